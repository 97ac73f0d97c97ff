/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The field table is what the file is: names, NULLs and defaults of the real schema; and it takes
 * exactly the values it should. */
#include <string.h>

#include "zg-error.h"
#include "zg-ledger-fixture.h"
#include "zg-ledger-private.h"

/* A default as SQLite gives it back, as journal text. (transfer full) (nullable) */
static char *
unquote (const char *sql)
{
  if (sql == NULL || *sql != '\'')
    return g_strdup (sql);
  return g_strndup (sql + 1, strlen (sql) - 2);
}

static const ZgField *
find_column (const ZgField *fields, guint n_fields, const char *column)
{
  for (guint i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].column, column))
      return &fields[i];
  return NULL;
}

static void
compare_column (const ZgField *field, ZgStatement *column)
{
  const char *type = zg_statement_get_text (column, 1);
  gboolean not_null = zg_statement_get_int (column, 2) != 0;
  g_autofree char *fallback = unquote (zg_statement_get_text (column, 3));

  g_test_message ("%s", field->column);
  g_assert_true (not_null == (field->need != ZG_NEED_OPTIONAL));
  g_assert_cmpstr (fallback, ==, zg_field_get_default (field));
  g_assert_true ((fallback != NULL) == (field->need == ZG_NEED_DEFAULTED));
  if (field->type == ZG_FIELD_BLOB)
    g_assert_cmpstr (type, ==, "BLOB");
  else if (field->type == ZG_FIELD_TEXT || field->type == ZG_FIELD_KEY)
    g_assert_cmpstr (type, ==, "TEXT");
  else
    g_assert_cmpstr (type, ==, "INTEGER");
}

static void
test_schema (Fixture *fixture, gconstpointer data)
{
  ZgDb *db = _zg_ledger_get_db (fixture->ledger);

  for (int entity = 1; entity < ZG_N_ENTITIES; entity++)
    {
      g_autofree char *sql =
          g_strdup_printf ("SELECT name,type,\"notnull\",dflt_value FROM pragma_table_info('%s')"
                           " WHERE name NOT IN('id','uuid','deleted')",
                           zg_entity_get_name ((ZgEntity) entity));
      g_autoptr (ZgStatement) columns = zg_db_prepare (db, sql, NULL);
      guint n_fields;
      const ZgField *fields = zg_entity_get_fields ((ZgEntity) entity, &n_fields);
      guint n_columns = 0;

      for (; zg_statement_step (columns, NULL) == ZG_STEP_ROW; n_columns++)
        {
          const ZgField *field = find_column (fields, n_fields, zg_statement_get_text (columns, 0));

          g_assert_nonnull (field);
          compare_column (field, columns);
        }
      g_assert_cmpuint (n_columns, ==, n_fields);
    }
}

/* What the file says about its field ids, for whoever reads it without this program. */
static void
test_described (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZgStatement) rows =
      zg_db_prepare (_zg_ledger_get_db (fixture->ledger),
                     "SELECT id,entity,name FROM field ORDER BY id", NULL);
  guint n = 0;

  for (; zg_statement_step (rows, NULL) == ZG_STEP_ROW; n++)
    {
      int id = (int) zg_statement_get_int (rows, 0);
      const ZgField *field = zg_field_get ((ZgFieldId) id);

      g_assert_cmpstr (zg_statement_get_text (rows, 1), ==,
                       zg_entity_get_name (ZG_FIELD_ENTITY (id)));
      g_assert_cmpstr (zg_statement_get_text (rows, 2), ==, field ? field->name : "*");
    }
  for (int entity = 1; entity < ZG_N_ENTITIES; entity++)
    {
      guint n_fields;

      zg_entity_get_fields ((ZgEntity) entity, &n_fields);
      n -= n_fields + 1;
    }
  g_assert_cmpuint (n, ==, 0);
}

