/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A random walk of everything a clerk can do: the kept totals equal a recount, the journal's replay
 * equals the rows, and every live row hangs on a live one, at every step. */
#include "zg-edit.h"
#include "zg-keys.h"
#include "zg-ledger-fixture.h"
#include "zg-ledger-private.h"
#include "zg-past.h"
#include "zg-record.h"
#include "zg-stats.h"
#include "zg-undo.h"

#define N_STEPS 250

static gint64
pick (Fixture *fixture, ZgEntity entity)
{
  g_autoptr (GPtrArray) rows = zg_record_load_all (fixture->ledger, entity, NULL);
  const ZgRecord *row;

  if (rows->len == 0)
    return 0;
  row = g_ptr_array_index (rows, g_test_rand_int_range (0, (gint32) rows->len));
  return row->id;
}

static const char *
pick_key (ZgKeys keys)
{
  const char *const *all = zg_keys_get (keys);

  return all[g_test_rand_int_range (0, (gint32) g_strv_length ((char **) all))];
}

static ZgUuid
uuid_of (Fixture *fixture, ZgEntity entity, gint64 row_id)
{
  ZgUuid uuid;

  g_assert_true (zg_ledger_get_uuid (fixture->ledger, entity, row_id, &uuid, NULL));
  return uuid;
}

static gboolean
set_field (ZgTransaction *txn, ZgEntity entity, gint64 row)
{
  gboolean issue = entity == ZG_ENTITY_ISSUE;
  g_autofree char *day = g_strdup_printf ("%d", g_test_rand_int_range (19700, 20000));

  switch (g_test_rand_int_range (0, 7))
    {
    case 0:
    case 1:
      return zg_transaction_set (txn, row, issue ? ZG_FIELD_ISSUE_STATE : ZG_FIELD_MEASURE_STATE,
                                 pick_key (ZG_KEYS_STATES), NULL);
    case 2:
      return zg_transaction_set (txn, row,
                                 issue ? ZG_FIELD_ISSUE_DEADLINE_DAY
                                       : ZG_FIELD_MEASURE_DEADLINE_DAY,
                                 g_test_rand_bit () ? day : NULL, NULL);
    case 3:
      return zg_transaction_set (txn, row,
                                 issue ? ZG_FIELD_ISSUE_STAGE_CLASS : ZG_FIELD_MEASURE_STAGE_CLASS,
                                 g_test_rand_bit () ? pick_key (ZG_KEYS_STAGE_CLASSES) : NULL,
                                 NULL);
    case 4:
      return zg_edit_extend (txn, entity, row, g_test_rand_int_range (19700, 20000), "经批准", NULL,
                             g_test_rand_bit () ? g_test_rand_int_range (19700, 20000)
                                                : ZG_DAY_NONE,
                             NULL, NULL);
    case 5:
      return zg_transaction_set (txn, row,
                                 issue ? ZG_FIELD_ISSUE_STATE_PINNED : ZG_FIELD_MEASURE_IMPLICIT,
                                 g_test_rand_bit () ? "1" : "0", NULL);
    default:
      return zg_transaction_set (txn, row,
                                 issue ? ZG_FIELD_ISSUE_DONE_DAY : ZG_FIELD_MEASURE_DONE_DAY, day,
                                 NULL);
    }
}

static gboolean
add_row (Fixture *fixture, ZgTransaction *txn)
{
  gint64 inspection = pick (fixture, ZG_ENTITY_INSPECTION);
  gint64 issue = pick (fixture, ZG_ENTITY_ISSUE);
  gboolean measure = issue && g_test_rand_int_range (0, 3) > 0;
  ZgUuid owner = measure ? uuid_of (fixture, ZG_ENTITY_ISSUE, issue)
                         : uuid_of (fixture, ZG_ENTITY_INSPECTION, inspection);
  g_autofree char *owner_text = zg_uuid_to_string (&owner);
  ZgUuid other = issue ? uuid_of (fixture, ZG_ENTITY_ISSUE, issue) : owner;
  g_autofree char *parent = zg_uuid_to_string (&other);
  const ZgFieldValue measure_values[] = {
    { ZG_FIELD_MEASURE_ISSUE, owner_text },
    { ZG_FIELD_MEASURE_TEXT, "措施" },
    { ZG_FIELD_MEASURE_STATE, pick_key (ZG_KEYS_STATES) },
    { ZG_FIELD_MEASURE_DEADLINE_DAY, g_test_rand_bit () ? "19800" : NULL },
  };
  const ZgFieldValue issue_values[] = {
    { ZG_FIELD_ISSUE_INSPECTION, owner_text },
    { ZG_FIELD_ISSUE_TITLE, "问题" },
    { ZG_FIELD_ISSUE_PARENT, issue && g_test_rand_bit () ? parent : NULL },
  };

  if (measure)
    return zg_edit_add_measure (txn, measure_values, G_N_ELEMENTS (measure_values), NULL, NULL)
           != 0;
  return zg_transaction_insert (txn, ZG_ENTITY_ISSUE, issue_values, G_N_ELEMENTS (issue_values),
                                NULL, NULL)
         != 0;
}

