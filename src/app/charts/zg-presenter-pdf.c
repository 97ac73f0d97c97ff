/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-presenter-pdf.h"

#include <glib/gi18n.h>

#include "zg-file-choice.h"
#include "zg-locale.h"
#include "zg-presenter-job.h"

/* A file on its way: asked for, its pages gathered on the ledger's thread, drawn on another. */
typedef struct
{
  GtkWindow *window;
  ZgSession *session;
  char *filter;
  ZgPresenterSaid said;
  char *path;
  ZgSlides *slides;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_clear_pointer (&saving->slides, zg_slides_free);
  g_clear_object (&saving->window);
  g_clear_object (&saving->session);
  g_free (saving->filter);
  g_free (saving->path);
  g_free (saving);
}

static void
write_pages (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Saving *saving = data;
  GError *error = NULL;

  if (zg_slides_write_pdf (saving->slides, saving->path, ZG_STYLE_LIGHT, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Saving *saving = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (saving->path);
  g_autofree char *text = g_strdup_printf (_ ("Saved as %s"), name);
  gboolean written = g_task_propagate_boolean (G_TASK (result), &error);

  saving->said (written ? text : error->message, saving->window);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Saving *saving = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;

  saving->slides = zg_session_read_finish (ZG_SESSION (source), result, &error);
  if (saving->slides == NULL)
    {
      saving->said (error->message, saving->window);
      saving_free (saving);
      return;
    }
  task = g_task_new (NULL, NULL, written_cb, NULL);
  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, write_pages);
}

static void
answer_cb (GtkNativeDialog *chooser, int response, GtkWindow *window)
{
  g_autofree char *path = zg_file_choice_get_answer (chooser, response);
  Saving *saving;

  if (path == NULL)
    return;
  saving = g_object_steal_data (G_OBJECT (chooser), "saving");
  saving->path =
      g_str_has_suffix (path, ".pdf") ? g_steal_pointer (&path) : g_strconcat (path, ".pdf", NULL);
  zg_presenter_job_run (saving->session, saving->filter, zg_locale_get_language (), NULL, loaded_cb,
                        saving);
}

void
zg_presenter_pdf_save (GtkWindow *window,
                       ZgSession *session,
                       const char *filter,
                       ZgPresenterSaid said)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_ ("Save the Pages"), window, GTK_FILE_CHOOSER_ACTION_SAVE,
                                   _ ("_Save"), _ ("_Cancel"));
  g_autofree char *stem = zg_file_choice_name_file (zg_session_get_title (session));
  g_autofree char *name = g_strconcat (stem, ".pdf", NULL);
  Saving *saving = g_new0 (Saving, 1);

  saving->window = g_object_ref (window);
  saving->session = g_object_ref (session);
  saving->filter = g_strdup (filter);
  saving->said = said;
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_object_set_data_full (G_OBJECT (chooser), "saving", saving, saving_free);
  zg_file_choice_choose (window, chooser, G_CALLBACK (answer_cb), window);
}
