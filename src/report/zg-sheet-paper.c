/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One issue, one sheet (问题整改登记表): what was found, who answers for it, what is done, and room
 * for those who have to sign. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-paper-list.h"
#include "zg-reference.h"
#include "zg-table-columns.h"
#include "zg-withheld.h"

#define MEASURE_COLUMNS "measure_number,measure,lead,owner,deadline,state,progress"

typedef struct
{
  const ZgPaperOptions *options;
  ZgManuscript *manuscript;
  const ZgSheet *sheet;
  ZgForm *form;
} Sheet;

static const char *
message (const Sheet *self, const char *text)
{
  return zg_words_get (self->manuscript->words, text);
}

/* A line of the sheet; takes @value. */
static void
add_value (Sheet *self, const char *label, char *value)
{
  zg_form_add_row (self->form, TRUE);
  zg_form_set (self->form, 0, g_strdup (message (self, label)));
  zg_form_set (self->form, 1, value);
}

static void
add_text (Sheet *self, const char *label, ZgFieldId field)
{
  const char *value = zg_record_get (self->sheet->issue->record, field);

  if (value)
    add_value (self, label, g_strdup (value));
}

static void
add_key (Sheet *self, const char *label, ZgKeys keys, ZgFieldId field)
{
  const char *key = zg_record_get (self->sheet->issue->record, field);

  if (key)
    add_value (self, label, g_strdup (message (self, zg_key_get_message (keys, key))));
}

