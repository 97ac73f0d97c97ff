/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-session.h"

#include "zg-error.h"
#include "zg-past.h"
#include "zg-record.h"
#include "zg-settings.h"
#include "zg-undo.h"

struct _ZgSession
{
  GObject parent_instance;

  ZgWorker *worker;
  char *path;
  char *read_only_reason;
  ZgDay as_of;
  ZgDay today;
  char *title;
  char *undo_label;
  char *redo_label;
  char *failure;
  ZgSaveState save_state;
  guint n_saving;
};

G_DEFINE_ENUM_TYPE (ZgSaveState,
                    zg_save_state,
                    G_DEFINE_ENUM_VALUE (ZG_SAVE_IDLE, "idle"),
                    G_DEFINE_ENUM_VALUE (ZG_SAVE_SAVING, "saving"),
                    G_DEFINE_ENUM_VALUE (ZG_SAVE_SAVED, "saved"),
                    G_DEFINE_ENUM_VALUE (ZG_SAVE_FAILED, "failed"))

G_DEFINE_FINAL_TYPE (ZgSession, zg_session, G_TYPE_OBJECT)

enum
{
  PROP_TITLE = 1,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_SAVE_STATE,
  PROP_FAILURE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

/* How to open. */
typedef struct
{
  char *path;
  char *new_title; /* NULL: the ledger is there */
  ZgDay as_of;
  char *author;
  char *unit;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_free (opening->path);
  g_free (opening->new_title);
  g_free (opening->author);
  g_free (opening->unit);
  g_free (opening);
}

/* What changes with the ledger. */
typedef struct
{
  char *title;
  char *undo_label;
  char *redo_label;
  char *read_only_reason;
  ZgDay today;
} Facts;

static void
facts_free (gpointer data)
{
  Facts *facts = data;

  g_free (facts->title);
  g_free (facts->undo_label);
  g_free (facts->redo_label);
  g_free (facts->read_only_reason);
  g_free (facts);
}

static void
zg_session_finalize (GObject *object)
{
  ZgSession *self = ZG_SESSION (object);

  if (self->worker)
    g_signal_handlers_disconnect_by_data (self->worker, self);
  g_clear_object (&self->worker);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->read_only_reason, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->undo_label, g_free);
  g_clear_pointer (&self->redo_label, g_free);
  g_clear_pointer (&self->failure, g_free);
  G_OBJECT_CLASS (zg_session_parent_class)->finalize (object);
}

static void
zg_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ZgSession *self = ZG_SESSION (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_SAVE_STATE:
      g_value_set_enum (value, self->save_state);
      break;
    case PROP_FAILURE:
      g_value_set_string (value, self->failure);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zg_session_class_init (ZgSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = zg_session_finalize;
  object_class->get_property = zg_session_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_SAVE_STATE] =
      g_param_spec_enum ("save-state", NULL, NULL, ZG_TYPE_SAVE_STATE, ZG_SAVE_IDLE, flags);
  properties[PROP_FAILURE] = g_param_spec_string ("failure", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  changed_signal = g_signal_new ("changed", ZG_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
zg_session_init (ZgSession *self)
{
  self->as_of = ZG_DAY_NONE;
}

static void
take_string (ZgSession *self, char **field, char **value, int property)
{
  if (g_strcmp0 (*field, *value) == 0)
    return;
  g_free (*field);
  *field = g_steal_pointer (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static gpointer
read_facts (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZgRecord) record = zg_record_load (ledger, ZG_ENTITY_LEDGER, 1, error);
  Facts *facts;

  if (record == NULL)
    return NULL;
  facts = g_new0 (Facts, 1);
  facts->title = g_strdup (zg_record_get (record, ZG_FIELD_LEDGER_TITLE));
  facts->today = zg_ledger_get_today (ledger);
  facts->read_only_reason = g_strdup (zg_ledger_get_read_only_reason (ledger));
  if (facts->read_only_reason == NULL
      && !zg_undo_get_labels (ledger, &facts->undo_label, &facts->redo_label, error))
    g_clear_pointer (&facts, facts_free);
  return facts;
}

static void
take_facts (ZgSession *self, Facts *facts)
{
  self->today = facts->today;
  g_free (self->read_only_reason);
  self->read_only_reason = g_steal_pointer (&facts->read_only_reason);
  take_string (self, &self->title, &facts->title, PROP_TITLE);
  take_string (self, &self->undo_label, &facts->undo_label, PROP_UNDO_LABEL);
  take_string (self, &self->redo_label, &facts->redo_label, PROP_REDO_LABEL);
  facts_free (facts);
}

static void
set_state (ZgSession *self, ZgSaveState state, const char *failure)
{
  g_autofree char *copy = g_strdup (failure);

  take_string (self, &self->failure, &copy, PROP_FAILURE);
  if (self->save_state == state)
    return;
  self->save_state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVE_STATE]);
}

static void
facts_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgSession) self = data;
  g_autoptr (GError) error = NULL;
  Facts *facts = zg_worker_run_finish (ZG_WORKER (source), result, &error);

  if (facts)
    take_facts (self, facts);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    set_state (self, ZG_SAVE_FAILED, error->message);
}

