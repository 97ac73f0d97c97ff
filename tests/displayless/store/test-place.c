/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a ledger may be edited in place. Kinds of file system that this machine can't mount are
 * told by their paths only. */
#include <glib/gstdio.h>

#include "zg-place.h"
#include "zg-store-fixture.h"

static void
test_paths (void)
{
  static const struct
  {
    const char *path;
    const char *kind;
  } cases[] = {
    { "/run/user/1000/doc/3fa2/x.zgl", "portal" },
    { "/run/flatpak/doc/3fa2/x.zgl", "portal" },
    { "/run/user/1000/documents/x.zgl", NULL },
    { "/nowhere/at/all.zgl", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (zg_place_get_unsafe_kind (cases[i].path), ==, cases[i].kind);
}

/* Here the other tests of the store edit, so it had better be safe. */
static void
test_here (StoreFixture *fixture, gconstpointer data)
{
  g_assert_null (zg_place_get_unsafe_kind (fixture->folder));
}

static int
ask_journal (const char *path)
{
  return zg_place_can_journal (path) ? 1 : 0;
}

static void
test_journal (StoreFixture *fixture, gconstpointer data)
{
  g_assert_no_errno (g_chmod (fixture->folder, 0777));
  g_assert_cmpint (store_run_as_nobody (fixture, ask_journal), ==, 1);
  g_assert_no_errno (g_chmod (fixture->folder, 0555));
  g_assert_cmpint (store_run_as_nobody (fixture, ask_journal), ==, 0);
  g_assert_false (zg_place_can_journal ("/nowhere/at/all.zgl"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place/paths", test_paths);
  g_test_add ("/place/here", StoreFixture, NULL, store_set_up, test_here, store_tear_down);
  g_test_add ("/place/journal", StoreFixture, NULL, store_set_up, test_journal, store_tear_down);
  return g_test_run ();
}
