/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Amounts in the units in which notices print them, added up: 3 亿元 and 500 万元 are one sum of
 * money, 12 家 and 5 件 are two.
 *
 * Units that differ by a power of ten have one base unit. 亩 are not turned into 平方米, nor
 * dollars into yuan: a sum never rests on a rate that the notice doesn't state. Sums are whole
 * hundredths of the base unit (fen, of money). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The unit that amounts in @unit are added up in; @unit itself if it stands alone. */
const char *zg_quantity_get_base (const char *unit);

/* The units that are added up in @base, itself among them. (transfer full) */
char **zg_quantity_list_units (const char *base);

/* @amount / 10^@scale of @unit in hundredths of its base unit, rounded half away from zero. What
 * does not fit is the largest number there is. */
gint64 zg_quantity_to_hundredths (gint64 amount, int scale, const char *unit);

/* @a + @b; the largest number there is if that does not fit. */
gint64 zg_quantity_add (gint64 a, gint64 b);

/* "1234.56 万元": in the largest unit of which there is one, to two decimals. (transfer full) */
char *zg_quantity_format (gint64 hundredths, const char *base);

/* "12345600 元": in the base unit, exactly. (transfer full) */
char *zg_quantity_format_exact (gint64 hundredths, const char *base);

G_END_DECLS
