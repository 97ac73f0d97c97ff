/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PADDING    2.2  /* points above and below the text of a row */
#define GUTTER     8.0  /* points between columns */
#define MARK       0.72 /* side of a light's mark, in parts of the size */
#define MARK_SPACE 1.15

typedef struct
{
  char *text;
  const char *light;
} Cell;

typedef struct
{
  ZgBlock block;
  ZgColumn *columns;
  guint n_columns;
  GPtrArray *titles; /* of char, the columns' own may be gone */
  double *x;         /* of columns, then of the right edge; NULL until it is laid out */
  ZgTextStyle style;
  GArray *cells;  /* of Cell, row by row */
  GArray *lines;  /* of guint: lines of each row, when laid out */
  char *what;     /* cut at the end of the page */
  guint left_out; /* rows that were cut */
} Table;

static void
cell_clear (gpointer cell)
{
  g_free (((Cell *) cell)->text);
}

static guint
n_rows (const Table *self)
{
  return self->cells->len / self->n_columns;
}

static Cell *
get_cell (const Table *self, guint row, guint column)
{
  return &g_array_index (self->cells, Cell, row * self->n_columns + column);
}

static double
cell_indent (const Table *self, const Cell *cell)
{
  return cell->light ? MARK_SPACE * self->style.size : 0;
}

static ZgLines *
cell_lines (
    const Table *self, const ZgSetting *setting, guint column, const char *text, double indent)
{
  ZgTextStyle style = self->style;
  double width = self->x[column + 1] - self->x[column] - GUTTER - indent;

  style.align = self->columns[column].align;
  style.max_lines = self->columns[column].max_lines;
  return zg_lines_new (setting->fonts, text, &style, width);
}

static double
row_height (const Table *self, guint lines)
{
  return lines * self->style.pitch + 2 * PADDING;
}

/* Rows that can matter: a cut table measures no more than one page could hold, of however many. */
static guint
n_measured (const Table *self, const ZgSetting *setting)
{
  guint most = (guint) (setting->height / row_height (self, 1)) + 1;

  return self->what ? MIN (n_rows (self), most) : n_rows (self);
}

static double
natural_width (const Table *self, const ZgSetting *setting, guint column)
{
  const char *title = g_ptr_array_index (self->titles, column);
  double width = title ? zg_lines_measure (setting->fonts, title, &self->style) : 0;

  for (guint row = 0; row < n_measured (self, setting); row++)
    {
      const Cell *cell = get_cell (self, row, column);

      if (cell->text)
        width = MAX (width, cell_indent (self, cell)
                                + zg_lines_measure (setting->fonts, cell->text, &self->style));
    }
  /* A hair more, or rounding breaks the widest line. */
  return MIN (width + 0.1, -self->columns[column].width);
}

static void
place_columns (Table *self, const ZgSetting *setting)
{
  g_autofree double *widths = g_new0 (double, self->n_columns);
  double left = setting->width - GUTTER * (self->n_columns - 1);
  guint n_free = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      widths[i] =
          self->columns[i].width < 0 ? natural_width (self, setting, i) : self->columns[i].width;
      left -= widths[i];
      n_free += widths[i] > 0 ? 0 : 1;
    }
  self->x = g_new0 (double, self->n_columns + 1);
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (n_free == 0)
        widths[i] += left / self->n_columns;
      else if (widths[i] <= 0)
        widths[i] = left / n_free;
      self->x[i + 1] = self->x[i] + widths[i] + GUTTER;
    }
}

static void
lay_out (Table *self, const ZgSetting *setting)
{
  if (self->x)
    return;
  place_columns (self, setting);
  for (guint row = 0; row < n_measured (self, setting); row++)
    {
      guint most = 1;

      for (guint column = 0; column < self->n_columns; column++)
        {
          const Cell *cell = get_cell (self, row, column);
          g_autoptr (ZgLines) lines = NULL;

          if (cell->text == NULL)
            continue;
          lines = cell_lines (self, setting, column, cell->text, cell_indent (self, cell));
          most = MAX (most, zg_lines_get_count (lines));
        }
      g_array_append_val (self->lines, most);
    }
}

