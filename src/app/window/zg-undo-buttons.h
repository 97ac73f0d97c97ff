/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo in a window's header, each with the name of its step; not seen where nothing can be
 * edited. */
#pragma once

#include <gtk/gtk.h>

#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_UNDO_BUTTONS (zg_undo_buttons_get_type ())
G_DECLARE_FINAL_TYPE (ZgUndoButtons, zg_undo_buttons, ZG, UNDO_BUTTONS, GtkBox)

/* The ledger whose steps are offered; NULL for none. Enables win.undo and win.redo. */
void zg_undo_buttons_set_session (ZgUndoButtons *self, ZgSession *session);

G_END_DECLS
