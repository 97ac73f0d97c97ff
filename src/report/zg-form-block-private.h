/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What zg-form-block.c lays out, zg-form-draw.c draws. */
#pragma once

#include "zg-form-block.h"

G_BEGIN_DECLS

#define ZG_FORM_SIZE    9.5 /* of text, points */
#define ZG_FORM_PITCH   13.0
#define ZG_FORM_PADDING 2.5 /* above and below the text of a row */
#define ZG_FORM_INSET   3.0 /* left and right of it */

typedef struct
{
  ZgBlock block;
  const ZgForm *form;
  ZgFormReader *reader;
  double *x;        /* of the columns, then of the right edge; NULL until it is laid out */
  guint *lines;     /* of each row */
  guint *shared;    /* of what a group shares, at its first row */
  guint head_lines; /* of the header */
  GHashTable
      *kept; /* ZgLines of short cells, by column and text: units, days and states come often */
} ZgFormBlock;

/* The text of a cell of @row, or of the header if it is NULL, in lines. (transfer full) */
ZgLines *_zg_form_block_lines (ZgFormBlock *self,
                               const ZgSetting *setting,
                               const ZgFormRow *row,
                               guint column);

/* The same in @most lines, the last of which ends with "…" if there are more. (transfer full) */
ZgLines *_zg_form_block_lines_cut (
    ZgFormBlock *self, const ZgSetting *setting, const ZgFormRow *row, guint column, guint most);

/* The left edges of the columns by their weights, and the right edge of the last; no column is
 * narrower than the longest word of its title. (transfer full) */
double *_zg_form_place_columns (const ZgForm *form, const ZgSetting *setting);

/* Height of so many lines of a row. */
double _zg_form_height (guint lines);

/* Whether the column is on pages. */
gboolean _zg_form_is_printed (const ZgForm *form, guint column);

void _zg_form_block_draw (ZgBlock *block,
                          const ZgSetting *setting,
                          cairo_t *cr,
                          double x,
                          double y,
                          double height,
                          ZgPlace from,
                          ZgPlace to);

G_END_DECLS
