/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "zg-filter.h"
#include "zg-items-private.h"
#include "zg-query.h"

G_BEGIN_DECLS

/* A deadline further away than so many days is "later". */
#define ZG_LATER_DAYS 90

/* What has to be bound to the parameters of a condition, in order. */
typedef GPtrArray ZgBindings; /* of char*: numbers are given as text and cast in SQL */

/* TRUE if a term is told from facts of items (zg-query-facts.c), not from stored columns. */
gboolean _zg_query_is_fact (const char *name);

/* A term of facts, read once and then told of many items. NULL with an error if a value is none. */
typedef struct _ZgFactTest ZgFactTest;
ZgFactTest *_zg_fact_test_new (const ZgFilterTerm *term, GError **error);
gboolean
_zg_fact_test_holds (const ZgFactTest *self, const ZgItemFacts *item, ZgDay today, int near_days);
void _zg_fact_test_free (ZgFactTest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgFactTest, _zg_fact_test_free)

/* TRUE if a term is told from plans and state events (zg-query-course.c). */
gboolean _zg_query_is_course (const char *name);

/* The rows that a term of the course chooses, negated or not: a set of ids. (transfer full) */
GHashTable *
_zg_query_course_rows (ZgLedger *ledger, ZgEntity entity, const ZgFilterTerm *term, GError **error);

/* What the term was_done=@day chooses, read at once: ids of issues, of measures. @rows is the
 * caller's to free, on error too. */
gboolean _zg_query_was_done (ZgLedger *ledger, ZgDay day, GHashTable *rows[2], GError **error);

/**
 * _zg_query_append_term:
 * @sql: receives a condition over the row aliased "t"
 * @bindings: receives its parameters
 *
 * Compiles a term of stored columns for @entity.
 */
gboolean _zg_query_append_term (
    GString *sql, ZgBindings *bindings, ZgEntity entity, const ZgFilterTerm *term, GError **error);

/* TRUE if terms may have this name. */
gboolean _zg_query_is_name (const char *name);

/* As zg_query_ids(), unsorted, by terms that were parsed already. (transfer full) */
GArray *
_zg_query_select (ZgLedger *ledger, ZgEntity entity, GPtrArray *terms, ZgDay today, GError **error);

/* The same for the term "figure". */
gboolean _zg_query_append_achieved (
    GString *sql, ZgBindings *bindings, ZgEntity entity, const ZgFilterTerm *term, GError **error);

/* Sorts row ids by a field or fact; ties stay in the order they have. */
gboolean _zg_query_sort (
    ZgLedger *ledger, ZgEntity entity, GArray *ids, const char *sort, ZgDay today, GError **error);

G_END_DECLS
