/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-changes.h"
#include "zg-ledger-fixture.h"
#include "zg-undo.h"

static ZgChanges *
since (Fixture *self, gint64 txn)
{
  g_autoptr (GError) error = NULL;
  ZgChanges *changes = zg_changes_since (self->ledger, txn, &error);

  g_assert_no_error (error);
  return changes;
}

static gint64
last (Fixture *self)
{
  gint64 txn = -1;

  g_assert_true (zg_changes_get_last (self->ledger, &txn, NULL));
  return txn;
}

static void
assert_issues (Fixture *self, gint64 txn, const gint64 *expected, guint n_expected)
{
  g_autoptr (ZgChanges) changes = since (self, txn);

  g_assert_false (changes->everything);
  g_assert_cmpint (changes->last_txn, ==, last (self));
  g_assert_cmpmem (changes->issues->data, changes->issues->len * sizeof (gint64), expected,
                   n_expected * sizeof (gint64));
}

/* Whatever belongs to an issue touches it, and only it; nothing new touches nothing. */
static void
test_issues (Fixture *self, gconstpointer data)
{
  ZgUuid inspection, section, issue_uuid, other_uuid;
  gint64 issue, other, measure, before;

  fixture_add_inspection (self, &inspection);
  fixture_add_section (self, &inspection, "一", &section);
  issue = fixture_add_issue (self, &inspection, &section, "甲", &issue_uuid);
  other = fixture_add_issue (self, &inspection, &section, "乙", &other_uuid);
  before = last (self);
  assert_issues (self, before, NULL, 0);

  measure = fixture_add_measure (self, &issue_uuid, "措施", NULL);
  assert_issues (self, before, &issue, 1);

  before = last (self);
  fixture_note (self, ZG_ENTITY_MEASURE, measure, "进展");
  assert_issues (self, before, &issue, 1);

  before = last (self);
  fixture_assign (self, ZG_ENTITY_ISSUE, other, "lead", "教育局");
  assert_issues (self, before, &other, 1);

  before = last (self);
  fixture_set (self, measure, ZG_FIELD_MEASURE_DEADLINE_DAY, "19900");
  fixture_delete (self, ZG_ENTITY_ISSUE, other);
  assert_issues (self, before, (gint64[]){ issue, other }, 2);

  before = last (self);
  g_assert_true (zg_undo (self->ledger, NULL, NULL, NULL));
  assert_issues (self, before, &other, 1);
}

/* A measure that is moved is missed where it was; and there again when the move is undone. */
static void
test_moved (Fixture *self, gconstpointer data)
{
  ZgUuid inspection, section, from_uuid, to_uuid;
  gint64 from, to, measure, before;
  char text[ZG_UUID_TEXT_SIZE];

  fixture_add_inspection (self, &inspection);
  fixture_add_section (self, &inspection, "一", &section);
  from = fixture_add_issue (self, &inspection, &section, "甲", &from_uuid);
  to = fixture_add_issue (self, &inspection, &section, "乙", &to_uuid);
  fixture_add_measure (self, &from_uuid, "措施一", NULL);
  measure = fixture_add_measure (self, &from_uuid, "措施二", NULL);
  fixture_add_measure (self, &to_uuid, "措施三", NULL);

  before = last (self);
  fixture_set (self, measure, ZG_FIELD_MEASURE_ISSUE, zg_uuid_write (&to_uuid, text));
  assert_issues (self, before, (gint64[]){ to, from }, 2);

  before = last (self);
  g_assert_true (zg_undo (self->ledger, NULL, NULL, NULL));
  assert_issues (self, before, (gint64[]){ from, to }, 2);
}

/* Names and rules that items share ask for a look at everything. */
static void
test_everything (Fixture *self, gconstpointer data)
{
  ZgUuid inspection, section, issue_uuid;
  gint64 section_id, issue, before;
  g_autoptr (ZgTransaction) txn = NULL;
  const ZgFieldValue near_days[] = { { ZG_FIELD_PREFERENCE_KEY, "light.near_days" },
                                     { ZG_FIELD_PREFERENCE_VALUE, "3" } };

  fixture_add_inspection (self, &inspection);
  section_id = fixture_add_section (self, &inspection, "一", &section);
  issue = fixture_add_issue (self, &inspection, &section, "甲", &issue_uuid);
  fixture_assign (self, ZG_ENTITY_ISSUE, issue, "lead", "教育局");

  before = last (self);
  fixture_set (self, section_id, ZG_FIELD_SECTION_TITLE, "二");
  g_autoptr (ZgChanges) section_changes = since (self, before);
  g_assert_true (section_changes->everything);

  before = last (self);
  fixture_set (self, 1, ZG_FIELD_UNIT_NAME, "区教育局");
  g_autoptr (ZgChanges) unit_changes = since (self, before);
  g_assert_true (unit_changes->everything);

  before = last (self);
  txn = fixture_begin (self, "near");
  g_assert_cmpint (zg_transaction_insert (txn, ZG_ENTITY_PREFERENCE, near_days, 2, NULL, NULL), >,
                   0);
  fixture_commit (txn);
  g_autoptr (ZgChanges) rule_changes = since (self, before);
  g_assert_true (rule_changes->everything);
}

static void
test_many (Fixture *self, gconstpointer data)
{
  ZgUuid inspection, section;
  gint64 before;
  char uuid[ZG_UUID_TEXT_SIZE], section_uuid[ZG_UUID_TEXT_SIZE];
  g_autoptr (ZgTransaction) txn = NULL;

  fixture_add_inspection (self, &inspection);
  fixture_add_section (self, &inspection, "一", &section);
  before = last (self);
  txn = fixture_begin (self, "many");
  for (int i = 0; i <= ZG_CHANGES_MAX_ISSUES; i++)
    {
      const ZgFieldValue values[] = {
        { ZG_FIELD_ISSUE_INSPECTION, zg_uuid_write (&inspection, uuid) },
        { ZG_FIELD_ISSUE_SECTION, zg_uuid_write (&section, section_uuid) },
        { ZG_FIELD_ISSUE_TITLE, "甲" }
      };

      g_assert_cmpint (zg_transaction_insert (txn, ZG_ENTITY_ISSUE, values, 3, NULL, NULL), >, 0);
    }
  fixture_commit (txn);
  g_autoptr (ZgChanges) changes = since (self, before);
  g_assert_true (changes->everything);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/changes/issues", Fixture, NULL, fixture_set_up, test_issues, fixture_tear_down);
  g_test_add ("/changes/moved", Fixture, NULL, fixture_set_up, test_moved, fixture_tear_down);
  g_test_add ("/changes/everything", Fixture, NULL, fixture_set_up, test_everything,
              fixture_tear_down);
  g_test_add ("/changes/many", Fixture, NULL, fixture_set_up, test_many, fixture_tear_down);
  return g_test_run ();
}
