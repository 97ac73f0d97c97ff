/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-board-private.h"
#include "zg-changes.h"

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

  return x->len == y->len && memcmp (x->data, y->data, x->len * sizeof (gint64)) == 0;
}

static void
issue_free (gpointer data)
{
  ZgBoardIssue *issue = data;

  g_free (issue->title);
  g_free (issue);
}

static guint32
intern_list (ZgBoard *self, GArray *list)
{
  gpointer index = g_hash_table_lookup (self->list_indices, list);
  GArray *copy;

  if (list->len == 0)
    return 0;
  if (index)
    return GPOINTER_TO_UINT (index);
  copy = g_array_copy (list);
  g_hash_table_insert (self->list_indices, copy, GUINT_TO_POINTER (self->lists->len));
  g_ptr_array_add (self->lists, copy);
  return self->lists->len - 1;
}

static const char *
intern_number (ZgBoard *self, const char *number)
{
  char *known = number ? g_hash_table_lookup (self->numbers, number) : NULL;

  if (number && known == NULL)
    {
      known = g_strdup (number);
      g_hash_table_add (self->numbers, known);
    }
  return known;
}

static void
forget_all (ZgBoard *self)
{
  g_hash_table_remove_all (self->issues_by_id);
  g_hash_table_remove_all (self->measures);
  g_ptr_array_set_size (self->issues, 0);
  g_hash_table_remove_all (self->list_indices);
  g_ptr_array_set_size (self->lists, 0);
  g_ptr_array_add (self->lists, g_array_new (FALSE, FALSE, sizeof (gint64)));
  g_hash_table_remove_all (self->numbers);
  self->n_measures = 0;
  self->txn = -1;
}

static ZgBoard *
board_new (ZgLedger *ledger)
{
  ZgBoard *self = g_new0 (ZgBoard, 1);

  self->ledger = ledger;
  self->issues = g_ptr_array_new_with_free_func (issue_free);
  self->issues_by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->measures = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->list_indices = g_hash_table_new (list_hash, list_equal);
  forget_all (self);
  return self;
}

static void
board_free (gpointer data)
{
  ZgBoard *self = data;

  g_hash_table_unref (self->issues_by_id);
  g_hash_table_unref (self->measures);
  g_ptr_array_unref (self->issues);
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->list_indices);
  g_ptr_array_unref (self->lists);
  _zg_board_names_clear (&self->sections);
  _zg_board_names_clear (&self->inspections);
  _zg_board_names_clear (&self->units);
  _zg_board_names_clear (&self->persons);
  g_free (self);
}

static guint8
key_index (ZgKeys keys, const char *key)
{
  const char *const *list = zg_keys_get (keys);

  for (guint8 i = 0; key && list[i]; i++)
    if (list[i] == key || strcmp (list[i], key) == 0)
      return i + 1;
  return 0;
}

static void
pack (ZgBoard *self, const ZgItemFacts *facts, ZgBoardItem *item)
{
  item->id = facts->id;
  item->number = intern_number (self, facts->number);
  item->deadline = facts->deadline;
  item->done_day = facts->done_day;
  for (guint role = 0; role < ZG_N_ROLES; role++)
    item->people[role] = intern_list (self, facts->people[role]);
  item->state = key_index (ZG_KEYS_STATES, facts->state);
  item->stage_class = key_index (ZG_KEYS_STAGE_CLASSES, facts->stage_class);
  item->kind = facts->kind;
  item->long_term = facts->long_term != FALSE;
  item->implicit = facts->implicit != FALSE;
  item->extended = facts->extended != FALSE;
  item->redated_late = facts->redated_late != FALSE;
  item->withheld = facts->withheld != FALSE;
}

