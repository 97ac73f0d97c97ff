/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-edit.h"
#include "zg-error.h"
#include "zg-ledger-private.h"
#include "zg-text.h"
#include "zg-transaction-private.h"

static gboolean
is_person (const char *role)
{
  return strcmp (role, "leader") == 0 || strcmp (role, "owner") == 0
         || strcmp (role, "contact") == 0;
}

/* A unit by its name or another name of it, or a person by name; NULL in @found if there is none.
 */
static gboolean
find_by_name (ZgLedger *ledger, gboolean person, const char *name, char **found, GError **error)
{
  const char *sql = person ? "SELECT uuid FROM person WHERE name=?1 AND deleted=0 ORDER BY id"
                           : "SELECT uuid FROM unit WHERE deleted=0 AND (name=?1 OR id IN"
                             " (SELECT unit_id FROM unit_alias WHERE name=?1 AND deleted=0))"
                             " ORDER BY id";
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_ledger_get_db (ledger), sql, error);
  ZgStep step;

  *found = NULL;
  if (query == NULL)
    return FALSE;
  zg_statement_bind_text (query, 1, name);
  step = zg_statement_step (query, error);
  if (step == ZG_STEP_ROW)
    {
      ZgUuid uuid;

      zg_statement_get_bytes (query, 0, uuid.bytes, ZG_UUID_SIZE);
      *found = zg_uuid_to_string (&uuid);
    }
  return step != ZG_STEP_ERROR;
}

static gboolean
find_or_make (ZgTransaction *txn, gboolean person, const char *name, char **uuid, GError **error)
{
  const ZgFieldValue values[] = {
    { person ? ZG_FIELD_PERSON_NAME : ZG_FIELD_UNIT_NAME, name },
  };
  ZgUuid fresh;

  if (!find_by_name (zg_transaction_get_ledger (txn), person, name, uuid, error))
    return FALSE;
  if (*uuid)
    return TRUE;
  if (!zg_transaction_insert (txn, person ? ZG_ENTITY_PERSON : ZG_ENTITY_UNIT, values, 1, &fresh,
                              error))
    return FALSE;
  *uuid = zg_uuid_to_string (&fresh);
  return TRUE;
}

static gboolean
check_name (const char *name, GError **error)
{
  g_autofree char *key = zg_text_fold (name);

  if (*key)
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID, _ ("%s must not be empty"), "name");
  return FALSE;
}

gboolean
zg_edit_find_person (ZgTransaction *txn, const char *name, char **uuid, GError **error)
{
  return check_name (name, error) && find_or_make (txn, TRUE, name, uuid, error);
}

gboolean
zg_edit_assign (ZgTransaction *txn,
                ZgEntity entity,
                gint64 row_id,
                const char *role,
                const char *name,
                GError **error)
{
  gboolean person = is_person (role);
  g_autofree char *who = NULL;
  char item_text[ZG_UUID_TEXT_SIZE];
  ZgUuid item;

  if (!check_name (name, error)
      || !zg_ledger_get_uuid (zg_transaction_get_ledger (txn), entity, row_id, &item, error)
      || !find_or_make (txn, person, name, &who, error))
    return FALSE;
  const ZgFieldValue values[] = {
    { entity == ZG_ENTITY_ISSUE ? ZG_FIELD_ASSIGNMENT_ISSUE : ZG_FIELD_ASSIGNMENT_MEASURE,
      zg_uuid_write (&item, item_text) },
    { person ? ZG_FIELD_ASSIGNMENT_PERSON : ZG_FIELD_ASSIGNMENT_UNIT, who },
    { ZG_FIELD_ASSIGNMENT_ROLE, role },
    { ZG_FIELD_ASSIGNMENT_NAME_AS_ASSIGNED, name },
  };

  return zg_transaction_insert (txn, ZG_ENTITY_ASSIGNMENT, values, G_N_ELEMENTS (values), NULL,
                                error)
         != 0;
}
