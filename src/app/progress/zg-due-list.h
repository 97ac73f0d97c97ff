/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is due soonest, or has been for longest: a row each with its wording, unit and days, which
 * leads to it. */
#pragma once

#include <adwaita.h>

#include "zg-figures-source.h"

G_BEGIN_DECLS

#define ZG_TYPE_DUE_LIST (zg_due_list_get_type ())
G_DECLARE_FINAL_TYPE (ZgDueList, zg_due_list, ZG, DUE_LIST, AdwBin)

/* How many rows a list shows; of the others it says how many there are. */
#define ZG_DUE_LIST_ROWS 50

/* @light: the key of the light of all rows; @source: of %ZG_PART_TIMELINE with these rows */
GtkWidget *zg_due_list_new (ZgFiguresSource *source, const char *title, const char *light);

G_END_DECLS
