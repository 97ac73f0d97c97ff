/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-chart-cursor.h"

void
zg_chart_cursor_clear (ZgChartCursor *self)
{
  g_clear_pointer (&self->label, g_free);
  self->place = -1;
}

const ZgMark *
zg_chart_cursor_get (const ZgChartCursor *self, const ZgDrawing *drawing)
{
  if (drawing == NULL || self->place < 0 || self->place >= (int) drawing->marks->len)
    return NULL;
  return g_ptr_array_index (drawing->marks, self->place);
}

void
zg_chart_cursor_set (ZgChartCursor *self, const ZgDrawing *drawing, int place)
{
  const ZgMark *mark;

  self->place = place;
  mark = zg_chart_cursor_get (self, drawing);
  g_free (self->label);
  self->label = mark ? g_strdup (mark->label) : NULL;
}

void
zg_chart_cursor_find_again (ZgChartCursor *self, const ZgDrawing *drawing)
{
  const ZgMark *same = zg_chart_cursor_get (self, drawing);
  int found = same && g_strcmp0 (same->label, self->label) == 0 ? self->place : -1;

  for (guint i = 0; self->label && found < 0 && i < drawing->marks->len; i++)
    {
      const ZgMark *mark = g_ptr_array_index (drawing->marks, i);

      if (g_strcmp0 (mark->label, self->label) == 0)
        found = (int) i;
    }
  zg_chart_cursor_set (self, drawing, found);
}
