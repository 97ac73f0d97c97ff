/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one grammar by which records are chosen: in the search entry, in saved filters, on the
 * command line and behind every figure.
 *
 *   state=done                 the field is the value
 *   state=done,closed          or one of several
 *   deadline>=2024-06-01       also > <= <
 *   text~尾矿                  holds the words; a word alone is the same: 尾矿
 *   -light=overdue             not
 *   unit=                      has none
 *   title~"a b"                quotes around blanks, commas and operators; "" inside is one quote
 *
 * Terms apart by blanks must all hold. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ZG_OPERATOR_IS,
  ZG_OPERATOR_HOLDS, /* ~ */
  ZG_OPERATOR_LESS,
  ZG_OPERATOR_LESS_OR_IS,
  ZG_OPERATOR_MORE,
  ZG_OPERATOR_MORE_OR_IS,
} ZgOperator;

typedef struct
{
  gboolean negated;
  char *name;
  ZgOperator op;
  char **values; /* at least one; a single "" stands for none */
} ZgFilterTerm;

/**
 * zg_filter_parse:
 * @expression: (nullable): an expression; NULL and "" choose everything
 * @error: return location
 *
 * Reads the grammar only; whether a name means anything is told by the query.
 *
 * Returns: (transfer full) (element-type ZgFilterTerm): the terms; NULL with %ZG_ERROR_INVALID
 *   that names the place
 */
GPtrArray *zg_filter_parse (const char *expression, GError **error);

/* One term as text, quoted where needed: name=value. (transfer full) */
char *zg_filter_term_is (const char *name, const char *value);

/* Both expressions' terms together; either may be NULL or "". (transfer full) */
char *zg_filter_and (const char *a, const char *b);

G_END_DECLS
