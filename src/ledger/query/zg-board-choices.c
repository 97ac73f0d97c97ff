/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-board-private.h"

static const char *const facet_names[ZG_N_FACETS] = {
  [ZG_FACET_SECTION] = "section",
  [ZG_FACET_STATE] = "state",
  [ZG_FACET_LIGHT] = "light",
  [ZG_FACET_STAGE_CLASS] = "stage_class",
  [ZG_FACET_UNIT] = "unit",
  [ZG_FACET_RESPONSIBLE] = "responsible",
  [ZG_FACET_PARTICIPATING] = "participating",
  [ZG_FACET_SUPERVISING] = "supervising",
  [ZG_FACET_LEADER] = "leader",
  [ZG_FACET_DUE] = "due",
  [ZG_FACET_WITHHELD] = "withheld",
  [ZG_FACET_INSPECTION] = "inspection",
};

static const char *const due_values[] = { NULL, "overdue", "7", "30", "90", "later", "" };

/* The facet being made. */
typedef struct
{
  const ZgBoardTask *task;
  ZgFacetId id;
  ZgFacet *facet;
} Making;

/* Whether a value of an own term means the choice. */
typedef gboolean (*IsChoice) (const char *value, gconstpointer choice);

/* The value of the own terms that means the choice, as it stands there; NULL if none does. */
static const char *
find_chosen (const Making *making, IsChoice is_choice, gconstpointer choice)
{
  const GPtrArray *terms = making->task->terms;

  for (guint i = 0; i < terms->len; i++)
    {
      const ZgFilterTerm *term = g_ptr_array_index (terms, i);

      if (_zg_board_facet_of_term (term) == (int) making->id)
        for (guint k = 0; term->values[k]; k++)
          if (is_choice (term->values[k], choice))
            return term->values[k];
    }
  return NULL;
}

static gboolean
is_chosen (const Making *making, IsChoice is_choice, gconstpointer choice)
{
  return find_chosen (making, is_choice, choice) != NULL;
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

/* A uuid in the filter stands for one name alone, as its value here does; other names of it may
 * stand for several. */
static char *
get_value (const ZgBoardNames *names, const ZgBoardName *name, const char *chosen)
{
  ZgUuid uuid;

  return chosen && zg_uuid_parse (chosen, &uuid) ? g_strdup (chosen)
                                                 : _zg_board_names_get_value (names, name);
}

static void
add_names (const Making *making, const ZgBoardNames *names, const gint64 *counts)
{
  for (guint i = 0; i < names->in_order->len; i++)
    {
      const ZgBoardName *name = g_ptr_array_index (names->in_order, i);
      const char *chosen = find_chosen (making, is_name, name);
      g_autofree char *value = counts[i + 1] || chosen ? get_value (names, name, chosen) : NULL;

      add_choice (making, value, name->name, counts[i + 1], chosen != NULL);
    }
}

/* Counts by list become counts by name; an item counts for each. */
static void
add_people (const Making *making, const guint *by_list)
{
  const ZgBoard *board = making->task->board;
  ZgRole role = (ZgRole) _zg_board_facet_role (making->id);
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

  for (guint due = ZG_DUE_OVERDUE; due <= ZG_DUE_LATER; due++)
    {
      gboolean counted = due >= ZG_DUE_7 && due <= ZG_DUE_90;
      g_autofree char *label =
          due == ZG_DUE_OVERDUE ? g_strdup (_ ("Overdue"))
          : due == ZG_DUE_LATER ? g_strdup (_ ("Later"))
                                : g_strdup_printf (_ ("Within %d days"), _zg_board_due_days (due));

      within += counted ? counts[due] : 0;
      add_choice (making, due_values[due], label, counted ? within : counts[due],
                  is_chosen (making, is_text, due_values[due]));
    }
  add_none (making, _ ("No deadline"), counts[ZG_DUE_NONE]);
}

static void
add_choices (const Making *making, const guint *counts)
{
  const ZgBoard *board = making->task->board;

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
_zg_board_make_facets (const ZgBoardTask *task, guint *const *counts)
{
  GPtrArray *facets = g_ptr_array_new_with_free_func (facet_free);

  for (guint i = 0; i < ZG_N_FACETS; i++)
    {
      const Making making = { task, i, g_new0 (ZgFacet, 1) };

      making.facet->name = facet_names[i];
      making.facet->choices = g_ptr_array_new_with_free_func (choice_free);
      add_choices (&making, counts[i]);
      g_ptr_array_add (facets, making.facet);
    }
  return facets;
}
