/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-locale.h"
#include "zg-notice-private.h"
#include "zg-notice-values.h"
#include "zg-paper-list.h"
#include "zg-template.h"
#include "zg-withheld.h"

gboolean
_zg_notice_is_withheld (const ZgNotice *self, const ZgRecord *record)
{
  static const struct
  {
    ZgEntity entity;
    ZgFieldId field;
  } fields[] = {
    { ZG_ENTITY_ISSUE, ZG_FIELD_ISSUE_WITHHELD },
    { ZG_ENTITY_MEASURE, ZG_FIELD_MEASURE_WITHHELD },
    { ZG_ENTITY_PROGRESS_NOTE, ZG_FIELD_PROGRESS_NOTE_WITHHELD },
  };

  for (gsize i = 0; self->options->is_public && i < G_N_ELEMENTS (fields); i++)
    if (record->entity == fields[i].entity)
      return zg_record_get_int (record, fields[i].field, 0) != 0;
  return FALSE;
}

gboolean
_zg_notice_leaves_out (ZgNotice *self, const ZgRecord *record, const ZgSheet *sheet)
{
  if (!_zg_notice_is_withheld (self, record))
    return FALSE;
  zg_withheld_note (self->manuscript, record, sheet);
  return TRUE;
}

const ZgTemplate _zg_notice_templates[] = {
  { "title", N_ ("Title of the notice") },
  { "opening", N_ ("Opening") },
  { "overall", N_ ("The whole") },
  { "closing", N_ ("Next steps") },
  { "contact", N_ ("Contact for comments") },
  { NULL, NULL },
};

static const char *
find_template (const ZgNotice *self, const char *name)
{
  g_autofree char *key = g_strconcat ("template.notice.", name, NULL);
  const char *template = zg_dossier_get_preference (self->dossier, key);

  return template && *template ? template : NULL;
}

char *
_zg_notice_get_text (ZgNotice *self, const char *name)
{
  const char *template = find_template (self, name);
  const ZgTemplate *described = _zg_notice_templates;

  while (!g_str_equal (described->name, name))
    described++;
  return template ? zg_template_expand (template, _ (described->title), self->values,
                                        self->manuscript->warnings)
                  : NULL;
}

gboolean
_zg_notice_add_own (ZgNotice *self, const char *name, ZgTextKind kind)
{
  g_autofree char *own = _zg_notice_get_text (self, name);

  if (own)
    _zg_notice_add_text (self, kind, own);
  return own != NULL;
}

/* An own text for which the document has no place is not lost silently. */
static void
warn_of_unprinted (const ZgNotice *self)
{
  for (const ZgTemplate *template = _zg_notice_templates; template->name; template ++)
    if (find_template (self, template->name)
        && !g_hash_table_contains (self->manuscript->parts, template->name))
      g_ptr_array_add (self->manuscript->warnings,
                       /* Translators: a text of a paper ("Opening") */
                       g_strdup_printf (_ ("%s: the office's own text is not printed, because the "
                                           "notice is printed as the document it was read from, "
                                           "which has no such place"),
                                        _ (template->title)));
}

/* A document bears its own day, also with what has come about since, and with its numbers counted
 * anew. */
static void
warn_of_newer (const ZgNotice *self)
{
  const ZgWords *words = zg_words_for (zg_locale_get_language ());
  ZgDay day = self->document && self->inspection
                  ? zg_record_get_day (self->inspection, ZG_FIELD_INSPECTION_NOTICE_DAY)
                  : ZG_DAY_NONE;
  ZgDay last = self->options->recounts ? self->facts->all->today : self->newest;
  g_autofree char *own = zg_words_day (words, day);
  g_autofree char *newest = zg_words_day (words, last);

  if (day != ZG_DAY_NONE && last > day)
    g_ptr_array_add (self->manuscript->warnings,
                     g_strdup_printf (_ ("the notice bears the day of the document it was read "
                                         "from, %s, but tells of progress up to %s; see to its day "
                                         "before it is handed out"),
                                      own, newest));
}

void
_zg_notice_add_text (ZgNotice *self, ZgTextKind kind, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i]; i++)
    if (g_strstrip (lines[i])[0] != '\0')
      zg_manuscript_add (self->manuscript, kind, lines[i]);
}

const ZgRecord *
_zg_notice_find_note (const ZgNotice *self, const ZgSheetItem *item)
{
  for (guint i = item->notes->len; i > 0; i--)
    {
      const ZgRecord *note = g_ptr_array_index (item->notes, i - 1);

      if (!_zg_notice_is_withheld (self, note))
        return self->document == NULL || zg_dossier_document_has_arrived (self->document, note)
                   ? note
                   : NULL;
    }
  return NULL;
}

GPtrArray *
_zg_notice_get_issues (const ZgNotice *self, gint64 section_id)
{
  GPtrArray *issues = g_ptr_array_new ();

  for (guint i = 0; i < self->sheets->len; i++)
    {
      const ZgSheet *sheet = g_ptr_array_index (self->sheets, i);

      if (sheet->parent == NULL && (sheet->section ? sheet->section->id : 0) == section_id)
        g_ptr_array_add (issues, (gpointer) sheet);
    }
  return issues;
}

