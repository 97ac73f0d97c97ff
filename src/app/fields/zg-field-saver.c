/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-field-saver.h"

#include <glib/gi18n.h>

#include "zg-field-saver-private.h"
#include "zg-field-words.h"

/* Typing that pauses for so long is saved. */
#define PAUSE_MS 1500

G_DEFINE_FINAL_TYPE (ZgFieldSaver, zg_field_saver, G_TYPE_OBJECT)

static guint saved_signal;

static void
stop_pause (ZgFieldSaver *self)
{
  g_clear_handle_id (&self->pause_id, g_source_remove);
}

static void
drop_session (ZgFieldSaver *self)
{
  if (self->drafts)
    g_signal_handlers_disconnect_by_data (self->drafts, self);
  g_clear_object (&self->drafts);
  g_clear_object (&self->session);
}

static void
zg_field_saver_dispose (GObject *object)
{
  ZgFieldSaver *self = ZG_FIELD_SAVER (object);

  stop_pause (self);
  drop_session (self);
  g_clear_pointer (&self->seen, g_free);
  g_clear_pointer (&self->item, g_free);
  g_clear_pointer (&self->label, g_free);
  G_OBJECT_CLASS (zg_field_saver_parent_class)->dispose (object);
}

static void
zg_field_saver_class_init (ZgFieldSaverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zg_field_saver_dispose;
  saved_signal = g_signal_new ("saved", ZG_TYPE_FIELD_SAVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
}

static void
zg_field_saver_init (ZgFieldSaver *self)
{
  self->visit = zg_uuid_new ();
}

void
_zg_field_saver_set_seen (ZgFieldSaver *self, const char *value)
{
  G_GNUC_UNUSED g_autofree char *old = self->seen;

  self->seen = g_strdup (value);
}

static void
show_value (ZgFieldSaver *self, const char *value)
{
  self->loading = TRUE;
  self->ops->set_value (self->widget, value);
  self->loading = FALSE;
}

const ZgFieldDraft *
_zg_field_saver_find_draft (ZgFieldSaver *self)
{
  return self->drafts && self->row_id
             ? zg_field_drafts_find (self->drafts, self->row_id, self->field->id)
             : NULL;
}

static char *
describe (ZgFieldSaver *self)
{
  if (self->label)
    return g_strdup (self->label);
  return g_strdup_printf (_ ("Edit %s of %s"), zg_field_get_label (self->field), self->item);
}

void
_zg_field_saver_send (ZgFieldSaver *self, const char *seen, const char *value)
{
  g_autofree char *label = describe (self);

  zg_field_drafts_save (self->drafts, self->row_id, self->field->id, seen, value, label,
                        &self->visit);
}

/* Tells whether what is typed differs from what was seen. */
static void
judge (ZgFieldSaver *self)
{
  const ZgFieldDraft *draft = _zg_field_saver_find_draft (self);
  g_autofree char *value = NULL;

  self->dirty = (draft && draft->state == ZG_FIELD_DRAFT_SAVING)
                || !self->ops->get_value (self->widget, &value, NULL)
                || !zg_field_words_same (self->field, value, self->seen);
}

static void
saved_cb (ZgFieldDrafts *drafts, gint64 row_id, int field, const char *value, ZgFieldSaver *self)
{
  if (row_id != self->row_id || field != (int) self->field->id)
    return;
  _zg_field_saver_set_seen (self, value);
  judge (self);
  _zg_field_saver_hide_note (self);
  if (self->dirty && _zg_field_saver_find_draft (self) == NULL)
    zg_field_saver_edited (self);
  g_signal_emit (self, saved_signal, 0);
}

static void
kept_cb (ZgFieldDrafts *drafts, gint64 row_id, int field, ZgFieldSaver *self)
{
  if (row_id == self->row_id && field == (int) self->field->id)
    _zg_field_saver_show_draft (self, _zg_field_saver_find_draft (self));
}

static void
take_session (ZgFieldSaver *self, ZgSession *session)
{
  if (self->session == session)
    return;
  drop_session (self);
  self->session = g_object_ref (session);
  self->drafts = g_object_ref (zg_field_drafts_get (session));
  g_signal_connect (self->drafts, "saved", G_CALLBACK (saved_cb), self);
  g_signal_connect (self->drafts, "kept", G_CALLBACK (kept_cb), self);
}

static void
show_row (ZgFieldSaver *self, const char *value)
{
  const ZgFieldDraft *draft;

  self->composing = FALSE;
  self->dirty = FALSE;
  _zg_field_saver_hide_note (self);
  draft = _zg_field_saver_find_draft (self);
  _zg_field_saver_set_seen (self, draft ? draft->seen : value);
  if (draft && draft->state == ZG_FIELD_DRAFT_RAW && self->ops->set_raw)
    {
      self->loading = TRUE;
      self->ops->set_raw (self->widget, draft->value);
      self->loading = FALSE;
    }
  else
    show_value (self, draft ? draft->value : value);
  if (draft == NULL)
    return;
  self->dirty = TRUE;
  _zg_field_saver_show_draft (self, draft);
}

/* What was typed before the row was there is an edit of it. */
static void
take_typed (ZgFieldSaver *self, const char *value)
{
  g_autofree char *raw = self->ops->get_raw (self->widget);

  if (*raw == '\0' && !self->composing)
    {
      show_row (self, value);
      return;
    }
  _zg_field_saver_set_seen (self, value);
  _zg_field_saver_hide_note (self);
  zg_field_saver_edited (self);
}

void
zg_field_saver_await (ZgFieldSaver *self)
{
  g_return_if_fail (self->row_id == 0 && self->ops->get_raw != NULL);

  show_row (self, NULL);
  self->ops->set_editable (self->widget, TRUE);
  self->awaiting = TRUE;
}

void
zg_field_saver_load (ZgFieldSaver *self, ZgSession *session, const ZgRecord *record)
{
  gint64 row_id = record ? record->id : 0;
  const char *value;

  g_return_if_fail (self->field != NULL);
  g_return_if_fail (record == NULL || record->entity == self->field->entity);

  value = record ? zg_record_get (record, self->field->id) : NULL;
  self->ops->set_editable (self->widget,
                           record && zg_session_get_read_only_reason (session) == NULL);
  if (row_id != self->row_id || session != self->session)
    {
      gboolean typed = self->awaiting && record;

      zg_field_saver_commit (self);
      zg_field_saver_end_visit (self);
      take_session (self, session);
      self->awaiting = FALSE;
      self->row_id = row_id;
      g_free (self->item);
      self->item = record ? zg_field_words_item (record) : NULL;
      if (typed)
        take_typed (self, value);
      else
        show_row (self, value);
    }
  else if (!self->dirty && !self->composing
           && !zg_field_words_same (self->field, value, self->seen))
    {
      _zg_field_saver_set_seen (self, value);
      show_value (self, value);
    }
}

static gboolean
pause_cb (gpointer data)
{
  ZgFieldSaver *self = data;
  g_autofree char *value = NULL;

  self->pause_id = 0;
  if (self->ops->get_value (self->widget, &value, NULL))
    zg_field_saver_commit (self);
  return G_SOURCE_REMOVE;
}

void
zg_field_saver_edited (ZgFieldSaver *self)
{
  const ZgFieldDraft *draft;

  if (self->awaiting)
    self->dirty = TRUE;
  if (self->loading || self->row_id == 0)
    return;
  stop_pause (self);
  if (self->composing)
    return;
  judge (self);
  draft = _zg_field_saver_find_draft (self);
  if (draft && draft->state == ZG_FIELD_DRAFT_CONFLICT)
    return;
  if (draft && (draft->state == ZG_FIELD_DRAFT_RAW || !self->dirty))
    {
      zg_field_drafts_drop (self->drafts, self->row_id, self->field->id);
      draft = NULL;
    }
  if (draft == NULL)
    _zg_field_saver_hide_note (self);
  if (self->dirty && !self->ops->whole)
    self->pause_id = g_timeout_add (PAUSE_MS, pause_cb, self);
}

void
zg_field_saver_set_composing (ZgFieldSaver *self, gboolean composing)
{
  if (self->composing == composing)
    return;
  self->composing = composing;
  if (composing)
    stop_pause (self);
  else
    zg_field_saver_edited (self);
}

/* What the field does not take is kept as it stands, for when the row is shown again. */
static void
keep_refused (ZgFieldSaver *self, const char *why)
{
  g_autofree char *raw = self->ops->get_raw ? self->ops->get_raw (self->widget) : NULL;
  g_autofree char *label = describe (self);

  zg_field_saver_refuse (self, why);
  if (raw && *raw)
    zg_field_drafts_keep_raw (self->drafts, self->row_id, self->field->id, self->seen, raw, label);
}

void
zg_field_saver_commit (ZgFieldSaver *self)
{
  const ZgFieldDraft *draft = _zg_field_saver_find_draft (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;

  stop_pause (self);
  if (!self->dirty || self->row_id == 0)
    return;
  if (!self->ops->get_value (self->widget, &value, &error))
    {
      if (draft == NULL || draft->state == ZG_FIELD_DRAFT_RAW)
        keep_refused (self, error->message);
      return;
    }
  if (draft && draft->state == ZG_FIELD_DRAFT_CONFLICT)
    {
      zg_field_drafts_set_value (self->drafts, self->row_id, self->field->id, value);
      return;
    }
  if (self->ops->choose == NULL || !self->ops->choose (self->widget, value))
    _zg_field_saver_send (self, self->seen, value);
}

void
zg_field_saver_revert (ZgFieldSaver *self)
{
  const ZgFieldDraft *draft = _zg_field_saver_find_draft (self);

  stop_pause (self);
  _zg_field_saver_hide_note (self);
  if (draft && draft->state == ZG_FIELD_DRAFT_SAVING)
    {
      show_value (self, draft->value);
      return;
    }
  if (draft)
    zg_field_drafts_drop (self->drafts, self->row_id, self->field->id);
  self->dirty = FALSE;
  show_value (self, self->seen);
}

gboolean
zg_field_saver_is_sent (ZgFieldSaver *self)
{
  const ZgFieldDraft *draft = _zg_field_saver_find_draft (self);
  g_autofree char *value = NULL;

  return draft && draft->state == ZG_FIELD_DRAFT_SAVING
         && self->ops->get_value (self->widget, &value, NULL)
         && zg_field_words_same (self->field, value, draft->value);
}

void
zg_field_saver_end_visit (ZgFieldSaver *self)
{
  self->visit = zg_uuid_new ();
}

gboolean
zg_field_saver_is_composing (ZgFieldSaver *self)
{
  return self->composing;
}

gboolean
zg_field_saver_is_dirty (ZgFieldSaver *self)
{
  return self->dirty;
}

const char *
zg_field_saver_get_seen (ZgFieldSaver *self)
{
  return self->seen;
}

const ZgField *
zg_field_saver_get_field (ZgFieldSaver *self)
{
  return self->field;
}

void
zg_field_saver_set_field (ZgFieldSaver *self, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name ? name : "", ".", 2);
  ZgEntity entity = parts[0] ? zg_entity_from_name (parts[0]) : ZG_ENTITY_NONE;

  self->field = entity != ZG_ENTITY_NONE && parts[1] ? zg_field_find (entity, parts[1]) : NULL;
  if (self->field == NULL)
    g_critical ("there is no field “%s”", name);
}

void
zg_field_saver_set_label (ZgFieldSaver *self, const char *label)
{
  g_free (self->label);
  self->label = g_strdup (label);
}

ZgFieldSaver *
zg_field_saver_new (GtkWidget *widget, GtkBox *place, const ZgFieldOps *ops)
{
  ZgFieldSaver *self = g_object_new (ZG_TYPE_FIELD_SAVER, NULL);

  self->widget = widget;
  self->place = place;
  self->ops = ops;
  return self;
}
