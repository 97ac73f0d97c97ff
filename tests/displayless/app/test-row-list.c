/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a view: a long one is told little by little, and nobody who selects can tell. */
#include <glib/gstdio.h>

#include "zg-row-list.h"

typedef struct
{
  char *folder;
  char *path;
  ZgSession *session;
  ZgRowList *list;
  guint n_signals; /* "items-changed" */
} Fixture;

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (GError) error = NULL;

  fixture->session = zg_session_open_finish (result, &error);
  g_assert_no_error (error);
}

static void
changed_cb (GListModel *model, guint position, guint removed, guint added, Fixture *fixture)
{
  g_assert_cmpuint (position + added, <=, g_list_model_get_n_items (model));
  fixture->n_signals++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("zg-row-list-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "台账.zgl", NULL);
  zg_session_create_async (fixture->path, "台账", opened_cb, fixture);
  while (fixture->session == NULL)
    g_main_context_iteration (NULL, TRUE);
  fixture->list = zg_row_list_new (fixture->session);
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_object_unref (fixture->list);
  g_object_unref (fixture->session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* Issues @first to @first + @n - 1. */
static void
show (Fixture *fixture, gint64 first, guint n)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gint64 id = first; id < first + n; id++)
    g_array_append_val (ids, id);
  zg_row_list_set_view (fixture->list, ZG_ENTITY_ISSUE, ids, NULL);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->list));
}

static void
grow_all (Fixture *fixture)
{
  guint before = count (fixture), n_frames = 0;

  while (zg_row_list_grow (fixture->list))
    {
      g_assert_cmpuint (count (fixture), >, before);
      before = count (fixture);
      g_assert_cmpuint (++n_frames, <, 30);
    }
}

static void
test_grows (Fixture *fixture, gconstpointer data)
{
  show (fixture, 1, 10000);
  g_assert_cmpuint (zg_row_list_get_n_rows (fixture->list), ==, 10000);
  g_assert_cmpuint (count (fixture), <, 50);
  for (guint i = 0; i < count (fixture); i++)
    {
      g_autoptr (ZgRow) row = g_list_model_get_item (G_LIST_MODEL (fixture->list), i);

      g_assert_cmpint (zg_row_get_id (row), ==, i + 1);
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->list), count (fixture)));
  grow_all (fixture);
  g_assert_cmpuint (count (fixture), ==, 10000);
}

/* The widgets are there: another view of as many rows, or of fewer, is told at once. */
static void
test_at_once (Fixture *fixture, gconstpointer data)
{
  show (fixture, 1, 10);
  g_assert_cmpuint (count (fixture), ==, 10);
  g_assert_false (zg_row_list_grow (fixture->list));
  show (fixture, 1, 10000);
  grow_all (fixture);
  show (fixture, 5000, 9000);
  g_assert_cmpuint (count (fixture), ==, 9000);
  show (fixture, 5000, 7);
  g_assert_cmpuint (count (fixture), ==, 7);
  show (fixture, 1, 400);
  g_assert_cmpuint (count (fixture), <, 50);
  grow_all (fixture);
  g_assert_cmpuint (count (fixture), ==, 400);
}

/* Nothing is told twice or not at all when the view changes while it grows. */
static void
test_changes_meanwhile (Fixture *fixture, gconstpointer data)
{
  show (fixture, 1, 10000);
  zg_row_list_grow (fixture->list);
  show (fixture, 1, 10001);
  show (fixture, 2, 10000);
  g_assert_cmpint (zg_row_list_get_id (fixture->list, 0), ==, 2);
  grow_all (fixture);
  g_assert_cmpuint (count (fixture), ==, 10000);
  fixture->n_signals = 0;
  show (fixture, 2, 10000);
  g_assert_cmpuint (fixture->n_signals, ==, 0);
}

static void
test_select_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) selected = NULL;

  show (fixture, 1, 300);
  g_assert_true (gtk_selection_model_select_all (GTK_SELECTION_MODEL (fixture->list)));
  g_assert_cmpuint (zg_row_list_get_n_selected (fixture->list), ==, 300);
  selected = zg_row_list_get_selected (fixture->list);
  g_assert_cmpint (g_array_index (selected, gint64, 299), ==, 300);
  g_assert_cmpuint (count (fixture), ==, 300);
}

/* What is selected can be scrolled to: the view knows of it. */
static void
test_select_far (Fixture *fixture, gconstpointer data)
{
  show (fixture, 1, 10000);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (fixture->list), 7000, TRUE);
  g_assert_cmpuint (count (fixture), ==, 10000);
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (fixture->list), 7000));
}

/* A selected row stays selected where it is now. */
static void
test_selection_moves (Fixture *fixture, gconstpointer data)
{
  show (fixture, 1, 100);
  grow_all (fixture);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (fixture->list), 50, TRUE);
  show (fixture, 21, 80);
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (fixture->list), 30));
  g_assert_cmpuint (zg_row_list_get_n_selected (fixture->list), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/row-list/grows", test_grows);
  ADD ("/row-list/at once", test_at_once);
  ADD ("/row-list/changes meanwhile", test_changes_meanwhile);
  ADD ("/row-list/select all", test_select_all);
  ADD ("/row-list/select far", test_select_far);
  ADD ("/row-list/selection moves", test_selection_moves);
#undef ADD
  return g_test_run ();
}
