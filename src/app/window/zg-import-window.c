/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-import-window.h"

#include <glib/gi18n.h>

#include "zg-application.h"
#include "zg-error.h"
#include "zg-file-choice.h"
#include "zg-import-ask.h"
#include "zg-import-job.h"
#include "zg-import-progress.h"
#include "zg-import-review.h"
#include "zg-import-target.h"
#include "zg-teller.h"
#include "zg-window-close.h"

struct _ZgImportWindow
{
  AdwWindow parent_instance;

  GtkStack *stack;
  AdwWindowTitle *window_title;
  GtkButton *import_button;
  GtkLabel *import_label;
  GtkWidget *flip_button;
  ZgImportTarget *target;
  ZgImportProgress *progress;
  AdwStatusPage *failed_page;
  ZgImportReview *review;

  ZgWindow *window;
  ZgSession *session; /* where it goes; NULL from the start page */
  char *path;
  ZgImportWatch *watch; /* over what is under way */
  guint fit_id;
  gboolean again;
  gboolean writing;
};

G_DEFINE_FINAL_TYPE (ZgImportWindow, zg_import_window, ADW_TYPE_WINDOW)

static void
show_progress (ZgImportWindow *self, const char *text)
{
  g_clear_pointer (&self->watch, zg_import_watch_unref);
  self->watch = zg_import_watch_new ();
  zg_import_progress_start (self->progress, text, self->watch);
  gtk_stack_set_visible_child_name (self->stack, "progress");
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), FALSE);
}

static void
show_page (ZgImportWindow *self, const char *name)
{
  zg_import_progress_stop (self->progress);
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
update_button (ZgImportWindow *self)
{
  const ZgDraft *draft = zg_import_review_get_draft (self->review);
  guint n_issues = draft->issues->len;
  guint n_measures = zg_draft_count_measures (draft);
  g_autofree char *issues =
      g_strdup_printf (ngettext ("%u Issue", "%u Issues", n_issues), n_issues);
  g_autofree char *measures =
      g_strdup_printf (ngettext ("%u Measure", "%u Measures", n_measures), n_measures);
  /* Translators: Import 48 Issues, 116 Measures */
  g_autofree char *label = g_strdup_printf (_ ("_Import %s, %s"), issues, measures);

  gboolean narrow = zg_import_review_is_narrow (self->review);

  /* A narrow window says the numbers above the records only. */
  gtk_label_set_label (self->import_label, narrow ? _ ("_Import") : label);
  gtk_label_set_ellipsize (self->import_label, narrow ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), n_issues > 0);
}

static void
review_changed_cb (ZgImportReview *review, ZgImportWindow *self)
{
  update_button (self);
}

static gboolean
fit_cb (gpointer data)
{
  ZgImportWindow *self = data;

  self->fit_id = 0;
  gtk_widget_set_visible (self->flip_button, zg_import_review_is_narrow (self->review));
  if (zg_import_review_get_draft (self->review))
    update_button (self);
  return G_SOURCE_REMOVE;
}

/* Told while sizes are given out: what changes the header's own comes after. */
static void
narrow_cb (ZgImportReview *review, GParamSpec *pspec, ZgImportWindow *self)
{
  if (self->fit_id == 0)
    self->fit_id = g_idle_add (fit_cb, self);
}

static void
flip_cb (GtkButton *button, ZgImportWindow *self)
{
  zg_import_review_flip (self->review);
}

static void import_now (ZgImportWindow *self);

static void
known_answer_cb (AdwMessageDialog *dialog, const char *response, ZgImportWindow *self)
{
  gboolean write = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (dialog), "write"));

  self->again = g_str_equal (response, "again");
  if (!self->again && !write)
    zg_window_close_later (GTK_WINDOW (self));
  else if (self->again && write)
    import_now (self);
}

