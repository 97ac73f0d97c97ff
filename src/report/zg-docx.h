/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A manuscript as a document for word processors (.docx): styles by kind of paragraph, with the
 * typefaces and the grid of GB/T 9704 as far as such documents know them; tables whose header
 * stands again on every page and whose shared cells are merged; page numbers. */
#pragma once

#include "zg-manuscript.h"

G_BEGIN_DECLS

/* (transfer full); NULL with %ZG_ERROR_FAILED, or cancelled by @progress (nullable). */
GBytes *zg_docx_write (const ZgManuscript *manuscript,
                       const char *author,
                       const ZgProgress *progress,
                       GError **error);

G_END_DECLS
