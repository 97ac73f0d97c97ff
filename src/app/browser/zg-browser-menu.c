/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "zg-browser-private.h"

static GMenuModel *
make_states (void)
{
  GMenu *menu = g_menu_new ();

  for (const char *const *key = zg_keys_get (ZG_KEYS_STATES); *key; key++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (zg_key_get_label (ZG_KEYS_STATES, *key), NULL);

      g_menu_item_set_action_and_target (item, "browser.state", "s", *key);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) open = g_menu_new ();
  g_autoptr (GMenu) copy = g_menu_new ();
  g_autoptr (GMenu) remove = g_menu_new ();
  g_autoptr (GMenuModel) states = make_states ();

  g_menu_append (open, _ ("_Open"), "browser.open");
  g_menu_append_submenu (open, _ ("_State"), states);
  g_menu_append (open, _ ("_Deadline…"), "browser.deadline");
  g_menu_append (copy, _ ("_Copy as Table"), "browser.copy");
  g_menu_append (copy, _ ("Copy as _Text"), "browser.copy-text");
  g_menu_append (remove, _ ("_Delete"), "browser.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copy));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (remove));
  return G_MENU_MODEL (menu);
}

static GtkWidget *
get_popover (ZgBrowser *self)
{
  return g_object_get_data (G_OBJECT (self->view), "row-menu");
}

static void
pop_up (ZgBrowser *self, int x, int y)
{
  gtk_popover_set_pointing_to (GTK_POPOVER (get_popover (self)), &(GdkRectangle){ x, y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (get_popover (self)));
}

static ZgRowCell *
find_cell (GtkWidget *widget)
{
  while (widget && !ZG_IS_ROW_CELL (widget))
    widget =
        gtk_widget_get_first_child (widget) && ZG_IS_ROW_CELL (gtk_widget_get_first_child (widget))
            ? gtk_widget_get_first_child (widget)
            : gtk_widget_get_parent (widget);
  return widget ? ZG_ROW_CELL (widget) : NULL;
}

/* The menu is for the selected rows; one that is not selected is then. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, ZgBrowser *self)
{
  ZgRowCell *cell =
      find_cell (gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_NON_TARGETABLE));
  ZgRow *row = cell ? zg_row_cell_get_row (cell) : NULL;
  guint position;

  if (row == NULL)
    return;
  position = zg_row_list_find (self->list, zg_row_get_id (row));
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->list), position))
    zg_browser_go_to (self, position, TRUE);
  pop_up (self, (int) x, (int) y);
}

static gboolean
menu_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  ZgBrowser *self = data;
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  graphene_rect_t bounds;

  if (zg_row_list_get_n_selected (self->list) == 0)
    return FALSE;
  if (focus && gtk_widget_is_ancestor (focus, widget)
      && gtk_widget_compute_bounds (focus, widget, &bounds))
    pop_up (self, (int) bounds.origin.x + 48, (int) (bounds.origin.y + bounds.size.height));
  else
    pop_up (self, 48, 48);
  return TRUE;
}

static void
add_shortcut (GtkEventController *shortcuts, const char *trigger, const char *action)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (
                                                              trigger),
                                                          gtk_named_action_new (action)));
}

static void
add_keys (ZgBrowser *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  add_shortcut (shortcuts, "Delete|KP_Delete", "browser.delete");
  add_shortcut (shortcuts, "<Control>c", "browser.copy");
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (shortcuts),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Shift>F10|Menu"),
                        gtk_callback_action_new (menu_key_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->view), shortcuts);
}

static void
unparent_cb (GtkWidget *view, GtkWidget *popover)
{
  gtk_widget_unparent (popover);
}

void
zg_browser_add_menu (ZgBrowser *self)
{
  g_autoptr (GMenuModel) menu = make_menu ();
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);
  GtkGesture *press = gtk_gesture_click_new ();

  gtk_widget_set_parent (popover, GTK_WIDGET (self->view));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (self->view), "row-menu", popover);
  g_signal_connect (self->view, "destroy", G_CALLBACK (unparent_cb), popover);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect (press, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (press));
  add_keys (self);
}
