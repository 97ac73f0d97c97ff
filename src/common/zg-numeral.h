/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as Chinese documents print them. */
#pragma once

#include "zg-slice.h"

G_BEGIN_DECLS

typedef enum
{
  ZG_NUMERAL_DIGITS,  /* 12, also full-width １２ and mixed */
  ZG_NUMERAL_CHINESE, /* 十二, 一百零五, 二〇二四 */
  ZG_NUMERAL_CIRCLED, /* ⑫, ⑿, ⒓ */
} ZgNumeralForm;

typedef struct
{
  gint64 value;
  gsize length; /* bytes it takes */
  ZgNumeralForm form;
} ZgNumeral;

/**
 * zg_numeral_read:
 * @slice: a text
 * @numeral: (out): what stands at its start
 *
 * Reads a whole number of up to nine digits at the start of @slice: digits, Chinese numerals up to
 * 9999 (两 is 2; a row of digits such as 二〇二四 is read digit by digit), or one circled,
 * bracketed or dotted number of Unicode's enclosed alphanumerics (1 to 20).
 *
 * Returns: FALSE if no number stands there
 */
gboolean zg_numeral_read (ZgSlice slice, ZgNumeral *numeral);

/**
 * zg_numeral_read_decimal:
 * @slice: a text
 * @amount: (out): the digits as a whole number
 * @scale: (out): how many of them stand after the point; value = amount / 10^scale
 *
 * Reads digits with an optional decimal point and at most six places, "52.9", "12,125,324" too.
 *
 * Returns: the bytes read; 0 if no digit stands there or the number exceeds 18 digits
 */
gsize zg_numeral_read_decimal (ZgSlice slice, gint64 *amount, int *scale);

/* @amount / 10^@scale as zg_numeral_read_decimal() reads it: 529 with scale 1 is "52.9". A scale
 * outside of 0 to 18 counts as the nearest of these. (transfer full) */
char *zg_numeral_write_decimal (gint64 amount, int scale);

G_END_DECLS
