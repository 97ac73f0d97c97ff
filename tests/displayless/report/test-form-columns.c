/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-form-block-private.h"
#include "zg-page.h"

static const ZgTextStyle title_style = { .role = ZG_FONT_HEI, .size = ZG_FORM_SIZE };

/* A table with a narrow column beside a wide one. */
static ZgForm *
form_new (const char *narrow, const char *wide)
{
  ZgForm *form = zg_form_new ();

  zg_form_add_column (form, "narrow", g_strdup (narrow), 1);
  zg_form_add_column (form, "hidden", g_strdup ("hidden"), 50)->is_hidden = TRUE;
  zg_form_add_column (form, "wide", g_strdup (wide), 29);
  return form;
}

static ZgPages *
pages_new (void)
{
  return zg_pages_new (&zg_page_format_official, zg_words_for ("en"));
}

/* A word of a title is not broken, however narrow its column would be. */
static void
test_words (void)
{
  g_autoptr (ZgForm) form = form_new ("Responsible unit", "Progress");
  g_autoptr (ZgPages) pages = pages_new ();
  const ZgSetting *setting = zg_pages_get_setting (pages);
  g_autofree double *x = _zg_form_place_columns (form, setting);

  g_assert_cmpfloat (x[1], >,
                     zg_lines_measure (setting->fonts, "Responsible", &title_style)
                         + 2 * ZG_FORM_INSET);
  g_assert_cmpfloat (x[1], <, setting->width / 4);
  g_assert_cmpfloat (x[2], ==, x[1]);
  g_assert_cmpfloat_with_epsilon (x[3], setting->width, 0.01);
}

/* What is chosen from a list stands in whole words, too. */
static void
test_keys (void)
{
  g_autoptr (ZgForm) form = form_new ("A", "Progress");
  g_autoptr (ZgPages) pages = pages_new ();
  const ZgSetting *setting = zg_pages_get_setting (pages);
  g_autofree double *plain = _zg_form_place_columns (form, setting);
  g_autofree double *keys = NULL;

  g_array_index (form->columns, ZgFormColumn, 0).type = ZG_CELL_KEY;
  zg_form_add_row (form, TRUE);
  zg_form_set (form, 0, g_strdup ("outstanding"));
  keys = _zg_form_place_columns (form, setting);
  g_assert_cmpfloat (keys[1], >, plain[1] + 20);
}

/* Chinese may be broken anywhere, but not into single characters. */
static void
test_chinese (void)
{
  g_autoptr (ZgForm) form = form_new ("牵头单位和责任单位", "进展");
  g_autoptr (ZgPages) pages = pages_new ();
  const ZgSetting *setting = zg_pages_get_setting (pages);
  g_autofree double *x = _zg_form_place_columns (form, setting);

  g_assert_cmpfloat (x[1], >, 2 * ZG_FORM_SIZE);
  g_assert_cmpfloat (x[1], <, 3 * ZG_FORM_SIZE + 2 * ZG_FORM_INSET);
}

/* What holds more text gets more of the width; days and short titles are not broken. */
static void
test_text (void)
{
  g_autoptr (ZgForm) form = zg_form_new ();
  g_autoptr (ZgPages) pages = pages_new ();
  const ZgSetting *setting = zg_pages_get_setting (pages);
  const ZgTextStyle song = { .role = ZG_FONT_SONG, .size = ZG_FORM_SIZE };
  g_autofree double *x = NULL;
  GString *text = g_string_new (NULL);

  for (int i = 0; i < 60; i++)
    g_string_append (text, "整改");
  zg_form_add_column (form, "measure", g_strdup ("措施"), 10);
  zg_form_add_column (form, "issue", g_strdup ("问题"), 10);
  zg_form_add_column (form, "deadline", g_strdup ("完成时限"), 1)->type = ZG_CELL_DAY;
  zg_form_add_column (form, "remark", g_strdup ("备注"), 1);
  zg_form_add_row (form, TRUE);
  zg_form_set (form, 0, g_string_free (text, FALSE));
  zg_form_set (form, 1, g_strdup ("账目不清"));
  zg_form_set (form, 2, g_strdup ("2024-03-31"));
  x = _zg_form_place_columns (form, setting);
  g_assert_cmpfloat (x[1], >, 2 * (x[2] - x[1]));
  g_assert_cmpfloat (x[3] - x[2], >, zg_lines_measure (setting->fonts, "2024-03-31", &song));
  g_assert_cmpfloat (x[4] - x[3], >, zg_lines_measure (setting->fonts, "备注", &title_style));
}

