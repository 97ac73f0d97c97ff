/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written into rows is read again, in whatever order, however many there are. */
#include <string.h>

#include "zg-form-rows.h"

#define N_CELLS 5

/* Groups of three rows, and a heading before every tenth row. */
static gboolean
is_heading (guint row)
{
  return row % 10 == 0;
}

static char *
text_of (guint row, guint column)
{
  if ((row + column) % 7 == 0)
    return NULL;
  return (row + column) % 5 == 0 ? g_strdup ("") : g_strdup_printf ("第%u行 📄 𠮷 %u", row, column);
}

static ZgFormRows *
write_rows (guint n)
{
  ZgFormRows *rows = zg_form_rows_new ();

  g_assert_null (zg_form_rows_get_last (rows));
  for (guint i = 0; i < n; i++)
    {
      guint n_cells = is_heading (i) ? 1 : N_CELLS;
      ZgFormRow *row = zg_form_rows_add (rows, is_heading (i) ? ZG_ROW_HEADING : ZG_ROW_PLAIN,
                                         is_heading (i) || i % 3 == 0, n_cells);

      g_assert_true (row == zg_form_rows_get_last (rows));
      for (guint k = 0; k < n_cells; k++)
        {
          g_assert_cmpint (row->cells[k].day, ==, ZG_DAY_NONE);
          row->cells[k].text = text_of (i, k);
          row->cells[k].day = k == 0 ? ZG_DAY_NONE : (ZgDay) (19000 - i);
          row->cells[k].count = G_GINT64_CONSTANT (-5000000000) * i;
        }
    }
  return rows;
}

static void
check_row (ZgFormReader *reader, guint i)
{
  const ZgFormRow *row = zg_form_reader_get (reader, i);

  g_assert_cmpint (row->kind, ==, is_heading (i) ? ZG_ROW_HEADING : ZG_ROW_PLAIN);
  g_assert_cmpint (row->begins_group, ==, is_heading (i) || i % 3 == 0);
  g_assert_cmpuint (row->n_cells, ==, is_heading (i) ? 1 : N_CELLS);
  for (guint k = 0; k < row->n_cells; k++)
    {
      g_autofree char *text = text_of (i, k);

      g_assert_cmpstr (row->cells[k].text, ==, text);
      g_assert_cmpint (row->cells[k].day, ==, k == 0 ? ZG_DAY_NONE : (ZgDay) (19000 - i));
      g_assert_cmpint (row->cells[k].count, ==, G_GINT64_CONSTANT (-5000000000) * i);
    }
}

static void
test_read (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  ZgFormRows *rows = write_rows (n);
  g_autoptr (ZgFormReader) reader = zg_form_reader_new (rows);
  g_autoptr (ZgFormReader) other = zg_form_reader_new (rows);

  g_assert_cmpuint (zg_form_rows_get_count (rows), ==, n);
  for (guint i = 0; i < n; i++)
    check_row (reader, i);
  for (guint i = 0; i < MIN (n, 2000); i++)
    {
      check_row (reader, (guint) g_test_rand_int_range (0, (gint32) n));
      check_row (other, n - 1 - i);
    }
  zg_form_rows_free (rows);
}

static void
test_groups (void)
{
  ZgFormRows *rows = write_rows (1000);

  /* 300 is a heading, 301 and 302 go on in its group, 303 begins the next. */
  g_assert_cmpuint (zg_form_rows_group_end (rows, 300), ==, 303);
  g_assert_cmpuint (zg_form_rows_group_begin (rows, 302), ==, 300);
  g_assert_cmpint (zg_form_rows_get_kind (rows, 300), ==, ZG_ROW_HEADING);
  g_assert_cmpint (zg_form_rows_get_kind (rows, 301), ==, ZG_ROW_PLAIN);
  g_assert_true (zg_form_rows_begins_group (rows, 303));
  g_assert_cmpuint (zg_form_rows_group_end (rows, 999), ==, 1000);
  zg_form_rows_free (rows);
}

/* A row that is held is not lost when others near it, or two elsewhere, are read. */
static void
test_hold (void)
{
  ZgFormRows *rows = write_rows (5000);
  g_autoptr (ZgFormReader) reader = zg_form_reader_new (rows);
  const ZgFormRow *held = zg_form_reader_get (reader, 1);
  g_autofree char *text = text_of (1, 2);

  for (guint i = 0; i < 200; i++)
    zg_form_reader_get (reader, i);
  zg_form_reader_get (reader, 2000);
  zg_form_reader_get (reader, 4000);
  g_assert_cmpstr (held->cells[2].text, ==, text);
  zg_form_rows_free (rows);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/form-rows/one", GUINT_TO_POINTER (1), test_read);
  g_test_add_data_func ("/form-rows/few", GUINT_TO_POINTER (255), test_read);
  g_test_add_data_func ("/form-rows/a pack", GUINT_TO_POINTER (256), test_read);
  g_test_add_data_func ("/form-rows/a pack and one", GUINT_TO_POINTER (257), test_read);
  g_test_add_data_func ("/form-rows/many", GUINT_TO_POINTER (10001), test_read);
  g_test_add_func ("/form-rows/groups", test_groups);
  g_test_add_func ("/form-rows/hold", test_hold);
  return g_test_run ();
}