/* The height of rows @from and on, and how many of them fit into @room. */
static guint
count_fitting (const Table *self, guint from, double room, double *height)
{
  guint row;

  *height = 0;
  for (row = from; row < self->lines->len; row++)
    {
      double one = row_height (self, g_array_index (self->lines, guint, row));

      if (*height + one > room + 0.001)
        break;
      *height += one;
    }
  return row - from;
}

static double
fit_cut (Table *self, const ZgSetting *setting, double room, gboolean fresh, ZgPlace *to)
{
  double height, head = row_height (self, 1);
  guint n = count_fitting (self, 0, room - head, &height);
  ZgLeftOut *left_out;

  to->row = n;
  self->left_out = n_rows (self) - n;
  if (self->left_out == 0)
    return head + height;
  if (room < 3 * head && !fresh)
    return 0;
  n = count_fitting (self, 0, room - 2 * head, &height);
  to->row = n;
  self->left_out = n_rows (self) - n;
  left_out = g_new0 (ZgLeftOut, 1);
  left_out->what = g_strdup (self->what);
  left_out->count = self->left_out;
  g_ptr_array_add (setting->left_out, left_out);
  return 2 * head + height;
}

/* As many lines of a tall row as fit. */
static guint
fit_lines (const Table *self, double room, guint from, guint all, gboolean must)
{
  double pitch = self->style.pitch;
  guint n = (guint) MAX (0, floor ((room - 2 * PADDING) / pitch + 0.001));

  return MIN (must ? MAX (n, 1) : n, all - from);
}

static double
table_fit (ZgBlock *block,
           const ZgSetting *setting,
           double room,
           gboolean fresh,
           ZgPlace from,
           ZgPlace *to,
           gboolean *finished)
{
  Table *self = (Table *) block;
  double height = row_height (self, 1);
  gboolean placed = FALSE;

  lay_out (self, setting);
  if (self->what)
    {
      *finished = TRUE;
      return fit_cut (self, setting, room, fresh, to);
    }
  for (*to = from; to->row < n_rows (self);)
    {
      guint all = g_array_index (self->lines, guint, to->row);
      gboolean tall = row_height (self, all) > setting->height / 2;
      guint n = fit_lines (self, room - height, to->line, all, fresh && !placed);

      if (n == 0 || (n < all - to->line && !tall && !(fresh && !placed)))
        break;
      height += row_height (self, n);
      placed = TRUE;
      to->line += n;
      if (to->line < all)
        break;
      *to = (ZgPlace){ to->row + 1, 0 };
    }
  *finished = to->row == n_rows (self);
  return placed || *finished ? height : 0;
}

static void
hairline (cairo_t *cr, double x, double y, double width, double thickness, double grey)
{
  cairo_save (cr);
  cairo_set_source_rgb (cr, grey, grey, grey);
  cairo_set_line_width (cr, thickness);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + width, y);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_text (const Table *self,
           const ZgSetting *setting,
           cairo_t *cr,
           guint column,
           const Cell *cell,
           double x,
           double y,
           guint line,
           guint n)
{
  double indent = cell_indent (self, cell);
  g_autoptr (ZgLines) lines = NULL;

  if (cell->text == NULL)
    return;
  lines = cell_lines (self, setting, column, cell->text, indent);
  if (cell->light && line == 0)
    zg_style_draw_light (cr, cell->light, ZG_STYLE_PRINT, x + self->x[column],
                         y + (self->style.pitch - MARK * self->style.size) / 2,
                         MARK * self->style.size);
  zg_lines_draw (lines, cr, x + self->x[column] + indent, y, line, n);
}

