/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of pictures and papers, in a language of their own.
 *
 * A paper is written in the language of who reads it, not of who sits at the desk: a program run in
 * English prints a Chinese summary. gettext knows one language for the whole process (LANGUAGE and
 * the locale are global, and a bare system has no Chinese locale to switch a thread to), so the
 * compiled catalogues of po/ are linked into the program and looked up here. Nothing is global,
 * nothing is switched: any thread may ask for any language.
 *
 * Mark messages with N_() inside the call, so that xgettext finds them:
 *   zg_words_get (words, N_ ("By issue"))
 * Messages here have no plural forms: word them so that they need none ("Issues: 1"). */
#pragma once

#include "zg-day.h"

G_BEGIN_DECLS

typedef struct _ZgWords ZgWords;

/**
 * zg_words_for:
 * @language: (nullable): "zh_CN", "zh-CN", "zh", "en"...; NULL is English
 *
 * Returns: (transfer none): the words of @language; English, the language of the messages in the
 *   source, if there is no catalogue for it
 */
const ZgWords *zg_words_for (const char *language);

/* "zh_CN", or "en". */
const char *zg_words_get_language (const ZgWords *words);

/* Whether the language is Chinese, of whatever place: its type and its marks are other ones. */
gboolean zg_words_is_chinese (const ZgWords *words);

/* The message in the language of @words; @message itself if it is not translated. */
const char *zg_words_get (const ZgWords *words, const char *message) G_GNUC_FORMAT (2);

/* "Issues overdue: 3": a name and what is told of it. (transfer full) */
char *zg_words_label (const ZgWords *words, const char *name, const char *value);

/**
 * zg_words_day:
 * @words: a language
 * @day: a day, or %ZG_DAY_NONE
 *
 * Returns: (transfer full): the day as it is printed in official papers (GB/T 9704-2012, 7.3.5.4:
 *   Arabic numerals, no leading zero): "2024年3月15日", in English "15 March 2024"; "–" for none
 */
char *zg_words_day (const ZgWords *words, ZgDay day);

/* The same for narrow columns: "2024-03-15" in every language; "–" for none. (transfer full) */
char *zg_words_day_short (const ZgWords *words, ZgDay day);

/* A month on an axis: "2024年3月", in English "Mar 2024". (transfer full) */
char *zg_words_month (const ZgWords *words, ZgDay day);

/* Months of a year from @first to @last, 1 to 12: "10–12月", in English "Oct–Dec". (transfer full)
 */
char *zg_words_months (const ZgWords *words, int first, int last);

/* "48": a count as every picture and paper writes it, without separators. (transfer full) */
char *zg_count_format (gint64 count);

G_END_DECLS
