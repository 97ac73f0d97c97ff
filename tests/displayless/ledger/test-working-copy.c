/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ledger in a synchronised folder: edits are safe here at once and there a moment later, and what
 * two people saved is never lost. */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "zg-error.h"
#include "zg-ledger-backup.h"
#include "zg-ledger-fixture.h"
#include "zg-record.h"
#include "zg-share.h"
#include "zg-verify.h"
#include "zg-working-copy-private.h"

/* A clerk's machine has a state folder of its own; the share is seen by several. */
typedef struct
{
  char *share; /* a folder of Syncthing's */
  char *path;  /* the ledger in it */
} Share;

static char *home;

static void
set_up (Share *self, gconstpointer data)
{
  g_autofree char *mark = NULL;

  self->share = g_dir_make_tmp ("zg-share-XXXXXX", NULL);
  mark = g_build_filename (self->share, ".stfolder", NULL);
  g_assert_no_errno (g_mkdir (mark, 0700));
  self->path = g_build_filename (self->share, "县 台账.zgl", NULL);
}

static void
tear_down (Share *self, gconstpointer data)
{
  g_autofree char *copies = g_build_filename (g_get_user_state_dir (), "zhenggai", NULL);

  fixture_remove_folder (self->share);
  if (g_file_test (copies, G_FILE_TEST_EXISTS))
    fixture_remove_folder (copies);
  g_free (self->share);
  g_free (self->path);
}

static ZgLedger *
open_ledger (const char *path)
{
  g_autoptr (GError) error = NULL;
  ZgLedger *ledger = zg_ledger_open (path, ZG_LEDGER_WRITE, NULL, &error);

  g_assert_no_error (error);
  g_assert_null (zg_ledger_get_read_only_reason (ledger));
  return ledger;
}

static void
add_unit (ZgLedger *ledger, const char *name)
{
  const ZgFieldValue values[] = { { ZG_FIELD_UNIT_NAME, name } };
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = zg_transaction_begin (ledger, ZG_TXN_EDIT, "新单位", &error);

  g_assert_no_error (error);
  zg_transaction_insert (txn, ZG_ENTITY_UNIT, values, 1, NULL, &error);
  g_assert_no_error (error);
  zg_transaction_commit (txn, NULL, &error);
  g_assert_no_error (error);
}

/* The units' names in order, "甲 乙". (transfer full) */
static char *
list_units (ZgLedger *ledger)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) units = zg_record_load_all (ledger, ZG_ENTITY_UNIT, &error);
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < units->len; i++)
    g_string_append_printf (names, "%s%s", i ? " " : "",
                            zg_record_get (g_ptr_array_index (units, i), ZG_FIELD_UNIT_NAME));
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
assert_units (const char *path, const char *expected)
{
  g_autoptr (ZgLedger) ledger = open_ledger (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *names = list_units (ledger);
  g_autoptr (ZgVerifyResult) verified = zg_verify (ledger, &error);

  g_assert_cmpstr (names, ==, expected);
  g_assert_no_error (error);
  g_assert_cmpuint (verified->problems->len, ==, 0);
}

static void
write_back (ZgLedger *ledger)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *conflict = NULL;

  zg_working_copy_write_back (ledger, &conflict, &error);
  g_assert_no_error (error);
  g_assert_null (conflict);
  g_assert_true (zg_working_copy_is_saved (ledger));
}

static ZgLedger *
create (Share *share)
{
  g_autoptr (GError) error = NULL;
  ZgLedger *ledger = zg_ledger_create (share->path, "县", NULL, &error);

  g_assert_no_error (error);
  g_assert_true (zg_working_copy_is (ledger));
  g_assert_cmpstr (zg_ledger_get_path (ledger), ==, share->path);
  return ledger;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir && (name = g_dir_read_name (dir)))
    n += g_str_has_suffix (name, ".zgl") || g_str_has_suffix (name, ".new");
  return n;
}

static guint
count_copies (void)
{
  g_autofree char *copies = g_build_filename (g_get_user_state_dir (), "zhenggai", "copies", NULL);

  return count_files (copies);
}

/* As a second machine: the copies of the first are out of sight. */
static char *
hide_copies (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "zhenggai", NULL);
  char *aside = g_strdup_printf ("%s.aside-%08x", folder, g_random_int ());

  g_assert_no_errno (g_rename (folder, aside));
  return aside;
}

