/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files for other programs, compared whole: paragraph by paragraph, cell by cell, as LibreOffice
 * and poppler find them; and papers of much and of odd text. */
#include <string.h>

#include "zg-cli-office.h"

static void
report (ZgCliFixture *fixture, const char *paper, const char *name, const char *option)
{
  zg_cli_expect (fixture, 0, "report", "a.zgl", "--paper", paper, "-o", name, option, NULL);
}

static void
import_sample (ZgCliFixture *fixture)
{
  g_autofree char *sample = g_build_filename (g_getenv ("ZG_SAMPLE_DIR"), "notice.txt", NULL);

  zg_cli_expect (fixture, 0, "import", sample, "--into", "a.zgl", NULL);
}

/* The paragraphs that say something, without what stands around them. */
static GPtrArray *
split_paragraphs (const char *text)
{
  GPtrArray *paragraphs = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) lines =
      g_strsplit (g_str_has_prefix (text, "\357\273\277") ? text + 3 : text, "\n", -1);

  for (guint i = 0; lines[i]; i++)
    if (g_strstrip (lines[i])[0] != '\0')
      g_ptr_array_add (paragraphs, g_strdup (lines[i]));
  return paragraphs;
}

/* Makes one paragraph of @i and the next one. */
static void
join (GPtrArray *paragraphs, guint i)
{
  char *first = g_ptr_array_steal_index (paragraphs, i);
  char *second = g_ptr_array_steal_index (paragraphs, i);

  g_ptr_array_insert (paragraphs, (int) i, g_strconcat (first, second, NULL));
  g_free (first);
  g_free (second);
}

static void
test_paragraphs (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *plain = NULL;
  g_autofree char *office = NULL;
  g_autoptr (GPtrArray) ours = NULL;
  g_autoptr (GPtrArray) theirs = NULL;

  import_sample (fixture);
  report (fixture, "notice", "ours.txt", NULL);
  report (fixture, "notice", "a.docx", NULL);
  plain = zg_cli_read_text (fixture, "ours.txt");
  office = zg_cli_convert (fixture, "a.docx", "txt:Text (encoded):UTF8", "a.txt");
  if (office == NULL)
    return;
  ours = split_paragraphs (plain);
  theirs = split_paragraphs (office);
  /* A title of two lines has them in the document, too. */
  join (theirs, 0);
  for (guint i = 0; i < MIN (ours->len, theirs->len); i++)
    g_assert_cmpstr (g_ptr_array_index (theirs, i), ==, g_ptr_array_index (ours, i));
  g_assert_cmpuint (theirs->len, ==, ours->len);
  g_assert_cmpuint (ours->len, >, 150);
}

/* The summary as a document: all issues are in it, and the pages are set around the pictures. */
static void
test_summary (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *office = NULL;
  JsonArray *issues;

  import_sample (fixture);
  report (fixture, "summary", "a.docx", NULL);
  office = zg_cli_convert (fixture, "a.docx", "txt:Text (encoded):UTF8", "a.txt");
  if (office == NULL)
    return;
  zg_assert_contains (office, "整改进展情况摘要");
  zg_assert_contains (office, "逾期后改期");
  zg_assert_contains (office, "其中有编号的");
  zg_assert_contains (office, "已完成含已销号");
  zg_assert_contains (office, "问题清单（按紧迫程度）");
  issues = json_node_get_array (
      zg_cli_expect_json (fixture, "list", "a.zgl", "--filter", "parent=", NULL));
  g_assert_cmpuint (json_array_get_length (issues), >, 40);
  for (guint i = 0; i < json_array_get_length (issues); i++)
    zg_assert_contains (office, zg_json_string (json_array_get_element (issues, i), "title"));
}

