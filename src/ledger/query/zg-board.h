/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board: where every issue and measure stands, held in memory beside the ledger, so that a list
 * of 100,000 rows can be chosen, searched, sorted and counted without reading its wordings. It
 * follows the journal: after a transaction, of this or another program, only the issues it touched
 * are read again. Bound to the ledger's thread, as everything here. */
#pragma once

#include <gio/gio.h>

#include "zg-ledger.h"

G_BEGIN_DECLS

typedef struct
{
  ZgEntity entity;    /* %ZG_ENTITY_ISSUE or %ZG_ENTITY_MEASURE: what the rows are */
  const char *filter; /* nullable: an expression (zg-filter.h, names in zg-query.h) */
  const char *search; /* nullable: what was typed (zg-search.h) */
  const char *sort;   /* nullable: the ledger's order; else a column's name, "-" before it:
                       * backwards. number, title, section, unit, leader, deadline, measures,
                       * state, light, or any field */
  ZgDay today;        /* for lights; %ZG_DAY_NONE: the ledger's today */
} ZgBoardQuery;

/* One value of a facet, as a line of the filter pane. */
typedef struct
{
  char *value;     /* as it stands in a filter term; "" for "none" */
  char *label;     /* as people call it */
  gint64 count;    /* rows that hold it and every term and search word but the facet's own */
  gboolean chosen; /* it stands in the filter */
} ZgChoice;

/* A name of filter terms with its values: section, state, light, stage_class, unit, responsible,
 * participating, supervising, leader, due, withheld, inspection. */
typedef struct
{
  const char *name;
  GPtrArray *choices; /* of ZgChoice, in the ledger's order; those that count 0 only if chosen */
} ZgFacet;

/* What a list shows, and the numbers around it. Plain data that may go to another thread. */
typedef struct
{
  ZgEntity entity;
  GArray *ids;       /* of gint64, in order */
  gint64 issues;     /* the issues shown; in a list of measures the issues these belong to */
  gint64 measures;   /* the measures of the issues shown; in a list of measures those shown */
  gint64 done;       /* of these measures, done or closed */
  gint64 all;        /* rows without filter and search */
  gint64 all_issues; /* of these, issues that are no sub-issues; 0 in a list of measures */
  GPtrArray *facets; /* of ZgFacet; NULL in zg_board_peek() */
  GPtrArray *rows;   /* of ZgBoardRow: what @ids show, by zg_board_peek(); else NULL */
  gint64 txn;        /* the newest transaction it knows of */
} ZgBoardView;

/**
 * zg_board_query:
 * @ledger: a ledger
 * @query: what to choose
 * @cancellable: (nullable): asked now and then
 * @error: return location
 *
 * Returns: (transfer full): the view; NULL with %ZG_ERROR_INVALID naming the place if the filter or
 *   sort is wrong, with %G_IO_ERROR_CANCELLED, ...
 */
ZgBoardView *zg_board_query (ZgLedger *ledger,
                             const ZgBoardQuery *query,
                             GCancellable *cancellable,
                             GError **error);

void zg_board_view_free (ZgBoardView *view);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgBoardView, zg_board_view_free)

/* The facet of this name; NULL if there is none. */
const ZgFacet *zg_board_view_get_facet (const ZgBoardView *view, const char *name);

/* What one line of a list shows. Strings are owned by the row, NULL for none. */
typedef struct
{
  ZgEntity entity;
  gint64 id;
  gint64 issue_id; /* itself for an issue */
  char *number;
  char *title;       /* an issue's wording or a measure's text */
  char *issue_title; /* of a measure; else NULL */
  char *section;
  char *units;       /* lead units, joined by 、 */
  char *leader;      /* leaders, joined by 、 */
  char *owner;       /* of a measure: who answers for it, joined by 、; else NULL */
  const char *state; /* key */
  const char *light; /* key */
  ZgDay deadline;    /* the one that counts; %ZG_DAY_NONE if none */
  gint64 days;       /* deadline - today; negative if overdue; 0 if no deadline */
  gint64 measures;   /* of an issue */
  gint64 measures_done;
  gint64 extensions; /* how often it was extended */
  gboolean redated_late;
  gboolean withheld;
  gboolean is_sub_issue;
} ZgBoardRow;

/**
 * zg_board_load_rows:
 * @ledger: a ledger
 * @entity: %ZG_ENTITY_ISSUE or %ZG_ENTITY_MEASURE
 * @ids: (array length=n_ids): rows of a view
 * @n_ids: their number, a page's worth
 * @today: for lights; %ZG_DAY_NONE: the ledger's today
 * @error: return location
 *
 * Returns: (transfer full) (element-type ZgBoardRow): one for each id, in order, NULL where the row
 *   is gone meanwhile; NULL on error
 */
GPtrArray *zg_board_load_rows (
    ZgLedger *ledger, ZgEntity entity, const gint64 *ids, guint n_ids, ZgDay today, GError **error);

/**
 * zg_board_load_open_measures:
 * @ledger: a ledger
 * @issue_id: an issue
 * @today: for lights; %ZG_DAY_NONE: the ledger's today
 * @error: return location
 *
 * Returns: (transfer full) (element-type ZgBoardRow): those of its measures that are neither done
 * nor closed, the earliest deadline first, those without one last; none if the issue is gone
 * meanwhile; NULL on error
 */
GPtrArray *
zg_board_load_open_measures (ZgLedger *ledger, gint64 issue_id, ZgDay today, GError **error);

void zg_board_row_free (ZgBoardRow *row);

/**
 * zg_board_peek:
 * @ledger: a ledger
 * @n_rows: how many rows at most
 * @error: return location
 *
 * What a list can show of a ledger that was just opened, before the board is read: the first issues
 * in the ledger's order, loaded. Of what is counted, only @all is told.
 *
 * Returns: (transfer full): the view; NULL on error
 */
ZgBoardView *zg_board_peek (ZgLedger *ledger, guint n_rows, GError **error);

G_END_DECLS
