/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts what is due by lead unit and month (zg-figures-heat.h). */
#include "config.h"

#include "zg-due-private.h"
#include "zg-figures-parts-private.h"
#include "zg-filter.h"
#include "zg-ledger-private.h"

/* Months are counted from year 0. */
typedef struct
{
  ZgDay today;
  int first;
  int last;
  GHashTable *cells; /* unit id -> GHashTable: month -> ZgHeatCell */
} Counting;

static int
month_of (ZgDay day)
{
  int year, month, mday;

  zg_day_to_ymd (day, &year, &month, &mday);
  return year * 12 + month - 1;
}

static GHashTable *
get_unit (Counting *counting, gint64 unit_id)
{
  gpointer key = GSIZE_TO_POINTER ((gsize) unit_id);
  GHashTable *months = g_hash_table_lookup (counting->cells, key);

  if (months == NULL)
    {
      months = g_hash_table_new_full (NULL, NULL, NULL, g_free);
      g_hash_table_insert (counting->cells, key, months);
    }
  return months;
}

static void
count_due (gboolean measures, gint64 unit_id, ZgDay day, gint64 n, gpointer data)
{
  Counting *counting = data;
  GHashTable *months = get_unit (counting, unit_id);
  int now = month_of (counting->today);
  int month = CLAMP (month_of (day), now - ZG_HEAT_MONTHS / 2, now + ZG_HEAT_MONTHS / 2);
  ZgHeatCell *cell = g_hash_table_lookup (months, GINT_TO_POINTER (month));

  if (cell == NULL)
    {
      cell = g_new0 (ZgHeatCell, 1);
      g_hash_table_insert (months, GINT_TO_POINTER (month), cell);
    }
  *(measures ? &cell->measures : &cell->issues) += n;
  if (day < counting->today)
    *(measures ? &cell->measures_overdue : &cell->issues_overdue) += n;
  counting->first = MIN (counting->first, month);
  counting->last = MAX (counting->last, month);
}

static void
add_row (ZgHeat *heat,
         const Counting *counting,
         gint64 unit_id,
         const char *key,
         const char *label,
         const char *filter)
{
  GHashTable *months = g_hash_table_lookup (counting->cells, GSIZE_TO_POINTER ((gsize) unit_id));
  g_autofree char *term = zg_filter_term_is ("unit", key);
  GHashTableIter iter;
  gpointer month, cell;
  ZgHeatRow *row;

  if (months == NULL)
    return;
  row = g_new0 (ZgHeatRow, 1);
  row->key = g_strdup (key);
  row->label = g_strdup (label);
  row->filter = zg_filter_and (filter, term);
  row->cells = g_new0 (ZgHeatCell, heat->n_months);
  g_hash_table_iter_init (&iter, months);
  while (g_hash_table_iter_next (&iter, &month, &cell))
    {
      const ZgHeatCell *n = cell;

      row->cells[GPOINTER_TO_INT (month) - counting->first] = *n;
      row->total.issues += n->issues;
      row->total.measures += n->measures;
      row->total.issues_overdue += n->issues_overdue;
      row->total.measures_overdue += n->measures_overdue;
    }
  g_ptr_array_add (heat->rows, row);
}

static gboolean
add_rows (ZgLedger *ledger, ZgFigures *figures, const Counting *counting, GError **error)
{
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_ledger_get_db (ledger), "SELECT id,uuid,name FROM unit ORDER BY ord,id",
                     error);
  ZgStep step;

  if (query == NULL)
    return FALSE;
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      ZgUuid uuid;
      char text[ZG_UUID_TEXT_SIZE];

      zg_statement_get_bytes (query, 1, uuid.bytes, ZG_UUID_SIZE);
      add_row (figures->heat, counting, zg_statement_get_int (query, 0),
               zg_uuid_write (&uuid, text), zg_statement_get_text (query, 2), figures->filter);
    }
  add_row (figures->heat, counting, 0, "", "", figures->filter);
  return step == ZG_STEP_DONE;
}

gboolean
_zg_figures_load_heat (ZgLedger *ledger, ZgFigures *figures, ZgChosen *chosen, GError **error)
{
  Counting counting = { .today = figures->today, .first = G_MAXINT, .last = 0 };
  gboolean ok;

  figures->heat = g_new0 (ZgHeat, 1);
  figures->heat->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_heat_row_free);
  counting.cells = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  ok = _zg_due_foreach (ledger, chosen, TRUE, count_due, &counting, error);
  if (ok && counting.last > 0)
    {
      figures->heat->from = zg_day_from_ymd (counting.first / 12, counting.first % 12 + 1, 1);
      figures->heat->n_months = (guint) (counting.last - counting.first) + 1;
      ok = add_rows (ledger, figures, &counting, error);
    }
  g_hash_table_unref (counting.cells);
  return ok;
}