static void
draw_head (const Table *self, const ZgSetting *setting, cairo_t *cr, double x, double y)
{
  for (guint column = 0; column < self->n_columns; column++)
    {
      Cell cell = { g_ptr_array_index (self->titles, column), NULL };

      cairo_set_source_rgb (cr, 0.29, 0.29, 0.29);
      if (cell.text)
        draw_text (self, setting, cr, column, &cell, x, y + PADDING, 0, 1);
    }
  cairo_set_source_rgb (cr, 0, 0, 0);
  hairline (cr, x, y, setting->width, 0.8, 0);
  hairline (cr, x, y + row_height (self, 1), setting->width, 0.4, 0.2);
}

static void
draw_more (const Table *self, const ZgSetting *setting, cairo_t *cr, double x, double y)
{
  g_autofree char *count = g_strdup_printf ("%u", self->left_out);
  g_autofree char *text =
      g_strdup_printf (zg_words_get (setting->words, N_ ("and %s more")), count);
  g_autoptr (ZgLines) lines = zg_lines_new (setting->fonts, text, &self->style, setting->width);

  zg_lines_draw (lines, cr, x, y + PADDING, 0, 1);
}

static void
table_draw (ZgBlock *block,
            const ZgSetting *setting,
            cairo_t *cr,
            double x,
            double y,
            double height,
            ZgPlace from,
            ZgPlace to)
{
  Table *self = (Table *) block;
  double top = y + row_height (self, 1);
  guint last = to.line > 0 ? to.row + 1 : to.row;

  draw_head (self, setting, cr, x, y);
  for (guint row = from.row; row < last; row++)
    {
      guint first = row == from.row ? from.line : 0;
      guint end = row == to.row ? to.line : g_array_index (self->lines, guint, row);

      for (guint column = 0; column < self->n_columns; column++)
        draw_text (self, setting, cr, column, get_cell (self, row, column), x, top + PADDING, first,
                   end - first);
      top += row_height (self, end - first);
      hairline (cr, x, top, setting->width, 0.25, 0.7);
    }
  if (self->left_out > 0)
    draw_more (self, setting, cr, x, top);
  hairline (cr, x, y + height, setting->width, 0.8, 0);
}

static void
table_free (ZgBlock *block)
{
  Table *self = (Table *) block;

  g_free (self->columns);
  g_free (self->x);
  g_free (self->what);
  g_ptr_array_unref (self->titles);
  g_array_unref (self->cells);
  g_array_unref (self->lines);
  g_free (self);
}

static const ZgBlockClass table_class = { table_fit, table_draw, table_free };

ZgBlock *
zg_table_new (const ZgColumn *columns, guint n_columns, const ZgTextStyle *style)
{
  Table *self = g_new0 (Table, 1);

  self->block.class = &table_class;
  self->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  self->n_columns = n_columns;
  self->titles = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_columns; i++)
    g_ptr_array_add (self->titles, g_strdup (columns[i].title));
  self->style = *style;
  self->cells = g_array_new (FALSE, TRUE, sizeof (Cell));
  self->lines = g_array_new (FALSE, TRUE, sizeof (guint));
  g_array_set_clear_func (self->cells, cell_clear);
  return &self->block;
}

void
zg_table_add_row (ZgBlock *table)
{
  Table *self = (Table *) table;

  g_array_set_size (self->cells, self->cells->len + self->n_columns);
}

void
zg_table_set_cell (ZgBlock *table, guint column, const char *text)
{
  Table *self = (Table *) table;

  g_return_if_fail (column < self->n_columns && n_rows (self) > 0);
  g_free (get_cell (self, n_rows (self) - 1, column)->text);
  get_cell (self, n_rows (self) - 1, column)->text = g_strdup (text);
}

void
zg_table_set_light (ZgBlock *table, guint column, const char *light)
{
  Table *self = (Table *) table;

  g_return_if_fail (column < self->n_columns && n_rows (self) > 0);
  get_cell (self, n_rows (self) - 1, column)->light = light;
}

void
zg_table_set_cut (ZgBlock *table, const char *what)
{
  Table *self = (Table *) table;

  g_free (self->what);
  self->what = g_strdup (what);
}
