/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Initials of Chinese names in pinyin: a help for finding (zg-search.h), never printed. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The letters a character's readings begin with, one bit a letter ('a' is bit 0); a Latin letter or
 * digit has itself (digits: bits 26 to 35), all else 0. From ICU's Han-Latin transliteration, once
 * a character; characters read in several ways have all of them from a table of ours (长 重 行
 * 厦…). */
guint64 zg_pinyin_get_initials (gunichar c);

/**
 * zg_pinyin_find:
 * @text: a name or title
 * @initials: ASCII letters and digits, lower case
 * @from: the byte to look from
 * @length: (out): bytes of the stretch found
 *
 * Finds a stretch of @text whose characters, other marks passed over, begin with @initials.
 *
 * Returns: its first byte, or -1
 */
gssize zg_pinyin_find (const char *text, const char *initials, gsize from, gsize *length);

/* ICU takes a third of a second to read its table: begins with that on a thread of its own, so that
 * the first search need not wait for it. Does nothing when it was read. */
void zg_pinyin_warm_up (void);

G_END_DECLS
