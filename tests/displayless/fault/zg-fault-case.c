/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-fault-case.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "zg-fault-disk.h"
#include "zg-verify.h"

/* Syncing costs nothing in memory; what a power cut leaves is not asked of the real disk. */
static const char *
choose_place (void)
{
  return g_access ("/dev/shm", W_OK) == 0 ? "/dev/shm" : g_get_tmp_dir ();
}

static void
make_ledger (FaultCase *self)
{
  Fixture *fixture = &self->fixture;
  g_autoptr (GError) error = NULL;
  char *bytes;
  gsize size;
  ZgUuid inspection;
  ZgUuid issue;

  fixture->folder = g_strdup (self->root);
  fixture->path = g_strdup (self->path);
  fixture->clock = zg_clock_new_manual (zg_day_from_ymd (2024, 3, 1) * G_TIME_SPAN_DAY);
  fixture->ledger = zg_ledger_create (self->path, "海湾区整改台账", fixture->clock, &error);
  g_assert_no_error (error);
  zg_ledger_set_author (fixture->ledger, "王某", "区委办公室");
  fixture_fill (fixture);
  fixture_add_inspection (fixture, &inspection);
  self->issue_id = fixture_add_issue (fixture, &inspection, NULL, "河道垃圾清理不及时", &issue);
  self->measure_id = fixture_add_measure (fixture, &issue, "每周清理一次", NULL);
  fixture_set (fixture, self->measure_id, ZG_FIELD_MEASURE_STATE, "ongoing");
  self->n_before = fault_case_count_open (self, fixture->ledger);
  g_clear_object (&fixture->ledger);
  g_file_get_contents (self->path, &bytes, &size, &error);
  g_assert_no_error (error);
  self->ledger = g_bytes_new_take (bytes, size);
}

void
fault_case_start (FaultCase *self)
{
  g_autofree char *pattern = g_build_filename (choose_place (), "zhenggai-XXXXXX", NULL);
  g_autofree char *home = NULL;
  g_autofree char *work = NULL;

  self->root = g_strdup (g_mkdtemp (pattern));
  g_assert_nonnull (self->root);
  home = g_build_filename (self->root, "home", NULL);
  work = g_build_filename (self->root, "work", NULL);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_STATE_HOME", home, TRUE);
  self->path = g_build_filename (work, "台账 1.zgl", NULL);
  g_assert_no_errno (g_mkdir (work, 0700));
  zg_fault_start (self->root);
  make_ledger (self);
}

void
fault_case_stop (FaultCase *self)
{
  zg_disk_stop ();
  g_clear_object (&self->fixture.ledger);
  fixture_remove_folder (self->root);
  g_clear_object (&self->fixture.clock);
  g_free (self->fixture.folder);
  g_free (self->fixture.path);
  g_bytes_unref (self->ledger);
  g_free (self->root);
  g_free (self->path);
  g_free (self->name);
}

static void
empty_folder (const char *path)
{
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    fixture_remove_folder (path);
  g_assert_no_errno (g_mkdir (path, 0700));
}

void
fault_case_reset (FaultCase *self, char *name)
{
  g_autofree char *home = g_build_filename (self->root, "home", NULL);
  g_autofree char *work = g_path_get_dirname (self->path);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *bytes = g_bytes_get_data (self->ledger, &size);

  g_clear_object (&self->fixture.ledger);
  zg_disk_stop ();
  empty_folder (home);
  empty_folder (work);
  g_file_set_contents (self->path, bytes, (gssize) size, &error);
  g_assert_no_error (error);
  g_free (self->name);
  self->name = name;
  self->n_cases++;
}

ZgLedger *
fault_case_open (FaultCase *self, GError **error)
{
  ZgLedger *ledger = zg_ledger_open (self->path, ZG_LEDGER_WRITE, self->fixture.clock, error);

  if (ledger)
    zg_ledger_set_author (ledger, "王某", "区委办公室");
  return ledger;
}

char *
fault_case_file (FaultCase *self, const char *name)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  return g_build_filename (folder, name, NULL);
}

void
fault_case_expect (FaultCase *self, gboolean holds, const char *what, const GError *error)
{
  if (holds)
    return;
  self->n_failures++;
  if (self->n_failures <= 50)
    g_printerr ("# %s: %s%s%s\n", self->name, what, error ? ": " : "", error ? error->message : "");
}

void
fault_case_expect_told (FaultCase *self, gboolean ok, const GError *error)
{
  if (ok)
    fault_case_expect (self, error == NULL, "success with an error", error);
  else
    fault_case_expect (self, error && g_utf8_strlen (error->message, -1) > 10,
                       "a failure without a word", error);
}

gint64
fault_case_count_open (FaultCase *self, ZgLedger *ledger)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgVerifyResult) result = zg_verify (ledger, &error);

  fault_case_expect (self, result != NULL, "can't be verified", error);
  if (result == NULL)
    return -1;
  for (guint i = 0; i < result->problems->len; i++)
    fault_case_expect (self, FALSE, g_ptr_array_index (result->problems, i), NULL);
  return result->problems->len ? -1 : result->transactions;
}

gint64
fault_case_count (FaultCase *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgLedger) ledger = zg_ledger_open (path, ZG_LEDGER_WRITE, self->fixture.clock, &error);

  fault_case_expect (self, ledger != NULL, "can't be opened", error);
  if (ledger == NULL)
    return -1;
  fault_case_expect (self, zg_ledger_get_read_only_reason (ledger) == NULL, "is read-only", NULL);
  return fault_case_count_open (self, ledger);
}

gboolean
fault_case_edit (ZgLedger *ledger, gint64 measure_id, const char *text, GError **error)
{
  g_autoptr (ZgTransaction) txn = zg_transaction_begin (ledger, ZG_TXN_EDIT, "Edit", error);

  return txn && zg_transaction_set (txn, measure_id, ZG_FIELD_MEASURE_TEXT, text, error)
         && zg_transaction_set (txn, measure_id, ZG_FIELD_MEASURE_STATE, "done", error)
         && zg_transaction_commit (txn, NULL, error);
}

void
fault_case_report (FaultCase *self, const char *what)
{
  g_test_message ("%s: %u cases, %u failures", what, self->n_cases, self->n_failures);
  g_assert_cmpuint (self->n_failures, ==, 0);
  g_assert_cmpuint (self->n_cases, >, 0);
  self->n_cases = 0;
}
