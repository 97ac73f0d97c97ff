/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-text-field.h"

#include <glib/gi18n.h>
#include <string.h>

#include "zg-error.h"
#include "zg-field-area.h"

struct _ZgTextField
{
  ZgFieldWidget parent_instance;

  ZgFieldArea *area;
  gboolean multi_line;
};

G_DEFINE_FINAL_TYPE (ZgTextField, zg_text_field, ZG_TYPE_FIELD_WIDGET)

enum
{
  PROP_MULTI_LINE = 1,
  PROP_PLACEHOLDER,
};

static guint changed_signal;

static GtkTextBuffer *
get_buffer (ZgTextField *self)
{
  return gtk_text_view_get_buffer (zg_field_area_get_view (self->area));
}

char *
zg_text_field_dup_text (ZgTextField *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, TRUE);
}

void
zg_text_field_set_text (ZgTextField *self, const char *text)
{
  gtk_text_buffer_set_text (get_buffer (self), text, -1);
}

void
zg_text_field_insert (ZgTextField *self, const char *text)
{
  GtkTextBuffer *buffer = get_buffer (self);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
}

void
zg_text_field_set_name (ZgTextField *self, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (zg_field_area_get_view (self->area)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Line breaks have no place in a field of one line, however they got there. */
static gboolean
get_value (GtkWidget *widget, char **value, GError **error)
{
  ZgTextField *self = ZG_TEXT_FIELD (widget);
  const ZgField *field =
      zg_field_saver_get_field (zg_field_widget_get_saver (ZG_FIELD_WIDGET (self)));

  *value = zg_text_field_dup_text (self);
  if (!self->multi_line)
    g_strdelimit (*value, "\n\r", ' ');
  if (**value)
    return TRUE;
  if (field->need == ZG_NEED_REQUIRED)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID, _ ("%s must not be empty"),
                   zg_field_get_label (field));
      g_clear_pointer (value, g_free);
      return FALSE;
    }
  g_clear_pointer (value, g_free);
  return TRUE;
}

/* Keeps the cursor where it was, as far as the new text has that place. */
static void
set_value (GtkWidget *widget, const char *value)
{
  GtkTextBuffer *buffer = get_buffer (ZG_TEXT_FIELD (widget));
  GtkTextIter cursor;
  int offset;

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  offset = gtk_text_iter_get_offset (&cursor);
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, value ? value : "", -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  gtk_text_buffer_get_iter_at_offset (buffer, &cursor, offset);
  gtk_text_buffer_place_cursor (buffer, &cursor);
}

static void
set_editable (GtkWidget *widget, gboolean editable)
{
  GtkTextView *view = zg_field_area_get_view (ZG_TEXT_FIELD (widget)->area);

  gtk_text_view_set_editable (view, editable);
  gtk_text_view_set_cursor_visible (view, editable);
}

static char *
get_raw (GtkWidget *widget)
{
  return zg_text_field_dup_text (ZG_TEXT_FIELD (widget));
}

static const ZgFieldOps ops = {
  get_value, set_value, set_editable, get_raw, set_value, NULL, FALSE
};

static void
changed_cb (GtkTextBuffer *buffer, ZgTextField *self)
{
  zg_field_widget_edited (ZG_FIELD_WIDGET (self));
  g_signal_emit (self, changed_signal, 0);
}

static void
preedit_cb (GtkTextView *view, const char *preedit, ZgTextField *self)
{
  zg_field_saver_set_composing (zg_field_widget_get_saver (ZG_FIELD_WIDGET (self)),
                                *preedit != '\0');
}

static gboolean
pressed_cb (GtkEventControllerKey *controller,
            guint keyval,
            guint keycode,
            GdkModifierType state,
            ZgTextField *self)
{
  if (self->multi_line
      || zg_field_saver_is_composing (zg_field_widget_get_saver (ZG_FIELD_WIDGET (self)))
      || (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
      || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  zg_field_widget_enter (ZG_FIELD_WIDGET (self));
  return TRUE;
}

static void
show_field (ZgFieldWidget *self, const ZgField *field)
{
  zg_text_field_set_name (ZG_TEXT_FIELD (self), zg_field_get_label (field));
}

static void
zg_text_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ZgTextField *self = ZG_TEXT_FIELD (object);

  switch (id)
    {
    case PROP_MULTI_LINE:
      self->multi_line = g_value_get_boolean (value);
      gtk_accessible_update_property (GTK_ACCESSIBLE (zg_field_area_get_view (self->area)),
                                      GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, self->multi_line, -1);
      break;
    case PROP_PLACEHOLDER:
      zg_field_area_set_placeholder (self->area, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zg_text_field_class_init (ZgTextFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  ZgFieldWidgetClass *field_class = ZG_FIELD_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  field_class->ops = &ops;
  field_class->show_field = show_field;
  object_class->set_property = zg_text_field_set_property;
  g_object_class_install_property (object_class, PROP_MULTI_LINE,
                                   g_param_spec_boolean ("multi-line", NULL, NULL, FALSE, flags));
  g_object_class_install_property (object_class, PROP_PLACEHOLDER,
                                   g_param_spec_string ("placeholder", NULL, NULL, NULL, flags));
  changed_signal = g_signal_new ("changed", ZG_TYPE_TEXT_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
zg_text_field_init (ZgTextField *self)
{
  GtkWidget *area = g_object_new (ZG_TYPE_FIELD_AREA, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkTextView *view;

  self->area = ZG_FIELD_AREA (area);
  view = zg_field_area_get_view (self->area);
  zg_field_widget_set_control (ZG_FIELD_WIDGET (self), area);
  g_signal_connect (get_buffer (self), "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (view, "preedit-changed", G_CALLBACK (preedit_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
}
