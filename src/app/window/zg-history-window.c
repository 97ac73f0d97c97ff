/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-history-window.h"

#include <glib/gi18n.h>

#include "zg-history-list.h"
#include "zg-redact-dialog.h"
#include "zg-teller.h"

#define KEY "zg-history-window"

struct _ZgHistoryWindow
{
  AdwWindow parent_instance;

  AdwWindowTitle *window_title;
  GtkDropDown *author_drop_down;
  GtkDropDown *kind_drop_down;
  AdwToastOverlay *toasts;
  ZgHistoryList *list;

  ZgWindow *window; /* the ledger's; weak */
  ZgSession *session;
  ZgHistoryScope scope;
  GStrv authors;   /* in the drop-down, behind "everybody" */
  guint quiet : 1; /* the drop-downs are being filled */
};

static void zg_history_window_teller_init (ZgTellerInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZgHistoryWindow,
                               zg_history_window,
                               ADW_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (ZG_TYPE_TELLER,
                                                      zg_history_window_teller_init))

static AdwToastOverlay *
get_toasts (ZgTeller *teller)
{
  return ZG_HISTORY_WINDOW (teller)->toasts;
}

static ZgSession *
get_session (ZgTeller *teller)
{
  return ZG_HISTORY_WINDOW (teller)->session;
}

static void
zg_history_window_teller_init (ZgTellerInterface *iface)
{
  iface->get_toasts = get_toasts;
  iface->get_session = get_session;
  iface->undo_action = "history.undo";
}

/* The kinds in the order of the drop-down. */
static const char *const kinds[] = { NULL, "edit", "import", "undo", "redo" };

static ZgHistoryScope
get_filtered (ZgHistoryWindow *self)
{
  ZgHistoryScope scope = self->scope;
  guint author = gtk_drop_down_get_selected (self->author_drop_down);
  guint kind = gtk_drop_down_get_selected (self->kind_drop_down);

  if (self->authors && author > 0 && author <= g_strv_length (self->authors))
    scope.author = self->authors[author - 1];
  if (kind < G_N_ELEMENTS (kinds))
    scope.kind = kinds[kind];
  return scope;
}

/* Whoever has come to edit meanwhile is added; the choice stays. */
static void
fill_authors (ZgHistoryWindow *self, GStrv authors)
{
  const ZgHistoryScope filtered = get_filtered (self);
  g_autofree char *chosen = g_strdup (filtered.author);
  g_autoptr (GtkStringList) names = NULL;
  guint selected = 0;

  if (self->authors
      && g_strv_equal ((const char *const *) self->authors, (const char *const *) authors))
    return;
  names = gtk_string_list_new (NULL);
  gtk_string_list_append (names, _ ("Everybody"));
  for (guint i = 0; authors[i]; i++)
    {
      gtk_string_list_append (names, authors[i]);
      if (g_strcmp0 (authors[i], chosen) == 0)
        selected = i + 1;
    }
  g_strfreev (self->authors);
  self->authors = g_strdupv (authors);
  self->quiet = TRUE;
  gtk_drop_down_set_model (self->author_drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->author_drop_down, selected);
  self->quiet = FALSE;
}

static void
show_title (ZgHistoryWindow *self, const char *about)
{
  g_autofree char *title = NULL;

  if (self->scope.field)
    /* Translators: of a field, as in "History: deadline" */
    title = g_strdup_printf (_ ("History: %s"), zg_field_get_label (self->scope.field));
  else
    title = g_strdup (_ ("History"));
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title,
                                 about ? about : zg_session_get_title (self->session));
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
filter_cb (ZgHistoryWindow *self)
{
  const ZgHistoryScope scope = get_filtered (self);

  if (self->session && !self->quiet)
    zg_history_list_show (self->list, self->session, &scope);
}

static void
loaded_cb (ZgHistoryWindow *self, ZgHistoryBatch *batch)
{
  fill_authors (self, batch->authors);
  show_title (self, batch->about);
}

static void
reverted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgHistoryWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = zg_history_revert_finish (ZG_SESSION (source), result, &error);

  if (self->session == NULL)
    return;
  if (label)
    {
      zg_teller_offer_undo (GTK_WIDGET (self), label);
      return;
    }
  zg_teller_show_failure (GTK_WIDGET (self), _ ("Not reverted"), error);
}

static void
revert (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgHistoryWindow *self = ZG_HISTORY_WINDOW (widget);
  ZgHistoryPlace place = { 0 };
  guint entity;
  guint field;

  g_variant_get (parameter, "(xxuxu)", &place.first_txn, &place.last_txn, &entity, &place.row_id,
                 &field);
  place.entity = (ZgEntity) entity;
  place.field = zg_field_get ((ZgFieldId) field);
  zg_window_commit (self->window);
  zg_history_revert_async (self->session, &place, reverted_cb, g_object_ref (self));
}

