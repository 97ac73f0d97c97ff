/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text that was typed by mistake is gone from the file, byte by byte, and the journal holds. */
#define _GNU_SOURCE /* memmem */
#include <string.h>

#include "zg-backup-list.h"
#include "zg-error.h"
#include "zg-history-page.h"
#include "zg-history-revert.h"
#include "zg-history.h"
#include "zg-ledger-backup.h"
#include "zg-ledger-fixture.h"
#include "zg-past.h"
#include "zg-record.h"
#include "zg-redact.h"
#include "zg-undo.h"
#include "zg-verify.h"

/* Nothing else has the rare character: the text index must not keep it either. */
#define RARE   "囍"
#define SECRET "公民身份号码" RARE "320705199001011234"
#define LATER  "张某手机13905130000未公开"

static gboolean
file_holds (const char *path, const char *text)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  return memmem (bytes, size, text, strlen (text)) != NULL;
}

static void
redact (Fixture *fixture, ZgEntity entity, gint64 row_id, ZgFieldId field, ZgRedaction *done)
{
  g_autoptr (GError) error = NULL;

  zg_redact (fixture->ledger, entity, row_id, zg_field_get (field), "误录个人信息", TRUE, done,
             &error);
  g_assert_no_error (error);
  fixture_assert_verifies (fixture);
}

/* Every kind of text, whether the record may be without it or not. */
static const struct
{
  const char *name;
  ZgFieldId field;
  const char *after;
} kinds[] = {
  { "required", ZG_FIELD_ISSUE_TITLE, ZG_REDACTED_TEXT },
  { "optional", ZG_FIELD_ISSUE_DETAIL, NULL },
  { "not searched", ZG_FIELD_ISSUE_WITHHELD_REASON, NULL },
};

static void
test_gone (Fixture *fixture, gconstpointer data)
{
  gint64 issue;

  fixture_fill (fixture);
  issue = 1;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      ZgRedaction done;

      fixture_set (fixture, issue, kinds[i].field, SECRET);
      fixture_set (fixture, issue, kinds[i].field, LATER);
      g_assert_true (file_holds (fixture->path, SECRET));
      redact (fixture, ZG_ENTITY_ISSUE, issue, kinds[i].field, &done);
      assert_field (fixture, ZG_ENTITY_ISSUE, issue, kinds[i].field, kinds[i].after);
      g_assert_cmpuint (done.n_values, >=, 3);
      g_assert_false (file_holds (fixture->path, SECRET));
      g_assert_false (file_holds (fixture->path, LATER));
      g_assert_false (file_holds (fixture->path, RARE));
    }
  fixture_reopen (fixture);
  fixture_assert_verifies (fixture);
}

/* Also where it was corrected long ago and nothing stands in the field now. */
static void
test_only_in_history (Fixture *fixture, gconstpointer data)
{
  ZgRedaction done;

  fixture_fill (fixture);
  fixture_set (fixture, 1, ZG_FIELD_ISSUE_DETAIL, SECRET);
  fixture_set (fixture, 1, ZG_FIELD_ISSUE_DETAIL, NULL);
  redact (fixture, ZG_ENTITY_ISSUE, 1, ZG_FIELD_ISSUE_DETAIL, &done);
  g_assert_cmpuint (done.n_values, ==, 2);
  g_assert_false (file_holds (fixture->path, SECRET));
}

