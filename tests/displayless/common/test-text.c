/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-error.h"
#include "zg-text.h"

static void
test_check (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (zg_text_check ("整改𠮷", -1, &error));
  g_assert_true (zg_text_check ("", -1, &error));
  g_assert_false (zg_text_check ("a\0b", 3, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (zg_text_check ("\xed\xa0\x80", -1, &error)); /* a lone surrogate */
  g_assert_error (error, ZG_ERROR, ZG_ERROR_INVALID);
}

static void
test_fold (void)
{
  static const struct
  {
    const char *text;
    const char *key;
  } cases[] = {
    { "（一）关于“两区”，问题：", "(一)关于\"两区\",问题:" },
    { " ＡＢＣ　x\ty ", "abcxy" },
    { "搬 迁、不清。", "搬迁,不清." },
    { "《〈【—】〉》１２％～", "《〈【—】〉》12%~" },
    { "等等……①Ⅳ", "等等......1iv" },
    { "Cafe\u0301 ＡＥ\u0301\u0327 \u0301", "caf\u00e9a\u0229\u0301\u0301" },
    { "a≠=\u0338 Ǆ Straße ㎡", "a\u2260\u2260d\u017estrassem2" },
    { "𠮷か\u3099。\u3099", "𠮷\u304c.\u3099" },
    { "整改\xe6\x95", "" }, /* cut within a character */
    { "整\xff改", "" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = zg_text_fold (cases[i].text);

      g_assert_cmpstr (key, ==, cases[i].key);
    }
}

static void
test_prefix (void)
{
  g_assert_cmpuint (zg_text_prefix ("整改ab", 3), ==, 7);
  g_assert_cmpuint (zg_text_prefix ("整改", 9), ==, 6);
  g_assert_cmpuint (zg_text_prefix ("", 1), ==, 0);
}

static void
test_one_line (void)
{
  static const struct
  {
    const char *text;
    const char *line;
  } cases[] = {
    { "", "" },
    { "一\n二\r\n三\t四", "一 二  三 四" },
    { "一\342\200\250二\342\200\251三", "一 二 三" },
    { "昇\302\205𠮷\177", "昇 𠮷 " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = zg_text_one_line (cases[i].text);

      g_assert_cmpstr (line, ==, cases[i].line);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/check", test_check);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/prefix", test_prefix);
  g_test_add_func ("/text/one-line", test_one_line);
  return g_test_run ();
}
