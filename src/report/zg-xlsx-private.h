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
  GArray *rows;         /* of the sheets: zg-xlsx-check.c */
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

/* Begins a sheet, called after the passages from @first to @end that stand above its table. FALSE
 * if there is no room to gather its rows. */
gboolean _zg_xlsx_add_sheet (Book *self, guint first, guint end, GError **error);

/* The width of a column, in digits of the default font. */
double _zg_xlsx_width (const ZgFormColumn *column);

/* How high the rows of a group must be for their texts, points: what is wrapped in merged cells no
 * spreadsheet measures by itself. (transfer full) (array) */
double *_zg_xlsx_measure_heights (const Book *self, const ZgForm *form, guint first, guint end);

/* libxlsxwriter gathers the rows of a sheet in the temporary folder, and does not look whether it
 * could. After the rows of a sheet: FALSE if not all of them are there. */
GArray *_zg_xlsx_rows_new (void);
gboolean _zg_xlsx_note_rows (Book *self, GError **error);

/* When the book was closed: FALSE if not every byte of every noted row is in @file. */
gboolean _zg_xlsx_check_rows (const Book *self, const char *file, GError **error);

G_END_DECLS
