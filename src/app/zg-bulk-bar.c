/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-bulk-bar.h"

#include <glib/gi18n.h>

#include "zg-bulk-form.h"
#include "zg-window-undo.h"

/* How often a long act tells how far it has come. */
#define TICK_MS 100

struct _ZgBulkBar
{
  AdwBin parent_instance;

  ZgSession *session;
  ZgRowList *list;
  GtkRevealer *revealer;
  GtkLabel *label;
  GtkFlowBox *buttons;
  GtkMenuButton *deadline;
  gboolean asked; /* shown for a single row, too */
  GMenu *states;
  ZgEntity entity; /* what the menus are for */

  ZgBulk *running; /* NULL: none */
  guint tick;
  GtkWidget *form; /* where the running act was asked for; NULL: a menu */
};

G_DEFINE_FINAL_TYPE (ZgBulkBar, zg_bulk_bar, ADW_TYPE_BIN)

static void
zg_bulk_bar_dispose (GObject *object)
{
  ZgBulkBar *self = ZG_BULK_BAR (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_pointer (&self->running, zg_bulk_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->list);
  g_clear_object (&self->states);
  G_OBJECT_CLASS (zg_bulk_bar_parent_class)->dispose (object);
}

static ZgWindow *
get_window (ZgBulkBar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return ZG_IS_WINDOW (root) ? ZG_WINDOW (root) : NULL;
}

static void
tell_done (ZgBulkBar *self, ZgBulk *bulk)
{
  g_autofree char *text = zg_bulk_get_done_label (bulk);
  ZgWindow *window = get_window (self);

  if (window)
    zg_window_undo_offer (window, text);
}

static void
tell_failed (ZgBulkBar *self, const GError *error)
{
  ZgWindow *window = get_window (self);

  if (self->form && gtk_widget_get_mapped (self->form))
    zg_bulk_form_show_error (ZG_BULK_FORM (self->form), error->message);
  else if (window)
    zg_window_show_error (window, error);
}

static void
edited_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgBulkBar) self = data;
  g_autoptr (ZgBulk) bulk = g_steal_pointer (&self->running);
  g_autoptr (GError) error = NULL;
  gboolean done = zg_session_edit_finish (ZG_SESSION (source), result, &error);

  g_clear_handle_id (&self->tick, g_source_remove);
  if (self->list == NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->buttons), TRUE);
  zg_bulk_bar_update (self);
  if (!done)
    {
      tell_failed (self, error);
      return;
    }
  if (self->form)
    gtk_popover_popdown (GTK_POPOVER (self->form));
  self->asked = FALSE;
  zg_bulk_bar_update (self);
  tell_done (self, bulk);
}

static gboolean
tick_cb (gpointer data)
{
  ZgBulkBar *self = data;
  /* Translators: how many of how many rows an act has come through */
  g_autofree char *text = g_strdup_printf (_ ("%u of %u"), zg_bulk_get_progress (self->running),
                                           zg_bulk_get_size (self->running));

  gtk_label_set_label (self->label, text);
  return G_SOURCE_CONTINUE;
}

void
zg_bulk_bar_run (ZgBulkBar *self, ZgBulkAct act, const char *value, const char *reason)
{
  g_autoptr (GArray) ids = zg_row_list_get_selected (self->list);
  g_autofree char *label = NULL;

  if (self->running || ids->len == 0)
    return;
  self->running = zg_bulk_new (act, zg_row_list_get_entity (self->list), ids, value, reason);
  label = zg_bulk_get_label (self->running);
  gtk_widget_set_sensitive (GTK_WIDGET (self->buttons), FALSE);
  self->tick = g_timeout_add (TICK_MS, tick_cb, self);
  zg_session_edit_async (self->session, label, reason && *reason ? reason : NULL, NULL,
                         zg_bulk_edit, zg_bulk_ref (self->running), zg_bulk_unref, edited_cb,
                         g_object_ref (self));
}

static void
set_state (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZG_BULK_BAR (widget)->form = NULL;
  zg_bulk_bar_run (ZG_BULK_BAR (widget), ZG_BULK_STATE, g_variant_get_string (parameter, NULL),
                   NULL);
}

static void
set_class (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *value = g_variant_get_string (parameter, NULL);

  ZG_BULK_BAR (widget)->form = NULL;
  zg_bulk_bar_run (ZG_BULK_BAR (widget), ZG_BULK_CLASS, *value ? value : NULL, NULL);
}

/* While an act is running, the cross stops it. */
static void
unselect (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgBulkBar *self = ZG_BULK_BAR (widget);

  if (self->running)
    zg_bulk_cancel (self->running);
  else if (self->asked)
    {
      self->asked = FALSE;
      zg_bulk_bar_update (self);
    }
  else
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->list));
}

