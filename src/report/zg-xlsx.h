/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of a manuscript as a workbook, a sheet a form: typed days and numbers, a filter, a frozen
 * header, widths, print setup, drop-down lists for keys, shared cells merged, the uuids in a hidden
 * column. Texts stay texts, whatever they begin with. */
#pragma once

#include "zg-manuscript.h"

G_BEGIN_DECLS

/**
 * zg_xlsx_write:
 * @manuscript: a manuscript with forms
 * @path: the file
 * @author: (nullable): for its properties
 * @warnings: (element-type utf8): receives sentences for who made it
 * @progress: (nullable): is told of every row
 * @error: return location
 *
 * Returns: FALSE with the errors of zg_output_write(), %ZG_ERROR_TOO_LARGE or cancelled
 */
gboolean zg_xlsx_write (const ZgManuscript *manuscript,
                        const char *path,
                        const char *author,
                        GPtrArray *warnings,
                        const ZgProgress *progress,
                        GError **error);

G_END_DECLS