static gboolean
delete_row (Fixture *fixture, ZgTransaction *txn)
{
  static const ZgEntity entities[] = { ZG_ENTITY_ISSUE,        ZG_ENTITY_MEASURE,
                                       ZG_ENTITY_MEASURE,      ZG_ENTITY_ASSIGNMENT,
                                       ZG_ENTITY_UNIT,         ZG_ENTITY_DEADLINE,
                                       ZG_ENTITY_PROGRESS_NOTE };
  ZgEntity entity = entities[g_test_rand_int_range (0, G_N_ELEMENTS (entities))];
  gint64 row = pick (fixture, entity);

  return row && zg_transaction_delete (txn, entity, row, NULL);
}

static gboolean
move_row (Fixture *fixture, ZgTransaction *txn)
{
  gboolean measure = g_test_rand_bit ();
  ZgEntity entity = measure ? ZG_ENTITY_MEASURE : ZG_ENTITY_ISSUE;
  ZgEntity owner = measure ? ZG_ENTITY_ISSUE : ZG_ENTITY_SECTION;
  ZgMove how = (ZgMove) g_test_rand_int_range (0, 3);
  gint64 row = pick (fixture, entity);
  gint64 target = pick (fixture, how == ZG_MOVE_UNDER ? owner : entity);

  return row && target
         && zg_edit_move (txn, entity, row, how, how == ZG_MOVE_UNDER ? owner : entity, target,
                          NULL);
}

static gboolean
act (Fixture *fixture, ZgTransaction *txn)
{
  static const char *const names[] = { "区水利局", "区财政局", "张某", "赵某" };
  gboolean issue = g_test_rand_bit ();
  ZgEntity entity = issue ? ZG_ENTITY_ISSUE : ZG_ENTITY_MEASURE;
  gint64 row = pick (fixture, entity);

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      return add_row (fixture, txn);
    case 1:
      return delete_row (fixture, txn);
    case 2:
      return move_row (fixture, txn);
    case 3:
      return row
             && zg_edit_assign (txn, entity, row, pick_key (ZG_KEYS_ROLES),
                                names[g_test_rand_int_range (0, G_N_ELEMENTS (names))], NULL);
    default:
      return row && set_field (txn, entity, row);
    }
}

/* One transaction of one to four acts; what the ledger refuses is rolled back. */
static gboolean
edit (Fixture *fixture)
{
  g_autoptr (ZgTransaction) txn = fixture_begin (fixture, "walk");
  int n = g_test_rand_int_range (1, 5);

  zg_transaction_set_reason (txn, "walk");
  for (int i = 0; i < n; i++)
    if (!act (fixture, txn))
      return FALSE;
  return zg_transaction_commit (txn, NULL, NULL);
}

/* Nothing lives on what is deleted. */
static void
assert_no_orphans (Fixture *fixture)
{
  static const char *const queries[] = {
    "SELECT count(*) FROM measure m JOIN issue i ON i.id=m.issue_id"
    " WHERE m.deleted=0 AND i.deleted=1",
    "SELECT count(*) FROM issue c JOIN issue p ON p.id=c.parent_id"
    " WHERE c.deleted=0 AND p.deleted=1",
    "SELECT count(*) FROM assignment a JOIN measure m ON m.id=a.measure_id"
    " WHERE a.deleted=0 AND m.deleted=1",
    "SELECT count(*) FROM assignment a JOIN unit u ON u.id=a.unit_id"
    " WHERE a.deleted=0 AND u.deleted=1",
    "SELECT count(*) FROM deadline d JOIN issue i ON i.id=d.issue_id"
    " WHERE d.deleted=0 AND i.deleted=1",
    "SELECT count(*) FROM issue i WHERE deleted=0 AND parent_id IS NULL AND NOT EXISTS"
    "(SELECT 1 FROM measure WHERE issue_id=i.id AND deleted=0)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      gint64 n = -1;

      g_assert_true (zg_db_query_int (_zg_ledger_get_db (fixture->ledger), queries[i], &n, NULL));
      if (n != 0)
        g_test_message ("%s", queries[i]);
      g_assert_cmpint (n, ==, 0);
    }
}

static void
assert_same_counts (const ZgCounts *a, const ZgCounts *b)
{
  g_assert_cmpmem (a, sizeof *a, b, sizeof *b);
}

/* The kept figures of any day and grouping are those of a count of all rows: a copy without its
 * stamp counts afresh. */