static void
show_copies (char *aside)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "zhenggai", NULL);

  if (g_file_test (folder, G_FILE_TEST_EXISTS))
    fixture_remove_folder (folder);
  g_assert_no_errno (g_rename (aside, folder));
  g_free (aside);
}

/* An edit that is not at the place when the program ends. */
static void
leave_edit (Share *share, const char *unit)
{
  g_autoptr (ZgLedger) ledger = open_ledger (share->path);

  add_unit (ledger, unit);
}

static void
test_saved (Share *share, gconstpointer data)
{
  g_autoptr (ZgLedger) ledger = create (share);

  add_unit (ledger, "甲");
  g_assert_false (zg_working_copy_is_saved (ledger));
  write_back (ledger);
  add_unit (ledger, "乙");
  write_back (ledger);
  g_clear_object (&ledger);
  g_assert_cmpuint (count_copies (), ==, 0);
  g_assert_cmpuint (count_files (share->share), ==, 1);
  assert_units (share->path, "甲 乙");
}

/* The file at the place is no database that somebody keeps open: no journal, nothing beside it. */
static void
test_place_untouched (Share *share, gconstpointer data)
{
  g_autoptr (ZgLedger) ledger = create (share);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize n_before;
  gsize n_after;

  g_file_get_contents (share->path, &before, &n_before, NULL);
  add_unit (ledger, "甲");
  g_file_get_contents (share->path, &after, &n_after, NULL);
  g_assert_cmpmem (before, n_before, after, n_after);
  g_assert_cmpuint (count_files (share->share), ==, 1);
}

static void
test_left_over (Share *share, gconstpointer data)
{
  g_autoptr (GPtrArray) left_over = NULL;

  g_object_unref (create (share));
  leave_edit (share, "甲");
  left_over = zg_working_copy_list_left_over ();
  g_assert_cmpuint (left_over->len, ==, 1);
  g_assert_cmpstr (((ZgLeftOver *) g_ptr_array_index (left_over, 0))->path, ==, share->path);
  {
    g_autoptr (ZgLedger) ledger = open_ledger (share->path);
    g_autofree char *names = list_units (ledger);

    g_assert_cmpstr (names, ==, "甲");
    g_assert_false (zg_working_copy_is_saved (ledger));
    write_back (ledger);
  }
  g_clear_pointer (&left_over, g_ptr_array_unref);
  left_over = zg_working_copy_list_left_over ();
  g_assert_cmpuint (left_over->len, ==, 0);
}

/* The description of the only copy, and the copy's newest hash. */
static char *
read_only_head (char **description)
{
  g_autofree char *copies = g_build_filename (g_get_user_state_dir (), "zhenggai", "copies", NULL);
  g_autoptr (GDir) dir = g_dir_open (copies, 0, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;
  const char *name;
  char *head = NULL;

  while ((name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".zgl"))
      file = g_build_filename (copies, name, NULL);
  _zg_working_copy_read_head (file, &head, NULL, &error);
  g_assert_no_error (error);
  *description = g_strconcat (file, ".ini", NULL);
  return head;
}

/* Killed while it wrote beside the place: half a file lies there, until the ledger is opened. */
static void
test_killed_putting (Share *share, gconstpointer data)
{
  g_autofree char *description = NULL;
  g_autofree char *head = NULL;
  g_autofree char *beside = NULL;
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  g_object_unref (create (share));
  leave_edit (share, "甲");
  head = read_only_head (&description);
  g_assert_true (g_key_file_load_from_file (keys, description, G_KEY_FILE_NONE, NULL));
  g_key_file_set_string (keys, "copy", "coming", head);
  g_assert_true (g_key_file_save_to_file (keys, description, NULL));
  beside = zg_share_name_beside (share->path, head);
  g_assert_true (g_file_set_contents (beside, "half", -1, NULL));
  assert_units (share->path, "甲");
  g_assert_cmpuint (count_files (share->share), ==, 1);
}

/* In the next session the document portal has another path for the file. */
static void
test_portal_moved (Share *share, gconstpointer data)
{
  g_autofree char *description = NULL;
  g_autofree char *head = NULL;
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  g_object_unref (create (share));
  leave_edit (share, "甲");
  head = read_only_head (&description);
  g_assert_true (g_key_file_load_from_file (keys, description, G_KEY_FILE_NONE, NULL));
  g_key_file_set_string (keys, "copy", "path", "/run/user/1/doc/0a1b2c3d/县 台账.zgl");
  g_assert_true (g_key_file_save_to_file (keys, description, NULL));
  {
    g_autoptr (ZgLedger) ledger = open_ledger (share->path);
    g_autofree char *names = list_units (ledger);

    g_assert_cmpstr (names, ==, "甲");
    g_assert_cmpuint (count_copies (), ==, 1);
    write_back (ledger);
  }
  g_assert_cmpuint (count_copies (), ==, 0);
  assert_units (share->path, "甲");
}

/* A share that is no longer mounted leaves the folder that it was mounted on: nothing of hers goes
 * there, whether the folder is empty or not, and all of it goes to the share once that is back. */
static void
test_share_gone (Share *share, gconstpointer data)
{
  g_autoptr (ZgLedger) ledger = create (share);
  g_autofree char *away = g_strconcat (share->share, ".away", NULL);
  g_autofree char *conflict = NULL;

  add_unit (ledger, "甲");
  g_assert_no_errno (g_rename (share->share, away));
  g_assert_no_errno (g_mkdir (share->share, 0700));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (zg_working_copy_write_back (ledger, &conflict, &error));
      g_assert_error (error, ZG_ERROR, ZG_ERROR_IO);
      g_assert_null (conflict);
      g_assert_false (zg_working_copy_is_saved (ledger));
      if (i == 0)
        {
          g_assert_cmpuint (count_files (share->share), ==, 0);
          g_object_unref (zg_ledger_create (share->path, "别的县", NULL, NULL));
        }
    }
  g_assert_cmpuint (count_files (share->share), ==, 1);
  fixture_remove_folder (share->share);
  g_assert_no_errno (g_rename (away, share->share));
  write_back (ledger);
  g_clear_object (&ledger);
  assert_units (share->path, "甲");
}

