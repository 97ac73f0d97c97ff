/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one error domain of Zhenggai's own libraries. Messages are whole sentences in the user's
 * language that say what is wrong, with which file or place, and what to do. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZgError:
 * @ZG_ERROR_FAILED: could not be done; the message says why
 * @ZG_ERROR_NOT_LEDGER: the file is no ledger
 * @ZG_ERROR_NEWER: the ledger was written by a newer version
 * @ZG_ERROR_FOREIGN: the ledger holds triggers, views or tables that are not ours
 * @ZG_ERROR_DAMAGED: the file is damaged
 * @ZG_ERROR_BUSY: another program holds the file
 * @ZG_ERROR_READ_ONLY: the ledger or its folder can't be written
 * @ZG_ERROR_DISK_FULL: no room left
 * @ZG_ERROR_IO: reading or writing failed otherwise
 * @ZG_ERROR_EXISTS: something of that name is there already
 * @ZG_ERROR_NOT_FOUND: no such record, field, file or step
 * @ZG_ERROR_INVALID: a value that the field does not take
 * @ZG_ERROR_CONFLICT: somebody changed the value meanwhile
 * @ZG_ERROR_ENCODING: the text's encoding can't be told
 * @ZG_ERROR_NO_ISSUES: the document lists no issue
 * @ZG_ERROR_TOO_LARGE: the input is over a limit
 * @ZG_ERROR_USAGE: the command line is wrong
 *
 * Reasons for which a caller may act differently.
 */
typedef enum
{
  ZG_ERROR_FAILED,
  ZG_ERROR_NOT_LEDGER,
  ZG_ERROR_NEWER,
  ZG_ERROR_FOREIGN,
  ZG_ERROR_DAMAGED,
  ZG_ERROR_BUSY,
  ZG_ERROR_READ_ONLY,
  ZG_ERROR_DISK_FULL,
  ZG_ERROR_IO,
  ZG_ERROR_EXISTS,
  ZG_ERROR_NOT_FOUND,
  ZG_ERROR_INVALID,
  ZG_ERROR_CONFLICT,
  ZG_ERROR_ENCODING,
  ZG_ERROR_NO_ISSUES,
  ZG_ERROR_TOO_LARGE,
  ZG_ERROR_USAGE,
} ZgError;

#define ZG_ERROR (zg_error_quark ())
GQuark zg_error_quark (void);

G_END_DECLS
