/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-form-block-private.h"

#define THIN  0.5
#define THICK 1.0

/* Lines of a cell that tells what a row is, rather than about it. */
#define SHORT_LINES 2

/* A row's stretch on this page. */
typedef struct
{
  guint row;
  guint first; /* lines */
  guint end;
  double y;
} Strip;

/* While a block is drawn. */
typedef struct
{
  ZgFormBlock *block;
  const ZgSetting *setting;
  cairo_t *cr;
  double x;      /* the left edge */
  GArray *rules; /* of Rule: drawn in one go, a page has hundreds */
} Pen;

typedef struct
{
  double x1;
  double y1;
  double x2;
  double y2;
} Rule;

/* How many rules back one is looked for that goes on: those of the row above. */
#define REACH 64

/* Whether @next goes on where @rule ends, in the same direction. */
static gboolean
goes_on (const Rule *rule, const Rule *next)
{
  gboolean level = rule->y1 == rule->y2 && next->y1 == next->y2;
  gboolean upright = rule->x1 == rule->x2 && next->x1 == next->x2;

  return (level || upright) && rule->x2 == next->x1 && rule->y2 == next->y1;
}

/* From the left edge on. What goes on where another one ends is one with it. */
static void
rule (Pen *pen, double x1, double y1, double x2, double y2)
{
  Rule one = { pen->x + x1, y1, pen->x + x2, y2 };
  guint n = pen->rules->len;

  for (guint i = n; i > n - MIN (n, REACH); i--)
    {
      Rule *before = &g_array_index (pen->rules, Rule, i - 1);

      if (!goes_on (before, &one))
        continue;
      before->x2 = one.x2;
      before->y2 = one.y2;
      return;
    }
  g_array_append_val (pen->rules, one);
}

static void
draw_rules (const Pen *pen)
{
  for (guint i = 0; i < pen->rules->len; i++)
    {
      const Rule *one = &g_array_index (pen->rules, Rule, i);

      cairo_move_to (pen->cr, one->x1, one->y1);
      cairo_line_to (pen->cr, one->x2, one->y2);
    }
  cairo_set_line_width (pen->cr, THIN);
  cairo_stroke (pen->cr);
}

/* Draws lines @first to @end into a cell, in the middle of @height from @y on. */
static void
draw_lines (Pen *pen, ZgLines *lines, guint column, double y, double height, guint first, guint end)
{
  guint n = zg_lines_get_count (lines), shown = MIN (end, n) - MIN (first, n);
  double top = y + (height - shown * ZG_FORM_PITCH) / 2;

  if (shown > 0)
    zg_lines_draw (lines, pen->cr, pen->x + pen->block->x[column] + ZG_FORM_INSET, top, first,
                   shown);
}

static void
draw_cell (
    Pen *pen, const ZgFormRow *row, guint column, double y, double height, guint first, guint end)
{
  g_autoptr (ZgLines) lines = _zg_form_block_lines (pen->block, pen->setting, row, column);

  draw_lines (pen, lines, column, y, height, first, end);
}

static void
draw_head (Pen *pen, double y)
{
  ZgFormBlock *self = pen->block;
  double height = _zg_form_height (self->head_lines);

  for (guint i = 0; i < self->form->columns->len; i++)
    if (_zg_form_is_printed (self->form, i))
      {
        draw_cell (pen, NULL, i, y, height, 0, self->head_lines);
        if (i > 0)
          rule (pen, self->x[i], y, self->x[i], y + height);
      }
  rule (pen, 0, y + height, pen->setting->width, y + height);
}

static double
strip_height (const Strip *strip)
{
  return _zg_form_height (strip->end - strip->first);
}

