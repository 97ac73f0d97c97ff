/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-totals-private.h"

static const char *const kind_names[] = { "issue", "sub-issue", "measure" };

static const char *
span_name (ZgDay day)
{
  char name[32];

  g_snprintf (name, sizeof name, ZG_TOTAL_DUE_SPAN "%d", ZG_DUE_SPAN (day));
  return g_intern_string (name);
}

static void
each_what (const ZgItemFacts *item, ZgTotalCell *cell, ZgTotalFunc func, gpointer data)
{
  gboolean open = !_zg_state_is_done (item->state);
  gboolean dated = item->deadline != ZG_DAY_NONE;
  const struct
  {
    const char *what;
    gboolean counts;
  } whats[] = {
    { ZG_TOTAL_ALL, TRUE },
    { item->state, item->state != NULL },
    { ZG_TOTAL_LONG_TERM, open && item->long_term },
    { ZG_TOTAL_NO_DEADLINE, open && !item->long_term && !dated },
    { ZG_TOTAL_LATE, _zg_item_is_late (item) },
    { ZG_TOTAL_REDATED, item->redated_late },
    { ZG_TOTAL_EXTENDED, item->extended },
    { ZG_TOTAL_NUMBERED, item->kind == ZG_ITEM_MEASURE && !item->implicit },
    { ZG_TOTAL_NUMBERED_DONE, item->kind == ZG_ITEM_MEASURE && !item->implicit && !open },
  };

  cell->day = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (whats); i++)
    if (whats[i].counts)
      {
        cell->what = whats[i].what;
        func (cell, data);
      }
  if (!open || item->long_term || !dated)
    return;
  cell->what = span_name (item->deadline);
  func (cell, data);
  cell->what = NULL;
  cell->day = item->deadline;
  func (cell, data);
}

static void
each_of (const ZgItemFacts *item,
         const char *scope,
         GArray *ids,
         ZgTotalCell *cell,
         ZgTotalFunc func,
         gpointer data)
{
  cell->scope = scope;
  cell->scope_id = 0;
  if (ids->len == 0)
    each_what (item, cell, func, data);
  for (guint i = 0; i < ids->len; i++)
    {
      cell->scope_id = g_array_index (ids, gint64, i);
      each_what (item, cell, func, data);
    }
}

void
_zg_totals_foreach_what (const ZgItemFacts *item, ZgTotalFunc func, gpointer data)
{
  ZgTotalCell cell = { .kind = kind_names[item->kind] };

  each_what (item, &cell, func, data);
}

void
_zg_totals_foreach_cell (const ZgItemFacts *item, ZgTotalFunc func, gpointer data)
{
  ZgTotalCell cell = { .kind = kind_names[item->kind] };
  const struct
  {
    const char *scope;
    gint64 id;
  } single[] = {
    { "all", 0 },
    { "inspection", item->inspection_id },
    { "section", item->section_id },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (single); i++)
    {
      cell.scope = single[i].scope;
      cell.scope_id = single[i].id;
      each_what (item, &cell, func, data);
    }
  each_of (item, "unit", item->people[ZG_ROLE_LEAD], &cell, func, data);
  each_of (item, "leader", item->people[ZG_ROLE_LEADER], &cell, func, data);
}

static guint
cell_hash (gconstpointer data)
{
  const ZgTotalCell *cell = data;
  guint hash = g_str_hash (cell->kind) * 31 + g_str_hash (cell->scope);

  hash = hash * 31 + (cell->what ? g_str_hash (cell->what) : 7);
  return (hash * 31 + (guint) cell->scope_id) * 31 + (guint) cell->day;
}

static gboolean
cell_equal (gconstpointer a, gconstpointer b)
{
  const ZgTotalCell *x = a;
  const ZgTotalCell *y = b;

  return x->scope_id == y->scope_id && x->day == y->day && strcmp (x->kind, y->kind) == 0
         && strcmp (x->scope, y->scope) == 0 && g_strcmp0 (x->what, y->what) == 0;
}

GHashTable *
_zg_totals_table_new (void)
{
  return g_hash_table_new_full (cell_hash, cell_equal, g_free, g_free);
}

typedef struct
{
  GHashTable *table;
  gint64 n;
} Sum;

