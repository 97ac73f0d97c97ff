/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-field-keys.h"

static void
left_cb (GtkEventControllerFocus *controller, ZgFieldSaver *saver)
{
  zg_field_saver_commit (saver);
  zg_field_saver_end_visit (saver);
}

/* Undo and redo go to the ledger where there is no typing of this field to take back. */
static gboolean
pass_to_ledger (GtkWidget *widget, ZgFieldSaver *saver, const char *action)
{
  if (zg_field_saver_is_dirty (saver))
    return FALSE;
  zg_field_saver_end_visit (saver);
  gtk_widget_activate_action (widget, action, NULL);
  return TRUE;
}

static gboolean
pressed_cb (GtkEventControllerKey *controller,
            guint keyval,
            guint keycode,
            GdkModifierType state,
            ZgFieldSaver *saver)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (zg_field_saver_is_composing (saver))
    return FALSE;
  keyval = gdk_keyval_to_lower (keyval);
  if (keyval == GDK_KEY_z && modifiers == GDK_CONTROL_MASK)
    return pass_to_ledger (widget, saver, "win.undo");
  if ((keyval == GDK_KEY_z && modifiers == (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
      || (keyval == GDK_KEY_y && modifiers == GDK_CONTROL_MASK))
    return pass_to_ledger (widget, saver, "win.redo");
  if (keyval == GDK_KEY_Escape && modifiers == 0 && zg_field_saver_is_dirty (saver)
      && !zg_field_saver_is_sent (saver))
    {
      zg_field_saver_revert (saver);
      return TRUE;
    }
  if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && modifiers == 0)
    return zg_field_saver_take_mine (saver);
  return FALSE;
}

void
zg_field_keys_add (GtkWidget *widget, ZgFieldSaver *saver)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), saver, 0);
  gtk_widget_add_controller (widget, focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (pressed_cb), saver, 0);
  gtk_widget_add_controller (widget, keys);
}