static void
add_roles (Sheet *self)
{
  static const struct
  {
    const char *role;
    const char *label;
  } roles[] = {
    { "lead", N_ ("Lead unit") },
    { "responsible", N_ ("Responsible unit") },
    { "participating", N_ ("Participating unit") },
    { "supervising", N_ ("Supervising unit") },
    { "leader", N_ ("Leader") },
    { "owner", N_ ("Owner") },
    { "contact", N_ ("Contact") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      char *names = zg_table_names (self->sheet, NULL, roles[i].role);

      if (names[0] != '\0')
        add_value (self, roles[i].label, names);
      else
        g_free (names);
    }
}

/* "2024年6月30日（原定2024年3月31日，延期1次）" */
static void
add_deadline (Sheet *self)
{
  const ZgSheetItem *issue = self->sheet->issue;
  const ZgWords *words = self->manuscript->words;
  g_autofree char *day = zg_words_day (words, issue->deadline);
  g_autofree char *first = zg_words_day (words, issue->first_deadline);

  if (issue->deadline == ZG_DAY_NONE)
    return;
  if (issue->first_deadline == ZG_DAY_NONE || issue->first_deadline == issue->deadline)
    add_value (self, N_ ("Deadline"), g_strdup (day));
  else
    /* Translators: a deadline, the one before, how often it was extended */
    add_value (self, N_ ("Deadline"),
               g_strdup_printf (zg_words_get (words, N_ ("%s (first %s, extended %u times)")), day,
                                first, issue->extensions));
}

static void
add_facts (Sheet *self)
{
  self->form = zg_form_new ();
  zg_form_add_column (self->form, "label", g_strdup (message (self, N_ ("Item"))), 8)->is_centred =
      TRUE;
  zg_form_add_column (self->form, "value", g_strdup (message (self, N_ ("Content"))), 40);
  if (self->sheet->section)
    add_value (self, N_ ("Section"),
               g_strdup (zg_record_get (self->sheet->section, ZG_FIELD_SECTION_TITLE)));
  add_text (self, N_ ("Issue"), ZG_FIELD_ISSUE_TITLE);
  add_text (self, N_ ("Detail"), ZG_FIELD_ISSUE_DETAIL);
  add_text (self, N_ ("Target"), ZG_FIELD_ISSUE_TARGET);
  add_text (self, N_ ("Basis"), ZG_FIELD_ISSUE_BASIS);
  add_key (self, N_ ("Stage class"), ZG_KEYS_STAGE_CLASSES, ZG_FIELD_ISSUE_STAGE_CLASS);
  add_key (self, N_ ("State"), ZG_KEYS_STATES, ZG_FIELD_ISSUE_STATE);
  add_roles (self);
  add_deadline (self);
  zg_manuscript_add_form (self->manuscript, self->form);
}

static gboolean
add_measures (Sheet *self, GError **error)
{
  const ZgSheet *sheet = self->sheet;

  self->form = zg_form_new ();
  zg_manuscript_add (self->manuscript, ZG_TEXT_SMALL, message (self, N_ ("Measures and progress")));
  zg_manuscript_add_form (self->manuscript, self->form);
  if (!zg_table_columns_add (self->form, MEASURE_COLUMNS, self->manuscript->words, error))
    return FALSE;
  for (guint i = 0; i < sheet->measures->len; i++)
    {
      const ZgSheetItem *measure = g_ptr_array_index (sheet->measures, i);

      if (self->options->is_public && zg_withheld_is (measure->record))
        {
          zg_withheld_note (self->manuscript, measure->record, sheet);
          continue;
        }
      zg_form_add_row (self->form, TRUE);
      for (guint k = 0; k < self->form->columns->len; k++)
        zg_table_column_fill (self->form, k, sheet, measure, self->options->is_public,
                              self->manuscript->words);
    }
  zg_table_columns_hide_empty (self->form);
  return TRUE;
}

/* (transfer full) */
static char *
get_number (const Sheet *self)
{
  const ZgRecord *section = self->sheet->section;

  return zg_reference_number (self->manuscript->number_scope,
                              section ? zg_record_get (section, ZG_FIELD_SECTION_NUMBER) : NULL,
                              zg_record_get (self->sheet->issue->record, ZG_FIELD_ISSUE_NUMBER));
}

/* Cells in which is signed by hand: together, below a line that says for which issue, since they
 * may have to go to a page of their own. */
static void
add_opinions (Sheet *self)
{
  static const char *const labels[] = { N_ ("Opinion of the unit"), N_ ("Opinion of the leader"),
                                        N_ ("Check by the office") };
  g_autofree char *number = get_number (self);
  g_autofree char *name =
      g_strdup_printf ("%s %s", number,
                       zg_record_get (self->sheet->issue->record, ZG_FIELD_ISSUE_TITLE));
  /* Translators: an issue's number and wording */
  g_autofree char *line =
      g_strdup_printf (zg_words_get (self->manuscript->words, N_ ("Closing of: %s")),
                       g_strstrip (name));

  self->form = zg_form_new ();
  zg_form_add_column (self->form, "label", g_strdup (message (self, N_ ("Closing"))), 8)
      ->is_centred = TRUE;
  zg_form_add_column (self->form, "value",
                      g_strdup (message (self, N_ ("Opinion, signature, day"))), 40);
  zg_manuscript_add (self->manuscript, ZG_TEXT_SMALL, line);
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    add_value (self, labels[i], NULL);
  self->form->least_lines = 3;
  self->form->is_whole = TRUE;
  zg_manuscript_add_form (self->manuscript, self->form);
}

static gboolean
add_sheet (Sheet *self, gboolean new_page, GError **error)
{
  g_autofree char *number = get_number (self);
  g_autofree char *line =
      g_strdup_printf (zg_words_get (self->manuscript->words, N_ ("No. %s")), number);

  zg_manuscript_add (self->manuscript, ZG_TEXT_TITLE, message (self, N_ ("Sheet of rectification")))
      ->new_page = new_page;
  zg_manuscript_add (self->manuscript, ZG_TEXT_SMALL, line);
  add_facts (self);
  if (!add_measures (self, error))
    return FALSE;
  add_opinions (self);
  return TRUE;
}

static gboolean
sheets_write (const ZgPaperFacts *facts,
              const ZgPaperOptions *options,
              ZgManuscript *manuscript,
              const ZgProgress *progress,
              GError **error)
{
  GPtrArray *sheets = facts->dossier->sheets;

  manuscript->format = zg_page_format_table (options->is_a3, FALSE);
  manuscript->title =
      g_strdup_printf ("%s · %s", zg_words_get (manuscript->words, N_ ("Sheets of rectification")),
                       facts->all->title);
  for (guint i = 0; i < sheets->len; i++)
    {
      Sheet self = { options, manuscript, g_ptr_array_index (sheets, i), NULL };

      if (options->is_public && zg_withheld_is (self.sheet->issue->record))
        zg_withheld_note (manuscript, self.sheet->issue->record, self.sheet);
      else if (!add_sheet (&self, manuscript->passages->len > 0, error))
        return FALSE;
    }
  if (manuscript->passages->len == 0)
    {
      zg_manuscript_add (manuscript, ZG_TEXT_TITLE,
                         zg_words_get (manuscript->words, N_ ("Sheet of rectification")));
      zg_manuscript_add (manuscript, ZG_TEXT_SMALL,
                         zg_words_get (manuscript->words, N_ ("No issue is listed.")));
    }
  return TRUE;
}

const ZgPaper zg_sheets_paper = {
  .name = "sheets",
  .title = N_ ("Sheets of rectification"),
  .formats = ZG_FORMATS_TEXT,
  .needs = ZG_PAPER_NEEDS_DOSSIER,
  .takes = ZG_PAPER_TAKES_PUBLIC | ZG_PAPER_TAKES_A3,
  .write = sheets_write,
};
