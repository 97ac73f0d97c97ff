/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The public notice as a script makes it: what was imported comes out again, edits and only edits
 * are printed from the records, and pages keep to GB/T 9704. */
#include <glib/gstdio.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "zg-cli-fixture.h"

#define MM(points) ((points) *25.4 / 72)

/* The document that is imported. (transfer full) */
static char *
document_path (void)
{
  const char *shared = g_getenv ("ZG_SHARED");
  g_autofree char *real = shared ? g_build_filename (shared, "notices", "haizhou.txt", NULL) : NULL;

  if (real && g_file_test (real, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&real);
  return g_build_filename (g_getenv ("ZG_SAMPLE_DIR"), "notice.txt", NULL);
}

static char *
read_text (ZgCliFixture *fixture, const char *name)
{
  g_autoptr (GBytes) bytes = zg_cli_fixture_read (fixture, name);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

static void
import_path (ZgCliFixture *fixture, const char *path)
{
  g_autofree char *file = zg_cli_fixture_path (fixture, "a.zgl");

  g_remove (file);
  zg_cli_expect (fixture, 0, "import", path, "--into", "a.zgl", NULL);
}

static char *
print_notice (ZgCliFixture *fixture, const char *option)
{
  zg_cli_expect (fixture, 0, "report", "a.zgl", "--paper", "notice", "-o", "a.txt", option, NULL);
  return read_text (fixture, "a.txt");
}

static void
test_round_trip (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *sample = g_build_filename (g_getenv ("ZG_SAMPLE_DIR"), "notice.txt", NULL);
  g_autofree char *document = document_path ();
  const char *const paths[] = { sample, document };

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *text = NULL;
      g_autofree char *printed = NULL;

      g_assert_true (g_file_get_contents (paths[i], &text, NULL, NULL));
      import_path (fixture, paths[i]);
      printed = print_notice (fixture, NULL);
      g_assert_cmpstr (printed, ==, text);
    }
}

/* The uuid of the first issue whose title has @part. */
static const char *
find_uuid (ZgCliFixture *fixture, const char *list, const char *field, const char *part)
{
  JsonArray *rows = json_node_get_array (zg_cli_expect_json (fixture, "list", "a.zgl", list, NULL));

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonNode *row = json_array_get_element (rows, i);

      if (strstr (zg_json_string (row, field), part))
        return zg_json_string (row, "uuid");
    }
  g_error ("nothing has “%s”", part);
}

static const char notice[] =
    "关于巡察整改进展情况的通报\n"
    "根据统一部署,县委巡察组对县水利局开展了巡察。反馈的5个问题,已完成2个。\n"
    "一、整改进展情况\n"
    "(一)已完成的整改事项\n"
    "1.关于“防汛物资账实不符”问题的整改。\n"
    "(1)开展清查盘点。\n"
    "(2)完善出入库制度。\n"
    "(3)更换仓库管理人员。\n"
    "2.关于“水费收缴不规范”问题的整改。\n"
    "(1)清退多收水费12万元。\n"
    "(二)持续推进的整改事项\n"
    "1.关于“河道采砂监管不力”问题的整改。\n"
    "(1)建立联合执法机制。\n"
    "二、下一步工作打算\n"
    "持续推进整改。\n"
    "县水利局党组\n"
    "2024年3月15日\n";

static void
import_notice (ZgCliFixture *fixture)
{
  zg_cli_fixture_write (fixture, "notice.txt", notice, -1);
  import_path (fixture, "notice.txt");
}

/* @text with the first @was replaced. */
static char *
with (const char *text, const char *was, const char *now)
{
  const char *at = strstr (text, was);

  g_assert_nonnull (at);
  return g_strdup_printf ("%.*s%s%s", (int) (at - text), text, now, at + strlen (was));
}

