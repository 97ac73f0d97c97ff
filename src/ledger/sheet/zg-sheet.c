/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-sheet.h"

#include <glib/gi18n-lib.h>

#include "zg-changes.h"
#include "zg-error.h"
#include "zg-items-private.h"
#include "zg-record-private.h"

/* Rows of an entity that belong to the issue ?1 or to a measure of it. */
#define OF_ISSUE                                                                                   \
  "(t.issue_id=?1 OR t.measure_id IN(SELECT m.id FROM measure m WHERE m.issue_id=?1"               \
  " AND m.deleted=0))"

static const char assignment_sql[] =
    "SELECT t.id,t.issue_id,t.measure_id,t.role,t.name_as_assigned,t.unit_id,t.person_id,"
    "coalesce(u.name,p.name) FROM assignment t LEFT JOIN unit u ON u.id=t.unit_id"
    " LEFT JOIN person p ON p.id=t.person_id WHERE t.deleted=0 AND " OF_ISSUE
    " ORDER BY t.ord,t.id";

static void
assignment_free (ZgSheetAssignment *assignment)
{
  g_free (assignment->role);
  g_free (assignment->name);
  g_free (assignment->present_name);
  g_free (assignment);
}

static GPtrArray *
new_records (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) zg_record_free);
}

static ZgSheetItem *
item_new (ZgRecord *record)
{
  ZgSheetItem *item = g_new0 (ZgSheetItem, 1);

  item->record = record;
  item->light = ZG_LIGHT_NONE;
  item->deadline = ZG_DAY_NONE;
  item->first_deadline = ZG_DAY_NONE;
  item->assignments = g_ptr_array_new_with_free_func ((GDestroyNotify) assignment_free);
  item->deadlines = new_records ();
  item->notes = new_records ();
  item->promises = new_records ();
  item->figures = new_records ();
  item->rules_made = new_records ();
  return item;
}

static void
item_free (ZgSheetItem *item)
{
  zg_record_free (item->record);
  g_ptr_array_unref (item->assignments);
  g_ptr_array_unref (item->deadlines);
  g_ptr_array_unref (item->notes);
  g_ptr_array_unref (item->promises);
  g_ptr_array_unref (item->figures);
  g_ptr_array_unref (item->rules_made);
  g_free (item);
}

static void
sheet_clear (gpointer data)
{
  ZgSheet *self = data;

  g_clear_pointer (&self->inspection, zg_record_free);
  g_clear_pointer (&self->section, zg_record_free);
  g_clear_pointer (&self->parent, zg_record_free);
  g_clear_pointer (&self->issue, item_free);
  g_clear_pointer (&self->measures, g_ptr_array_unref);
  g_clear_pointer (&self->sub_issues, g_ptr_array_unref);
  g_clear_pointer (&self->approvers, g_hash_table_unref);
}

