/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of one issue in a meeting: its wording, its facts, and what is still to be done. For
 * zg-slides.c. */
#pragma once

#include "zg-board.h"
#include "zg-canvas.h"

G_BEGIN_DECLS

/* What the page is about. */
typedef struct
{
  ZgBoardRow *row;
  GPtrArray *measures; /* of ZgBoardRow: the open ones, in the order in which they are shown */
} ZgSlideIssue;

/* Number and wording of an issue or measure: "5 重项目招引轻跟进服务". (transfer full) */
char *zg_slide_issue_name (const ZgBoardRow *row);

/* All that stands below the name, measures for which the page has no room too. (transfer full) */
char *zg_slide_issue_describe (const ZgSlideIssue *issue, const ZgWords *words);

/**
 * zg_slide_issue_draw:
 * @margin: around the page, in user units; the page's number stands in the lower one
 *
 * Draws on the whole of @canvas. No measure is set in less than its body type: each has as many
 * lines as there is room for, and those without room are counted in a last line.
 */
void zg_slide_issue_draw (ZgCanvas *canvas, const ZgSlideIssue *issue, double margin);

G_END_DECLS
