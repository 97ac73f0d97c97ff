/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns of a table in files for other programs, which have the faces: widths and lines are
 * guessed from how many characters there are. */
#pragma once

#include "zg-form.h"

G_BEGIN_DECLS

/**
 * zg_office_share_width:
 * @form: a table
 * @size: of its text, points
 * @inset: what a cell has left and right of its text, points each
 * @width: of all columns
 *
 * Shares @width as pages do: titles, what one has to choose from and days stand in whole words, if
 * there is room for that.
 *
 * Returns: (transfer full) (array): widths of the columns, 0 of hidden ones
 */
double *zg_office_share_width (const ZgForm *form, double size, double inset, double width);

/* What a day needs for its text, points. */
double zg_office_day_width (double size);

/* Lines of a text (nullable), of which each takes so many Chinese characters; at least one. */
guint zg_office_count_lines (const char *text, double n_chars);

G_END_DECLS
