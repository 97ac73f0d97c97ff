/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be told of a ledger file before SQLite opens it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * zg_ledger_file_check:
 * @path: a file
 * @error: return location
 *
 * Reads the file's header and nothing else.
 *
 * Returns: TRUE if it is a ledger; FALSE with %ZG_ERROR_NOT_FOUND, %ZG_ERROR_NOT_LEDGER,
 *   %ZG_ERROR_NEWER or %ZG_ERROR_DAMAGED
 */
gboolean zg_ledger_file_check (const char *path, GError **error);

G_END_DECLS
