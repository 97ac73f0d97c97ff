/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-row-pool.h"

/* Rows kept beyond those shown. */
#define MAX_KEPT 512

typedef struct
{
  gint64 id;
  ZgRow *row; /* owned */
  guint n_shown;
  GList *kept; /* in the queue unless it is shown */
} Alive;

struct _ZgRowPool
{
  GHashTable *alive; /* id -> Alive */
  GQueue kept;       /* of Alive, the last used at the tail */
};

static void
alive_free (gpointer data)
{
  Alive *alive = data;

  g_object_unref (alive->row);
  g_free (alive);
}

static void
keep (ZgRowPool *self, Alive *alive)
{
  g_queue_push_tail (&self->kept, alive);
  alive->kept = self->kept.tail;
  if (self->kept.length > MAX_KEPT)
    {
      Alive *oldest = g_queue_pop_head (&self->kept);

      g_hash_table_remove (self->alive, &oldest->id);
    }
}

ZgRowPool *
zg_row_pool_new (void)
{
  ZgRowPool *self = g_new0 (ZgRowPool, 1);

  self->alive = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, alive_free);
  g_queue_init (&self->kept);
  return self;
}

void
zg_row_pool_free (ZgRowPool *self)
{
  g_queue_clear (&self->kept);
  g_hash_table_unref (self->alive);
  g_free (self);
}

ZgRow *
zg_row_pool_get (ZgRowPool *self, gint64 id)
{
  Alive *alive = g_hash_table_lookup (self->alive, &id);

  if (alive == NULL)
    {
      alive = g_new0 (Alive, 1);
      alive->id = id;
      alive->row = zg_row_new (id);
      g_hash_table_insert (self->alive, &alive->id, alive);
      keep (self, alive);
    }
  return alive->row;
}

ZgRow *
zg_row_pool_peek (ZgRowPool *self, gint64 id)
{
  Alive *alive = g_hash_table_lookup (self->alive, &id);

  return alive ? alive->row : NULL;
}

/* NULL for a row of a number that has another one since. */
static Alive *
find (ZgRowPool *self, ZgRow *row)
{
  gint64 id = zg_row_get_id (row);
  Alive *alive = g_hash_table_lookup (self->alive, &id);

  return alive && alive->row == row ? alive : NULL;
}

gboolean
zg_row_pool_show (ZgRowPool *self, ZgRow *row)
{
  Alive *alive = find (self, row);

  if (alive == NULL || alive->n_shown++ > 0)
    return FALSE;
  g_queue_delete_link (&self->kept, alive->kept);
  alive->kept = NULL;
  return TRUE;
}

gboolean
zg_row_pool_hide (ZgRowPool *self, ZgRow *row)
{
  Alive *alive = find (self, row);

  if (alive && --alive->n_shown > 0)
    return FALSE;
  if (alive)
    keep (self, alive);
  return TRUE;
}

guint
zg_row_pool_get_n_shown (ZgRowPool *self)
{
  return g_hash_table_size (self->alive) - self->kept.length;
}

ZgRow *
zg_row_pool_find_shown (ZgRowPool *self, gint64 id)
{
  Alive *alive = g_hash_table_lookup (self->alive, &id);

  return alive && alive->n_shown > 0 ? alive->row : NULL;
}

static void
rename (ZgRowPool *self, Alive *alive, gint64 id)
{
  g_hash_table_steal (self->alive, &alive->id);
  alive->id = id;
}

void
zg_row_pool_turn (ZgRowPool *self, ZgRow *row, gint64 id)
{
  Alive *alive = find (self, row);
  Alive *other = g_hash_table_lookup (self->alive, &id);
  gint64 former = alive->id;

  rename (self, alive, id);
  if (other)
    {
      rename (self, other, former);
      g_hash_table_insert (self->alive, &other->id, other);
    }
  g_hash_table_insert (self->alive, &alive->id, alive);
  if (other)
    zg_row_swap (row, other->row);
  else
    zg_row_turn (row, id);
}

void
zg_row_pool_clear (ZgRowPool *self)
{
  g_queue_clear (&self->kept);
  g_hash_table_remove_all (self->alive);
}

void
zg_row_pool_foreach (ZgRowPool *self, void (*func) (ZgRow *row, gpointer data), gpointer data)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->alive);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    func (((Alive *) value)->row, data);
}
