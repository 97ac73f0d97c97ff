/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A share that several clerks see, and ledgers on it. */
#pragma once

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

G_GNUC_UNUSED static void
set_up (Share *self, gconstpointer data)
{
  g_autofree char *mark = NULL;

  self->share = g_dir_make_tmp ("zg-share-XXXXXX", NULL);
  mark = g_build_filename (self->share, ".stfolder", NULL);
  g_assert_no_errno (g_mkdir (mark, 0700));
  self->path = g_build_filename (self->share, "县 台账.zgl", NULL);
}

G_GNUC_UNUSED static void
tear_down (Share *self, gconstpointer data)
{
  g_autofree char *copies = g_build_filename (g_get_user_state_dir (), "zhenggai", NULL);

  fixture_remove_folder (self->share);
  if (g_file_test (copies, G_FILE_TEST_EXISTS))
    fixture_remove_folder (copies);
  g_free (self->share);
  g_free (self->path);
}

G_GNUC_UNUSED static ZgLedger *
open_ledger (const char *path)
{
  g_autoptr (GError) error = NULL;
  ZgLedger *ledger = zg_ledger_open (path, ZG_LEDGER_WRITE, NULL, &error);

  g_assert_no_error (error);
  g_assert_null (zg_ledger_get_read_only_reason (ledger));
  return ledger;
}

G_GNUC_UNUSED static void
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
G_GNUC_UNUSED static char *
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

G_GNUC_UNUSED static void
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

G_GNUC_UNUSED static void
write_back (ZgLedger *ledger)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *conflict = NULL;

  zg_working_copy_write_back (ledger, &conflict, &error);
  g_assert_no_error (error);
  g_assert_null (conflict);
  g_assert_true (zg_working_copy_is_saved (ledger));
}

G_GNUC_UNUSED static ZgLedger *
create (Share *share)
{
  g_autoptr (GError) error = NULL;
  ZgLedger *ledger = zg_ledger_create (share->path, "县", NULL, &error);

  g_assert_no_error (error);
  g_assert_true (zg_working_copy_is (ledger));
  g_assert_cmpstr (zg_ledger_get_path (ledger), ==, share->path);
  return ledger;
}

G_GNUC_UNUSED static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir && (name = g_dir_read_name (dir)))
    n += g_str_has_suffix (name, ".zgl") || g_str_has_suffix (name, ".new");
  return n;
}

G_GNUC_UNUSED static guint
count_copies (void)
{
  g_autofree char *copies = g_build_filename (g_get_user_state_dir (), "zhenggai", "copies", NULL);

  return count_files (copies);
}

/* As a second machine: the copies of the first are out of sight. */
G_GNUC_UNUSED static char *
hide_copies (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "zhenggai", NULL);
  char *aside = g_strdup_printf ("%s.aside-%08x", folder, g_random_int ());

  g_assert_no_errno (g_rename (folder, aside));
  return aside;
}

G_GNUC_UNUSED static void
show_copies (char *aside)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "zhenggai", NULL);

  if (g_file_test (folder, G_FILE_TEST_EXISTS))
    fixture_remove_folder (folder);
  g_assert_no_errno (g_rename (aside, folder));
  g_free (aside);
}

/* An edit that is not at the place when the program ends. */
G_GNUC_UNUSED static void
leave_edit (Share *share, const char *unit)
{
  g_autoptr (ZgLedger) ledger = open_ledger (share->path);

  add_unit (ledger, unit);
}

/* The description of the only copy, and the copy's newest hash. */
G_GNUC_UNUSED static char *
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

#define ADD(path, function)                                                                        \
  g_test_add ("/working-copy/" path, Share, NULL, set_up, function, tear_down)
