/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-mark.h"

#include <math.h>

/* How far from an outline a pointer still means it. */
#define REACH 2.5

static void
mark_free (ZgMark *mark)
{
  g_free (mark->key);
  g_free (mark->group);
  g_free (mark->label);
  g_free (mark->formula);
  g_free (mark->filter);
  g_free (mark);
}

static void
label_free (ZgLabel *label)
{
  g_free (label->text);
  g_free (label);
}

ZgDrawing *
zg_drawing_new (double width, double height)
{
  ZgDrawing *drawing = g_new0 (ZgDrawing, 1);

  drawing->width = width;
  drawing->height = height;
  drawing->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) mark_free);
  drawing->labels = g_ptr_array_new_with_free_func ((GDestroyNotify) label_free);
  return drawing;
}

void
zg_drawing_free (ZgDrawing *drawing)
{
  if (drawing == NULL)
    return;
  g_ptr_array_unref (drawing->marks);
  g_ptr_array_unref (drawing->labels);
  g_free (drawing);
}

ZgMark *
zg_drawing_add_mark (ZgDrawing *drawing, ZgMarkShape shape)
{
  ZgMark *mark = g_new0 (ZgMark, 1);

  mark->shape = shape;
  g_ptr_array_add (drawing->marks, mark);
  return mark;
}

ZgLabel *
zg_drawing_add_label (ZgDrawing *drawing)
{
  ZgLabel *label = g_new0 (ZgLabel, 1);

  g_ptr_array_add (drawing->labels, label);
  return label;
}

static gboolean
wedge_contains (const ZgMark *mark, double x, double y)
{
  double dx = x - mark->x, dy = y - mark->y;
  double radius = hypot (dx, dy);
  double angle = atan2 (dx, -dy); /* clockwise from twelve o'clock */

  if (angle < 0)
    angle += 2 * G_PI;
  return radius >= mark->width && radius < mark->height && angle >= mark->from && angle < mark->to;
}

static gboolean
box_contains (const ZgMark *mark, double grow, double x, double y)
{
  return x >= mark->x - grow && x < mark->x + mark->width + grow && y >= mark->y - grow
         && y < mark->y + mark->height + grow;
}

gboolean
zg_mark_contains (const ZgMark *mark, double x, double y)
{
  switch (mark->shape)
    {
    case ZG_MARK_WEDGE:
      return wedge_contains (mark, x, y);
    case ZG_MARK_OUTLINE:
      return box_contains (mark, REACH, x, y) && !box_contains (mark, -REACH, x, y);
    case ZG_MARK_RECTANGLE:
    default:
      return box_contains (mark, 0, x, y);
    }
}

const ZgMark *
zg_drawing_find (const ZgDrawing *drawing, double x, double y)
{
  for (guint i = drawing->marks->len; i > 0; i--)
    {
      const ZgMark *mark = g_ptr_array_index (drawing->marks, i - 1);

      if (zg_mark_contains (mark, x, y))
        return mark;
    }
  return NULL;
}
