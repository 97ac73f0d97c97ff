/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-numeral.h"

typedef struct
{
  const char *text;
  gint64 value; /* -1: no number */
  gsize length;
} Case;

static void
test_whole (void)
{
  static const Case cases[] = {
    { "1.", 1, 1 },
    { "12个", 12, 2 },
    { "０７月", 7, 6 },
    { "1２", 12, 4 },
    { "一、", 1, 3 },
    { "十", 10, 3 },
    { "十二、", 12, 6 },
    { "二十", 20, 6 },
    { "九十九项", 99, 9 },
    { "一百零五", 105, 12 },
    { "两千", 2000, 6 },
    { "二〇二四年", 2024, 12 },
    { "二零二五", 2025, 12 },
    { "①关于", 1, 3 },
    { "⑳", 20, 3 },
    { "⑴", 1, 3 },
    { "第一", -1, 0 },
    { "", -1, 0 },
    { "abc", -1, 0 },
    { "12345678901", -1, 0 },
    { "一一一一一一一一一一一一", -1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ZgNumeral numeral = { -1, 0, 0 };
      gboolean read = zg_numeral_read (zg_slice_of (cases[i].text), &numeral);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (read, ==, cases[i].value >= 0);
      if (read)
        {
          g_assert_cmpint (numeral.value, ==, cases[i].value);
          g_assert_cmpuint (numeral.length, ==, cases[i].length);
        }
    }
}

static void
test_decimal (void)
{
  static const struct
  {
    const char *text;
    gsize length;
    gint64 amount;
    int scale;
  } cases[] = {
    { "52.9%", 4, 529, 1 },
    { "98.71%", 5, 9871, 2 },
    { "57个", 2, 57, 0 },
    { "7.132万元", 5, 7132, 3 },
    { "12125324.12元", 11, 1212532412, 2 },
    { "1,234,567元", 9, 1234567, 0 },
    { "3,家", 1, 3, 0 },
    { "5。", 1, 5, 0 },
    { "５２．９", 12, 529, 1 },
    { "1.", 1, 1, 0 },
    { "万", 0, 0, 0 },
    { "1234567890123456789", 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 amount;
      int scale;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (zg_numeral_read_decimal (zg_slice_of (cases[i].text), &amount, &scale), ==,
                        cases[i].length);
      if (cases[i].length == 0)
        continue;
      g_assert_cmpint (amount, ==, cases[i].amount);
      g_assert_cmpint (scale, ==, cases[i].scale);
    }
}

static void
test_write (void)
{
  static const struct
  {
    gint64 amount;
    int scale;
    const char *text;
  } cases[] = {
    { 0, 0, "0" },          { 57, 0, "57" },
    { 529, 1, "52.9" },     { 5, 2, "0.05" },
    { 0, 1, "0.0" },        { -5, 1, "-0.5" },
    { -1234, 2, "-12.34" }, { G_MININT64, 0, "-9223372036854775808" },
    { 7, -3, "7" },         { 7, G_MAXINT, "0.000000000000000007" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = zg_numeral_write_decimal (cases[i].amount, cases[i].scale);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/numeral/whole", test_whole);
  g_test_add_func ("/numeral/decimal", test_decimal);
  g_test_add_func ("/numeral/write", test_write);
  return g_test_run ();
}
