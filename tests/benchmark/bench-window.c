/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Goal 2 and what a clerk feels: the first frame with rows of a small and of a large ledger, each
 * in a process of its own and in turn, beside LibreOffice with the same rows where it is installed;
 * then jumps, sorting, filtering, searching and saving in the large one. To be run where windows
 * may be opened (tests/display/display.sh). */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "zg-application.h"
#include "zg-bench-data.h"
#include "zg-bench-frames.h"
#include "zg-browser.h"
#include "zg-issue-page.h"

#define N_STARTS 9
#define N_JUMPS  200
#define N_SORTS  10

static const char *const filters[] = { "state=done", "light=overdue", "state=ongoing", NULL };
static const char *const searches[] = { "两", "两区", "两", "", "尾", "尾矿", "尾", "" };

typedef struct
{
  ZgApplication *application;
  GtkWidget *window;
  BenchFrames *frames;
  GtkWidget *view; /* the list */
  GListModel *rows;
  gboolean is_changed; /* since it was cleared */
} Bench;

static gboolean
has_text (GtkWidget *root)
{
  if (GTK_IS_INSCRIPTION (root))
    {
      const char *text = gtk_inscription_get_text (GTK_INSCRIPTION (root));

      return text && *text;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    if (has_text (child))
      return TRUE;
  return FALSE;
}

/* Rows stand in the list, with their texts. */
static gboolean
rows_seen (gpointer data)
{
  Bench *bench = data;

  if (bench->view == NULL)
    bench->view = bench_find (bench->window, GTK_TYPE_COLUMN_VIEW);
  return bench->view && has_text (bench->view);
}

static gboolean
change_seen (gpointer data)
{
  Bench *bench = data;

  return bench->is_changed && (g_list_model_get_n_items (bench->rows) == 0 || rows_seen (bench));
}

static void
shown_cb (ZgBrowser *browser, Bench *bench)
{
  bench->is_changed = TRUE;
}

static void
open_ledger (Bench *bench, const char *path)
{
  g_autoptr (GError) error = NULL;

  bench->application = zg_application_new ();
  if (!g_application_register (G_APPLICATION (bench->application), NULL, &error))
    g_error ("%s", error->message);
  bench->window = GTK_WIDGET (zg_window_new (GTK_APPLICATION (bench->application)));
  bench->frames = bench_frames_new (bench->window);
  zg_application_open_ledger (bench->application, ZG_WINDOW (bench->window), path);
  if (!bench_frames_wait (bench->frames, rows_seen, bench))
    g_error ("no rows were shown");
}

/* Makes the process go without leave: what it costs to end is not measured here. */
static int
show_first_frame (const char *path, const char *started)
{
  Bench bench = { 0 };

  open_ledger (&bench, path);
  g_print ("%.1f\n",
           (double) (g_get_monotonic_time () - g_ascii_strtoll (started, NULL, 10)) / 1e3);
  bench_frames_free (bench.frames);
  return 0;
}

static double
start_once (const char *program, const char *path)
{
  g_autofree char *started = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  const char *const argv[] = { program, "--first", path, started, NULL };
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, &status,
                     &error)
      || !g_spawn_check_wait_status (status, &error))
    g_error ("%s", error->message);
  return g_ascii_strtod (out, NULL);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

/* The time of LibreOffice to read the same rows and be gone; nothing of it is shown. */
static void
measure_office (const char *ledger, const char *folder, double ours)
{
  g_autofree char *table = g_build_filename (folder, "L.csv", NULL);
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  g_autofree char *office = g_find_program_in_path ("soffice");
  const char *const list[] = {
    g_getenv ("ZG_CLI"), "report", ledger, "--paper", "table", "-o", table, NULL
  };
  const char *const argv[] = { office, profile, "--headless", "--convert-to", "fods", "--outdir",
                               folder, table,   NULL };
  gint64 start;

  if (office == NULL)
    {
      g_print ("LibreOffice with the same rows: skipped, it is not installed\n");
      return;
    }
  g_spawn_sync (NULL, (char **) list, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                NULL, NULL);
  start = g_get_monotonic_time ();
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                NULL, NULL);
  bench_print_ratio ("LibreOffice, the rows of L read / our first frame",
                     (double) (g_get_monotonic_time () - start) / 1e3 / ours, ">= 10");
}

static void
measure_starts (const char *program, const char *small, const char *large, const char *folder)
{
  double times[2][N_STARTS];

  for (guint i = 0; i < N_STARTS; i++)
    {
      times[0][i] = start_once (program, small);
      times[1][i] = start_once (program, large);
    }
  for (guint i = 0; i < 2; i++)
    qsort (times[i], N_STARTS, sizeof times[i][0], compare);
  g_print ("first frame with rows, S: p50 %.1f, max %.1f ms; L: p50 %.1f, max %.1f ms\n",
           times[0][N_STARTS / 2], times[0][N_STARTS - 1], times[1][N_STARTS / 2],
           times[1][N_STARTS - 1]);
  bench_print_ratio ("first frame, L / S", times[1][N_STARTS / 2] / times[0][N_STARTS / 2],
                     "<= 1.10");
  measure_office (large, folder, times[1][N_STARTS / 2]);
}

static gboolean
at_once (gpointer data)
{
  return TRUE;
}

