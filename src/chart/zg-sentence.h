/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pictures show, each in one sentence with its numbers: beside a chart in the window, under it
 * in a meeting, and for who hears the screen read. Charts name theirs (ZgChart.sentence). */
#pragma once

#include "zg-figures.h"
#include "zg-words.h"

G_BEGIN_DECLS

/* How far the whole is, by issue and by measure. (transfer full) */
char *zg_sentence_ring (const ZgWords *words, const ZgFigures *figures, gboolean by_measure);

/* Which group has the most of what is overdue or else of everything. (transfer full) */
char *zg_sentence_bars (const ZgWords *words, const ZgFigures *figures, gboolean by_measure);

/* What was to be done by today, and is. (transfer full) */
char *zg_sentence_course (const ZgWords *words, const ZgFigures *figures, gboolean by_measure);

/* How long most of what is overdue has been so. (transfer full) */
char *zg_sentence_ages (const ZgWords *words, const ZgFigures *figures, gboolean by_measure);

/* In which month the most falls due. (transfer full) */
char *zg_sentence_heat (const ZgWords *words, const ZgFigures *figures, gboolean by_measure);

/* What became of the whole since an earlier day. (transfer full) */
char *zg_sentence_since (const ZgWords *words, const ZgFigures *figures, gboolean by_measure);

/* How many items there are and which of them are overdue. (transfer full) */
char *zg_sentence_timeline (const ZgWords *words, const ZgFigures *figures, gboolean by_measure);

G_END_DECLS
