/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The term "figure": in which rows accepted figures stand, rules made, or what is not judged yet
 * (zg-figures-achieved.h). */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-error.h"
#include "zg-quantity.h"
#include "zg-query-private.h"

/* Of whom a finding is: it may name an issue and, besides, its measure. One that is nobody's would
 * make NOT IN untrue of every row. */
#define OWNED    "f.deleted=0 AND f.verdict='%s' AND %s IS NOT NULL"
#define ISSUE    "coalesce(m.issue_id,f.issue_id)"
#define ISSUES   "SELECT " ISSUE " FROM %s f LEFT JOIN measure m ON m.id=f.measure_id WHERE " OWNED
#define MEASURES "SELECT f.measure_id FROM %s f WHERE " OWNED

static void
append_rows (GString *sql, ZgEntity entity, const char *table, const char *verdict)
{
  g_string_append (sql, "t.id IN(");
  if (entity == ZG_ENTITY_ISSUE)
    g_string_append_printf (sql, ISSUES, table, verdict, ISSUE);
  else
    g_string_append_printf (sql, MEASURES, table, verdict, "f.measure_id");
}

/* "money", or "money/元" for all that is added up in it. */
static gboolean
append_kind (GString *sql, ZgBindings *bindings, ZgEntity entity, const char *value, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (value, "/", 2);
  const char *kind = zg_keys_find (ZG_KEYS_FIGURE_KINDS, parts[0]);
  g_auto (GStrv) units = NULL;

  if (kind == NULL)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID, _ ("%s: “%s” is not %s"), "figure", value,
                   _ ("a kind of figure (money, area, persons, items), rules or open"));
      return FALSE;
    }
  append_rows (sql, entity, "figure", "accepted");
  g_string_append (sql, " AND f.kind=?");
  g_ptr_array_add (bindings, g_strdup (kind));
  if (parts[1])
    {
      units = zg_quantity_list_units (zg_quantity_get_base (parts[1]));
      g_string_append (sql, " AND f.unit IN(");
      for (guint i = 0; units[i]; i++)
        {
          g_string_append (sql, i > 0 ? ",?" : "?");
          g_ptr_array_add (bindings, g_strdup (units[i]));
        }
      g_string_append_c (sql, ')');
    }
  g_string_append_c (sql, ')');
  return TRUE;
}

static void
append_both (GString *sql, ZgEntity entity, const char *verdict)
{
  g_string_append_c (sql, '(');
  append_rows (sql, entity, "figure", verdict);
  g_string_append (sql, ") OR ");
  append_rows (sql, entity, "rule_made", verdict);
  g_string_append (sql, "))");
}

static gboolean
append_value (
    GString *sql, ZgBindings *bindings, ZgEntity entity, const char *value, GError **error)
{
  if (*value == '\0')
    {
      g_string_append (sql, "NOT ");
      append_both (sql, entity, "accepted");
    }
  else if (strcmp (value, ZG_ACHIEVED_OPEN) == 0)
    append_both (sql, entity, "open");
  else if (strcmp (value, ZG_ACHIEVED_RULES) == 0)
    {
      append_rows (sql, entity, "rule_made", "accepted");
      g_string_append_c (sql, ')');
    }
  else
    return append_kind (sql, bindings, entity, value, error);
  return TRUE;
}

gboolean
_zg_query_append_achieved (
    GString *sql, ZgBindings *bindings, ZgEntity entity, const ZgFilterTerm *term, GError **error)
{
  g_string_append_c (sql, '(');
  for (guint i = 0; term->values[i]; i++)
    {
      if (i > 0)
        g_string_append (sql, " OR ");
      if (!append_value (sql, bindings, entity, term->values[i], error))
        return FALSE;
    }
  g_string_append_c (sql, ')');
  return TRUE;
}
