/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-error.h"
#include "zg-facts-private.h"
#include "zg-query-private.h"
#include "zg-text-index-private.h"

static const char issue_select[] =
    "SELECT t.id FROM issue t JOIN inspection n ON n.id=t.inspection_id"
    " LEFT JOIN section s ON s.id=t.section_id WHERE t.deleted=0";
static const char issue_order[] = " ORDER BY n.ord,n.id,s.ord,s.id,t.ord,t.id";
static const char measure_select[] =
    "SELECT t.id FROM measure t JOIN issue i ON i.id=t.issue_id"
    " JOIN inspection n ON n.id=i.inspection_id LEFT JOIN section s ON s.id=i.section_id"
    " WHERE t.deleted=0 AND i.deleted=0";
static const char measure_order[] = " ORDER BY n.ord,n.id,s.ord,s.id,i.ord,i.id,t.ord,t.id";

static void
keep (GArray *ids, GHashTable *set, gboolean negated)
{
  guint kept = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (g_hash_table_contains (set, &id) != negated)
        g_array_index (ids, gint64, kept++) = id;
    }
  g_array_set_size (ids, kept);
}

static gboolean
is_column (const ZgFilterTerm *term)
{
  return !_zg_query_is_fact (term->name) && !_zg_query_is_course (term->name)
         && strcmp (term->name, "text") != 0;
}

static GArray *
select_by_columns (ZgLedger *ledger, ZgEntity entity, GPtrArray *terms, GError **error)
{
  gboolean issues = entity == ZG_ENTITY_ISSUE;
  g_autoptr (GString) sql = g_string_new (issues ? issue_select : measure_select);
  g_autoptr (GPtrArray) bindings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (ZgStatement) query = NULL;
  ZgStep step;

  for (guint i = 0; i < terms->len; i++)
    if (is_column (g_ptr_array_index (terms, i))
        && !_zg_query_append_term (sql, bindings, entity, g_ptr_array_index (terms, i), error))
      return NULL;
  g_string_append (sql, issues ? issue_order : measure_order);
  query = zg_db_prepare (_zg_ledger_get_db (ledger), sql->str, error);
  if (query == NULL)
    return NULL;
  for (guint i = 0; i < bindings->len; i++)
    zg_statement_bind_text (query, (int) i + 1, g_ptr_array_index (bindings, i));
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      gint64 id = zg_statement_get_int (query, 0);

      g_array_append_val (ids, id);
    }
  return step == ZG_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

typedef struct
{
  ZgEntity entity;
  GHashTable *set;  /* ids of @entity */
  GArray *notes;    /* of gint64: progress notes, whose owners are still to be found */
  GArray *measures; /* of gint64: likewise, in a search for issues */
} TextHits;

static void
add_hit (ZgEntity entity, gint64 row_id, gpointer data)
{
  TextHits *hits = data;

  if (entity == hits->entity)
    g_hash_table_add (hits->set, g_memdup2 (&row_id, sizeof row_id));
  else
    g_array_append_val (entity == ZG_ENTITY_MEASURE ? hits->measures : hits->notes, row_id);
}

/* Owners (or owners' owners) of the rows that hold a text. */
static gboolean
add_owners (ZgLedger *ledger, const char *sql, GArray *rows, GHashTable *set, GError **error)
{
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_ledger_get_db (ledger), sql, error);

  if (query == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      ZgStep step;

      zg_statement_bind_int (query, 1, g_array_index (rows, gint64, i));
      step = zg_statement_step (query, error);
      if (step == ZG_STEP_ERROR)
        return FALSE;
      if (step == ZG_STEP_ROW && !zg_statement_is_null (query, 0))
        {
          gint64 id = zg_statement_get_int (query, 0);

          g_hash_table_add (set, g_memdup2 (&id, sizeof id));
        }
      zg_statement_reset (query);
    }
  return TRUE;
}

#define NOTE_MEASURE "SELECT measure_id FROM progress_note WHERE id=?"
#define NOTE_ISSUE                                                                                 \
  "SELECT coalesce(p.issue_id,m.issue_id) FROM progress_note p"                                    \
  " LEFT JOIN measure m ON m.id=p.measure_id WHERE p.id=?"
#define MEASURE_ISSUE "SELECT issue_id FROM measure WHERE id=?"

/* A measure is found with its notes, an issue with its notes and measures. */
static gboolean
find_text (ZgLedger *ledger, ZgEntity entity, const char *text, GHashTable *set, GError **error)
{
  gboolean issues = entity == ZG_ENTITY_ISSUE;
  g_autoptr (GArray) notes = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) measures = g_array_new (FALSE, FALSE, sizeof (gint64));
  TextHits hits = { entity, set, notes, measures };
  guint32 entities =
      1u << ZG_ENTITY_MEASURE | 1u << ZG_ENTITY_PROGRESS_NOTE | (issues ? 1u << entity : 0);

  return _zg_text_index_find (ledger, text, entities, NULL, add_hit, &hits, error)
         && add_owners (ledger, issues ? NOTE_ISSUE : NOTE_MEASURE, notes, set, error)
         && (!issues || add_owners (ledger, MEASURE_ISSUE, measures, set, error));
}

