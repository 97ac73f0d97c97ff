/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-board-private.h"
#include "zg-chosen-private.h"
#include "zg-query.h"

struct _ZgChosen
{
  GHashTable *issues; /* ids; NULL: all */
  GHashTable *measures;
};

static void
add_item (ZgBoardIssue *issue, ZgBoardItem *item, gpointer set)
{
  g_hash_table_add (set, GSIZE_TO_POINTER ((gsize) item->id));
}

/* Inside a transaction, whose changes the board does not know yet. */
static gboolean
add_rows (GHashTable *set,
          ZgLedger *ledger,
          ZgEntity entity,
          const char *filter,
          ZgDay today,
          GError **error)
{
  const ZgQuery query = { .filter = filter, .today = today };
  g_autoptr (GArray) ids = zg_query_ids (ledger, entity, &query, error);

  for (guint i = 0; ids && i < ids->len; i++)
    g_hash_table_add (set, GSIZE_TO_POINTER ((gsize) g_array_index (ids, gint64, i)));
  return ids != NULL;
}

static GHashTable *
choose (ZgLedger *ledger, ZgEntity entity, const char *filter, ZgDay today, GError **error)
{
  g_autoptr (GHashTable) set = g_hash_table_new (NULL, NULL);
  gboolean busy = _zg_ledger_is_busy (ledger);
  ZgBoard *board = busy ? NULL : _zg_board_get (ledger, error);
  gboolean ok;

  if (busy)
    ok = add_rows (set, ledger, entity, filter, today, error);
  else
    ok = board && _zg_board_choose (board, entity, filter, today, add_item, set, error);
  return ok ? g_steal_pointer (&set) : NULL;
}

ZgChosen *
_zg_chosen_new (ZgLedger *ledger, const char *filter, ZgDay today, GError **error)
{
  g_autoptr (ZgChosen) self = g_new0 (ZgChosen, 1);

  if (filter == NULL || *filter == '\0')
    return g_steal_pointer (&self);
  self->issues = choose (ledger, ZG_ENTITY_ISSUE, filter, today, error);
  self->measures = self->issues ? choose (ledger, ZG_ENTITY_MEASURE, filter, today, error) : NULL;
  return self->measures ? g_steal_pointer (&self) : NULL;
}

void
_zg_chosen_free (ZgChosen *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->issues, g_hash_table_unref);
  g_clear_pointer (&self->measures, g_hash_table_unref);
  g_free (self);
}

gboolean
_zg_chosen_is_all (const ZgChosen *self)
{
  return self->issues == NULL;
}

gboolean
_zg_chosen_has (const ZgChosen *self, ZgEntity entity, gint64 id)
{
  GHashTable *set = entity == ZG_ENTITY_ISSUE ? self->issues : self->measures;

  return set == NULL || g_hash_table_contains (set, GSIZE_TO_POINTER ((gsize) id));
}
