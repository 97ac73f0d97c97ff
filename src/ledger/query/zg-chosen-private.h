/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The issues and measures that a filter chooses, to be asked one by one. */
#pragma once

#include "zg-ledger.h"

G_BEGIN_DECLS

typedef struct _ZgChosen ZgChosen;

/* Chooses once for both; NULL with an error if @filter is wrong. */
ZgChosen *_zg_chosen_new (ZgLedger *ledger, const char *filter, ZgDay today, GError **error);
void _zg_chosen_free (ZgChosen *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgChosen, _zg_chosen_free)

/* TRUE if there is no filter. */
gboolean _zg_chosen_is_all (const ZgChosen *self);

gboolean _zg_chosen_has (const ZgChosen *self, ZgEntity entity, gint64 id);

G_END_DECLS