static void
test_table (void)
{
  int last = 0;

  for (int entity = 1; entity < ZG_N_ENTITIES; entity++)
    {
      guint n_fields;
      const ZgField *fields = zg_entity_get_fields ((ZgEntity) entity, &n_fields);

      g_assert_cmpint (zg_entity_from_name (zg_entity_get_name ((ZgEntity) entity)), ==, entity);
      g_assert_null (zg_field_get ((ZgFieldId) ZG_FIELD_EXISTS (entity)));
      for (guint i = 0; i < n_fields; i++)
        {
          g_assert_cmpint (fields[i].id, >, last);
          g_assert_cmpint (fields[i].id, ==, ZG_FIELD_EXISTS (entity) + 1 + (int) i);
          g_assert_true (zg_field_get (fields[i].id) == &fields[i]);
          g_assert_true (zg_field_find ((ZgEntity) entity, fields[i].name) == &fields[i]);
          last = fields[i].id;
        }
    }
  g_assert_cmpint (zg_entity_from_name ("sqlite_schema"), ==, ZG_ENTITY_NONE);
  g_assert_null (zg_field_get ((ZgFieldId) 0));
  g_assert_null (zg_field_get ((ZgFieldId) 699));
  g_assert_null (zg_field_get ((ZgFieldId) 9900));
  g_assert_null (zg_field_get ((ZgFieldId) -101));
}

#define UUID "0f8fad5b-d9cb-469f-a165-70867728950e"

/* What is typed, what is stored and what is shown; @stored "!" stands for a refusal. */
static const struct
{
  ZgFieldId field;
  const char *input;
  const char *stored;
  const char *shown;
} values[] = {
  { ZG_FIELD_ISSUE_TITLE, "尾矿库", "尾矿库", "尾矿库" },
  { ZG_FIELD_ISSUE_TITLE, "", "!", NULL },
  { ZG_FIELD_ISSUE_TITLE, "a\xff", "!", NULL },
  { ZG_FIELD_ISSUE_TITLE, "a\xed\xa0\x80", "!", NULL },
  { ZG_FIELD_ISSUE_DETAIL, "", NULL, NULL },
  { ZG_FIELD_ISSUE_DEADLINE_DAY, "2024-03-15", "19797", "2024-03-15" },
  { ZG_FIELD_ISSUE_DEADLINE_DAY, "1969-12-31", "-1", "1969-12-31" },
  { ZG_FIELD_ISSUE_DEADLINE_DAY, "", NULL, NULL },
  { ZG_FIELD_ISSUE_DEADLINE_DAY, "2024-02-30", "!", NULL },
  { ZG_FIELD_ISSUE_DEADLINE_DAY, "2024-3-15", "!", NULL },
  { ZG_FIELD_ISSUE_DEADLINE_DAY, "3月底", "!", NULL },
  { ZG_FIELD_ISSUE_DEADLINE_DAY, "19797", "!", NULL },
  { ZG_FIELD_ISSUE_STATE_PINNED, "true", "1", "true" },
  { ZG_FIELD_ISSUE_STATE_PINNED, "0", "0", "false" },
  { ZG_FIELD_ISSUE_STATE_PINNED, "yes", "!", NULL },
  { ZG_FIELD_ISSUE_STATE_PINNED, "", "!", NULL },
  { ZG_FIELD_ISSUE_STATE, "done", "done", "done" },
  { ZG_FIELD_ISSUE_STATE, "整改中", "ongoing", "ongoing" },
  { ZG_FIELD_ISSUE_STATE, "fertig", "!", NULL },
  { ZG_FIELD_MEASURE_PERCENT, "100", "100", "100" },
  { ZG_FIELD_MEASURE_PERCENT, "101", "!", NULL },
  { ZG_FIELD_MEASURE_PERCENT, "-1", "!", NULL },
  { ZG_FIELD_MEASURE_PERCENT, "1.5", "!", NULL },
  { ZG_FIELD_MEASURE_PERCENT, "１０", "!", NULL },
  { ZG_FIELD_CLAIM_AMOUNT, "9223372036854775807", "9223372036854775807", "9223372036854775807" },
  { ZG_FIELD_CLAIM_AMOUNT, "9223372036854775808", "!", NULL },
  { ZG_FIELD_CLAIM_AMOUNT, "0x10", "!", NULL },
  { ZG_FIELD_ISSUE_SECTION, UUID, UUID, UUID },
  { ZG_FIELD_ISSUE_SECTION, "0F8FAD5B-D9CB-469F-A165-70867728950E", UUID, UUID },
  { ZG_FIELD_ISSUE_SECTION, "0f8fad5b", "!", NULL },
  { ZG_FIELD_DOCUMENT_SHA256, "00ff", "00ff", "00ff" },
  { ZG_FIELD_DOCUMENT_SHA256, "00f", "!", NULL },
  { ZG_FIELD_DOCUMENT_SHA256, "00FF", "!", NULL },
};