static void
test_edited (ZgCliFixture *fixture, gconstpointer data)
{
  const char *issue, *measure;
  g_autofree char *renamed = with (notice, "防汛物资账实不符", "防汛物资账目与实物不符");
  g_autofree char *reworded = with (renamed, "完善出入库制度", "制定《仓库管理办法》");
  g_autofree char *noted = with (reworded, "(1)清退多收水费12万元。\n",
                                 "(1)清退多收水费12万元。\n进展情况：已全部清退。\n");
  g_autofree char *added =
      with (noted, "(1)建立联合执法机制。\n", "(1)建立联合执法机制。\n（2）开展夜间巡查。\n");
  g_autofree char *printed = NULL;

  import_notice (fixture);
  issue = find_uuid (fixture, NULL, "title", "防汛物资");
  zg_cli_expect (fixture, 0, "set", "a.zgl", issue, "title=防汛物资账目与实物不符", NULL);
  measure = find_uuid (fixture, "--measures", "text", "出入库");
  zg_cli_expect (fixture, 0, "set", "a.zgl", measure, "text=制定《仓库管理办法》。", NULL);
  measure = find_uuid (fixture, "--measures", "text", "清退");
  zg_cli_expect (fixture, 0, "note", "a.zgl", measure, "已全部清退。", NULL);
  issue = find_uuid (fixture, NULL, "title", "河道采砂");
  zg_cli_expect (fixture, 0, "add", "a.zgl", "measure", "text=开展夜间巡查。", "--under", issue,
                 NULL);
  printed = print_notice (fixture, NULL);
  g_assert_cmpstr (printed, ==, added);
}

/* What the notice warns of: its own day is older than what it tells. */
static void
assert_warned (ZgCliFixture *fixture, const char *option, gboolean warned)
{
  JsonArray *warnings = zg_json_list (zg_cli_expect_json (fixture, "report", "a.zgl", "--paper",
                                                          "notice", "-o", "a.txt", option, NULL),
                                      "warnings");

  g_assert_cmpuint (json_array_get_length (warnings), ==, warned);
  if (warned)
    zg_assert_contains (json_array_get_string_element (warnings, 0),
                        "bears the day of the document it was read from, 15 March 2024");
}

static void
test_older (ZgCliFixture *fixture, gconstpointer data)
{
  import_notice (fixture);
  assert_warned (fixture, NULL, FALSE);
  assert_warned (fixture, "--claims=listed", TRUE);
  zg_cli_expect (fixture, 0, "note", "a.zgl", find_uuid (fixture, "--measures", "text", "清退"),
                 "已全部清退。", NULL);
  assert_warned (fixture, NULL, TRUE);
}

/* A paragraph without a number, imported as one measure, becomes two with numbers. */
static void
test_divided (ZgCliFixture *fixture, gconstpointer data)
{
  const char *issue, *measure;
  g_autofree char *whole =
      with (notice, "(1)建立联合执法机制。\n", "县水利局建立联合执法机制。下步开展夜间巡查。\n");
  g_autofree char *divided =
      with (whole, "县水利局建立联合执法机制。下步开展夜间巡查。\n",
            "（1）建立联合执法机制。\n（2）开展夜间巡查。\n进展情况：已巡查3次。\n");
  g_autofree char *printed = NULL;

  zg_cli_fixture_write (fixture, "notice.txt", whole, -1);
  import_path (fixture, "notice.txt");
  measure = find_uuid (fixture, "--measures", "text", "夜间巡查");
  zg_cli_expect (fixture, 0, "set", "a.zgl", measure, "text=建立联合执法机制。", "number=（1）",
                 "implicit=false", NULL);
  issue = find_uuid (fixture, NULL, "title", "河道采砂");
  measure = zg_json_string (zg_cli_expect_json (fixture, "add", "a.zgl", "measure",
                                                "text=开展夜间巡查。", "--under", issue, NULL),
                            "uuid");
  zg_cli_expect (fixture, 0, "note", "a.zgl", measure, "已巡查3次。", NULL);
  printed = print_notice (fixture, NULL);
  g_assert_cmpstr (printed, ==, divided);
}

