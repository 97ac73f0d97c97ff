/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers before headings. */
#pragma once

#include "zg-words.h"

G_BEGIN_DECLS

/**
 * zg_ordinal:
 * @words: the paper's language
 * @level: 0 to 3
 * @n: from 1 to 9999
 *
 * Returns: (transfer full): "一、", "（一）", "1. ", "（1）" (GB/T 9704-2012, 7.3.3); in English
 *   "1. ", "1) ", "(1) ", "(a) "
 */
char *zg_ordinal (const ZgWords *words, guint level, guint n);

/* @n, 1 to 9999, in Chinese: "二十一". (transfer full) */
char *zg_ordinal_chinese (guint n);

G_END_DECLS
