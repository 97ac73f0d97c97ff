/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-measure-keys.h"

#include <string.h>

static gboolean
is_break (guint keyval)
{
  return keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;
}

static void
read_clipboard_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgMeasureEditor) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  GtkWidget *focus = gtk_widget_get_root (GTK_WIDGET (self))
                         ? gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)))
                         : NULL;

  if (text && strpbrk (g_strstrip (text), "\n\t"))
    g_signal_emit_by_name (self, "pasted", text);
  else if (focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_widget_activate_action (focus, "clipboard.paste", NULL);
}

/* Before the text itself: Enter goes on to the next measure, Shift+Enter breaks the line. */
static gboolean
text_key_cb (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType state,
             ZgMeasureEditor *self)
{
  GtkWidget *text = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  ZgFieldSaver *saver = zg_field_widget_get_saver (ZG_FIELD_WIDGET (text));
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (zg_field_saver_is_composing (saver))
    return FALSE;
  if (is_break (keyval) && modifiers == 0)
    {
      if (zg_field_saver_take_mine (saver))
        return TRUE;
      zg_field_saver_commit (saver);
      g_signal_emit_by_name (self, "next");
      return TRUE;
    }
  if (gdk_keyval_to_lower (keyval) == GDK_KEY_v && modifiers == GDK_CONTROL_MASK
      && zg_measure_editor_is_blank (self))
    {
      gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL,
                                     read_clipboard_cb, g_object_ref (self));
      return TRUE;
    }
  return FALSE;
}

/* Keys that fields leave over must not move about in the list around the editor. */
static gboolean
left_over_cb (GtkEventControllerKey *controller,
              guint keyval,
              guint keycode,
              GdkModifierType state,
              ZgMeasureEditor *self)
{
  const guint kept[] = { GDK_KEY_Up,   GDK_KEY_Down,    GDK_KEY_Home,      GDK_KEY_End,
                         GDK_KEY_Left, GDK_KEY_Page_Up, GDK_KEY_Page_Down, GDK_KEY_Right };

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  if (keyval == GDK_KEY_Escape)
    {
      g_signal_emit_by_name (self, "close");
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (keyval == kept[i])
      return TRUE;
  return FALSE;
}

void
zg_measure_keys_add (ZgMeasureEditor *editor, ZgTextField *text)
{
  GtkEventController *before = gtk_event_controller_key_new ();
  GtkEventController *after = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (before, GTK_PHASE_CAPTURE);
  g_signal_connect (before, "key-pressed", G_CALLBACK (text_key_cb), editor);
  gtk_widget_add_controller (GTK_WIDGET (text), before);
  g_signal_connect (after, "key-pressed", G_CALLBACK (left_over_cb), editor);
  gtk_widget_add_controller (GTK_WIDGET (editor), after);
}
