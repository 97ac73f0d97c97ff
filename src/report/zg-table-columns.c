/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-table-columns.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-error.h"
#include "zg-form-survey.h"
#include "zg-withheld.h"

/* What a cell is taken from. */
typedef struct
{
  ZgFormCell *cell;
  const ZgSheet *sheet;
  const ZgSheetItem *measure; /* NULL for an issue without one */
  gboolean is_public;
  const ZgWords *words;
  const char *argument; /* of the column */
} Source;

typedef struct
{
  const char *key;
  const char *title; /* message */
  double weight;     /* in characters */
  gboolean is_shared;
  ZgCellType type;
  ZgKeys keys;
  void (*fill) (Source *source);
  const char *argument;
} Column;

gboolean
zg_table_is_done (const ZgRecord *record, ZgFieldId state)
{
  return zg_record_is (record, state, ZG_STATE_DONE)
         || zg_record_is (record, state, ZG_STATE_CLOSED);
}

static const ZgRecord *
issue_of (const Source *source)
{
  return source->sheet->issue->record;
}

static void
set_text (Source *source, const char *text)
{
  source->cell->text = g_strdup (text);
}

static void
set_day (Source *source, ZgDay day)
{
  if (day == ZG_DAY_NONE)
    return;
  source->cell->day = day;
  source->cell->text = zg_words_day_short (source->words, day);
}

static void
set_key (Source *source, ZgKeys keys, const char *key)
{
  if (key)
    set_text (source, zg_words_get (source->words, zg_key_get_message (keys, key)));
}

static void
fill_number (Source *source)
{
  set_text (source, zg_record_get (issue_of (source), ZG_FIELD_ISSUE_NUMBER));
}

static void
fill_title (Source *source)
{
  set_text (source, zg_record_get (issue_of (source), ZG_FIELD_ISSUE_TITLE));
}

static void
fill_section (Source *source)
{
  if (source->sheet->section)
    set_text (source, zg_record_get (source->sheet->section, ZG_FIELD_SECTION_TITLE));
}

static void
fill_target (Source *source)
{
  set_text (source, zg_record_get (issue_of (source), ZG_FIELD_ISSUE_TARGET));
}

static void
fill_class (Source *source)
{
  set_key (source, ZG_KEYS_STAGE_CLASSES,
           zg_record_get (issue_of (source), ZG_FIELD_ISSUE_STAGE_CLASS));
}

static void
fill_issue_state (Source *source)
{
  set_key (source, ZG_KEYS_STATES, zg_record_get (issue_of (source), ZG_FIELD_ISSUE_STATE));
}

static void
fill_closed (Source *source)
{
  set_day (source, zg_record_get_day (issue_of (source), ZG_FIELD_ISSUE_CLOSED_DAY));
}

static void
fill_measure_number (Source *source)
{
  if (source->measure)
    set_text (source, zg_record_get (source->measure->record, ZG_FIELD_MEASURE_NUMBER));
}

static void
fill_measure (Source *source)
{
  if (source->measure)
    set_text (source, zg_record_get (source->measure->record, ZG_FIELD_MEASURE_TEXT));
}

static void
fill_state (Source *source)
{
  if (source->measure)
    set_key (source, ZG_KEYS_STATES,
             zg_record_get (source->measure->record, ZG_FIELD_MEASURE_STATE));
  else
    fill_issue_state (source);
}

/* Whoever says that a measure is done does not always say how much of it is; and who reports on one
 * that is not may say it with a progress note. 0: nobody did. */
static gint64
get_percent (const ZgSheetItem *measure)
{
  gint64 percent = zg_record_get_int (measure->record, ZG_FIELD_MEASURE_PERCENT, 0);

  if (zg_table_is_done (measure->record, ZG_FIELD_MEASURE_STATE))
    return 100;
  for (guint i = measure->notes->len; i > 0 && percent == 0; i--)
    percent = zg_record_get_int (g_ptr_array_index (measure->notes, i - 1),
                                 ZG_FIELD_PROGRESS_NOTE_PERCENT, 0);
  return percent;
}

static void
fill_percent (Source *source)
{
  if (source->measure == NULL)
    return;
  source->cell->count = get_percent (source->measure);
  if (source->cell->count > 0)
    source->cell->text = zg_count_format (source->cell->count);
}

