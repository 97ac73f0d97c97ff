/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a proof, one below the other, in a scrolled window. A page is drawn, on another
 * thread, when it comes into view.
 *
 * Its widget actions: "proof.zoom-in" (Ctrl++), "proof.zoom-out" (Ctrl+-), "proof.fit-width"
 * (Ctrl+0), "proof.fit-page" (Ctrl+9), "proof.real-size" (Ctrl+1), "proof.next" (Ctrl+Page Down),
 * "proof.previous" (Ctrl+Page Up). Signal "place-changed": another page, or another size. */
#pragma once

#include <gtk/gtk.h>

#include "zg-proof.h"

G_BEGIN_DECLS

#define ZG_TYPE_PROOF_VIEW (zg_proof_view_get_type ())
G_DECLARE_FINAL_TYPE (ZgProofView, zg_proof_view, ZG, PROOF_VIEW, GtkWidget)

/* Shows another proof, NULL for none; the place is kept if it is of the same paper. */
void zg_proof_view_set_proof (ZgProofView *self, ZgProof *proof);

/* The page in the middle of what is seen, counted from 0. */
guint zg_proof_view_get_page (ZgProofView *self);

/* 1: as large as on paper. */
double zg_proof_view_get_zoom (ZgProofView *self);

G_END_DECLS