static void
zg_bulk_bar_class_init (ZgBulkBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_bulk_bar_dispose;
  gtk_widget_class_install_action (widget_class, "bulk.state", "s", set_state);
  gtk_widget_class_install_action (widget_class, "bulk.class", "s", set_class);
  gtk_widget_class_install_action (widget_class, "bulk.unselect", NULL, unselect);
}

static void
zg_bulk_bar_init (ZgBulkBar *self)
{
}

static GMenu *
make_menu (ZgKeys keys, const char *action, const char *none)
{
  GMenu *menu = g_menu_new ();

  for (const char *const *key = zg_keys_get (keys); *key; key++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (zg_key_get_label (keys, *key), NULL);

      g_menu_item_set_action_and_target (item, action, "s", *key);
      g_menu_append_item (menu, item);
    }
  if (none)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (none, NULL);

      g_menu_item_set_action_and_target (item, action, "s", "");
      g_menu_append_item (menu, item);
    }
  return menu;
}

static GtkWidget *
add_menu_button (ZgBulkBar *self, const char *label)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  gtk_widget_add_css_class (button, "flat");
  gtk_flow_box_append (self->buttons, button);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
  return button;
}

static void
form_cb (ZgBulkForm *form, int act, const char *value, const char *reason, ZgBulkBar *self)
{
  self->form = GTK_WIDGET (form);
  zg_bulk_bar_run (self, (ZgBulkAct) act, value, reason);
}

static GtkMenuButton *
add_form_button (ZgBulkBar *self, const char *label, ZgBulkAct act)
{
  GtkWidget *button = add_menu_button (self, label);
  GtkWidget *form = zg_bulk_form_new (self->session, act);

  g_signal_connect (form, "apply", G_CALLBACK (form_cb), self);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), form);
  return GTK_MENU_BUTTON (button);
}

static void
add_buttons (ZgBulkBar *self)
{
  g_autoptr (GMenu) classes = make_menu (ZG_KEYS_STAGE_CLASSES, "bulk.class", _ ("None"));
  GtkWidget *delete;

  self->states = g_menu_new ();
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (add_menu_button (self, _ ("State"))),
                                  G_MENU_MODEL (self->states));
  add_form_button (self, _ ("Unit"), ZG_BULK_UNIT);
  add_form_button (self, _ ("Leader"), ZG_BULK_LEADER);
  self->deadline = add_form_button (self, _ ("Deadline"), ZG_BULK_DEADLINE);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (add_menu_button (self, _ ("Class"))),
                                  G_MENU_MODEL (classes));
  add_form_button (self, _ ("Withhold"), ZG_BULK_WITHHOLD);
  delete = gtk_button_new_with_label (_ ("Delete"));
  gtk_widget_add_css_class (delete, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (delete), "browser.delete");
  gtk_flow_box_append (self->buttons, delete);
  gtk_widget_set_focusable (gtk_widget_get_parent (delete), FALSE);
}

GtkWidget *
zg_bulk_bar_new (ZgSession *session, ZgRowList *list)
{
  ZgBulkBar *self = g_object_new (ZG_TYPE_BULK_BAR, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");

  self->session = g_object_ref (session);
  self->list = g_object_ref (list);
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "numeric");
  gtk_widget_set_margin_start (GTK_WIDGET (self->label), 12);
  self->buttons =
      g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE,
                    "min-children-per-line", 2, "max-children-per-line", 7, "hexpand", TRUE, NULL);
  add_buttons (self);
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_set_valign (close, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (close, _ ("Unselect"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Unselect"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "bulk.unselect");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->buttons));
  gtk_box_append (GTK_BOX (box), close);
  gtk_widget_add_css_class (box, "zg-bulk-bar");
  self->revealer = g_object_new (GTK_TYPE_REVEALER, "transition-type",
                                 GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP, "child", box, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->revealer));
  return GTK_WIDGET (self);
}

static void
fill_states (ZgBulkBar *self)
{
  ZgEntity entity = zg_row_list_get_entity (self->list);
  g_autoptr (GMenu) states = NULL;

  if (entity == self->entity)
    return;
  self->entity = entity;
  states = make_menu (ZG_KEYS_STATES, "bulk.state", NULL);
  g_menu_remove_all (self->states);
  g_menu_append_section (self->states,
                         entity == ZG_ENTITY_ISSUE ? _ ("Of All Their Measures") : NULL,
                         G_MENU_MODEL (states));
}

void
zg_bulk_bar_update (ZgBulkBar *self)
{
  guint n = zg_row_list_get_n_selected (self->list);
  g_autofree char *text = g_strdup_printf (ngettext ("%u selected", "%u selected", n), n);

  fill_states (self);
  if (self->running == NULL)
    gtk_label_set_label (self->label, text);
  self->asked = self->asked && n == 1;
  gtk_revealer_set_reveal_child (self->revealer, n > 1 || self->asked || self->running);
}

void
zg_bulk_bar_ask_deadline (ZgBulkBar *self)
{
  self->asked = TRUE;
  zg_bulk_bar_update (self);
  gtk_menu_button_popup (self->deadline);
}
