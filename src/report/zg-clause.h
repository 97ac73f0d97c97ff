/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clause in which a few words stand, so that a reader knows what they are about. */
#pragma once

#include <glib.h>

#include "zg-words.h"

G_BEGIN_DECLS

/**
 * zg_clause_find:
 * @text: where to look
 * @from: the first byte
 * @phrase: "8次"; a number in it is not found within a longer one
 * @place: (out): its first byte
 *
 * Returns: FALSE if it is not there
 */
gboolean zg_clause_find (const char *text, gsize from, const char *phrase, gsize *place);

/**
 * zg_clause_around:
 * @words: the paper's language
 * @text: a text
 * @place: the first byte of the words
 * @length: how many bytes they are
 *
 * Cut at punctuation: of a short clause with those before it in the sentence, of a long one the
 * part around the words, with "……" where it was cut.
 *
 * Returns: (transfer full): some 15 to 40 characters on one line
 */
char *zg_clause_around (const ZgWords *words, const char *text, gsize place, gsize length);

G_END_DECLS
