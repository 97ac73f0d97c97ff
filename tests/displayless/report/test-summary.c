/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The leaders' summary: two pages whatever the ledger holds, and its text as written. */
#include <glib/gstdio.h>
#include <string.h>

#include "facts.h"
#include "zg-error.h"

static const struct
{
  const char *name;
  Facts *(*make) (void);
} cases[] = {
  { "empty", facts_empty },
  { "one", facts_one },
  { "sample", facts_sample },
  { "large", facts_large },
};

static const char *const languages[] = { "zh_CN", "en" };

typedef struct
{
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  int fd = g_file_open_tmp ("zg-summary-XXXXXX.pdf", &fixture->path, NULL);

  g_close (fd, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->path);
  g_free (fixture->path);
}

/* @given must outlive the edition. (transfer full) */
static ZgEdition *
write_summary (Fixture *fixture, const ZgPaperFacts *given, const char *language)
{
  const ZgPaperOptions options = { .language = language };
  g_autoptr (GError) error = NULL;
  ZgEdition *edition =
      zg_edition_new (zg_paper_find ("summary", NULL), given, &options, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (zg_edition_write (edition, fixture->path, ZG_FORMAT_PDF, NULL, &error));
  g_assert_no_error (error);
  return edition;
}

/* What a tool of poppler says of the file; NULL, and the test is skipped, if it is not there. */
static char *
ask (Fixture *fixture, const char *program)
{
  const char *text[] = { program, fixture->path, "-", NULL };
  const char *facts[] = { program, fixture->path, NULL };
  g_autofree char *found = g_find_program_in_path (program);
  char *answer = NULL;

  if (found == NULL)
    {
      g_autofree char *why = g_strdup_printf ("%s (poppler-utils) is not installed", program);

      g_test_skip (why);
      return NULL;
    }
  g_assert_true (g_spawn_sync (NULL, (char **) (g_str_equal (program, "pdftotext") ? text : facts),
                               NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &answer, NULL, NULL, NULL));
  return answer;
}

static void
test_two_pages (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases) * 2; i++)
    {
      g_autoptr (Facts) facts = cases[i / 2].make ();
      ZgPaperFacts given = facts_get (facts);
      g_autoptr (ZgEdition) edition = write_summary (fixture, &given, languages[i % 2]);
      g_autofree char *answer = NULL;

      g_assert_cmpuint (zg_edition_count_pages (edition), ==, 2);
      answer = ask (fixture, "pdfinfo");
      if (answer == NULL)
        return;
      g_assert_nonnull (
          g_regex_match_simple ("^Pages:\\s+2$", answer, G_REGEX_MULTILINE, 0) ? answer : NULL);
      g_assert_nonnull (strstr (answer, "(A4)"));
    }
}

/* Shown and left out are all there are. */
static void
test_left_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Facts) facts = facts_large ();
  ZgPaperFacts given = facts_get (facts);
  g_autoptr (ZgEdition) edition = write_summary (fixture, &given, "zh_CN");
  g_autofree char *text = NULL;
  g_autofree char *more = NULL;
  GPtrArray *all = zg_edition_get_left_out (edition);
  const ZgLeftOut *left_out;
  guint shown = 0;

  g_assert_cmpuint (all->len, ==, 1);
  left_out = g_ptr_array_index (all, 0);
  more = g_strdup_printf ("其余%u项", left_out->count);
  text = ask (fixture, "pdftotext");
  if (text)
    {
      const char *list = strstr (text, "问题清单");

      g_assert_nonnull (list);
      g_assert_nonnull (strstr (list, more));
      for (const char *p = strstr (list, "2024-"); p; p = strstr (p + 1, "2024-"))
        shown++;
      g_assert_cmpuint (shown + left_out->count, ==, 500);
    }
}

/* Where numbers begin anew in each section, an issue bears that, too. */
static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < 2; i++)
    {
      g_autoptr (Facts) facts = facts_sample ();
      ZgPaperFacts given = facts_get (facts);
      g_autoptr (ZgEdition) edition G_GNUC_UNUSED = NULL;
      g_autofree char *text = NULL;

      given.number_scope = i == 0 ? ZG_NUMBER_SCOPE_LEDGER : ZG_NUMBER_SCOPE_SECTION;
      edition = write_summary (fixture, &given, "zh_CN");
      text = ask (fixture, "pdftotext");
      if (text)
        g_assert_true ((strstr (text, "（二）1") != NULL) == (i == 1));
    }
}

