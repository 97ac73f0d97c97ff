/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the placeholders of a notice's texts stand for. */
#pragma once

#include "zg-paper-facts.h"
#include "zg-words.h"

G_BEGIN_DECLS

/**
 * zg_notice_values_new:
 * @facts: of a notice
 * @words: the paper's language
 *
 * Days and counts of the notice's inspection as printed: inspector, inspected, kind,
 * inspection_from, inspection_to, feedback_day, notice_day, today, signer, office, ledger, region,
 * contact_phone, contact_post, contact_email; issues_total, issues_done, issues_closed,
 * issues_ongoing, issues_not_started, issues_overdue, issues_rate, the same of measures, and
 * measures_numbered. What is not known is "".
 *
 * Returns: (transfer full) (element-type utf8 utf8): the values by name
 */
GHashTable *zg_notice_values_new (const ZgPaperFacts *facts, const ZgWords *words);

G_END_DECLS
