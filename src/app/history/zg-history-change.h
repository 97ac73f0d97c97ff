/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing that a step of the history changed, from old to new. */
#pragma once

#include <gtk/gtk.h>

#include "zg-history-job.h"

G_BEGIN_DECLS

#define ZG_TYPE_HISTORY_CHANGE (zg_history_change_get_type ())
G_DECLARE_FINAL_TYPE (ZgHistoryChange, zg_history_change, ZG, HISTORY_CHANGE, GtkBox)

/**
 * zg_history_change_new:
 * @batch: what @line is of; kept
 * @line: a line
 * @index: its place in @batch's markups
 * @show_issue: whether to name the issue, which the line before does not
 */
GtkWidget *zg_history_change_new (ZgHistoryBatch *batch,
                                  const ZgHistoryLine *line,
                                  guint index,
                                  gboolean show_issue);

G_END_DECLS
