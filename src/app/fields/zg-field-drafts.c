/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-field-drafts.h"

#include "zg-edit-seen.h"
#include "zg-error.h"

/* A draft with what saving it needs. */
typedef struct
{
  ZgFieldDraft draft; /* must be first */
  gboolean has_group;
  ZgUuid group;
  gboolean has_next; /* typed on while a save of what was there before is under way */
} Entry;

struct _ZgFieldDrafts
{
  GObject parent_instance;

  ZgSession *session; /* which owns this */
  GPtrArray *entries; /* of Entry */
  guint n_kept;
};

G_DEFINE_FINAL_TYPE (ZgFieldDrafts, zg_field_drafts, G_TYPE_OBJECT)

enum
{
  PROP_N_KEPT = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint saved_signal;
static guint kept_signal;
static guint retry_signal;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->draft.seen);
  g_free (entry->draft.value);
  g_free (entry->draft.label);
  g_free (entry->draft.present);
  g_free (entry->draft.message);
  g_free (entry);
}

static void
zg_field_drafts_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_N_KEPT)
    g_value_set_uint (value, ZG_FIELD_DRAFTS (object)->n_kept);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
zg_field_drafts_finalize (GObject *object)
{
  g_clear_pointer (&ZG_FIELD_DRAFTS (object)->entries, g_ptr_array_unref);
  G_OBJECT_CLASS (zg_field_drafts_parent_class)->finalize (object);
}

static void
zg_field_drafts_class_init (ZgFieldDraftsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = zg_field_drafts_finalize;
  object_class->get_property = zg_field_drafts_get_property;
  properties[PROP_N_KEPT] =
      g_param_spec_uint ("n-kept", NULL, NULL, 0, G_MAXUINT, 0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  saved_signal = g_signal_new ("saved", ZG_TYPE_FIELD_DRAFTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_INT, G_TYPE_STRING);
  kept_signal = g_signal_new ("kept", ZG_TYPE_FIELD_DRAFTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT);
  retry_signal = g_signal_new ("retry", ZG_TYPE_FIELD_DRAFTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
}

static void
zg_field_drafts_init (ZgFieldDrafts *self)
{
  self->entries = g_ptr_array_new_with_free_func (entry_free);
}

ZgFieldDrafts *
zg_field_drafts_get (ZgSession *session)
{
  ZgFieldDrafts *self = g_object_get_data (G_OBJECT (session), "zg-field-drafts");

  if (self == NULL)
    {
      self = g_object_new (ZG_TYPE_FIELD_DRAFTS, NULL);
      self->session = session;
      g_object_set_data_full (G_OBJECT (session), "zg-field-drafts", self, g_object_unref);
    }
  return self;
}

static Entry *
find (ZgFieldDrafts *self, gint64 row_id, ZgFieldId field)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (entry->draft.row_id == row_id && entry->draft.field == field)
        return entry;
    }
  return NULL;
}

const ZgFieldDraft *
zg_field_drafts_find (ZgFieldDrafts *self, gint64 row_id, ZgFieldId field)
{
  return (const ZgFieldDraft *) find (self, row_id, field);
}

guint
zg_field_drafts_get_n_kept (ZgFieldDrafts *self)
{
  return self->n_kept;
}

const ZgFieldDraft *
zg_field_drafts_get_kept (ZgFieldDrafts *self, guint n)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const ZgFieldDraft *draft = g_ptr_array_index (self->entries, i);

      if (draft->state != ZG_FIELD_DRAFT_SAVING && n-- == 0)
        return draft;
    }
  return NULL;
}

static void
count (ZgFieldDrafts *self)
{
  guint n = 0;

  while (zg_field_drafts_get_kept (self, n))
    n++;
  if (n == self->n_kept)
    return;
  self->n_kept = n;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_KEPT]);
}

static void
replace (char **field, const char *value)
{
  G_GNUC_UNUSED g_autofree char *old = *field;

  *field = g_strdup (value);
}

/* One save, shared by the worker that runs it and the callback that hears of it. */
typedef struct
{
  gint64 row_id;
  ZgFieldId field;
  char *seen;
  char *value;
  char *present;
} Save;

static void
save_clear (gpointer data)
{
  Save *save = data;

  g_free (save->seen);
  g_free (save->value);
  g_free (save->present);
}

static void
save_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, save_clear);
}

static gboolean
run_save (ZgTransaction *txn, gpointer data, GError **error)
{
  Save *save = data;

  return zg_edit_set_seen (txn, save->row_id, save->field, save->seen, save->value, &save->present,
                           error);
}

static void start_save (ZgFieldDrafts *self, Entry *entry);