ZgSheet *
zg_sheet_ref (ZgSheet *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
zg_sheet_unref (ZgSheet *self)
{
  g_atomic_rc_box_release_full (self, sheet_clear);
}

/* While a sheet is read. */
typedef struct
{
  ZgLedger *ledger;
  ZgSheet *sheet;
  int near_days;
  GHashTable *by_id;   /* measure's id -> ZgSheetItem */
  GHashTable *by_uuid; /* measure's uuid -> ZgSheetItem */
} Reader;

static gboolean
load_issue (Reader *reader, gint64 issue_id, GError **error)
{
  g_autoptr (ZgRecord) issue = zg_record_load (reader->ledger, ZG_ENTITY_ISSUE, issue_id, error);

  if (issue == NULL)
    return FALSE;
  if (issue->deleted)
    {
      g_set_error_literal (error, ZG_ERROR, ZG_ERROR_NOT_FOUND, _ ("this issue was deleted"));
      return FALSE;
    }
  reader->sheet->issue = item_new (g_steal_pointer (&issue));
  return TRUE;
}

static gboolean
load_measures (Reader *reader, GError **error)
{
  ZgSheet *sheet = reader->sheet;
  g_autoptr (GPtrArray) records =
      zg_record_load_children (reader->ledger, ZG_ENTITY_MEASURE, ZG_FIELD_MEASURE_ISSUE,
                               sheet->issue->record->id, error);

  if (records == NULL)
    return FALSE;
  while (records->len > 0)
    {
      ZgSheetItem *item = item_new (g_ptr_array_steal_index (records, 0));

      if (_zg_state_is_done (zg_record_get (item->record, ZG_FIELD_MEASURE_STATE)))
        sheet->measures_done++;
      g_ptr_array_add (sheet->measures, item);
      g_hash_table_insert (reader->by_id, &item->record->id, item);
      g_hash_table_insert (reader->by_uuid, zg_uuid_to_string (&item->record->uuid), item);
    }
  return TRUE;
}

/* The record that a reference of another one names; NULL in @found for none. */
static gboolean
load_named (
    ZgLedger *ledger, const ZgRecord *record, ZgFieldId reference, ZgRecord **found, GError **error)
{
  const char *uuid = zg_record_get (record, reference);
  ZgEntity entity;
  gint64 row_id;

  *found = NULL;
  if (uuid == NULL)
    return TRUE;
  if (!zg_ledger_find_text (ledger, uuid, &entity, &row_id, error))
    return FALSE;
  *found = zg_record_load (ledger, entity, row_id, error);
  return *found != NULL;
}

static gboolean
load_approvers (Reader *reader, const ZgSheetItem *item, GError **error)
{
  for (guint i = 0; i < item->deadlines->len; i++)
    {
      g_autoptr (ZgRecord) person = NULL;

      if (!load_named (reader->ledger, g_ptr_array_index (item->deadlines, i),
                       ZG_FIELD_DEADLINE_APPROVER, &person, error))
        return FALSE;
      if (person)
        g_hash_table_insert (reader->sheet->approvers, zg_uuid_to_string (&person->uuid),
                             g_strdup (zg_record_get (person, ZG_FIELD_PERSON_NAME)));
    }
  return TRUE;
}

static gboolean
load_around (Reader *reader, GError **error)
{
  ZgSheet *sheet = reader->sheet;
  const ZgRecord *issue = sheet->issue->record;

  if (!load_named (reader->ledger, issue, ZG_FIELD_ISSUE_INSPECTION, &sheet->inspection, error)
      || !load_named (reader->ledger, issue, ZG_FIELD_ISSUE_SECTION, &sheet->section, error)
      || !load_named (reader->ledger, issue, ZG_FIELD_ISSUE_PARENT, &sheet->parent, error))
    return FALSE;
  sheet->sub_issues = zg_record_load_children (reader->ledger, ZG_ENTITY_ISSUE,
                                               ZG_FIELD_ISSUE_PARENT, issue->id, error);
  return sheet->sub_issues != NULL;
}

/* What of a sheet's lists takes rows of an entity. */
typedef struct
{
  ZgEntity entity;
  ZgFieldId measure; /* the reference that names a measure */
  gsize list;        /* offset of a GPtrArray in ZgSheetItem */
  const char *order;
} Part;

#define PART(ENTITY, list, order)                                                                  \
  {                                                                                                \
    ZG_ENTITY_##ENTITY, ZG_FIELD_##ENTITY##_MEASURE, G_STRUCT_OFFSET (ZgSheetItem, list), order    \
  }

static const Part parts[] = {
  PART (DEADLINE, deadlines, "t.id"),     PART (PROGRESS_NOTE, notes, "t.day,t.id"),
  PART (PROMISE, promises, "t.day,t.id"), PART (FIGURE, figures, "t.id"),
  PART (RULE_MADE, rules_made, "t.id"),
};

static gboolean
load_part (Reader *reader, const Part *part, GError **error)
{
  g_autoptr (GPtrArray) records =
      _zg_record_load_where (reader->ledger, part->entity, OF_ISSUE, part->order,
                             reader->sheet->issue->record->id, error);

  if (records == NULL)
    return FALSE;
  while (records->len > 0)
    {
      ZgRecord *record = g_ptr_array_steal_index (records, 0);
      const char *measure = zg_record_get (record, part->measure);
      ZgSheetItem *item =
          measure ? g_hash_table_lookup (reader->by_uuid, measure) : reader->sheet->issue;

      if (item)
        g_ptr_array_add (*(GPtrArray **) G_STRUCT_MEMBER_P (item, part->list), record);
      else
        zg_record_free (record);
    }
  return TRUE;
}

static ZgSheetAssignment *
read_assignment (ZgStatement *row)
{
  ZgSheetAssignment *assignment = g_new0 (ZgSheetAssignment, 1);
  const char *as_assigned = zg_statement_get_text (row, 4);

  assignment->id = zg_statement_get_int (row, 0);
  assignment->role = g_strdup (zg_statement_get_text (row, 3));
  assignment->unit_id = zg_statement_get_int (row, 5);
  assignment->person_id = zg_statement_get_int (row, 6);
  assignment->present_name = g_strdup (zg_statement_get_text (row, 7));
  assignment->name = g_strdup (as_assigned ? as_assigned : assignment->present_name);
  return assignment;
}

static gboolean
load_assignments (Reader *reader, GError **error)
{
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_ledger_get_db (reader->ledger), assignment_sql, error);
  ZgStep step;

  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, reader->sheet->issue->record->id);
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      gint64 measure_id = zg_statement_get_int (query, 2);
      ZgSheetItem *item =
          measure_id ? g_hash_table_lookup (reader->by_id, &measure_id) : reader->sheet->issue;

      if (item)
        g_ptr_array_add (item->assignments, read_assignment (query));
    }
  return step == ZG_STEP_DONE;
}

