/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says that a window shows the ledger of a past day, with the way back to today. */
#pragma once

#include <gtk/gtk.h>

#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_PAST_BAR (zg_past_bar_get_type ())
G_DECLARE_FINAL_TYPE (ZgPastBar, zg_past_bar, ZG, PAST_BAR, GtkWidget)

/* Is seen if @session (nullable) shows a past day. */
void zg_past_bar_set_session (ZgPastBar *self, ZgSession *session);

G_END_DECLS