/* What came after a redaction is journalled and taken back as ever; what came before stays blank
 * and does not stand in the way. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = NULL;
  ZgRedaction done;

  fixture_fill (fixture);
  txn = fixture_begin (fixture, "两处");
  g_assert_true (zg_transaction_set (txn, 1, ZG_FIELD_ISSUE_DETAIL, SECRET, NULL));
  g_assert_true (zg_transaction_set (txn, 1, ZG_FIELD_ISSUE_TARGET, "年内完成", NULL));
  fixture_commit (txn);
  redact (fixture, ZG_ENTITY_ISSUE, 1, ZG_FIELD_ISSUE_DETAIL, &done);
  fixture_set (fixture, 1, ZG_FIELD_ISSUE_DETAIL, "另行说明");
  zg_undo (fixture->ledger, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_field (fixture, ZG_ENTITY_ISSUE, 1, ZG_FIELD_ISSUE_DETAIL, NULL);
  zg_undo (fixture->ledger, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_field (fixture, ZG_ENTITY_ISSUE, 1, ZG_FIELD_ISSUE_DETAIL, NULL);
  assert_field (fixture, ZG_ENTITY_ISSUE, 1, ZG_FIELD_ISSUE_TARGET, NULL);
  fixture_assert_verifies (fixture);
}

static void
test_history (Fixture *fixture, gconstpointer data)
{
  const ZgHistoryScope scope = { ZG_ENTITY_ISSUE, 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgHistoryPage) page = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  ZgRedaction done;
  guint n_blanked = 0;

  fixture_fill (fixture);
  fixture_set (fixture, 1, ZG_FIELD_ISSUE_DETAIL, SECRET);
  fixture_set (fixture, 1, ZG_FIELD_ISSUE_DETAIL, LATER);
  redact (fixture, ZG_ENTITY_ISSUE, 1, ZG_FIELD_ISSUE_DETAIL, &done);
  page = zg_history_page_load (fixture->ledger, &scope, 0, 50, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < page->steps->len; i++)
    {
      const ZgHistoryStep *step = g_ptr_array_index (page->steps, i);

      for (guint l = 0; l < step->lines->len; l++)
        {
          const ZgHistoryLine *line = g_ptr_array_index (step->lines, l);

          if (line->place.field != zg_field_get (ZG_FIELD_ISSUE_DETAIL))
            continue;
          n_blanked += g_strcmp0 (line->old_text, "(blanked)") == 0;
          n_blanked += g_strcmp0 (line->new_text, "(blanked)") == 0;
          g_assert_false (line->can_revert);
          g_assert_false (zg_history_revert (fixture->ledger, &line->place, NULL, NULL, &error));
          g_clear_error (&error);
        }
    }
  /* nothing to the secret, the secret to the later one, the later one to nothing */
  g_assert_cmpuint (n_blanked, ==, 4);
  entries = zg_history_load (fixture->ledger, ZG_ENTITY_ISSUE, 1,
                             zg_field_get (ZG_FIELD_ISSUE_DETAIL), 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 3);
  g_assert_true (((ZgHistoryEntry *) g_ptr_array_index (entries, 0))->old_blanked);
  g_assert_true (((ZgHistoryEntry *) g_ptr_array_index (entries, 2))->new_blanked);
}

static void
test_past (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgLedger) past = NULL;
  g_autoptr (ZgRecord) record = NULL;
  ZgDay then = zg_ledger_get_today (fixture->ledger);
  ZgRedaction done;

  fixture_fill (fixture);
  fixture_set (fixture, 1, ZG_FIELD_ISSUE_TITLE, SECRET);
  fixture_set (fixture, 1, ZG_FIELD_ISSUE_DETAIL, SECRET);
  fixture_pass_days (fixture, 3);
  redact (fixture, ZG_ENTITY_ISSUE, 1, ZG_FIELD_ISSUE_TITLE, &done);
  redact (fixture, ZG_ENTITY_ISSUE, 1, ZG_FIELD_ISSUE_DETAIL, &done);
  past = zg_past_open (fixture->ledger, then, NULL, &error);
  g_assert_no_error (error);
  record = zg_record_load (past, ZG_ENTITY_ISSUE, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (zg_record_get (record, ZG_FIELD_ISSUE_TITLE), ==, ZG_REDACTED_TEXT);
  g_assert_cmpstr (zg_record_get (record, ZG_FIELD_ISSUE_DETAIL), ==, NULL);
}

/* A digest without a redaction that names it is tampering. */
static void
test_false_redaction (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgVerifyResult) result = NULL;

  fixture_fill (fixture);
  fixture_set (fixture, 1, ZG_FIELD_ISSUE_DETAIL, SECRET);
  fixture_tamper (fixture, "UPDATE change SET new=NULL,new_digest=zeroblob(32) WHERE field_id=607",
                  "");
  fixture_reopen (fixture);
  result = zg_verify (fixture->ledger, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->problems->len, >, 0);
  fixture_tamper (fixture, "DELETE FROM change WHERE field_id=607; UPDATE issue SET detail=NULL",
                  "");
}

