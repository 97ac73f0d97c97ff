/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table with tabs between its cells, as pasted from a spreadsheet or saved as text. */
#pragma once

#include "zg-draft.h"
#include "zg-line-index.h"

G_BEGIN_DECLS

typedef struct
{
  guint start; /* the line of the column heads */
  guint end;   /* the line after the last row */
} ZgTablePlace;

/* Finds a table: a line of known column heads, one of them for the issues, and rows with tabs. */
gboolean zg_table_find (const char *text, const GArray *lines, ZgTablePlace *place);

/**
 * zg_table_read:
 * @draft: a draft with its text
 * @lines: (element-type ZgLine): its lines
 * @place: from zg_table_find()
 *
 * Makes an issue of each row. A row whose issue cell is empty goes on with the issue above it, as
 * merged cells do. Cells in columns whose heads are not known are listed as not understood.
 */
void zg_table_read (ZgDraft *draft, const GArray *lines, const ZgTablePlace *place);

G_END_DECLS
