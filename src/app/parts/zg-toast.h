/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told in passing at the foot of a window. */
#pragma once

#include <adwaita.h>

#include "zg-session.h"

G_BEGIN_DECLS

/**
 * zg_toast_show:
 * @overlay: where
 * @session: (nullable): the ledger that the toast speaks of
 * @toast: (transfer full): what to show
 *
 * Shows a toast in place of the one before. With a button it stays until it is answered or closed,
 * another comes, or the next edit begins: whoever reads slowly has all the time, and what the
 * button offers is never offered when it would mean another edit.
 */
void zg_toast_show (AdwToastOverlay *overlay, ZgSession *session, AdwToast *toast);

/* What @overlay shows speaks of @session, which has been opened since. */
void zg_toast_bind (AdwToastOverlay *overlay, ZgSession *session);

/* Takes away what zg_toast_show() shows, if anything. */
void zg_toast_clear (AdwToastOverlay *overlay);

G_END_DECLS
