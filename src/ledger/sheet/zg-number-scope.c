/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-number-scope.h"

#include "zg-ledger-private.h"

/* Where one inspection has a number twice in a section, its name would not tell them apart. */
static const char sql[] =
    "WITH issues AS (SELECT i.number AS number,i.inspection_id AS inspection,"
    " coalesce(s.number,s.title,'')||'/'||i.number AS placed"
    " FROM issue i LEFT JOIN section s ON s.id=i.section_id"
    " WHERE i.deleted=0 AND i.parent_id IS NULL AND i.number<>'')"
    " SELECT CASE WHEN count(*)=count(DISTINCT number) THEN 0"
    " WHEN count(DISTINCT placed)=count(DISTINCT inspection||'/'||placed) THEN 1"
    " ELSE 2 END FROM issues";

gboolean
zg_number_scope_find (ZgLedger *ledger, ZgNumberScope *number_scope, GError **error)
{
  gint64 found = ZG_NUMBER_SCOPE_LEDGER;
  gboolean ok = zg_db_query_int (_zg_ledger_get_db (ledger), sql, &found, error);

  *number_scope = (ZgNumberScope) found;
  return ok;
}