static const char *const chinese[] = { "云溪县巡察整改台账",
                                       "整改进展情况摘要",
                                       "截至2024年3月15日",
                                       "25/47 = 53.2%",
                                       "70/123 = 56.9%",
                                       "按问题",
                                       "按措施",
                                       "已完成待销号",
                                       "县农业农村局",
                                       "不一致的有3处",
                                       "通报57、台账47",
                                       "2024-03-17",
                                       "数据来源：《云溪县巡察整改台账》",
                                       NULL };
static const char *const english[] = { "云溪县巡察整改台账",
                                       "Summary of rectification",
                                       "as of 15 March 2024",
                                       "25/47 = 53.2%",
                                       "By issue",
                                       "By measure",
                                       "not started",
                                       "县农业农村局",
                                       "3 numbers of the notice differ",
                                       "stated 57, listed 47",
                                       "Done includes closed",
                                       NULL };

/* Characters a reader would copy as something else than was written: radicals and compatibility
 * forms that look the same, private use, replacement. */
static gboolean
is_foreign (gunichar c)
{
  return (c >= 0x2e80 && c <= 0x2fdf) || (c >= 0xf900 && c <= 0xfaff)
         || (c >= 0xe000 && c <= 0xf8ff) || c == 0xfffd;
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (Facts) facts = facts_sample ();
      ZgPaperFacts given = facts_get (facts);
      g_autoptr (ZgEdition) edition G_GNUC_UNUSED = write_summary (fixture, &given, languages[i]);
      const char *const *expected = i == 0 ? chinese : english;
      g_autofree char *text = NULL;

      text = ask (fixture, "pdftotext");
      if (text == NULL)
        return;
      for (gsize j = 0; expected[j]; j++)
        if (strstr (text, expected[j]) == NULL)
          g_error ("“%s” is not in the %s summary:\n%s", expected[j], languages[i], text);
      for (const char *p = text; *p; p = g_utf8_next_char (p))
        g_assert_false (is_foreign (g_utf8_get_char (p)));
    }
}

static void
test_fonts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Facts) facts = facts_sample ();
  g_autofree char *answer = NULL;
  g_auto (GStrv) lines = NULL;
  ZgPaperFacts given = facts_get (facts);
  g_autoptr (ZgEdition) edition = write_summary (fixture, &given, "zh_CN");
  g_autoptr (GPtrArray) fonts = zg_edition_get_fonts (edition);

  g_assert_cmpuint (fonts->len, ==, ZG_N_FONTS);
  for (guint i = 0; i < fonts->len; i++)
    {
      const ZgFontUse *use = g_ptr_array_index (fonts, i);

      g_assert_cmpstr (use->used, !=, "");
      g_assert_cmpint (use->missing, ==, 0);
    }
  answer = ask (fixture, "pdffonts");
  if (answer == NULL)
    return;
  lines = g_strsplit (g_strchomp (answer), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 2);
  for (guint i = 2; lines[i]; i++) /* embedded, subset, with a map to Unicode */
    g_assert_nonnull (strstr (lines[i], "yes yes yes"));
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Facts) facts = facts_one ();
  ZgPaperFacts given = facts_get (facts);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgEdition) edition = write_summary (fixture, &given, "zh_CN");

  g_assert_false (zg_edition_write (edition, "/no/such/folder/a.pdf", ZG_FORMAT_PDF, NULL, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "/no/such/folder/a.pdf"));
  g_clear_error (&error);
  g_assert_null (zg_paper_find ("diary", &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "summary"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/summary/two-pages", Fixture, NULL, set_up, test_two_pages, tear_down);
  g_test_add ("/summary/left-out", Fixture, NULL, set_up, test_left_out, tear_down);
  g_test_add ("/summary/numbers", Fixture, NULL, set_up, test_numbers, tear_down);
  g_test_add ("/summary/text", Fixture, NULL, set_up, test_text, tear_down);
  g_test_add ("/summary/fonts", Fixture, NULL, set_up, test_fonts, tear_down);
  g_test_add ("/summary/refused", Fixture, NULL, set_up, test_refused, tear_down);
  return g_test_run ();
}
