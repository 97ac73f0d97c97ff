/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-ledger-fixture.h"

#include <glib/gstdio.h>

#include "zg-edit.h"
#include "zg-record.h"
#include "zg-verify.h"

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
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
  fixture_assert_verifies (self);
  g_clear_object (&self->ledger);
  g_clear_object (&self->clock);
  remove_folder (self->folder);
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

void
fixture_pass_days (Fixture *self, int days)
{
  zg_clock_set (self->clock, zg_clock_now (self->clock) + days * G_TIME_SPAN_DAY);
}

static ZgTransaction *
begin (Fixture *self, const char *label)
{
  g_autoptr (GError) error = NULL;
  ZgTransaction *txn = zg_transaction_begin (self->ledger, ZG_TXN_EDIT, label, &error);

  g_assert_no_error (error);
  return txn;
}

static void
commit (ZgTransaction *txn)
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
  g_autoptr (ZgTransaction) txn = begin (self, label);
  gint64 id = entity == ZG_ENTITY_MEASURE
                  ? zg_edit_add_measure (txn, values, n_values, uuid, &error)
                  : zg_transaction_insert (txn, entity, values, n_values, uuid, &error);

  g_assert_no_error (error);
  commit (txn);
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
  g_autoptr (ZgTransaction) txn = begin (self, zg_field_get (field)->name);

  zg_transaction_set_reason (txn, "test");
  zg_transaction_set (txn, row_id, field, value, &error);
  g_assert_no_error (error);
  commit (txn);
}

char *
fixture_get (Fixture *self, ZgEntity entity, gint64 row_id, ZgFieldId field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgRecord) record = zg_record_load (self->ledger, entity, row_id, &error);

  g_assert_no_error (error);
  return g_strdup (zg_record_get (record, field));
}