/* What another machine saved while nothing was edited here is simply taken over. */
static void
test_newer_there (Share *share, gconstpointer data)
{
  char *aside;

  g_object_unref (create (share));
  {
    g_autoptr (ZgLedger) ours = open_ledger (share->path);

    g_assert_null (zg_ledger_get_read_only_reason (ours));
    aside = hide_copies ();
    {
      g_autoptr (ZgLedger) theirs = open_ledger (share->path);

      add_unit (theirs, "他");
      write_back (theirs);
    }
    show_copies (aside);
  }
  assert_units (share->path, "他");
}

static void
test_conflict (Share *share, gconstpointer data)
{
  g_autoptr (ZgLedger) ours = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *conflict = NULL;
  char *aside;

  g_object_unref (create (share));
  ours = open_ledger (share->path);
  add_unit (ours, "我");
  aside = hide_copies ();
  {
    g_autoptr (ZgLedger) theirs = open_ledger (share->path);

    add_unit (theirs, "他");
    write_back (theirs);
  }
  show_copies (aside);
  g_assert_true (zg_working_copy_write_back (ours, &conflict, &error));
  g_assert_no_error (error);
  g_assert_nonnull (conflict);
  g_assert_nonnull (strstr (conflict, "县 台账 (conflict 20"));
  g_assert_cmpstr (zg_ledger_get_path (ours), ==, conflict);
  /* Work goes on, in the file of its own. */
  add_unit (ours, "又");
  write_back (ours);
  g_clear_object (&ours);
  assert_units (share->path, "他");
  assert_units (conflict, "我 又");
  g_assert_cmpuint (count_copies (), ==, 0);
}

/* The copy that belongs to the conflict's file by now is not taken for one of the place. */
static void
test_conflict_goes_on (Share *share, gconstpointer data)
{
  g_autoptr (ZgLedger) ours = create (share);
  g_autoptr (GError) error = NULL;
  g_autofree char *conflict = NULL;
  char *aside;

  add_unit (ours, "我");
  aside = hide_copies ();
  {
    g_autoptr (ZgLedger) theirs = open_ledger (share->path);

    add_unit (theirs, "他");
    write_back (theirs);
  }
  show_copies (aside);
  g_assert_true (zg_working_copy_write_back (ours, &conflict, &error));
  add_unit (ours, "又");
  g_clear_object (&ours);
  assert_units (share->path, "他");
  assert_units (conflict, "我 又");
}

/* Whoever only looks, as the start page does, sees the edits left over, and settles nothing. */
static void
look (const Share *share, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgLedger) ledger = zg_ledger_open (share->path, ZG_LEDGER_READ, NULL, &error);
  g_autofree char *names = NULL;

  g_assert_no_error (error);
  names = list_units (ledger);
  g_assert_cmpstr (names, ==, expected);
  g_assert_null (zg_working_copy_take_conflict (ledger));
  g_assert_true (zg_working_copy_is_unsettled (ledger));
  g_assert_cmpuint (count_files (share->share), ==, 1);
}

