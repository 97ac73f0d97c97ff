/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ledger in a synchronised folder: edits are safe here at once and there a moment later. */
#include "share.h"

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