static void
redact (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgHistoryWindow *self = ZG_HISTORY_WINDOW (widget);
  const char *about;
  gint64 row_id;
  guint entity;
  guint field;

  g_variant_get (parameter, "(uxu&s)", &entity, &row_id, &field, &about);
  /* What is still being typed would bring the text back. */
  zg_window_commit (self->window);
  zg_redact_dialog_show (GTK_WINDOW (self), self->session, (ZgEntity) entity, row_id,
                         zg_field_get ((ZgFieldId) field), about);
}

static void
show_issue (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgHistoryWindow *self = ZG_HISTORY_WINDOW (widget);

  gtk_widget_activate_action_variant (GTK_WIDGET (self->window), "win.show-issue", parameter);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (ZG_HISTORY_WINDOW (widget)->window), "win.undo", NULL);
}

static void
redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (ZG_HISTORY_WINDOW (widget)->window), "win.redo", NULL);
}

static void
zg_history_window_dispose (GObject *object)
{
  ZgHistoryWindow *self = ZG_HISTORY_WINDOW (object);

  if (self->window && g_object_get_data (G_OBJECT (self->window), KEY) == self)
    g_object_set_data (G_OBJECT (self->window), KEY, NULL);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->session);
  g_clear_pointer (&self->authors, g_strfreev);
  G_OBJECT_CLASS (zg_history_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  const GdkModifierType shifted = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_install_action (widget_class, "history.revert", "(xxuxu)", revert);
  gtk_widget_class_install_action (widget_class, "history.redact", "(uxus)", redact);
  gtk_widget_class_install_action (widget_class, "history.show-issue", "(xx)", show_issue);
  gtk_widget_class_install_action (widget_class, "history.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "history.redo", NULL, redo);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "history.undo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, shifted, "history.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
zg_history_window_class_init (ZgHistoryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_history_window_dispose;
  g_type_ensure (ZG_TYPE_HISTORY_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-history-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryWindow, author_drop_down);
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryWindow, kind_drop_down);
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryWindow, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, loaded_cb);
  install_actions (widget_class);
}

static void
zg_history_window_init (ZgHistoryWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static ZgHistoryWindow *
create (ZgWindow *window)
{
  ZgHistoryWindow *self = g_object_new (ZG_TYPE_HISTORY_WINDOW, "transient-for", window, NULL);
  gboolean can_edit;

  g_set_weak_pointer (&self->window, window);
  self->session = g_object_ref (zg_window_get_session (window));
  can_edit = zg_session_get_read_only_reason (self->session) == NULL;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.revert", can_edit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.redact", can_edit);
  g_object_set_data (G_OBJECT (window), KEY, self);
  return self;
}

/* (nullable) */
static ZgHistoryWindow *
find (ZgWindow *window)
{
  return g_object_get_data (G_OBJECT (window), KEY);
}

void
zg_history_window_show (ZgWindow *window, const ZgHistoryScope *scope)
{
  ZgHistoryWindow *self = find (window);

  if (zg_window_get_session (window) == NULL)
    return;
  if (self == NULL)
    self = create (window);
  self->scope = *scope;
  self->scope.author = self->scope.kind = NULL;
  self->quiet = TRUE;
  gtk_drop_down_set_selected (self->author_drop_down, 0);
  gtk_drop_down_set_selected (self->kind_drop_down, 0);
  self->quiet = FALSE;
  show_title (self, NULL);
  zg_history_list_show (self->list, self->session, &self->scope);
  gtk_window_present (GTK_WINDOW (self));
}

void
zg_history_window_close (ZgWindow *window)
{
  ZgHistoryWindow *self = find (window);

  if (self)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
show_ledger (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const ZgHistoryScope scope = { 0 };

  zg_window_commit (ZG_WINDOW (widget));
  zg_history_window_show (ZG_WINDOW (widget), &scope);
}

static void
show_row (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgHistoryScope scope = { 0 };
  const char *entity;
  const char *field;

  g_variant_get (parameter, "(&sx&s)", &entity, &scope.row_id, &field);
  scope.entity = zg_entity_from_name (entity);
  if (scope.entity != ZG_ENTITY_NONE && *field)
    scope.field = zg_field_find (scope.entity, field);
  zg_window_commit (ZG_WINDOW (widget));
  zg_history_window_show (ZG_WINDOW (widget), &scope);
}

void
zg_history_window_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.history", NULL, show_ledger);
  gtk_widget_class_install_action (widget_class, "win.history-of", "(sxs)", show_row);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK, "win.history",
                                       NULL);
}