static const struct
{
  ZgFieldId field;
  const char *reason;
  int code;
} refusals[] = {
  { ZG_FIELD_ISSUE_DETAIL, "", ZG_ERROR_INVALID },
  { ZG_FIELD_ISSUE_DETAIL, "误录" SECRET, ZG_ERROR_INVALID },
  { ZG_FIELD_ISSUE_DEADLINE_DAY, "误录", ZG_ERROR_INVALID },
  { ZG_FIELD_ISSUE_STATE, "误录", ZG_ERROR_INVALID },
  { ZG_FIELD_ISSUE_BASIS, "误录", ZG_ERROR_NOT_FOUND },
};

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fixture_fill (fixture);
  fixture_set (fixture, 1, ZG_FIELD_ISSUE_DETAIL, SECRET);
  before = fixture_sum (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (GError) error = NULL;
      ZgRedaction done;

      g_assert_false (zg_redact (fixture->ledger, ZG_ENTITY_ISSUE, 1,
                                 zg_field_get (refusals[i].field), refusals[i].reason, TRUE, &done,
                                 &error));
      g_assert_error (error, ZG_ERROR, refusals[i].code);
    }
  after = fixture_sum (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_units (Fixture *fixture, gconstpointer data)
{
  ZgUuid inspection;
  ZgRedaction done;
  gint64 issue;

  fixture_add_inspection (fixture, &inspection);
  issue = fixture_add_issue (fixture, &inspection, NULL, "水污染", NULL);
  fixture_assign (fixture, ZG_ENTITY_ISSUE, issue, "lead", "甲单位" SECRET);
  fixture_assign (fixture, ZG_ENTITY_ISSUE, issue, "responsible", "乙单位" SECRET);
  redact (fixture, ZG_ENTITY_UNIT, 1, ZG_FIELD_UNIT_NAME, &done);
  redact (fixture, ZG_ENTITY_UNIT, 2, ZG_FIELD_UNIT_NAME, &done);
  assert_field (fixture, ZG_ENTITY_UNIT, 2, ZG_FIELD_UNIT_NAME, ZG_REDACTED_TEXT "2");
}

static void
test_backups (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *old_path = NULL;
  g_autofree char *new_path = NULL;
  const ZgField *field = zg_field_get (ZG_FIELD_ISSUE_DETAIL);
  ZgRedaction done;
  ZgUuid uuid;
  guint n;

  fixture_fill (fixture);
  old_path = zg_ledger_backup (fixture->ledger, NULL, &error);
  g_assert_no_error (error);
  fixture_set (fixture, 1, ZG_FIELD_ISSUE_DETAIL, SECRET);
  fixture_pass_days (fixture, 1);
  new_path = zg_ledger_backup (fixture->ledger, NULL, &error);
  g_assert_no_error (error);
  zg_ledger_get_uuid (fixture->ledger, ZG_ENTITY_ISSUE, 1, &uuid, &error);
  redact (fixture, ZG_ENTITY_ISSUE, 1, ZG_FIELD_ISSUE_DETAIL, &done);

  g_assert_true (
      zg_redact_backups (fixture->ledger, ZG_ENTITY_ISSUE, &uuid, field, NULL, TRUE, &n, &error));
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (file_holds (new_path, SECRET));
  g_assert_true (
      zg_redact_backups (fixture->ledger, ZG_ENTITY_ISSUE, &uuid, field, "误录", TRUE, &n, &error));
  g_assert_cmpuint (n, ==, 1);
  g_assert_false (file_holds (new_path, SECRET));
  g_assert_true (
      zg_redact_backups (fixture->ledger, ZG_ENTITY_ISSUE, &uuid, field, NULL, TRUE, &n, &error));
  g_assert_cmpuint (n, ==, 0);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/redact/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("zhenggai-XXXXXX", NULL);
  int status;

  /* Not G_TEST_OPTION_ISOLATE_DIRS, which loses the names of its folders. */
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("gone", test_gone);
  ADD ("only in history", test_only_in_history);
  ADD ("undo", test_undo);
  ADD ("history", test_history);
  ADD ("past", test_past);
  ADD ("false redaction", test_false_redaction);
  ADD ("refusals", test_refusals);
  ADD ("units", test_units);
  ADD ("backups", test_backups);
  status = g_test_run ();
  fixture_remove_folder (home);
  return status;
}
