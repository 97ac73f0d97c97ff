/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-board-private.h"
#include "zg-query-private.h"

/* The name by which a term is a facet's own. */
static const struct
{
  const char *name;
  ZgFacetId facet;
} own[] = {
  { "section", ZG_FACET_SECTION },
  { "state", ZG_FACET_STATE },
  { "light", ZG_FACET_LIGHT },
  { "stage_class", ZG_FACET_STAGE_CLASS },
  { "unit", ZG_FACET_UNIT },
  { "lead", ZG_FACET_UNIT },
  { "responsible", ZG_FACET_RESPONSIBLE },
  { "participating", ZG_FACET_PARTICIPATING },
  { "supervising", ZG_FACET_SUPERVISING },
  { "leader", ZG_FACET_LEADER },
  { "due", ZG_FACET_DUE },
  { "withheld", ZG_FACET_WITHHELD },
  { "inspection", ZG_FACET_INSPECTION },
};

/* What is excluded or compared restricts the facet like any other term: only what the pane itself
 * writes, a list of values, is its own. */
int
_zg_board_facet_of_term (const ZgFilterTerm *term)
{
  if (term->negated || term->op != ZG_OPERATOR_IS)
    return -1;
  for (gsize i = 0; i < G_N_ELEMENTS (own); i++)
    if (strcmp (own[i].name, term->name) == 0)
      return (int) own[i].facet;
  return -1;
}

static void
clear_marks (ZgBoardIssue *issue, ZgBoardItem *item, gpointer data)
{
  item->marks = GPOINTER_TO_UINT (data);
}

static gboolean
select_terms (ZgBoardTask *task, GPtrArray *terms, guint32 mark, GError **error)
{
  g_autoptr (GArray) ids =
      _zg_query_select (task->board->ledger, task->entity, terms, task->today, error);

  for (guint i = 0; ids && i < ids->len; i++)
    {
      ZgBoardIssue *issue;
      ZgBoardItem *item =
          _zg_board_find (task->board, task->entity, g_array_index (ids, gint64, i), &issue);

      if (item)
        item->marks ^= mark;
    }
  return ids != NULL;
}

gboolean
_zg_board_mark_terms (ZgBoardTask *task, GError **error)
{
  GPtrArray *terms[ZG_N_FACETS + 1] = { NULL };
  gboolean ok = TRUE;
  guint32 marks = ZG_MARK_CHOSEN;

  for (guint i = 0; i < task->terms->len; i++)
    {
      ZgFilterTerm *term = g_ptr_array_index (task->terms, i);
      GPtrArray **list = &terms[_zg_board_facet_of_term (term) + 1];

      if (*list == NULL)
        *list = g_ptr_array_new ();
      g_ptr_array_add (*list, term);
    }
  if (terms[0])
    marks = 0;
  for (guint facet = 0; facet < ZG_N_FACETS; facet++)
    if (terms[facet + 1])
      marks |= ZG_MARK_FAILS (facet);
  _zg_board_foreach (task, clear_marks, GUINT_TO_POINTER (marks));
  for (guint i = 0; ok && i <= ZG_N_FACETS; i++)
    if (terms[i])
      ok = select_terms (task, terms[i], i ? ZG_MARK_FAILS (i - 1) : ZG_MARK_CHOSEN, error);
  for (guint i = 0; i <= ZG_N_FACETS; i++)
    g_clear_pointer (&terms[i], g_ptr_array_unref);
  return ok;
}
