/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A long walk through a ledger by chance: any field set to anything, rows made, moved, deleted,
 * notices imported, steps taken back and done again, steps given up half-way, days passing. All the
 * while the ledger is what its journal says, and every past day is seen as it was that evening.
 * With -m thorough 10,000 steps. */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "zg-edit.h"
#include "zg-import-apply.h"
#include "zg-keys.h"
#include "zg-ledger-fixture.h"
#include "zg-past.h"
#include "zg-reader.h"
#include "zg-record.h"
#include "zg-undo.h"
#include "zg-verify.h"

#define LAST_DAY     20200 /* 2025-04-22 */
#define A_DAY        25    /* steps, on average */
#define A_CHECK      500
#define SOME_PASTS   60
#define MAX_DOCUMENT 6

typedef struct
{
  ZgDay day;
  char *sum; /* of all that was there in the evening */
} Evening;

typedef struct
{
  guint n_saved;
  guint n_undone;
  guint n_redone;
  guint n_imported;
  guint n_refused;
} Tally;

static const char *const words[] = { "海州区", "尾矿库",   "整改", "GDP",   "两区 融合",
                                     "（一）", "区水利局", "",     "第2项", "一\n二" };
static const char *const names[] = { "区水利局", "区教育局", "水利局", "海州镇", "曾长河" };

static guint
draw (guint n)
{
  return (guint) g_test_rand_int_range (0, (int) n);
}

#define PICK(list) list[draw (G_N_ELEMENTS (list))]

static gint64
random_row (ZgLedger *ledger, ZgEntity entity)
{
  g_autoptr (GPtrArray) rows = zg_record_load_all (ledger, entity, NULL);

  return rows->len ? ((ZgRecord *) g_ptr_array_index (rows, draw (rows->len)))->id : 0;
}

static char *
random_reference (ZgLedger *ledger, ZgEntity entity)
{
  gint64 row_id = random_row (ledger, entity);
  ZgUuid uuid;

  return row_id && zg_ledger_get_uuid (ledger, entity, row_id, &uuid, NULL)
             ? zg_uuid_to_string (&uuid)
             : NULL;
}

/* Of the field's type, as a rule; NULL now and then. */
static char *
random_value (ZgLedger *ledger, const ZgField *field)
{
  const char *const *keys;

  if (draw (8) == 0)
    return NULL;
  switch (field->type)
    {
    case ZG_FIELD_INTEGER:
      return g_strdup_printf ("%d", (int) draw (120) - 5);
    case ZG_FIELD_BOOLEAN:
      return g_strdup (draw (2) ? "1" : "0");
    case ZG_FIELD_DAY:
      return g_strdup_printf ("%d", LAST_DAY - (int) draw (500));
    case ZG_FIELD_KEY:
      keys = zg_keys_get ((ZgKeys) field->what);
      return g_strdup (keys[draw (g_strv_length ((char **) keys))]);
    case ZG_FIELD_REFERENCE:
      return random_reference (ledger, (ZgEntity) field->what);
    case ZG_FIELD_TEXT:
    case ZG_FIELD_BLOB:
    default:
      return g_strconcat (PICK (words), PICK (words), PICK (words), NULL);
    }
}

static gboolean
set_anything (ZgTransaction *txn, ZgLedger *ledger)
{
  static const ZgEntity entities[] = {
    ZG_ENTITY_ISSUE,         ZG_ENTITY_ISSUE,   ZG_ENTITY_MEASURE,   ZG_ENTITY_MEASURE,
    ZG_ENTITY_MEASURE,       ZG_ENTITY_SECTION, ZG_ENTITY_UNIT,      ZG_ENTITY_DEADLINE,
    ZG_ENTITY_PROGRESS_NOTE, ZG_ENTITY_PERSON,  ZG_ENTITY_PROMISE,   ZG_ENTITY_INSPECTION,
    ZG_ENTITY_FIGURE,        ZG_ENTITY_CLAIM,   ZG_ENTITY_ASSIGNMENT
  };
  ZgEntity entity = PICK (entities);
  gint64 row = random_row (ledger, entity);
  guint n;
  const ZgField *fields = zg_entity_get_fields (entity, &n);
  const ZgField *field = &fields[draw (n)];
  g_autofree char *value = random_value (ledger, field);

  zg_transaction_set_reason (txn, "随机");
  return row && zg_transaction_set (txn, row, field->id, value, NULL);
}

