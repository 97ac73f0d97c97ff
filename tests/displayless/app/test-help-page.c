/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of help says what its XML says: styles, links, steps, and no spaces that only stand there
 * for a line break. What can't be shown is refused. */
#include <string.h>

#include "zg-help-page.h"

static ZgHelpPage *
parse (const char *body)
{
  g_autofree char *xml =
      g_strdup_printf ("<page xmlns='http://projectmallard.org/1.0/' id='a'>%s</page>", body);
  g_autoptr (GError) error = NULL;
  ZgHelpPage *page = zg_help_page_parse (xml, strlen (xml), &error);

  g_assert_no_error (error);
  return page;
}

static const ZgHelpBlock *
block (const ZgHelpPage *page, guint i)
{
  g_assert_cmpuint (i, <, page->blocks->len);
  return page->blocks->pdata[i];
}

/* Asserts what the runs of a block say, in one text with "|" between them. */
static void
expect (const ZgHelpPage *page, guint i, ZgHelpKind kind, const char *runs)
{
  GString *said = g_string_new (NULL);

  for (guint r = 0; r < block (page, i)->runs->len; r++)
    g_string_append_printf (said, "%s%s", r ? "|" : "",
                            ((ZgHelpRun *) block (page, i)->runs->pdata[r])->text);
  g_assert_cmpint (block (page, i)->kind, ==, kind);
  g_assert_cmpstr (said->str, ==, runs);
  g_string_free (said, TRUE);
}

static void
test_kinds (void)
{
  g_autoptr (ZgHelpPage) page =
      parse ("<info><desc>not shown</desc></info><title>Top</title><p>Text.</p>"
             "<steps><item><p>First</p></item><item><p>Second</p></item></steps>"
             "<section><title>Part</title><list><item><p>Point</p></item></list>"
             "<terms><item><title>Word</title><p>Meaning</p></item></terms></section>");

  g_assert_cmpstr (page->id, ==, "a");
  g_assert_cmpstr (page->title, ==, "Top");
  expect (page, 0, ZG_HELP_TITLE, "Top");
  expect (page, 1, ZG_HELP_PARAGRAPH, "Text.");
  expect (page, 2, ZG_HELP_STEP, "First");
  expect (page, 3, ZG_HELP_STEP, "Second");
  g_assert_cmpuint (block (page, 3)->number, ==, 2);
  expect (page, 4, ZG_HELP_HEADING, "Part");
  expect (page, 5, ZG_HELP_BULLET, "Point");
  expect (page, 6, ZG_HELP_TERM, "Word");
  expect (page, 7, ZG_HELP_MEANING, "Meaning");
  g_assert_cmpuint (page->blocks->len, ==, 8);
}

static void
test_styles (void)
{
  g_autoptr (ZgHelpPage) page =
      parse ("<p>Press <gui>Open</gui> or <keyseq><key>Ctrl</key>+<key>O</key></keyseq>, see "
             "<link xref='b'>that</link>.</p>");
  static const ZgHelpStyle styles[] = { ZG_HELP_PLAIN, ZG_HELP_GUI,   ZG_HELP_PLAIN,
                                        ZG_HELP_KEY,   ZG_HELP_PLAIN, ZG_HELP_KEY,
                                        ZG_HELP_PLAIN, ZG_HELP_LINK,  ZG_HELP_PLAIN };

  expect (page, 0, ZG_HELP_PARAGRAPH, "Press |Open| or |Ctrl|+|O|, see |that|.");
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      const ZgHelpRun *run = block (page, 0)->runs->pdata[i];

      g_assert_cmpint (run->style, ==, styles[i]);
      g_assert_cmpstr (run->target, ==, run->style == ZG_HELP_LINK ? "b" : NULL);
    }
}

static void
test_line_breaks (void)
{
  g_autoptr (ZgHelpPage) page = parse ("<p>\n  one\n  two </p><p>整改，\n完成 30\n天 内</p>");

  expect (page, 0, ZG_HELP_PARAGRAPH, "one two");
  expect (page, 1, ZG_HELP_PARAGRAPH, "整改，完成 30天 内");
}

static void
test_search (void)
{
  g_autoptr (ZgHelpPage) page = parse ("<title>Backup</title><p>插入<em>U盘</em>备份</p>");

  g_assert_true (zg_help_page_has (page, ""));
  g_assert_true (zg_help_page_has (page, "BACK 入u盘备"));
  g_assert_false (zg_help_page_has (page, "backup 恢复"));
}

static void
test_refusals (void)
{
  static const char *const wrong[] = {
    "<page><table/></page>",   /* an element that can't be shown */
    "<page>Text alone</page>", /* outside of any paragraph */
    "<page><gui>Open</gui></page>", "<page><p>Cut off", "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (zg_help_page_parse (wrong[i], strlen (wrong[i]), &error));
      g_assert_true (error && error->domain == G_MARKUP_ERROR);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/help-page/kinds", test_kinds);
  g_test_add_func ("/help-page/styles", test_styles);
  g_test_add_func ("/help-page/line-breaks", test_line_breaks);
  g_test_add_func ("/help-page/search", test_search);
  g_test_add_func ("/help-page/refusals", test_refusals);
  return g_test_run ();
}
