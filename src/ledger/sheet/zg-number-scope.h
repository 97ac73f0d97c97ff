/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an issue's number tells which one it is: many notices count anew in every section. */
#pragma once

#include "zg-ledger.h"

G_BEGIN_DECLS

typedef enum
{
  ZG_NUMBER_SCOPE_LEDGER,     /* in all of the ledger */
  ZG_NUMBER_SCOPE_SECTION,    /* only with its section */
  ZG_NUMBER_SCOPE_INSPECTION, /* only with its inspection and section */
} ZgNumberScope;

/* Of all top-level issues of @ledger, or of the past of one. */
gboolean zg_number_scope_find (ZgLedger *ledger, ZgNumberScope *number_scope, GError **error);

G_END_DECLS