static gboolean
add_row (ZgTransaction *txn, ZgLedger *ledger)
{
  g_autofree char *inspection = random_reference (ledger, ZG_ENTITY_INSPECTION);
  g_autofree char *section = random_reference (ledger, ZG_ENTITY_SECTION);
  g_autofree char *issue = random_reference (ledger, ZG_ENTITY_ISSUE);
  const ZgFieldValue of_issue[] = { { ZG_FIELD_ISSUE_INSPECTION, inspection },
                                    { ZG_FIELD_ISSUE_SECTION, draw (3) ? section : NULL },
                                    { ZG_FIELD_ISSUE_PARENT, draw (4) ? NULL : issue },
                                    { ZG_FIELD_ISSUE_TITLE, PICK (words) } };
  const ZgFieldValue of_measure[] = { { ZG_FIELD_MEASURE_ISSUE, issue },
                                      { ZG_FIELD_MEASURE_TEXT, PICK (words) } };

  if (draw (3) == 0)
    return inspection && zg_transaction_insert (txn, ZG_ENTITY_ISSUE, of_issue, 4, NULL, NULL);
  return issue && zg_edit_add_measure (txn, of_measure, 2, NULL, NULL);
}

static ZgEntity
random_item (void)
{
  return draw (2) ? ZG_ENTITY_MEASURE : ZG_ENTITY_ISSUE;
}

static gboolean
delete_row (ZgTransaction *txn, ZgLedger *ledger)
{
  static const ZgEntity entities[] = { ZG_ENTITY_MEASURE,       ZG_ENTITY_MEASURE,
                                       ZG_ENTITY_ISSUE,         ZG_ENTITY_ASSIGNMENT,
                                       ZG_ENTITY_PROGRESS_NOTE, ZG_ENTITY_DEADLINE,
                                       ZG_ENTITY_PROMISE,       ZG_ENTITY_SECTION };
  ZgEntity entity = PICK (entities);
  gint64 row = random_row (ledger, entity);

  return row && zg_transaction_delete (txn, entity, row, NULL);
}

static gboolean
move_row (ZgTransaction *txn, ZgLedger *ledger)
{
  ZgEntity entity = random_item ();
  ZgMove how = (ZgMove) draw (3);
  ZgEntity owner = entity == ZG_ENTITY_ISSUE ? ZG_ENTITY_SECTION : ZG_ENTITY_ISSUE;
  ZgEntity target = how == ZG_MOVE_UNDER ? owner : entity;
  gint64 row = random_row (ledger, entity);
  gint64 beside = random_row (ledger, target);

  return row && beside && zg_edit_move (txn, entity, row, how, target, beside, NULL);
}

static gboolean
write_note (ZgTransaction *txn, ZgLedger *ledger)
{
  ZgEntity entity = random_item ();
  gint64 row = random_row (ledger, entity);

  return row && zg_edit_add_note (txn, entity, row, "已完成勘察", ZG_DAY_NONE, NULL, NULL);
}

static gboolean
assign (ZgTransaction *txn, ZgLedger *ledger)
{
  ZgEntity entity = random_item ();
  gint64 row = random_row (ledger, entity);
  const char *const *roles = zg_keys_get (ZG_KEYS_ROLES);

  return row
         && zg_edit_assign (txn, entity, row, roles[draw (g_strv_length ((char **) roles))],
                            PICK (names), NULL);
}

static gboolean
extend (ZgTransaction *txn, ZgLedger *ledger)
{
  ZgEntity entity = random_item ();
  gint64 row = random_row (ledger, entity);

  return row
         && zg_edit_extend (txn, entity, row, LAST_DAY - (int) draw (500), "汛期", NULL,
                            draw (2) ? ZG_DAY_NONE : LAST_DAY - (int) draw (500), NULL, NULL);
}

