/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the placeholders of a notice's texts stand for. */
#pragma once

#include "zg-paper-facts.h"
#include "zg-template.h"
#include "zg-words.h"

G_BEGIN_DECLS

/* All there are, in the order in which they are offered; ends with a NULL name. */
extern const ZgPlaceholder zg_notice_placeholders[];

/**
 * zg_notice_values_new:
 * @facts: of a notice
 * @words: the paper's language
 *
 * Names, days and counts of the notice's inspection as printed. What is not known is "".
 *
 * Returns: (transfer full) (element-type utf8 utf8): the values by name
 */
GHashTable *zg_notice_values_new (const ZgPaperFacts *facts, const ZgWords *words);

G_END_DECLS
