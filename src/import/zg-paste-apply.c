/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-edit.h"
#include "zg-error.h"
#include "zg-paste.h"
#include "zg-record.h"

typedef struct
{
  ZgTransaction *txn;
  char issue[ZG_UUID_TEXT_SIZE];
  gint64
      fill; /* a measure without text and deadline that takes the first one; 0 if there is none */
  gint64 first;  /* the first one that was made or filled */
  gint64 behind; /* where the next is to stand; 0: at the end, where it is anyway */
} Target;

static gboolean
read_target (Target *target, gint64 issue_id, gint64 after, GError **error)
{
  ZgLedger *ledger = zg_transaction_get_ledger (target->txn);
  g_autoptr (GPtrArray) measures = NULL;
  const ZgRecord *last = NULL;
  ZgUuid uuid;

  if (!zg_ledger_get_uuid (ledger, ZG_ENTITY_ISSUE, issue_id, &uuid, error))
    return FALSE;
  zg_uuid_write (&uuid, target->issue);
  measures =
      zg_record_load_children (ledger, ZG_ENTITY_MEASURE, ZG_FIELD_MEASURE_ISSUE, issue_id, error);
  for (guint i = 0; measures && i < measures->len; i++)
    {
      last = g_ptr_array_index (measures, i);
      if (last->id == after && zg_record_is (last, ZG_FIELD_MEASURE_TEXT, "")
          && zg_record_get_day (last, ZG_FIELD_MEASURE_DEADLINE_DAY) == ZG_DAY_NONE)
        target->fill = after;
    }
  target->behind = last && last->id != after ? after : 0;
  return measures != NULL;
}

static gint64
fill (Target *target, const ZgFieldValue *values, gsize n_values, GError **error)
{
  gint64 id = target->fill;

  target->fill = 0;
  for (gsize i = 0; i < n_values; i++)
    if (values[i].value
        && !zg_transaction_set (target->txn, id, values[i].field, values[i].value, error))
      return 0;
  return zg_transaction_set (target->txn, id, ZG_FIELD_MEASURE_IMPLICIT, "0", error) ? id : 0;
}

static gint64
add (Target *target, const ZgFieldValue *values, gsize n_values, GError **error)
{
  gint64 id = zg_edit_add_measure (target->txn, values, n_values, NULL, error);

  if (id == 0 || target->behind == 0)
    return id;
  if (!zg_edit_move (target->txn, ZG_ENTITY_MEASURE, id, ZG_MOVE_AFTER, ZG_ENTITY_MEASURE,
                     target->behind, error))
    return 0;
  target->behind = id;
  return id;
}

static gint64
make_measure (Target *target,
              const ZgDraftIssue *row,
              const ZgDraftMeasure *measure,
              GError **error)
{
  const ZgFieldValue values[] = {
    { ZG_FIELD_MEASURE_ISSUE, target->issue },
    { ZG_FIELD_MEASURE_NUMBER, measure->number },
    { ZG_FIELD_MEASURE_TEXT, measure->text },
    { ZG_FIELD_MEASURE_TARGET, row->detail },
    { ZG_FIELD_MEASURE_STAGE_CLASS, row->long_term ? ZG_CLASS_LONG_TERM : NULL },
    { ZG_FIELD_MEASURE_STATE, row->state ? row->state : ZG_STATE_NOT_STARTED },
  };

  return target->fill ? fill (target, values, G_N_ELEMENTS (values), error)
                      : add (target, values, G_N_ELEMENTS (values), error);
}

/* A name that stands twice in a cell is assigned once. */
static gboolean
assign (Target *target, gint64 id, const char *role, const char *name, GError **error)
{
  g_autoptr (GError) refused = NULL;

  if (!name || *name == '\0'
      || zg_edit_assign (target->txn, ZG_ENTITY_MEASURE, id, role, name, &refused)
      || g_error_matches (refused, ZG_ERROR, ZG_ERROR_EXISTS))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&refused));
  return FALSE;
}

static gboolean
assign_row (Target *target, gint64 id, const ZgDraftIssue *row, GError **error)
{
  const struct
  {
    const char *role;
    GPtrArray *names;
  } units[] = {
    { "lead", row->lead_units },
    { "responsible", row->responsible_units },
    { "participating", row->participating_units },
    { "supervising", row->supervising_units },
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    for (guint n = 0; n < units[i].names->len; n++)
      if (!assign (target, id, units[i].role, g_ptr_array_index (units[i].names, n), error))
        return FALSE;
  return assign (target, id, "leader", row->leader, error)
         && assign (target, id, "owner", row->owner, error)
         && assign (target, id, "contact", row->contact, error);
}

static gboolean
set_deadline (Target *target, gint64 id, const ZgDraftIssue *row, GError **error)
{
  ZgLedger *ledger = zg_transaction_get_ledger (target->txn);
  g_autofree char *day = g_strdup_printf ("%d", row->deadline);
  char measure[ZG_UUID_TEXT_SIZE];
  ZgUuid uuid;

  if (row->deadline == ZG_DAY_NONE)
    return TRUE;
  if (!zg_ledger_get_uuid (ledger, ZG_ENTITY_MEASURE, id, &uuid, error))
    return FALSE;
  const ZgFieldValue values[] = {
    { ZG_FIELD_DEADLINE_MEASURE, zg_uuid_write (&uuid, measure) },
    { ZG_FIELD_DEADLINE_KIND, "set" },
    { ZG_FIELD_DEADLINE_NEW_DAY, day },
    { ZG_FIELD_DEADLINE_PHRASE, row->deadline_phrase },
    { ZG_FIELD_DEADLINE_PRECISION, row->deadline_precision },
  };

  return zg_transaction_insert (target->txn, ZG_ENTITY_DEADLINE, values, G_N_ELEMENTS (values),
                                NULL, error)
         != 0;
}

static gboolean
apply_row (Target *target, const ZgDraftIssue *row, GError **error)
{
  for (guint i = 0; i < row->measures->len; i++)
    {
      gint64 id = make_measure (target, row, g_ptr_array_index (row->measures, i), error);

      if (target->first == 0)
        target->first = id;
      if (id == 0 || !assign_row (target, id, row, error) || !set_deadline (target, id, row, error)
          || (i == 0 && row->progress
              && !zg_edit_add_note (target->txn, ZG_ENTITY_MEASURE, id, row->progress, ZG_DAY_NONE,
                                    NULL, error)))
        return FALSE;
    }
  return TRUE;
}

gboolean
zg_paste_apply (const ZgPaste *paste,
                ZgTransaction *txn,
                gint64 issue_id,
                gint64 after,
                gint64 *first,
                GError **error)
{
  Target target = { .txn = txn };

  if (!read_target (&target, issue_id, after, error))
    return FALSE;
  for (guint i = 0; i < paste->draft->issues->len; i++)
    if (!apply_row (&target, g_ptr_array_index (paste->draft->issues, i), error))
      return FALSE;
  *first = target.first;
  return TRUE;
}
