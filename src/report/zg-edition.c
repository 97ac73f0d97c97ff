/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-csv.h"
#include "zg-docx.h"
#include "zg-html.h"
#include "zg-output.h"
#include "zg-paper.h"
#include "zg-xlsx.h"

struct _ZgEdition
{
  const ZgPaper *paper;
  const ZgPaperFacts *facts;
  const ZgWords *words;
  ZgManuscript *manuscript; /* NULL if the paper makes pages by itself */
  ZgPages *pages;           /* NULL until they are asked for */
  GPtrArray *warnings;      /* of char: the manuscript's, and those of what was written since */
  char *title;
  char *author;
  ZgDay day;
  gboolean has_bom;
};

void
zg_edition_free (ZgEdition *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->pages, zg_pages_free);
  g_clear_pointer (&self->manuscript, zg_manuscript_unref);
  g_ptr_array_unref (self->warnings);
  g_free (self->title);
  g_free (self->author);
  g_free (self);
}

static void
take_warnings (ZgEdition *self)
{
  const GPtrArray *warnings = self->manuscript->warnings;

  for (guint i = 0; i < warnings->len; i++)
    g_ptr_array_add (self->warnings, g_strdup (g_ptr_array_index (warnings, i)));
}

static gboolean
make (ZgEdition *self,
      const ZgPaperFacts *facts,
      const ZgPaperOptions *options,
      const ZgProgress *progress,
      GError **error)
{
  const ZgWords *words = self->words;
  ZgPageFormat format = zg_page_format_official;

  self->title =
      g_strdup_printf ("%s · %s", zg_words_get (words, self->paper->title), facts->all->title);
  if (self->paper->make)
    {
      self->pages = self->paper->make (facts, words);
      return TRUE;
    }
  format.is_mirrored = options->is_duplex;
  self->manuscript = zg_manuscript_new (words, &format);
  self->manuscript->number_scope = facts->number_scope;
  self->manuscript->has_seal = !options->no_seal;
  if (!self->paper->write (facts, options, self->manuscript, progress, error))
    return FALSE;
  if (self->manuscript->title)
    {
      g_free (self->title);
      self->title = g_strdup (self->manuscript->title);
    }
  take_warnings (self);
  return TRUE;
}

ZgEdition *
zg_edition_new (const ZgPaper *paper,
                const ZgPaperFacts *facts,
                const ZgPaperOptions *options,
                const ZgProgress *progress,
                GError **error)
{
  g_autoptr (ZgEdition) self = g_new0 (ZgEdition, 1);

  self->paper = paper;
  self->facts = facts;
  self->words = zg_words_for (options->language ? options->language : facts->language);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  self->author = g_strdup (facts->all->office);
  self->day = facts->all->today;
  self->has_bom = options->has_bom;
  return make (self, facts, options, progress, error) ? g_steal_pointer (&self) : NULL;
}

ZgEdition *
zg_edition_copy (const ZgEdition *self)
{
  ZgEdition *copy = g_new0 (ZgEdition, 1);

  copy->paper = self->paper;
  copy->facts = self->facts;
  copy->words = self->words;
  copy->title = g_strdup (self->title);
  copy->author = g_strdup (self->author);
  copy->day = self->day;
  copy->has_bom = self->has_bom;
  copy->warnings = g_ptr_array_new_with_free_func (g_free);
  if (self->manuscript)
    {
      copy->manuscript = zg_manuscript_ref (self->manuscript);
      take_warnings (copy);
    }
  else
    copy->pages = copy->paper->make (copy->facts, copy->words);
  return copy;
}

ZgPages *
zg_edition_get_pages (ZgEdition *self, const ZgProgress *progress, GError **error)
{
  if (self->pages == NULL)
    self->pages = zg_manuscript_to_pages (self->manuscript);
  if (zg_pages_layout_with (self->pages, progress, error))
    return self->pages;
  /* Half laid out they are of no use; a manuscript can make them again. */
  if (self->manuscript)
    g_clear_pointer (&self->pages, zg_pages_free);
  return NULL;
}

guint
zg_edition_count_pages (ZgEdition *self)
{
  return zg_pages_layout (zg_edition_get_pages (self, NULL, NULL));
}

const char *
zg_edition_get_title (ZgEdition *self)
{
  return self->title;
}

char *
zg_edition_get_text (ZgEdition *self)
{
  return self->manuscript ? zg_manuscript_to_text (self->manuscript) : NULL;
}

char *
zg_edition_get_html (ZgEdition *self)
{
  return self->manuscript ? zg_html_write (self->manuscript) : NULL;
}

GPtrArray *
zg_edition_get_left_out (ZgEdition *self)
{
  if (self->manuscript)
    return self->manuscript->left_out;
  return zg_pages_get_setting (self->pages)->left_out;
}

GPtrArray *
zg_edition_get_warnings (ZgEdition *self)
{
  return self->warnings;
}

GHashTable *
zg_edition_get_parts (ZgEdition *self)
{
  return self->manuscript ? self->manuscript->parts : NULL;
}

GHashTable *
zg_edition_get_values (ZgEdition *self)
{
  return self->paper->get_values ? self->paper->get_values (self->facts, self->words) : NULL;
}

GPtrArray *
zg_edition_get_fonts (ZgEdition *self)
{
  return self->pages ? zg_fonts_report (zg_pages_get_fonts (self->pages)) : g_ptr_array_new ();
}

static gboolean
write_pdf (ZgEdition *self, const char *path, const ZgProgress *progress, GError **error)
{
  ZgPages *pages = zg_edition_get_pages (self, progress, error);
  ZgPageMetadata metadata = { self->title, self->author, self->day };

  return pages && zg_pages_write_pdf (pages, &metadata, path, progress, error);
}

static GBytes *
from_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

/* Of a paper that makes its pages by itself. */
static gboolean
write_own_document (ZgEdition *self, const char *path, const ZgProgress *progress, GError **error)
{
  const ZgPaperOptions options = ZG_PAPER_OPTIONS_INIT;
  g_autoptr (ZgManuscript) manuscript = zg_manuscript_new (self->words, &zg_page_format_official);
  g_autoptr (GBytes) bytes = NULL;

  manuscript->number_scope = self->facts->number_scope;
  manuscript->title = g_strdup (self->title);
  if (!self->paper->write (self->facts, &options, manuscript, progress, error))
    return FALSE;
  bytes = zg_docx_write (manuscript, self->author, progress, error);
  return bytes && zg_output_write (path, bytes, error);
}

gboolean
zg_edition_write (
    ZgEdition *self, const char *path, ZgFormat format, const ZgProgress *progress, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (self->paper->formats & 1u << format, FALSE);
  switch (format)
    {
    case ZG_FORMAT_PDF:
      return write_pdf (self, path, progress, error);
    case ZG_FORMAT_TEXT:
      bytes = from_text (zg_manuscript_to_text (self->manuscript));
      break;
    case ZG_FORMAT_CSV:
      bytes = from_text (zg_csv_write (self->manuscript, self->has_bom));
      break;
    case ZG_FORMAT_XLSX:
      return zg_xlsx_write (self->manuscript, path, self->author, self->warnings, progress, error);
    case ZG_FORMAT_DOCX:
      if (self->manuscript == NULL)
        return write_own_document (self, path, progress, error);
      bytes = zg_docx_write (self->manuscript, self->author, progress, error);
      break;
    case ZG_N_FORMATS:
    default:
      g_return_val_if_reached (FALSE);
    }
  return bytes && zg_output_write (path, bytes, error);
}