/* The same with edits of a program that was killed: they are put beside when the ledger is opened
 * to be edited. */
static void
test_conflict_left_over (Share *share, gconstpointer data)
{
  g_autoptr (ZgLedger) ours = NULL;
  g_autofree char *conflict = NULL;
  char *aside;

  g_object_unref (create (share));
  leave_edit (share, "我");
  aside = hide_copies ();
  {
    g_autoptr (ZgLedger) theirs = open_ledger (share->path);

    add_unit (theirs, "他");
    write_back (theirs);
  }
  show_copies (aside);
  look (share, "我");
  ours = open_ledger (share->path);
  conflict = zg_working_copy_take_conflict (ours);
  g_assert_nonnull (conflict);
  g_assert_null (zg_working_copy_take_conflict (ours));
  g_clear_object (&ours);
  assert_units (share->path, "他");
  assert_units (conflict, "我");
}

/* The document portal would hide a file beside the one that it hands over. */
static void
test_conflict_portal (Share *share, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgLedger) ledger = create (share);
  g_autofree char *conflict =
      _zg_working_copy_put_conflict (share->path, "/run/user/1/doc/0a1b2c3d/县 台账.zgl", &error);

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (conflict, home));
  g_assert_nonnull (strstr (conflict, "/县 台账 (conflict 20"));
  g_assert_true (g_file_test (conflict, G_FILE_TEST_EXISTS));
  g_unlink (conflict);
}

/* A copy left over of a file in the clerk's own folder, as after a conflict behind the document
 * portal: its edits are taken up by any name of the file, and go to it. */
static void
test_local (Share *share, gconstpointer data)
{
  g_autofree char *description = NULL;
  g_autofree char *head = NULL;
  g_autofree char *own = g_build_filename (home, "冲突.zgl", NULL);
  g_autofree char *link = g_build_filename (home, "链接.zgl", NULL);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *text = NULL;
  gsize size;

  g_object_unref (create (share));
  leave_edit (share, "甲");
  g_assert_true (g_file_get_contents (share->path, &text, &size, NULL));
  g_assert_true (g_file_set_contents (own, text, (gssize) size, NULL));
  g_assert_no_errno (symlink (own, link));
  head = read_only_head (&description);
  g_assert_true (g_key_file_load_from_file (keys, description, G_KEY_FILE_NONE, NULL));
  g_key_file_set_string (keys, "copy", "path", own);
  g_key_file_set_boolean (keys, "copy", "local", TRUE);
  g_assert_true (g_key_file_save_to_file (keys, description, NULL));
  {
    g_autoptr (ZgLedger) ledger = open_ledger (link);
    g_autofree char *names = list_units (ledger);

    g_assert_cmpstr (names, ==, "甲");
    add_unit (ledger, "乙");
    write_back (ledger);
  }
  g_assert_cmpuint (count_copies (), ==, 0);
  assert_units (own, "甲 乙");
  g_unlink (link);
  g_unlink (own);
}

/* The file that such a copy belongs to was replaced by another ledger: that is edited, too, and the
 * edits stay listed. */
static void
test_local_replaced (Share *share, gconstpointer data)
{
  g_autofree char *description = NULL;
  g_autofree char *head = NULL;
  g_autofree char *own = g_build_filename (home, "冲突.zgl", NULL);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GPtrArray) left_over = NULL;
  g_autoptr (GError) error = NULL;

  g_object_unref (create (share));
  leave_edit (share, "甲");
  head = read_only_head (&description);
  g_assert_true (g_key_file_load_from_file (keys, description, G_KEY_FILE_NONE, NULL));
  g_key_file_set_string (keys, "copy", "path", own);
  g_key_file_set_boolean (keys, "copy", "local", TRUE);
  g_assert_true (g_key_file_save_to_file (keys, description, NULL));
  g_object_unref (zg_ledger_create (own, "别的县", NULL, &error));
  g_assert_no_error (error);
  {
    g_autoptr (ZgLedger) ledger = open_ledger (own);

    add_unit (ledger, "丙");
    write_back (ledger);
  }
  assert_units (own, "丙");
  left_over = zg_working_copy_list_left_over ();
  g_assert_cmpuint (left_over->len, ==, 1);
  g_unlink (own);
}

