/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-notice-private.h"
#include "zg-ordinal.h"
#include "zg-table-columns.h"

static const char *message (const ZgNotice *self, const char *text) G_GNUC_FORMAT (2);

static const char *
message (const ZgNotice *self, const char *text)
{
  return zg_words_get (self->manuscript->words, text);
}

/* "（一）" and a heading. */
static void
add_heading (ZgNotice *self, ZgTextKind kind, guint level, guint n, const char *title)
{
  g_autofree char *ordinal = zg_ordinal (self->manuscript->words, level, n);
  g_autofree char *heading = g_strconcat (ordinal, title, NULL);

  zg_manuscript_add (self->manuscript, kind, heading)->ordinal = strlen (ordinal);
}

/* What was typed into a field need not end as a sentence. */
static void
end_sentence (const ZgNotice *self, GString *text)
{
  const char *last = text->len > 0 ? g_utf8_prev_char (text->str + text->len) : "";

  if (*last && !g_unichar_ispunct (g_utf8_get_char (last)))
    g_string_append (text, message (self, N_ (".")));
}

/* What came of a measure that is done. */
static void
add_result (const ZgNotice *self, GString *text, const ZgRecord *measure)
{
  const char *result = zg_record_get (measure, ZG_FIELD_MEASURE_RESULT);

  if (result == NULL || *result == '\0' || !zg_table_is_done (measure, ZG_FIELD_MEASURE_STATE))
    return;
  g_string_append_printf (text, "%s%s", g_str_has_suffix (text->str, ".") ? " " : "", result);
  end_sentence (self, text);
}

void
_zg_notice_add_measure (ZgNotice *self, const ZgSheet *sheet, const ZgSheetItem *item, guint n)
{
  gboolean implicit = zg_record_get_int (item->record, ZG_FIELD_MEASURE_IMPLICIT, 0) != 0;
  const ZgRecord *note = _zg_notice_find_note (self, item);
  const char *text = zg_record_get (item->record, ZG_FIELD_MEASURE_TEXT);
  g_autoptr (GString) line = g_string_new (NULL);

  if (!implicit)
    {
      g_autofree char *ordinal = zg_ordinal (self->manuscript->words, 3, n);

      g_string_append (line, ordinal);
    }
  g_string_append (line, text);
  if (self->document == NULL)
    {
      end_sentence (self, line);
      add_result (self, line, item->record);
    }
  /* An implicit measure that says nothing was made because there has to be one. */
  if (line->len > 0)
    _zg_notice_add_text (self, implicit ? ZG_TEXT_BODY : ZG_TEXT_MEASURE, line->str);
  if (note)
    _zg_notice_add_note (self, note);
}

static void
add_measures (ZgNotice *self, const ZgSheet *sheet)
{
  guint n = 0;

  for (guint i = 0; i < sheet->measures->len; i++)
    {
      const ZgSheetItem *item = g_ptr_array_index (sheet->measures, i);

      if (!_zg_notice_leaves_out (self, item->record, sheet))
        _zg_notice_add_measure (self, sheet, item, ++n);
    }
}

/* Quotation marks inside of quotation marks. (transfer full) */
static char *
quote_inner (const char *title)
{
  GString *text = g_string_new (title);

  g_string_replace (text, "“", "‘", 0);
  g_string_replace (text, "”", "’", 0);
  return g_string_free (text, FALSE);
}

