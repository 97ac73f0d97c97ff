/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-window.h"

#include <glib/gi18n.h>

#include "zg-backup-keeper.h"
#include "zg-copy-bar.h"
#include "zg-history-window.h"
#include "zg-ledger-pages.h"
#include "zg-past-bar.h"
#include "zg-presenter.h"
#include "zg-recent.h"
#include "zg-start-page.h"
#include "zg-start-restore.h"
#include "zg-teller.h"
#include "zg-toast.h"
#include "zg-undo-buttons.h"
#include "zg-window-close.h"
#include "zg-window-files.h"
#include "zg-window-past.h"
#include "zg-window-size.h"
#include "zg-window-undo.h"

struct _ZgWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwViewSwitcherTitle *window_title;
  GtkInfoBar *notice_bar;
  GtkLabel *notice_label;
  GtkStack *stack;
  AdwBin *ledger_bin;
  ZgUndoButtons *undo_buttons;
  ZgPastBar *past_bar;
  GtkWidget *present_button;
  ZgCopyBar *copy_bar;

  char *path;
  ZgSession *session;
  GCancellable *opening; /* while a ledger is being opened */
  ZgLedgerPages *pages;
};

static void zg_window_teller_init (ZgTellerInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZgWindow,
                               zg_window,
                               ADW_TYPE_APPLICATION_WINDOW,
                               G_IMPLEMENT_INTERFACE (ZG_TYPE_TELLER, zg_window_teller_init))

static AdwToastOverlay *
get_toasts (ZgTeller *teller)
{
  return ZG_WINDOW (teller)->toasts;
}

static ZgSession *
get_session (ZgTeller *teller)
{
  return ZG_WINDOW (teller)->session;
}

static void
zg_window_teller_init (ZgTellerInterface *iface)
{
  iface->get_toasts = get_toasts;
  iface->get_session = get_session;
  iface->undo_action = "win.undo";
}

static void
show_page (ZgWindow *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
update_title (ZgWindow *self)
{
  const char *title = self->session ? zg_session_get_title (self->session) : NULL;
  g_autofree char *name = self->path ? g_path_get_basename (self->path) : NULL;

  adw_view_switcher_title_set_title (self->window_title, title ? title : _ ("Zhenggai"));
  adw_view_switcher_title_set_subtitle (self->window_title, name ? name : "");
  gtk_widget_set_visible (self->present_button, self->session != NULL);
  adw_view_switcher_title_set_view_switcher_enabled (self->window_title, self->session != NULL);
  gtk_window_set_title (GTK_WINDOW (self), title ? title : _ ("Zhenggai"));
}

static void
update_notice (ZgWindow *self)
{
  gboolean is_past = self->session && zg_session_get_as_of (self->session) != ZG_DAY_NONE;
  const char *reason =
      self->session && !is_past ? zg_session_get_read_only_reason (self->session) : NULL;

  zg_past_bar_set_session (self->past_bar, self->session);
  zg_window_past_update (self);
  gtk_label_set_label (self->notice_label, reason ? reason : "");
  gtk_info_bar_set_revealed (self->notice_bar, reason != NULL);
}

static void
title_cb (ZgSession *session, GParamSpec *pspec, ZgWindow *self)
{
  update_title (self);
}

static void
drop_session (ZgWindow *self)
{
  zg_history_window_close (self);
  adw_view_switcher_title_set_stack (self->window_title, NULL);
  adw_bin_set_child (self->ledger_bin, NULL);
  zg_undo_buttons_set_session (self->undo_buttons, NULL);
  zg_copy_bar_set_session (self->copy_bar, NULL);
  self->pages = NULL;
  if (self->session)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      zg_backup_keeper_finish (self->session);
    }
  g_clear_object (&self->session);
}

/* What is shown while nothing is being opened. */
static void
show_present (ZgWindow *self)
{
  g_clear_object (&self->opening);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.cancel-opening", FALSE);
  show_page (self, self->session ? "ledger" : "start");
  update_title (self);
}

