/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-urgency.h"

typedef enum
{
  RANK_OVERDUE,
  RANK_NEAR,
  RANK_DATED,
  RANK_UNDATED,
  RANK_DONE,
  RANK_CLOSED,
} Rank;

gboolean
zg_item_is_open (const ZgItem *item)
{
  return g_strcmp0 (item->state, "done") != 0 && g_strcmp0 (item->state, "closed") != 0;
}

gboolean
zg_item_is_overdue (const ZgItem *item)
{
  return zg_item_is_open (item) && g_strcmp0 (item->light, "overdue") == 0;
}

static Rank
rank (const ZgItem *item)
{
  if (!zg_item_is_open (item))
    return g_strcmp0 (item->state, "closed") == 0 ? RANK_CLOSED : RANK_DONE;
  if (zg_item_is_overdue (item))
    return RANK_OVERDUE;
  if (g_strcmp0 (item->light, "near") == 0)
    return RANK_NEAR;
  return item->deadline == ZG_DAY_NONE ? RANK_UNDATED : RANK_DATED;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const ZgItem *left = *(const ZgItem *const *) a, *right = *(const ZgItem *const *) b;
  Rank rank_left = rank (left), rank_right = rank (right);

  if (rank_left != rank_right)
    return rank_left < rank_right ? -1 : 1;
  if (rank_left >= RANK_UNDATED)
    return 0;
  return (left->deadline > right->deadline) - (left->deadline < right->deadline);
}

GPtrArray *
zg_items_by_urgency (GPtrArray *items)
{
  GPtrArray *sorted = g_ptr_array_sized_new (items->len);

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (items, i));
  g_ptr_array_sort (sorted, compare); /* a stable sort */
  return sorted;
}
