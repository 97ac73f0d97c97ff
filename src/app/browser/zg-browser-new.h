/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes an issue beside another one. A ledger without an inspection gets one in the same step; the
 * issue's first measure comes with it by the ledger's rules. */
#pragma once

#include "zg-transaction.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 beside; /* an issue whose inspection and section it shares; 0: the newest inspection */
  gint64 made;   /* the new issue */
} ZgBrowserNew;

/* A ZgEdit (zg-session.h) with a ZgBrowserNew as its data. */
gboolean zg_browser_new_edit (ZgTransaction *txn, gpointer data, GError **error);

G_END_DECLS
