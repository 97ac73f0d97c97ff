/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-urgency.h"

static const struct
{
  const char *number;
  const char *state;
  const char *light;
  int deadline; /* days from today; 999 for none */
} rows[] = {
  { "7", "closed", "closed", -90 },      { "8", "closed", "made-up-late", -95 },
  { "4", "ongoing", "on-time", 40 },     { "1", "ongoing", "overdue", -20 },
  { "3", "not-started", "near", 5 },     { "5", "ongoing", "none", 999 },
  { "2", "returned", "overdue", -3 },    { "6", "done", "made-up-late", -60 },
  { "5b", "ongoing", "long-term", 999 }, { "4b", "ongoing", "on-time", 40 },
  { "3a", "ongoing", "near", 2 },
};

static const char *const expected[] = { "1", "2", "3a", "3", "4", "4b", "5", "5b", "6", "7", "8" };

static ZgItem *
item_new (gsize i)
{
  ZgItem *item = g_new0 (ZgItem, 1);

  item->number = g_strdup (rows[i].number);
  item->state = g_strdup (rows[i].state);
  item->light = g_strdup (rows[i].light);
  item->deadline = rows[i].deadline == 999 ? ZG_DAY_NONE : 19797 + rows[i].deadline;
  return item;
}

static void
test_order (void)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_item_free);
  g_autoptr (GPtrArray) sorted = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_ptr_array_add (items, item_new (i));
  sorted = zg_items_by_urgency (items);
  g_assert_cmpuint (sorted->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < sorted->len; i++)
    g_assert_cmpstr (((ZgItem *) g_ptr_array_index (sorted, i))->number, ==, expected[i]);
}

/* What was done late is no longer overdue, whatever its light says. */
static void
test_overdue (void)
{
  ZgItem item = { .state = (char *) "done", .light = (char *) "overdue" };

  g_assert_false (zg_item_is_overdue (&item));
  item.state = (char *) "returned";
  g_assert_true (zg_item_is_overdue (&item));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/urgency/order", test_order);
  g_test_add_func ("/urgency/overdue", test_overdue);
  return g_test_run ();
}