static void
settle (ZgFieldDrafts *self, Entry *entry, const Save *save)
{
  if (entry->has_next)
    {
      replace (&entry->draft.seen, save->value);
      entry->has_next = FALSE;
      start_save (self, entry);
    }
  else
    g_ptr_array_remove (self->entries, entry);
  count (self);
  g_signal_emit (self, saved_signal, 0, save->row_id, (int) save->field, save->value);
}

static void
keep (ZgFieldDrafts *self, Entry *entry, const Save *save, const GError *error)
{
  gboolean conflict = g_error_matches (error, ZG_ERROR, ZG_ERROR_CONFLICT);

  entry->draft.state = conflict ? ZG_FIELD_DRAFT_CONFLICT : ZG_FIELD_DRAFT_FAILED;
  replace (&entry->draft.message, error->message);
  replace (&entry->draft.present, save->present);
  entry->has_next = FALSE;
  count (self);
  g_signal_emit (self, kept_signal, 0, save->row_id, (int) save->field);
}

static void
save_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ZgSession *session = ZG_SESSION (source);
  ZgFieldDrafts *self = zg_field_drafts_get (session);
  Save *save = data;
  g_autoptr (GError) error = NULL;
  gboolean ok = zg_session_edit_finish (session, result, &error);
  Entry *entry = find (self, save->row_id, save->field);

  if (entry && ok)
    settle (self, entry, save);
  else if (entry)
    keep (self, entry, save, error);
  save_unref (save);
}

static void
start_save (ZgFieldDrafts *self, Entry *entry)
{
  Save *save = g_atomic_rc_box_new0 (Save);

  save->row_id = entry->draft.row_id;
  save->field = entry->draft.field;
  save->seen = g_strdup (entry->draft.seen);
  save->value = g_strdup (entry->draft.value);
  entry->draft.state = ZG_FIELD_DRAFT_SAVING;
  zg_session_edit_async (self->session, entry->draft.label, NULL,
                         entry->has_group ? &entry->group : NULL, run_save,
                         g_atomic_rc_box_acquire (save), save_unref, save_done_cb, save);
}

static Entry *
find_or_make (ZgFieldDrafts *self, gint64 row_id, ZgFieldId field)
{
  Entry *entry = find (self, row_id, field);

  if (entry)
    return entry;
  entry = g_new0 (Entry, 1);
  entry->draft.row_id = row_id;
  entry->draft.field = field;
  g_ptr_array_add (self->entries, entry);
  return entry;
}

void
zg_field_drafts_save (ZgFieldDrafts *self,
                      gint64 row_id,
                      ZgFieldId field,
                      const char *seen,
                      const char *value,
                      const char *label,
                      const ZgUuid *group)
{
  Entry *entry = find (self, row_id, field);

  if (entry && entry->draft.state == ZG_FIELD_DRAFT_SAVING)
    {
      if (g_strcmp0 (entry->draft.value, value) == 0)
        return;
      replace (&entry->draft.value, value);
      entry->has_next = TRUE;
      return;
    }
  entry = find_or_make (self, row_id, field);
  replace (&entry->draft.seen, seen);
  replace (&entry->draft.value, value);
  replace (&entry->draft.label, label);
  entry->has_group = group != NULL;
  if (group)
    entry->group = *group;
  start_save (self, entry);
  count (self);
}

void
zg_field_drafts_keep_raw (ZgFieldDrafts *self,
                          gint64 row_id,
                          ZgFieldId field,
                          const char *seen,
                          const char *text,
                          const char *label)
{
  Entry *entry = find_or_make (self, row_id, field);

  replace (&entry->draft.seen, seen);
  replace (&entry->draft.value, text);
  replace (&entry->draft.label, label);
  entry->draft.state = ZG_FIELD_DRAFT_RAW;
  count (self);
}

void
zg_field_drafts_set_value (ZgFieldDrafts *self, gint64 row_id, ZgFieldId field, const char *value)
{
  Entry *entry = find (self, row_id, field);

  g_return_if_fail (entry && entry->draft.state != ZG_FIELD_DRAFT_SAVING);

  replace (&entry->draft.value, value);
}

void
zg_field_drafts_drop (ZgFieldDrafts *self, gint64 row_id, ZgFieldId field)
{
  Entry *entry = find (self, row_id, field);

  if (entry == NULL)
    return;
  g_ptr_array_remove (self->entries, entry);
  count (self);
}

void
zg_field_drafts_retry (ZgFieldDrafts *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (entry->draft.state == ZG_FIELD_DRAFT_FAILED)
        start_save (self, entry);
    }
  count (self);
  g_signal_emit (self, retry_signal, 0);
}

void
zg_field_drafts_foreach (ZgFieldDrafts *self, GFunc func, gpointer data)
{
  g_ptr_array_foreach (self->entries, func, data);
}
