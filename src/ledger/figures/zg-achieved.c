/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adds up what was achieved (zg-figures-achieved.h). */
#include "config.h"

#include <string.h>

#include "zg-figures-parts-private.h"
#include "zg-keys.h"
#include "zg-ledger-private.h"
#include "zg-quantity.h"

/* Kind (NULL of a rule), unit, amount, scale, whether it was accepted, and whose it is. What stands
 * in no issue, such as in a notice's preface, is nobody's achievement. */
#define FOUND                                                                                      \
  "SELECT %s,t.verdict='accepted',i.id FROM %s t LEFT JOIN measure m ON m.id=t.measure_id"         \
  " JOIN issue i ON i.id=coalesce(m.issue_id,t.issue_id)"                                          \
  " WHERE t.deleted=0 AND i.deleted=0 AND t.verdict<>'dismissed'"

typedef struct
{
  ZgAchievedLine *line; /* owned by the figures */
  GHashTable *issues;
} Sum;

typedef struct
{
  const ZgChosen *chosen;
  GPtrArray *lines;
  GHashTable *sums; /* "kind/unit" -> Sum */
} Adding;

static void
sum_free (gpointer data)
{
  Sum *sum = data;

  g_hash_table_unref (sum->issues);
  g_free (sum);
}

static Sum *
get_sum (Adding *adding, const char *kind, const char *unit)
{
  g_autofree char *key = g_strconcat (kind, "/", unit, NULL);
  Sum *sum = g_hash_table_lookup (adding->sums, key);

  if (sum)
    return sum;
  sum = g_new0 (Sum, 1);
  sum->issues = g_hash_table_new (NULL, NULL);
  sum->line = g_new0 (ZgAchievedLine, 1);
  sum->line->kind = kind;
  sum->line->unit = g_strdup (unit);
  g_ptr_array_add (adding->lines, sum->line);
  g_hash_table_insert (adding->sums, g_steal_pointer (&key), sum);
  return sum;
}

static void
add (Adding *adding, ZgStatement *row)
{
  gint64 issue = zg_statement_get_int (row, 5);
  const char *text = zg_statement_get_text (row, 0);
  const char *kind = text ? zg_keys_find (ZG_KEYS_FIGURE_KINDS, text) : ZG_ACHIEVED_RULES;
  const char *unit = text ? zg_statement_get_text (row, 1) : NULL;
  Sum *sum;

  if (kind == NULL || !_zg_chosen_has (adding->chosen, ZG_ENTITY_ISSUE, issue))
    return;
  if (zg_statement_get_int (row, 4) == 0)
    sum = get_sum (adding, ZG_ACHIEVED_OPEN, "");
  else
    sum = get_sum (adding, kind, unit ? zg_quantity_get_base (unit) : "");
  if (unit && *sum->line->unit)
    sum->line->sum =
        zg_quantity_add (sum->line->sum,
                         zg_quantity_to_hundredths (zg_statement_get_int (row, 2),
                                                    (int) zg_statement_get_int (row, 3), unit));
  sum->line->n++;
  if (g_hash_table_add (sum->issues, GSIZE_TO_POINTER ((gsize) issue)))
    sum->line->issues++;
}

static gboolean
add_all (ZgDb *db, Adding *adding, const char *columns, const char *table, GError **error)
{
  g_autofree char *sql = g_strdup_printf (FOUND, columns, table);
  g_autoptr (ZgStatement) query = zg_db_prepare (db, sql, error);
  ZgStep step;

  if (query == NULL)
    return FALSE;
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    add (adding, query);
  return step == ZG_STEP_DONE;
}

/* Kinds in the order of their keys, then rules, then what is open. */
static guint
place_of (const ZgAchievedLine *line)
{
  const char *const *kinds = zg_keys_get (ZG_KEYS_FIGURE_KINDS);
  guint place = 0;

  while (kinds[place] && strcmp (kinds[place], line->kind) != 0)
    place++;
  return place + (strcmp (line->kind, ZG_ACHIEVED_OPEN) == 0);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const ZgAchievedLine *x = *(const ZgAchievedLine *const *) a;
  const ZgAchievedLine *y = *(const ZgAchievedLine *const *) b;
  guint place = place_of (x), other = place_of (y);

  if (place != other)
    return place < other ? -1 : 1;
  if (x->issues != y->issues)
    return x->issues > y->issues ? -1 : 1;
  return strcmp (x->unit, y->unit);
}

gboolean
_zg_figures_load_achieved (ZgLedger *ledger,
                           ZgFigures *figures,
                           const ZgChosen *chosen,
                           GError **error)
{
  ZgDb *db = _zg_ledger_get_db (ledger);
  g_autoptr (GHashTable) sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, sum_free);
  Adding adding = { chosen, NULL, sums };

  figures->achieved = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_achieved_line_free);
  adding.lines = figures->achieved;
  if (!add_all (db, &adding, "t.kind,t.unit,t.amount,t.scale", "figure", error)
      || !add_all (db, &adding, "NULL,NULL,NULL,NULL", "rule_made", error))
    return FALSE;
  g_ptr_array_sort (figures->achieved, compare);
  return TRUE;
}
