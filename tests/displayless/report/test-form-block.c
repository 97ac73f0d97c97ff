/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How tables are broken between pages. */
#include "zg-form-block-private.h"
#include "zg-page.h"
#include "zg-table.h"

/* A header and seven rows of a line. */
static const ZgPageFormat small = { 300, 200, 25, 25, 50, 50 };

#define HEIGHT 150.0
#define ROW    (ZG_FORM_PITCH + 2 * ZG_FORM_PADDING)

/* A table of issues, which are shared, and measures. */
static ZgForm *
form_new (void)
{
  ZgForm *form = zg_form_new ();

  zg_form_add_column (form, "issue", g_strdup ("问题"), 4)->is_shared = TRUE;
  zg_form_add_column (form, "measure", g_strdup ("措施"), 10);
  return form;
}

static void
add_issue (ZgForm *form, const char *issue, guint n_measures)
{
  for (guint i = 0; i < n_measures; i++)
    {
      zg_form_add_row (form, i == 0);
      if (i == 0)
        zg_form_set (form, 0, g_strdup (issue));
      zg_form_set (form, 1, g_strdup ("清账。"));
    }
}

/* What an issue's rows share is not torn: the issue begins where it has room, if need be on the
 * next page. */
static void
test_shared (void)
{
  static const struct
  {
    const char *issue;
    guint first_rows; /* rows on the first page */
  } cases[] = {
    { "账目", 7 },
    { "部分村农村供水有管无水，群众意见大", 5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZgForm) form = form_new ();
      g_autoptr (ZgPages) pages = zg_pages_new (&small, zg_words_for ("zh_CN"));

      add_issue (form, "账目", 5);
      add_issue (form, cases[i].issue, 4);
      zg_pages_add (pages, zg_form_block_new (form));
      g_assert_cmpuint (zg_pages_layout (pages), ==, 2);
      g_assert_cmpfloat_with_epsilon (zg_pages_get_room (pages, 0),
                                      HEIGHT - (1 + cases[i].first_rows) * ROW, 0.01);
    }
}

/* A table to be signed stands whole, on the next page if this one has no room for it; one that is
 * higher than a page is broken. */
static void
test_whole (void)
{
  static const struct
  {
    guint rows;
    gboolean is_whole;
    guint pages;
    double first_room;
  } cases[] = {
    { 6, FALSE, 2, HEIGHT - 60 - 5 * ROW },
    { 6, TRUE, 2, HEIGHT - 60 },
    { 3, TRUE, 1, HEIGHT - 60 - 4 * ROW },
    { 9, TRUE, 3, HEIGHT - 60 },
  };
  const ZgTextStyle body = { .role = ZG_FONT_SONG, .size = 10, .pitch = 60 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZgForm) form = form_new ();
      g_autoptr (ZgPages) pages = zg_pages_new (&small, zg_words_for ("zh_CN"));

      form->is_whole = cases[i].is_whole;
      for (guint k = 0; k < cases[i].rows; k++)
        add_issue (form, "账目", 1);
      zg_pages_add (pages, zg_paragraph_new ("整改", &body));
      zg_pages_add (pages, zg_form_block_new (form));
      g_assert_cmpuint (zg_pages_layout (pages), ==, cases[i].pages);
      g_assert_cmpfloat_with_epsilon (zg_pages_get_room (pages, 0), cases[i].first_room, 0.01);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/form-block/shared", test_shared);
  g_test_add_func ("/report/form-block/whole", test_whole);
  return g_test_run ();
}