GPtrArray *
_zg_notice_get_sub_issues (const ZgNotice *self, const ZgSheet *sheet)
{
  GPtrArray *issues = g_ptr_array_new ();

  for (guint i = 0; i < self->sheets->len; i++)
    {
      const ZgSheet *sub = g_ptr_array_index (self->sheets, i);

      if (sub->parent && sub->parent->id == sheet->issue->record->id)
        g_ptr_array_add (issues, (gpointer) sub);
    }
  return issues;
}

/* A document that lists issues as paragraphs; of a table, the records are printed. */
static const ZgDossierDocument *
find_document (const ZgNotice *self)
{
  g_autofree char *uuid = self->inspection ? zg_uuid_to_string (&self->inspection->uuid) : NULL;

  for (guint i = self->dossier->documents->len; uuid && i > 0; i--)
    {
      const ZgDossierDocument *document = g_ptr_array_index (self->dossier->documents, i - 1);
      gboolean lists = FALSE, is_table = FALSE;

      if (!zg_record_is (document->record, ZG_FIELD_DOCUMENT_INSPECTION, uuid))
        continue;
      for (guint k = 0; k < document->blocks->len; k++)
        {
          const ZgDossierBlock *block = &g_array_index (document->blocks, ZgDossierBlock, k);

          lists = lists || block->issue_id != 0;
          is_table = is_table || strcmp (block->kind, "table-row") == 0;
        }
      if (lists && !is_table)
        return document;
    }
  return NULL;
}

/* The sheets of the inspection, without those of issues that are withheld or of withheld ones. */
static void
choose_sheets (ZgNotice *self)
{
  gint64 withheld = 0; /* the issue whose sub-issues go with it */

  for (guint i = 0; i < self->dossier->sheets->len; i++)
    {
      ZgSheet *sheet = g_ptr_array_index (self->dossier->sheets, i);

      if (self->inspection == NULL || sheet->inspection->id != self->inspection->id)
        continue;
      if (sheet->parent && sheet->parent->id == withheld)
        continue;
      if (_zg_notice_leaves_out (self, sheet->issue->record, sheet))
        withheld = sheet->issue->record->id;
      else
        g_ptr_array_add (self->sheets, sheet);
    }
}

static void
add_title (ZgNotice *self)
{
  char *own = _zg_notice_get_text (self, "title");
  ZgPassage *passage;

  self->manuscript->title = own ? own : _zg_notice_make_title (self);
  passage = zg_manuscript_add (self->manuscript, ZG_TEXT_TITLE, self->manuscript->title);
  zg_manuscript_note_part (self->manuscript, "title", self->manuscript->passages->len - 1);
  if (self->document)
    passage->verbatim = g_strdup ("");
}

static gboolean
has_title (const ZgDossierDocument *document)
{
  for (guint i = 0; document && i < document->blocks->len; i++)
    if (strcmp (g_array_index (document->blocks, ZgDossierBlock, i).kind, "title") == 0)
      return TRUE;
  return FALSE;
}

/* The title that the document has itself, for the file's metadata. */
static void
take_title (ZgManuscript *manuscript)
{
  for (guint i = 0; manuscript->title == NULL && i < manuscript->passages->len; i++)
    {
      const ZgPassage *passage = g_ptr_array_index (manuscript->passages, i);

      if (passage->kind == ZG_TEXT_TITLE)
        manuscript->title = zg_passage_get_text (passage);
    }
}

static void
add_signature (ZgNotice *self)
{
  const char *signer = g_hash_table_lookup (self->values, "signer");
  const char *day = g_hash_table_lookup (self->values, "notice_day");

  if (signer[0] != '\0')
    zg_manuscript_add (self->manuscript, ZG_TEXT_SIGNER, signer);
  zg_manuscript_add (self->manuscript, ZG_TEXT_DATE, day);
}

static gboolean
notice_write (const ZgPaperFacts *facts,
              const ZgPaperOptions *options,
              ZgManuscript *manuscript,
              const ZgProgress *progress,
              GError **error)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new ();
  g_autoptr (GHashTable) values = zg_notice_values_new (facts, manuscript->words);
  ZgNotice self = { .facts = facts,
                    .options = options,
                    .dossier = facts->dossier,
                    .inspection = facts->inspection,
                    .manuscript = manuscript,
                    .sheets = sheets,
                    .values = values };

  self.document = find_document (&self);
  choose_sheets (&self);
  if (!has_title (self.document))
    add_title (&self);
  if (self.document)
    _zg_notice_add_document (&self);
  else
    {
      _zg_notice_add_records (&self);
      add_signature (&self);
    }
  take_title (manuscript);
  warn_of_unprinted (&self);
  warn_of_newer (&self);
  return TRUE;
}

const ZgPaper zg_notice_paper = {
  .name = "notice",
  .title = N_ ("Notice of progress"),
  .formats = ZG_FORMATS_TEXT,
  .needs = ZG_PAPER_NEEDS_DOSSIER | ZG_PAPER_NEEDS_NOTICE,
  .takes = ZG_PAPER_TAKES_PUBLIC | ZG_PAPER_TAKES_CLAIMS | ZG_PAPER_TAKES_INSPECTION
           | ZG_PAPER_TAKES_SEAL | ZG_PAPER_TAKES_DUPLEX,
  .write = notice_write,
  .templates = _zg_notice_templates,
  .placeholders = zg_notice_placeholders,
  .get_values = zg_notice_values_new,
};