/* As LibreOffice sets a document, no character of the title stands alone, and no day is broken. */
static void
test_set (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *document = NULL;
  g_autofree char *notice = NULL;
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;
  JsonArray *measures;

  import_sample (fixture);
  measures =
      json_node_get_array (zg_cli_expect_json (fixture, "list", "a.zgl", "--measures", NULL));
  zg_cli_expect (fixture, 0, "set", "a.zgl",
                 zg_json_string (json_array_get_element (measures, 5), "uuid"),
                 "deadline_day=2026-09-30", NULL);
  report (fixture, "notice", "a.docx", NULL);
  document = zg_cli_convert (fixture, "a.docx", "pdf", "a.pdf");
  notice = document ? zg_cli_ask_poppler (fixture, "pdftotext", "a.pdf") : NULL;
  if (notice == NULL)
    return;
  lines = g_strsplit (notice, "\n", 3);
  g_assert_cmpint (g_utf8_strlen (lines[0], -1) - g_utf8_strlen (lines[1], -1), <=, 1);
  report (fixture, "table", "b.docx", NULL);
  g_free (document);
  document = zg_cli_convert (fixture, "b.docx", "pdf", "b.pdf");
  table = zg_cli_ask_poppler (fixture, "pdftotext", "b.pdf");
  zg_assert_contains (table, "2026-09-30");
  zg_assert_contains (table, "完成时限");
}

/* The cells of a line of values separated by commas; moves @at behind it. Empty ones at the end do
 * not count. (transfer full) */
static GPtrArray *
read_row (const char **at)
{
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);
  gboolean quoted = FALSE;
  GString *cell = g_string_new (NULL);
  const char *p = *at;

  for (; *p && (quoted || *p != '\n'); p++)
    {
      if (*p == '"')
        {
          if (quoted && p[1] == '"')
            g_string_append_c (cell, *p++);
          else
            quoted = !quoted;
        }
      else if (*p == ',' && !quoted)
        {
          g_ptr_array_add (row, g_strdup (cell->str));
          g_string_truncate (cell, 0);
        }
      else if (*p != '\r')
        g_string_append_c (cell, *p);
    }
  g_ptr_array_add (row, g_string_free (cell, FALSE));
  while (row->len > 0 && *(char *) g_ptr_array_index (row, row->len - 1) == '\0')
    g_ptr_array_set_size (row, (int) row->len - 1);
  *at = *p ? p + 1 : p;
  return row;
}

/* Our file makes a text of what a spreadsheet would run. */
static const char *
get_cell (GPtrArray *row, guint i)
{
  const char *cell = i < row->len ? g_ptr_array_index (row, i) : "";

  return cell[0] == '\'' && cell[1] && strchr ("=+-@", cell[1]) ? cell + 1 : cell;
}

static void
compare_rows (const char *ours, const char *theirs)
{
  guint n_rows = 0;

  while (*ours)
    {
      g_autoptr (GPtrArray) our = read_row (&ours);
      g_autoptr (GPtrArray) their = read_row (&theirs);

      n_rows++;
      for (guint i = 0; i < MAX (our->len, their->len); i++)
        if (strcmp (get_cell (our, i), get_cell (their, i)) != 0)
          g_error ("cell %u of row %u is “%s”, not “%s”", i + 1, n_rows, get_cell (their, i),
                   get_cell (our, i));
    }
  g_assert_cmpuint (n_rows, >, 100);
}

static void
test_cells (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *ours = NULL;
  g_autofree char *theirs = NULL;
  const char *start;
  JsonArray *measures;

  import_sample (fixture);
  measures =
      json_node_get_array (zg_cli_expect_json (fixture, "list", "a.zgl", "--measures", NULL));
  zg_cli_expect (fixture, 0, "set", "a.zgl",
                 zg_json_string (json_array_get_element (measures, 5), "uuid"),
                 "deadline_day=2026-09-30", "text==1+1，昇珺𠮷🏠，“引号”\"", NULL);
  report (fixture, "table", "ours.csv", NULL);
  report (fixture, "table", "a.xlsx", NULL);
  ours = zg_cli_read_text (fixture, "ours.csv");
  zg_assert_contains (ours, "'=1+1，昇珺𠮷🏠，“引号”\"\"");
  theirs = zg_cli_convert (fixture, "a.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76", "a.csv");
  if (theirs == NULL)
    return;
  start = strstr (theirs, "序号,");
  g_assert_nonnull (start);
  compare_rows (ours, start);
}

/* Every face is part of the file, with a map that gives the text back; what it is called and its
 * headings can be found. */
