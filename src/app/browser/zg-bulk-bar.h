/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bar under a list when more than one row is selected: what can be done with all of them. */
#pragma once

#include <adwaita.h>

#include "zg-bulk-edit.h"
#include "zg-row-list.h"

G_BEGIN_DECLS

#define ZG_TYPE_BULK_BAR (zg_bulk_bar_get_type ())
G_DECLARE_FINAL_TYPE (ZgBulkBar, zg_bulk_bar, ZG, BULK_BAR, AdwBin)

GtkWidget *zg_bulk_bar_new (ZgSession *session, ZgRowList *list);

/* Takes the list's selection. */
void zg_bulk_bar_update (ZgBulkBar *self);

/* Does something with the selected rows; a toast with Undo follows. */
void zg_bulk_bar_run (ZgBulkBar *self, ZgBulkAct act, const char *value, const char *reason);

/* Asks for the deadline of the selected rows, also of a single one. */
void zg_bulk_bar_ask_deadline (ZgBulkBar *self);

G_END_DECLS
