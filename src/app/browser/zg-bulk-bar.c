/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-bulk-bar.h"

#include <glib/gi18n.h>

#include "zg-bulk-form.h"
#include "zg-field-wrap.h"
#include "zg-teller.h"

/* How often a long act tells how far it has come. */
#define TICK_MS 100

struct _ZgBulkBar
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;
  GtkWidget *buttons;
  GtkMenuButton *state_button;
  GtkMenuButton *unit_button;
  GtkMenuButton *leader_button;
  GtkMenuButton *deadline_button;
  GtkMenuButton *class_button;
  GtkMenuButton *withhold_button;

  ZgSession *session;
  ZgRowList *list;
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

static void
tell_done (ZgBulkBar *self, ZgBulk *bulk)
{
  g_autofree char *text = zg_bulk_get_done_label (bulk);

  zg_teller_offer_undo (GTK_WIDGET (self), text);
}

static void
tell_failed (ZgBulkBar *self, const GError *error)
{
  if (self->form && gtk_widget_get_mapped (self->form))
    zg_bulk_form_show_error (ZG_BULK_FORM (self->form), error->message);
  else
    zg_teller_show_error (GTK_WIDGET (self), error);
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
  zg_bulk_bar_update (self);
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
  g_type_ensure (ZG_TYPE_FIELD_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-bulk-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgBulkBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, ZgBulkBar, label);
  gtk_widget_class_bind_template_child (widget_class, ZgBulkBar, buttons);
  gtk_widget_class_bind_template_child (widget_class, ZgBulkBar, state_button);
  gtk_widget_class_bind_template_child (widget_class, ZgBulkBar, unit_button);
  gtk_widget_class_bind_template_child (widget_class, ZgBulkBar, leader_button);
  gtk_widget_class_bind_template_child (widget_class, ZgBulkBar, deadline_button);
  gtk_widget_class_bind_template_child (widget_class, ZgBulkBar, class_button);
  gtk_widget_class_bind_template_child (widget_class, ZgBulkBar, withhold_button);
  gtk_widget_class_install_action (widget_class, "bulk.state", "s", set_state);
  gtk_widget_class_install_action (widget_class, "bulk.class", "s", set_class);
  gtk_widget_class_install_action (widget_class, "bulk.unselect", NULL, unselect);
}

static void
zg_bulk_bar_init (ZgBulkBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->states = g_menu_new ();
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

static void
form_cb (ZgBulkForm *form, int act, const char *value, const char *reason, ZgBulkBar *self)
{
  self->form = GTK_WIDGET (form);
  zg_bulk_bar_run (self, (ZgBulkAct) act, value, reason);
}

static void
set_form (ZgBulkBar *self, GtkMenuButton *button, ZgBulkAct act)
{
  GtkWidget *form = zg_bulk_form_new (self->session, act);

  g_signal_connect (form, "apply", G_CALLBACK (form_cb), self);
  gtk_menu_button_set_popover (button, form);
}

GtkWidget *
zg_bulk_bar_new (ZgSession *session, ZgRowList *list)
{
  ZgBulkBar *self = g_object_new (ZG_TYPE_BULK_BAR, NULL);
  g_autoptr (GMenu) classes = make_menu (ZG_KEYS_STAGE_CLASSES, "bulk.class", _ ("None"));

  self->session = g_object_ref (session);
  self->list = g_object_ref (list);
  gtk_menu_button_set_menu_model (self->state_button, G_MENU_MODEL (self->states));
  gtk_menu_button_set_menu_model (self->class_button, G_MENU_MODEL (classes));
  set_form (self, self->unit_button, ZG_BULK_UNIT);
  set_form (self, self->leader_button, ZG_BULK_LEADER);
  set_form (self, self->deadline_button, ZG_BULK_DEADLINE);
  set_form (self, self->withhold_button, ZG_BULK_WITHHOLD);
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

/* While an act is running, the form that asked for it stays, to tell what comes of it: a button
 * that is greyed would close it. */
static void
update_buttons (ZgBulkBar *self)
{
  const char *reason = zg_session_get_read_only_reason (self->session);
  GtkWidget *child = gtk_widget_get_first_child (self->buttons);

  for (; child; child = gtk_widget_get_next_sibling (child))
    {
      gboolean asked = self->form && gtk_widget_is_ancestor (self->form, child);

      gtk_widget_set_sensitive (child, reason == NULL && (self->running == NULL || asked));
    }
  gtk_widget_set_tooltip_text (self->buttons, reason);
}

void
zg_bulk_bar_update (ZgBulkBar *self)
{
  guint n = zg_row_list_get_n_selected (self->list);
  g_autofree char *text = g_strdup_printf (ngettext ("%u selected", "%u selected", n), n);

  fill_states (self);
  update_buttons (self);
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
  gtk_menu_button_popup (self->deadline_button);
}