static void
worker_changed_cb (ZgWorker *worker, const ZgChanges *changes, ZgSession *self)
{
  zg_worker_run_async (worker, ZG_WORKER_SHOWN, read_facts, NULL, NULL, facts_free, NULL,
                       facts_read_cb, g_object_ref (self));
  g_signal_emit (self, changed_signal, 0, changes);
}

static ZgLedger *
open_past (const Opening *opening, GError **error)
{
  g_autoptr (ZgLedger) present = zg_ledger_open (opening->path, ZG_LEDGER_READ, NULL, error);

  return present ? zg_past_open (present, opening->as_of, error) : NULL;
}

static ZgLedger *
open_ledger (gpointer data, GError **error)
{
  Opening *opening = data;
  ZgLedger *ledger;

  if (opening->as_of != ZG_DAY_NONE)
    return open_past (opening, error);
  ledger = opening->new_title ? zg_ledger_create (opening->path, opening->new_title, NULL, error)
                              : zg_ledger_open (opening->path, ZG_LEDGER_WRITE, NULL, error);
  if (ledger && *opening->author)
    zg_ledger_set_author (ledger, opening->author, *opening->unit ? opening->unit : NULL);
  return ledger;
}

static void
first_facts_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  ZgSession *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  Facts *facts = zg_worker_run_finish (ZG_WORKER (source), result, &error);

  if (facts == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  take_facts (self, facts);
  g_signal_connect (self->worker, "changed", G_CALLBACK (worker_changed_cb), self);
  g_task_return_pointer (task, g_object_ref (self), g_object_unref);
}

static void
worker_started_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  ZgSession *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  self->worker = zg_worker_new_finish (result, &error);
  if (self->worker)
    {
      zg_worker_run_async (self->worker, ZG_WORKER_SHOWN, read_facts, NULL, NULL, facts_free, NULL,
                           first_facts_cb, task);
      return;
    }
  g_task_return_error (task, g_steal_pointer (&error));
  g_object_unref (task);
}

static void
start (const char *path,
       const char *new_title,
       ZgDay as_of,
       GAsyncReadyCallback callback,
       gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  ZgSession *self = g_object_new (ZG_TYPE_SESSION, NULL);
  Opening *opening = g_new0 (Opening, 1);

  self->path = g_strdup (path);
  self->as_of = as_of;
  opening->path = g_strdup (path);
  opening->new_title = g_strdup (new_title);
  opening->as_of = as_of;
  opening->author = g_settings_get_string (zg_settings_get (), "author-name");
  opening->unit = g_settings_get_string (zg_settings_get (), "author-unit");
  g_task_set_task_data (task, self, g_object_unref);
  zg_worker_new_async (open_ledger, opening, opening_free, worker_started_cb, task);
}

void
zg_session_open_async (const char *path,
                       ZgDay as_of,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  start (path, NULL, as_of, callback, user_data);
}

void
zg_session_create_async (const char *path,
                         const char *title,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  start (path, title, ZG_DAY_NONE, callback, user_data);
}

ZgSession *
zg_session_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

const char *
zg_session_get_path (ZgSession *self)
{
  return self->path;
}

const char *
zg_session_get_title (ZgSession *self)
{
  return self->title;
}

const char *
zg_session_get_read_only_reason (ZgSession *self)
{
  return self->read_only_reason;
}

ZgDay
zg_session_get_as_of (ZgSession *self)
{
  return self->as_of;
}

