/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "zg-paper-thread.h"
#include "zg-proof-private.h"

/* A page to be drawn. */
typedef struct
{
  ZgProofReal *proof;
  guint page;
  double scale;
  cairo_t *cr; /* not ours */
} Drawing;

static void
drawing_free (gpointer data)
{
  Drawing *drawing = data;

  zg_proof_unref (&drawing->proof->shown);
  g_free (drawing);
}

static GTask *
drawing_new (
    ZgProof *self, guint page, Drawing **drawing, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);

  *drawing = g_new0 (Drawing, 1);
  (*drawing)->proof = (ZgProofReal *) zg_proof_ref (self);
  (*drawing)->page = page;
  g_task_set_task_data (task, *drawing, drawing_free);
  return task;
}

static void
draw (const Drawing *drawing, cairo_t *cr)
{
  /* Laid out when the proof was made. */
  zg_pages_draw (zg_edition_get_pages (drawing->proof->edition, NULL, NULL), cr, drawing->page);
}

static GdkTexture *
take_texture (cairo_surface_t *surface)
{
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes =
      g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                  (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height,
                                 GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
draw_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Drawing *drawing = data;
  const ZgProof *shown = &drawing->proof->shown;
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (shown->width * drawing->scale),
                                  (int) ceil (shown->height * drawing->scale));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, drawing->scale, drawing->scale);
  draw (drawing, cr);
  cairo_destroy (cr);
  g_task_return_pointer (task, take_texture (surface), g_object_unref);
}

void
zg_proof_draw_async (
    ZgProof *self, guint page, double scale, GAsyncReadyCallback callback, gpointer user_data)
{
  Drawing *drawing;
  g_autoptr (GTask) task = drawing_new (self, page, &drawing, callback, user_data);

  drawing->scale = scale;
  zg_paper_thread_run (task, draw_cb);
}

GdkTexture *
zg_proof_draw_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
paint_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Drawing *drawing = data;

  draw (drawing, drawing->cr);
  g_task_return_boolean (task, TRUE);
}

void
zg_proof_paint_async (
    ZgProof *self, guint page, cairo_t *cr, GAsyncReadyCallback callback, gpointer user_data)
{
  Drawing *drawing;
  g_autoptr (GTask) task = drawing_new (self, page, &drawing, callback, user_data);

  drawing->cr = cr;
  zg_paper_thread_run (task, paint_cb);
}

/* A file to be written. */
typedef struct
{
  ZgProofReal *proof;
  char *path;
  ZgFormat format;
  ZgPaperMeter *meter;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  zg_proof_unref (&writing->proof->shown);
  g_free (writing->path);
  zg_paper_meter_unref (writing->meter);
  g_free (writing);
}

/* With an edition of its own, so that the preview does not wait for a long file. */
static void
write_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Writing *writing = data;
  GError *error = NULL;
  g_autoptr (ZgEdition) edition = zg_edition_copy (writing->proof->edition);

  if (zg_edition_write (edition, writing->path, writing->format,
                        zg_paper_meter_get_progress (writing->meter), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
zg_proof_write_async (ZgProof *self,
                      const char *path,
                      ZgFormat format,
                      ZgPaperMeter *meter,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Writing *writing = g_new0 (Writing, 1);

  writing->proof = (ZgProofReal *) zg_proof_ref (self);
  writing->path = g_strdup (path);
  writing->format = format;
  writing->meter = zg_paper_meter_ref (meter);
  g_task_set_task_data (task, writing, writing_free);
  g_task_run_in_thread (task, write_cb);
}

gboolean
zg_proof_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
strings_free (gpointer strings)
{
  g_strfreev (strings);
}

static void
read_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Drawing *drawing = data;
  char **both = g_new0 (char *, 3);

  both[0] = zg_edition_get_text (drawing->proof->edition);
  both[1] = zg_edition_get_html (drawing->proof->edition);
  g_task_return_pointer (task, both, strings_free);
}

void
zg_proof_read_async (ZgProof *self, GAsyncReadyCallback callback, gpointer user_data)
{
  Drawing *drawing;
  g_autoptr (GTask) task = drawing_new (self, 0, &drawing, callback, user_data);

  zg_paper_thread_run (task, read_cb);
}

gboolean
zg_proof_read_finish (GAsyncResult *result, char **text, char **html, GError **error)
{
  g_autofree char **both = g_task_propagate_pointer (G_TASK (result), error);

  if (both == NULL)
    return FALSE;
  *text = both[0];
  *html = both[1];
  return TRUE;
}
