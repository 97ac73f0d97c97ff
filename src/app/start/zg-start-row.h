/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A recent ledger on the start page: how far it is, what is overdue, when it was opened. */
#pragma once

#include <adwaita.h>

#include "zg-recent.h"

G_BEGIN_DECLS

#define ZG_TYPE_START_ROW (zg_start_row_get_type ())
G_DECLARE_FINAL_TYPE (ZgStartRow, zg_start_row, ZG, START_ROW, GtkListBoxRow)

/* Reads the ledger's figures by itself, on another thread. */
GtkWidget *zg_start_row_new (const ZgRecent *recent);

G_END_DECLS
