/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-verify.h"

#include <glib/gi18n-lib.h>

#include "zg-derived-private.h"
#include "zg-past.h"
#include "zg-schema.h"
#include "zg-verify-private.h"

void
zg_verify_result_free (ZgVerifyResult *result)
{
  if (result == NULL)
    return;
  g_free (result->head);
  g_ptr_array_unref (result->problems);
  g_free (result);
}

/* The totals' own version may be older: then they are rebuilt on the next edit, not wrong. */
static gboolean
check_derived (ZgLedger *copy, GPtrArray *problems, GError **error)
{
  return _zg_derived_is_stale (copy) || !zg_schema_has_derived (_zg_ledger_get_db (copy))
         || _zg_derived_check (copy, problems, error);
}

/* Entries without their transaction, transactions without their author, rows that name others
 * which are not there. */
static gboolean
check_references (ZgDb *db, GPtrArray *problems, GError **error)
{
  g_autoptr (ZgStatement) query =
      zg_db_prepare (db,
                     "SELECT DISTINCT \"table\",parent FROM pragma_foreign_key_check ORDER BY 1,2",
                     error);
  ZgStep step;

  if (query == NULL)
    return FALSE;
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    g_ptr_array_add (problems, g_strdup_printf (_ ("“%s” names a row of “%s” that is not there"),
                                                zg_statement_get_text (query, 0),
                                                zg_statement_get_text (query, 1)));
  return step == ZG_STEP_DONE;
}

ZgVerifyResult *
zg_verify (ZgLedger *ledger, GError **error)
{
  g_autoptr (ZgVerifyResult) result = g_new0 (ZgVerifyResult, 1);
  g_autoptr (ZgLedger) copy = NULL;

  result->problems = g_ptr_array_new_with_free_func (g_free);
  if (!zg_db_check_integrity (_zg_ledger_get_db (ledger), result->problems, error))
    return NULL;
  /* A file that SQLite finds torn is not read any further. */
  if (result->problems->len > 0)
    return g_steal_pointer (&result);
  copy = zg_past_copy (ledger, error);
  if (copy == NULL || !zg_schema_check (_zg_ledger_get_db (copy), result->problems, error)
      || !check_references (_zg_ledger_get_db (copy), result->problems, error)
      || !_zg_verify_chain (copy, result, error) || !_zg_verify_replay (copy, result, error)
      || !check_derived (copy, result->problems, error))
    return NULL;
  return g_steal_pointer (&result);
}
