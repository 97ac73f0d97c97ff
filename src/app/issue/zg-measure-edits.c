/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-measure-edits.h"

#include <glib/gi18n.h>

#include "zg-edit-judge.h"
#include "zg-field-words.h"
#include "zg-teller.h"

/* What an act needs; counted, as the worker and the callback both hold it. */
typedef struct
{
  GtkWidget *widget;
  ZgMeasureDone done;
  gboolean tells_failure;
  const char *toast; /* nullable; static: said when it is done, with Undo */
  ZgEntity entity;
  gint64 id; /* what it is about; of a measure that is added, told by the worker */
  gint64 issue;
  gint64 target;
  ZgMove how;
  ZgRedate redate;
  ZgDay day;
  ZgDay approved;
  char *text;
  char *reason;
  ZgFieldId field;
  ZgFieldId reason_field;
  ZgPaste *paste;
} Act;

static Act *
act_new (GtkWidget *widget)
{
  Act *act = g_atomic_rc_box_new0 (Act);

  act->widget = g_object_ref (widget);
  act->day = act->approved = ZG_DAY_NONE;
  return act;
}

static void
act_clear (gpointer data)
{
  Act *act = data;

  g_clear_pointer (&act->text, g_free);
  g_clear_pointer (&act->reason, g_free);
  g_clear_pointer (&act->paste, zg_paste_free);
}

static void
act_release (gpointer data)
{
  g_atomic_rc_box_release_full (data, act_clear);
}

static void
acted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Act *act = data;
  g_autoptr (GtkWidget) widget = g_steal_pointer (&act->widget);
  g_autoptr (GError) error = NULL;

  if (!zg_session_edit_finish (ZG_SESSION (source), result, &error))
    {
      zg_teller_show_error (widget, error);
      if (act->tells_failure)
        act->done (widget, 0);
    }
  else
    {
      if (act->toast)
        zg_teller_offer_undo (widget, act->toast);
      if (act->done)
        act->done (widget, act->id);
    }
  act_release (act);
}

/* Takes @act. */
static void
run (Act *act, ZgSession *session, const char *label, const ZgUuid *group, ZgEdit edit)
{
  zg_session_edit_async (session, label, act->reason, group, edit, g_atomic_rc_box_acquire (act),
                         act_release, acted_cb, act);
}

/* Takes @act; @format holds one %s for the item. */
static void
run_on (Act *act, ZgSession *session, const char *format, const ZgRecord *item, ZgEdit edit)
{
  g_autofree char *name = zg_field_words_item (item);
  g_autofree char *label = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  label = g_strdup_printf (format, name);
#pragma GCC diagnostic pop
  act->entity = item->entity;
  act->id = item->id;
  run (act, session, label, NULL, edit);
}

static gboolean
add (ZgTransaction *txn, gpointer data, GError **error)
{
  Act *act = data;
  ZgUuid uuid;
  char issue[ZG_UUID_TEXT_SIZE];

  if (!zg_ledger_get_uuid (zg_transaction_get_ledger (txn), ZG_ENTITY_ISSUE, act->issue, &uuid,
                           error))
    return FALSE;
  const ZgFieldValue values[] = {
    { ZG_FIELD_MEASURE_ISSUE, zg_uuid_write (&uuid, issue) },
    { ZG_FIELD_MEASURE_NUMBER, act->text },
    { ZG_FIELD_MEASURE_TEXT, "" },
  };

  act->id = zg_edit_add_measure (txn, values, G_N_ELEMENTS (values), NULL, error);
  return act->id != 0
         && (act->target == 0
             || zg_edit_move (txn, ZG_ENTITY_MEASURE, act->id, ZG_MOVE_AFTER, ZG_ENTITY_MEASURE,
                              act->target, error));
}

void
zg_measure_edits_add (GtkWidget *widget,
                      ZgSession *session,
                      gint64 issue_id,
                      gint64 after,
                      const char *number,
                      const ZgUuid *group,
                      ZgMeasureDone done)
{
  Act *act = act_new (widget);

  act->issue = issue_id;
  act->target = after;
  act->text = g_strdup (number);
  act->done = done;
  act->tells_failure = TRUE;
  run (act, session, _ ("Add measure"), group, add);
}

static gboolean delete (ZgTransaction *txn, gpointer data, GError **error)
{
  Act *act = data;

  return zg_transaction_delete (txn, ZG_ENTITY_MEASURE, act->id, error);
}

void
zg_measure_edits_drop (GtkWidget *widget, ZgSession *session, gint64 id, const ZgUuid *group)
{
  Act *act = act_new (widget);

  act->id = id;
  run (act, session, _ ("Add measure"), group, delete);
}

void
zg_measure_edits_delete (GtkWidget *widget, ZgSession *session, const ZgRecord *measure)
{
  Act *act = act_new (widget);

  act->toast = _ ("Measure deleted");
  run_on (act, session, _ ("Delete %s"), measure, delete);
}

static gboolean
move (ZgTransaction *txn, gpointer data, GError **error)
{
  Act *act = data;

  return zg_edit_move (txn, ZG_ENTITY_MEASURE, act->id, act->how, ZG_ENTITY_MEASURE, act->target,
                       error);
}

void
zg_measure_edits_move (
    GtkWidget *widget, ZgSession *session, const ZgRecord *measure, ZgMove how, gint64 target)
{
  Act *act = act_new (widget);

  act->how = how;
  act->target = target;
  run_on (act, session, _ ("Move %s"), measure, move);
}