/* A cell of a row that goes on from the page before. A number, a name or a day is told again. */
static void
draw_own_cell (Pen *pen, const ZgFormRow *row, guint column, const Strip *strip)
{
  g_autoptr (ZgLines) lines = _zg_form_block_lines (pen->block, pen->setting, row, column);
  guint n = zg_lines_get_count (lines), shown = strip->end - strip->first;
  gboolean again = strip->first > 0 && n <= MIN (SHORT_LINES, MIN (strip->first, shown));

  draw_lines (pen, lines, column, strip->y, strip_height (strip), again ? 0 : strip->first,
              again ? n : strip->end);
}

/* The cells that only this row has, and the line below them. */
static void
draw_row (Pen *pen, const Strip *strip)
{
  ZgFormBlock *self = pen->block;
  const ZgFormRow *row = zg_form_reader_get (self->reader, strip->row);
  double height = strip_height (strip), bottom = strip->y + height;

  if (row->kind != ZG_ROW_PLAIN)
    {
      draw_cell (pen, row, 0, strip->y, height, strip->first, strip->end);
      rule (pen, 0, bottom, pen->setting->width, bottom);
      return;
    }
  for (guint i = 0; i < self->form->columns->len; i++)
    {
      if (!_zg_form_is_printed (self->form, i))
        continue;
      if (!zg_form_column (self->form, i)->is_shared)
        {
          draw_own_cell (pen, row, i, strip);
          rule (pen, self->x[i], bottom, self->x[i + 1], bottom);
        }
      if (self->x[i] > 0)
        rule (pen, self->x[i], strip->y, self->x[i], bottom);
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

/* A cell that rows share, of which @before lines stand on pages before and @shown have room on this
 * one. What was all told is told again, as much of it as there is room for. */
static void
draw_shared_cell (Pen *pen,
                  const ZgFormRow *row,
                  guint column,
                  double y,
                  double height,
                  guint before,
                  guint shown)
{
  g_autoptr (ZgLines) lines = _zg_form_block_lines (pen->block, pen->setting, row, column);
  guint n = zg_lines_get_count (lines);

  if (before < n)
    draw_lines (pen, lines, column, y, height, before, before + shown);
  else
    {
      g_autoptr (ZgLines) again =
          n > shown ? _zg_form_block_lines_cut (pen->block, pen->setting, row, column, shown)
                    : zg_lines_ref (lines);

      draw_lines (pen, again, column, y, height, 0, shown);
    }
}

/* What rows share, once for all of them that are on this page, and the line below. */
static void
draw_shared (Pen *pen, const Strip *first, const Strip *last)
{
  ZgFormBlock *self = pen->block;
  guint group = zg_form_rows_group_begin (self->form->rows, first->row);
  guint before = lines_before (self, group, first->row, first->first);
  guint shown = lines_before (self, group, last->row, last->end) - before;
  double bottom = last->y + strip_height (last);

  for (guint i = 0; i < self->form->columns->len; i++)
    {
      const ZgFormRow *row = zg_form_reader_get (self->reader, group);

      if (!_zg_form_is_printed (self->form, i) || !zg_form_column (self->form, i)->is_shared)
        continue;
      draw_shared_cell (pen, row, i, first->y, bottom - first->y, before, shown);
      rule (pen, self->x[i], bottom, self->x[i + 1], bottom);
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
  g_autoptr (GArray) rules = g_array_new (FALSE, FALSE, sizeof (Rule));
  const Strip *strip = (const Strip *) strips->data;
  Pen pen = { self, setting, cr, x, rules };

  draw_head (&pen, y);
  for (guint i = 0, first = 0; i < strips->len; i++)
    {
      gboolean ends =
          i + 1 == strips->len || zg_form_rows_begins_group (self->form->rows, strip[i + 1].row);

      draw_row (&pen, &strip[i]);
      if (!ends)
        continue;
      if (zg_form_rows_get_kind (self->form->rows, strip[i].row) == ZG_ROW_PLAIN)
        draw_shared (&pen, &strip[first], &strip[i]);
      first = i + 1;
    }
  draw_rules (&pen);
  cairo_set_line_width (cr, THICK);
  cairo_rectangle (cr, x, y, setting->width, height);
  cairo_stroke (cr);
}
