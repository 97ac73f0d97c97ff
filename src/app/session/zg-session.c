/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-error.h"
#include "zg-record.h"
#include "zg-session-private.h"
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
  ZgCopyState *copy_state; /* NULL: edited in place */
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
static guint copy_changed_signal;

void
_zg_session_facts_free (gpointer data)
{
  ZgSessionFacts *facts = data;

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
  g_clear_pointer (&self->copy_state, zg_copy_state_free);
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
  copy_changed_signal = g_signal_new ("copy-changed", ZG_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL,
                                      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
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

gpointer
_zg_session_read_facts (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZgRecord) record = zg_record_load (ledger, ZG_ENTITY_LEDGER, 1, error);
  ZgSessionFacts *facts;

  if (record == NULL)
    return NULL;
  facts = g_new0 (ZgSessionFacts, 1);
  facts->title = g_strdup (zg_record_get (record, ZG_FIELD_LEDGER_TITLE));
  facts->today = zg_ledger_get_today (ledger);
  facts->read_only_reason = g_strdup (zg_ledger_get_read_only_reason (ledger));
  if (facts->read_only_reason == NULL
      && !zg_undo_get_labels (ledger, &facts->undo_label, &facts->redo_label, error))
    g_clear_pointer (&facts, _zg_session_facts_free);
  return facts;
}

void
_zg_session_take_facts (ZgSession *self, ZgSessionFacts *facts)
{
  self->today = facts->today;
  g_free (self->read_only_reason);
  self->read_only_reason = g_steal_pointer (&facts->read_only_reason);
  take_string (self, &self->title, &facts->title, PROP_TITLE);
  take_string (self, &self->undo_label, &facts->undo_label, PROP_UNDO_LABEL);
  take_string (self, &self->redo_label, &facts->redo_label, PROP_REDO_LABEL);
  _zg_session_facts_free (facts);
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

void
_zg_session_begin_saving (ZgSession *self)
{
  self->n_saving++;
  set_state (self, ZG_SAVE_SAVING, NULL);
}

void
_zg_session_end_saving (ZgSession *self, const GError *error)
{
  self->n_saving--;
  if (error && !is_shown_elsewhere (error))
    set_state (self, ZG_SAVE_FAILED, error->message);
  else if (self->n_saving == 0)
    set_state (self, ZG_SAVE_SAVED, NULL);
}

static void
facts_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgSession) self = data;
  g_autoptr (GError) error = NULL;
  ZgSessionFacts *facts = zg_worker_run_finish (ZG_WORKER (source), result, &error);

  if (facts)
    _zg_session_take_facts (self, facts);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    set_state (self, ZG_SAVE_FAILED, error->message);
}

static void
worker_changed_cb (ZgWorker *worker, const ZgChanges *changes, ZgSession *self)
{
  zg_worker_run_async (worker, ZG_WORKER_SHOWN, _zg_session_read_facts, NULL, NULL,
                       _zg_session_facts_free, NULL, facts_read_cb, g_object_ref (self));
  g_signal_emit (self, changed_signal, 0, changes);
}

void
_zg_session_take_copy_state (ZgSession *self, ZgCopyState *state)
{
  g_clear_pointer (&self->copy_state, zg_copy_state_free);
  self->copy_state = state;
  if (g_strcmp0 (self->path, state->path) != 0)
    {
      g_free (self->path);
      self->path = g_strdup (state->path);
    }
  g_signal_emit (self, copy_changed_signal, 0, state);
  g_clear_pointer (&state->conflict, g_free);
}

static void
worker_copy_changed_cb (ZgWorker *worker, const ZgCopyState *state, ZgSession *self)
{
  _zg_session_take_copy_state (self, zg_copy_state_copy (state));
}

ZgSession *
_zg_session_new (const char *path, ZgDay as_of)
{
  ZgSession *self = g_object_new (ZG_TYPE_SESSION, NULL);

  self->path = g_strdup (path);
  self->as_of = as_of;
  return self;
}

void
_zg_session_take_worker (ZgSession *self, ZgWorker *worker)
{
  self->worker = worker;
  g_signal_connect (worker, "changed", G_CALLBACK (worker_changed_cb), self);
  g_signal_connect (worker, "copy-changed", G_CALLBACK (worker_copy_changed_cb), self);
}

ZgWorker *
_zg_session_get_worker (ZgSession *self)
{
  return self->worker;
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

const ZgCopyState *
zg_session_get_copy_state (ZgSession *self)
{
  return self->copy_state;
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
