/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All pages of help in the language of messages, from the program's own resources. */
#pragma once

#include "zg-help-page.h"

G_BEGIN_DECLS

/* The page one starts with. */
#define ZG_HELP_FIRST "first-ledger"

/* The pages in the order in which they are offered. (transfer none) (element-type ZgHelpPage) */
GPtrArray *zg_help_book_get_pages (void);

/* The page @id; NULL if there is none. (transfer none) */
const ZgHelpPage *zg_help_book_find (const char *id);

G_END_DECLS
