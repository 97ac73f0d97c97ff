/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-board-private.h"
#include "zg-query-private.h"

static const int due_days[] = { [ZG_DUE_7] = 7, [ZG_DUE_30] = 30, [ZG_DUE_90] = ZG_LATER_DAYS };

typedef struct
{
  ZgBoardTask *task;
  guint **counts;
} Count;

int
_zg_board_due_days (ZgDue due)
{
  g_return_val_if_fail (due >= ZG_DUE_7 && due <= ZG_DUE_90, 0);

  return due_days[due];
}

int
_zg_board_facet_role (ZgFacetId facet)
{
  switch (facet)
    {
    case ZG_FACET_UNIT:
      return ZG_ROLE_LEAD;
    case ZG_FACET_RESPONSIBLE:
      return ZG_ROLE_RESPONSIBLE;
    case ZG_FACET_PARTICIPATING:
      return ZG_ROLE_PARTICIPATING;
    case ZG_FACET_SUPERVISING:
      return ZG_ROLE_SUPERVISING;
    case ZG_FACET_LEADER:
      return ZG_ROLE_LEADER;
    case ZG_FACET_SECTION:
    case ZG_FACET_STATE:
    case ZG_FACET_LIGHT:
    case ZG_FACET_STAGE_CLASS:
    case ZG_FACET_DUE:
    case ZG_FACET_WITHHELD:
    case ZG_FACET_INSPECTION:
    case ZG_N_FACETS:
    default:
      return -1;
    }
}

static ZgDue
get_due (const ZgItemFacts *facts, ZgDay today)
{
  int days;

  if (facts->long_term || _zg_state_is_done (facts->state))
    return ZG_DUE_NOT_ASKED;
  if (facts->deadline == ZG_DAY_NONE)
    return ZG_DUE_NONE;
  days = facts->deadline - today;
  if (days < 0)
    return ZG_DUE_OVERDUE;
  for (guint due = ZG_DUE_7; due <= ZG_DUE_90; due++)
    if (days <= due_days[due])
      return due;
  return ZG_DUE_LATER;
}

static guint
get_light (const ZgItemFacts *facts, const ZgBoardTask *task)
{
  const char *const *lights = zg_keys_get (ZG_KEYS_LIGHTS);
  const char *light = _zg_item_get_light (facts, task->today, task->near_days);
  guint index = 0;

  while (lights[index] && strcmp (lights[index], light) != 0)
    index++;
  return index;
}

static guint
get_place (const ZgBoardTask *task,
           ZgFacetId facet,
           const ZgBoardIssue *issue,
           const ZgBoardItem *item,
           const ZgItemFacts *facts)
{
  switch (facet)
    {
    case ZG_FACET_SECTION:
      return issue->section;
    case ZG_FACET_STATE:
      return item->state;
    case ZG_FACET_LIGHT:
      return get_light (facts, task);
    case ZG_FACET_STAGE_CLASS:
      return item->stage_class;
    case ZG_FACET_DUE:
      return get_due (facts, task->today);
    case ZG_FACET_WITHHELD:
      return item->withheld;
    case ZG_FACET_INSPECTION:
      return issue->inspection;
    case ZG_FACET_UNIT:
    case ZG_FACET_RESPONSIBLE:
    case ZG_FACET_PARTICIPATING:
    case ZG_FACET_SUPERVISING:
    case ZG_FACET_LEADER:
    case ZG_N_FACETS:
    default:
      return item->people[_zg_board_facet_role (facet)];
    }
}

static guint
count_places (const ZgBoard *board, ZgFacetId facet)
{
  switch (facet)
    {
    case ZG_FACET_SECTION:
      return board->sections.in_order->len + 1;
    case ZG_FACET_INSPECTION:
      return board->inspections.in_order->len + 1;
    case ZG_FACET_STATE:
      return g_strv_length ((char **) zg_keys_get (ZG_KEYS_STATES)) + 1;
    case ZG_FACET_LIGHT:
      return g_strv_length ((char **) zg_keys_get (ZG_KEYS_LIGHTS)) + 1;
    case ZG_FACET_STAGE_CLASS:
      return g_strv_length ((char **) zg_keys_get (ZG_KEYS_STAGE_CLASSES)) + 1;
    case ZG_FACET_DUE:
      return ZG_N_DUE;
    case ZG_FACET_WITHHELD:
      return 2;
    case ZG_FACET_UNIT:
    case ZG_FACET_RESPONSIBLE:
    case ZG_FACET_PARTICIPATING:
    case ZG_FACET_SUPERVISING:
    case ZG_FACET_LEADER:
    case ZG_N_FACETS:
    default:
      return board->lists->len;
    }
}

/* What fails the own terms of one facet alone counts there, and nowhere else. */
static void
count_item (ZgBoardIssue *issue, ZgBoardItem *item, gpointer data)
{
  Count *count = data;
  guint32 fails = item->marks & ZG_MARKS_FAIL;
  ZgItemFacts facts;

  if (!(item->marks & ZG_MARK_CHOSEN) || (fails & (fails - 1)))
    return;
  _zg_board_unpack (issue, item, &facts);
  for (guint facet = 0; facet < ZG_N_FACETS; facet++)
    if (fails == 0 || fails == ZG_MARK_FAILS (facet))
      count->counts[facet][get_place (count->task, facet, issue, item, &facts)]++;
}

guint **
_zg_board_count_facets (ZgBoardTask *task)
{
  const Count count = { task, g_new0 (guint *, ZG_N_FACETS + 1) };

  for (guint facet = 0; facet < ZG_N_FACETS; facet++)
    count.counts[facet] = g_new0 (guint, count_places (task->board, facet));
  _zg_board_foreach (task, count_item, (gpointer) &count);
  return count.counts;
}

void
_zg_board_counts_free (guint **counts)
{
  for (guint facet = 0; counts[facet]; facet++)
    g_free (counts[facet]);
  g_free (counts);
}
