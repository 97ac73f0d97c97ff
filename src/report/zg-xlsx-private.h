/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <xlsxwriter.h>

#include "zg-xlsx.h"

G_BEGIN_DECLS

#define ZG_XLSX_SIZE       10.0 /* of text, points; pages are printed as large */
#define ZG_XLSX_INSET      2.0  /* left and right of it */
#define ZG_XLSX_TITLE_SIZE 18.0 /* of what stands over all columns */
#define ZG_XLSX_LINE_SIZE  11.0

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
  double *widths;     /* of the columns, points; NULL on a sheet without a table */
  double page_width;  /* of a printed page, points */
  double page_height; /* likewise */
  double filled;      /* of the page */
  gboolean is_begun;  /* something stands on it that is not over what follows */
  double repeated;    /* what the head of the table takes of every page */
  GArray *breaks;     /* of lxw_row_t: rows that begin a page */
  lxw_format *title;
  lxw_format *line;
  lxw_format *head;
  lxw_format *heading;
  lxw_format *text;
  lxw_format *centred;
  lxw_format *day;
} Book;

/* How cells of each kind look. */
void _zg_xlsx_make_formats (Book *self);

/* Begins a sheet, called after the passages from @first to @end that stand above its table. FALSE
 * if there is no room to gather its rows. */
gboolean _zg_xlsx_add_sheet (Book *self, guint first, guint end, GError **error);

/* How high a line of text is that stands over all columns, in so many lines as it takes, points. */
double _zg_xlsx_measure_line (const Book *self, const char *text, double size);

/* The same of the titles of columns. */
double _zg_xlsx_measure_head (const Book *self, const ZgForm *form);

/* How high the rows of a group must be for their texts, points: what is wrapped in merged cells no
 * spreadsheet measures by itself. *@shared is what the cells need that the group shares. (transfer
 * full) (array) */
double *_zg_xlsx_measure_heights (
    const Book *self, const ZgForm *form, guint first, guint end, double *shared);

/* zg-xlsx-page.c plans how a sheet is printed: as wide as the paper, in the size it has, and no
 * page ends within the rows of an issue that fit on one. */

/* Begins a sheet; @form (nullable) is its table. */
void _zg_xlsx_begin_pages (Book *self, const ZgForm *form);
void _zg_xlsx_set_column (Book *self, guint column, double points, gboolean is_hidden);

/* What rows that belong together need on the page where they begin: room for all of them, if they
 * fit on any page, otherwise for the first one, and @least. */
double _zg_xlsx_need (const Book *self, const double *heights, guint n, double least);

/* Begins a page before @row if the present one has no room for what it needs. */
void _zg_xlsx_keep_rows (Book *self, guint row, double need);

/* Places rows from @row on, each whole. */
void _zg_xlsx_place_rows (Book *self, guint row, const double *heights, guint n);

/* When all rows are placed. */
void _zg_xlsx_set_up_print (Book *self);

/* libxlsxwriter gathers the rows of a sheet in the temporary folder, and does not look whether it
 * could. After the rows of a sheet: FALSE if not all of them are there. */
GArray *_zg_xlsx_rows_new (void);
gboolean _zg_xlsx_note_rows (Book *self, GError **error);

/* When the book was closed: FALSE if not every byte of every noted row is in @file. */
gboolean _zg_xlsx_check_rows (const Book *self, const char *file, GError **error);

G_END_DECLS
