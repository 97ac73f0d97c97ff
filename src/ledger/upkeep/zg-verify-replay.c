/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-record.h"
#include "zg-verify-private.h"

/* More than this many sentences help nobody. */
#define MAX_PROBLEMS 20

typedef struct
{
  int field_id;
  gint64 row_id;
} Place;

static guint
place_hash (gconstpointer data)
{
  const Place *place = data;

  return (guint) place->row_id * 31u + (guint) place->field_id;
}

static gboolean
place_equal (gconstpointer a, gconstpointer b)
{
  const Place *x = a;
  const Place *y = b;

  return x->row_id == y->row_id && x->field_id == y->field_id;
}

static void
complain (ZgVerifyResult *result, int field_id, gint64 row_id, const char *sentence)
{
  const ZgField *field = zg_field_get ((ZgFieldId) field_id);
  ZgEntity entity = ZG_FIELD_ENTITY (field_id);
  gboolean known = entity > ZG_ENTITY_NONE && entity < ZG_N_ENTITIES;

  if (result->problems->len < MAX_PROBLEMS)
    g_ptr_array_add (result->problems,
                     g_strdup_printf ("%s %" G_GINT64_FORMAT ", %s: %s",
                                      known ? zg_entity_get_name (entity) : "?", row_id,
                                      field ? field->name : "*", sentence));
}

/* A value that was blanked by a redaction can't be compared; its digest is in the chain. */
typedef struct
{
  char *value;
  gboolean blanked;
} Played;

static void
played_free (gpointer data)
{
  g_free (((Played *) data)->value);
  g_free (data);
}

static gboolean
play (ZgLedger *ledger, GHashTable *state, ZgVerifyResult *result, GError **error)
{
  g_autoptr (ZgStatement) list = zg_db_prepare (
      _zg_ledger_get_db (ledger),
      "SELECT field_id,row_id,old,new,old_digest,new_digest FROM change ORDER BY txn_id,seq",
      error);
  ZgStep step;

  if (list == NULL)
    return FALSE;
  while ((step = zg_statement_step (list, error)) == ZG_STEP_ROW)
    {
      Place place = { (int) zg_statement_get_int (list, 0), zg_statement_get_int (list, 1) };
      const Played *before = g_hash_table_lookup (state, &place);
      const ZgField *field = zg_field_get ((ZgFieldId) place.field_id);
      const char *expected = before ? before->value : (field ? zg_field_get_default (field) : NULL);
      Played *after;

      if (zg_statement_is_null (list, 4) && !(before && before->blanked)
          && g_strcmp0 (expected, zg_statement_get_text (list, 2)) != 0)
        complain (result, place.field_id, place.row_id, _ ("the journal contradicts itself"));
      after = g_new0 (Played, 1);
      after->value = g_strdup (zg_statement_get_text (list, 3));
      after->blanked = !zg_statement_is_null (list, 5);
      g_hash_table_insert (state, g_memdup2 (&place, sizeof place), after);
    }
  return step == ZG_STEP_DONE;
}

static void
compare_value (GHashTable *state, const Place *place, const char *found, ZgVerifyResult *result)
{
  const Played *played = g_hash_table_lookup (state, place);
  const ZgField *field = zg_field_get ((ZgFieldId) place->field_id);
  const char *expected = played ? played->value : (field ? zg_field_get_default (field) : NULL);

  if (g_strcmp0 (expected, found) != 0)
    complain (result, place->field_id, place->row_id, _ ("was changed outside the journal"));
  if (played)
    g_hash_table_remove (state, place);
}

static void
compare_row (GHashTable *state, const ZgRecord *row, ZgVerifyResult *result)
{
  guint n_fields;
  const ZgField *fields = zg_entity_get_fields (row->entity, &n_fields);
  Place place = { ZG_FIELD_EXISTS (row->entity), row->id };

  if (!g_hash_table_contains (state, &place))
    {
      complain (result, place.field_id, row->id, _ ("stands in no transaction"));
      return;
    }
  compare_value (state, &place, row->deleted ? "0" : "1", result);
  for (guint i = 0; i < n_fields; i++)
    {
      place.field_id = (int) fields[i].id;
      compare_value (state, &place, row->values[i], result);
    }
}

static gboolean
compare_entity (
    ZgLedger *ledger, ZgEntity entity, GHashTable *state, ZgVerifyResult *result, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT id FROM %s ORDER BY id", zg_entity_get_name (entity));
  g_autoptr (ZgStatement) list = zg_db_prepare (_zg_ledger_get_db (ledger), sql, error);
  ZgStep step;

  if (list == NULL)
    return FALSE;
  while ((step = zg_statement_step (list, error)) == ZG_STEP_ROW)
    {
      g_autoptr (ZgRecord) row =
          zg_record_load (ledger, entity, zg_statement_get_int (list, 0), error);

      if (row == NULL)
        return FALSE;
      compare_row (state, row, result);
    }
  return step == ZG_STEP_DONE;
}

gboolean
_zg_verify_replay (ZgLedger *ledger, ZgVerifyResult *result, GError **error)
{
  g_autoptr (GHashTable) state =
      g_hash_table_new_full (place_hash, place_equal, g_free, played_free);
  GHashTableIter iter;
  gpointer place;

  if (!play (ledger, state, result, error))
    return FALSE;
  for (int entity = 1; entity < ZG_N_ENTITIES; entity++)
    if (!compare_entity (ledger, (ZgEntity) entity, state, result, error))
      return FALSE;
  g_hash_table_iter_init (&iter, state);
  while (g_hash_table_iter_next (&iter, &place, NULL))
    complain (result, ((Place *) place)->field_id, ((Place *) place)->row_id, _ ("is missing"));
  return TRUE;
}