static gboolean
keep_text (ZgLedger *ledger, ZgEntity entity, const ZgFilterTerm *term, GArray *ids, GError **error)
{
  g_autoptr (GHashTable) set = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; term->values[i]; i++)
    {
      if (!zg_text_index_is_query (term->values[i]))
        return TRUE;
      if (!find_text (ledger, entity, term->values[i], set, error))
        return FALSE;
    }
  keep (ids, set, term->negated);
  return TRUE;
}

static gboolean
keep_course (
    ZgLedger *ledger, ZgEntity entity, const ZgFilterTerm *term, GArray *ids, GError **error)
{
  g_autoptr (GHashTable) set = _zg_query_course_rows (ledger, entity, term, error);

  if (set == NULL)
    return FALSE;
  keep (ids, set, term->negated);
  return TRUE;
}

typedef struct
{
  GPtrArray *tests; /* of ZgFactTest */
  gboolean measures;
  ZgDay today;
  int near_days;
  GHashTable *hits;
} FactScan;

static void
scan_item (const ZgItemFacts *item, gpointer data)
{
  FactScan *scan = data;

  if ((item->kind == ZG_ITEM_MEASURE) != scan->measures)
    return;
  for (guint i = 0; i < scan->tests->len; i++)
    if (!_zg_fact_test_holds (g_ptr_array_index (scan->tests, i), item, scan->today,
                              scan->near_days))
      return;
  g_hash_table_add (scan->hits, g_memdup2 (&item->id, sizeof item->id));
}

/* NULL with an error if a term is wrong. */
static GPtrArray *
make_tests (GPtrArray *terms, GError **error)
{
  g_autoptr (GPtrArray) tests =
      g_ptr_array_new_with_free_func ((GDestroyNotify) _zg_fact_test_free);

  for (guint i = 0; i < terms->len; i++)
    {
      const ZgFilterTerm *term = g_ptr_array_index (terms, i);
      ZgFactTest *test;

      if (!_zg_query_is_fact (term->name))
        continue;
      test = _zg_fact_test_new (term, error);
      if (test == NULL)
        return NULL;
      g_ptr_array_add (tests, test);
    }
  return g_steal_pointer (&tests);
}

static gboolean
keep_facts (
    ZgLedger *ledger, ZgEntity entity, GPtrArray *tests, ZgDay today, GArray *ids, GError **error)
{
  g_autoptr (GHashTable) hits = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  FactScan scan = { tests, entity == ZG_ENTITY_MEASURE, today, _zg_ledger_get_near_days (ledger),
                    hits };

  if (tests->len == 0)
    return TRUE;
  if (!_zg_facts_foreach (ledger, scan_item, &scan, error))
    return FALSE;
  keep (ids, hits, FALSE);
  return TRUE;
}

GArray *
_zg_query_select (ZgLedger *ledger, ZgEntity entity, GPtrArray *terms, ZgDay today, GError **error)
{
  g_autoptr (GPtrArray) tests = make_tests (terms, error);
  g_autoptr (GArray) ids = tests ? select_by_columns (ledger, entity, terms, error) : NULL;

  for (guint i = 0; ids && i < terms->len; i++)
    {
      const ZgFilterTerm *term = g_ptr_array_index (terms, i);

      if (strcmp (term->name, "text") == 0 && !keep_text (ledger, entity, term, ids, error))
        return NULL;
      if (_zg_query_is_course (term->name) && !keep_course (ledger, entity, term, ids, error))
        return NULL;
    }
  if (ids && !keep_facts (ledger, entity, tests, today, ids, error))
    return NULL;
  return g_steal_pointer (&ids);
}

GArray *
zg_query_ids (ZgLedger *ledger, ZgEntity entity, const ZgQuery *query, GError **error)
{
  g_autoptr (GPtrArray) terms = zg_filter_parse (query->filter, error);
  ZgDay today = query->today == ZG_DAY_NONE ? zg_ledger_get_today (ledger) : query->today;
  g_autoptr (GArray) ids = NULL;

  g_return_val_if_fail (entity == ZG_ENTITY_ISSUE || entity == ZG_ENTITY_MEASURE, NULL);

  ids = terms ? _zg_query_select (ledger, entity, terms, today, error) : NULL;
  if (ids && query->sort && *query->sort
      && !_zg_query_sort (ledger, entity, ids, query->sort, query->today, error))
    return NULL;
  return g_steal_pointer (&ids);
}
