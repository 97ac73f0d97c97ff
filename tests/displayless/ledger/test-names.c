/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Completing what is typed from the names of a ledger. */
#include "zg-ledger-fixture.h"
#include "zg-names.h"

static void
add_alias (Fixture *fixture, const char *unit, const char *alias)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = fixture_begin (fixture, "x");
  const ZgFieldValue values[] = {
    { ZG_FIELD_UNIT_ALIAS_UNIT, unit },
    { ZG_FIELD_UNIT_ALIAS_NAME, alias },
  };

  zg_transaction_insert (txn, ZG_ENTITY_UNIT_ALIAS, values, G_N_ELEMENTS (values), NULL, &error);
  g_assert_no_error (error);
  fixture_commit (txn);
}

static ZgNames *
fill (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgNames) before = NULL;
  ZgUuid inspection;
  ZgUuid issue;
  gint64 id;

  fixture_add_inspection (fixture, &inspection);
  id = fixture_add_issue (fixture, &inspection, NULL, "尾矿库隐患未消除", &issue);
  fixture_assign (fixture, ZG_ENTITY_ISSUE, id, "lead", "海湾区委办公室");
  fixture_assign (fixture, ZG_ENTITY_ISSUE, id, "responsible", "区委办");
  fixture_assign (fixture, ZG_ENTITY_ISSUE, id, "participating", "区应急管理局");
  fixture_assign (fixture, ZG_ENTITY_ISSUE, id, "leader", "刘某");
  before = zg_names_load (fixture->ledger, &error);
  g_assert_no_error (error);
  add_alias (fixture, ((ZgName *) g_ptr_array_index (before->units, 2))->uuid, "区安监局");
  return zg_names_load (fixture->ledger, &error);
}

typedef struct
{
  const char *typed;
  const char *found; /* joined by blanks */
} MatchCase;

static const MatchCase cases[] = {
  { "区委办", "区委办 海湾区委办公室" },
  { "委", "海湾区委办公室 区委办" },
  { "安监", "区应急管理局" },
  { "qyj", "区应急管理局" },
  { "QWB", "区委办 海湾区委办公室" },
  { "qaj", "区应急管理局" },
  { "海湾区委办公室", "海湾区委办公室" },
  { "没有", "" },
  { "", "" },
};

static void
test_match (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZgNames) names = fill (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) found = zg_names_match (names->units, cases[i].typed, 8);
      g_autoptr (GString) joined = g_string_new (NULL);

      for (guint j = 0; j < found->len; j++)
        g_string_append_printf (joined, "%s%s", j ? " " : "",
                                ((ZgName *) g_ptr_array_index (found, j))->name);
      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (joined->str, ==, cases[i].found);
    }
  g_assert_cmpuint (names->persons->len, ==, 1);
}

static void
test_find (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZgNames) names = fill (fixture);

  g_assert_cmpstr (zg_names_find (names->units, "区安监局")->name, ==, "区应急管理局");
  g_assert_cmpstr (zg_names_find (names->units, " 区委办 ")->name, ==, "区委办");
  g_assert_null (zg_names_find (names->units, "区委"));
  g_assert_null (zg_names_find (names->units, ""));
}

#define add(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/names/match", test_match);
  add ("/names/find", test_find);
  return g_test_run ();
}
