/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-paper-save.h"

#include <glib/gi18n.h>

#include "zg-error.h"
#include "zg-file-choice.h"

typedef struct
{
  ZgProof *proof;
  ZgFormat format;
  char *path;
  const ZgPaperSaveCalls *calls;
  GWeakRef object;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  zg_proof_unref (saving->proof);
  g_weak_ref_clear (&saving->object);
  g_free (saving->path);
  g_free (saving);
}

static void
end (Saving *saving, const GError *error)
{
  g_autoptr (GObject) object = g_weak_ref_get (&saving->object);

  if (object)
    saving->calls->ended (error ? NULL : saving->path, saving->format, error, object);
  saving_free (saving);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  zg_proof_write_finish (result, &error);
  end (data, error);
}

/* The file chosen, with what its name must end with. A file that the dialog did not ask about is
 * not replaced. */
static gboolean
take_path (Saving *saving, const char *chosen, GError **error)
{
  g_autofree char *ending = g_strconcat (".", zg_format_get_name (saving->format), NULL);
  g_autofree char *folded = g_ascii_strdown (chosen, -1);
  g_autofree char *name = NULL;

  if (g_str_has_suffix (folded, ending))
    {
      saving->path = g_strdup (chosen);
      return TRUE;
    }
  saving->path = g_strconcat (chosen, ending, NULL);
  if (!g_file_test (saving->path, G_FILE_TEST_EXISTS))
    return TRUE;
  name = g_path_get_basename (saving->path);
  g_set_error (error, ZG_ERROR, ZG_ERROR_EXISTS,
               _ ("There is a file “%s” already; choose it to replace it, or another name"), name);
  return FALSE;
}

static void
answer_cb (GtkNativeDialog *chooser, int response, GObject *window)
{
  g_autofree char *chosen = zg_file_choice_get_answer (chooser, response);
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) object = NULL;
  Saving *saving;

  if (chosen == NULL)
    return;
  saving = g_object_steal_data (G_OBJECT (chooser), "saving");
  if (!take_path (saving, chosen, &error))
    {
      end (saving, error);
      return;
    }
  object = g_weak_ref_get (&saving->object);
  if (object)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (ZgPaperMeter) meter = zg_paper_meter_new (cancellable);

      saving->calls->begun (meter, object);
      zg_proof_write_async (saving->proof, saving->path, saving->format, meter, written_cb, saving);
    }
  else
    saving_free (saving);
}

void
zg_paper_save (GtkWindow *window,
               ZgProof *proof,
               ZgFormat format,
               const ZgPaperSaveCalls *calls,
               GObject *object)
{
  const char *ending = zg_format_get_name (format);
  /* Translators: %s is what the file's name ends with, such as pdf */
  g_autofree char *title = g_strdup_printf (_ ("Save as .%s"), ending);
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (title, window, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"),
                                   _ ("_Cancel"));
  g_autofree char *stem = zg_file_choice_name_file (proof->title);
  g_autofree char *name = g_strdup_printf ("%s.%s", stem, ending);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  Saving *saving = g_new0 (Saving, 1);

  saving->proof = zg_proof_ref (proof);
  saving->format = format;
  saving->calls = calls;
  g_weak_ref_init (&saving->object, object);
  gtk_file_filter_set_name (filter, title);
  gtk_file_filter_add_suffix (filter, ending);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_object_set_data_full (G_OBJECT (chooser), "saving", saving, saving_free);
  zg_file_choice_choose (window, chooser, G_CALLBACK (answer_cb), window);
}
