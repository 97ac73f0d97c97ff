/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A notice becomes a ledger in one step that can be taken back. */
#include <glib/gstdio.h>
#include <string.h>

#include "zg-claims.h"
#include "zg-error.h"
#include "zg-import-apply.h"
#include "zg-reader.h"
#include "zg-record.h"
#include "zg-stats.h"
#include "zg-undo.h"
#include "zg-verify.h"

typedef struct
{
  char *folder;
  char *path;
  ZgLedger *ledger;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("zhenggai-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "台账.zgl", NULL);
  self->ledger = zg_ledger_create (self->path, "台账", NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgVerifyResult) result = zg_verify (self->ledger, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < result->problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (result->problems, i));
  g_assert_cmpuint (result->problems->len, ==, 0);
  g_clear_object (&self->ledger);
  g_unlink (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

static ZgDraft *
read_sample (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("ZG_SAMPLE_DIR"), "notice.txt", NULL);
  ZgDraft *draft = zg_reader_read_file (path, NULL, &error);

  g_assert_no_error (error);
  return draft;
}

static ZgFigures *
count (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  ZgFigures *figures = zg_stats_compute (self->ledger, ZG_GROUP_NONE, NULL, ZG_DAY_NONE, &error);

  g_assert_no_error (error);
  return figures;
}

static guint
count_rows (Fixture *self, ZgEntity entity)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = zg_record_load_all (self->ledger, entity, &error);

  g_assert_no_error (error);
  return rows->len;
}

/* 46 issues, 122 numbered and 4 implicit measures; the only claims that do not hold are the done
 * measures and their rate (data/sample/README.md). */
static void
test_sample (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgDraft) draft = read_sample ();
  g_autoptr (ZgFigures) figures = NULL;
  g_autoptr (GPtrArray) checks = NULL;
  guint wrong = 0;

  g_assert_true (zg_import_apply (self->ledger, draft, NULL, &error));
  g_assert_no_error (error);
  figures = count (self);
  g_assert_cmpint (figures->all.issues.total, ==, 46);
  g_assert_cmpint (figures->all.measures.total, ==, 126);
  g_assert_cmpint (figures->all.measures_numbered, ==, 122);
  checks = zg_claims_check (self->ledger, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < checks->len; i++)
    wrong += !((const ZgClaimCheck *) g_ptr_array_index (checks, i))->matches;
  g_assert_cmpuint (wrong, ==, 2);
  g_assert_cmpuint (count_rows (self, ZG_ENTITY_PROMISE), ==, draft->promises->len);
  g_assert_cmpuint (count_rows (self, ZG_ENTITY_RULE_MADE), ==, draft->rules->len);
  g_assert_cmpuint (count_rows (self, ZG_ENTITY_FIGURE), ==, draft->figures->len);
}