/* The same places in every run. */
static void
measure_jumps (Bench *bench)
{
  GtkAdjustment *place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (bench->view));
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < N_JUMPS; i++)
    {
      double end = gtk_adjustment_get_upper (place) - gtk_adjustment_get_page_size (place);

      gtk_adjustment_set_value (place, g_rand_double_range (random, 0, MAX (end, 1)));
      bench_frames_wait (bench->frames, at_once, bench);
      bench_frames_wait (bench->frames, rows_seen, bench);
    }
  bench_frames_settle (bench->frames);
  bench_frames_print (bench->frames, "jump");
}

static void
wait_for_change (Bench *bench, const char *what)
{
  if (!bench_frames_wait (bench->frames, change_seen, bench))
    g_print ("%s: no other rows within ten seconds\n", what);
}

static void
measure_sorts (Bench *bench)
{
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (bench->view));

  for (guint i = 0; i < N_SORTS; i++)
    {
      guint nth = i / 2 % g_list_model_get_n_items (columns);
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, nth);

      if (gtk_column_view_column_get_sorter (column) == NULL)
        continue;
      bench->is_changed = FALSE;
      gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (bench->view), column,
                                      i % 2 ? GTK_SORT_ASCENDING : GTK_SORT_DESCENDING);
      wait_for_change (bench, "sort");
    }
  bench_frames_settle (bench->frames);
  bench_frames_print (bench->frames, "sort");
}

static void
measure_filters (Bench *bench)
{
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      bench->is_changed = FALSE;
      zg_window_show_filter (ZG_WINDOW (bench->window), filters[i]);
      wait_for_change (bench, "filter");
    }
  bench_frames_settle (bench->frames);
  bench_frames_print (bench->frames, "filter");
}

/* From a keystroke in the search entry to the rows it leaves. */
static void
measure_searches (Bench *bench)
{
  GtkWidget *browser = bench_find (bench->window, ZG_TYPE_BROWSER);
  GtkWidget *entry;

  zg_browser_focus_search (ZG_BROWSER (browser));
  bench_frames_settle (bench->frames);
  entry = bench_find (browser, GTK_TYPE_EDITABLE);
  if (entry == NULL)
    g_error ("there is no search entry");
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      bench->is_changed = FALSE;
      gtk_editable_set_text (GTK_EDITABLE (entry), searches[i]);
      wait_for_change (bench, "search");
    }
  bench_frames_settle (bench->frames);
  bench_frames_print (bench->frames, "search");
}

static gboolean
saved (gpointer data)
{
  Bench *bench = data;
  ZgSaveState state;

  g_object_get (zg_window_get_session (ZG_WINDOW (bench->window)), "save-state", &state, NULL);
  return state == ZG_SAVE_SAVED && bench->is_changed;
}

static void
saved_cb (ZgSession *session, const gpointer changes, Bench *bench)
{
  bench->is_changed = TRUE;
}

/* A text is typed, its field left: until the window says that it is on disk. */
static void
measure_saves (Bench *bench)
{
  ZgSession *session = zg_window_get_session (ZG_WINDOW (bench->window));
  GtkWidget *page = bench_find (bench->window, ZG_TYPE_ISSUE_PAGE);
  GtkWidget *text = page ? bench_find (page, GTK_TYPE_TEXT_VIEW) : NULL;

  if (text == NULL)
    {
      g_print ("save: no text to edit is shown\n");
      return;
    }
  g_signal_connect (session, "changed", G_CALLBACK (saved_cb), bench);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *wording = g_strdup_printf ("重项目招引轻跟进服务（第%u稿）", i);

      gtk_widget_grab_focus (text);
      bench_frames_wait (bench->frames, at_once, bench);
      /* It may be saved after a pause before its field is left. */
      bench->is_changed = FALSE;
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), wording, -1);
      bench_frames_wait (bench->frames, at_once, bench);
      bench_frames_settle (bench->frames);
      zg_window_commit (ZG_WINDOW (bench->window));
      if (!bench_frames_wait (bench->frames, saved, bench))
        g_print ("save: not saved within ten seconds\n");
    }
  g_signal_handlers_disconnect_by_data (session, bench);
  bench_frames_print (bench->frames, "save");
}

/* A copy, which may be edited. (transfer full) */
static char *
copy_ledger (BenchSize size, const char *folder)
{
  g_autofree char *path = bench_path (size);
  g_autofree char *copy =
      g_strdup_printf ("%s/%s.zgl", folder, size == BENCH_S ? "small" : "large");
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GFile) to = g_file_new_for_path (copy);
  g_autoptr (GError) error = NULL;

  if (!g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
  return g_steal_pointer (&copy);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *small = NULL;
  g_autofree char *large = NULL;
  Bench bench = { 0 };

  g_set_prgname ("bench-window"); /* as GApplication does; recent files are told with it */
  gtk_init ();
  if (argc == 4 && strcmp (argv[1], "--first") == 0)
    return show_first_frame (argv[2], argv[3]);
  folder = g_dir_make_tmp ("zhenggai-XXXXXX", NULL);
  small = copy_ledger (BENCH_S, folder);
  large = copy_ledger (BENCH_L, folder);
  measure_starts (argv[0], small, large, folder);
  open_ledger (&bench, large);
  bench_frames_settle (bench.frames);
  bench_frames_print (bench.frames, "open");
  bench.rows = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (bench.view)));
  g_signal_connect (bench_find (bench.window, ZG_TYPE_BROWSER), "shown", G_CALLBACK (shown_cb),
                    &bench);
  measure_jumps (&bench);
  measure_sorts (&bench);
  measure_filters (&bench);
  measure_searches (&bench);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (bench.rows), 0, TRUE);
  bench_frames_settle (bench.frames);
  measure_saves (&bench);
  bench_frames_free (bench.frames);
  return 0;
}
