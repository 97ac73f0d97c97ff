/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A form on pages: ruled, its header again on every page, cells that rows share drawn as one. A row
 * goes to the next page whole unless it is taller than a third of one; what is shared goes on with
 * its text on the next page, or stands there again. */
#pragma once

#include "zg-block.h"
#include "zg-form.h"

G_BEGIN_DECLS

/* @form must outlive the block. (transfer full) */
ZgBlock *zg_form_block_new (const ZgForm *form);

G_END_DECLS
