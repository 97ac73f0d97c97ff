/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ledger in a synchronised folder, whose edits are safe in the working copy from the moment they
 * were reported as saved, whatever becomes of the way to the folder. */
#include <glib/gstdio.h>
#include <string.h>

#include "zg-fault-acts.h"
#include "zg-working-copy.h"

#define SAVED "另存一次"

static char *
share_file (FaultCase *self, const char *name)
{
  g_autofree char *inside = g_build_filename ("share", name, NULL);

  return fault_case_file (self, inside);
}

static ZgLedger *
open_share (FaultCase *self, GError **error)
{
  g_autofree char *path = share_file (self, "县.zgl");

  return zg_ledger_open (path, ZG_LEDGER_WRITE, self->fixture.clock, error);
}

/* The ledger is put into a folder of Syncthing's. */
static void
make_share (FaultCase *self)
{
  g_autofree char *mark = share_file (self, ".stfolder");
  g_autofree char *path = share_file (self, "县.zgl");

  g_assert_no_errno (g_mkdir_with_parents (mark, 0700));
  g_assert_no_errno (g_rename (self->path, path));
}

static void
edit (FaultCase *self, ZgLedger *ledger, const char *text)
{
  g_autoptr (GError) error = NULL;

  fault_case_expect (self, fault_case_edit (ledger, self->measure_id, text, &error),
                     "takes no edit", error);
}

static void
prepare_edited (FaultCase *self)
{
  make_share (self);
  self->fixture.ledger = open_share (self, NULL);
  g_assert_true (zg_working_copy_is (self->fixture.ledger));
  edit (self, self->fixture.ledger, SAVED);
}

static gboolean
run_write_back (FaultCase *self, GError **error)
{
  g_autofree char *conflict = NULL;
  gboolean ok = zg_working_copy_write_back (self->fixture.ledger, &conflict, error);

  fault_case_expect (self, conflict == NULL, "a conflict with itself", NULL);
  return ok;
}

/* What a file of the share holds, seen from another machine; transactions, -1 if it is bad. */
static gint64
count_there (FaultCase *self, const char *path)
{
  g_autofree char *seen = fault_case_file (self, "seen.zgl");
  g_autofree char *bytes = NULL;
  gsize size;

  if (!g_file_get_contents (path, &bytes, &size, NULL))
    return -1;
  g_assert_true (g_file_set_contents (seen, bytes, (gssize) size, NULL));
  return fault_case_count (self, seen);
}

/* Work goes on, and the next time everything gets there. */
static void
after_write_back (FaultCase *self, gboolean ok)
{
  g_autofree char *path = share_file (self, "县.zgl");
  g_autoptr (GError) error = NULL;

  edit (self, self->fixture.ledger, "又一步");
  fault_case_expect (self, run_write_back (self, &error), "is never written back", error);
  fault_case_expect (self, count_there (self, path) == self->n_before + 2, "did not get there",
                     NULL);
}

static void
check_write_back (FaultCase *self, gboolean ok)
{
  g_autofree char *path = share_file (self, "县.zgl");
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgLedger) ledger = NULL;
  gint64 there = count_there (self, path);
  gint64 n;

  fault_case_expect (self, there >= self->n_before && there <= self->n_before + 2,
                     "the place is torn", NULL);
  fault_case_expect (self, !ok || there > self->n_before, "did not get there", NULL);
  ledger = open_share (self, &error);
  fault_case_expect (self, ledger != NULL, "can't be opened", error);
  if (ledger == NULL)
    return;
  n = fault_case_count_open (self, ledger);
  fault_case_expect (self, n > self->n_before, "has lost what was saved", NULL);
  self->fixture.ledger = g_steal_pointer (&ledger);
  edit (self, self->fixture.ledger, "再一步");
  fault_case_expect (self, run_write_back (self, &error), "is never written back", error);
  g_clear_object (&self->fixture.ledger);
  fault_case_expect (self, count_there (self, path) == n + 1, "did not get there", NULL);
}

/* Somebody else saves meanwhile: two edits, of which the file at the place knows nothing here. */
static void
prepare_conflict (FaultCase *self)
{
  g_autofree char *theirs = fault_case_file (self, "theirs.zgl");
  g_autofree char *path = share_file (self, "县.zgl");
  g_autofree char *bytes = NULL;
  g_autoptr (ZgLedger) other = NULL;
  gsize size;

  prepare_edited (self);
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (theirs, bytes, (gssize) size, NULL));
  other = zg_ledger_open (theirs, ZG_LEDGER_WRITE, self->fixture.clock, NULL);
  edit (self, other, "他人所记");
  edit (self, other, "他人又记");
  g_clear_object (&other);
  g_assert_no_errno (g_rename (theirs, path));
}

static gboolean
run_conflict (FaultCase *self, GError **error)
{
  g_autofree char *conflict = NULL;
  gboolean ok = zg_working_copy_write_back (self->fixture.ledger, &conflict, error);

  fault_case_expect (self, !ok || conflict, "no word of the conflict", NULL);
  return ok;
}

static gboolean
is_conflict (const char *name)
{
  return g_str_has_suffix (name, ".zgl") && strstr (name, "conflict");
}

/* Ours, in a file beside theirs, whole. */
static guint
count_conflicts (FaultCase *self)
{
  g_autofree char *folder = fault_case_file (self, "share");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!is_conflict (name))
        continue;
      n++;
      fault_case_expect (self, count_there (self, path) == self->n_before + 1,
                         "the conflict's file is bad", NULL);
    }
  return n;
}

/* Theirs stands at the place as it was, and ours is beside it, at the latest after opening. */
static void
check_conflict (FaultCase *self, gboolean ok)
{
  g_autofree char *path = share_file (self, "县.zgl");
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgLedger) ledger = NULL;

  fault_case_expect (self, count_there (self, path) == self->n_before + 2, "theirs was overwritten",
                     NULL);
  fault_case_expect (self, !ok || count_conflicts (self) == 1, "ours is not there", NULL);
  ledger = open_share (self, &error);
  fault_case_expect (self, ledger != NULL, "can't be opened", error);
  fault_case_expect (self, ledger && fault_case_count_open (self, ledger) == self->n_before + 2,
                     "theirs was not opened", NULL);
  g_clear_object (&ledger);
  fault_case_expect (self, count_conflicts (self) > 0, "ours is lost", NULL);
}

static void
prepare_left_over (FaultCase *self)
{
  prepare_conflict (self);
  g_clear_object (&self->fixture.ledger);
}

static gboolean
run_open (FaultCase *self, GError **error)
{
  self->fixture.ledger = open_share (self, error);
  return self->fixture.ledger != NULL;
}

/* Nothing was edited here before. */
static void
check_opened (FaultCase *self, gboolean ok)
{
  g_autofree char *path = share_file (self, "县.zgl");
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgLedger) ledger = open_share (self, &error);

  fault_case_expect (self, ledger != NULL, "can't be opened", error);
  fault_case_expect (self, ledger && fault_case_count_open (self, ledger) == self->n_before,
                     "is another ledger", NULL);
  fault_case_expect (self, count_there (self, path) == self->n_before, "the place was changed",
                     NULL);
}

const FaultAct fault_share_acts[] = {
  { "write-back", prepare_edited, run_write_back, after_write_back, check_write_back },
  { "conflict", prepare_conflict, run_conflict, NULL, check_conflict },
  { "conflict-left-over", prepare_left_over, run_open, NULL, check_conflict },
  { "open-share", make_share, run_open, NULL, check_opened },
  { NULL },
};