void
zg_window_take_session (ZgWindow *self, ZgSession *session)
{
  g_autofree char *page = NULL;
  g_autofree char *filter = NULL;
  GtkWidget *pages;

  /* Of another day of a ledger, or another ledger, the same is looked at. */
  if (self->pages)
    page = g_strdup (zg_ledger_pages_get_page (self->pages));
  if (self->pages
      && g_strcmp0 (zg_session_get_path (self->session), zg_session_get_path (session)) == 0)
    filter = g_strdup (zg_ledger_pages_get_filter (self->pages));
  drop_session (self);
  g_free (self->path);
  self->path = g_strdup (zg_session_get_path (session));
  self->session = session;
  g_signal_connect (session, "notify::title", G_CALLBACK (title_cb), self);
  pages = zg_ledger_pages_new (session, self->window_title);
  self->pages = ZG_LEDGER_PAGES (pages);
  adw_bin_set_child (self->ledger_bin, pages);
  if (page)
    zg_ledger_pages_show (self->pages, page);
  if (filter)
    zg_issues_page_set_filter (zg_ledger_pages_get_issues (self->pages), filter);
  zg_undo_buttons_set_session (self->undo_buttons, session);
  zg_copy_bar_set_session (self->copy_bar, session);
  zg_toast_bind (self->toasts, session);
  show_present (self);
  update_notice (self);
  zg_backup_keeper_attach (self);
  zg_recent_add (self->path, 0);
}

static GCancellable *
show_opening (ZgWindow *self)
{
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();
  zg_toast_clear (self->toasts);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.cancel-opening", TRUE);
  show_page (self, "opening");
  return self->opening;
}

static void
cancel_opening (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgWindow *self = ZG_WINDOW (widget);

  g_cancellable_cancel (self->opening);
  g_free (self->path);
  self->path = self->session ? g_strdup (zg_session_get_path (self->session)) : NULL;
  show_present (self);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgWindow) self = data;
  g_autoptr (GError) error = NULL;
  ZgSession *session = zg_session_open_finish (result, &error);
  g_autofree char *path = NULL;

  /* Closed meanwhile. */
  if (self->stack == NULL)
    {
      g_clear_object (&session);
      return;
    }
  if (session)
    zg_window_take_session (self, session);
  /* After a cancel the window shows something else already. */
  if (session || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  path = g_strdup (self->path);
  if (self->session == NULL)
    g_clear_pointer (&self->path, g_free);
  show_present (self);
  zg_start_restore_offer (self, path, error);
}

void
zg_window_open (ZgWindow *self, const char *path)
{
  g_free (self->path);
  self->path = g_strdup (path);
  zg_session_open_async (path, ZG_DAY_NONE, show_opening (self), opened_cb, g_object_ref (self));
}

void
zg_window_open_as_of (ZgWindow *self, ZgDay day)
{
  g_return_if_fail (self->path != NULL);

  zg_session_open_async (self->path, day, show_opening (self), opened_cb, g_object_ref (self));
}

void
zg_window_create (ZgWindow *self, const char *path, const char *title)
{
  g_free (self->path);
  self->path = g_strdup (path);
  show_page (self, "opening");
  zg_session_create_async (path, title, opened_cb, g_object_ref (self));
}

const char *
zg_window_get_path (ZgWindow *self)
{
  return self->path;
}

ZgSession *
zg_window_get_session (ZgWindow *self)
{
  return self->session;
}

void
zg_window_show_issue (ZgWindow *self, gint64 issue_id, gint64 measure_id)
{
  if (self->pages == NULL)
    return;
  zg_ledger_pages_show (self->pages, "issues");
  zg_issues_page_show (zg_ledger_pages_get_issues (self->pages), issue_id, measure_id);
}

