/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the lines of what was achieved (zg-figures-achieved.h) are called, and how much they are. */
#pragma once

#include "zg-figures.h"
#include "zg-words.h"

G_BEGIN_DECLS

/* "money", "rules made", "not judged yet". (transfer none) */
const char *zg_achieved_get_name (const ZgWords *words, const ZgAchievedLine *line);

/* "1234.56 万元", or how many rules or findings there are. (transfer full) */
char *zg_achieved_get_amount (const ZgAchievedLine *line);

/* What the number of issues of a line counts, and the line's amount exactly. (transfer full) */
char *zg_achieved_get_formula (const ZgWords *words, const ZgAchievedLine *line);

/* The sentence of the chart (ZgChart.sentence). (transfer full) */
char *zg_sentence_achieved (const ZgWords *words, const ZgFigures *figures, gboolean by_measure);

G_END_DECLS
