/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-board-walk.h"

#include "zg-edit.h"
#include "zg-record.h"
#include "zg-undo.h"

#define N_ISSUES 14
#define LAST_DAY 20200 /* of deadlines: 2025-04-22 */

guint
board_draw (guint n)
{
  return (guint) g_test_rand_int_range (0, (int) n);
}

static char *
random_text (void)
{
  return g_strconcat (PICK (words), PICK (words), board_draw (2) ? PICK (words) : "", NULL);
}

/* A row that is there; 0 if there is none. */
static gint64
random_row (ZgLedger *ledger, ZgEntity entity)
{
  g_autoptr (GPtrArray) rows = zg_record_load_all (ledger, entity, NULL);

  return rows->len ? ((ZgRecord *) g_ptr_array_index (rows, board_draw (rows->len)))->id : 0;
}

static char *
uuid_of (ZgLedger *ledger, ZgEntity entity, gint64 row_id)
{
  ZgUuid uuid;

  g_assert_true (zg_ledger_get_uuid (ledger, entity, row_id, &uuid, NULL));
  return zg_uuid_to_string (&uuid);
}

static gint64
insert_issue (ZgTransaction *txn, const char *inspection, const char *section, const char *parent)
{
  g_autofree char *title = random_text ();
  g_autofree char *number = g_strdup_printf (board_draw (3) ? "%u" : "（%u）", board_draw (30));
  const ZgFieldValue values[] = {
    { ZG_FIELD_ISSUE_INSPECTION, inspection }, { ZG_FIELD_ISSUE_SECTION, section },
    { ZG_FIELD_ISSUE_PARENT, parent },         { ZG_FIELD_ISSUE_TITLE, title },
    { ZG_FIELD_ISSUE_NUMBER, number },
  };

  return zg_transaction_insert (txn, ZG_ENTITY_ISSUE, values, G_N_ELEMENTS (values), NULL, NULL);
}

static void
insert_measures (ZgTransaction *txn, const char *issue, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = random_text ();
      const ZgFieldValue values[] = {
        { ZG_FIELD_MEASURE_ISSUE, issue },
        { ZG_FIELD_MEASURE_TEXT, text },
        { ZG_FIELD_MEASURE_NUMBER, board_draw (2) ? "1" : NULL },
        { ZG_FIELD_MEASURE_STATE, PICK (states) },
      };

      g_assert_cmpint (zg_edit_add_measure (txn, values, G_N_ELEMENTS (values), NULL, NULL), >, 0);
    }
}

void
board_fill (Fixture *fixture)
{
  static const char *const titles[] = { "已完成", "持续推进", "持续推进" };
  g_autoptr (ZgTransaction) txn = NULL;
  g_autofree char *parent = NULL;
  ZgUuid inspections[2];
  ZgUuid sections[3];

  for (guint i = 0; i < 2; i++)
    fixture_add_inspection (fixture, &inspections[i]);
  for (guint i = 0; i < 3; i++)
    fixture_add_section (fixture, &inspections[i / 2], titles[i], &sections[i]);
  txn = fixture_begin (fixture, "Fill");
  for (guint i = 0; i < N_ISSUES; i++)
    {
      guint section = board_draw (3);
      char inspection_text[ZG_UUID_TEXT_SIZE];
      char section_text[ZG_UUID_TEXT_SIZE];
      gboolean under = parent && board_draw (4) == 0;
      gint64 issue =
          insert_issue (txn, zg_uuid_write (&inspections[section / 2], inspection_text),
                        board_draw (5) ? zg_uuid_write (&sections[section], section_text) : NULL,
                        under ? parent : NULL);
      g_autofree char *uuid = uuid_of (fixture->ledger, ZG_ENTITY_ISSUE, issue);

      insert_measures (txn, uuid, board_draw (4));
      if (!under)
        {
          g_free (parent);
          parent = g_steal_pointer (&uuid);
        }
    }
  fixture_commit (txn);
}

static gboolean
set_field (ZgTransaction *txn, ZgLedger *ledger, ZgFieldId field, const char *value)
{
  gint64 row = random_row (ledger, ZG_FIELD_ENTITY (field));

  return row && zg_transaction_set (txn, row, field, value, NULL);
}

static gboolean
edit_text (ZgTransaction *txn, ZgLedger *ledger)
{
  static const ZgFieldId fields[] = { ZG_FIELD_ISSUE_TITLE,  ZG_FIELD_ISSUE_DETAIL,
                                      ZG_FIELD_MEASURE_TEXT, ZG_FIELD_MEASURE_RESULT,
                                      ZG_FIELD_ISSUE_NUMBER, ZG_FIELD_MEASURE_NUMBER };
  g_autofree char *text = random_text ();

  return set_field (txn, ledger, PICK (fields), text);
}