/* The first deadline is what was set, as corrected until it was first re-dated by decision. */
static void
tell_deadlines (ZgSheetItem *item)
{
  gboolean decided = FALSE;

  for (guint i = 0; i < item->deadlines->len; i++)
    {
      const ZgRecord *row = g_ptr_array_index (item->deadlines, i);
      gboolean extends = zg_record_is (row, ZG_FIELD_DEADLINE_KIND, "extend");

      decided = decided || extends || zg_record_is (row, ZG_FIELD_DEADLINE_KIND, "shorten");
      if (!decided)
        item->first_deadline = zg_record_get_day (row, ZG_FIELD_DEADLINE_NEW_DAY);
      else if (i == 0)
        item->first_deadline = zg_record_get_day (row, ZG_FIELD_DEADLINE_OLD_DAY);
      if (extends)
        item->extensions++;
    }
}

static void
take_facts (const ZgItemFacts *facts, gpointer data)
{
  Reader *reader = data;
  ZgSheetItem *item = facts->kind == ZG_ITEM_MEASURE
                          ? g_hash_table_lookup (reader->by_id, &facts->id)
                          : reader->sheet->issue;

  if (item == NULL)
    return;
  item->light = _zg_item_get_light (facts, reader->sheet->today, reader->near_days);
  item->deadline = facts->deadline;
  item->days = facts->deadline == ZG_DAY_NONE ? 0 : facts->deadline - reader->sheet->today;
  item->long_term = facts->long_term;
  item->redated_late = facts->redated_late;
  tell_deadlines (item);
}

static gboolean
load_has_source (Reader *reader, GError **error)
{
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_ledger_get_db (reader->ledger),
                     "SELECT EXISTS(SELECT 1 FROM document WHERE inspection_id=? AND deleted=0)",
                     error);

  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, reader->sheet->inspection->id);
  if (zg_statement_step (query, error) != ZG_STEP_ROW)
    return FALSE;
  reader->sheet->has_source = zg_statement_get_int (query, 0) != 0;
  return TRUE;
}

static gboolean
load_all (Reader *reader, gint64 issue_id, GError **error)
{
  if (!zg_changes_get_last (reader->ledger, &reader->sheet->txn, error)
      || !load_issue (reader, issue_id, error) || !load_measures (reader, error)
      || !load_around (reader, error) || !load_has_source (reader, error)
      || !load_assignments (reader, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!load_part (reader, &parts[i], error))
      return FALSE;
  for (guint i = 0; i < reader->sheet->measures->len; i++)
    if (!load_approvers (reader, g_ptr_array_index (reader->sheet->measures, i), error))
      return FALSE;
  if (!load_approvers (reader, reader->sheet->issue, error))
    return FALSE;
  return _zg_items_foreach (reader->ledger, issue_id, take_facts, reader, error);
}

ZgSheet *
zg_sheet_load (ZgLedger *ledger, gint64 issue_id, GError **error)
{
  g_autoptr (ZgSheet) sheet = g_atomic_rc_box_new0 (ZgSheet);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) by_uuid = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reader reader = { ledger, sheet, _zg_ledger_get_near_days (ledger), by_id, by_uuid };
  gboolean reading = zg_ledger_begin_reading (ledger);
  gboolean ok;

  sheet->today = zg_ledger_get_today (ledger);
  sheet->measures = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  sheet->approvers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  ok = load_all (&reader, issue_id, error);
  if (reading)
    zg_ledger_end_reading (ledger);
  return ok ? g_steal_pointer (&sheet) : NULL;
}

const ZgSheetAssignment *
zg_sheet_item_find_role (const ZgSheetItem *self, const char *role)
{
  for (guint i = 0; i < self->assignments->len; i++)
    {
      const ZgSheetAssignment *assignment = g_ptr_array_index (self->assignments, i);

      if (g_str_equal (assignment->role, role))
        return assignment;
    }
  return NULL;
}
