/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-hints.h"

#include <glib/gi18n-lib.h>

static gboolean
is_set (const ZgRecord *record, ZgFieldId field)
{
  const char *value = zg_record_get (record, field);

  return value && *value;
}

static gboolean
is_true (const ZgRecord *record, ZgFieldId field)
{
  return zg_record_get_int (record, field, 0) != 0;
}

static gboolean
is_open (const char *state)
{
  return g_strcmp0 (state, ZG_STATE_DONE) != 0 && g_strcmp0 (state, ZG_STATE_CLOSED) != 0;
}

/* A day that has come and gone. */
static gboolean
is_past (ZgDay day, ZgDay today)
{
  return day != ZG_DAY_NONE && day < today;
}

static void
add_if (GArray *hints, gboolean holds, ZgHint hint)
{
  if (holds)
    g_array_append_val (hints, hint);
}

static gboolean
has_lead (const ZgSheet *sheet)
{
  if (zg_sheet_item_find_role (sheet->issue, "lead"))
    return TRUE;
  for (guint i = 0; i < sheet->measures->len; i++)
    if (zg_sheet_item_find_role (g_ptr_array_index (sheet->measures, i), "lead"))
      return TRUE;
  return FALSE;
}

static gboolean
measures_are_dated (const ZgSheet *sheet)
{
  for (guint i = 0; i < sheet->measures->len; i++)
    {
      const ZgSheetItem *measure = g_ptr_array_index (sheet->measures, i);

      if (measure->deadline != ZG_DAY_NONE)
        return TRUE;
    }
  return FALSE;
}

static void
find_of_issue (const ZgSheet *sheet, GArray *hints)
{
  const ZgSheetItem *item = sheet->issue;
  const ZgRecord *issue = item->record;
  gboolean open = is_open (zg_record_get (issue, ZG_FIELD_ISSUE_STATE));
  ZgDay report = zg_record_get_day (issue, ZG_FIELD_ISSUE_REPORT_DAY);

  add_if (hints, !has_lead (sheet), ZG_HINT_NO_LEAD_UNIT);
  add_if (hints,
          is_true (issue, ZG_FIELD_ISSUE_WITHHELD)
              && !is_set (issue, ZG_FIELD_ISSUE_WITHHELD_REASON),
          ZG_HINT_WITHHELD_WITHOUT_REASON);
  add_if (hints,
          is_true (issue, ZG_FIELD_ISSUE_STATE_PINNED)
              && !is_set (issue, ZG_FIELD_ISSUE_STATE_REASON),
          ZG_HINT_PINNED_WITHOUT_REASON);
  add_if (hints,
          open && zg_record_is (issue, ZG_FIELD_ISSUE_STAGE_CLASS, "dated")
              && item->deadline == ZG_DAY_NONE && !measures_are_dated (sheet),
          ZG_HINT_DATED_WITHOUT_DEADLINE);
  add_if (hints, open && item->long_term && report == ZG_DAY_NONE,
          ZG_HINT_LONG_TERM_WITHOUT_REPORT);
  add_if (hints, open && is_past (report, sheet->today), ZG_HINT_REPORT_DAY_PAST);
}

static void
find_of_deadline (const ZgSheet *sheet, const ZgSheetItem *item, GArray *hints)
{
  const ZgRecord *measure = item->record;
  ZgDay start = zg_record_get_day (measure, ZG_FIELD_MEASURE_START_DAY);
  ZgDay own = zg_record_get_day (measure, ZG_FIELD_MEASURE_DEADLINE_DAY);
  ZgDay whole = zg_record_get_day (sheet->issue->record, ZG_FIELD_ISSUE_DEADLINE_DAY);

  add_if (hints, start != ZG_DAY_NONE && item->deadline != ZG_DAY_NONE && item->deadline < start,
          ZG_HINT_DEADLINE_BEFORE_START);
  add_if (hints, own != ZG_DAY_NONE && whole != ZG_DAY_NONE && own > whole,
          ZG_HINT_DEADLINE_AFTER_ISSUE);
}

