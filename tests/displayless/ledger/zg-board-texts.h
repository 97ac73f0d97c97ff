/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a search must find an item by, read from its records one by one. */
#pragma once

#include "zg-ledger.h"

G_BEGIN_DECLS

/* All texts by which it is found, folded, in a line of its own each. (transfer full) */
char *board_texts_of_issue (ZgLedger *ledger, gint64 id);
char *board_texts_of_measure (ZgLedger *ledger, gint64 id);

G_END_DECLS
