/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Widths and lines of a table in files for programs that have the faces. */
#include "zg-office-columns.h"

static void
test_lines (void)
{
  const struct
  {
    const char *text;
    double n_chars;
    guint lines;
  } cases[] = {
    { NULL, 5, 1 },
    { "", 5, 1 },
    { "整改措施啊", 5, 1 },
    { "整改措施啊啊", 5, 2 },
    { "整改\n措施", 5, 2 },
    { "2024-03-31", 5, 1 },
    { "“整改”", 3, 2 }, /* as wide as any other character */
    { "done, not yet closed", 5, 2 },
    { "done, not yet closed", 4, 3 },  /* "yet" goes on to the next line whole */
    { "done, not yet closed ", 6, 2 }, /* and a space needs no room */
    { "unbreakable-and-long", 4, 3 },  /* longer than a line */
    { "整改abcdef", 3, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint lines = zg_office_count_lines (cases[i].text, cases[i].n_chars);

      if (lines != cases[i].lines)
        g_error ("“%s” takes %u lines of %g characters, not %u", cases[i].text, lines,
                 cases[i].n_chars, cases[i].lines);
    }
}

/* Titles and days stand whole beside the insets; what is hidden takes nothing. */
static void
test_widths (void)
{
  g_autoptr (ZgForm) form = zg_form_new ();
  g_autofree double *widths = NULL;

  zg_form_add_column (form, "number", g_strdup ("Measure no."), 1);
  zg_form_add_column (form, "uuid", g_strdup ("uuid"), 50)->is_hidden = TRUE;
  zg_form_add_column (form, "deadline", g_strdup ("完成时限"), 1)->type = ZG_CELL_DAY;
  zg_form_add_column (form, "measure", g_strdup ("措施"), 30);
  zg_form_add_row (form, TRUE);
  zg_form_set (form, 2, g_strdup ("2024-03-31"));
  zg_form_set (form, 3, g_strdup ("开展清查盘点，完善出入库制度。"));
  widths = zg_office_share_width (form, 10, 3, 500);
  g_assert_cmpfloat (widths[0], >, 7 * 0.6 * 10 + 6);
  g_assert_cmpfloat (widths[0], <, 70);
  g_assert_cmpfloat (widths[1], ==, 0);
  g_assert_cmpfloat (widths[2], >=, zg_office_day_width (10) + 6);
  g_assert_cmpfloat (zg_office_day_width (10), >=, 10 * 0.5 * 10);
  g_assert_cmpfloat_with_epsilon (widths[0] + widths[2] + widths[3], 500, 0.01);
}

/* More columns than whole words have room for: all of them are there, and no wider than the page.
 */
static void
test_too_many (void)
{
  g_autoptr (ZgForm) form = zg_form_new ();
  g_autofree double *widths = NULL;
  double sum = 0;

  for (guint i = 0; i < 25; i++)
    zg_form_add_column (form, "unit", g_strdup ("Participating unit"), 1 + i % 7);
  widths = zg_office_share_width (form, 10, 3, 500);
  for (guint i = 0; i < 25; i++)
    {
      g_assert_cmpfloat (widths[i], >, 10);
      sum += widths[i];
    }
  g_assert_cmpfloat_with_epsilon (sum, 500, 0.01);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/office-columns/lines", test_lines);
  g_test_add_func ("/office-columns/widths", test_widths);
  g_test_add_func ("/office-columns/too-many", test_too_many);
  return g_test_run ();
}
