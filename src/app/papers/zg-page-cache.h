/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of the pages of a proof that are in view, drawn one after the other. */
#pragma once

#include "zg-proof.h"

G_BEGIN_DECLS

typedef struct _ZgPageCache ZgPageCache;

/* @drawn (@data) is called when there is a new picture. (transfer full) */
ZgPageCache *zg_page_cache_new (GCallback drawn, gpointer data);
void zg_page_cache_free (ZgPageCache *self);

/* Forgets all pictures; @proof (nullable) is what the next ones are of. */
void zg_page_cache_set_proof (ZgPageCache *self, ZgProof *proof);

/* The pages that are in view, and how many pixels a point has: others are forgotten, missing ones
 * drawn. */
void zg_page_cache_want (ZgPageCache *self, guint first, guint last, double scale);

/* The picture of a page, of another scale until it is drawn; NULL: none yet. (transfer none) */
GdkTexture *zg_page_cache_get (ZgPageCache *self, guint page);

G_END_DECLS
