/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts drawn onto images, and what holds of every drawing. */
#pragma once

#include <math.h>

#include "zg-chart.h"

G_GNUC_UNUSED static ZgDrawing *
draw (const char *name,
      const ZgFigures *figures,
      const ZgChartOptions *options,
      cairo_surface_t **image)
{
  const ZgChart *chart = zg_chart_find (name, NULL);
  ZgDrawing *drawing;
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  g_assert_nonnull (chart);
  zg_chart_get_size (chart, figures, options, &width, &height);
  surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width), (int) ceil (height));
  cr = cairo_create (surface);
  drawing = zg_chart_draw (chart, cr, figures, options);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  if (image)
    *image = surface;
  else
    cairo_surface_destroy (surface);
  return drawing;
}

static gboolean
overlap (const ZgLabel *a, const ZgLabel *b)
{
  return a->ink_x + 0.5 < b->ink_x + b->ink_width && b->ink_x + 0.5 < a->ink_x + a->ink_width
         && a->ink_y + 0.5 < b->ink_y + b->ink_height && b->ink_y + 0.5 < a->ink_y + a->ink_height;
}

G_GNUC_UNUSED static void
check_labels (const ZgDrawing *drawing)
{
  for (guint i = 0; i < drawing->labels->len; i++)
    {
      const ZgLabel *label = g_ptr_array_index (drawing->labels, i);

      g_assert_cmpfloat (label->ink_x, >=, label->x - 0.5);
      g_assert_cmpfloat (label->ink_x + label->ink_width, <=, label->x + label->width + 0.5);
      g_assert_cmpfloat (label->ink_x, >=, -0.5);
      g_assert_cmpfloat (label->ink_x + label->ink_width, <=, drawing->width + 0.5);
      g_assert_cmpfloat (label->ink_y, >=, -0.5);
      g_assert_cmpfloat (label->ink_y + label->ink_height, <=, drawing->height + 0.5);
      for (guint j = i + 1; j < drawing->labels->len; j++)
        {
          const ZgLabel *other = g_ptr_array_index (drawing->labels, j);

          if (overlap (label, other))
            g_error ("“%s” lies over “%s”", label->text, other->text);
        }
    }
}

G_GNUC_UNUSED static void
check_marks_inside (const ZgDrawing *drawing)
{
  for (guint i = 0; i < drawing->marks->len; i++)
    {
      const ZgMark *mark = g_ptr_array_index (drawing->marks, i);
      double left = mark->shape == ZG_MARK_WEDGE ? mark->x - mark->height : mark->x;
      double right = mark->x + (mark->shape == ZG_MARK_WEDGE ? mark->height : mark->width);

      g_assert_cmpfloat (left, >=, -0.01);
      g_assert_cmpfloat (right, <=, drawing->width + 0.01);
      g_assert_cmpint (mark->value, >, 0);
      g_assert_cmpint (mark->value, <=, mark->total);
      g_assert_cmpstr (mark->label, !=, NULL);
      g_assert_cmpstr (mark->formula, !=, NULL);
    }
}

G_GNUC_UNUSED static gboolean
has_label (const ZgDrawing *drawing, const char *text)
{
  for (guint i = 0; i < drawing->labels->len; i++)
    {
      const ZgLabel *label = g_ptr_array_index (drawing->labels, i);

      if (g_str_equal (label->text, text))
        return TRUE;
    }
  return FALSE;
}

G_GNUC_UNUSED static guint32
pixel (cairo_surface_t *image, double x, double y)
{
  const unsigned char *data = cairo_image_surface_get_data (image);
  const guint32 *row =
      (const guint32 *) (const void *) (data
                                        + (gsize) y
                                              * (gsize) cairo_image_surface_get_stride (image));

  return row[(gsize) x] & 0xffffff;
}

G_GNUC_UNUSED static guint32
fill_of (const char *key)
{
  for (ZgShare share = 0; share < ZG_N_SHARES; share++)
    {
      const ZgShareLook *look = zg_share_get_look (share);

      if (g_str_equal (look->key, key))
        return (guint32) (lround (look->fill[ZG_STYLE_LIGHT].red * 255) << 16
                          | lround (look->fill[ZG_STYLE_LIGHT].green * 255) << 8
                          | lround (look->fill[ZG_STYLE_LIGHT].blue * 255));
    }
  g_return_val_if_reached (0);
}
