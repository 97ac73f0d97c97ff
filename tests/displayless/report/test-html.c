/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-html.h"

static ZgForm *
form_new (void)
{
  ZgForm *form = zg_form_new ();

  zg_form_add_column (form, "title", g_strdup ("问题"), 10)->is_shared = TRUE;
  zg_form_add_column (form, "measure", g_strdup ("措施"), 10);
  zg_form_add_column (form, "uuid", g_strdup ("uuid"), 0)->is_hidden = TRUE;
  zg_form_add_line (form, ZG_ROW_HEADING, "一、已完成");
  for (guint i = 0; i < 2; i++)
    {
      zg_form_add_row (form, i == 0);
      zg_form_set (form, 0, i == 0 ? g_strdup ("供水 <有管无水>") : NULL);
      zg_form_set (form, 1, g_strdup_printf ("措施%u", i + 1));
      zg_form_set (form, 2, g_strdup ("not to be seen"));
    }
  return form;
}

/* What a word processor takes from the clipboard: headings, and tables with the cells they share.
 */
static void
test_paper (void)
{
  g_autoptr (ZgManuscript) manuscript =
      zg_manuscript_new (zg_words_for ("zh_CN"), &zg_page_format_official);
  g_autofree char *html = NULL;

  zg_manuscript_add (manuscript, ZG_TEXT_TITLE, "整改 & 台账");
  zg_manuscript_add (manuscript, ZG_TEXT_CHAPTER, "一、总体情况");
  zg_manuscript_add_form (manuscript, form_new ());
  html = zg_html_write (manuscript);
  g_assert_nonnull (strstr (html, "<meta charset=\"utf-8\">"));
  g_assert_nonnull (strstr (html, "<h1>整改 &amp; 台账</h1>\n<h2>一、总体情况</h2>\n<table"));
  g_assert_nonnull (strstr (html, "<tr><th>问题</th><th>措施</th></tr>"));
  g_assert_nonnull (strstr (html, "<tr><th colspan=\"2\">一、已完成</th></tr>"));
  g_assert_nonnull (strstr (html, "<tr><td rowspan=\"2\">供水 &lt;有管无水&gt;</td>"
                                  "<td>措施1</td></tr>\n<tr><td>措施2</td></tr>"));
  g_assert_null (strstr (html, "not to be seen"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/html/paper", test_paper);
  return g_test_run ();
}
