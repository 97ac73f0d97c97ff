/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-office-columns.h"
#include "zg-xlsx-private.h"

#define A3_PAPER 8
#define A4_PAPER 9

/* Margins, inches. */
#define SIDE 0.6
#define EDGE 0.75

/* How much of a page is planned with: programs round the heights of rows to dots of the screen,
 * each in its own way, and take the widths of columns for so many digits of a font that may stand
 * in. */
#define PLANNED_HEIGHT 0.97
#define PLANNED_WIDTH  0.92

/* Pixels of a point, as a workbook has them whatever the screen. */
#define PIXELS (96 / 72.0)

/* The format takes so many breaks of pages; after these, pages end where they are full. */
#define MOST_BREAKS LXW_BREAKS_MAX

/* A number never stands in a column that is too narrow for it: it would be shown as "####". */
static void
widen_numbers (const ZgForm *form, double *widths)
{
  double day = zg_office_day_width (ZG_XLSX_SIZE) + 2 * ZG_XLSX_INSET;

  for (guint i = 0; i < form->columns->len; i++)
    {
      const ZgFormColumn *column = zg_form_column (form, i);

      if (widths[i] > 0 && column->type == ZG_CELL_DAY)
        widths[i] = MAX (widths[i], day);
      else if (widths[i] > 0 && column->type == ZG_CELL_COUNT)
        widths[i] = MAX (widths[i], day / 2);
    }
}

void
_zg_xlsx_begin_pages (Book *self, const ZgForm *form)
{
  const ZgPageFormat *format = &self->manuscript->format;

  self->page_width = PLANNED_WIDTH * (format->width - 2 * 72 * SIDE);
  self->page_height = PLANNED_HEIGHT * (format->height - 2 * 72 * EDGE);
  self->filled = 0;
  self->repeated = 0;
  self->is_begun = FALSE;
  g_array_set_size (self->breaks, 0);
  g_clear_pointer (&self->widths, g_free);
  if (form)
    {
      self->widths = zg_office_share_width (form, ZG_XLSX_SIZE, ZG_XLSX_INSET, self->page_width);
      widen_numbers (form, self->widths);
    }
}

void
_zg_xlsx_set_column (Book *self, guint column, double points, gboolean is_hidden)
{
  lxw_row_col_options hidden = { .hidden = LXW_TRUE };

  worksheet_set_column_pixels_opt (self->sheet, (lxw_col_t) column, (lxw_col_t) column,
                                   (uint32_t) (points * PIXELS), NULL, is_hidden ? &hidden : NULL);
}

double
_zg_xlsx_need (const Book *self, const double *heights, guint n, double least)
{
  double all = 0, page = self->page_height - self->repeated;

  for (guint i = 0; i < n; i++)
    all += heights[i];
  return all <= page ? all : MAX (heights[0], least);
}

void
_zg_xlsx_keep_rows (Book *self, guint row, double need)
{
  lxw_row_t before = row;

  if (!self->is_begun || self->filled + need <= self->page_height)
    return;
  self->filled = self->repeated;
  self->is_begun = FALSE;
  if (self->breaks->len < MOST_BREAKS)
    g_array_append_val (self->breaks, before);
}

void
_zg_xlsx_place_rows (Book *self, guint row, const double *heights, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      _zg_xlsx_keep_rows (self, row + i, heights[i]);
      self->filled += heights[i];
      self->is_begun = TRUE;
    }
}

void
_zg_xlsx_set_up_print (Book *self)
{
  const ZgPageFormat *format = &self->manuscript->format;
  gboolean is_a3 = MAX (format->width, format->height) > ZG_MM (300);
  lxw_row_t end = 0;

  worksheet_set_paper (self->sheet, is_a3 ? A3_PAPER : A4_PAPER);
  if (format->width > format->height)
    worksheet_set_landscape (self->sheet);
  worksheet_set_margins (self->sheet, SIDE, SIDE, EDGE, EDGE);
  /* Columns are as wide as the paper; but where a program's own font is wider, they would not be.
   */
  worksheet_fit_to_pages (self->sheet, 1, 0);
  worksheet_set_footer (self->sheet, "&C— &P —");
  if (self->breaks->len == 0)
    return;
  g_array_append_val (self->breaks, end);
  worksheet_set_h_pagebreaks (self->sheet, (lxw_row_t *) self->breaks->data);
}
