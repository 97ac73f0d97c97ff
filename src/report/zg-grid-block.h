/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraphs on the grid as blocks of a page. */
#pragma once

#include "zg-block.h"
#include "zg-grid.h"

G_BEGIN_DECLS

/* A paragraph that takes @pitch for each of its lines; runs are copied. (transfer full) */
ZgBlock *
zg_grid_block_new (const ZgGridRun *runs, guint n_runs, const ZgGridStyle *style, double pitch);

/**
 * zg_signature_block_new:
 * @signer: who signs, or ""
 * @date: the day as printed, or ""
 * @has_seal: whether it is to be sealed
 *
 * Signature and date of an official paper (GB/T 9704-2012, 7.3.5): with room for a seal the date
 * ends four characters before the margin and the signer stands centred over it; without, the signer
 * ends two characters before the margin and the date begins two characters further right.
 *
 * Returns: (transfer full): the block, whose lines stay together
 */
ZgBlock *zg_signature_block_new (const char *signer, const char *date, gboolean has_seal);

/* The left edges of signer and date in lines of width @all; the width of what is not there is 0. */
void zg_signature_place (
    double all, gboolean has_seal, double signer, double date, double *x_signer, double *x_date);

G_END_DECLS
