/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-error.h"
#include "zg-query-private.h"

typedef enum
{
  FACT_LIGHT,
  FACT_DEADLINE,
  FACT_DAYS,
  FACT_DUE,
  FACT_DONE,
  FACT_EXTENDED,
  FACT_REDATED_LATE,
  FACT_MADE_UP_LATE,
  FACT_NUMBERED,
  N_FACTS
} Fact;

static const char *const fact_names[] = {
  [FACT_LIGHT] = "light",
  [FACT_DEADLINE] = "deadline",
  [FACT_DAYS] = "days",
  [FACT_DUE] = "due",
  [FACT_DONE] = "done",
  [FACT_EXTENDED] = "extended",
  [FACT_REDATED_LATE] = "redated_late",
  [FACT_MADE_UP_LATE] = "made_up_late",
  [FACT_NUMBERED] = "numbered",
};

/* Numbers of "due" that stand for words; all others are days. */
#define DUE_OVERDUE (-1)
#define DUE_LATER   (-2)
#define DUE_NONE    (-3)

typedef struct
{
  const char *light;
  gint64 number; /* a day, days, or whether a flag is to be set */
} Value;

struct _ZgFactTest
{
  Fact fact;
  ZgOperator op;
  gboolean negated;
  GArray *values; /* of Value */
};

static int
find_fact (const char *name)
{
  for (int fact = 0; fact < N_FACTS; fact++)
    if (strcmp (fact_names[fact], name) == 0)
      return fact;
  return -1;
}

gboolean
_zg_query_is_fact (const char *name)
{
  return find_fact (name) >= 0;
}

static gboolean
refuse (const ZgFilterTerm *term, const char *value, const char *wanted, GError **error)
{
  g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID, _ ("%s: “%s” is not %s"), term->name, value,
               wanted);
  return FALSE;
}

static gboolean
parse_light (const ZgFilterTerm *term, const char *text, Value *value, GError **error)
{
  value->light = zg_keys_find (ZG_KEYS_LIGHTS, text);
  return value->light || refuse (term, text, _ ("a light (overdue, near, on-time, …)"), error);
}

static gboolean
parse_deadline (const ZgFilterTerm *term, const char *text, Value *value, GError **error)
{
  value->number = zg_day_parse_iso (text);
  return *text == '\0' || value->number != ZG_DAY_NONE
         || refuse (term, text, _ ("a day such as 2024-03-15"), error);
}

static gboolean
parse_days (const ZgFilterTerm *term, const char *text, Value *value, GError **error)
{
  return g_ascii_string_to_signed (text, 10, -100000, 100000, &value->number, NULL)
         || refuse (term, text, _ ("a number of days"), error);
}

static gboolean
parse_due (const ZgFilterTerm *term, const char *text, Value *value, GError **error)
{
  if (*text == '\0')
    value->number = DUE_NONE;
  else if (strcmp (text, "overdue") == 0)
    value->number = DUE_OVERDUE;
  else if (strcmp (text, "later") == 0)
    value->number = DUE_LATER;
  else if (!g_ascii_string_to_signed (text, 10, 0, 100000, &value->number, NULL))
    return refuse (term, text, _ ("overdue, a number of days, or later"), error);
  return TRUE;
}

static gboolean
parse_flag (const ZgFilterTerm *term, const char *text, Value *value, GError **error)
{
  value->number = strcmp (text, "true") == 0 || strcmp (text, "1") == 0;
  return value->number || strcmp (text, "false") == 0 || strcmp (text, "0") == 0
         || refuse (term, text, _ ("true or false"), error);
}

static gboolean
parse_value (Fact fact, const ZgFilterTerm *term, const char *text, Value *value, GError **error)
{
  switch (fact)
    {
    case FACT_LIGHT:
      return parse_light (term, text, value, error);
    case FACT_DEADLINE:
      return parse_deadline (term, text, value, error);
    case FACT_DAYS:
      return parse_days (term, text, value, error);
    case FACT_DUE:
      return parse_due (term, text, value, error);
    case FACT_DONE:
    case FACT_EXTENDED:
    case FACT_REDATED_LATE:
    case FACT_MADE_UP_LATE:
    case FACT_NUMBERED:
    case N_FACTS:
    default:
      return parse_flag (term, text, value, error);
    }
}

ZgFactTest *
_zg_fact_test_new (const ZgFilterTerm *term, GError **error)
{
  g_autoptr (ZgFactTest) self = g_new0 (ZgFactTest, 1);

  self->fact = (Fact) find_fact (term->name);
  self->op = term->op;
  self->negated = term->negated;
  self->values = g_array_new (FALSE, FALSE, sizeof (Value));
  for (guint i = 0; term->values[i]; i++)
    {
      Value value = { 0 };

      if (!parse_value (self->fact, term, term->values[i], &value, error))
        return NULL;
      g_array_append_val (self->values, value);
    }
  return g_steal_pointer (&self);
}

void
_zg_fact_test_free (ZgFactTest *self)
{
  g_array_unref (self->values);
  g_free (self);
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
deadline_holds (ZgOperator op, const Value *value, ZgDay deadline)
{
  if (value->number == ZG_DAY_NONE || deadline == ZG_DAY_NONE)
    return value->number == deadline;
  return compare (op, deadline, value->number);
}

static gboolean
days_hold (ZgOperator op, const Value *value, const ZgItemFacts *item, ZgDay today)
{
  return item->deadline != ZG_DAY_NONE && !_zg_state_is_done (item->state)
         && compare (op, (gint64) item->deadline - today, value->number);
}

/* An open item that is not long-term has a day on which it is due, or lacks one. */
static gboolean
due_holds (const Value *value, const ZgItemFacts *item, ZgDay today)
{
  gint64 days = (gint64) item->deadline - today;

  if (item->long_term || _zg_state_is_done (item->state))
    return FALSE;
  if (value->number == DUE_NONE || item->deadline == ZG_DAY_NONE)
    return value->number == DUE_NONE && item->deadline == ZG_DAY_NONE;
  if (value->number == DUE_OVERDUE)
    return days < 0;
  return value->number == DUE_LATER ? days > ZG_LATER_DAYS : days >= 0 && days <= value->number;
}

static gboolean
value_holds (
    const ZgFactTest *self, const Value *value, const ZgItemFacts *item, ZgDay today, int near_days)
{
  switch (self->fact)
    {
    case FACT_LIGHT:
      return strcmp (value->light, _zg_item_get_light (item, today, near_days)) == 0;
    case FACT_DEADLINE:
      return deadline_holds (self->op, value, item->deadline);
    case FACT_DAYS:
      return days_hold (self->op, value, item, today);
    case FACT_DUE:
      return due_holds (value, item, today);
    case FACT_DONE:
      return _zg_state_is_done (item->state) == value->number;
    case FACT_EXTENDED:
      return item->extended == value->number;
    case FACT_REDATED_LATE:
      return item->redated_late == value->number;
    case FACT_MADE_UP_LATE:
      return _zg_item_is_late (item) == value->number;
    case FACT_NUMBERED:
    case N_FACTS:
    default:
      return (item->kind == ZG_ITEM_MEASURE && !item->implicit) == value->number;
    }
}

gboolean
_zg_fact_test_holds (const ZgFactTest *self, const ZgItemFacts *item, ZgDay today, int near_days)
{
  gboolean holds = FALSE;

  for (guint i = 0; i < self->values->len && !holds; i++)
    holds = value_holds (self, &g_array_index (self->values, Value, i), item, today, near_days);
  return holds != self->negated;
}
