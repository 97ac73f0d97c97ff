/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-board-private.h"
#include "zg-query-private.h"

/* An item's place in each facet's counts. */
typedef enum
{
  DUE_NOT_ASKED, /* done, closed or long-term */
  DUE_OVERDUE,
  DUE_7,
  DUE_30,
  DUE_90,
  DUE_LATER,
  DUE_NONE,
  N_DUE
} Due;

static const char *const due_values[] = { NULL, "overdue", "7", "30", "90", "later", "" };
static const int due_days[] = { [DUE_7] = 7, [DUE_30] = 30, [DUE_90] = ZG_DUE_LATER };

static const struct
{
  const char *name;
  int role; /* -1: none of people */
} facets[ZG_N_FACETS] = {
  [ZG_FACET_SECTION] = { "section", -1 },
  [ZG_FACET_STATE] = { "state", -1 },
  [ZG_FACET_LIGHT] = { "light", -1 },
  [ZG_FACET_STAGE_CLASS] = { "stage_class", -1 },
  [ZG_FACET_UNIT] = { "unit", ZG_ROLE_LEAD },
  [ZG_FACET_RESPONSIBLE] = { "responsible", ZG_ROLE_RESPONSIBLE },
  [ZG_FACET_PARTICIPATING] = { "participating", ZG_ROLE_PARTICIPATING },
  [ZG_FACET_SUPERVISING] = { "supervising", ZG_ROLE_SUPERVISING },
  [ZG_FACET_LEADER] = { "leader", ZG_ROLE_LEADER },
  [ZG_FACET_DUE] = { "due", -1 },
  [ZG_FACET_WITHHELD] = { "withheld", -1 },
  [ZG_FACET_INSPECTION] = { "inspection", -1 },
};

typedef struct
{
  ZgBoardTask *task;
  guint *counts[ZG_N_FACETS];
} Count;

static Due
get_due (const ZgItemFacts *facts, ZgDay today)
{
  int days;

  if (facts->long_term || _zg_state_is_done (facts->state))
    return DUE_NOT_ASKED;
  if (facts->deadline == ZG_DAY_NONE)
    return DUE_NONE;
  days = facts->deadline - today;
  if (days < 0)
    return DUE_OVERDUE;
  for (guint due = DUE_7; due <= DUE_90; due++)
    if (days <= due_days[due])
      return due;
  return DUE_LATER;
}

static guint
get_light (const ZgItemFacts *facts, const ZgBoardTask *task)
{
  const char *const *lights = zg_keys_get (ZG_KEYS_LIGHTS);
  const char *light = _zg_item_get_light (facts, task->today, task->near_days);
  guint index = 0;

  while (lights[index] && strcmp (lights[index], light) != 0)
    index++;
  return index;
}

static guint
get_place (const ZgBoardTask *task,
           ZgFacetId facet,
           const ZgBoardIssue *issue,
           const ZgBoardItem *item,
           const ZgItemFacts *facts)
{
  switch (facet)
    {
    case ZG_FACET_SECTION:
      return issue->section;
    case ZG_FACET_STATE:
      return item->state;
    case ZG_FACET_LIGHT:
      return get_light (facts, task);
    case ZG_FACET_STAGE_CLASS:
      return item->stage_class;
    case ZG_FACET_DUE:
      return get_due (facts, task->today);
    case ZG_FACET_WITHHELD:
      return item->withheld;
    case ZG_FACET_INSPECTION:
      return issue->inspection;
    case ZG_FACET_UNIT:
    case ZG_FACET_RESPONSIBLE:
    case ZG_FACET_PARTICIPATING:
    case ZG_FACET_SUPERVISING:
    case ZG_FACET_LEADER:
    case ZG_N_FACETS:
    default:
      return item->people[facets[facet].role];
    }
}

static guint
count_places (const ZgBoard *board, ZgFacetId facet)
{
  switch (facet)
    {
    case ZG_FACET_SECTION:
      return board->sections.in_order->len + 1;
    case ZG_FACET_INSPECTION:
      return board->inspections.in_order->len + 1;
    case ZG_FACET_STATE:
      return g_strv_length ((char **) zg_keys_get (ZG_KEYS_STATES)) + 1;
    case ZG_FACET_LIGHT:
      return g_strv_length ((char **) zg_keys_get (ZG_KEYS_LIGHTS)) + 1;
    case ZG_FACET_STAGE_CLASS:
      return g_strv_length ((char **) zg_keys_get (ZG_KEYS_STAGE_CLASSES)) + 1;
    case ZG_FACET_DUE:
      return N_DUE;
    case ZG_FACET_WITHHELD:
      return 2;
    case ZG_FACET_UNIT:
    case ZG_FACET_RESPONSIBLE:
    case ZG_FACET_PARTICIPATING:
    case ZG_FACET_SUPERVISING:
    case ZG_FACET_LEADER:
    case ZG_N_FACETS:
    default:
      return board->lists->len;
    }
}