static gboolean
edit_deadline (ZgTransaction *txn, ZgLedger *ledger)
{
  gboolean measure = board_draw (2);
  ZgEntity entity = measure ? ZG_ENTITY_MEASURE : ZG_ENTITY_ISSUE;
  gint64 row = random_row (ledger, entity);
  ZgDay day = LAST_DAY - (int) board_draw (500);
  g_autofree char *text = g_strdup_printf ("%d", day);

  zg_transaction_set_reason (txn, "test");
  if (board_draw (3) == 0)
    return row
           && zg_edit_extend (txn, entity, row, day, "test", NULL,
                              board_draw (2) ? ZG_DAY_NONE : LAST_DAY - (int) board_draw (500),
                              NULL, NULL);
  return row
         && zg_transaction_set (txn, row,
                                measure ? ZG_FIELD_MEASURE_DEADLINE_DAY
                                        : ZG_FIELD_ISSUE_DEADLINE_DAY,
                                text, NULL);
}

static gboolean
edit_people (ZgTransaction *txn, ZgLedger *ledger)
{
  ZgEntity entity = board_draw (2) ? ZG_ENTITY_MEASURE : ZG_ENTITY_ISSUE;
  gint64 row = random_row (ledger, entity);
  guint role = board_draw (G_N_ELEMENTS (roles));

  if (board_draw (8) == 0)
    return set_field (txn, ledger, ZG_FIELD_UNIT_NAME, board_draw (2) ? "区发改局" : "海州街道");
  if (board_draw (4) == 0)
    {
      row = random_row (ledger, ZG_ENTITY_ASSIGNMENT);
      return row && zg_transaction_delete (txn, ZG_ENTITY_ASSIGNMENT, row, NULL);
    }
  return row
         && zg_edit_assign (txn, entity, row, roles[role], role < 4 ? PICK (names) : PICK (persons),
                            NULL);
}

static gboolean
edit_rows (ZgTransaction *txn, ZgLedger *ledger)
{
  ZgEntity entity = board_draw (2) ? ZG_ENTITY_MEASURE : ZG_ENTITY_ISSUE;
  gint64 row = random_row (ledger, entity);
  gint64 owner =
      random_row (ledger, entity == ZG_ENTITY_ISSUE ? ZG_ENTITY_SECTION : ZG_ENTITY_ISSUE);
  g_autofree char *issue = NULL;

  switch (board_draw (4))
    {
    case 0:
      return row && zg_transaction_delete (txn, entity, row, NULL);
    case 1:
      return row && owner
             && zg_edit_move (txn, entity, row, ZG_MOVE_UNDER,
                              entity == ZG_ENTITY_ISSUE ? ZG_ENTITY_SECTION : ZG_ENTITY_ISSUE,
                              owner, NULL);
    case 2:
      return row && zg_edit_add_note (txn, entity, row, PICK (words), ZG_DAY_NONE, NULL, NULL);
    default:
      owner = random_row (ledger, ZG_ENTITY_ISSUE);
      issue = owner ? uuid_of (ledger, ZG_ENTITY_ISSUE, owner) : NULL;
      if (issue)
        insert_measures (txn, issue, 1);
      return issue != NULL;
    }
}

static gboolean
edit_keys (ZgTransaction *txn, ZgLedger *ledger)
{
  gboolean measure = board_draw (2);

  switch (board_draw (3))
    {
    case 0:
      return set_field (txn, ledger, ZG_FIELD_MEASURE_STATE, PICK (states));
    case 1:
      return set_field (txn, ledger,
                        measure ? ZG_FIELD_MEASURE_STAGE_CLASS : ZG_FIELD_ISSUE_STAGE_CLASS,
                        board_draw (4) ? PICK (classes) : NULL);
    default:
      return set_field (txn, ledger, measure ? ZG_FIELD_MEASURE_WITHHELD : ZG_FIELD_ISSUE_WITHHELD,
                        board_draw (2) ? "1" : "0");
    }
}

void
board_edit (ZgLedger *ledger)
{
  static gboolean (*const edits[]) (ZgTransaction *, ZgLedger *) = { edit_text,   edit_deadline,
                                                                     edit_people, edit_people,
                                                                     edit_rows,   edit_keys };
  g_autoptr (ZgTransaction) txn = NULL;
  gboolean ok = TRUE;

  if (board_draw (5) == 0)
    {
      zg_undo (ledger, NULL, NULL, NULL);
      return;
    }
  txn = zg_transaction_begin (ledger, ZG_TXN_EDIT, "Edit", NULL);
  for (guint i = 0; ok && i <= board_draw (3); i++)
    ok = PICK (edits) (txn, ledger);
  if (ok)
    zg_transaction_commit (txn, NULL, NULL);
}