static void
fill_done (Source *source)
{
  if (source->measure)
    set_day (source, zg_record_get_day (source->measure->record, ZG_FIELD_MEASURE_DONE_DAY));
}

static void
fill_deadline (Source *source)
{
  set_day (source, source->measure ? source->measure->deadline : source->sheet->issue->deadline);
}

static void
fill_first_deadline (Source *source)
{
  const ZgSheetItem *item = source->measure ? source->measure : source->sheet->issue;

  set_day (source, item->first_deadline != ZG_DAY_NONE ? item->first_deadline
                                                       : source->sheet->issue->first_deadline);
}

static void
fill_extensions (Source *source)
{
  const ZgSheetItem *item = source->measure ? source->measure : source->sheet->issue;

  source->cell->count = item->extensions;
  source->cell->text = zg_count_format (item->extensions);
}

static void
fill_light (Source *source)
{
  set_key (source, ZG_KEYS_LIGHTS,
           source->measure ? source->measure->light : source->sheet->issue->light);
}

static const ZgRecord *
find_note (const Source *source, const ZgSheetItem *item)
{
  for (guint i = item->notes->len; i > 0; i--)
    {
      const ZgRecord *note = g_ptr_array_index (item->notes, i - 1);

      if (!source->is_public || !zg_withheld_is (note))
        return note;
    }
  return NULL;
}

/* The newest note of the measure; of one without, its result. */
static void
fill_progress (Source *source)
{
  const ZgRecord *note = source->measure ? find_note (source, source->measure)
                                         : find_note (source, source->sheet->issue);

  if (note)
    set_text (source, zg_record_get (note, ZG_FIELD_PROGRESS_NOTE_TEXT));
  else if (source->measure)
    set_text (source, zg_record_get (source->measure->record, ZG_FIELD_MEASURE_RESULT));
}

static void
fill_role (Source *source)
{
  source->cell->text = zg_table_names (source->sheet, source->measure, source->argument);
}

#define SHARED TRUE
#define OWN    FALSE

static const Column columns[] = {
  { "number", N_ ("No."), 4.5, SHARED, ZG_CELL_TEXT, 0, fill_number, NULL },
  { "section", N_ ("Section"), 8, SHARED, ZG_CELL_TEXT, 0, fill_section, NULL },
  { "title", N_ ("Issue"), 16, SHARED, ZG_CELL_TEXT, 0, fill_title, NULL },
  { "target", N_ ("Target"), 12, SHARED, ZG_CELL_TEXT, 0, fill_target, NULL },
  { "stage_class", N_ ("Stage class"), 7, SHARED, ZG_CELL_KEY, ZG_KEYS_STAGE_CLASSES, fill_class,
    NULL },
  { "issue_state", N_ ("State of the issue"), 7, SHARED, ZG_CELL_KEY, ZG_KEYS_STATES,
    fill_issue_state, NULL },
  { "closed", N_ ("Closed on"), 8, SHARED, ZG_CELL_DAY, 0, fill_closed, NULL },
  { "measure_number", N_ ("Measure no."), 6, OWN, ZG_CELL_TEXT, 0, fill_measure_number, NULL },
  { "measure", N_ ("Measure"), 26, OWN, ZG_CELL_TEXT, 0, fill_measure, NULL },
  { "lead", N_ ("Lead unit"), 8, OWN, ZG_CELL_TEXT, 0, fill_role, "lead" },
  { "responsible", N_ ("Responsible unit"), 8, OWN, ZG_CELL_TEXT, 0, fill_role, "responsible" },
  { "participating", N_ ("Participating unit"), 8, OWN, ZG_CELL_TEXT, 0, fill_role,
    "participating" },
  { "supervising", N_ ("Supervising unit"), 8, OWN, ZG_CELL_TEXT, 0, fill_role, "supervising" },
  { "leader", N_ ("Leader"), 5, OWN, ZG_CELL_TEXT, 0, fill_role, "leader" },
  { "owner", N_ ("Owner"), 5, OWN, ZG_CELL_TEXT, 0, fill_role, "owner" },
  { "contact", N_ ("Contact"), 5, OWN, ZG_CELL_TEXT, 0, fill_role, "contact" },
  { "deadline", N_ ("Deadline"), 8, OWN, ZG_CELL_DAY, 0, fill_deadline, NULL },
  { "first_deadline", N_ ("First deadline"), 8, OWN, ZG_CELL_DAY, 0, fill_first_deadline, NULL },
  { "extensions", N_ ("Extensions"), 4, OWN, ZG_CELL_COUNT, 0, fill_extensions, NULL },
  { "light", N_ ("Light"), 5, OWN, ZG_CELL_KEY, ZG_KEYS_LIGHTS, fill_light, NULL },
  { "state", N_ ("State"), 6.5, OWN, ZG_CELL_KEY, ZG_KEYS_STATES, fill_state, NULL },
  { "percent", N_ ("Percent done"), 5, OWN, ZG_CELL_COUNT, 0, fill_percent, NULL },
  { "done", N_ ("Done on"), 8, OWN, ZG_CELL_DAY, 0, fill_done, NULL },
  { "progress", N_ ("Progress"), 20, OWN, ZG_CELL_TEXT, 0, fill_progress, NULL },
  { "remark", N_ ("Remarks"), 5, OWN, ZG_CELL_TEXT, 0, NULL, NULL },
};

