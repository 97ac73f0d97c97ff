/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-quantity.h"

#include <string.h>

#include "zg-numeral.h"

/* By base, the largest unit first. */
static const struct
{
  const char *base;
  const char *unit;
  gint64 factor;
  gboolean is_shown; /* sums are told in it */
} units[] = {
  { "元", "万亿元", G_GINT64_CONSTANT (1000000000000), TRUE },
  { "元", "亿元", 100000000, TRUE },
  { "元", "万元", 10000, TRUE },
  { "元", "千元", 1000, FALSE },
  { "元", "元", 1, TRUE },
  { "美元", "亿美元", 100000000, TRUE },
  { "美元", "万美元", 10000, TRUE },
  { "美元", "美元", 1, TRUE },
  { "亩", "万亩", 10000, TRUE },
  { "亩", "亩", 1, TRUE },
  { "平方米", "平方公里", 1000000, FALSE },
  { "平方米", "万平方米", 10000, TRUE },
  { "平方米", "公顷", 10000, FALSE },
  { "平方米", "平方米", 1, TRUE },
  { "平方米", "平米", 1, FALSE },
  { "人次", "万人次", 10000, TRUE },
  { "人次", "人次", 1, TRUE },
  { "人", "万人", 10000, TRUE },
  { "人", "人", 1, TRUE },
  { "人", "名", 1, FALSE },
};

static int
find_unit (const char *unit)
{
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (strcmp (units[i].unit, unit) == 0)
      return (int) i;
  return -1;
}

const char *
zg_quantity_get_base (const char *unit)
{
  int i = find_unit (unit);

  return i >= 0 ? units[i].base : unit;
}

char **
zg_quantity_list_units (const char *base)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  gboolean is_known = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (strcmp (units[i].base, base) == 0)
      {
        g_strv_builder_add (list, units[i].unit);
        is_known = TRUE;
      }
  if (!is_known)
    g_strv_builder_add (list, base);
  return g_strv_builder_end (list);
}

static gint64
multiply (gint64 a, gint64 b)
{
  gint64 product;

  if (__builtin_mul_overflow (a, b, &product))
    return (a < 0) == (b < 0) ? G_MAXINT64 : G_MININT64;
  return product;
}

gint64
zg_quantity_add (gint64 a, gint64 b)
{
  gint64 sum;

  if (__builtin_add_overflow (a, b, &sum))
    return a < 0 ? G_MININT64 : G_MAXINT64;
  return sum;
}

static gint64
divide_rounded (gint64 amount, gint64 by)
{
  gint64 rest = amount % by;

  return amount / by + (rest >= by - rest) - (-rest >= by + rest);
}

gint64
zg_quantity_to_hundredths (gint64 amount, int scale, const char *unit)
{
  int i = find_unit (unit);
  gint64 factor = 100 * (i >= 0 ? units[i].factor : 1), divisor = 1;

  for (; scale > 0 && factor % 10 == 0; scale--)
    factor /= 10;
  for (; scale > 0 && divisor < G_GINT64_CONSTANT (1000000000000000000); scale--)
    divisor *= 10;
  return divide_rounded (multiply (amount, factor), divisor);
}

/* @hundredths / 100 without zeros behind the point. (transfer full) */
static char *
write_number (gint64 hundredths)
{
  if (hundredths % 100 == 0)
    return zg_numeral_write_decimal (hundredths / 100, 0);
  if (hundredths % 10 == 0)
    return zg_numeral_write_decimal (hundredths / 10, 1);
  return zg_numeral_write_decimal (hundredths, 2);
}

char *
zg_quantity_format (gint64 hundredths, const char *base)
{
  g_autofree char *number = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (units[i].is_shown && strcmp (units[i].base, base) == 0
        && ABS (hundredths / 100) >= units[i].factor)
      {
        number = write_number (divide_rounded (hundredths, units[i].factor));
        return g_strdup_printf ("%s %s", number, units[i].unit);
      }
  return zg_quantity_format_exact (hundredths, base);
}

char *
zg_quantity_format_exact (gint64 hundredths, const char *base)
{
  g_autofree char *number = write_number (hundredths);

  return g_strdup_printf ("%s %s", number, base);
}
