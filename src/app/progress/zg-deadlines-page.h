/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deadlines along the days, and beside them what is overdue and what is near. */
#pragma once

#include <adwaita.h>

#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_DEADLINES_PAGE (zg_deadlines_page_get_type ())
G_DECLARE_FINAL_TYPE (ZgDeadlinesPage, zg_deadlines_page, ZG, DEADLINES_PAGE, AdwBin)

GtkWidget *zg_deadlines_page_new (ZgSession *session);

/* Of which rows the page tells; an expression (zg-filter.h), NULL for all. */
void zg_deadlines_page_set_filter (ZgDeadlinesPage *self, const char *filter);

G_END_DECLS
