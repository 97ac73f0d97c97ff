/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-xlsx-private.h"

#define FONT "宋体"

static lxw_format *
format_new (lxw_workbook *book, double size, gboolean bold, gboolean border)
{
  lxw_format *format = workbook_add_format (book);

  format_set_font_name (format, FONT);
  format_set_font_size (format, size);
  format_set_text_wrap (format);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  if (bold)
    format_set_bold (format);
  if (border)
    format_set_border (format, LXW_BORDER_THIN);
  return format;
}

/* Of a cell of the table: its text begins at the top, which of a cell that goes on on the next page
 * stands on the first. */
static lxw_format *
cell_format_new (lxw_workbook *book)
{
  lxw_format *format = format_new (book, ZG_XLSX_SIZE, FALSE, TRUE);

  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  return format;
}

void
_zg_xlsx_make_formats (Book *self)
{
  lxw_format *normal = STAILQ_FIRST (self->book->formats);

  /* Columns are as wide as so many digits of the font that a book has by itself: one that is not
   * installed is replaced by who knows which. */
  format_set_font_name (normal, FONT);
  format_set_font_size (normal, ZG_XLSX_SIZE);
  self->title = format_new (self->book, ZG_XLSX_TITLE_SIZE, TRUE, FALSE);
  format_set_align (self->title, LXW_ALIGN_CENTER);
  self->line = format_new (self->book, ZG_XLSX_LINE_SIZE, FALSE, FALSE);
  self->head = format_new (self->book, ZG_XLSX_SIZE, TRUE, TRUE);
  format_set_align (self->head, LXW_ALIGN_CENTER);
  format_set_bg_color (self->head, 0xeeeeee);
  self->heading = format_new (self->book, ZG_XLSX_SIZE, TRUE, TRUE);
  self->text = cell_format_new (self->book);
  self->centred = cell_format_new (self->book);
  format_set_align (self->centred, LXW_ALIGN_CENTER);
  self->day = cell_format_new (self->book);
  format_set_align (self->day, LXW_ALIGN_CENTER);
  format_set_num_format (self->day, "yyyy-mm-dd");
}
