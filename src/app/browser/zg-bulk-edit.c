/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-bulk-edit.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "zg-edit.h"
#include "zg-error.h"
#include "zg-record.h"

struct _ZgBulk
{
  ZgBulkAct act;
  ZgEntity entity;
  GArray *ids;
  char *value;
  char *reason;
  int progress; /* atomic */
  int stop;     /* atomic */
};

ZgBulk *
zg_bulk_new (
    ZgBulkAct act, ZgEntity entity, const GArray *ids, const char *value, const char *reason)
{
  ZgBulk *self = g_atomic_rc_box_new0 (ZgBulk);

  self->act = act;
  self->entity = entity;
  self->ids = g_array_copy ((GArray *) ids);
  self->value = g_strdup (value);
  self->reason = g_strdup (reason);
  return self;
}

ZgBulk *
zg_bulk_ref (ZgBulk *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
bulk_clear (gpointer data)
{
  ZgBulk *self = data;

  g_array_unref (self->ids);
  g_free (self->value);
  g_free (self->reason);
}

void
zg_bulk_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, bulk_clear);
}

static ZgFieldId
pick (ZgEntity entity, ZgFieldId of_issue, ZgFieldId of_measure)
{
  return entity == ZG_ENTITY_ISSUE ? of_issue : of_measure;
}

static gboolean
set_state (ZgBulk *self, ZgTransaction *txn, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) measures = NULL;

  if (self->entity == ZG_ENTITY_MEASURE)
    return zg_transaction_set (txn, id, ZG_FIELD_MEASURE_STATE, self->value, error);
  measures = zg_record_load_children (zg_transaction_get_ledger (txn), ZG_ENTITY_MEASURE,
                                      ZG_FIELD_MEASURE_ISSUE, id, error);
  if (measures == NULL)
    return FALSE;
  for (guint i = 0; i < measures->len; i++)
    {
      const ZgRecord *measure = g_ptr_array_index (measures, i);

      if (!zg_transaction_set (txn, measure->id, ZG_FIELD_MEASURE_STATE, self->value, error))
        return FALSE;
    }
  return measures->len > 0
         || zg_transaction_set (txn, id, ZG_FIELD_ISSUE_STATE, self->value, error);
}

/* Takes out who has a role. */
static gboolean
unassign (ZgBulk *self, ZgTransaction *txn, gint64 id, const char *role, GError **error)
{
  ZgFieldId reference = pick (self->entity, ZG_FIELD_ASSIGNMENT_ISSUE, ZG_FIELD_ASSIGNMENT_MEASURE);
  g_autoptr (GPtrArray) assignments =
      zg_record_load_children (zg_transaction_get_ledger (txn), ZG_ENTITY_ASSIGNMENT, reference, id,
                               error);

  for (guint i = 0; assignments && i < assignments->len; i++)
    {
      const ZgRecord *assignment = g_ptr_array_index (assignments, i);

      if (zg_record_is (assignment, ZG_FIELD_ASSIGNMENT_ROLE, role)
          && !zg_record_is (assignment, ZG_FIELD_ASSIGNMENT_NAME_AS_ASSIGNED, self->value)
          && !zg_transaction_delete (txn, ZG_ENTITY_ASSIGNMENT, assignment->id, error))
        return FALSE;
    }
  return assignments != NULL;
}