/* What nothing stands in is as wide as its title, and leaves its width to the others; unless it is
 * to be written in by hand. */
static void
test_empty (void)
{
  g_autoptr (ZgForm) form = zg_form_new ();
  g_autoptr (ZgPages) pages = pages_new ();
  const ZgSetting *setting = zg_pages_get_setting (pages);
  g_autofree double *x = NULL;
  g_autofree double *by_hand = NULL;

  zg_form_add_column (form, "measure", g_strdup ("措施"), 20);
  zg_form_add_column (form, "unit", g_strdup ("牵头单位"), 15);
  zg_form_add_column (form, "owner", g_strdup ("责任人"), 2);
  zg_form_add_row (form, TRUE);
  zg_form_set (form, 0, g_strdup ("清账"));
  zg_form_add_row (form, TRUE);
  zg_form_set (form, 2, g_strdup ("张某"));
  x = _zg_form_place_columns (form, setting);
  g_assert_cmpfloat (x[2] - x[1], <, setting->width * 6 / 27);
  g_assert_cmpfloat (x[2] - x[1], >, zg_lines_measure (setting->fonts, "牵头单位", &title_style));
  form->least_lines = 3;
  by_hand = _zg_form_place_columns (form, setting);
  g_assert_cmpfloat (by_hand[2] - by_hand[1], >, 2 * (x[2] - x[1]));
}

/* Among many columns a sentence is not set one character below the other, nor is a name. */
static void
test_many (void)
{
  g_autoptr (ZgForm) form = zg_form_new ();
  g_autoptr (ZgPages) pages = pages_new ();
  const ZgSetting *setting = zg_pages_get_setting (pages);
  g_autofree double *x = NULL;

  zg_form_add_column (form, "measure", g_strdup ("措施"), 1);
  zg_form_add_column (form, "leader", g_strdup ("领导"), 1);
  for (guint i = 0; i < 12; i++)
    zg_form_add_column (form, "unit", g_strdup ("牵头单位"), 40);
  zg_form_add_row (form, TRUE);
  zg_form_set (form, 0, g_strdup ("取缔湖区围网养殖，退出沿湖池塘"));
  zg_form_set (form, 1, g_strdup ("沈砚青"));
  for (guint i = 0; i < 12; i++)
    zg_form_set (form, i + 2, g_strdup ("县农业农村局"));
  x = _zg_form_place_columns (form, setting);
  g_assert_cmpfloat (x[1], >, 4 * ZG_FORM_SIZE + 2 * ZG_FORM_INSET);
  g_assert_cmpfloat (x[2] - x[1], >, 3 * ZG_FORM_SIZE + 2 * ZG_FORM_INSET);
  g_assert_cmpfloat_with_epsilon (x[14], setting->width, 0.01);
}

/* More words than the page has room for: nothing stands outside of it. */
static void
test_too_many (void)
{
  g_autoptr (ZgForm) form = zg_form_new ();
  g_autoptr (ZgPages) pages = pages_new ();
  const ZgSetting *setting = zg_pages_get_setting (pages);
  g_autofree double *x = NULL;

  for (guint i = 0; i < 12; i++)
    zg_form_add_column (form, "column", g_strdup ("Responsibilities"), 1);
  x = _zg_form_place_columns (form, setting);
  g_assert_cmpfloat_with_epsilon (x[12], setting->width, 0.01);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/form-columns/words", test_words);
  g_test_add_func ("/report/form-columns/keys", test_keys);
  g_test_add_func ("/report/form-columns/chinese", test_chinese);
  g_test_add_func ("/report/form-columns/text", test_text);
  g_test_add_func ("/report/form-columns/empty", test_empty);
  g_test_add_func ("/report/form-columns/many", test_many);
  g_test_add_func ("/report/form-columns/too-many", test_too_many);
  return g_test_run ();
}