static void
test_values (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const ZgField *field = zg_field_get (values[i].field);
      g_autoptr (GError) error = NULL;
      g_autofree char *stored = NULL;
      g_autofree char *shown = NULL;
      gboolean ok = zg_field_parse (field, values[i].input, &stored, &error);

      g_test_message ("%s: “%s”", field->name, values[i].input);
      if (g_strcmp0 (values[i].stored, "!") == 0)
        {
          g_assert_false (ok);
          g_assert_error (error, ZG_ERROR, ZG_ERROR_INVALID);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpstr (stored, ==, values[i].stored);
      g_assert_true (zg_field_check (field, stored, NULL));
      shown = zg_field_to_text (field, stored);
      g_assert_cmpstr (shown, ==, values[i].shown);
    }
}

/* Numbers that only look like ones would be stored as another value than the journal's. */
static void
test_canonical (void)
{
  static const struct
  {
    ZgFieldId field;
    const char *value;
  } odd[] = {
    { ZG_FIELD_MEASURE_PERCENT, "007" },
    { ZG_FIELD_MEASURE_PERCENT, "+7" },
    { ZG_FIELD_CLAIM_AMOUNT, "-0" },
    { ZG_FIELD_ISSUE_DEADLINE_DAY, "019797" },
    { ZG_FIELD_ISSUE_DEADLINE_DAY, "+1" },
    { ZG_FIELD_ISSUE_STATE, "整改中" },
    { ZG_FIELD_ISSUE_SECTION, "0F8FAD5B-D9CB-469F-A165-70867728950E" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_test_message ("%s", odd[i].value);
      g_assert_false (zg_field_check (zg_field_get (odd[i].field), odd[i].value, NULL));
    }
}

/* The labels stand for the keys, in every list. */
static void
test_keys (void)
{
  for (int keys = 1; keys < ZG_N_KEYS; keys++)
    {
      const char *const *all = zg_keys_get ((ZgKeys) keys);

      g_assert_nonnull (all[0]);
      for (guint i = 0; all[i]; i++)
        {
          const char *label = zg_key_get_label ((ZgKeys) keys, all[i]);

          g_assert_cmpstr (zg_keys_find ((ZgKeys) keys, all[i]), ==, all[i]);
          g_assert_cmpstr (zg_keys_find ((ZgKeys) keys, label), ==, all[i]);
        }
      g_assert_null (zg_keys_find ((ZgKeys) keys, "nothing of the kind"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/field/schema", Fixture, NULL, fixture_set_up, test_schema, fixture_tear_down);
  g_test_add ("/field/described", Fixture, NULL, fixture_set_up, test_described, fixture_tear_down);
  g_test_add_func ("/field/table", test_table);
  g_test_add_func ("/field/values", test_values);
  g_test_add_func ("/field/canonical", test_canonical);
  g_test_add_func ("/field/keys", test_keys);
  return g_test_run ();
}
