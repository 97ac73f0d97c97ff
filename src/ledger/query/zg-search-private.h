/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "zg-search.h"

G_BEGIN_DECLS

/* Adds to @words what is to be looked for and to @filter the terms of the filter grammar. */
void _zg_search_split (const char *search, GPtrArray *words, GString *filter);

/* TRUE if a folded word may be letters that pinyin begins with. */
gboolean _zg_search_is_latin (const char *key);

G_END_DECLS
