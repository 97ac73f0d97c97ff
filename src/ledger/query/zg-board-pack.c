/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-board-private.h"
#include "zg-text.h"

static guint
list_hash (gconstpointer data)
{
  const GArray *list = data;
  guint hash = list->len;

  for (guint i = 0; i < list->len; i++)
    hash = hash * 31 + g_int64_hash (&g_array_index (list, gint64, i));
  return hash;
}

static gboolean
list_equal (gconstpointer a, gconstpointer b)
{
  const GArray *x = a;
  const GArray *y = b;

  /* An empty array may have no data at all. */
  return x->len == y->len
         && (x->len == 0 || memcmp (x->data, y->data, x->len * sizeof (gint64)) == 0);
}

static void
number_free (gpointer data)
{
  ZgBoardNumber *number = data;

  g_free (number->text);
  g_free (number->folded);
  g_free (number->natural);
  g_free (number);
}

void
_zg_board_pack_init (ZgBoard *self)
{
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, number_free);
  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->list_indices = g_hash_table_new (list_hash, list_equal);
  g_ptr_array_add (self->lists, g_array_new (FALSE, FALSE, sizeof (gint64)));
}

void
_zg_board_pack_clear (ZgBoard *self)
{
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->list_indices, g_hash_table_unref);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
}

static guint32
pack_list (ZgBoard *self, GArray *list)
{
  gpointer index;
  GArray *copy;

  if (list->len == 0)
    return 0;
  index = g_hash_table_lookup (self->list_indices, list);
  if (index)
    return GPOINTER_TO_UINT (index);
  copy = g_array_copy (list);
  g_hash_table_insert (self->list_indices, copy, GUINT_TO_POINTER (self->lists->len));
  g_ptr_array_add (self->lists, copy);
  return self->lists->len - 1;
}

static ZgBoardNumber *
pack_number (ZgBoard *self, const char *text)
{
  ZgBoardNumber *number;

  if (text == NULL || *text == '\0')
    return NULL;
  number = g_hash_table_lookup (self->numbers, text);
  if (number == NULL)
    {
      number = g_new0 (ZgBoardNumber, 1);
      number->text = g_strdup (text);
      number->folded = zg_text_fold (text);
      g_hash_table_insert (self->numbers, number->text, number);
    }
  return number;
}

static guint8
key_index (ZgKeys keys, const char *key)
{
  const char *const *list = zg_keys_get (keys);

  for (guint8 i = 0; key && list[i]; i++)
    if (list[i] == key)
      return i + 1;
  return 0;
}

/* @item is all zeros. */
void
_zg_board_pack (ZgBoard *self, const ZgItemFacts *facts, ZgBoardItem *item)
{
  item->id = facts->id;
  item->number = pack_number (self, facts->number);
  item->deadline = facts->deadline;
  item->done_day = facts->done_day;
  for (guint role = 0; role < ZG_N_ROLES; role++)
    item->people[role] = pack_list (self, facts->people[role]);
  item->state = key_index (ZG_KEYS_STATES, facts->state);
  item->stage_class = key_index (ZG_KEYS_STAGE_CLASSES, facts->stage_class);
  item->kind = facts->kind;
  item->done = _zg_state_is_done (facts->state) != FALSE;
  item->long_term = facts->long_term != FALSE;
  item->implicit = facts->implicit != FALSE;
  item->extended = facts->extended != FALSE;
  item->redated_late = facts->redated_late != FALSE;
  item->withheld = facts->withheld != FALSE;
}

void
_zg_board_unpack (const ZgBoardIssue *issue, const ZgBoardItem *item, ZgItemFacts *facts)
{
  *facts = (ZgItemFacts){
    .kind = (ZgItemKind) item->kind,
    .id = item->id,
    .issue_id = issue->item.id,
    .parent_id = issue->parent_id,
    .number = item->number ? item->number->text : NULL,
    .state = item->state ? zg_keys_get (ZG_KEYS_STATES)[item->state - 1] : NULL,
    .stage_class =
        item->stage_class ? zg_keys_get (ZG_KEYS_STAGE_CLASSES)[item->stage_class - 1] : NULL,
    .deadline = item->deadline,
    .done_day = item->done_day,
    .long_term = item->long_term,
    .implicit = item->implicit,
    .extended = item->extended,
    .redated_late = item->redated_late,
    .withheld = item->withheld,
  };
}