/* @write: it was to be imported just now. */
static void
tell_known (ZgImportWindow *self, gboolean write)
{
  AdwMessageDialog *dialog =
      zg_import_ask_again (GTK_WINDOW (self), self->path,
                           write ? _ ("_Import Again") : _ ("_Review Anyway"));

  g_object_set_data (G_OBJECT (dialog), "write", GINT_TO_POINTER (write));
  g_signal_connect_object (dialog, "response", G_CALLBACK (known_answer_cb), self, 0);
}

static void
known_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgImportWindow) self = data;
  g_autofree char *answer = zg_session_read_finish (ZG_SESSION (source), result, NULL);

  if (g_strcmp0 (answer, "yes") == 0 && gtk_widget_get_visible (GTK_WIDGET (self)))
    tell_known (self, FALSE);
}

static void
show_review (ZgImportWindow *self, ZgDraft *draft)
{
  zg_import_review_set_draft (self->review, draft);
  zg_import_target_set_draft (self->target, draft);
  gtk_widget_set_visible (GTK_WIDGET (self->target), self->session == NULL);
  update_button (self);
  gtk_widget_show (GTK_WIDGET (self->import_button));
  show_page (self, "review");
  if (self->session)
    zg_session_read_async (self->session, ZG_WORKER_SHOWN, zg_import_job_is_known,
                           g_strdup (draft->folded_sha256), g_free, g_free, NULL, known_cb,
                           g_object_ref (self));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  ZgDraft *draft = zg_import_job_read_finish (result, &error);

  if (draft)
    {
      show_review (self, draft);
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  adw_status_page_set_description (self->failed_page, error->message);
  show_page (self, "failed");
}

static void
start_reading (ZgImportWindow *self)
{
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *text = g_strdup_printf (_ ("Reading “%s”"), name);

  adw_window_title_set_subtitle (self->window_title, name);
  show_progress (self, text);
  zg_import_job_read_async (self->path, self->watch, read_cb, g_object_ref (self));
}

/* "Imported 48 issues, 116 measures — Undo", where they are. */
static void
tell_imported (ZgImportWindow *self, ZgWindow *window)
{
  const ZgDraft *draft = zg_import_review_get_draft (self->review);
  guint n_issues = draft->issues->len;
  guint n_measures = zg_draft_count_measures (draft);
  g_autofree char *issues =
      g_strdup_printf (ngettext ("%u issue", "%u issues", n_issues), n_issues);
  g_autofree char *measures =
      g_strdup_printf (ngettext ("%u measure", "%u measures", n_measures), n_measures);
  g_autofree char *text = g_strdup_printf (_ ("Imported %s, %s"), issues, measures);

  zg_teller_offer_undo (GTK_WIDGET (window), text);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgSession) session = zg_import_job_run_finish (result, &error);
  ZgWindow *window;

  self->writing = FALSE;
  if (session == NULL)
    {
      show_page (self, "review");
      update_button (self);
      if (g_error_matches (error, ZG_ERROR, ZG_ERROR_EXISTS) && !self->again)
        tell_known (self, TRUE);
      else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        zg_teller_show_failure (GTK_WIDGET (self), _ ("Nothing was imported"), error);
      return;
    }
  window = zg_application_find_window (zg_application_get (), zg_session_get_path (session));
  if (window == NULL)
    window = zg_application_show_session (zg_application_get (), self->window,
                                          g_steal_pointer (&session));
  gtk_window_present (GTK_WINDOW (window));
  tell_imported (self, window);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* @path: without a session, where to; @title: of a new ledger. */
static void
run_import (ZgImportWindow *self, ZgSession *session, const char *path, const char *title)
{
  self->writing = TRUE;
  show_progress (self, _ ("Importing"));
  zg_import_job_run_async (zg_import_review_get_draft (self->review), session, path, title,
                           self->again, self->watch, imported_cb, g_object_ref (self));
}

static void
new_answer_cb (GtkNativeDialog *chooser, int response, ZgImportWindow *self)
{
  g_autofree char *path = zg_file_choice_get_answer (chooser, response);
  g_autofree char *file = NULL;
  g_autofree char *title = NULL;

  if (path == NULL)
    return;
  file = zg_file_choice_name_ledger (path, &title);
  run_import (self, NULL, file, title);
}

static void
import_now (ZgImportWindow *self)
{
  const char *path = zg_import_target_get_path (self->target);
  ZgWindow *holder = NULL;

  if (self->session)
    run_import (self, self->session, NULL, NULL);
  else if (path == NULL)
    zg_import_ask_where (GTK_WINDOW (self), zg_import_target_get_file_name (self->target),
                         G_CALLBACK (new_answer_cb), self);
  else
    {
      holder = zg_application_find_window (zg_application_get (), path);
      run_import (self, holder ? zg_window_get_session (holder) : NULL, path, NULL);
    }
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgImportWindow *self = ZG_IMPORT_WINDOW (widget);

  if (gtk_widget_is_sensitive (GTK_WIDGET (self->import_button)))
    import_now (self);
}

static void
choose_other (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgWindow *window = ZG_IMPORT_WINDOW (widget)->window;

  gtk_window_close (GTK_WINDOW (widget));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.import", NULL);
}

/* Called off while writing, it goes back to the review as soon as all is taken back; else it goes.
 */
static gboolean
zg_import_window_close_request (GtkWindow *window)
{
  ZgImportWindow *self = ZG_IMPORT_WINDOW (window);

  zg_import_progress_cancel (self->progress);
  if (self->writing)
    return TRUE;
  return GTK_WINDOW_CLASS (zg_import_window_parent_class)->close_request (window);
}

static void
zg_import_window_dispose (GObject *object)
{
  ZgImportWindow *self = ZG_IMPORT_WINDOW (object);

  g_clear_handle_id (&self->fit_id, g_source_remove);
  if (self->watch)
    zg_import_watch_cancel (self->watch);
  g_clear_object (&self->window);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (zg_import_window_parent_class)->dispose (object);
}

static void
zg_import_window_finalize (GObject *object)
{
  ZgImportWindow *self = ZG_IMPORT_WINDOW (object);

  g_clear_pointer (&self->watch, zg_import_watch_unref);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (zg_import_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgImportWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, ZgImportWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, ZgImportWindow, import_button);
  gtk_widget_class_bind_template_child (widget_class, ZgImportWindow, import_label);
  gtk_widget_class_bind_template_child (widget_class, ZgImportWindow, flip_button);
  gtk_widget_class_bind_template_child (widget_class, ZgImportWindow, target);
  gtk_widget_class_bind_template_child (widget_class, ZgImportWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, ZgImportWindow, failed_page);
  gtk_widget_class_bind_template_child (widget_class, ZgImportWindow, review);
  gtk_widget_class_bind_template_callback (widget_class, review_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, flip_cb);
}

static void
zg_import_window_class_init (ZgImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_import_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = zg_import_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = zg_import_window_close_request;
  g_type_ensure (ZG_TYPE_IMPORT_PROGRESS);
  g_type_ensure (ZG_TYPE_IMPORT_REVIEW);
  g_type_ensure (ZG_TYPE_IMPORT_TARGET);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "import.run", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "import.choose-other", NULL, choose_other);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "import.run",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
zg_import_window_init (ZgImportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
zg_import_window_show (ZgWindow *window, const char *path)
{
  ZgImportWindow *self =
      g_object_new (ZG_TYPE_IMPORT_WINDOW, "transient-for", window, "modal", TRUE, NULL);
  ZgSession *session = zg_window_get_session (window);
  const char *reason = session ? zg_session_get_read_only_reason (session) : NULL;

  self->window = g_object_ref (window);
  self->path = g_strdup (path);
  gtk_window_present (GTK_WINDOW (self));
  if (reason)
    {
      adw_status_page_set_description (self->failed_page, reason);
      show_page (self, "failed");
      return;
    }
  if (session)
    {
      zg_window_commit (window);
      self->session = g_object_ref (session);
    }
  start_reading (self);
}