static void
find_of_measure (const ZgSheet *sheet, const ZgSheetItem *item, GArray *hints)
{
  const ZgRecord *measure = item->record;
  gboolean open = is_open (zg_record_get (measure, ZG_FIELD_MEASURE_STATE));

  add_if (hints,
          !is_set (measure, ZG_FIELD_MEASURE_TEXT) && !is_true (measure, ZG_FIELD_MEASURE_IMPLICIT),
          ZG_HINT_EMPTY_TEXT);
  add_if (hints,
          is_true (measure, ZG_FIELD_MEASURE_WITHHELD)
              && !is_set (measure, ZG_FIELD_MEASURE_WITHHELD_REASON),
          ZG_HINT_WITHHELD_WITHOUT_REASON);
  add_if (hints,
          open && zg_record_is (measure, ZG_FIELD_MEASURE_STAGE_CLASS, "dated")
              && item->deadline == ZG_DAY_NONE,
          ZG_HINT_DATED_WITHOUT_DEADLINE);
  add_if (hints,
          open && is_past (zg_record_get_day (measure, ZG_FIELD_MEASURE_REPORT_DAY), sheet->today),
          ZG_HINT_REPORT_DAY_PAST);
  find_of_deadline (sheet, item, hints);
  add_if (hints,
          !open && item->notes->len == 0 && !is_set (measure, ZG_FIELD_MEASURE_RESULT)
              && !is_true (measure, ZG_FIELD_MEASURE_IMPLICIT),
          ZG_HINT_DONE_WITHOUT_NOTE);
  add_if (hints,
          zg_record_is (measure, ZG_FIELD_MEASURE_STATE, ZG_STATE_RETURNED)
              && !is_set (measure, ZG_FIELD_MEASURE_STATE_REASON),
          ZG_HINT_RETURNED_WITHOUT_REASON);
  add_if (hints, open && zg_record_get_int (measure, ZG_FIELD_MEASURE_PERCENT, 0) >= 100,
          ZG_HINT_PERCENT_FULL_NOT_DONE);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return (int) *(const ZgHint *) a - (int) *(const ZgHint *) b;
}

GArray *
zg_hints_find (const ZgSheet *sheet, const ZgSheetItem *item)
{
  GArray *hints = g_array_new (FALSE, FALSE, sizeof (ZgHint));

  if (item == sheet->issue)
    find_of_issue (sheet, hints);
  else
    find_of_measure (sheet, item, hints);
  g_array_sort (hints, compare);
  return hints;
}

static const char *const texts[] = {
  [ZG_HINT_NO_LEAD_UNIT] = N_ ("no lead unit"),
  [ZG_HINT_WITHHELD_WITHOUT_REASON] = N_ ("withheld without a reason"),
  [ZG_HINT_PINNED_WITHOUT_REASON] = N_ ("state set by hand without a reason"),
  [ZG_HINT_DATED_WITHOUT_DEADLINE] = N_ ("by a date, but without a deadline"),
  [ZG_HINT_LONG_TERM_WITHOUT_REPORT] = N_ ("long-term, but no next report"),
  [ZG_HINT_REPORT_DAY_PAST] = N_ ("the day of the next report is past"),
  [ZG_HINT_DEADLINE_BEFORE_START] = N_ ("the deadline is before the start"),
  [ZG_HINT_DONE_WITHOUT_NOTE] = N_ ("done, but neither progress nor result"),
  [ZG_HINT_RETURNED_WITHOUT_REASON] = N_ ("returned without a reason"),
  [ZG_HINT_PERCENT_FULL_NOT_DONE] = N_ ("100%, but not done"),
  [ZG_HINT_DEADLINE_AFTER_ISSUE] = N_ ("later than the issue's deadline"),
  [ZG_HINT_EMPTY_TEXT] = N_ ("no text yet"),
};

const char *
zg_hint_get_text (ZgHint hint)
{
  g_return_val_if_fail (hint < G_N_ELEMENTS (texts), "");

  return _ (texts[hint]);
}
