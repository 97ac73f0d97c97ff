/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-ledger-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "zg-edit.h"
#include "zg-record.h"
#include "zg-verify.h"

void
fixture_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        fixture_remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

void
fixture_set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("zhenggai-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "台账 1.zgl", NULL);
  self->clock =
      zg_clock_new_manual ((zg_day_from_ymd (2024, 3, 1) * G_TIME_SPAN_DAY) + G_TIME_SPAN_HOUR);
  self->ledger = zg_ledger_create (self->path, "海湾区整改台账", self->clock, &error);
  g_assert_no_error (error);
  zg_ledger_set_author (self->ledger, "王某", "区委办公室");
}

void
fixture_assert_verifies (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgVerifyResult) result = zg_verify (self->ledger, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < result->problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (result->problems, i));
  g_assert_cmpuint (result->problems->len, ==, 0);
}

void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  if (self->ledger)
    fixture_assert_verifies (self);
  g_clear_object (&self->ledger);
  g_clear_object (&self->clock);
  fixture_remove_folder (self->folder);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->folder, g_free);
}

void
fixture_reopen (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->ledger);
  self->ledger = zg_ledger_open (self->path, ZG_LEDGER_WRITE, self->clock, &error);
  g_assert_no_error (error);
  g_assert_null (zg_ledger_get_read_only_reason (self->ledger));
  zg_ledger_set_author (self->ledger, "王某", "区委办公室");
}

/* The triggers of a file, to be made again as they were. */
static char *
read_triggers (sqlite3 *plain, GString *drop)
{
  GString *make = g_string_new (NULL);
  sqlite3_stmt *list;

  g_assert_cmpint (sqlite3_prepare_v2 (plain,
                                       "SELECT name,sql FROM sqlite_schema WHERE type='trigger'",
                                       -1, &list, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (list) == SQLITE_ROW)
    {
      g_string_append_printf (drop, "DROP TRIGGER %s;", sqlite3_column_text (list, 0));
      g_string_append_printf (make, "%s;", sqlite3_column_text (list, 1));
    }
  sqlite3_finalize (list);
  return g_string_free (make, FALSE);
}

void
fixture_tamper (Fixture *self, const char *rows, const char *schema)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *make = NULL;
  char *message = NULL;
  sqlite3 *plain;

  g_clear_object (&self->ledger);
  g_assert_cmpint (sqlite3_open (self->path, &plain), ==, SQLITE_OK);
  make = read_triggers (plain, all);
  g_string_prepend (all, "BEGIN;");
  g_string_append_printf (all, "%s;%s;%s;COMMIT", rows, make, schema);
  sqlite3_exec (plain, all->str, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (plain);
}

char *
fixture_sum (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size;

  g_file_get_contents (self->path, &bytes, &size, &error);
  g_assert_no_error (error);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, size);
}

void
fixture_fill (Fixture *self)
{
  ZgUuid inspection;
  ZgUuid section;
  ZgUuid issue;
  gint64 measure;

  fixture_add_inspection (self, &inspection);
  fixture_add_section (self, &inspection, "持续推进的整改事项", &section);
  for (guint i = 0; i < 3; i++)
    {
      fixture_add_issue (self, &inspection, &section, "尾矿库隐患未消除", &issue);
      fixture_add_measure (self, &issue, "开展回采", NULL);
      measure = fixture_add_measure (self, &issue, "注浆治理，每月一报", NULL);
      fixture_set (self, measure, ZG_FIELD_MEASURE_DEADLINE_DAY, "19904");
      fixture_note (self, ZG_ENTITY_MEASURE, measure, "已完成勘察");
      fixture_assign (self, ZG_ENTITY_MEASURE, measure, "lead", "区应急管理局");
    }
  fixture_set (self, measure, ZG_FIELD_MEASURE_STATE, "done");
}

void
fixture_pass_days (Fixture *self, int days)
{
  zg_clock_set (self->clock, zg_clock_now (self->clock) + days * G_TIME_SPAN_DAY);
}

ZgTransaction *
fixture_begin (Fixture *self, const char *label)
{
  g_autoptr (GError) error = NULL;
  ZgTransaction *txn = zg_transaction_begin (self->ledger, ZG_TXN_EDIT, label, &error);

  g_assert_no_error (error);
  return txn;
}

void
fixture_commit (ZgTransaction *txn)
{
  g_autoptr (GError) error = NULL;

  zg_transaction_commit (txn, NULL, &error);
  g_assert_no_error (error);
}