/* The place is away: what was edited stays here and goes there later. */
static void
test_away (Share *share, gconstpointer data)
{
  g_autoptr (ZgLedger) ledger = create (share);
  g_autofree char *away = g_strconcat (share->share, "-away", NULL);
  g_autofree char *conflict = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgCopyState) state = NULL;

  add_unit (ledger, "甲");
  g_assert_no_errno (g_rename (share->share, away));
  g_assert_false (zg_working_copy_write_back (ledger, &conflict, &error));
  g_assert_nonnull (error);
  g_assert_false (zg_working_copy_is_saved (ledger));
  state = zg_working_copy_tend (ledger, G_MAXINT64);
  g_assert_false (state->is_saved);
  g_assert_nonnull (state->failure);
  g_assert_no_errno (g_rename (away, share->share));
  write_back (ledger);
}

/* When it is time: never at once, and not for ever later because somebody types on and on. */
static void
test_times (Share *share, gconstpointer data)
{
  g_autoptr (ZgLedger) ledger = create (share);
  gint64 now;
  ZgCopyState *state = zg_working_copy_tend (ledger, g_get_monotonic_time ());

  g_assert_true (state->is_saved);
  zg_copy_state_free (state);
  g_assert_null (zg_working_copy_tend (ledger, g_get_monotonic_time ()));
  add_unit (ledger, "甲");
  now = g_get_monotonic_time ();
  state = zg_working_copy_tend (ledger, now);
  g_assert_false (state->is_saved);
  zg_copy_state_free (state);
  g_assert_null (zg_working_copy_tend (ledger, now + G_TIME_SPAN_SECOND));
  state = zg_working_copy_tend (ledger, now + 3 * G_TIME_SPAN_SECOND);
  g_assert_true (state->is_saved);
  g_assert_cmpstr (state->path, ==, share->path);
  zg_copy_state_free (state);
}

/* Two programs of one user have the same copy. */
static void
test_two (Share *share, gconstpointer data)
{
  g_autoptr (ZgLedger) one = create (share);
  g_autoptr (ZgLedger) other = open_ledger (share->path);

  add_unit (one, "甲");
  add_unit (other, "乙");
  write_back (one);
  g_clear_object (&one);
  g_assert_cmpuint (count_copies (), ==, 1);
  add_unit (other, "丙");
  write_back (other);
  g_clear_object (&other);
  g_assert_cmpuint (count_copies (), ==, 0);
  assert_units (share->path, "甲 乙 丙");
}

static void
test_restore (Share *share, gconstpointer data)
{
  g_autoptr (ZgLedger) ledger = create (share);
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *kept = NULL;

  add_unit (ledger, "甲");
  write_back (ledger);
  backup = zg_ledger_backup (ledger, NULL, &error);
  g_assert_no_error (error);
  add_unit (ledger, "乙");
  write_back (ledger);
  g_clear_object (&ledger);
  zg_ledger_restore (backup, share->path, &kept, &error);
  g_assert_no_error (error);
  assert_units (share->path, "甲");
  assert_units (kept, "甲 乙");
}

/* A database that somebody writes in place is not read in the middle of it. */
static void
test_journal (Share *share, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (share->path, "-journal", NULL);
  g_autoptr (GError) error = NULL;

  g_object_unref (create (share));
  g_assert_true (g_file_set_contents (journal, "x", 1, NULL));
  g_assert_null (zg_ledger_open (share->path, ZG_LEDGER_WRITE, NULL, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_BUSY);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/working-copy/" path, Share, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int status;

  home = g_dir_make_tmp ("zhenggai-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_STATE_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("saved", test_saved);
  ADD ("place untouched", test_place_untouched);
  ADD ("left over", test_left_over);
  ADD ("killed putting", test_killed_putting);
  ADD ("portal moved", test_portal_moved);
  ADD ("share gone", test_share_gone);
  ADD ("newer there", test_newer_there);
  ADD ("conflict", test_conflict);
  ADD ("conflict goes on", test_conflict_goes_on);
  ADD ("conflict left over", test_conflict_left_over);
  ADD ("conflict portal", test_conflict_portal);
  ADD ("local", test_local);
  ADD ("local replaced", test_local_replaced);
  ADD ("away", test_away);
  ADD ("times", test_times);
  ADD ("two", test_two);
  ADD ("restore", test_restore);
  ADD ("journal", test_journal);
  status = g_test_run ();
  fixture_remove_folder (home);
  g_free (home);
  return status;
}
