/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A step of the history: who did what, when and why, and what it changed. */
#pragma once

#include <gtk/gtk.h>

#include "zg-history-job.h"

G_BEGIN_DECLS

#define ZG_TYPE_HISTORY_ROW (zg_history_row_get_type ())
G_DECLARE_FINAL_TYPE (ZgHistoryRow, zg_history_row, ZG, HISTORY_ROW, GtkListBoxRow)

/**
 * zg_history_row_new:
 * @batch: a page; kept
 * @step: a step of it
 * @first_line: the place of its first line in @batch's markups
 */
GtkWidget *zg_history_row_new (ZgHistoryBatch *batch, const ZgHistoryStep *step, guint first_line);

/* The newest transaction of its step. */
gint64 zg_history_row_get_last_txn (ZgHistoryRow *self);

G_END_DECLS
