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
} own_names[] = {
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
  for (gsize i = 0; i < G_N_ELEMENTS (own_names); i++)
    if (strcmp (own_names[i].name, term->name) == 0)
      return (int) own_names[i].facet;
  return -1;
}

typedef struct
{
  ZgBoardTest *test;
  guint32 fails; /* the facet's mark if the term is its own; else 0 */
} OwnTest;

/* The terms of a query, those that are told from the board and the others. */
typedef struct
{
  ZgBoardTask *task;
  GArray *tests;     /* of OwnTest */
  GPtrArray *others; /* of ZgFilterTerm */
} Terms;

static void
own_test_clear (gpointer data)
{
  _zg_board_test_free (((OwnTest *) data)->test);
}

static void
mark_item (ZgBoardIssue *issue, ZgBoardItem *item, gpointer data)
{
  const Terms *terms = data;
  gboolean selected = terms->others->len == 0 || (item->marks & ZG_MARK_SELECTED);
  guint32 marks = selected ? ZG_MARK_CHOSEN : 0;

  for (guint i = 0; i < terms->tests->len && marks; i++)
    {
      const OwnTest *own = &g_array_index (terms->tests, OwnTest, i);

      if (!_zg_board_test_holds (own->test, terms->task, issue, item))
        marks = own->fails ? marks | own->fails : 0;
    }
  item->marks = marks;
}

static void
clear_marks (ZgBoardIssue *issue, ZgBoardItem *item, gpointer data)
{
  item->marks = 0;
}

/* What the board does not hold is asked of the file. */
static gboolean
select_others (Terms *terms, GError **error)
{
  ZgBoardTask *task = terms->task;
  g_autoptr (GArray) ids = NULL;

  if (terms->others->len == 0)
    return TRUE;
  ids = _zg_query_select (task->board->ledger, task->entity, terms->others, task->today, error);
  if (ids == NULL)
    return FALSE;
  _zg_board_foreach (task, clear_marks, NULL);
  for (guint i = 0; i < ids->len; i++)
    {
      const ZgBoardRef *ref =
          _zg_board_find (task->board, task->entity, g_array_index (ids, gint64, i));

      if (ref)
        ref->item->marks = ZG_MARK_SELECTED;
    }
  return TRUE;
}

static gboolean
read_terms (Terms *terms, GError **error)
{
  for (guint i = 0; i < terms->task->terms->len; i++)
    {
      ZgFilterTerm *term = g_ptr_array_index (terms->task->terms, i);
      int facet = _zg_board_facet_of_term (term);
      OwnTest own = { NULL, facet < 0 ? 0 : ZG_MARK_FAILS (facet) };

      if (!_zg_board_test_new (terms->task, term, &own.test, error))
        return FALSE;
      if (own.test)
        g_array_append_val (terms->tests, own);
      else
        g_ptr_array_add (terms->others, term);
    }
  return TRUE;
}

gboolean
_zg_board_mark_terms (ZgBoardTask *task, GError **error)
{
  g_autoptr (GArray) tests = g_array_new (FALSE, FALSE, sizeof (OwnTest));
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  Terms terms = { task, tests, others };

  g_array_set_clear_func (tests, own_test_clear);
  if (!read_terms (&terms, error) || !select_others (&terms, error))
    return FALSE;
  _zg_board_foreach (task, mark_item, &terms);
  return TRUE;
}
