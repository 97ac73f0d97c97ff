/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a list: the number of an issue or measure, and what a line shows of it once it has been
 * loaded. Signal "changed": what it shows is there or has changed. */
#pragma once

#include <glib-object.h>

#include "zg-board.h"
#include "zg-search.h"

G_BEGIN_DECLS

#define ZG_TYPE_ROW (zg_row_get_type ())
G_DECLARE_FINAL_TYPE (ZgRow, zg_row, ZG, ROW, GObject)

/* Texts of a row in which a search's hits are marked. */
typedef enum
{
  ZG_ROW_NUMBER,
  ZG_ROW_TITLE,
  ZG_ROW_ISSUE_TITLE,
  ZG_ROW_SECTION,
  ZG_ROW_UNITS,
  ZG_ROW_LEADER,
  ZG_N_ROW_TEXTS
} ZgRowText;

/* A line with its hits: made on the ledger's thread, shown on the window's. */
typedef struct
{
  ZgBoardRow *row;              /* NULL: gone meanwhile */
  GArray *hits[ZG_N_ROW_TEXTS]; /* of ZgSpan; NULL for none */
} ZgRowLine;

void zg_row_line_free (ZgRowLine *line);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgRowLine, zg_row_line_free)

/* NULL for none. */
const char *zg_row_line_get_text (const ZgRowLine *line, ZgRowText text);

ZgRow *zg_row_new (gint64 id);

gint64 zg_row_get_id (ZgRow *self);

/* What it shows; NULL until it was loaded. (transfer none) */
const ZgBoardRow *zg_row_get (ZgRow *self);

/* The hits of a search in a text, of ZgSpan; NULL for none. (transfer none) */
const GArray *zg_row_get_hits (ZgRow *self, ZgRowText text);

/* Which state of the list the line was asked for in; 0: none. */
guint zg_row_get_generation (ZgRow *self);
void zg_row_set_generation (ZgRow *self, guint generation);

/* Takes what was loaded; @line becomes the row's. */
void zg_row_take_line (ZgRow *self, ZgRowLine *line);

/* Makes it the row of another number, of which nothing was loaded. */
void zg_row_turn (ZgRow *self, gint64 id);

/* Exchanges the numbers of two rows with what they show, which is to be asked for again. */
void zg_row_swap (ZgRow *self, ZgRow *other);

G_END_DECLS
