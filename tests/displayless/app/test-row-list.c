/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a view: a long one is told little by little, and nobody who selects can tell. */
#include <glib/gstdio.h>

#include "zg-row-list.h"

#define N_ISSUES 60 /* 1 to 60 in the ledger, the title its number */
#define N_SEEN   25 /* rows that a view has widgets for */

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
  zg_row_list_set_view (fixture->list, ZG_ENTITY_ISSUE, ids, NULL, FALSE);
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

static gboolean
add_issues (ZgTransaction *txn, gpointer data, GError **error)
{
  const ZgFieldValue values[] = { { ZG_FIELD_INSPECTION_KIND, "inspection" },
                                  { ZG_FIELD_INSPECTION_NAME, "巡视" } };
  ZgUuid inspection;
  char uuid[ZG_UUID_TEXT_SIZE];
  gboolean ok =
      zg_transaction_insert (txn, ZG_ENTITY_INSPECTION, values, 2, &inspection, error) > 0;

  zg_uuid_write (&inspection, uuid);
  for (guint i = 1; ok && i <= N_ISSUES; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);
      const ZgFieldValue of_issue[] = { { ZG_FIELD_ISSUE_INSPECTION, uuid },
                                        { ZG_FIELD_ISSUE_TITLE, title } };

      ok = zg_transaction_insert (txn, ZG_ENTITY_ISSUE, of_issue, 2, NULL, error) == i;
    }
  return ok;
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(gboolean *) data = zg_session_edit_finish (ZG_SESSION (source), result, &error);
  g_assert_no_error (error);
}

/* What has widgets for the first rows, and takes them down and makes them as GTK does. */
typedef struct
{
  ZgRowList *list;
  GPtrArray *seen; /* of ZgRow */
  guint n_made;
} View;

static void
see (View *view)
{
  GListModel *model = G_LIST_MODEL (view->list);

  for (guint i = view->seen->len; i < MIN (N_SEEN, g_list_model_get_n_items (model)); i++)
    {
      ZgRow *row = g_list_model_get_item (model, i);

      zg_row_list_bind (view->list, row, i);
      g_ptr_array_add (view->seen, row);
      view->n_made++;
    }
}

static void
view_changed_cb (GListModel *model, guint position, guint removed, guint added, View *view)
{
  for (guint i = position; i < view->seen->len; i++)
    zg_row_list_unbind (view->list, g_ptr_array_index (view->seen, i));
  g_ptr_array_set_size (view->seen, (int) MIN (position, view->seen->len));
  see (view);
}

/* Once all rows have come, each is the one of its place and shows what is in the ledger. */
static void
check_view (View *view, const GArray *ids)
{
  for (guint i = 0; i < view->seen->len; i++)
    {
      ZgRow *row = g_ptr_array_index (view->seen, i);
      g_autoptr (ZgRow) item = g_list_model_get_item (G_LIST_MODEL (view->list), i);

      g_assert_true (item == row);
      g_assert_cmpint (zg_row_get_id (row), ==, g_array_index (ids, gint64, i));
      while (zg_row_get (row) == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpint (zg_row_get (row)->id, ==, zg_row_get_id (row));
      g_assert_cmpint (g_ascii_strtoll (zg_row_get (row)->title, NULL, 10), ==,
                       zg_row_get_id (row));
    }
}

/* Some issues in any order. (transfer full) */
static GArray *
draw_ids (void)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n = (guint) g_test_rand_int_range (0, N_ISSUES + 1);

  for (gint64 id = 1; id <= N_ISSUES; id++)
    g_array_insert_val (ids, (guint) g_test_rand_int_range (0, (gint32) ids->len + 1), id);
  g_array_set_size (ids, n);
  return ids;
}

