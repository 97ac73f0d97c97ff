/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-error.h"
#include "zg-query-private.h"

static const char *const fact_names[] = {
  "light",        "deadline",     "days",     "done", "extended",
  "redated_late", "made_up_late", "numbered", "due",  NULL
};

gboolean
_zg_query_is_fact (const char *name)
{
  return g_strv_contains (fact_names, name);
}

static gboolean
compare (ZgOperator op, gint64 a, gint64 b)
{
  switch (op)
    {
    case ZG_OPERATOR_LESS:
      return a < b;
    case ZG_OPERATOR_LESS_OR_IS:
      return a <= b;
    case ZG_OPERATOR_MORE:
      return a > b;
    case ZG_OPERATOR_MORE_OR_IS:
      return a >= b;
    case ZG_OPERATOR_IS:
    case ZG_OPERATOR_HOLDS:
    default:
      return a == b;
    }
}

static gboolean
refuse (const ZgFilterTerm *term, const char *value, const char *wanted, GError **error)
{
  g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID, _ ("%s: “%s” is not %s"), term->name, value,
               wanted);
  return FALSE;
}

static gboolean
holds_light (const ZgFilterTerm *term, const char *value, const char *light, GError **error)
{
  const char *key = zg_keys_find (ZG_KEYS_LIGHTS, value);

  if (key == NULL)
    return refuse (term, value, _ ("a light (overdue, near, on-time, …)"), error);
  return strcmp (key, light) == 0;
}

static gboolean
holds_deadline (const ZgFilterTerm *term, const char *value, ZgDay deadline, GError **error)
{
  ZgDay day = zg_day_parse_iso (value);

  if (*value == '\0')
    return deadline == ZG_DAY_NONE;
  if (day == ZG_DAY_NONE)
    return refuse (term, value, _ ("a day such as 2024-03-15"), error);
  return deadline != ZG_DAY_NONE && compare (term->op, deadline, day);
}

static gboolean
holds_days (const ZgFilterTerm *term,
            const char *value,
            const ZgItemFacts *item,
            ZgDay today,
            GError **error)
{
  gint64 number;

  if (!g_ascii_string_to_signed (value, 10, -100000, 100000, &number, NULL))
    return refuse (term, value, _ ("a number of days"), error);
  return item->deadline != ZG_DAY_NONE && !_zg_state_is_done (item->state)
         && compare (term->op, item->deadline - today, number);
}

/* An open item that is not long-term has a day that is due, or none, where it should have. */
static gboolean
holds_due (const ZgFilterTerm *term,
           const char *value,
           const ZgItemFacts *item,
           ZgDay today,
           GError **error)
{
  gboolean dated = item->deadline != ZG_DAY_NONE;
  int days = dated ? item->deadline - today : 0;
  gint64 limit = 0;
  gboolean overdue = strcmp (value, "overdue") == 0;
  gboolean later = strcmp (value, "later") == 0;

  if (*value && !overdue && !later
      && !g_ascii_string_to_signed (value, 10, 0, 100000, &limit, NULL))
    return refuse (term, value, _ ("overdue, a number of days, or later"), error);
  if (item->long_term || _zg_state_is_done (item->state))
    return FALSE;
  if (*value == '\0' || !dated)
    return *value == '\0' && !dated;
  if (overdue || later)
    return overdue ? days < 0 : days > ZG_DUE_LATER;
  return days >= 0 && days <= limit;
}

static gboolean
holds_flag (const ZgFilterTerm *term, const char *value, gboolean flag, GError **error)
{
  if (strcmp (value, "true") == 0 || strcmp (value, "1") == 0)
    return flag;
  if (strcmp (value, "false") == 0 || strcmp (value, "0") == 0)
    return !flag;
  return refuse (term, value, _ ("true or false"), error);
}

static gboolean
holds_value (const ZgFilterTerm *term,
             const char *value,
             const ZgItemFacts *item,
             ZgDay today,
             int near_days,
             GError **error)
{
  if (strcmp (term->name, "light") == 0)
    return holds_light (term, value, _zg_item_get_light (item, today, near_days), error);
  if (strcmp (term->name, "deadline") == 0)
    return holds_deadline (term, value, item->deadline, error);
  if (strcmp (term->name, "days") == 0)
    return holds_days (term, value, item, today, error);
  if (strcmp (term->name, "due") == 0)
    return holds_due (term, value, item, today, error);
  if (strcmp (term->name, "done") == 0)
    return holds_flag (term, value, _zg_state_is_done (item->state), error);
  if (strcmp (term->name, "extended") == 0)
    return holds_flag (term, value, item->extended, error);
  if (strcmp (term->name, "redated_late") == 0)
    return holds_flag (term, value, item->redated_late, error);
  if (strcmp (term->name, "made_up_late") == 0)
    return holds_flag (term, value, _zg_item_is_late (item), error);
  return holds_flag (term, value, item->kind == ZG_ITEM_MEASURE && !item->implicit, error);
}

gboolean
_zg_query_fact_holds (
    const ZgFilterTerm *term, const ZgItemFacts *item, ZgDay today, int near_days, GError **error)
{
  gboolean holds = FALSE;

  for (guint i = 0; term->values[i] && !holds && (error == NULL || *error == NULL); i++)
    holds = holds_value (term, term->values[i], item, today, near_days, error);
  return holds != term->negated;
}
