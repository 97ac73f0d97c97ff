/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a list's filter says, term by term, as it is put together by clicks. Signal "changed". */
#pragma once

#include <glib-object.h>

#include "zg-filter.h"

G_BEGIN_DECLS

#define ZG_TYPE_FILTER_TERMS (zg_filter_terms_get_type ())
G_DECLARE_FINAL_TYPE (ZgFilterTerms, zg_filter_terms, ZG, FILTER_TERMS, GObject)

ZgFilterTerms *zg_filter_terms_new (void);

/* The expression (zg-filter.h); "" for all. (transfer none) */
const char *zg_filter_terms_get (ZgFilterTerms *self);

/* Takes an expression, NULL for all. FALSE with %ZG_ERROR_INVALID if it is none. */
gboolean zg_filter_terms_set (ZgFilterTerms *self, const char *expression, GError **error);

/* (transfer none): valid until the filter changes; NULL if there are fewer */
const ZgFilterTerm *zg_filter_terms_peek_nth (ZgFilterTerms *self, guint n);

/* Takes a term out. */
void zg_filter_terms_remove_nth (ZgFilterTerms *self, guint n);

/* Takes one of a term's values out, and the term with its last one. */
void zg_filter_terms_remove_value (ZgFilterTerms *self, guint n, const char *value);

/* Adds a value to what @name may be, or takes it out if it is there. */
void zg_filter_terms_toggle (ZgFilterTerms *self, const char *name, const char *value);

/* Sets or, with NULL, takes out the only term of @name with this operator. */
void
zg_filter_terms_limit (ZgFilterTerms *self, const char *name, ZgOperator op, const char *value);

G_END_DECLS
