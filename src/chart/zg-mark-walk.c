/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-mark-walk.h"

#include <math.h>

#include "zg-figures.h"

/* Going up or down, a step aside costs more than a step on. */
#define ASIDE 3.0

void
zg_mark_get_centre (const ZgMark *mark, double *x, double *y)
{
  double middle = (mark->from + mark->to) / 2, radius = (mark->width + mark->height) / 2;

  switch (mark->shape)
    {
    case ZG_MARK_WEDGE:
      *x = mark->x + sin (middle) * radius;
      *y = mark->y - cos (middle) * radius;
      return;
    case ZG_MARK_OUTLINE:
      *x = mark->x + mark->width / 2;
      *y = mark->y;
      return;
    case ZG_MARK_RECTANGLE:
    default:
      *x = mark->x + mark->width / 2;
      *y = mark->y + mark->height / 2;
    }
}

void
zg_mark_get_bounds (const ZgMark *mark, double *x, double *y, double *width, double *height)
{
  double cx, cy, reach = (mark->height - mark->width) / 2;

  *x = mark->x;
  *y = mark->y;
  *width = mark->width;
  *height = mark->height;
  if (mark->shape != ZG_MARK_WEDGE)
    return;
  zg_mark_get_centre (mark, &cx, &cy);
  *x = cx - reach;
  *y = cy - reach;
  *width = *height = 2 * reach;
}

/* How far @to lies above or below @from; infinite if it lies on its level or the other way. */
static double
distance (const ZgMark *from, const ZgMark *to, gboolean up)
{
  double x1, y1, x2, y2, on;

  zg_mark_get_centre (from, &x1, &y1);
  zg_mark_get_centre (to, &x2, &y2);
  on = up ? y1 - y2 : y2 - y1;
  return on > 1 ? on + ASIDE * fabs (x1 - x2) : INFINITY;
}

static int
step_across (const ZgDrawing *drawing, int from, gboolean up)
{
  const ZgMark *mark = g_ptr_array_index (drawing->marks, from);
  double best = INFINITY;
  int found = from;

  for (guint i = 0; i < drawing->marks->len; i++)
    {
      double there = distance (mark, g_ptr_array_index (drawing->marks, i), up);

      if (there >= best)
        continue;
      best = there;
      found = (int) i;
    }
  return found;
}

int
zg_drawing_step (const ZgDrawing *drawing, int from, ZgMarkWalk step)
{
  int last = (int) drawing->marks->len - 1;

  if (last < 0)
    return -1;
  if (from < 0 || from > last)
    return step == ZG_WALK_LAST || step == ZG_WALK_PREVIOUS ? last : 0;
  switch (step)
    {
    case ZG_WALK_FIRST:
      return 0;
    case ZG_WALK_LAST:
      return last;
    case ZG_WALK_NEXT:
      return MIN (from + 1, last);
    case ZG_WALK_PREVIOUS:
      return MAX (from - 1, 0);
    case ZG_WALK_UP:
    case ZG_WALK_DOWN:
      return step_across (drawing, from, step == ZG_WALK_UP);
    default:
      g_return_val_if_reached (from);
    }
}

char *
zg_mark_get_numbers (const ZgMark *mark)
{
  if (mark->total > 0)
    return zg_rate_format_full ((ZgRate){ mark->value, mark->total });
  return zg_count_format (mark->value);
}