static void
test_public (ZgCliFixture *fixture, gconstpointer data)
{
  const char *issue, *measure;
  JsonNode *report;
  JsonArray *left_out;
  g_autofree char *inner = NULL;
  g_autofree char *first = with (notice, "(2)完善出入库制度。\n(3)更换", "(2)更换");
  g_autofree char *outer =
      with (first, "2.关于“水费收缴不规范”问题的整改。\n(1)清退多收水费12万元。\n", "");
  g_autofree char *printed = NULL;

  import_notice (fixture);
  measure = find_uuid (fixture, "--measures", "text", "出入库");
  zg_cli_expect (fixture, 0, "set", "a.zgl", measure, "withheld=true",
                 "withheld_reason=涉及商业秘密", NULL);
  issue = find_uuid (fixture, NULL, "title", "水费收缴");
  zg_cli_expect (fixture, 0, "set", "a.zgl", issue, "withheld=true", NULL);
  inner = print_notice (fixture, NULL);
  g_assert_cmpstr (inner, ==, notice);
  printed = print_notice (fixture, "--public");
  g_assert_cmpstr (printed, ==, outer);
  report = zg_cli_expect_json (fixture, "report", "a.zgl", "--paper", "notice", "-o", "a.txt",
                               "--public", NULL);
  left_out = zg_json_list (report, "left_out");
  g_assert_cmpuint (json_array_get_length (left_out), ==, 2);
  g_assert_cmpstr (zg_json_string (json_array_get_element (left_out, 1), "reason"), ==,
                   "涉及商业秘密");
  g_assert_cmpstr (zg_json_string (json_array_get_element (left_out, 1), "uuid"), ==, measure);
}

static void
test_claims (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *recounted = with (notice, "反馈的5个问题", "反馈的3〔通报数5〕个问题");
  g_autofree char *printed = NULL;

  import_notice (fixture);
  printed = print_notice (fixture, "--claims=listed");
  g_assert_cmpstr (printed, ==, recounted);
}

static void
test_templates (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *own =
      with (notice, "根据统一部署,县委巡察组对县水利局开展了巡察。反馈的5个问题,已完成2个。\n",
            "共3个问题，已完成2个，{isues_total}。\n");
  g_autofree char *printed = NULL;
  JsonNode *report;
  const char *warning;

  import_notice (fixture);
  zg_cli_expect (fixture, 0, "add", "a.zgl", "preference", "key=template.notice.opening",
                 "value=共{issues_total}个问题，已完成{issues_done}个，{isues_total}。", NULL);
  printed = print_notice (fixture, NULL);
  g_assert_cmpstr (printed, ==, own);
  report =
      zg_cli_expect_json (fixture, "report", "a.zgl", "--paper", "notice", "-o", "a.txt", NULL);
  warning = json_array_get_string_element (zg_json_list (report, "warnings"), 0);
  zg_assert_contains (warning, "{isues_total}");
  zg_assert_contains (warning, "{issues_total}");
}

/* An own text stands once for all of the document it replaces; one for which the document has no
 * place is told of. */
static void
test_own_places (ZgCliFixture *fixture, gconstpointer data)
{
  const char *warning;
  g_autofree char *twice =
      with (notice, "已完成2个。\n", "已完成2个。\n县水利局党组高度重视，扎实推进整改。\n");
  g_autofree char *printed = NULL;
  JsonArray *warnings;

  zg_cli_fixture_write (fixture, "notice.txt", twice, -1);
  import_path (fixture, "notice.txt");
  zg_cli_expect (fixture, 0, "add", "a.zgl", "preference", "key=template.notice.opening",
                 "value=现将整改进展情况通报如下。", NULL);
  zg_cli_expect (fixture, 0, "add", "a.zgl", "preference", "key=template.notice.contact",
                 "value=联系电话：12345。", NULL);
  printed = print_notice (fixture, NULL);
  zg_assert_contains (printed, "通报\n现将整改进展情况通报如下。\n一、整改进展情况\n");
  g_assert_null (strstr (printed, "12345"));
  warnings = zg_json_list (zg_cli_expect_json (fixture, "report", "a.zgl", "--paper", "notice",
                                               "-o", "a.txt", NULL),
                           "warnings");
  g_assert_cmpuint (json_array_get_length (warnings), ==, 1);
  warning = json_array_get_string_element (warnings, 0);
  zg_assert_contains (warning, "Contact for comments: the office's own text is not printed");
}

