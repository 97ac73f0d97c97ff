/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Items (issues and measures) with all that figures and lights are told from. The one place where
 * these are read; totals, statistics and lists all count what is found here.
 *
 * - A measure without a deadline of its own has its issue's; an issue without one has the earliest
 *   open measure's.
 * - A measure without a class of its own has its issue's; likewise the people of each role.
 * - An item is extended if it has a deadline row of that kind, and re-dated late if such a row was
 *   approved (or, without that, recorded) after the day it replaced. */
#pragma once

#include "zg-ledger-private.h"

G_BEGIN_DECLS

typedef enum
{
  ZG_ITEM_ISSUE,
  ZG_ITEM_SUB_ISSUE,
  ZG_ITEM_MEASURE,
} ZgItemKind;

/* Who is assigned to an item, in the order of ZG_KEYS_ROLES: first units, then persons. */
typedef enum
{
  ZG_ROLE_LEAD,
  ZG_ROLE_RESPONSIBLE,
  ZG_ROLE_PARTICIPATING,
  ZG_ROLE_SUPERVISING,
  ZG_ROLE_LEADER,
  ZG_ROLE_OWNER,
  ZG_ROLE_CONTACT,
  ZG_N_ROLES,
} ZgRole;

/* TRUE if persons, not units, have the role. */
#define ZG_ROLE_IS_PERSON(role) ((role) >= ZG_ROLE_LEADER)

typedef struct
{
  ZgItemKind kind;
  gint64 id;
  gint64 issue_id;  /* itself for an issue */
  gint64 parent_id; /* of a sub-issue; else 0 */
  gint64 section_id;
  gint64 inspection_id;
  gint64 ord;
  const char *number;      /* nullable */
  const char *state;       /* a static key, or NULL if the file holds an unknown one */
  const char *stage_class; /* its own; a static key or NULL */
  ZgDay deadline;
  ZgDay done_day;
  gboolean long_term;
  gboolean implicit;
  gboolean extended;
  gboolean redated_late;
  gboolean withheld;
  GArray *people[ZG_N_ROLES]; /* of gint64: units or persons */
} ZgItemFacts;

/* @item, its number and its arrays live until the next call. */
typedef void (*ZgItemFunc) (const ZgItemFacts *item, gpointer data);

/**
 * _zg_items_foreach:
 * @ledger: a ledger
 * @issue_id: an issue, or 0 for all
 * @func: called for the issue, then for each of its measures; not for deleted ones
 * @data: for @func
 * @error: return location
 */
gboolean _zg_items_foreach (
    ZgLedger *ledger, gint64 issue_id, ZgItemFunc func, gpointer data, GError **error);

/* The issues a row counts for, 0 for none: itself, that of the measure it is or hangs on, and that
 * it hangs on; a row may name an issue and another's measure. */
gboolean _zg_items_find_issues (
    ZgLedger *ledger, ZgEntity entity, gint64 row_id, gint64 issues[2], GError **error);

/* TRUE for done and closed. */
gboolean _zg_state_is_done (const char *state);

/* TRUE if it was finished after its deadline. */
gboolean _zg_item_is_late (const ZgItemFacts *item);

/* The light's key on the day @today; @near_days is the office's rule. */
const char *_zg_item_get_light (const ZgItemFacts *item, ZgDay today, int near_days);

/* The office's "near" in days (preference light.near_days, 7 without). */
int _zg_ledger_get_near_days (ZgLedger *ledger);

G_END_DECLS