/* What fails the own terms of one facet alone counts there, and nowhere else. */
static void
count_item (ZgBoardIssue *issue, ZgBoardItem *item, gpointer data)
{
  Count *count = data;
  guint32 fails = item->marks & ZG_MARKS_FAIL;
  ZgItemFacts facts;

  if (!(item->marks & ZG_MARK_CHOSEN) || (fails & (fails - 1)))
    return;
  _zg_board_get_facts (count->task->board, issue, item, &facts);
  for (guint facet = 0; facet < ZG_N_FACETS; facet++)
    if (fails == 0 || fails == ZG_MARK_FAILS (facet))
      count->counts[facet][get_place (count->task, facet, issue, item, &facts)]++;
}

/* The facet being made. */
typedef struct
{
  const Count *count;
  ZgFacetId id;
  ZgFacet *facet;
} Making;

/* Whether a value of an own term means the choice. */
typedef gboolean (*IsChoice) (const char *value, gconstpointer choice);

static gboolean
is_chosen (const Making *making, IsChoice is_choice, gconstpointer choice)
{
  const GPtrArray *terms = making->count->task->terms;

  for (guint i = 0; i < terms->len; i++)
    {
      const ZgFilterTerm *term = g_ptr_array_index (terms, i);

      if (_zg_board_facet_of_term (term) == (int) making->id)
        for (guint k = 0; term->values[k]; k++)
          if (is_choice (term->values[k], choice))
            return TRUE;
    }
  return FALSE;
}

static gboolean
is_text (const char *value, gconstpointer choice)
{
  return strcmp (value, choice) == 0;
}

static gboolean
is_state (const char *value, gconstpointer choice)
{
  return zg_keys_find (ZG_KEYS_STATES, value) == choice;
}

static gboolean
is_light (const char *value, gconstpointer choice)
{
  return zg_keys_find (ZG_KEYS_LIGHTS, value) == choice;
}

static gboolean
is_stage_class (const char *value, gconstpointer choice)
{
  return zg_keys_find (ZG_KEYS_STAGE_CLASSES, value) == choice;
}

static gboolean
is_name (const char *value, gconstpointer choice)
{
  return *value && _zg_board_name_is (choice, value);
}

static gboolean
is_withheld (const char *value, gconstpointer choice)
{
  return strcmp (value, "true") == 0 || strcmp (value, "1") == 0;
}

static gboolean
is_public (const char *value, gconstpointer choice)
{
  return strcmp (value, "false") == 0 || strcmp (value, "0") == 0;
}

static void
add_choice (const Making *making, const char *value, const char *label, gint64 n, gboolean chosen)
{
  ZgChoice *choice;

  if (n == 0 && !chosen)
    return;
  choice = g_new0 (ZgChoice, 1);
  choice->value = g_strdup (value);
  choice->label = g_strdup (label);
  choice->count = n;
  choice->chosen = chosen;
  g_ptr_array_add (making->facet->choices, choice);
}

static void
add_none (const Making *making, const char *label, gint64 n)
{
  add_choice (making, "", label, n, is_chosen (making, is_text, ""));
}

static void
add_keys (const Making *making, ZgKeys keys, IsChoice is_choice, const guint *counts)
{
  const char *const *list = zg_keys_get (keys);

  for (guint i = 0; list[i]; i++)
    add_choice (making, list[i], zg_key_get_label (keys, list[i]), counts[i],
                is_chosen (making, is_choice, list[i]));
}

static void
add_names (const Making *making, const ZgBoardNames *names, const gint64 *counts)
{
  for (guint i = 0; i < names->in_order->len; i++)
    {
      const ZgBoardName *name = g_ptr_array_index (names->in_order, i);
      gboolean chosen = is_chosen (making, is_name, name);
      g_autofree char *value =
          counts[i + 1] || chosen ? _zg_board_names_get_value (names, name) : NULL;

      add_choice (making, value, name->name, counts[i + 1], chosen);
    }
}