static void
assert_figures (Fixture *fixture)
{
  static const ZgGroupBy groupings[] = { ZG_GROUP_NONE, ZG_GROUP_SECTION, ZG_GROUP_UNIT,
                                         ZG_GROUP_LEADER, ZG_GROUP_INSPECTION };
  g_autoptr (ZgLedger) copy = zg_past_copy (fixture->ledger, NULL);
  ZgDay today = g_test_rand_int_range (19690, 20010);
  ZgGroupBy by = groupings[g_test_rand_int_range (0, G_N_ELEMENTS (groupings))];
  g_autoptr (ZgFigures) kept = zg_stats_compute (fixture->ledger, by, NULL, today, NULL);
  g_autoptr (ZgFigures) counted = NULL;

  g_assert_true (zg_db_exec (_zg_ledger_get_db (copy), "DELETE FROM d_version", NULL));
  counted = zg_stats_compute (copy, by, NULL, today, NULL);
  assert_same_counts (&kept->all.issues, &counted->all.issues);
  assert_same_counts (&kept->all.measures, &counted->all.measures);
  for (guint i = 0; by != ZG_GROUP_NONE && i < kept->groups->len; i++)
    {
      const ZgGroup *a = g_ptr_array_index (kept->groups, i);
      const ZgGroup *b = g_ptr_array_index (counted->groups, i);

      g_assert_cmpstr (a->key, ==, b->key);
      assert_same_counts (&a->issues, &b->issues);
      assert_same_counts (&a->measures, &b->measures);
    }
}

static void
test_walk (Fixture *fixture, gconstpointer data)
{
  guint n_edits = 0;
  guint n_taken_back = 0;

  fixture_fill (fixture);
  for (guint i = 0; i < N_STEPS; i++)
    {
      int dice = g_test_rand_int_range (0, 10);

      /* Another clerk takes a turn now and then. */
      zg_ledger_set_author (fixture->ledger, g_test_rand_int_range (0, 5) ? "王某" : "李某", NULL);
      if (dice < 6)
        n_edits += edit (fixture);
      else if (dice < 8)
        n_taken_back += zg_undo (fixture->ledger, NULL, NULL, NULL);
      else if (dice < 9)
        zg_redo (fixture->ledger, NULL, NULL, NULL);
      else
        fixture_pass_days (fixture, g_test_rand_int_range (0, 9));
      assert_no_orphans (fixture);
      assert_figures (fixture);
      fixture_assert_verifies (fixture);
    }
  g_test_message ("%u edits, %u undone", n_edits, n_taken_back);
  g_assert_cmpuint (n_edits, >, N_STEPS / 10);
  g_assert_cmpuint (n_taken_back, >, 0);
}

/* As far back as it goes, and forward again: the same ledger. */
static void
test_there_and_back (Fixture *fixture, gconstpointer data)
{
  fixture_fill (fixture);
  for (guint i = 0; i < 40; i++)
    edit (fixture);
  for (guint i = 0; i < 200 && zg_undo (fixture->ledger, NULL, NULL, NULL); i++)
    fixture_assert_verifies (fixture);
  g_assert_cmpint (pick (fixture, ZG_ENTITY_ISSUE), ==, 0);
  g_assert_cmpint (pick (fixture, ZG_ENTITY_MEASURE), ==, 0);
  for (guint i = 0; i < 200 && zg_redo (fixture->ledger, NULL, NULL, NULL); i++)
    assert_no_orphans (fixture);
}

#define add(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

/* A unit that leads an issue is given a measure of another as well, and is taken off it again. */
static void
test_two_owners (Fixture *fixture, gconstpointer data)
{
  char text[ZG_UUID_TEXT_SIZE];
  ZgUuid inspection;
  ZgUuid issue;
  ZgUuid measure;
  gint64 issue_id;

  fixture_add_inspection (fixture, &inspection);
  issue_id = fixture_add_issue (fixture, &inspection, NULL, "问题", NULL);
  fixture_assign (fixture, ZG_ENTITY_ISSUE, issue_id, "lead", "区水利局");
  fixture_add_issue (fixture, &inspection, NULL, "问题", &issue);
  fixture_add_measure (fixture, &issue, "措施", &measure);
  fixture_set (fixture, 1, ZG_FIELD_ASSIGNMENT_MEASURE, zg_uuid_write (&measure, text));
  fixture_assert_verifies (fixture);
  fixture_set (fixture, 1, ZG_FIELD_ASSIGNMENT_MEASURE, NULL);
  fixture_assert_verifies (fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/totals/walk", test_walk);
  add ("/totals/there-and-back", test_there_and_back);
  add ("/totals/two-owners", test_two_owners);
  return g_test_run ();
}
