/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Amounts in printed units, added up. */
#include <glib.h>

#include "zg-quantity.h"

static const struct
{
  gint64 amount;
  int scale;
  const char *unit;
  const char *base;
  gint64 hundredths;
} cases[] = {
  { 12, 0, "元", "元", 1200 },
  { 1234, 2, "万元", "元", 12340000 },
  { 1, 6, "亿元", "元", 10000 },
  { 5, 0, "千元", "元", 500000 },
  { 12345, 3, "元", "元", 1235 },
  { -12345, 3, "元", "元", -1235 },
  { 3, 0, "万美元", "美元", 3000000 },
  { 2, 0, "公顷", "平方米", 2000000 },
  { 2, 0, "亩", "亩", 200 },
  { 7, 0, "名", "人", 700 },
  { 7, 0, "家", "家", 700 },
  { 1, 18, "家", "家", 0 },
  { 1, 40, "家", "家", 0 },
  { G_MAXINT64, 0, "亿元", "元", G_MAXINT64 },
  { G_MININT64, 0, "亿元", "元", G_MININT64 },
  { G_MAXINT64, 0, "家", "家", G_MAXINT64 },
};

static void
test_hundredths (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (zg_quantity_get_base (cases[i].unit), ==, cases[i].base);
      g_assert_cmpint (zg_quantity_to_hundredths (cases[i].amount, cases[i].scale, cases[i].unit),
                       ==, cases[i].hundredths);
    }
}

static const struct
{
  gint64 hundredths;
  const char *base;
  const char *text;
  const char *exact;
} texts[] = {
  { 0, "元", "0 元", "0 元" },
  { 1234500, "元", "1.23 万元", "12345 元" },
  { 999999, "元", "9999.99 元", "9999.99 元" },
  { 1000050, "元", "1 万元", "10000.5 元" },
  { G_GINT64_CONSTANT (12345600000000), "元", "1234.56 亿元", "123456000000 元" },
  { -1234500, "元", "-1.23 万元", "-12345 元" },
  { 700, "家", "7 家", "7 家" },
  { 123456700, "人次", "123.46 万人次", "1234567 人次" },
  { G_MAXINT64, "家", "92233720368547758.07 家", "92233720368547758.07 家" },
};

static void
test_format (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = zg_quantity_format (texts[i].hundredths, texts[i].base);
      g_autofree char *exact = zg_quantity_format_exact (texts[i].hundredths, texts[i].base);

      g_assert_cmpstr (text, ==, texts[i].text);
      g_assert_cmpstr (exact, ==, texts[i].exact);
    }
}

/* Every unit that is listed under a base has it, and no sum runs over. */
static void
test_units (void)
{
  g_auto (GStrv) money = zg_quantity_list_units ("元");
  g_auto (GStrv) alone = zg_quantity_list_units ("家");

  g_assert_cmpuint (g_strv_length (money), ==, 5);
  for (guint i = 0; money[i]; i++)
    g_assert_cmpstr (zg_quantity_get_base (money[i]), ==, "元");
  g_assert_cmpuint (g_strv_length (alone), ==, 1);
  g_assert_cmpstr (alone[0], ==, "家");
  g_assert_cmpint (zg_quantity_add (G_MAXINT64, 1), ==, G_MAXINT64);
  g_assert_cmpint (zg_quantity_add (G_MININT64, -1), ==, G_MININT64);
  g_assert_cmpint (zg_quantity_add (2, -5), ==, -3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantity/hundredths", test_hundredths);
  g_test_add_func ("/quantity/format", test_format);
  g_test_add_func ("/quantity/units", test_units);
  return g_test_run ();
}
