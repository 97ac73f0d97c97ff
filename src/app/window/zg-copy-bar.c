/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-copy-bar.h"

#include <glib/gi18n.h>

struct _ZgCopyBar
{
  AdwBin parent_instance;

  GtkImage *icon;
  GtkLabel *label;
  GtkWidget *retry;

  ZgSession *session;
};

G_DEFINE_FINAL_TYPE (ZgCopyBar, zg_copy_bar, ADW_TYPE_BIN)

static char *
describe (const ZgCopyState *state)
{
  g_autofree char *place = g_filename_display_name (state->path);

  if (state->failure)
    return g_strdup_printf (_ ("Saved on this computer, not at its place: %s"), state->failure);
  if (state->is_saved)
    return g_strdup_printf (_ ("Saved on this computer and in “%s”"), place);
  return g_strdup_printf (_ ("Saved on this computer; goes to “%s” in a moment"), place);
}

static void
update (ZgCopyBar *self)
{
  const ZgCopyState *state = self->session ? zg_session_get_copy_state (self->session) : NULL;
  g_autofree char *text = state ? describe (state) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), state != NULL);
  if (state == NULL)
    return;
  gtk_label_set_label (self->label, text);
  gtk_image_set_from_icon_name (self->icon, state->failure    ? "dialog-warning-symbolic"
                                            : state->is_saved ? "emblem-ok-symbolic"
                                                              : "content-loading-symbolic");
  gtk_widget_set_visible (self->retry, state->failure != NULL);
}

/* Nothing is lost, but there are two ledgers now, and only people can make one of them. */
static void
tell_conflict (ZgCopyBar *self, const char *conflict)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autofree char *own = g_filename_display_basename (conflict);
  g_autofree char *where = g_path_get_dirname (conflict);
  g_autofree char *folder = g_filename_display_name (where);
  GtkWidget *dialog =
      adw_message_dialog_new (window, _ ("Somebody Else Changed This Ledger"), NULL);

  adw_message_dialog_format_body (
      ADW_MESSAGE_DIALOG (dialog),
      /* Translators: a file and its folder */
      _ ("Nothing was overwritten. Your version is “%s” in the folder “%s”. Compare it with the "
         "other one and bring over what is missing."),
      own, folder);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
copy_changed_cb (ZgSession *session, const ZgCopyState *state, ZgCopyBar *self)
{
  update (self);
  if (state->conflict)
    tell_conflict (self, state->conflict);
}

static void
retry (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgCopyBar *self = ZG_COPY_BAR (widget);

  if (self->session)
    zg_session_save_copy_async (self->session, NULL, NULL);
}

static void
zg_copy_bar_dispose (GObject *object)
{
  zg_copy_bar_set_session (ZG_COPY_BAR (object), NULL);
  G_OBJECT_CLASS (zg_copy_bar_parent_class)->dispose (object);
}

static void
zg_copy_bar_class_init (ZgCopyBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_copy_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-copy-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgCopyBar, icon);
  gtk_widget_class_bind_template_child (widget_class, ZgCopyBar, label);
  gtk_widget_class_bind_template_child (widget_class, ZgCopyBar, retry);
  gtk_widget_class_install_action (widget_class, "copy.retry", NULL, retry);
}

static void
zg_copy_bar_init (ZgCopyBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
zg_copy_bar_set_session (ZgCopyBar *self, ZgSession *session)
{
  if (self->session)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }
  g_signal_connect (session, "copy-changed", G_CALLBACK (copy_changed_cb), self);
  update (self);
}
