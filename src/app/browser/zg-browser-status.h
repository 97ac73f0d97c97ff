/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a list shows, in numbers. */
#pragma once

#include "zg-board.h"

G_BEGIN_DECLS

/* "48 issues · 116 measures · 36 done", or, where not all is shown, "6 of 48 issues · …".
 * (transfer full) */
char *zg_browser_describe (const ZgBoardView *view);

/* Why a list is empty and what to do about it, as markup. @words: what is looked for; @filter: the
 * filter's expression. (transfer full) */
char *zg_browser_describe_nothing (const ZgBoardView *view, char **words, const char *filter);

G_END_DECLS
