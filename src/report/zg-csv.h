/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of a manuscript as comma-separated values (RFC 4180), for whatever spreadsheet: UTF-8,
 * lines end with CR LF. A text that a spreadsheet would run as a formula gets an apostrophe before
 * it. */
#pragma once

#include "zg-manuscript.h"

G_BEGIN_DECLS

/* The forms one after the other, shared cells only in the first row of a group; a byte order mark
 * first if @has_bom. (transfer full) */
char *zg_csv_write (const ZgManuscript *manuscript, gboolean has_bom);

/* Whether a spreadsheet would take @text for a formula. */
gboolean zg_csv_is_formula (const char *text);

G_END_DECLS