static gboolean
assign (ZgBulk *self, ZgTransaction *txn, gint64 id, const char *role, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (self->act != ZG_BULK_ADD_UNIT && !unassign (self, txn, id, role, error))
    return FALSE;
  if (zg_edit_assign (txn, self->entity, id, role, self->value, &local)
      || g_error_matches (local, ZG_ERROR, ZG_ERROR_EXISTS))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
extend (ZgBulk *self, ZgTransaction *txn, ZgEntity entity, gint64 id, ZgDay present, GError **error)
{
  ZgDay day = (ZgDay) g_ascii_strtoll (self->value, NULL, 10);

  if (day == present)
    return TRUE;
  if (self->reason == NULL || *self->reason == '\0')
    {
      g_set_error_literal (error, ZG_ERROR, ZG_ERROR_INVALID,
                           _ ("some have a deadline already: to extend it, write why"));
      return FALSE;
    }
  return zg_edit_extend (txn, entity, id, day, self->reason, NULL, ZG_DAY_NONE, NULL, error);
}

/* An issue without a deadline of its own goes by those of its open measures. */
static gboolean
extend_measures (ZgBulk *self, ZgTransaction *txn, gint64 id, gboolean *any, GError **error)
{
  g_autoptr (GPtrArray) measures =
      zg_record_load_children (zg_transaction_get_ledger (txn), ZG_ENTITY_MEASURE,
                               ZG_FIELD_MEASURE_ISSUE, id, error);

  *any = FALSE;
  for (guint i = 0; measures && i < measures->len; i++)
    {
      const ZgRecord *measure = g_ptr_array_index (measures, i);
      ZgDay present = zg_record_get_day (measure, ZG_FIELD_MEASURE_DEADLINE_DAY);

      if (present == ZG_DAY_NONE || zg_record_is (measure, ZG_FIELD_MEASURE_STATE, ZG_STATE_DONE)
          || zg_record_is (measure, ZG_FIELD_MEASURE_STATE, ZG_STATE_CLOSED))
        continue;
      *any = TRUE;
      if (!extend (self, txn, ZG_ENTITY_MEASURE, measure->id, present, error))
        return FALSE;
    }
  return measures != NULL;
}

/* The deadline that a measure has or inherits. */
static gboolean
get_deadline (ZgBulk *self, ZgTransaction *txn, gint64 id, ZgDay *day, GError **error)
{
  ZgLedger *ledger = zg_transaction_get_ledger (txn);
  g_autoptr (ZgRecord) item = zg_record_load (ledger, self->entity, id, error);
  g_autoptr (ZgRecord) issue = NULL;
  ZgEntity entity;
  gint64 issue_id;

  if (item == NULL)
    return FALSE;
  *day = zg_record_get_day (item, pick (self->entity, ZG_FIELD_ISSUE_DEADLINE_DAY,
                                        ZG_FIELD_MEASURE_DEADLINE_DAY));
  if (self->entity == ZG_ENTITY_ISSUE || *day != ZG_DAY_NONE)
    return TRUE;
  if (!zg_ledger_find_text (ledger, zg_record_get (item, ZG_FIELD_MEASURE_ISSUE), &entity,
                            &issue_id, error))
    return FALSE;
  issue = zg_record_load (ledger, ZG_ENTITY_ISSUE, issue_id, error);
  if (issue)
    *day = zg_record_get_day (issue, ZG_FIELD_ISSUE_DEADLINE_DAY);
  return issue != NULL;
}

static gboolean
set_deadline (ZgBulk *self, ZgTransaction *txn, gint64 id, GError **error)
{
  gboolean any = FALSE;
  ZgDay present;

  if (!get_deadline (self, txn, id, &present, error))
    return FALSE;
  if (present != ZG_DAY_NONE)
    return extend (self, txn, self->entity, id, present, error);
  if (self->entity == ZG_ENTITY_ISSUE && !extend_measures (self, txn, id, &any, error))
    return FALSE;
  return any
         || zg_transaction_set (txn, id,
                                pick (self->entity, ZG_FIELD_ISSUE_DEADLINE_DAY,
                                      ZG_FIELD_MEASURE_DEADLINE_DAY),
                                self->value, error);
}

static gboolean
withhold (ZgBulk *self, ZgTransaction *txn, gint64 id, GError **error)
{
  gboolean yes = self->act == ZG_BULK_WITHHOLD;

  return zg_transaction_set (txn, id,
                             pick (self->entity, ZG_FIELD_ISSUE_WITHHELD_REASON,
                                   ZG_FIELD_MEASURE_WITHHELD_REASON),
                             yes ? self->reason : NULL, error)
         && zg_transaction_set (txn, id,
                                pick (self->entity, ZG_FIELD_ISSUE_WITHHELD,
                                      ZG_FIELD_MEASURE_WITHHELD),
                                yes ? "1" : "0", error);
}

/* What went with its parent is gone already. */
static gboolean delete (ZgBulk *self, ZgTransaction *txn, gint64 id, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (zg_transaction_delete (txn, self->entity, id, &local)
      || g_error_matches (local, ZG_ERROR, ZG_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
edit_one (ZgBulk *self, ZgTransaction *txn, gint64 id, GError **error)
{
  switch (self->act)
    {
    case ZG_BULK_STATE:
      return set_state (self, txn, id, error);
    case ZG_BULK_CLASS:
      return zg_transaction_set (txn, id,
                                 pick (self->entity, ZG_FIELD_ISSUE_STAGE_CLASS,
                                       ZG_FIELD_MEASURE_STAGE_CLASS),
                                 self->value, error);
    case ZG_BULK_UNIT:
    case ZG_BULK_ADD_UNIT:
      return assign (self, txn, id, "lead", error);
    case ZG_BULK_LEADER:
      return assign (self, txn, id, "leader", error);
    case ZG_BULK_DEADLINE:
      return set_deadline (self, txn, id, error);
    case ZG_BULK_WITHHOLD:
    case ZG_BULK_PUBLISH:
      return withhold (self, txn, id, error);
    case ZG_BULK_DELETE:
    default:
      return delete (self, txn, id, error);
    }
}

gboolean
zg_bulk_edit (ZgTransaction *txn, gpointer bulk, GError **error)
{
  ZgBulk *self = bulk;

  for (guint i = 0; i < self->ids->len; i++)
    {
      if (g_atomic_int_get (&self->stop))
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                               _ ("Stopped; nothing was changed"));
          return FALSE;
        }
      if (!edit_one (self, txn, g_array_index (self->ids, gint64, i), error))
        return FALSE;
      g_atomic_int_inc (&self->progress);
    }
  return TRUE;
}

guint
zg_bulk_get_progress (ZgBulk *self)
{
  return (guint) g_atomic_int_get (&self->progress);
}

guint
zg_bulk_get_size (ZgBulk *self)
{
  return self->ids->len;
}

void
zg_bulk_cancel (ZgBulk *self)
{
  g_atomic_int_set (&self->stop, 1);
}

/* "10 issues" */
static char *
count (ZgBulk *self)
{
  guint n = self->ids->len;

  return self->entity == ZG_ENTITY_ISSUE
             ? g_strdup_printf (ngettext ("%u issue", "%u issues", n), n)
             : g_strdup_printf (ngettext ("%u measure", "%u measures", n), n);
}

/* What each act is called, before and after it; %s: "10 issues". */
static const struct
{
  const char *label;
  const char *done;
} labels[] = {
  [ZG_BULK_STATE] = { N_ ("Set state of %s"), N_ ("State of %s set") },
  [ZG_BULK_CLASS] = { N_ ("Set class of %s"), N_ ("Class of %s set") },
  [ZG_BULK_UNIT] = { N_ ("Set lead unit of %s"), N_ ("Lead unit of %s set") },
  [ZG_BULK_ADD_UNIT] = { N_ ("Add lead unit to %s"), N_ ("Lead unit added to %s") },
  [ZG_BULK_LEADER] = { N_ ("Set leader of %s"), N_ ("Leader of %s set") },
  [ZG_BULK_DEADLINE] = { N_ ("Set deadline of %s"), N_ ("Deadline of %s set") },
  [ZG_BULK_WITHHOLD] = { N_ ("Withhold %s"), N_ ("%s withheld") },
  [ZG_BULK_PUBLISH] = { N_ ("Stop withholding %s"), N_ ("%s not withheld any more") },
  [ZG_BULK_DELETE] = { N_ ("Delete %s"), N_ ("%s deleted") },
};

static char *
fill_label (ZgBulk *self, const char *format)
{
  g_autofree char *items = count (self);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  return g_strjoinv (items, parts);
}

static gboolean
is_extension (ZgBulk *self)
{
  return self->act == ZG_BULK_DEADLINE && self->reason && *self->reason;
}

char *
zg_bulk_get_label (ZgBulk *self)
{
  return fill_label (self, is_extension (self) ? _ ("Extend deadline of %s")
                                               : _ (labels[self->act].label));
}

char *
zg_bulk_get_done_label (ZgBulk *self)
{
  return fill_label (self, is_extension (self) ? _ ("Deadline of %s extended")
                                               : _ (labels[self->act].done));
}