void
zg_window_show_filter (ZgWindow *self, const char *filter)
{
  if (self->pages == NULL)
    return;
  zg_ledger_pages_show (self->pages, "issues");
  zg_issues_page_set_filter (zg_ledger_pages_get_issues (self->pages), filter);
}

void
zg_window_commit (ZgWindow *self)
{
  if (self->pages)
    zg_ledger_pages_commit (self->pages);
}

static gboolean
zg_window_close_request (GtkWindow *window)
{
  ZgWindow *self = ZG_WINDOW (window);

  if (!zg_window_close_check (self))
    return TRUE;
  zg_window_size_keep (window);
  return GTK_WINDOW_CLASS (zg_window_parent_class)->close_request (window);
}

static void
show_issue (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gint64 issue_id;
  gint64 measure_id;

  g_variant_get (parameter, "(xx)", &issue_id, &measure_id);
  zg_window_show_issue (ZG_WINDOW (widget), issue_id, measure_id);
}

static void
show_rows (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgWindow *self = ZG_WINDOW (widget);
  const char *filter;
  gboolean measures;

  g_variant_get (parameter, "(&sb)", &filter, &measures);
  if (self->pages)
    zg_ledger_pages_show_rows (self->pages, filter, measures);
}

static void
show_own_texts (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgWindow *self = ZG_WINDOW (widget);

  if (self->pages)
    zg_ledger_pages_show_own_texts (self->pages);
}

static void
present (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgWindow *self = ZG_WINDOW (widget);

  if (self->pages == NULL)
    return;
  zg_window_commit (self);
  zg_presenter_show (GTK_WINDOW (self), self->session, zg_ledger_pages_get_filter (self->pages));
}

static void
zg_window_dispose (GObject *object)
{
  ZgWindow *self = ZG_WINDOW (object);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  if (self->ledger_bin)
    drop_session (self);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (zg_window_parent_class)->dispose (object);
}

static void
zg_window_class_init (ZgWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = zg_window_close_request;

  g_type_ensure (ZG_TYPE_START_PAGE);
  g_type_ensure (ZG_TYPE_COPY_BAR);
  g_type_ensure (ZG_TYPE_PAST_BAR);
  g_type_ensure (ZG_TYPE_UNDO_BUTTONS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, ZgWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, ZgWindow, notice_bar);
  gtk_widget_class_bind_template_child (widget_class, ZgWindow, notice_label);
  gtk_widget_class_bind_template_child (widget_class, ZgWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, ZgWindow, ledger_bin);
  gtk_widget_class_bind_template_child (widget_class, ZgWindow, undo_buttons);
  gtk_widget_class_bind_template_child (widget_class, ZgWindow, past_bar);
  gtk_widget_class_bind_template_child (widget_class, ZgWindow, present_button);
  gtk_widget_class_bind_template_child (widget_class, ZgWindow, copy_bar);
  gtk_widget_class_install_action (widget_class, "win.show-issue", "(xx)", show_issue);
  gtk_widget_class_install_action (widget_class, "win.cancel-opening", NULL, cancel_opening);
  gtk_widget_class_install_action (widget_class, "win.show-rows", "(sb)", show_rows);
  gtk_widget_class_install_action (widget_class, "win.show-own-texts", NULL, show_own_texts);
  gtk_widget_class_install_action (widget_class, "win.present", NULL, present);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "win.present", NULL);
  zg_window_undo_install (widget_class);
  zg_history_window_install (widget_class);
  zg_window_past_install (widget_class);
  zg_window_files_install (widget_class);
}

static void
zg_window_init (ZgWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  zg_window_size_restore (GTK_WINDOW (self));
  show_present (self);
  zg_undo_buttons_set_session (self->undo_buttons, NULL);
  zg_window_past_update (self);
  zg_window_files_set_up (self);
}

ZgWindow *
zg_window_new (GtkApplication *application)
{
  return g_object_new (ZG_TYPE_WINDOW, "application", application, NULL);
}
