/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "zg-journal-private.h"
#include "zg-verify.h"

G_BEGIN_DECLS

/* Recomputes every hash; stops at the first that does not fit. */
gboolean _zg_verify_chain (ZgLedger *ledger, ZgVerifyResult *result, GError **error);

/* Plays the journal from the beginning and compares with the rows. */
gboolean _zg_verify_replay (ZgLedger *ledger, ZgVerifyResult *result, GError **error);

G_END_DECLS
