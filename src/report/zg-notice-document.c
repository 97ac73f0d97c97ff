/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-notice-private.h"

typedef struct
{
  ZgNotice *notice;
  GHashTable *parts; /* ZgOwner -> GArray of ZgDossierBlock, in the document's order */
} Printer;

static gboolean
is_kind (const ZgDossierBlock *block, const char *kind)
{
  return strcmp (block->kind, kind) == 0;
}

static ZgTextKind
text_kind (const ZgDossierBlock *block)
{
  static const struct
  {
    const char *block;
    ZgTextKind text;
  } kinds[] = {
    { "title", ZG_TEXT_TITLE },     { "header", ZG_TEXT_SUBTITLE }, { "chapter", ZG_TEXT_CHAPTER },
    { "section", ZG_TEXT_SECTION }, { "group", ZG_TEXT_ISSUE },     { "issue", ZG_TEXT_ISSUE },
    { "sub-issue", ZG_TEXT_ISSUE }, { "measure", ZG_TEXT_MEASURE }, { "signature", ZG_TEXT_SIGNER },
    { "date", ZG_TEXT_DATE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (is_kind (block, kinds[i].block))
      return kinds[i].text;
  return ZG_TEXT_BODY;
}

/* The bytes of a line with its end. */
static gsize
line_length (const char *text)
{
  gsize length = strcspn (text, "\n");

  return text[length] ? length + 1 : length;
}

static char *
strip (const char *line)
{
  const char *start = line, *end = line + strlen (line);

  while (start < end && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (start, (gsize) (end - start));
}

/* A line of the document; what stood around its text in the file stays there. */
static void
add_line (Printer *printer, ZgTextKind kind, const char *raw, gboolean may_recount)
{
  ZgNotice *notice = printer->notice;
  g_autofree char *line = strip (raw);
  ZgPassage *passage = zg_manuscript_add (notice->manuscript, line[0] ? kind : ZG_TEXT_BLANK, NULL);
  g_autofree char *text = NULL;
  const char *at;

  passage->verbatim = g_strdup (raw);
  if (line[0] == '\0')
    return;
  if (!may_recount || _zg_notice_recount (notice, passage, line) == 0)
    {
      if (!may_recount)
        zg_passage_add (passage, line, -1, ZG_RUN_PLAIN);
      return;
    }
  at = strstr (raw, line);
  text = zg_passage_get_text (passage);
  g_free (passage->verbatim);
  passage->verbatim = g_strdup_printf ("%.*s%s%s", (int) (at - raw), raw, text, at + strlen (line));
}

static void
add_block (Printer *printer, const ZgDossierBlock *block, const ZgRecord *record, guint before)
{
  gboolean same;
  g_autofree char *text = _zg_notice_block_text (printer->notice, block, record, before, &same);
  ZgTextKind kind = text_kind (block);
  gboolean recounts = printer->notice->options->recounts && record == NULL;

  for (char *p = text; *p;)
    {
      gsize length = line_length (p);
      g_autofree char *raw = g_strndup (p, length);

      add_line (printer, kind, raw, recounts);
      /* Only the first line of a heading is the heading. */
      if (kind != ZG_TEXT_TITLE && kind != ZG_TEXT_SUBTITLE && kind != ZG_TEXT_SIGNER)
        kind = kind == ZG_TEXT_DATE ? kind : ZG_TEXT_BODY;
      p += length;
    }
}

/* Which of the office's own texts can stand in place of a block; NULL for none. */
static const char *
find_template (const ZgDossierBlock *block, ZgOwnerKind owner)
{
  if (owner == ZG_OWNER_START && is_kind (block, "opening"))
    return "opening";
  if (owner == ZG_OWNER_AFTER && is_kind (block, "prose"))
    return "closing";
  return is_kind (block, "contact") ? "contact" : NULL;
}

/* The office's own text in place of all blocks of the document that it stands for, or the block. */
static void
add_part (Printer *printer,
          const ZgDossierBlock *block,
          const ZgRecord *record,
          guint before,
          const char *name)
{
  ZgManuscript *manuscript = printer->notice->manuscript;
  guint first = manuscript->passages->len;
  gboolean is_again = g_hash_table_contains (manuscript->parts, name);
  g_autofree char *own = _zg_notice_get_text (printer->notice, name);

  if (own == NULL)
    add_block (printer, block, record, before);
  else if (!is_again)
    _zg_notice_add_text (printer->notice, ZG_TEXT_BODY, own);
  zg_manuscript_note_part (manuscript, name, first);
}

/* All parts that go with @owner; FALSE if there are none. */
static gboolean
add_parts (Printer *printer, ZgOwner owner, const ZgRecord *record, guint before)
{
  GArray *parts = g_hash_table_lookup (printer->parts, &owner);

  for (guint i = 0; parts && i < parts->len; i++)
    {
      const ZgDossierBlock *block = &g_array_index (parts, ZgDossierBlock, i);
      const char *name = find_template (block, owner.kind);

      if (name)
        add_part (printer, block, record, before, name);
      else
        add_block (printer, block, is_kind (block, "blank") ? NULL : record, before);
    }
  return parts != NULL;
}

void
_zg_notice_add_note (ZgNotice *self, const ZgRecord *note)
{
  g_autofree char *text =
      g_strstrip (g_strdup_printf (zg_words_get (self->manuscript->words, N_ (" Progress: %s")),
                                   zg_record_get (note, ZG_FIELD_PROGRESS_NOTE_TEXT)));

  self->newest = MAX (self->newest, zg_record_get_day (note, ZG_FIELD_PROGRESS_NOTE_DAY));
  _zg_notice_add_text (self, ZG_TEXT_BODY, text);
}

static void
add_note (Printer *printer, const ZgSheetItem *item)
{
  const ZgRecord *note = _zg_notice_find_note (printer->notice, item);

  if (note)
    _zg_notice_add_note (printer->notice, note);
}

static guint
count_withheld (const ZgNotice *self, const ZgSheet *sheet, guint end)
{
  guint n = 0;

  for (guint i = 0; i < end; i++)
    {
      const ZgSheetItem *item = g_ptr_array_index (sheet->measures, i);

      n += _zg_notice_is_withheld (self, item->record);
    }
  return n;
}

static void
add_measures (Printer *printer, const ZgSheet *sheet)
{
  ZgNotice *notice = printer->notice;

  for (guint i = 0; i < sheet->measures->len; i++)
    {
      const ZgSheetItem *item = g_ptr_array_index (sheet->measures, i);
      guint before = count_withheld (notice, sheet, i);
      ZgOwner owner = { ZG_OWNER_MEASURE, item->record->id };

      if (_zg_notice_leaves_out (notice, item->record, sheet))
        continue;
      if (add_parts (printer, owner, item->record, before))
        add_note (printer, item);
      else
        _zg_notice_add_measure (notice, sheet, item, i + 1 - before);
    }
}

static void
add_issue (Printer *printer, const ZgSheet *sheet, guint n, guint before)
{
  g_autoptr (GPtrArray) sub_issues = _zg_notice_get_sub_issues (printer->notice, sheet);
  ZgOwner owner = { ZG_OWNER_ISSUE, sheet->issue->record->id };

  if (!add_parts (printer, owner, sheet->issue->record, before))
    {
      _zg_notice_add_issue (printer->notice, sheet, n);
      return;
    }
  add_measures (printer, sheet);
  add_note (printer, sheet->issue);
  for (guint i = 0; i < sub_issues->len; i++)
    add_issue (printer, g_ptr_array_index (sub_issues, i), i + 1, 0);
}

/* Issues of the section in the ledger that are not in the notice's list, up to @sheet. */
static guint
count_left_out (const ZgNotice *self, gint64 section_id, const ZgSheet *sheet)
{
  guint n = 0;

  for (guint i = 0; i < self->dossier->sheets->len; i++)
    {
      const ZgSheet *other = g_ptr_array_index (self->dossier->sheets, i);

      if (other == sheet)
        break;
      if (other->parent == NULL && (other->section ? other->section->id : 0) == section_id
          && other->inspection->id == self->inspection->id)
        n += _zg_notice_is_withheld (self, other->issue->record);
    }
  return n;
}

static void
add_issues (Printer *printer, gint64 section_id)
{
  g_autoptr (GPtrArray) issues = _zg_notice_get_issues (printer->notice, section_id);

  for (guint i = 0; i < issues->len; i++)
    {
      const ZgSheet *sheet = g_ptr_array_index (issues, i);

      add_issue (printer, sheet, i + 1, count_left_out (printer->notice, section_id, sheet));
    }
}

static void
add_section (Printer *printer, const ZgRecord *section)
{
  g_autoptr (GPtrArray) issues = _zg_notice_get_issues (printer->notice, section->id);
  guint withheld = count_left_out (printer->notice, section->id, NULL);

  /* A heading over nothing but what is withheld would tell that there is something. */
  if (issues->len == 0 && withheld > 0)
    return;
  if (!add_parts (printer, (ZgOwner){ ZG_OWNER_SECTION, section->id }, section, 0)
      && issues->len > 0)
    zg_manuscript_add (printer->notice->manuscript, ZG_TEXT_SECTION,
                       zg_record_get (section, ZG_FIELD_SECTION_TITLE));
  add_issues (printer, section->id);
}

/* What stands after a section in the document, whether the section is still there or not. */
static void
add_after (Printer *printer)
{
  GArray *blocks = printer->notice->document->blocks;
  gint64 section = -1;

  for (guint i = 0; i < blocks->len; i++)
    {
      const ZgDossierBlock *block = &g_array_index (blocks, ZgDossierBlock, i);
      ZgOwner owner = { ZG_OWNER_AFTER, block->section_id };

      if (block->section_id == section)
        continue;
      section = block->section_id;
      if (add_parts (printer, owner, NULL, 0))
        g_hash_table_remove (printer->parts, &owner);
    }
}

static gint64
find_last_section (const ZgDossierDocument *document)
{
  gint64 last = 0;

  for (guint i = 0; i < document->blocks->len; i++)
    {
      gint64 section = g_array_index (document->blocks, ZgDossierBlock, i).section_id;

      last = section ? section : last;
    }
  return last;
}

void
_zg_notice_add_document (ZgNotice *self)
{
  Printer printer = { .notice = self };
  gint64 last = find_last_section (self->document);
  g_autofree char *inspection = zg_uuid_to_string (&self->inspection->uuid);

  printer.parts = _zg_notice_sort_parts (self);
  add_parts (&printer, (ZgOwner){ ZG_OWNER_START, 0 }, NULL, 0);
  add_issues (&printer, 0);
  for (guint i = 0; i < self->dossier->sections->len; i++)
    {
      const ZgRecord *section = g_ptr_array_index (self->dossier->sections, i);
      ZgOwner after = { ZG_OWNER_AFTER, section->id };

      if (!zg_record_is (section, ZG_FIELD_SECTION_INSPECTION, inspection))
        continue;
      add_section (&printer, section);
      /* What follows the last section follows all that were added since. */
      if (section->id != last && add_parts (&printer, after, NULL, 0))
        g_hash_table_remove (printer.parts, &after);
    }
  add_after (&printer);
  g_hash_table_unref (printer.parts);
}
