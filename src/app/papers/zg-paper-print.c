/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-paper-print.h"

#include "zg-file-choice.h"

#define MM_A_POINT (25.4 / 72)

typedef struct
{
  ZgProof *proof;
  ZgPaperPrintFailed failed;
  GWeakRef object;
} Printing;

static void
printing_free (gpointer data)
{
  Printing *printing = data;

  zg_proof_unref (printing->proof);
  g_weak_ref_clear (&printing->object);
  g_free (printing);
}

/* How this program printed last: printer, copies, both sides. */
static GtkPrintSettings *last_settings;

static GtkPageSetup *
setup_new (const ZgProof *proof)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  gboolean is_across = proof->width > proof->height;
  double longer = MAX (proof->width, proof->height) * MM_A_POINT;
  GtkPaperSize *size = gtk_paper_size_new (longer > 400 ? "iso_a3" : "iso_a4");

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_page_setup_set_orientation (setup, is_across ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                   : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (size);
  return setup;
}

static void
painted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkPrintOperation) operation = data;

  gtk_print_operation_draw_page_finish (operation);
}

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Printing *printing)
{
  const ZgProof *proof = printing->proof;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context);
  double height = gtk_print_context_get_height (context);
  double scale = MIN (width / proof->width, height / proof->height);

  /* On paper of its own size it stands as it is, on other it is made to fit. */
  if (scale > 0.99 && scale < 1.01)
    scale = 1;
  cairo_translate (cr, (width - proof->width * scale) / 2, (height - proof->height * scale) / 2);
  cairo_scale (cr, scale, scale);
  gtk_print_operation_set_defer_drawing (operation);
  zg_proof_paint_async (printing->proof, (guint) page, cr, painted_cb, g_object_ref (operation));
}

static void
fail (Printing *printing, const GError *error)
{
  g_autoptr (GObject) object = g_weak_ref_get (&printing->object);

  if (object)
    printing->failed (error->message, object);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, Printing *printing)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      if (error)
        fail (printing, error);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_set_object (&last_settings, gtk_print_operation_get_print_settings (operation));
}

/* Where “Print to File” proposes to put it. */
static GtkPrintSettings *
settings_new (const ZgProof *proof)
{
  GtkPrintSettings *settings =
      last_settings ? gtk_print_settings_copy (last_settings) : gtk_print_settings_new ();
  g_autoptr (GFile) folder = zg_file_choice_get_folder ();
  g_autofree char *name = zg_file_choice_name_file (proof->title);
  g_autofree char *file = g_strconcat (name, ".pdf", NULL);
  g_autoptr (GFile) output = g_file_get_child (folder, file);
  g_autofree char *uri = g_file_get_uri (output);

  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  return settings;
}

void
zg_paper_print (
    GtkWindow *window, ZgProof *proof, guint page, ZgPaperPrintFailed failed, GObject *object)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = setup_new (proof);
  g_autoptr (GtkPrintSettings) settings = settings_new (proof);
  g_autoptr (GError) error = NULL;
  Printing *printing = g_new0 (Printing, 1);

  printing->proof = zg_proof_ref (proof);
  printing->failed = failed;
  g_weak_ref_init (&printing->object, object);
  g_object_set_data_full (G_OBJECT (operation), "printing", printing, printing_free);
  gtk_print_operation_set_job_name (operation, proof->title);
  gtk_print_operation_set_n_pages (operation, (int) proof->n_pages);
  gtk_print_operation_set_current_page (operation, (int) page);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), printing);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), printing);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, &error);
}
