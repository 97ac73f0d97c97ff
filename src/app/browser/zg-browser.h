/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of issues, or of measures: columns, search entry, status line, selection.
 *
 * Signals: "chosen" (gint64 issue_id, gint64 measure_id): a row was selected to be shown beside the
 * list; ids are 0 for no row, measure_id is 0 in the list of issues. "activated": Enter or a double
 * click asked to go on to the page. "created" (gint64 issue_id): an issue was made, to be
 * written. "shown": the list shows what filter and search ask for. */
#pragma once

#include <adwaita.h>

#include "zg-filter-terms.h"
#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_BROWSER (zg_browser_get_type ())
G_DECLARE_FINAL_TYPE (ZgBrowser, zg_browser, ZG, BROWSER, AdwBin)

GtkWidget *zg_browser_new (ZgSession *session);

/* The widget that chooses what the list shows; to be put into a pane of its own. (transfer none) */
GtkWidget *zg_browser_get_filter_pane (ZgBrowser *self);

/* Shows the rows of an expression (zg-filter.h), or all with NULL. */
void zg_browser_set_filter (ZgBrowser *self, const char *filter);

/* Lists issues, or measures. */
void zg_browser_set_measures (ZgBrowser *self, gboolean measures);

/* What the list's filter says. (transfer none) */
ZgFilterTerms *zg_browser_get_terms (ZgBrowser *self);

/* What is searched for in it, as typed; "" for nothing. (transfer none) */
const char *zg_browser_get_search (ZgBrowser *self);

/* By what its rows are chosen, in words: "Light: overdue; search: “money”"; "" for all rows.
 * (transfer full) */
char *zg_browser_describe_choice (ZgBrowser *self);

/* Selects an issue, and a measure of it if @measure_id is not 0, if the list shows it. */
void zg_browser_select (ZgBrowser *self, gint64 issue_id, gint64 measure_id);

/* Selects the row @step rows on (back if negative). */
void zg_browser_step (ZgBrowser *self, int step);

void zg_browser_focus_search (ZgBrowser *self);
void zg_browser_focus_list (ZgBrowser *self);

G_END_DECLS