/* A percent sign stays with its number. */
static void
test_percent (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *stated = with (notice, "反馈的5个问题,已完成2个", "问题2个,完成率90.5%,良好");
  g_autofree char *printed = NULL;

  zg_cli_fixture_write (fixture, "notice.txt", stated, -1);
  import_path (fixture, "notice.txt");
  printed = print_notice (fixture, "--claims=listed");
  zg_assert_contains (printed, "%〔通报数90.5%〕,良好");
}

/* A word of a page as pdftotext places it, in points. */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
  char *text;
} Word;

static void
word_clear (gpointer word)
{
  g_free (((Word *) word)->text);
}

static double
attribute (const char *line, const char *name)
{
  const char *at = strstr (line, name);

  return at ? g_ascii_strtod (at + strlen (name) + 2, NULL) : -1;
}

/* The words of each page. (transfer full); NULL and the test is skipped without poppler. */
static GPtrArray *
read_pages (ZgCliFixture *fixture, const char *name)
{
  g_autofree char *path = zg_cli_fixture_path (fixture, name);
  const char *argv[] = { "pdftotext", "-bbox", path, "-", NULL };
  g_autofree char *found = g_find_program_in_path ("pdftotext");
  g_autofree char *html = NULL;
  g_auto (GStrv) lines = NULL;
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  if (found == NULL)
    {
      g_test_skip ("pdftotext (poppler-utils) is not installed");
      g_ptr_array_unref (pages);
      return NULL;
    }
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &html,
                               NULL, NULL, NULL));
  lines = g_strsplit (html, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      if (strstr (lines[i], "<page "))
        {
          GArray *page = g_array_new (FALSE, FALSE, sizeof (Word));

          g_array_set_clear_func (page, word_clear);
          g_ptr_array_add (pages, page);
        }
      if (strstr (lines[i], "<word "))
        {
          const char *text = strchr (lines[i], '>') + 1;
          Word word = { attribute (lines[i], "xMin"), attribute (lines[i], "yMin"),
                        attribute (lines[i], "xMax"), attribute (lines[i], "yMax"),
                        g_strndup (text, strcspn (text, "<")) };

          g_array_append_val ((GArray *) g_ptr_array_index (pages, pages->len - 1), word);
        }
    }
  return pages;
}

static void
assert_near (double value, double expected, double tolerance, const char *what)
{
  if (fabs (value - expected) > tolerance)
    g_error ("%s is %.2f, not %.2f", what, value, expected);
}

/* 200 issues of Han only: every line of a page is on the grid. */
static void
write_han (ZgCliFixture *fixture)
{
  g_autoptr (GString) text = g_string_new ("关于巡察整改进展情况的通报\n一、整改进展情况\n");

  for (int i = 1; i <= 20; i++)
    {
      g_string_append_printf (text, "%d.关于“问题”问题的整改。\n(1)", i);
      for (int k = 0; k < 925; k++)
        g_string_append (text, "整");
      g_string_append_c (text, '\n');
    }
  zg_cli_fixture_write (fixture, "han.txt", text->str, -1);
  import_path (fixture, "han.txt");
}

static gboolean
is_han_line (const Word *word)
{
  return g_str_has_prefix (word->text, "整整整整") && strstr (word->text, "(") == NULL;
}

