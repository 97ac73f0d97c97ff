/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any file is opened as a ledger or refused with a reason, and looked at. The input is laid over a
 * good ledger: a place (two bytes) and a length (one byte) before each piece. */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "zg-fuzz.h"
#include "zg-record.h"
#include "zg-stats.h"
#include "zg-transaction.h"
#include "zg-verify.h"

static char *path;
static char *good;
static gsize n_good;

static void
make_good (void)
{
  g_autofree char *pattern =
      g_build_filename (g_access ("/dev/shm", W_OK) == 0 ? "/dev/shm" : g_get_tmp_dir (),
                        "zg-fuzz-XXXXXX", NULL);
  g_autoptr (ZgLedger) ledger = NULL;

  path = g_build_filename (g_mkdtemp (pattern), "fuzz.zgl", NULL);
  ledger = zg_ledger_create (path, "台账", NULL, NULL);
  g_assert_nonnull (ledger);
  g_clear_object (&ledger);
  g_assert_true (g_file_get_contents (path, &good, &n_good, NULL));
}

static void
lay_over (char *bytes, const uint8_t *data, size_t size)
{
  while (size > 3)
    {
      gsize at = ((gsize) data[0] << 8 | data[1]) * 4 % n_good;
      gsize length = MIN (MIN (data[2], size - 3), n_good - at);

      memcpy (bytes + at, data + 3, length);
      data += 3 + length;
      size -= 3 + length;
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgLedger) ledger = NULL;

  if (path == NULL)
    make_good ();
  bytes = g_memdup2 (good, n_good);
  lay_over (bytes, data, size);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) n_good, NULL));
  ledger = zg_ledger_open (path, ZG_LEDGER_READ, NULL, &error);
  g_assert_true ((ledger == NULL) == (error != NULL));
  if (ledger)
    {
      G_GNUC_UNUSED g_autoptr (ZgVerifyResult) result = zg_verify (ledger, NULL);
      G_GNUC_UNUSED g_autoptr (ZgFigures) figures =
          zg_stats_compute (ledger, ZG_GROUP_NONE, NULL, ZG_DAY_NONE, NULL);
      G_GNUC_UNUSED g_autoptr (GPtrArray) units =
          zg_record_load_all (ledger, ZG_ENTITY_PREFERENCE, NULL);
    }
  return 0;
}
