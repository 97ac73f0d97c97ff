/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The leader's page: the numbers of the ledger as tiles and charts, each of which leads to its rows
 * on the page of issues. What is computed is computed only while the page is seen. */
#pragma once

#include <adwaita.h>

#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_PROGRESS_PAGE (zg_progress_page_get_type ())
G_DECLARE_FINAL_TYPE (ZgProgressPage, zg_progress_page, ZG, PROGRESS_PAGE, AdwBin)

GtkWidget *zg_progress_page_new (ZgSession *session);

/* Of which rows the page tells; an expression (zg-filter.h), NULL for all. */
void zg_progress_page_set_filter (ZgProgressPage *self, const char *filter);

G_END_DECLS
