/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of cells as spreadsheets put them on the clipboard: tabs between cells, line ends between
 * rows; a cell that holds either stands in quotation marks, with "" for one of them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * zg_cells_read:
 * @text: what was copied
 *
 * A quotation mark that does not close at the end of a cell is text: “"三重一大"制度落实” in a
 * plain line stays as it is. Rows without any text are left out.
 *
 * Returns: (transfer full) (element-type GPtrArray): the rows, each an array of char*, without
 *   white space around the cells
 */
GPtrArray *zg_cells_read (const char *text);

G_END_DECLS
