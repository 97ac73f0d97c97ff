/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that charts show, kept current: computed behind everything that somebody waits for, again
 * after each change of the ledger, and only while somebody looks.
 *
 * Signal "changed": there are new figures, or an error in their place. */
#pragma once

#include "zg-figures-load.h"
#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_FIGURES_SOURCE (zg_figures_source_get_type ())
G_DECLARE_FINAL_TYPE (ZgFiguresSource, zg_figures_source, ZG, FIGURES_SOURCE, GObject)

ZgFiguresSource *zg_figures_source_new (ZgSession *session, ZgFiguresPart part);

/* Of which rows; an expression (zg-filter.h), NULL for all. */
void zg_figures_source_set_filter (ZgFiguresSource *self, const char *filter);

/* %ZG_PART_GROUPS: how to group. */
void zg_figures_source_set_by (ZgFiguresSource *self, ZgGroupBy by);

/* %ZG_PART_SINCE: the earlier day; %ZG_DAY_NONE: as the ledger likes. */
void zg_figures_source_set_since (ZgFiguresSource *self, ZgDay since);

/**
 * zg_figures_source_set_window:
 * @measures: rows are measures, not issues
 * @first_row: of the rows that are looked at
 * @n_rows: how many
 * @from: the days that are looked at; all there are if @from is not before @to
 *
 * %ZG_PART_TIMELINE: what is looked at.
 */
void zg_figures_source_set_window (
    ZgFiguresSource *self, gboolean measures, guint first_row, guint n_rows, ZgDay from, ZgDay to);

/* Whether somebody looks: what is shown is loaded as soon as it is wanted. */
void zg_figures_source_set_wanted (ZgFiguresSource *self, gboolean wanted);

/* The newest figures; NULL before the first. (transfer none): see zg_figures_ref() */
ZgFigures *zg_figures_source_get (ZgFiguresSource *self);

/* Why there are none; NULL if all is well. */
const char *zg_figures_source_get_error (ZgFiguresSource *self);

G_END_DECLS