/* Counted among what is there when its turn comes: keys are faster than the disk. */
static gboolean
step (ZgTransaction *txn, gpointer data, GError **error)
{
  Act *act = data;
  ZgLedger *ledger = zg_transaction_get_ledger (txn);
  g_autoptr (ZgRecord) measure = zg_record_load (ledger, ZG_ENTITY_MEASURE, act->id, error);
  g_autoptr (GPtrArray) all = NULL;
  ZgEntity entity;
  gint64 issue;
  int from = 0;
  int to;

  if (!measure
      || !zg_ledger_find_text (ledger, zg_record_get (measure, ZG_FIELD_MEASURE_ISSUE), &entity,
                               &issue, error))
    return FALSE;
  all = zg_record_load_children (ledger, ZG_ENTITY_MEASURE, ZG_FIELD_MEASURE_ISSUE, issue, error);
  if (!all)
    return FALSE;
  while (from < (int) all->len && ((ZgRecord *) g_ptr_array_index (all, from))->id != act->id)
    from++;
  to = CLAMP (from + (int) act->target, 0, (int) all->len - 1);
  return from == to
         || zg_edit_move (txn, ZG_ENTITY_MEASURE, act->id,
                          to < from ? ZG_MOVE_BEFORE : ZG_MOVE_AFTER, ZG_ENTITY_MEASURE,
                          ((ZgRecord *) g_ptr_array_index (all, to))->id, error);
}

void
zg_measure_edits_step (GtkWidget *widget, ZgSession *session, const ZgRecord *measure, int steps)
{
  Act *act = act_new (widget);

  act->target = steps;
  run_on (act, session, _ ("Move %s"), measure, step);
}

static gboolean
paste (ZgTransaction *txn, gpointer data, GError **error)
{
  Act *act = data;

  return zg_paste_apply (act->paste, txn, act->issue, act->target, &act->id, error);
}

void
zg_measure_edits_paste (GtkWidget *widget,
                        ZgSession *session,
                        gint64 issue_id,
                        gint64 after,
                        ZgPaste *what,
                        ZgMeasureDone done)
{
  Act *act = act_new (widget);
  g_autofree char *label =
      g_strdup_printf (ngettext ("Paste %u measure", "Paste %u measures", what->n_measures),
                       what->n_measures);

  act->issue = issue_id;
  act->target = after;
  act->paste = what;
  act->done = done;
  run (act, session, label, NULL, paste);
}

static gboolean
note (ZgTransaction *txn, gpointer data, GError **error)
{
  Act *act = data;

  return zg_edit_add_note (txn, act->entity, act->id, act->text, act->day, NULL, error);
}

void
zg_measure_edits_note (GtkWidget *widget,
                       ZgSession *session,
                       const ZgRecord *item,
                       const char *text,
                       ZgDay day,
                       ZgMeasureDone done)
{
  Act *act = act_new (widget);

  act->text = g_strdup (text);
  act->day = day;
  act->done = done;
  run_on (act, session, _ ("Note on %s"), item, note);
}

static gboolean
judge (ZgTransaction *txn, gpointer data, GError **error)
{
  Act *act = data;

  return zg_edit_judge (txn, act->entity, act->id, act->text, error);
}

void
zg_measure_edits_judge (GtkWidget *widget,
                        ZgSession *session,
                        const ZgRecord *finding,
                        const char *verdict)
{
  Act *act = act_new (widget);
  const char *format = g_str_equal (verdict, "accepted")    ? _ ("Accept %s")
                       : g_str_equal (verdict, "dismissed") ? _ ("Dismiss %s")
                                                            : _ ("Look at %s again");

  act->text = g_strdup (verdict);
  run_on (act, session, format, finding, judge);
}

static gboolean
redate (ZgTransaction *txn, gpointer data, GError **error)
{
  Act *act = data;
  g_autofree char *day = act->day == ZG_DAY_NONE ? NULL : g_strdup_printf ("%d", act->day);
  g_autofree char *approver = NULL;

  if (act->redate == ZG_REDATE_DECIDED)
    return (act->text == NULL || zg_edit_find_person (txn, act->text, &approver, error))
           && zg_edit_extend (txn, act->entity, act->id, act->day, act->reason, approver,
                              act->approved, NULL, error);
  return zg_transaction_set (txn, act->id,
                             act->entity == ZG_ENTITY_ISSUE ? ZG_FIELD_ISSUE_DEADLINE_DAY
                                                            : ZG_FIELD_MEASURE_DEADLINE_DAY,
                             day, error);
}

void
zg_measure_edits_redate (GtkWidget *widget,
                         ZgSession *session,
                         const ZgRecord *item,
                         ZgRedate how,
                         ZgDay day,
                         const char *reason,
                         const char *approver,
                         ZgDay approved,
                         ZgMeasureDone done)
{
  Act *act = act_new (widget);

  act->redate = how;
  act->day = day;
  act->reason = g_strdup (reason);
  act->text = g_strdup (approver);
  act->approved = approved;
  act->done = done;
  run_on (act, session,
          how == ZG_REDATE_CORRECT ? _ ("Correct deadline of %s") : _ ("Extend deadline of %s"),
          item, redate);
}

static gboolean
set_with_reason (ZgTransaction *txn, gpointer data, GError **error)
{
  Act *act = data;

  return zg_transaction_set (txn, act->id, act->reason_field, act->reason, error)
         && zg_transaction_set (txn, act->id, act->field, act->text, error);
}

void
zg_measure_edits_set_with_reason (GtkWidget *widget,
                                  ZgSession *session,
                                  const ZgRecord *item,
                                  ZgFieldId field,
                                  const char *value,
                                  ZgFieldId reason_field,
                                  const char *reason)
{
  Act *act = act_new (widget);

  act->field = field;
  act->text = g_strdup (value);
  act->reason_field = reason_field;
  act->reason = g_strdup (reason);
  run_on (act, session, _ ("Edit %s"), item, set_with_reason);
}