static gboolean
holds (const GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

static void
check_selection (ZgRowList *list, const GArray *former, const GArray *ids)
{
  g_autoptr (GArray) selected = zg_row_list_get_selected (list);
  guint n_left = 0;

  for (guint i = 0; i < former->len; i++)
    if (holds (ids, g_array_index (former, gint64, i)))
      {
        n_left++;
        g_assert_true (holds (selected, g_array_index (former, gint64, i)));
      }
  g_assert_cmpuint (selected->len, ==, n_left);
}

/* What nobody has seen, nobody has selected: GTK speaks of rows that it was told of only. */
static void
select_some (View *view, const GArray *ids)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (view->list);

  if (ids->len == 0)
    return;
  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      gtk_selection_model_unselect_all (model);
      g_assert_cmpuint (zg_row_list_get_n_selected (view->list), ==, 0);
      break;
    case 1:
      gtk_selection_model_select_range (model, 0, 1, TRUE);
      g_assert_cmpuint (zg_row_list_get_n_selected (view->list), ==, 1);
      break;
    default:
      gtk_selection_model_select_item (model, (guint) g_test_rand_int_range (0, (gint32) ids->len),
                                       g_test_rand_bit ());
    }
}

static void
answer (View *view, gboolean in_place)
{
  g_autoptr (GArray) ids = draw_ids ();
  g_autoptr (GArray) selected = zg_row_list_get_selected (view->list);
  guint n_seen = view->seen->len;

  view->n_made = 0;
  zg_row_list_set_view (view->list, ZG_ENTITY_ISSUE, ids, NULL, in_place);
  if (in_place)
    g_assert_cmpuint (view->n_made, ==, view->seen->len - MIN (view->seen->len, n_seen));
  if (g_test_rand_bit ())
    while (zg_row_list_grow (view->list))
      ;
  /* Some answers come before the rows of the last one were asked for, or while they are loaded. */
  if (g_test_rand_bit ())
    check_view (view, ids);
  else if (g_test_rand_bit ())
    g_main_context_iteration (NULL, FALSE);
  check_selection (view->list, selected, ids);
  select_some (view, ids);
}

/* Rows that are seen become others where they stand: no widget is made for them, and whatever was
 * on its way to them, each ends with what is its own. */
static void
test_in_place (Fixture *fixture, gconstpointer data)
{
  View view = { fixture->list, g_ptr_array_new_with_free_func (g_object_unref), 0 };
  gboolean is_added = FALSE;

  zg_session_edit_async (fixture->session, "issues", NULL, NULL, add_issues, NULL, NULL, added_cb,
                         &is_added);
  while (!is_added)
    g_main_context_iteration (NULL, TRUE);
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (view_changed_cb), &view);
  for (guint i = 0; i < 400; i++)
    answer (&view, g_test_rand_int_range (0, 4) > 0);
  g_signal_handlers_disconnect_by_data (fixture->list, &view);
  for (guint i = 0; i < view.seen->len; i++)
    zg_row_list_unbind (fixture->list, g_ptr_array_index (view.seen, i));
  g_ptr_array_unref (view.seen);
}

typedef struct
{
  guint n;
  guint first, last; /* positions */
} Told;

static void
selection_changed_cb (GtkSelectionModel *model, guint position, guint n_items, Told *told)
{
  told->n++;
  told->first = position;
  told->last = position + n_items - 1;
}

/* A row that stays where it is and is selected or not for another one is told of. */
static void
test_selection_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  Told told = { 0 };

  show (fixture, 1, 100);
  grow_all (fixture);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (fixture->list), 50, TRUE);
  g_signal_connect (fixture->list, "selection-changed", G_CALLBACK (selection_changed_cb), &told);
  for (gint64 id = 21; id <= 120; id++)
    g_array_append_val (ids, id);
  zg_row_list_set_view (fixture->list, ZG_ENTITY_ISSUE, ids, NULL, TRUE);
  g_assert_cmpuint (told.n, ==, 1);
  g_assert_cmpuint (told.first, ==, 30);
  g_assert_cmpuint (told.last, ==, 50);
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (fixture->list), 30));
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
  ADD ("/row-list/selection told", test_selection_told);
  ADD ("/row-list/in place", test_in_place);
#undef ADD
  return g_test_run ();
}
