/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed into a search entry: words apart by blanks (also full-width ones), all of which
 * must be found. A word is found in an item as a substring, from one character, of its wordings,
 * details, measures, results and notes, of the names of its section, units and persons (other names
 * too) and of its number; or, typed in Latin letters, as the beginning letters of the pinyin of its
 * title, a unit or a person: "hzq" finds 海州区. White space, width and case do not matter. A word
 * with one of the operators of zg-filter.h is a term of that grammar: "state=done". */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A stretch of a shown text, in bytes. */
typedef struct
{
  guint start;
  guint length;
} ZgSpan;

/* The words of a search, without terms of the filter grammar. (transfer full) */
char **zg_search_get_words (const char *search);

/**
 * zg_search_find_spans:
 * @words: of zg_search_get_words()
 * @text: a text that is shown
 * @pinyin: whether words may be found by pinyin initials in it
 *
 * Returns: (transfer full) (element-type ZgSpan): what to mark, in order, not overlapping
 */
GArray *zg_search_find_spans (const char *const *words, const char *text, gboolean pinyin);

G_END_DECLS
