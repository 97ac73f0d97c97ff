/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The history as a person reads it: steps, the newest first, each with what it changed in words of
 * the present language, page by page. */
#pragma once

#include "zg-history-revert.h"

G_BEGIN_DECLS

/* Whose history is wanted; all zero for the whole ledger's. */
typedef struct
{
  ZgEntity entity; /* %ZG_ENTITY_NONE: the whole ledger */
  gint64 row_id;
  const ZgField *field; /* (nullable): only this field; else an issue or measure is with all that
                           belongs to it: measures, deadlines, assignments, notes, promises,
                           figures, rules made */
  const char *author;   /* (nullable): only this person's */
  const char *kind;     /* (nullable): only "edit", "undo", "redo", "import", ... */
} ZgHistoryScope;

typedef enum
{
  ZG_HISTORY_CHANGED,  /* a field, from old to new */
  ZG_HISTORY_ADDED,    /* a row was made */
  ZG_HISTORY_DELETED,  /* a row and all that belongs to it */
  ZG_HISTORY_RESTORED, /* a row and all that belongs to it came back */
  ZG_HISTORY_MOVED,    /* to another place among its neighbours */
} ZgHistoryWhat;

/* One thing that a step changed. */
typedef struct
{
  ZgHistoryWhat what;
  ZgHistoryPlace place; /* for zg_history_revert() */
  gboolean can_revert;  /* FALSE for what follows from something else, or is never rewritten */
  gint64 issue_id;      /* the issue it belongs to; 0 for none */
  char *issue_name;     /* "5 重项目招引轻跟进服务"; NULL in an issue's own history */
  char *row_name;       /* "measure (2)"; NULL for the issue itself */
  char *label;          /* what was changed: a field's label; NULL for the row as a whole */
  char *old_text;       /* (nullable): as shown */
  char *new_text;       /* (nullable): as shown; of a row that was made, its words */
  gboolean is_prose;    /* free text, whose changed words can be told (zg-diff.h) */
  guint n_with;         /* rows that were deleted or came back with it */
} ZgHistoryLine;

/* A transaction, or neighbouring ones of one visit to a field. */
typedef struct
{
  gint64 first_txn;
  gint64 last_txn;
  gint64 ts;      /* of the last; microseconds since 1970 UTC */
  ZgDay recorded; /* its day in the ledger's zone */
  int minute;     /* and the minute of that day */
  ZgDay day;      /* the effective one */
  char *author;
  char *unit; /* nullable */
  char *kind; /* edit, undo, redo, import, redact, migrate */
  char *label;
  char *reason;     /* nullable */
  GPtrArray *lines; /* of ZgHistoryLine, in the order of the changes */
  guint n_left_out; /* changes of a very large step that are not among the lines */
} ZgHistoryStep;

typedef struct
{
  GPtrArray *steps; /* of ZgHistoryStep */
  gint64 next;      /* @before of the next page; 0: there is none */
} ZgHistoryPage;

/* As many changes of one step of a whole ledger are put into words. */
#define ZG_HISTORY_MAX_CHANGES 400

/**
 * zg_history_page_load:
 * @ledger: a ledger
 * @scope: whose history
 * @before: 0 for the newest; @next of the page before
 * @limit: how many transactions at least, if there are
 * @error: return location
 *
 * What it takes follows from the changes on the page, not from how many the ledger has.
 *
 * Returns: (transfer full): the page; it may be without steps though there is a next one; NULL on
 *   error
 */
ZgHistoryPage *zg_history_page_load (
    ZgLedger *ledger, const ZgHistoryScope *scope, gint64 before, guint limit, GError **error);

void zg_history_page_free (ZgHistoryPage *page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgHistoryPage, zg_history_page_free)

/* The names of all who have edited, sorted. (transfer full); NULL on error */
GStrv zg_history_load_authors (ZgLedger *ledger, GError **error);

G_END_DECLS
