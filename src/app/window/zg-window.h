/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window: the start page, or one ledger. */
#pragma once

#include <adwaita.h>

#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_WINDOW (zg_window_get_type ())
G_DECLARE_FINAL_TYPE (ZgWindow, zg_window, ZG, WINDOW, AdwApplicationWindow)

ZgWindow *zg_window_new (GtkApplication *application);

/* Opens a ledger in this window, in place of what it shows. */
void zg_window_open (ZgWindow *self, const char *path);

/* Shows the open ledger as it was at the end of @day, read-only, in place of the present; opening
 * its path shows the present again. */
void zg_window_open_as_of (ZgWindow *self, ZgDay day);

/* Makes a ledger that must not exist yet and opens it. */
void zg_window_create (ZgWindow *self, const char *path, const char *title);

/* Shows a session that was opened elsewhere in place of the present one; takes @session. */
void zg_window_take_session (ZgWindow *self, ZgSession *session);

/* The path of the ledger that is open or being opened; NULL on the start page. */
const char *zg_window_get_path (ZgWindow *self);

/* NULL on the start page. (transfer none) */
ZgSession *zg_window_get_session (ZgWindow *self);

/* Shows an issue of the open ledger; @measure_id may be 0. Also the action win.show-issue (xx). */
void zg_window_show_issue (ZgWindow *self, gint64 issue_id, gint64 measure_id);

/* Lists the rows of an expression (zg-filter.h). The action win.show-rows (sb) lists issues or,
 * with TRUE, measures and leaves the charts as they are. */
void zg_window_show_filter (ZgWindow *self, const char *filter);

/* Saves what is still being typed. */
void zg_window_commit (ZgWindow *self);

G_END_DECLS