/* Called off after the first issue, an import has changed nothing, and the next one works. */
static void
test_called_off (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgDraft) draft = read_sample ();
  g_autoptr (ZgImportWatch) watch = zg_import_watch_new ();

  zg_import_watch_cancel (watch);
  g_assert_false (zg_import_apply (self->ledger, draft, watch, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpfloat (zg_import_watch_get_fraction (watch), >, 0);
  g_assert_cmpuint (count_rows (self, ZG_ENTITY_ISSUE), ==, 0);
  g_assert_true (zg_import_apply (self->ledger, draft, NULL, &error));
  g_assert_cmpuint (count_rows (self, ZG_ENTITY_ISSUE), ==, 46);
}

/* The document is kept to the byte, and its blocks cover it. */
static void
test_verbatim (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgDraft) draft = read_sample ();
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  gint64 end = 0;

  g_assert_true (zg_import_apply (self->ledger, draft, NULL, &error));
  documents = zg_record_load_all (self->ledger, ZG_ENTITY_DOCUMENT, &error);
  blocks = zg_record_load_all (self->ledger, ZG_ENTITY_BLOCK, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (documents->len, ==, 1);
  g_assert_cmpstr (zg_record_get (g_ptr_array_index (documents, 0), ZG_FIELD_DOCUMENT_TEXT), ==,
                   draft->text);
  for (guint i = 0; i < blocks->len; i++)
    {
      const ZgRecord *block = g_ptr_array_index (blocks, i);

      g_assert_cmpint (zg_record_get_int (block, ZG_FIELD_BLOCK_START, -1), ==, end);
      end += zg_record_get_int (block, ZG_FIELD_BLOCK_LENGTH, 0);
    }
  g_assert_cmpint (end, ==, strlen (draft->text));
}

static void
test_undo (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgDraft) draft = read_sample ();
  g_autoptr (ZgFigures) without = NULL;
  g_autoptr (ZgFigures) again = NULL;
  gboolean known;

  g_assert_true (zg_import_apply (self->ledger, draft, NULL, &error));
  g_assert_true (zg_import_is_known (self->ledger, draft, &known, &error));
  g_assert_true (known);
  g_assert_true (zg_undo (self->ledger, NULL, NULL, &error));
  g_assert_no_error (error);
  without = count (self);
  g_assert_cmpint (without->all.issues.total, ==, 0);
  g_assert_cmpuint (count_rows (self, ZG_ENTITY_BLOCK), ==, 0);
  g_assert_true (zg_import_is_known (self->ledger, draft, &known, &error));
  g_assert_false (known);
  g_assert_true (zg_redo (self->ledger, NULL, NULL, &error));
  again = count (self);
  g_assert_cmpint (again->all.issues.total, ==, 46);
}

static void
test_none (Fixture *self, gconstpointer data)
{
  static const char text[] = "关于召开会议的通知\n请各单位准时参加。\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgDraft) draft = zg_reader_read_text (text, strlen (text), "通知.txt");

  g_assert_false (zg_import_apply (self->ledger, draft, NULL, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_NO_ISSUES);
}

/* Sub-issues are shown but do not count; what is done and kept up for long stays done. */
static void
test_kinds (Fixture *self, gconstpointer data)
{
  static const char text[] = "一、整改情况\n"
                             "（一）关于学习方面\n"
                             "1.学习形式单一。\n"
                             "整改进展：已完成并长期坚持。\n"
                             "（1）制定清单。\n"
                             "2.学用结合不紧。\n"
                             "整改进展：正在推进（2024年底前完成）。\n"
                             "（1）开展调研。\n"
                             "（2）形成报告。\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgDraft) draft = zg_reader_read_text (text, strlen (text), "通报.txt");
  g_autoptr (GPtrArray) issues = NULL;

  draft->sha256 = zg_draft_keep (draft, "00", 2);
  draft->folded_sha256 = zg_draft_keep (draft, "00", 2);
  g_assert_true (zg_import_apply (self->ledger, draft, NULL, &error));
  g_assert_no_error (error);
  issues = zg_record_load_all (self->ledger, ZG_ENTITY_ISSUE, &error);
  g_assert_cmpuint (issues->len, ==, 2);
  g_assert_cmpstr (zg_record_get (issues->pdata[0], ZG_FIELD_ISSUE_STATE), ==, "done");
  g_assert_cmpstr (zg_record_get (issues->pdata[0], ZG_FIELD_ISSUE_STAGE_CLASS), ==, "long-term");
  g_assert_cmpstr (zg_record_get (issues->pdata[1], ZG_FIELD_ISSUE_STATE), ==, "ongoing");
  g_assert_cmpint (zg_record_get_day (issues->pdata[1], ZG_FIELD_ISSUE_DEADLINE_DAY), ==,
                   zg_day_from_ymd (2024, 12, 31));
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/apply/sample", test_sample);
  add ("/apply/verbatim", test_verbatim);
  add ("/apply/called-off", test_called_off);
  add ("/apply/undo", test_undo);
  add ("/apply/none", test_none);
  add ("/apply/kinds", test_kinds);
  return g_test_run ();
}