static void
add_cell (const ZgTotalCell *cell, gpointer data)
{
  Sum *sum = data;
  gint64 *n = g_hash_table_lookup (sum->table, cell);

  if (n == NULL)
    {
      n = g_new0 (gint64, 1);
      g_hash_table_insert (sum->table, g_memdup2 (cell, sizeof *cell), n);
    }
  *n += sum->n;
}

void
_zg_totals_table_add (GHashTable *table, const ZgItemFacts *item, gint64 n)
{
  Sum sum = { table, n };

  _zg_totals_foreach_cell (item, add_cell, &sum);
}

#define CELL_IS " WHERE kind=?1 AND scope=?2 AND scope_id=?3 AND "

static const char add_total[] = "INSERT INTO d_total(kind,scope,scope_id,what,n)"
                                " VALUES(?1,?2,?3,?4,?5) ON CONFLICT DO UPDATE SET n=n+?5";
static const char add_due[] = "INSERT INTO d_due(kind,scope,scope_id,day,n)"
                              " VALUES(?1,?2,?3,?4,?5) ON CONFLICT DO UPDATE SET n=n+?5";
/* Cells that fell to nothing go, or old deadlines would pile up. */
static const char drop_total[] = "DELETE FROM d_total" CELL_IS "what=?4 AND n=0";
static const char drop_due[] = "DELETE FROM d_due" CELL_IS "day=?4 AND n=0";

static ZgStatement *
prepare_for_cell (ZgDb *db, const char *sql, const ZgTotalCell *cell, GError **error)
{
  ZgStatement *statement = zg_db_prepare (db, sql, error);

  if (statement == NULL)
    return NULL;
  zg_statement_bind_text (statement, 1, cell->kind);
  zg_statement_bind_text (statement, 2, cell->scope);
  zg_statement_bind_int (statement, 3, cell->scope_id);
  if (cell->what)
    zg_statement_bind_text (statement, 4, cell->what);
  else
    zg_statement_bind_int (statement, 4, cell->day);
  return statement;
}

static gboolean
store_cell (ZgDb *db, const ZgTotalCell *cell, gint64 n, GError **error)
{
  g_autoptr (ZgStatement) add =
      prepare_for_cell (db, cell->what ? add_total : add_due, cell, error);
  g_autoptr (ZgStatement) drop = NULL;

  if (add == NULL)
    return FALSE;
  zg_statement_bind_int (add, 5, n);
  if (!zg_statement_run (add, error))
    return FALSE;
  if (n > 0)
    return TRUE;
  drop = prepare_for_cell (db, cell->what ? drop_total : drop_due, cell, error);
  return drop && zg_statement_run (drop, error);
}

gboolean
_zg_totals_store (ZgDb *db, GHashTable *table, GError **error)
{
  GHashTableIter iter;
  gpointer cell;
  gpointer n;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &cell, &n))
    if (*(gint64 *) n != 0 && !store_cell (db, cell, *(gint64 *) n, error))
      return FALSE;
  return TRUE;
}

static gboolean
load_from (ZgDb *db, const char *sql, gboolean due, GHashTable *table, GError **error)
{
  g_autoptr (ZgStatement) query = zg_db_prepare (db, sql, error);
  ZgStep step;

  if (query == NULL)
    return FALSE;
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      ZgTotalCell *cell = g_new0 (ZgTotalCell, 1);
      gint64 *n = g_new (gint64, 1);

      cell->kind = g_intern_string (zg_statement_get_text (query, 0));
      cell->scope = g_intern_string (zg_statement_get_text (query, 1));
      cell->scope_id = zg_statement_get_int (query, 2);
      if (due)
        cell->day = (ZgDay) zg_statement_get_int (query, 3);
      else
        cell->what = g_intern_string (zg_statement_get_text (query, 3));
      *n = zg_statement_get_int (query, 4);
      g_hash_table_insert (table, cell, n);
    }
  return step == ZG_STEP_DONE;
}

GHashTable *
_zg_totals_load (ZgDb *db, GError **error)
{
  g_autoptr (GHashTable) table = _zg_totals_table_new ();

  if (load_from (db, "SELECT kind,scope,scope_id,what,n FROM d_total", FALSE, table, error)
      && load_from (db, "SELECT kind,scope,scope_id,day,n FROM d_due", TRUE, table, error))
    return g_steal_pointer (&table);
  return NULL;
}