ZgDay
zg_session_get_today (ZgSession *self)
{
  return self->today;
}

const char *
zg_session_get_undo_label (ZgSession *self)
{
  return self->undo_label;
}

const char *
zg_session_get_redo_label (ZgSession *self)
{
  return self->redo_label;
}

/* The worker's result is passed on as the session's own. */
static void
job_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  gpointer value = zg_worker_run_finish (ZG_WORKER (source), result, &error);

  if (value)
    g_task_return_pointer (task, value, g_task_get_task_data (task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
zg_session_read_async (ZgSession *self,
                       ZgWorkerPriority priority,
                       ZgJob job,
                       gpointer data,
                       GDestroyNotify free_data,
                       GDestroyNotify free_result,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (priority != ZG_WORKER_EDIT);

  g_task_set_task_data (task, free_result, NULL);
  zg_worker_run_async (self->worker, priority, job, data, free_data, free_result, cancellable,
                       job_done_cb, task);
}

gpointer
zg_session_read_finish (ZgSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* What the clerk sees beside the field itself is no failure of saving. */
static gboolean
is_shown_elsewhere (const GError *error)
{
  return g_error_matches (error, ZG_ERROR, ZG_ERROR_CONFLICT)
         || g_error_matches (error, ZG_ERROR, ZG_ERROR_INVALID)
         || g_error_matches (error, ZG_ERROR, ZG_ERROR_EXISTS)
         || g_error_matches (error, ZG_ERROR, ZG_ERROR_NO_ISSUES)
         || g_error_matches (error, ZG_ERROR, ZG_ERROR_NOT_FOUND)
         || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  ZgSession *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  gpointer value = zg_worker_run_finish (ZG_WORKER (source), result, &error);

  self->n_saving--;
  if (error && !is_shown_elsewhere (error))
    set_state (self, ZG_SAVE_FAILED, error->message);
  else if (self->n_saving == 0)
    set_state (self, ZG_SAVE_SAVED, NULL);
  if (value)
    g_task_return_pointer (task, value, g_task_get_task_data (task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
zg_session_write_async (ZgSession *self,
                        ZgJob job,
                        gpointer data,
                        GDestroyNotify free_data,
                        GDestroyNotify free_result,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_task_data (task, free_result, NULL);
  self->n_saving++;
  set_state (self, ZG_SAVE_SAVING, NULL);
  zg_worker_run_async (self->worker, ZG_WORKER_EDIT, job, data, free_data, free_result, cancellable,
                       written_cb, task);
}

gpointer
zg_session_write_finish (ZgSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  char *label;
  char *reason;
  gboolean has_group;
  ZgUuid group;
  ZgEdit edit;
  gpointer data;
  GDestroyNotify free_data;
} Edit;

static void
edit_free (gpointer data)
{
  Edit *edit = data;

  g_free (edit->label);
  g_free (edit->reason);
  if (edit->free_data)
    edit->free_data (edit->data);
  g_free (edit);
}

static gpointer
run_edit (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  Edit *edit = data;
  g_autoptr (ZgTransaction) txn = zg_transaction_begin (ledger, ZG_TXN_EDIT, edit->label, error);

  if (txn == NULL)
    return NULL;
  if (edit->reason)
    zg_transaction_set_reason (txn, edit->reason);
  if (edit->has_group)
    zg_transaction_set_group (txn, &edit->group);
  if (!edit->edit (txn, edit->data, error) || !zg_transaction_commit (txn, NULL, error))
    return NULL;
  return GINT_TO_POINTER (TRUE);
}

void
zg_session_edit_async (ZgSession *self,
                       const char *label,
                       const char *reason,
                       const ZgUuid *group,
                       ZgEdit run,
                       gpointer data,
                       GDestroyNotify free_data,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  Edit *edit = g_new0 (Edit, 1);

  edit->label = g_strdup (label);
  edit->reason = g_strdup (reason);
  edit->has_group = group != NULL;
  if (group)
    edit->group = *group;
  edit->edit = run;
  edit->data = data;
  edit->free_data = free_data;
  zg_session_write_async (self, run_edit, edit, edit_free, NULL, NULL, callback, user_data);
}

gboolean
zg_session_edit_finish (ZgSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

void
zg_session_drain (ZgSession *self)
{
  zg_worker_drain (self->worker);
}
