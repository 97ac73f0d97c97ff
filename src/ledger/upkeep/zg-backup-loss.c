/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-backup-loss.h"

#include <glib/gi18n-lib.h>

#include "zg-day.h"
#include "zg-ledger-private.h"
#include "zg-place.h"

/* The newest transaction of a file. */
typedef struct
{
  gint64 id; /* 0: there is none */
  ZgUuid uuid;
} Newest;

static gboolean
read_transaction (ZgDb *db, const char *sql, gint64 bound, Newest *newest)
{
  g_autoptr (ZgStatement) query = zg_db_prepare (db, sql, NULL);

  if (query == NULL)
    return FALSE;
  if (bound)
    zg_statement_bind_int (query, 1, bound);
  if (zg_statement_step (query, NULL) != ZG_STEP_ROW)
    return FALSE;
  newest->id = zg_statement_get_int (query, 0);
  return zg_statement_get_bytes (query, 1, newest->uuid.bytes, ZG_UUID_SIZE);
}

static gboolean
count_since (ZgDb *db, gint64 id, ZgBackupLoss *loss)
{
  g_autoptr (ZgStatement) query =
      zg_db_prepare (db, "SELECT count(*),coalesce(max(ts),0)FROM txn WHERE id>?", NULL);

  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, id);
  if (zg_statement_step (query, NULL) != ZG_STEP_ROW)
    return FALSE;
  loss->n_steps = (guint) zg_statement_get_int (query, 0);
  loss->last_us = zg_statement_get_int (query, 1);
  return TRUE;
}

/* Both journals have to be of one ledger: the backup's newest transaction is in the file, too. */
static void
weigh (ZgLedger *backup, const char *path, ZgBackupLoss *loss)
{
  g_autoptr (ZgDb) damaged = NULL;
  Newest newest;
  Newest same;

  /* On a share no database can be opened, least of all a damaged one. */
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) || zg_place_get_unsafe_kind (path))
    return;
  damaged = zg_db_open (path, ZG_DB_READ, NULL);
  loss->is_known =
      damaged
      && read_transaction (_zg_ledger_get_db (backup),
                           "SELECT id,uuid FROM txn ORDER BY id DESC LIMIT 1", 0, &newest)
      && read_transaction (damaged, "SELECT id,uuid FROM txn WHERE id=?", newest.id, &same)
      && zg_uuid_equal (&newest.uuid, &same.uuid) && count_since (damaged, newest.id, loss);
}

static gboolean
is_whole (ZgLedger *ledger)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  return zg_db_check_integrity (_zg_ledger_get_db (ledger), problems, NULL) && problems->len == 0;
}

ZgBackup *
zg_backup_choose (const char *path, ZgBackupLoss *loss)
{
  g_autoptr (GPtrArray) backups = zg_backup_list (path);

  *loss = (ZgBackupLoss){ 0 };
  for (guint i = 0; i < backups->len; i++)
    {
      const ZgBackup *backup = g_ptr_array_index (backups, i);
      g_autoptr (ZgLedger) ledger = zg_ledger_open (backup->path, ZG_LEDGER_READ, NULL, NULL);

      if (ledger == NULL || !is_whole (ledger))
        continue;
      weigh (ledger, path, loss);
      return g_ptr_array_steal_index (backups, i);
    }
  return NULL;
}

char *
zg_backup_loss_tell (const ZgBackupLoss *loss)
{
  g_autofree char *day = NULL;

  if (!loss->is_known)
    return g_strdup (_ ("what was recorded since can't be told"));
  if (loss->n_steps == 0)
    return g_strdup (_ ("nothing was recorded since"));
  day = zg_day_to_iso (zg_day_from_time (loss->last_us, ZG_UTC_OFFSET_MINUTES));
  return g_strdup_printf (ngettext ("%u step was recorded since, on %s",
                                    "%u steps were recorded since, the last on %s", loss->n_steps),
                          loss->n_steps, day);
}