/* Counts by list become counts by name; an item counts for each. */
static void
add_people (const Making *making, const guint *by_list)
{
  const ZgBoard *board = making->count->task->board;
  ZgRole role = (ZgRole) facets[making->id].role;
  const ZgBoardNames *names = _zg_board_names_of_role (board, role);
  g_autofree gint64 *counts = g_new0 (gint64, names->in_order->len + 1);
  static const char *const none[ZG_N_ROLES] = {
    [ZG_ROLE_LEAD] = N_ ("No lead unit"),
    [ZG_ROLE_RESPONSIBLE] = N_ ("No responsible unit"),
    [ZG_ROLE_PARTICIPATING] = N_ ("No participating unit"),
    [ZG_ROLE_SUPERVISING] = N_ ("No supervising unit"),
    [ZG_ROLE_LEADER] = N_ ("No leader"),
  };

  for (guint i = 1; i < board->lists->len; i++)
    {
      const GArray *list = g_ptr_array_index (board->lists, i);

      for (guint k = 0; by_list[i] && k < list->len; k++)
        counts[_zg_board_names_index (names, g_array_index (list, gint64, k))] += by_list[i];
    }
  add_names (making, names, counts);
  add_none (making, _ (none[role]), by_list[0]);
}

static void
add_frame (const Making *making, const ZgBoardNames *names, const guint *counts)
{
  g_autofree gint64 *wide = g_new0 (gint64, names->in_order->len + 1);

  for (guint i = 0; i <= names->in_order->len; i++)
    wide[i] = counts[i];
  add_names (making, names, wide);
}

/* "Within 30 days" holds what is due within 7. */
static void
add_due (const Making *making, const guint *counts)
{
  gint64 within = 0;

  for (guint due = DUE_OVERDUE; due <= DUE_LATER; due++)
    {
      gboolean counted = due >= DUE_7 && due <= DUE_90;
      g_autofree char *label = due == DUE_OVERDUE ? g_strdup (_ ("Overdue"))
                               : due == DUE_LATER
                                   ? g_strdup (_ ("Later"))
                                   : g_strdup_printf (_ ("Within %d days"), due_days[due]);

      within += counted ? counts[due] : 0;
      add_choice (making, due_values[due], label, counted ? within : counts[due],
                  is_chosen (making, is_text, due_values[due]));
    }
  add_none (making, _ ("No deadline"), counts[DUE_NONE]);
}

static void
add_choices (const Making *making, const guint *counts)
{
  const ZgBoard *board = making->count->task->board;

  switch (making->id)
    {
    case ZG_FACET_SECTION:
      add_frame (making, &board->sections, counts);
      add_none (making, _ ("No section"), counts[0]);
      return;
    case ZG_FACET_INSPECTION:
      add_frame (making, &board->inspections, counts);
      return;
    case ZG_FACET_STATE:
      add_keys (making, ZG_KEYS_STATES, is_state, counts + 1);
      return;
    case ZG_FACET_LIGHT:
      add_keys (making, ZG_KEYS_LIGHTS, is_light, counts);
      return;
    case ZG_FACET_STAGE_CLASS:
      add_keys (making, ZG_KEYS_STAGE_CLASSES, is_stage_class, counts + 1);
      add_none (making, _ ("No class"), counts[0]);
      return;
    case ZG_FACET_DUE:
      add_due (making, counts);
      return;
    case ZG_FACET_WITHHELD:
      add_choice (making, "true", _ ("Withheld"), counts[1], is_chosen (making, is_withheld, NULL));
      add_choice (making, "false", _ ("Public"), counts[0], is_chosen (making, is_public, NULL));
      return;
    case ZG_FACET_UNIT:
    case ZG_FACET_RESPONSIBLE:
    case ZG_FACET_PARTICIPATING:
    case ZG_FACET_SUPERVISING:
    case ZG_FACET_LEADER:
    case ZG_N_FACETS:
    default:
      add_people (making, counts);
    }
}

static void
choice_free (gpointer data)
{
  ZgChoice *choice = data;

  g_free (choice->value);
  g_free (choice->label);
  g_free (choice);
}

static void
facet_free (gpointer data)
{
  ZgFacet *facet = data;

  g_ptr_array_unref (facet->choices);
  g_free (facet);
}

GPtrArray *
_zg_board_count_facets (ZgBoardTask *task)
{
  GPtrArray *made = g_ptr_array_new_with_free_func (facet_free);
  Count count = { .task = task };

  for (guint i = 0; i < ZG_N_FACETS; i++)
    count.counts[i] = g_new0 (guint, count_places (task->board, i));
  _zg_board_foreach (task, count_item, &count);
  for (guint i = 0; i < ZG_N_FACETS; i++)
    {
      const Making making = { &count, i, g_new0 (ZgFacet, 1) };

      making.facet->name = facets[i].name;
      making.facet->choices = g_ptr_array_new_with_free_func (choice_free);
      add_choices (&making, count.counts[i]);
      g_ptr_array_add (made, making.facet);
      g_free (count.counts[i]);
    }
  return made;
}