static void
test_pdf (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *fonts = NULL;
  g_autofree char *info = NULL;
  g_autofree char *xml = NULL;
  g_auto (GStrv) lines = NULL;

  import_sample (fixture);
  report (fixture, "notice", "a.pdf", NULL);
  fonts = zg_cli_ask_poppler (fixture, "pdffonts", "a.pdf");
  info = fonts ? zg_cli_ask_poppler (fixture, "pdfinfo", "a.pdf") : NULL;
  xml = info ? zg_cli_ask_poppler (fixture, "pdftohtml", "a.pdf") : NULL;
  if (xml == NULL)
    return;
  zg_assert_contains (xml, "<outline>\n<item page=\"1\">一、");
  zg_assert_contains (info, "中共雁泽县委关于省委巡视整改进展情况的通报\n");
  lines = g_strsplit (g_strchomp (fonts), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 3);
  for (guint i = 2; lines[i]; i++)
    zg_assert_contains (lines[i], " yes yes yes ");
}

/* 500 issues of 925 characters each, the first with a title of 200 and what few fonts have. */
static void
test_much (ZgCliFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("关于巡察整改进展情况的通报\n一、整改进展情况\n");
  g_autofree char *printed = NULL;
  JsonNode *made;

  g_string_append (text, "1.关于“昇珺𠮷🏠");
  for (int i = 0; i < 196; i++)
    g_string_append (text, "题");
  g_string_append (text, "”问题的整改。\n(1)清账。\n");
  for (int i = 2; i <= 500; i++)
    {
      g_string_append_printf (text, "%d.关于“资金拨付不及时”问题的整改。\n(1)", i);
      for (int k = 0; k < 925 / 5; k++)
        g_string_append (text, "逐项核对，");
      g_string_append (text, "\n");
    }
  zg_cli_fixture_write (fixture, "much.txt", text->str, -1);
  zg_cli_expect (fixture, 0, "import", "much.txt", "--into", "a.zgl", NULL);
  report (fixture, "notice", "ours.txt", NULL);
  printed = zg_cli_read_text (fixture, "ours.txt");
  g_assert_cmpstr (printed, ==, text->str);
  made = zg_cli_expect_json (fixture, "report", "a.zgl", "--paper", "notice", "-o", "a.pdf", NULL);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (made), "pages"), >=,
                   500 * 925 / (28 * 22));
}

/* 5,000 measures in a table: each stands in it, under a header on every page. */
static void
test_rows (ZgCliFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("关于巡察整改进展情况的通报\n一、整改进展情况\n");
  g_autofree char *csv = NULL;
  g_autofree char *pdf = NULL;
  JsonNode *made;
  gint64 n_pages, n_headers = 0;

  for (int i = 1; i <= 500; i++)
    {
      g_string_append_printf (text, "%d.关于“问题%d”问题的整改。\n", i, i);
      for (int k = 1; k <= 10; k++)
        g_string_append_printf (text, "(%d)措施%d之%d。\n", k, i, k);
    }
  zg_cli_fixture_write (fixture, "rows.txt", text->str, -1);
  zg_cli_expect (fixture, 0, "import", "rows.txt", "--into", "a.zgl", NULL);
  report (fixture, "table", "a.csv", NULL);
  csv = zg_cli_read_text (fixture, "a.csv");
  zg_assert_contains (csv, "\"措施500之10。\"");
  report (fixture, "table", "a.xlsx", NULL);
  made = zg_cli_expect_json (fixture, "report", "a.zgl", "--paper", "table", "-o", "a.pdf", NULL);
  n_pages = json_object_get_int_member (json_node_get_object (made), "pages");
  pdf = zg_cli_ask_poppler (fixture, "pdftotext", "a.pdf");
  if (pdf == NULL)
    return;
  for (const char *at = pdf; (at = strstr (at, "措施序号")); at++)
    n_headers++;
  g_assert_cmpint (n_headers, ==, n_pages);
  for (int i = 1; i <= 500; i += 7)
    {
      g_autofree char *measure = g_strdup_printf ("措施%d之10。", i);

      zg_assert_contains (pdf, measure);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zg_cli_test_add ("/office/paragraphs", test_paragraphs);
  zg_cli_test_add ("/office/summary", test_summary);
  zg_cli_test_add ("/office/set", test_set);
  zg_cli_test_add ("/office/cells", test_cells);
  zg_cli_test_add ("/office/pdf", test_pdf);
  zg_cli_test_add ("/office/much", test_much);
  zg_cli_test_add ("/office/rows", test_rows);
  return g_test_run ();
}
