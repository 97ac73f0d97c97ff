/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-notice-private.h"
#include "zg-ordinal.h"

static const char *
value (const ZgNotice *self, const char *name)
{
  return g_hash_table_lookup (self->values, name);
}

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
  if (note && self->document == NULL)
    g_string_append_printf (line, message (self, N_ (" Progress: %s")),
                            zg_record_get (note, ZG_FIELD_PROGRESS_NOTE_TEXT));
  /* An implicit measure that says nothing was made because there has to be one. */
  if (line->len > 0)
    _zg_notice_add_text (self, implicit ? ZG_TEXT_BODY : ZG_TEXT_MEASURE, line->str);
  if (note && self->document)
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

/* Who inspected whom and when, as far as it is known. */
static void
add_opening (ZgNotice *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (_zg_notice_add_own (self, "opening", ZG_TEXT_BODY))
    return;
  if (value (self, "inspector")[0] != '\0' && value (self, "inspected")[0] != '\0'
      && value (self, "inspection_from")[0] != '\0' && value (self, "inspection_to")[0] != '\0')
    /* Translators: the inspecting body, what it did, first and last day, and where */
    g_string_append_printf (text,
                            message (self, N_ ("%s carried out the %s from %s to %s in %s. ")),
                            value (self, "inspector"), value (self, "kind"),
                            value (self, "inspection_from"), value (self, "inspection_to"),
                            value (self, "inspected"));
  if (value (self, "feedback_day")[0] != '\0')
    g_string_append_printf (text, message (self, N_ ("Its feedback was given on %s. ")),
                            value (self, "feedback_day"));
  g_string_append (text, message (self, N_ ("The progress of rectification is made public as "
                                            "follows.")));
  zg_manuscript_add (self->manuscript, ZG_TEXT_BODY, text->str);
}

static void
add_overall (ZgNotice *self)
{
  const ZgGroup *all = &self->facts->of_inspection->all;
  g_autofree char *issues = zg_rate_format_full (zg_group_rate_issues (all));
  g_autofree char *measures = zg_rate_format_full (zg_group_rate_measures (all));
  g_autofree char *text = NULL;

  if (_zg_notice_add_own (self, "overall", ZG_TEXT_BODY))
    return;
  /* Translators: a day; issues in all, done, in hand, their rate; measures in all, done, rate */
  text = g_strdup_printf (
      message (self, N_ ("As of %s, %s issues are listed: %s are rectified, %s are in hand; by "
                         "issue, the rate is %s. Of %s measures %s are done; by measure, the rate "
                         "is %s.")),
      value (self, "today"), value (self, "issues_total"), value (self, "issues_done"),
      value (self, "issues_ongoing"), issues, value (self, "measures_total"),
      value (self, "measures_done"), measures);
  zg_manuscript_add (self->manuscript, ZG_TEXT_BODY, text);
}

static void
add_closing (ZgNotice *self)
{
  if (!_zg_notice_add_own (self, "closing", ZG_TEXT_BODY))
    zg_manuscript_add (
        self->manuscript, ZG_TEXT_BODY,
        message (self, N_ ("What is done will be kept up, and what is in hand will be pursued item "
                           "by item until it is closed; the rules that were made will be carried "
                           "out so that the problems do not come back.")));
}

static void
add_contact (ZgNotice *self)
{
  const struct
  {
    const char *name;
    const char *message;
  } parts[] = {
    { "contact_phone", N_ ("telephone: ") },
    { "contact_post", N_ ("address: ") },
    { "contact_email", N_ ("e-mail: ") },
  };
  g_autoptr (GString) text = g_string_new (NULL);

  if (_zg_notice_add_own (self, "contact", ZG_TEXT_BODY))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (value (self, parts[i].name)[0] != '\0')
      {
        g_string_append (text, text->len > 0 ? message (self, N_ ("; ")) : "");
        g_string_append (text, message (self, parts[i].message));
        g_string_append (text, value (self, parts[i].name));
      }
  if (text->len > 0)
    {
      g_autofree char *line = g_strdup_printf (
          message (self, N_ ("Everybody is welcome to watch over the rectification and to send us "
                             "comments. Contact: %s.")),
          text->str);

      zg_manuscript_add (self->manuscript, ZG_TEXT_BODY, line);
    }
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
  add_part (self, "opening", add_opening);
  add_heading (self, ZG_TEXT_CHAPTER, 0, 1, message (self, N_ ("The whole")));
  add_part (self, "overall", add_overall);
  add_heading (self, ZG_TEXT_CHAPTER, 0, 2, message (self, N_ ("Progress and results")));
  add_sections (self);
  add_heading (self, ZG_TEXT_CHAPTER, 0, 3, message (self, N_ ("Next steps")));
  add_part (self, "closing", add_closing);
  add_part (self, "contact", add_contact);
}
