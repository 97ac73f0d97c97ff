/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a widget says to whoever sits in front of its window, whichever window that is: the widget
 * knows only that its root is a #ZgTeller. */
#pragma once

#include <adwaita.h>

#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_TELLER (zg_teller_get_type ())
G_DECLARE_INTERFACE (ZgTeller, zg_teller, ZG, TELLER, GtkWindow)

/**
 * ZgTellerInterface:
 * @get_toasts: where it tells in passing. (transfer none)
 * @get_session: the ledger it shows. (transfer none) (nullable)
 * @undo_action: of the button in an offer to undo
 *
 * A window that can tell.
 */
struct _ZgTellerInterface
{
  GTypeInterface parent;

  AdwToastOverlay *(*get_toasts) (ZgTeller *self);
  ZgSession *(*get_session) (ZgTeller *self);
  const char *undo_action;
};

/* All of these take any widget @from of the window. Where it is in none any more, as after a ledger
 * was closed, nobody is left to be told and nothing happens. */

/* Shows a toast (zg-toast.h); takes @toast. */
void zg_teller_add_toast (GtkWidget *from, AdwToast *toast);

/* Tells what could not be done, in a toast that stays until it is dismissed. */
void zg_teller_show_error (GtkWidget *from, const GError *error);

/* Tells in a dialog what stands between the clerk and her ledger: it stays until it is read. */
void zg_teller_show_failure (GtkWidget *from, const char *heading, const GError *error);

/**
 * zg_teller_offer_undo:
 * @from: a widget
 * @done: what was done, as a sentence: "3 issues deleted"
 *
 * To be called when an act is on disk that removes or changes much (deleting, many rows at once, an
 * import): a toast says what was done, with an Undo button, until the next edit.
 */
void zg_teller_offer_undo (GtkWidget *from, const char *done);

G_END_DECLS
