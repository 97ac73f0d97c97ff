/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two people saved is never lost, and nobody's copy is taken for another's. */
#include "share.h"

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
  g_autofree char *conflict = NULL;

  g_object_unref (create (share));
  conflict =
      _zg_working_copy_put_conflict (share->path, "/run/user/1/doc/0a1b2c3d/县 台账.zgl", &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (conflict, home));
  g_assert_nonnull (strstr (conflict, "/县 台账 (conflict 20"));
  g_assert_true (g_file_test (conflict, G_FILE_TEST_EXISTS));
  g_unlink (conflict);
}

/* Makes the only copy one of @own, in the clerk's own folder. */
static void
give_copy_to (const char *own)
{
  g_autofree char *description = NULL;
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  g_free (read_only_head (&description));
  g_assert_true (g_key_file_load_from_file (keys, description, G_KEY_FILE_NONE, NULL));
  g_key_file_set_string (keys, "copy", "path", own);
  g_key_file_set_boolean (keys, "copy", "local", TRUE);
  g_assert_true (g_key_file_save_to_file (keys, description, NULL));
}

/* A copy left over of a file in the clerk's own folder, as after a conflict behind the document
 * portal: its edits are taken up by any name of the file, and go to it. */
static void
test_local (Share *share, gconstpointer data)
{
  g_autofree char *own = g_build_filename (home, "冲突.zgl", NULL);
  g_autofree char *link = g_build_filename (home, "链接.zgl", NULL);
  g_autofree char *text = NULL;
  gsize size;

  g_object_unref (create (share));
  leave_edit (share, "甲");
  g_assert_true (g_file_get_contents (share->path, &text, &size, NULL));
  g_assert_true (g_file_set_contents (own, text, (gssize) size, NULL));
  g_assert_no_errno (symlink (own, link));
  give_copy_to (own);
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
  g_autofree char *own = g_build_filename (home, "冲突.zgl", NULL);
  g_autoptr (GPtrArray) left_over = NULL;
  g_autoptr (GError) error = NULL;

  g_object_unref (create (share));
  leave_edit (share, "甲");
  give_copy_to (own);
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

int
main (int argc, char **argv)
{
  int status;

  home = g_dir_make_tmp ("zhenggai-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_STATE_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("conflict", test_conflict);
  ADD ("conflict goes on", test_conflict_goes_on);
  ADD ("conflict left over", test_conflict_left_over);
  ADD ("conflict portal", test_conflict_portal);
  ADD ("local", test_local);
  ADD ("local replaced", test_local_replaced);
  status = g_test_run ();
  fixture_remove_folder (home);
  g_free (home);
  return status;
}
