/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A script works on a ledger in a synchronised folder as on any other. */
#include <glib/gstdio.h>
#include <string.h>

#include "zg-cli-fixture.h"

/* The folder "s" is Syncthing's. */
static void
make_share (ZgCliFixture *fixture)
{
  g_autofree char *mark = zg_cli_fixture_path (fixture, "s/.stfolder");
  g_autofree char *state = zg_cli_fixture_path (fixture, "state");

  g_assert_no_errno (g_mkdir_with_parents (mark, 0700));
  zg_cli_fixture_setenv (fixture, "XDG_STATE_HOME", state);
}

static const char *
add_unit (ZgCliFixture *fixture, const char *name)
{
  g_autofree char *value = g_strconcat ("name=", name, NULL);

  return zg_json_string (zg_cli_expect_json (fixture, "add", "s/a.zgl", "unit", value, NULL),
                         "uuid");
}

static void
test_edit (ZgCliFixture *fixture, gconstpointer data)
{
  const char *uuid;
  g_autofree char *copies = zg_cli_fixture_path (fixture, "state/zhenggai/copies");
  g_autoptr (GDir) dir = NULL;
  const char *name;

  make_share (fixture);
  zg_cli_expect (fixture, 0, "new", "s/a.zgl", NULL);
  uuid = add_unit (fixture, "区商务局");
  g_assert_cmpstr (zg_json_string (zg_cli_expect_json (fixture, "show", "s/a.zgl", uuid, NULL),
                                   "name"),
                   ==, "区商务局");
  zg_cli_expect (fixture, 0, "undo", "s/a.zgl", NULL);
  zg_cli_expect (fixture, 0, "verify", "s/a.zgl", NULL);
  /* Nothing is littered. */
  dir = g_dir_open (copies, 0, NULL);
  while ((name = g_dir_read_name (dir)))
    g_assert_cmpstr (name, ==, "lock");
}

static void
test_import (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *sample = g_build_filename (g_getenv ("ZG_SAMPLE_DIR"), "notice.txt", NULL);

  make_share (fixture);
  zg_cli_expect (fixture, 0, "import", sample, "--into", "s/a.zgl", NULL);
  zg_assert_contains (zg_cli_expect (fixture, 0, "stats", "s/a.zgl", "--json", NULL),
                      "\"issues_total\" : 46");
  zg_cli_expect (fixture, 1, "import", sample, "--into", "s/a.zgl", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  zg_cli_test_add ("/cli/share/edit", test_edit);
  zg_cli_test_add ("/cli/share/import", test_import);
  return g_test_run ();
}
