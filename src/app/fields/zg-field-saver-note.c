/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-field-saver-private.h"
#include "zg-field-words.h"

void
_zg_field_saver_hide_note (ZgFieldSaver *self)
{
  if (self->note)
    gtk_widget_set_visible (GTK_WIDGET (self->note), FALSE);
  gtk_widget_remove_css_class (self->widget, "error");
}

gboolean
zg_field_saver_take_mine (ZgFieldSaver *self)
{
  const ZgFieldDraft *draft = _zg_field_saver_find_draft (self);
  g_autofree char *value = NULL;

  if (draft == NULL || draft->state != ZG_FIELD_DRAFT_CONFLICT
      || !self->ops->get_value (self->widget, &value, NULL))
    return FALSE;
  _zg_field_saver_hide_note (self);
  _zg_field_saver_set_seen (self, draft->present);
  _zg_field_saver_send (self, self->seen, value);
  return TRUE;
}

static void
mine_cb (ZgFieldSaver *self)
{
  zg_field_saver_take_mine (self);
}

static void
theirs_cb (ZgFieldSaver *self)
{
  const ZgFieldDraft *draft = _zg_field_saver_find_draft (self);

  if (draft == NULL)
    return;
  _zg_field_saver_set_seen (self, draft->present);
  zg_field_saver_revert (self);
}

static void
retry_cb (ZgFieldSaver *self)
{
  zg_field_drafts_retry (self->drafts);
  zg_field_saver_commit (self);
}

static ZgFieldNote *
get_note (ZgFieldSaver *self)
{
  if (self->note == NULL)
    {
      self->note = ZG_FIELD_NOTE (zg_field_note_new ());
      gtk_box_append (self->place, GTK_WIDGET (self->note));
      g_signal_connect_object (self->note, "mine", G_CALLBACK (mine_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->note, "theirs", G_CALLBACK (theirs_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->note, "retry", G_CALLBACK (retry_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_widget_add_css_class (self->widget, "error");
  return self->note;
}

/* Who wrote what is there now; asked for once both values are shown already. */
static void
who_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgFieldSaver) self = data;
  g_autofree char *who = zg_field_words_who_finish (ZG_SESSION (source), result);
  const ZgFieldDraft *draft = _zg_field_saver_find_draft (self);
  g_autofree char *present = NULL;

  if (who == NULL || draft == NULL || draft->state != ZG_FIELD_DRAFT_CONFLICT
      || self->session != ZG_SESSION (source))
    return;
  present = zg_field_words_show (self->field, draft->present);
  zg_field_note_show_conflict (get_note (self), present, who);
}

void
_zg_field_saver_show_draft (ZgFieldSaver *self, const ZgFieldDraft *draft)
{
  g_autofree char *present = NULL;

  switch (draft->state)
    {
    case ZG_FIELD_DRAFT_CONFLICT:
      present = zg_field_words_show (self->field, draft->present);
      zg_field_note_show_conflict (get_note (self), present, NULL);
      zg_field_words_who_async (self->session, self->row_id, self->field, who_cb,
                                g_object_ref (self));
      break;
    case ZG_FIELD_DRAFT_FAILED:
      zg_field_note_show_failure (get_note (self), draft->message);
      break;
    case ZG_FIELD_DRAFT_RAW:
      zg_field_saver_commit (self);
      break;
    case ZG_FIELD_DRAFT_SAVING:
    default:
      break;
    }
}

void
zg_field_saver_refuse (ZgFieldSaver *self, const char *message)
{
  zg_field_note_show_invalid (get_note (self), message);
}
