/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-form-block-private.h"

#define THIN  0.5
#define THICK 1.0

/* A row's stretch on this page. */
typedef struct
{
  guint row;
  guint first; /* lines */
  guint end;
  double y;
} Strip;

static void
rule (cairo_t *cr, double x1, double y1, double x2, double y2, double thickness)
{
  cairo_set_line_width (cr, thickness);
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
}

/* Draws lines @first to @end into a cell from @y on, of which @room lines can be seen. */
static void
draw_cell (ZgFormBlock *self,
           const ZgSetting *setting,
           cairo_t *cr,
           const ZgFormRow *row,
           guint column,
           double x,
           double y,
           double height,
           guint first,
           guint end)
{
  g_autoptr (ZgLines) lines = _zg_form_block_lines (self, setting, row, column);
  guint n = zg_lines_get_count (lines), shown = MIN (end, n) - MIN (first, n);
  double top = y + (height - shown * ZG_FORM_PITCH) / 2;

  if (shown > 0)
    zg_lines_draw (lines, cr, x + self->x[column] + ZG_FORM_INSET, top, first, shown);
}

static void
draw_head (ZgFormBlock *self, const ZgSetting *setting, cairo_t *cr, double x, double y)
{
  double height = _zg_form_height (self->head_lines);

  for (guint i = 0; i < self->form->columns->len; i++)
    if (_zg_form_is_printed (self->form, i))
      {
        draw_cell (self, setting, cr, NULL, i, x, y, height, 0, self->head_lines);
        if (i > 0)
          rule (cr, x + self->x[i], y, x + self->x[i], y + height, THIN);
      }
}

static double
strip_height (const Strip *strip)
{
  return _zg_form_height (strip->end - strip->first);
}

/* The cells that only this row has, and the line below them. */
static void
draw_row (ZgFormBlock *self, const ZgSetting *setting, cairo_t *cr, const Strip *strip, double x)
{
  const ZgFormRow *row = zg_form_row (self->form, strip->row);
  double bottom = strip->y + strip_height (strip);

  if (row->kind != ZG_ROW_PLAIN)
    {
      draw_cell (self, setting, cr, row, 0, x, strip->y, strip_height (strip), strip->first,
                 strip->end);
      rule (cr, x, bottom, x + setting->width, bottom, THIN);
      return;
    }
  for (guint i = 0; i < self->form->columns->len; i++)
    {
      if (!_zg_form_is_printed (self->form, i))
        continue;
      if (!zg_form_column (self->form, i)->is_shared)
        {
          draw_cell (self, setting, cr, row, i, x, strip->y, strip_height (strip), strip->first,
                     strip->end);
          rule (cr, x + self->x[i], bottom, x + self->x[i + 1], bottom, THIN);
        }
      if (self->x[i] > 0)
        rule (cr, x + self->x[i], strip->y, x + self->x[i], bottom, THIN);
    }
}

/* Lines of the group's rows before line @line of @row. */
static guint
lines_before (const ZgFormBlock *self, guint first_row, guint row, guint line)
{
  for (guint i = first_row; i < row; i++)
    line += self->lines[i];
  return line;
}

/* What rows share, once for all of them that are on this page, and the line below. */
static void
draw_shared (ZgFormBlock *self,
             const ZgSetting *setting,
             cairo_t *cr,
             const Strip *first,
             const Strip *last,
             double x)
{
  guint group = first->row;
  double bottom = last->y + strip_height (last);
  guint before, shown;

  while (group > 0 && !zg_form_row (self->form, group)->begins_group)
    group--;
  before = lines_before (self, group, first->row, first->first);
  shown = lines_before (self, group, last->row, last->end) - before;
  for (guint i = 0; i < self->form->columns->len; i++)
    {
      const ZgFormRow *row = zg_form_row (self->form, group);
      guint from = before;

      if (!_zg_form_is_printed (self->form, i) || !zg_form_column (self->form, i)->is_shared)
        continue;
      if (before > 0)
        {
          g_autoptr (ZgLines) lines = _zg_form_block_lines (self, setting, row, i);

          /* What was all told on the page before is told again. */
          from = before < zg_lines_get_count (lines) ? before : 0;
        }
      draw_cell (self, setting, cr, row, i, x, first->y, bottom - first->y, from, from + shown);
      rule (cr, x + self->x[i], bottom, x + self->x[i + 1], bottom, THIN);
    }
}

static GArray *
find_strips (const ZgFormBlock *self, double y, ZgPlace from, ZgPlace to)
{
  GArray *strips = g_array_new (FALSE, FALSE, sizeof (Strip));
  guint last = to.line > 0 ? to.row + 1 : to.row;

  for (guint row = from.row; row < last; row++)
    {
      Strip strip = { row, row == from.row ? from.line : 0,
                      row == to.row ? to.line : self->lines[row], y };

      g_array_append_val (strips, strip);
      y += strip_height (&strip);
    }
  return strips;
}

void
_zg_form_block_draw (ZgBlock *block,
                     const ZgSetting *setting,
                     cairo_t *cr,
                     double x,
                     double y,
                     double height,
                     ZgPlace from,
                     ZgPlace to)
{
  ZgFormBlock *self = (ZgFormBlock *) block;
  double top = y + _zg_form_height (self->head_lines);
  g_autoptr (GArray) strips = find_strips (self, top, from, to);
  const Strip *strip = (const Strip *) strips->data;

  draw_head (self, setting, cr, x, y);
  rule (cr, x, top, x + setting->width, top, THIN);
  for (guint i = 0, first = 0; i < strips->len; i++)
    {
      gboolean ends =
          i + 1 == strips->len || zg_form_row (self->form, strip[i + 1].row)->begins_group;

      draw_row (self, setting, cr, &strip[i], x);
      if (!ends)
        continue;
      if (zg_form_row (self->form, strip[i].row)->kind == ZG_ROW_PLAIN)
        draw_shared (self, setting, cr, &strip[first], &strip[i], x);
      first = i + 1;
    }
  cairo_set_line_width (cr, THICK);
  cairo_rectangle (cr, x, y, setting->width, height);
  cairo_stroke (cr);
}
