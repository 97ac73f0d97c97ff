/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The totals that are kept current with every edit (d_total, d_due). */
#pragma once

#include "zg-items-private.h"

G_BEGIN_DECLS

/* What is counted of an item besides its state's key. */
#define ZG_TOTAL_ALL           "total"
#define ZG_TOTAL_NO_DEADLINE   "no-deadline"
#define ZG_TOTAL_LONG_TERM     "long-term"
#define ZG_TOTAL_LATE          "made-up-late"
#define ZG_TOTAL_REDATED       "redated-late"
#define ZG_TOTAL_EXTENDED      "extended"
#define ZG_TOTAL_NUMBERED      "numbered"
#define ZG_TOTAL_NUMBERED_DONE "numbered-done"
/* Followed by a span's number: the open items due in it. Lights need single days only around
 * today; a large ledger has a deadline on every day of some years. */
#define ZG_TOTAL_DUE_SPAN "due-"

/* The span of 32 days a day lies in, and a span's first day. */
#define ZG_DUE_SPAN(day)       ((day) >> 5)
#define ZG_DUE_SPAN_FIRST(day) ((day) & ~31)

/* One cell of the totals: @what of the items of @kind in a scope; or, with @what NULL, the open
 * items with the deadline @day. Strings are static or interned. */
typedef struct
{
  const char *kind;  /* issue, sub-issue, measure */
  const char *scope; /* all, inspection, section, unit, leader */
  gint64 scope_id;   /* 0: of none */
  const char *what;
  ZgDay day;
} ZgTotalCell;

/* Calls @func for every cell to which @item adds one. */
typedef void (*ZgTotalFunc) (const ZgTotalCell *cell, gpointer data);
void _zg_totals_foreach_cell (const ZgItemFacts *item, ZgTotalFunc func, gpointer data);

/* The same for a single scope, which @func is to know: the cells' scope is not set. */
void _zg_totals_foreach_what (const ZgItemFacts *item, ZgTotalFunc func, gpointer data);

/* A sum of cells: hash table ZgTotalCell -> gint64. */
GHashTable *_zg_totals_table_new (void);
void _zg_totals_table_add (GHashTable *table, const ZgItemFacts *item, gint64 n);

/* Adds a table of differences to the stored totals. */
gboolean _zg_totals_store (ZgDb *db, GHashTable *table, GError **error);

/* Reads the stored totals into a new table; for comparing. (transfer full) */
GHashTable *_zg_totals_load (ZgDb *db, GError **error);

G_END_DECLS
