/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any expression is parsed or refused with a reason, and one that is parsed can be asked for. */
#include <glib/gstdio.h>
#include <string.h>

#include "zg-filter.h"
#include "zg-fuzz.h"
#include "zg-query.h"

static ZgLedger *ledger;

static void
make_ledger (void)
{
  g_autofree char *folder = g_dir_make_tmp ("zhenggai-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "fuzz.zgl", NULL);

  ledger = zg_ledger_create (path, "台账", NULL, NULL);
  g_assert_nonnull (ledger);
  g_unlink (path);
  g_rmdir (folder);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = zg_fuzz_text (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) terms = NULL;

  if (text == NULL)
    return 0;
  if (ledger == NULL)
    make_ledger ();
  terms = zg_filter_parse (text, &error);
  g_assert_true ((terms == NULL) == (error != NULL));
  if (terms)
    {
      g_autoptr (GArray) ids =
          zg_query_ids (ledger, ZG_ENTITY_ISSUE, &(ZgQuery){ text, NULL, ZG_DAY_NONE }, &error);

      g_assert_true ((ids == NULL) == (error != NULL));
    }
  return 0;
}
