/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The proof of a paper, kept current: made again when another is asked for or the ledger changed,
 * and only while somebody looks.
 *
 * Signals: "changed": there is a new proof, or an error in its place; "busy": one is being made, or
 * no longer, or it is further than before. */
#pragma once

#include "zg-proof.h"

G_BEGIN_DECLS

#define ZG_TYPE_PROOF_SOURCE (zg_proof_source_get_type ())
G_DECLARE_FINAL_TYPE (ZgProofSource, zg_proof_source, ZG, PROOF_SOURCE, GObject)

ZgProofSource *zg_proof_source_new (ZgSession *session);

/* Which paper is wanted, how, and of which issues (NULL: as the options say); all are copied. */
void zg_proof_source_ask (ZgProofSource *self,
                          const ZgPaper *paper,
                          const ZgPaperOptions *options,
                          const ZgProofRows *rows);

/* Whether somebody looks. */
void zg_proof_source_set_wanted (ZgProofSource *self, gboolean wanted);

/* Stops what is on its way: the proof before stays, and an error says that it was stopped. */
void zg_proof_source_stop (ZgProofSource *self);

/* Tries again after an error. */
void zg_proof_source_retry (ZgProofSource *self);

/* The newest proof, which may be of another paper while a new one is made; NULL before the first.
 * (transfer none) */
ZgProof *zg_proof_source_get (ZgProofSource *self);

/* Why there is none of what was asked for; NULL if all is well. */
const char *zg_proof_source_get_error (ZgProofSource *self);

/* How far it is, from 0 to 1; negative: nothing is being made. */
double zg_proof_source_get_fraction (ZgProofSource *self);

G_END_DECLS