static void
test_grid (ZgCliFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) pages = NULL;
  const GArray *page;
  guint n_full = 0, n_rows = 0;
  double last = -1, first = -1;

  write_han (fixture);
  zg_cli_expect (fixture, 0, "report", "a.zgl", "--paper", "notice", "-o", "a.pdf", NULL);
  pages = read_pages (fixture, "a.pdf");
  if (pages == NULL)
    return;
  g_assert_cmpuint (pages->len, >, 30);
  page = g_ptr_array_index (pages, 2);
  for (guint i = 0; i + 3 < page->len; i++) /* without the page number */
    {
      const Word *word = &g_array_index (page, Word, i);
      double middle = (word->top + word->bottom) / 2;

      if (fabs (middle - last) > 15)
        n_rows++;
      last = middle;
      first = first < 0 ? middle : first;
      g_assert_cmpint (g_utf8_strlen (word->text, -1), <=, 29);
      if (!is_han_line (word) || g_utf8_strlen (word->text, -1) < 28)
        continue;
      n_full++;
      g_assert_cmpint (g_utf8_strlen (word->text, -1), ==, 28);
      assert_near (MM (word->left), 28, 0.5, "the left margin");
      assert_near (MM (word->right), 28 + 156, 0.5, "the right edge of the text");
    }
  g_assert_cmpuint (n_full, >, 15);
  g_assert_cmpuint (n_rows, ==, 22);
  /* From the first line's middle to the last one's, 21 times the pitch. */
  assert_near (MM (last - first), 225 - MM (15.75), 0.5, "21 lines");
}

/* "— 3 —" is 7 mm below the text, a character from the right margin. */
static void
test_number (ZgCliFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) pages = NULL;

  write_han (fixture);
  zg_cli_expect (fixture, 0, "report", "a.zgl", "--paper", "notice", "-o", "a.pdf", "--duplex",
                 NULL);
  pages = read_pages (fixture, "a.pdf");
  for (guint i = 2; pages && i < 4; i++)
    {
      const GArray *page = g_ptr_array_index (pages, i);
      const Word *dash = &g_array_index (page, Word, page->len - 1);
      const Word *start = &g_array_index (page, Word, page->len - 3);

      g_assert_cmpstr (dash->text, ==, "—");
      assert_near (MM ((dash->top + dash->bottom) / 2), 297 - 35 + 7, 2, "the page number");
      if (i % 2 == 0)
        assert_near (MM (dash->right), 28 + 156 - MM (15.75), 0.5, "an odd number's end");
      else /* bound at the right */
        assert_near (MM (start->left), 26 + MM (15.75), 0.5, "an even number's start");
    }
}

/* What is copied is what was written. */
static void
test_copied (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *document = document_path ();
  g_autofree char *text = NULL;
  g_autoptr (GString) copied = g_string_new (NULL);
  g_autoptr (GString) written = g_string_new (NULL);
  g_autoptr (GPtrArray) pages = NULL;
  g_autofree char *plain = NULL;

  import_path (fixture, document);
  zg_cli_expect (fixture, 0, "report", "a.zgl", "--paper", "notice", "-o", "a.pdf", NULL);
  pages = read_pages (fixture, "a.pdf");
  if (pages == NULL)
    return;
  g_assert_true (g_file_get_contents (document, &text, NULL, NULL));
  for (guint i = 0; i < pages->len; i++)
    {
      const GArray *page = g_ptr_array_index (pages, i);

      for (guint k = 0; k + 3 < page->len; k++)
        g_string_append (copied, g_array_index (page, Word, k).text);
    }
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (written, g_utf8_get_char (p));
  g_string_replace (copied, "&amp;", "&", 0);
  /* A title that the document lacks stands before it. */
  plain = g_strdup (strstr (copied->str, "根据") ? strstr (copied->str, "根据") : copied->str);
  g_assert_cmpstr (plain, ==,
                   strstr (written->str, "根据") ? strstr (written->str, "根据") : written->str);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zg_cli_test_add ("/notice/round-trip", test_round_trip);
  zg_cli_test_add ("/notice/edited", test_edited);
  zg_cli_test_add ("/notice/older", test_older);
  zg_cli_test_add ("/notice/divided", test_divided);
  zg_cli_test_add ("/notice/public", test_public);
  zg_cli_test_add ("/notice/claims", test_claims);
  zg_cli_test_add ("/notice/templates", test_templates);
  zg_cli_test_add ("/notice/own-places", test_own_places);
  zg_cli_test_add ("/notice/percent", test_percent);
  zg_cli_test_add ("/notice/grid", test_grid);
  zg_cli_test_add ("/notice/number", test_number);
  zg_cli_test_add ("/notice/copied", test_copied);
  return g_test_run ();
}