void
_zg_board_get_facts (const ZgBoard *self,
                     const ZgBoardIssue *issue,
                     const ZgBoardItem *item,
                     ZgItemFacts *facts)
{
  *facts = (ZgItemFacts){
    .kind = (ZgItemKind) item->kind,
    .id = item->id,
    .issue_id = issue->item.id,
    .parent_id = issue->parent_id,
    .ord = issue->ord,
    .number = item->number,
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
  for (guint role = 0; role < ZG_N_ROLES; role++)
    facts->people[role] = g_ptr_array_index (self->lists, item->people[role]);
}

static gsize
issue_size (guint n_measures)
{
  return sizeof (ZgBoardIssue) + n_measures * sizeof (ZgBoardItem);
}

/* The issues read so far; the last is still being read, its measures follow one by one. */
typedef struct
{
  ZgBoard *board;
  ZgBoardIssue *issue; /* not in @read yet */
  guint room;          /* for measures */
  GPtrArray *read;     /* of ZgBoardIssue */
} Reading;

static void
finish_issue (Reading *reading)
{
  if (reading->issue)
    g_ptr_array_add (reading->read,
                     g_realloc (reading->issue, issue_size (reading->issue->n_measures)));
  reading->issue = NULL;
}

static void
read_item (const ZgItemFacts *facts, gpointer data)
{
  Reading *reading = data;
  ZgBoard *board = reading->board;

  if (facts->kind != ZG_ITEM_MEASURE)
    {
      finish_issue (reading);
      reading->room = 10;
      reading->issue = g_malloc0 (issue_size (reading->room));
      reading->issue->parent_id = facts->parent_id;
      reading->issue->ord = facts->ord;
      reading->issue->section = _zg_board_names_index (&board->sections, facts->section_id);
      reading->issue->inspection =
          _zg_board_names_index (&board->inspections, facts->inspection_id);
      pack (board, facts, &reading->issue->item);
      return;
    }
  if (reading->issue->n_measures == reading->room)
    {
      reading->room *= 2;
      reading->issue = g_realloc (reading->issue, issue_size (reading->room));
    }
  memset (&reading->issue->measures[reading->issue->n_measures], 0, sizeof (ZgBoardItem));
  pack (board, facts, &reading->issue->measures[reading->issue->n_measures++]);
}

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_issues (const ZgBoardIssue *a, const ZgBoardIssue *b)
{
  int order = compare_numbers (a->inspection, b->inspection);

  if (order == 0)
    order = compare_numbers (a->section, b->section);
  if (order == 0)
    order = compare_numbers (a->ord, b->ord);
  return order ? order : compare_numbers (a->item.id, b->item.id);
}

static int
compare_pointers (gconstpointer a, gconstpointer b)
{
  return compare_issues (*(ZgBoardIssue *const *) a, *(ZgBoardIssue *const *) b);
}

/* Where an issue stands or belongs in the ledger's order. */
static guint
find_place (ZgBoard *self, const ZgBoardIssue *issue)
{
  guint low = 0;
  guint high = self->issues->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_issues (g_ptr_array_index (self->issues, middle), issue) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
index_issue (ZgBoard *self, ZgBoardIssue *issue)
{
  g_hash_table_insert (self->issues_by_id, &issue->item.id, issue);
  for (guint i = 0; i < issue->n_measures; i++)
    g_hash_table_replace (self->measures, &issue->measures[i].id, issue);
  self->n_measures += issue->n_measures;
}

static void
remove_issue (ZgBoard *self, gint64 id)
{
  ZgBoardIssue *issue = g_hash_table_lookup (self->issues_by_id, &id);

  if (issue == NULL)
    return;
  g_hash_table_remove (self->issues_by_id, &id);
  for (guint i = 0; i < issue->n_measures; i++)
    g_hash_table_remove (self->measures, &issue->measures[i].id);
  self->n_measures -= issue->n_measures;
  g_ptr_array_remove_index (self->issues, find_place (self, issue));
}

static gboolean
read_issues (ZgBoard *self, gint64 issue_id, GPtrArray *read, GError **error)
{
  Reading reading = { .board = self, .read = read };
  gboolean ok = _zg_items_foreach (self->ledger, issue_id, read_item, &reading, error);

  finish_issue (&reading);
  return ok;
}

static gboolean
read_touched (ZgBoard *self, GArray *ids, GError **error)
{
  g_autoptr (GPtrArray) read = g_ptr_array_new ();

  for (guint i = 0; i < ids->len; i++)
    {
      remove_issue (self, g_array_index (ids, gint64, i));
      if (!read_issues (self, g_array_index (ids, gint64, i), read, error))
        {
          g_ptr_array_set_free_func (read, issue_free);
          return FALSE;
        }
    }
  for (guint i = 0; i < read->len; i++)
    {
      ZgBoardIssue *issue = g_ptr_array_index (read, i);

      g_ptr_array_insert (self->issues, (int) find_place (self, issue), issue);
      index_issue (self, issue);
    }
  return TRUE;
}

static gboolean
load_frame (ZgBoard *self, GError **error)
{
  return _zg_board_names_load (&self->sections, self->ledger,
                               "SELECT id,uuid,deleted,title FROM section ORDER BY ord,id", error)
         && _zg_board_names_load (&self->inspections, self->ledger,
                                  "SELECT id,uuid,deleted,name FROM inspection ORDER BY ord,id",
                                  error);
}

static gboolean
read_everything (ZgBoard *self, GError **error)
{
  forget_all (self);
  if (!load_frame (self, error) || !read_issues (self, 0, self->issues, error))
    return FALSE;
  g_ptr_array_sort (self->issues, compare_pointers);
  for (guint i = 0; i < self->issues->len; i++)
    index_issue (self, g_ptr_array_index (self->issues, i));
  self->names_made = -1;
  return TRUE;
}

/* Names that were changed or deleted make everything be read again; new ones are only told by
 * their number. */
static gboolean
load_names (ZgBoard *self, GError **error)
{
  gint64 made;

  if (!zg_db_query_int (_zg_ledger_get_db (self->ledger),
                        "SELECT ifnull((SELECT max(id) FROM unit),0)"
                        "+ifnull((SELECT max(id) FROM unit_alias),0)"
                        "+ifnull((SELECT max(id) FROM person),0)",
                        &made, error))
    return FALSE;
  if (made == self->names_made)
    return TRUE;
  if (!_zg_board_names_load (&self->units, self->ledger,
                             "SELECT u.id,u.uuid,u.deleted,u.name,a.name FROM unit u"
                             " LEFT JOIN unit_alias a ON a.unit_id=u.id AND a.deleted=0"
                             " ORDER BY u.ord,u.id",
                             error)
      || !_zg_board_names_load (&self->persons, self->ledger,
                                "SELECT id,uuid,deleted,name FROM person ORDER BY ord,id", error))
    return FALSE;
  self->names_made = made;
  return TRUE;
}

static gboolean
refresh (ZgBoard *self, GError **error)
{
  g_autoptr (ZgChanges) changes = NULL;
  gint64 last;

  if (!zg_changes_get_last (self->ledger, &last, error))
    return FALSE;
  if (last == self->txn)
    return TRUE;
  changes = self->txn >= 0 ? zg_changes_since (self->ledger, self->txn, error) : NULL;
  if (self->txn >= 0 && changes == NULL)
    return FALSE;
  if (changes == NULL || changes->everything ? !read_everything (self, error)
                                             : !read_touched (self, changes->issues, error))
    return FALSE;
  if (!load_names (self, error))
    return FALSE;
  self->txn = last;
  return TRUE;
}

ZgBoard *
_zg_board_get (ZgLedger *ledger, GError **error)
{
  static GQuark quark = 0;
  ZgBoard *self;

  if (quark == 0)
    quark = g_quark_from_static_string ("zg-board");
  self = g_object_get_qdata (G_OBJECT (ledger), quark);
  if (self == NULL)
    {
      self = board_new (ledger);
      g_object_set_qdata_full (G_OBJECT (ledger), quark, self, board_free);
    }
  if (refresh (self, error))
    return self;
  forget_all (self);
  return NULL;
}

ZgBoardItem *
_zg_board_find (ZgBoard *self, ZgEntity entity, gint64 id, ZgBoardIssue **issue)
{
  *issue =
      g_hash_table_lookup (entity == ZG_ENTITY_ISSUE ? self->issues_by_id : self->measures, &id);
  if (*issue == NULL || entity == ZG_ENTITY_ISSUE)
    return *issue ? &(*issue)->item : NULL;
  for (guint i = 0; i < (*issue)->n_measures; i++)
    if ((*issue)->measures[i].id == id)
      return &(*issue)->measures[i];
  return NULL;
}