static gint64
insert (Fixture *self,
        ZgEntity entity,
        const ZgFieldValue *values,
        gsize n_values,
        ZgUuid *uuid,
        const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = fixture_begin (self, label);
  gint64 id = entity == ZG_ENTITY_MEASURE
                  ? zg_edit_add_measure (txn, values, n_values, uuid, &error)
                  : zg_transaction_insert (txn, entity, values, n_values, uuid, &error);

  g_assert_no_error (error);
  fixture_commit (txn);
  return id;
}

gint64
fixture_add_inspection (Fixture *self, ZgUuid *uuid)
{
  const ZgFieldValue values[] = {
    { ZG_FIELD_INSPECTION_KIND, "inspection" },
    { ZG_FIELD_INSPECTION_NAME, "省委第三巡视组巡视" },
  };

  return insert (self, ZG_ENTITY_INSPECTION, values, 2, uuid, "New inspection");
}

gint64
fixture_add_section (Fixture *self, const ZgUuid *inspection, const char *title, ZgUuid *uuid)
{
  char text[ZG_UUID_TEXT_SIZE];
  const ZgFieldValue values[] = {
    { ZG_FIELD_SECTION_INSPECTION, zg_uuid_write (inspection, text) },
    { ZG_FIELD_SECTION_TITLE, title },
  };

  return insert (self, ZG_ENTITY_SECTION, values, 2, uuid, "New section");
}

gint64
fixture_add_issue (
    Fixture *self, const ZgUuid *inspection, const ZgUuid *section, const char *title, ZgUuid *uuid)
{
  char inspection_text[ZG_UUID_TEXT_SIZE];
  char section_text[ZG_UUID_TEXT_SIZE];
  const ZgFieldValue values[] = {
    { ZG_FIELD_ISSUE_INSPECTION, zg_uuid_write (inspection, inspection_text) },
    { ZG_FIELD_ISSUE_TITLE, title },
    { ZG_FIELD_ISSUE_SECTION, section ? zg_uuid_write (section, section_text) : NULL },
  };

  return insert (self, ZG_ENTITY_ISSUE, values, 3, uuid, "New issue");
}

gint64
fixture_add_measure (Fixture *self, const ZgUuid *issue, const char *text, ZgUuid *uuid)
{
  char issue_text[ZG_UUID_TEXT_SIZE];
  const ZgFieldValue values[] = {
    { ZG_FIELD_MEASURE_ISSUE, zg_uuid_write (issue, issue_text) },
    { ZG_FIELD_MEASURE_TEXT, text },
  };

  return insert (self, ZG_ENTITY_MEASURE, values, 2, uuid, "New measure");
}

void
fixture_set (Fixture *self, gint64 row_id, ZgFieldId field, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = fixture_begin (self, zg_field_get (field)->name);

  zg_transaction_set_reason (txn, "test");
  zg_transaction_set (txn, row_id, field, value, &error);
  g_assert_no_error (error);
  fixture_commit (txn);
}

void
fixture_note (Fixture *self, ZgEntity entity, gint64 row_id, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = fixture_begin (self, "Note");

  zg_edit_add_note (txn, entity, row_id, text, ZG_DAY_NONE, NULL, &error);
  g_assert_no_error (error);
  fixture_commit (txn);
}

void
fixture_assign (Fixture *self, ZgEntity entity, gint64 row_id, const char *role, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = fixture_begin (self, "Assign");

  zg_edit_assign (txn, entity, row_id, role, name, &error);
  g_assert_no_error (error);
  fixture_commit (txn);
}

void
fixture_delete (Fixture *self, ZgEntity entity, gint64 row_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = fixture_begin (self, "Delete");

  zg_transaction_delete (txn, entity, row_id, &error);
  g_assert_no_error (error);
  fixture_commit (txn);
}

gboolean
fixture_is_there (Fixture *self, ZgEntity entity, gint64 row_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgRecord) record = zg_record_load (self->ledger, entity, row_id, &error);

  g_assert_no_error (error);
  return !record->deleted;
}

char *
fixture_get (Fixture *self, ZgEntity entity, gint64 row_id, ZgFieldId field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgRecord) record = zg_record_load (self->ledger, entity, row_id, &error);

  g_assert_no_error (error);
  return g_strdup (zg_record_get (record, field));
}