void
_zg_notice_add_issue (ZgNotice *self, const ZgSheet *sheet, guint n)
{
  const ZgRecord *issue = sheet->issue->record;
  const ZgRecord *note = _zg_notice_find_note (self, sheet->issue);
  const char *detail = zg_record_get (issue, ZG_FIELD_ISSUE_DETAIL);
  g_autoptr (GPtrArray) sub_issues = _zg_notice_get_sub_issues (self, sheet);
  ZgPassage *passage;
  g_autofree char *ordinal = zg_ordinal (self->manuscript->words, sheet->parent ? 3 : 2, n);
  g_autofree char *wording = quote_inner (zg_record_get (issue, ZG_FIELD_ISSUE_TITLE));
  g_autofree char *title = g_strdup_printf (message (self, N_ ("Rectification of “%s”.")), wording);
  g_autofree char *heading = g_strconcat (ordinal, title, NULL);

  passage = zg_manuscript_add (self->manuscript, ZG_TEXT_ISSUE, heading);
  passage->ordinal = sheet->parent || self->document ? 0 : strlen (ordinal);
  if (detail)
    _zg_notice_add_text (self, ZG_TEXT_BODY, detail);
  if (note)
    _zg_notice_add_text (self, ZG_TEXT_BODY, zg_record_get (note, ZG_FIELD_PROGRESS_NOTE_TEXT));
  add_measures (self, sheet);
  for (guint i = 0; i < sub_issues->len; i++)
    _zg_notice_add_issue (self, g_ptr_array_index (sub_issues, i), i + 1);
}

static void
add_issues (ZgNotice *self, GPtrArray *issues)
{
  for (guint i = 0; i < issues->len; i++)
    _zg_notice_add_issue (self, g_ptr_array_index (issues, i), i + 1);
}

static gboolean
is_done (const ZgSheet *sheet)
{
  return zg_record_is (sheet->issue->record, ZG_FIELD_ISSUE_STATE, ZG_STATE_DONE)
         || zg_record_is (sheet->issue->record, ZG_FIELD_ISSUE_STATE, ZG_STATE_CLOSED);
}

/* Issues that stand in no section, by what became of them. */
static guint
add_by_state (ZgNotice *self, GPtrArray *issues, guint n)
{
  static const char *const titles[] = { N_ ("Rectification completed"),
                                        N_ ("Rectification going on as planned") };

  for (guint done = 0; done < 2; done++)
    {
      g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

      for (guint i = 0; i < issues->len; i++)
        if (is_done (g_ptr_array_index (issues, i)) == (done == 0))
          g_ptr_array_add (chosen, g_ptr_array_index (issues, i));
      if (chosen->len == 0)
        continue;
      add_heading (self, ZG_TEXT_SECTION, 1, ++n, message (self, titles[done]));
      add_issues (self, chosen);
    }
  return n;
}

static void
add_sections (ZgNotice *self)
{
  g_autoptr (GPtrArray) loose = _zg_notice_get_issues (self, 0);
  guint n = 0;

  for (guint i = 0; i < self->dossier->sections->len; i++)
    {
      const ZgRecord *section = g_ptr_array_index (self->dossier->sections, i);
      g_autoptr (GPtrArray) issues = _zg_notice_get_issues (self, section->id);

      if (issues->len == 0)
        continue;
      add_heading (self, ZG_TEXT_SECTION, 1, ++n, zg_record_get (section, ZG_FIELD_SECTION_TITLE));
      add_issues (self, issues);
    }
  add_by_state (self, loose, n);
  if (self->sheets->len == 0)
    zg_manuscript_add (self->manuscript, ZG_TEXT_BODY, message (self, N_ ("No issue is listed.")));
}

/* Adds a part that a template can word, and notes what it says. */
static void
add_part (ZgNotice *self, const char *name, void (*add) (ZgNotice *self))
{
  guint first = self->manuscript->passages->len;

  add (self);
  zg_manuscript_note_part (self->manuscript, name, first);
}

void
_zg_notice_add_records (ZgNotice *self)
{
  add_part (self, "opening", _zg_notice_add_opening);
  add_heading (self, ZG_TEXT_CHAPTER, 0, 1, message (self, N_ ("The whole")));
  add_part (self, "overall", _zg_notice_add_overall);
  add_heading (self, ZG_TEXT_CHAPTER, 0, 2, message (self, N_ ("Progress and results")));
  add_sections (self);
  add_heading (self, ZG_TEXT_CHAPTER, 0, 3, message (self, N_ ("Next steps")));
  add_part (self, "closing", _zg_notice_add_closing);
  add_part (self, "contact", _zg_notice_add_contact);
}
