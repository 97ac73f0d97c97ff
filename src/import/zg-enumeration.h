/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Items counted within one paragraph or cell: 一是…；二是…, 1.…;2.…, （1）…, ①…②…. */
#pragma once

#include "zg-slice.h"

G_BEGIN_DECLS

typedef struct
{
  ZgSlice number; /* as printed: "一是", "1", "①" */
  ZgSlice text;   /* without number and closing semicolon */
} ZgItem;

/**
 * zg_enumeration_split:
 * @slice: a paragraph
 * @items: (element-type ZgItem): where items are appended, in order
 *
 * A row must begin with one and count on; 一是 alone is no row. Digits must stand at the
 * paragraph's start, 一是 may follow an introduction.
 *
 * Returns: the bytes before the first item; the slice's length if it holds no row
 */
gsize zg_enumeration_split (ZgSlice slice, GArray *items);

/**
 * zg_enumeration_ordinal:
 * @slice: a paragraph
 * @wanted: a number from 1 to 19
 *
 * Returns: the bytes of 一是 with that number at the paragraph's start; 0 if it starts otherwise
 */
gsize zg_enumeration_ordinal (ZgSlice slice, gint64 wanted);

G_END_DECLS