static const Column *
find_column (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    if (strcmp (columns[i].key, key) == 0)
      return &columns[i];
  return NULL;
}

const char *const *
zg_table_columns_get (void)
{
  static const char *keys[G_N_ELEMENTS (columns) + 1];

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    keys[i] = columns[i].key;
  return keys;
}

const char *
zg_table_column_get_title (const char *key)
{
  const Column *column = find_column (key);

  return column ? column->title : NULL;
}

gboolean
zg_table_columns_add (ZgForm *form, const char *keys, const ZgWords *words, GError **error)
{
  g_auto (GStrv) names = g_strsplit (keys, ",", -1);

  for (guint i = 0; names[i]; i++)
    {
      const Column *column = find_column (g_strstrip (names[i]));
      ZgFormColumn *added;

      if (column == NULL)
        {
          g_autofree char *all = g_strjoinv (", ", (char **) zg_table_columns_get ());

          g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID,
                       _ ("there is no column “%s”; the columns are: %s"), names[i], all);
          return FALSE;
        }
      added = zg_form_add_column (form, column->key, g_strdup (zg_words_get (words, column->title)),
                                  column->weight);
      added->type = column->type;
      added->keys = column->keys;
      added->is_shared = column->is_shared;
      added->is_centred = column->type != ZG_CELL_TEXT || column->weight <= 6;
    }
  zg_form_add_column (form, "uuid", g_strdup ("uuid"), 0)->is_hidden = TRUE;
  return TRUE;
}

void
zg_table_column_fill (ZgForm *form,
                      guint column,
                      const ZgSheet *sheet,
                      const ZgSheetItem *measure,
                      gboolean is_public,
                      const ZgWords *words)
{
  const ZgFormColumn *of = zg_form_column (form, column);
  const Column *filler = find_column (of->key);
  Source source = { zg_form_cell (form, column), sheet, measure, is_public, words, NULL };

  if (of->is_hidden)
    source.cell->text =
        zg_uuid_to_string (measure ? &measure->record->uuid : &sheet->issue->record->uuid);
  if (filler == NULL || filler->fill == NULL)
    return;
  source.argument = filler->argument;
  filler->fill (&source);
}

const char *
zg_table_columns_get_own (void)
{
  return "number,title,measure_number,measure,lead,responsible,leader,deadline,state,progress,"
         "remark";
}

gboolean
zg_table_columns_tell_measures (const ZgForm *form)
{
  static const char *const telling[] = { "measure_number", "measure",  "percent",
                                         "done",           "progress", NULL };

  for (guint i = 0; i < form->columns->len; i++)
    if (g_strv_contains (telling, zg_form_column (form, i)->key))
      return TRUE;
  return FALSE;
}

void
zg_table_columns_hide_empty (ZgForm *form)
{
  /* What is filled in by hand, or tells by its emptiness that somebody has to see to it. */
  static const char *const kept[] = { "lead", "deadline", "remark", NULL };
  g_autoptr (ZgFormSurvey) survey = zg_form_survey_new (form);

  /* An empty list shows what would be in it. */
  for (guint i = 0; zg_form_survey_has_rows (survey) && i < form->columns->len; i++)
    {
      ZgFormColumn *column = &g_array_index (form->columns, ZgFormColumn, i);

      if (!g_strv_contains (kept, column->key) && zg_form_survey_is_empty (survey, i))
        column->is_hidden = TRUE;
    }
}
