/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-chart-export.h"

#include <glib/gi18n.h>
#include <math.h>

#include "zg-file-choice.h"
#include "zg-locale.h"
#include "zg-picture.h"
#include "zg-teller.h"

/* Pixels of a picture for every unit of its size: it is to be printed, too. */
#define SCALE 2

static ZgChartOptions
get_options (const ZgShownChart *shown)
{
  return (ZgChartOptions){ .style = ZG_STYLE_LIGHT,
                           .language = zg_locale_get_language (),
                           .by_measure = shown->by_measure,
                           .order = shown->order,
                           .from = shown->from,
                           .to = shown->to };
}

ZgDrawing *
zg_chart_export_draw (const ZgShownChart *shown)
{
  ZgChartOptions options = get_options (shown);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  ZgDrawing *drawing;

  options.all_rows = TRUE;
  drawing = zg_chart_draw (shown->chart, cr, shown->figures, &options);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return drawing;
}

static void
copy_figures (GtkWidget *widget, const ZgShownChart *shown)
{
  g_autoptr (ZgDrawing) drawing = zg_chart_export_draw (shown);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\t%s\t%s\t%s\n", _ ("What"), _ ("How Many"), _ ("Total"),
                          _ ("Counted"));
  for (guint i = 0; i < drawing->marks->len; i++)
    {
      const ZgMark *mark = g_ptr_array_index (drawing->marks, i);

      g_string_append_printf (text, "%s\t%" G_GINT64_FORMAT "\t", mark->label, mark->value);
      if (mark->total > 0 && !mark->is_item)
        g_string_append_printf (text, "%" G_GINT64_FORMAT, mark->total);
      g_string_append_printf (text, "\t%s\n", mark->formula);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
  zg_teller_add_toast (widget, adw_toast_new (_ ("The figures are copied")));
}

static cairo_surface_t *
paint (const ZgShownChart *shown, ZgChartOptions *options)
{
  cairo_surface_t *surface;
  cairo_t *cr;

  zg_chart_get_size (shown->chart, shown->figures, options, &options->width, &options->height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (options->width) * SCALE,
                                        (int) ceil (options->height) * SCALE);
  cairo_surface_set_device_scale (surface, SCALE, SCALE);
  cr = cairo_create (surface);
  zg_drawing_free (zg_chart_draw (shown->chart, cr, shown->figures, options));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
copy_picture (GtkWidget *widget, const ZgShownChart *shown)
{
  ZgChartOptions options = get_options (shown);
  cairo_surface_t *surface = paint (shown, &options);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) bytes =
      g_bytes_new (cairo_image_surface_get_data (surface), stride * (gsize) height);
  g_autoptr (GdkTexture) texture =
      gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  zg_teller_add_toast (widget, adw_toast_new (_ ("The picture is copied")));
  cairo_surface_destroy (surface);
}

/* A picture on its way to a file, drawn and written on a thread. */
typedef struct
{
  const ZgChart *chart;
  ZgFigures *figures;
  ZgChartOptions options;
  char *path;
  GtkWidget *widget; /* whoever asked */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  zg_figures_free (saving->figures);
  g_free (saving->path);
  g_clear_object (&saving->widget);
  g_free (saving);
}

static void
write_picture (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Saving *saving = data;
  GError *error = NULL;
  ZgDrawing *drawing =
      zg_picture_write (saving->path, saving->chart, saving->figures, &saving->options, &error);

  if (drawing == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  zg_drawing_free (drawing);
  g_task_return_boolean (task, TRUE);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Saving *saving = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean written = g_task_propagate_boolean (G_TASK (result), &error);
  g_autofree char *name = g_path_get_basename (saving->path);
  g_autofree char *text = g_strdup_printf (_ ("Saved as %s"), name);

  if (written)
    zg_teller_add_toast (saving->widget, adw_toast_new (text));
  else
    zg_teller_show_failure (saving->widget, _ ("The Picture Is Not Saved"), error);
}

static void
answer_cb (GtkNativeDialog *chooser, int response, GtkWidget *widget)
{
  Saving *saving = g_object_get_data (G_OBJECT (chooser), "saving");
  g_autofree char *path = zg_file_choice_get_answer (chooser, response);
  g_autoptr (GTask) task = NULL;
  ZgPictureFormat format;

  if (path == NULL)
    return;
  g_object_steal_data (G_OBJECT (chooser), "saving");
  saving->path = zg_picture_format (path, &format, NULL) ? g_steal_pointer (&path)
                                                         : g_strconcat (path, ".png", NULL);
  saving->widget = g_object_ref (widget);
  task = g_task_new (NULL, NULL, written_cb, NULL);
  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, write_picture);
}

/* A name that a file may have. (transfer full) */
static char *
name_file (const ZgChart *chart, const ZgFigures *figures)
{
  g_autofree char *name =
      g_strdup_printf ("%s %s.png", figures->title,
                       zg_words_get (zg_words_for (zg_locale_get_language ()), chart->title));

  return zg_file_choice_name_file (name);
}

static void
save (GtkWidget *widget, const ZgShownChart *shown)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_ ("Save the Picture (.png, .svg, .pdf)"), window,
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *name = name_file (shown->chart, shown->figures);
  Saving *saving = g_new0 (Saving, 1);

  saving->chart = shown->chart;
  saving->figures = zg_figures_ref (shown->figures);
  saving->options = get_options (shown);
  gtk_file_filter_set_name (filter, _ ("Pictures: PNG, SVG, PDF"));
  gtk_file_filter_add_suffix (filter, "png");
  gtk_file_filter_add_suffix (filter, "svg");
  gtk_file_filter_add_suffix (filter, "pdf");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_object_set_data_full (G_OBJECT (chooser), "saving", saving, saving_free);
  zg_file_choice_choose (window, chooser, G_CALLBACK (answer_cb), widget);
}

void
zg_chart_export_take_along (GtkWidget *widget, const char *action, const ZgShownChart *shown)
{
  if (shown->figures == NULL)
    return;
  if (g_str_has_suffix (action, ".copy-picture"))
    copy_picture (widget, shown);
  else if (g_str_has_suffix (action, ".copy-figures"))
    copy_figures (widget, shown);
  else
    save (widget, shown);
}
