/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <xlsxwriter.h>

#include "zg-xlsx.h"

G_BEGIN_DECLS

/* A workbook that is being made. */
typedef struct
{
  const ZgManuscript *manuscript;
  const char *path; /* for messages */
  GPtrArray *warnings;
  lxw_workbook *book;
  lxw_worksheet *sheet;
  ZgFormReader *reader; /* of the form that the sheet is of */
  guint row;            /* the next one of the sheet */
  guint n_shown;        /* its columns */
  gboolean is_cut;
  lxw_format *title;
  lxw_format *line;
  lxw_format *head;
  lxw_format *heading;
  lxw_format *text;
  lxw_format *centred;
  lxw_format *day;
} Book;

/* Begins a sheet, called after the passages from @first to @end that stand above its table. */
void _zg_xlsx_add_sheet (Book *self, guint first, guint end);

/* The width of a column, in digits of the default font. */
double _zg_xlsx_width (const ZgFormColumn *column);

/* How high the rows of a group must be for their texts, points: what is wrapped in merged cells no
 * spreadsheet measures by itself. (transfer full) (array) */
double *_zg_xlsx_measure_heights (const Book *self, const ZgForm *form, guint first, guint end);

G_END_DECLS
