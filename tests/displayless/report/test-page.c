/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "zg-output.h"
#include "zg-page.h"
#include "zg-table.h"

static const ZgTextStyle body = { .role = ZG_FONT_SONG, .size = 10, .pitch = 15 };

/* Ten lines of text. */
static const ZgPageFormat small = { 300, 200, 25, 25, 50, 50 };

static char *
repeat (const char *text, int n)
{
  GString *all = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    g_string_append (all, text);
  return g_string_free (all, FALSE);
}

/* 20 characters a line, 10 lines a page. */
static void
test_paragraph_breaks (void)
{
  static const struct
  {
    int characters;
    guint pages;
  } cases[] = { { 0, 1 }, { 1, 1 }, { 199, 1 }, { 200, 1 }, { 201, 2 }, { 400, 2 }, { 1001, 6 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZgPages) pages = zg_pages_new (&small, zg_words_for ("zh_CN"));
      g_autofree char *text = repeat ("整", cases[i].characters);

      zg_pages_add (pages, zg_paragraph_new (text, &body));
      g_assert_cmpuint (zg_pages_layout (pages), ==, cases[i].pages);
    }
}

/* A heading goes to the next page with what follows it. */
static void
test_heading_stays (void)
{
  g_autoptr (ZgPages) pages = zg_pages_new (&small, zg_words_for ("zh_CN"));
  g_autofree char *text = repeat ("整", 180);

  zg_pages_add (pages, zg_paragraph_new (text, &body));
  zg_pages_add (pages, zg_heading_new ("二、措施", &body));
  zg_pages_add (pages, zg_paragraph_new (text, &body));
  g_assert_cmpuint (zg_pages_layout (pages), ==, 2);
  g_assert_cmpfloat_with_epsilon (zg_pages_get_room (pages, 0), 15, 0.01);
  g_assert_cmpfloat_with_epsilon (zg_pages_get_room (pages, 1), 0, 0.01);
}

static ZgBlock *
table_new (int rows, const char *text, guint max_lines)
{
  const ZgColumn columns[] = { { "序号", 30, PANGO_ALIGN_LEFT, 1 },
                               { "问题", 0, PANGO_ALIGN_LEFT, max_lines } };
  ZgBlock *table = zg_table_new (columns, G_N_ELEMENTS (columns), &body);

  for (int i = 0; i < rows; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i + 1);

      zg_table_add_row (table);
      zg_table_set_cell (table, 0, number);
      zg_table_set_cell (table, 1, text);
    }
  return table;
}

static gboolean
have (const char *program)
{
  g_autofree char *path = g_find_program_in_path (program);

  return path != NULL;
}

/* The pages' text as a reader copies it. */
static char *
copy_text (ZgPages *pages)
{
  g_autofree char *path = NULL;
  char *text = NULL;
  int fd = g_file_open_tmp ("zg-page-XXXXXX.pdf", &path, NULL);
  const ZgPageMetadata metadata = { "表", NULL, 19797 };
  const char *argv[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autoptr (GError) error = NULL;

  g_close (fd, NULL);
  g_assert_true (zg_pages_write_pdf (pages, &metadata, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text,
                               NULL, NULL, &error));
  g_remove (path);
  return text;
}

static guint
count (const char *text, const char *what)
{
  guint n = 0;

  for (const char *p = strstr (text, what); p; p = strstr (p + 1, what))
    n++;
  return n;
}

/* The header row stands on every page, every row once. */
static void
test_table_breaks (void)
{
  g_autoptr (ZgPages) pages = zg_pages_new (&small, zg_words_for ("zh_CN"));
  g_autofree char *text = NULL;
  guint n;

  zg_pages_add (pages, table_new (23, "拨付不及时", 1));
  n = zg_pages_layout (pages);
  g_assert_cmpuint (n, ==, 4); /* six rows a page */
  if (!have ("pdftotext"))
    {
      g_test_skip ("pdftotext (poppler-utils) is not installed");
      return;
    }
  text = copy_text (pages);
  g_assert_cmpuint (count (text, "序号"), ==, n);
  g_assert_cmpuint (count (text, "拨付不及时"), ==, 23);
}

/* A row taller than a page is broken between lines; no character is lost. */
static void
test_table_tall_row (void)
{
  g_autoptr (ZgPages) pages = zg_pages_new (&small, zg_words_for ("zh_CN"));
  g_autofree char *wording = repeat ("整", 500);
  g_autofree char *text = NULL;

  zg_pages_add (pages, table_new (2, wording, 0));
  g_assert_cmpuint (zg_pages_layout (pages), >=, 7);
  if (!have ("pdftotext"))
    {
      g_test_skip ("pdftotext (poppler-utils) is not installed");
      return;
    }
  text = copy_text (pages);
  g_assert_cmpuint (count (text, "整"), ==, 1000);
}

static void
test_table_cut (void)
{
  g_autoptr (ZgPages) pages = zg_pages_new (&small, zg_words_for ("zh_CN"));
  ZgBlock *table = zg_pages_add (pages, table_new (23, "拨付不及时", 1));
  const ZgLeftOut *left_out;

  zg_table_set_cut (table, "问题清单");
  g_assert_cmpuint (zg_pages_layout (pages), ==, 1);
  g_assert_cmpuint (zg_pages_get_setting (pages)->left_out->len, ==, 1);
  left_out = g_ptr_array_index (zg_pages_get_setting (pages)->left_out, 0);
  g_assert_cmpstr (left_out->what, ==, "问题清单");
  g_assert_cmpuint (left_out->count, ==, 18); /* five, and the line that says so */
}

/* A table that just fits is not cut. */
static void
test_table_not_cut (void)
{
  g_autoptr (ZgPages) pages = zg_pages_new (&small, zg_words_for ("zh_CN"));
  ZgBlock *table = zg_pages_add (pages, table_new (6, "拨付不及时", 1));

  zg_table_set_cut (table, "问题清单");
  g_assert_cmpuint (zg_pages_layout (pages), ==, 1);
  g_assert_cmpuint (zg_pages_get_setting (pages)->left_out->len, ==, 0);
}

static void
test_cancelled (void)
{
  g_autoptr (ZgPages) pages = zg_pages_new (&small, zg_words_for ("zh_CN"));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const ZgProgress progress = { .cancellable = cancellable };
  const ZgPageMetadata metadata = { "表", NULL, ZG_DAY_NONE };
  g_autoptr (GError) error = NULL;

  zg_pages_add (pages, zg_paragraph_new ("整改", &body));
  g_cancellable_cancel (cancellable);
  g_assert_false (zg_pages_write_pdf (pages, &metadata, "a.pdf", &progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/paragraph-breaks", test_paragraph_breaks);
  g_test_add_func ("/page/heading-stays", test_heading_stays);
  g_test_add_func ("/page/table-breaks", test_table_breaks);
  g_test_add_func ("/page/table-tall-row", test_table_tall_row);
  g_test_add_func ("/page/table-cut", test_table_cut);
  g_test_add_func ("/page/table-not-cut", test_table_not_cut);
  g_test_add_func ("/page/cancelled", test_cancelled);
  return g_test_run ();
}
