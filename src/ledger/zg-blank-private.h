/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blanking values in the journal: their digests take their place, which is all the chain needs. */
#pragma once

#include "zg-db.h"

G_BEGIN_DECLS

/* A field of a row. */
typedef struct
{
  gint64 row_id;
  int field_id;
} ZgPlace;

/**
 * _zg_blank_place:
 * @db: inside a ledger transaction, after its changes were written
 * @place: what to blank
 * @txn_id: the newest transaction, whose new value stays
 * @error: return location
 *
 * Blanks every value the journal holds of a place.
 */
gboolean _zg_blank_place (ZgDb *db, const ZgPlace *place, gint64 txn_id, GError **error);

G_END_DECLS