/* Some changes in one transaction; one in ten is given up, as is what is refused. */
static void
edit (ZgLedger *ledger, Tally *tally)
{
  static gboolean (*const edits[]) (ZgTransaction *, ZgLedger *) = {
    set_anything, set_anything, set_anything, set_anything, add_row, add_row,
    delete_row,   move_row,     write_note,   assign,       extend,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = zg_transaction_begin (ledger, ZG_TXN_EDIT, "随机", &error);
  gboolean ok = TRUE;

  g_assert_no_error (error);
  for (guint i = 0; ok && i <= draw (4); i++)
    ok = PICK (edits) (txn, ledger);
  if (ok && draw (10) && zg_transaction_commit (txn, NULL, NULL))
    tally->n_saved++;
  else
    tally->n_refused++;
}

static gboolean
import (ZgLedger *ledger)
{
  static const char *const files[] = { "run-in.txt", "party-branch.txt", "county-report.txt" };
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "data", "notices", PICK (files), NULL);
  g_autoptr (ZgDraft) draft = zg_reader_read_file (path, NULL, NULL);

  return zg_import_apply (ledger, draft, NULL, NULL);
}

static void
step (Fixture *fixture, Tally *tally)
{
  ZgLedger *ledger = fixture->ledger;

  switch (draw (40))
    {
    case 0:
      if (tally->n_imported < MAX_DOCUMENT)
        tally->n_imported += import (ledger);
      break;
    case 1:
      fixture_reopen (fixture);
      break;
    default:
      if (draw (6) == 0)
        tally->n_undone += zg_undo (ledger, NULL, NULL, NULL);
      else if (draw (8) == 0)
        tally->n_redone += zg_redo (ledger, NULL, NULL, NULL);
      else
        edit (ledger, tally);
      break;
    }
}

static void
add_record (GChecksum *sum, const ZgRecord *record)
{
  g_checksum_update (sum, record->uuid.bytes, ZG_UUID_SIZE);
  for (guint i = 0; i < record->n_values; i++)
    {
      const char *value = record->values[i];

      g_checksum_update (sum, (const guchar *) (value ? "=" : "-"), 1);
      if (value)
        g_checksum_update (sum, (const guchar *) value, (gssize) strlen (value) + 1);
    }
}

static char *
sum_up (ZgLedger *ledger)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (int entity = 1; entity < ZG_N_ENTITIES; entity++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) rows = zg_record_load_all (ledger, (ZgEntity) entity, &error);

      g_assert_no_error (error);
      for (guint i = 0; i < rows->len; i++)
        add_record (sum, g_ptr_array_index (rows, i));
    }
  return g_strdup (g_checksum_get_string (sum));
}

static void
clear_evening (gpointer data)
{
  g_free (((Evening *) data)->sum);
}

static void
end_day (Fixture *fixture, GArray *evenings)
{
  Evening evening = { zg_ledger_get_today (fixture->ledger), sum_up (fixture->ledger) };

  g_array_append_val (evenings, evening);
  fixture_pass_days (fixture, 1 + (int) draw (3));
}

/* Nothing was recorded on the days between two evenings. */
static void
check_past (Fixture *fixture, const Evening *evening)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgLedger) past = zg_past_open (fixture->ledger, evening->day, NULL, &error);
  g_autofree char *sum = past ? sum_up (past) : NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (sum, ==, evening->sum);
}

static void
test_walk (Fixture *fixture, gconstpointer data)
{
  guint n_steps = g_test_thorough () ? 10000 : 300;
  g_autoptr (GArray) evenings = g_array_new (FALSE, FALSE, sizeof (Evening));
  Tally tally = { 0 };

  g_array_set_clear_func (evenings, clear_evening);
  fixture_fill (fixture);
  for (guint i = 1; i <= n_steps; i++)
    {
      step (fixture, &tally);
      if (draw (A_DAY) == 0)
        end_day (fixture, evenings);
      if (i % A_CHECK == 0)
        fixture_assert_verifies (fixture);
    }
  for (guint i = 0; i < MIN (SOME_PASTS, evenings->len); i++)
    check_past (fixture, &g_array_index (evenings, Evening, draw (evenings->len)));
  g_test_message ("%u steps: %u edits saved, %u given up or refused, %u undone, %u redone, %u"
                  " imports; %u evenings",
                  n_steps, tally.n_saved, tally.n_refused, tally.n_undone, tally.n_redone,
                  tally.n_imported, evenings->len);
  g_assert_cmpuint (tally.n_saved, >, 0);
}

int
main (int argc, char **argv)
{
  g_setenv ("TMPDIR", g_access ("/dev/shm", W_OK) == 0 ? "/dev/shm" : g_get_tmp_dir (), TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/walk/by chance", Fixture, NULL, fixture_set_up, test_walk, fixture_tear_down);
  return g_test_run ();
}
