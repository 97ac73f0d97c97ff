/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-board-private.h"
#include "zg-changes.h"
#include "zg-id-array.h"

#define MEASURES_AT_FIRST 16

static void
issue_free (gpointer data)
{
  ZgBoardIssue *issue = data;

  for (guint i = 0; i < issue->n_measures; i++)
    g_free (issue->measures[i].sort_key);
  g_free (issue->item.sort_key);
  g_free (issue->title);
  g_free (issue);
}

static void
set_up (ZgBoard *self)
{
  self->issues = g_ptr_array_new_with_free_func (issue_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->refs); i++)
    self->refs[i] = g_array_new (FALSE, FALSE, sizeof (ZgBoardRef));
  _zg_board_pack_init (self);
  self->n_measures = 0;
  self->names_made = -1;
  self->txn = -1;
}

static void
tear_down (ZgBoard *self)
{
  g_clear_pointer (&self->issues, g_ptr_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->refs); i++)
    g_clear_pointer (&self->refs[i], g_array_unref);
  g_clear_pointer (&self->notes, g_array_unref);
  _zg_board_pack_clear (self);
  _zg_board_names_clear (&self->sections);
  _zg_board_names_clear (&self->inspections);
  _zg_board_names_clear (&self->units);
  _zg_board_names_clear (&self->persons);
}

static void
forget_all (ZgBoard *self)
{
  tear_down (self);
  set_up (self);
}

static ZgBoard *
board_new (ZgLedger *ledger)
{
  ZgBoard *self = g_new0 (ZgBoard, 1);

  self->ledger = ledger;
  set_up (self);
  return self;
}

void
_zg_board_free (ZgBoard *self)
{
  tear_down (self);
  g_free (self);
}

static gsize
issue_size (guint n_measures)
{
  return sizeof (ZgBoardIssue) + n_measures * sizeof (ZgBoardItem);
}

/* The issues read so far. */
typedef struct
{
  ZgBoard *board;
  ZgBoardIssue *issue; /* still being read: its measures follow one by one; not in @read yet */
  guint room;          /* for measures */
  GPtrArray *read;     /* of ZgBoardIssue */
} Reading;

static void
finish_issue (Reading *reading)
{
  if (reading->issue)
    g_ptr_array_add (reading->read,
                     g_memdup2 (reading->issue, issue_size (reading->issue->n_measures)));
}

static void
begin_issue (Reading *reading, const ZgItemFacts *facts)
{
  ZgBoard *board = reading->board;

  finish_issue (reading);
  if (reading->issue == NULL)
    {
      reading->room = MEASURES_AT_FIRST;
      reading->issue = g_malloc (issue_size (reading->room));
    }
  memset (reading->issue, 0, sizeof (ZgBoardIssue));
  reading->issue->parent_id = facts->parent_id;
  reading->issue->ord = facts->ord;
  reading->issue->section = _zg_board_names_index (&board->sections, facts->section_id);
  reading->issue->inspection = _zg_board_names_index (&board->inspections, facts->inspection_id);
  _zg_board_pack (board, facts, &reading->issue->item);
}

static void
read_item (const ZgItemFacts *facts, gpointer data)
{
  Reading *reading = data;
  ZgBoardItem *measure;

  if (facts->kind != ZG_ITEM_MEASURE)
    {
      begin_issue (reading, facts);
      return;
    }
  if (reading->issue->n_measures == reading->room)
    {
      reading->room *= 2;
      reading->issue = g_realloc (reading->issue, issue_size (reading->room));
    }
  measure = &reading->issue->measures[reading->issue->n_measures++];
  memset (measure, 0, sizeof *measure);
  _zg_board_pack (reading->board, facts, measure);
}

static gboolean
read_issues (ZgBoard *self, gint64 issue_id, GPtrArray *read, GError **error)
{
  Reading reading = { .board = self, .read = read };
  gboolean ok = _zg_items_foreach (self->ledger, issue_id, read_item, &reading, error);

  finish_issue (&reading);
  g_free (reading.issue);
  return ok;
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
add_refs (ZgBoard *self, ZgBoardIssue *issue)
{
  const ZgBoardRef ref = { issue->item.id, issue, &issue->item };

  zg_id_array_insert (self->refs[0], &ref);
  for (guint i = 0; i < issue->n_measures; i++)
    {
      const ZgBoardRef of_measure = { issue->measures[i].id, issue, &issue->measures[i] };

      zg_id_array_insert (self->refs[1], &of_measure);
    }
  self->n_measures += issue->n_measures;
}

/* A place in an array of refs that is no longer used stays: most rows come back. */
static void
drop_ref (GArray *refs, gint64 id)
{
  ZgBoardRef *ref = zg_id_array_find (refs, id);

  ref->issue = NULL;
  ref->item = NULL;
}

static void
remove_issue (ZgBoard *self, gint64 id)
{
  const ZgBoardRef *ref = _zg_board_find (self, ZG_ENTITY_ISSUE, id);
  ZgBoardIssue *issue;

  if (ref == NULL)
    return;
  issue = ref->issue;
  drop_ref (self->refs[0], id);
  for (guint i = 0; i < issue->n_measures; i++)
    drop_ref (self->refs[1], issue->measures[i].id);
  self->n_measures -= issue->n_measures;
  g_ptr_array_remove_index (self->issues, find_place (self, issue));
}

static gboolean
read_touched (ZgBoard *self, GArray *ids, GError **error)
{
  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func (issue_free);
  gboolean ok = TRUE;

  for (guint i = 0; i < ids->len; i++)
    remove_issue (self, g_array_index (ids, gint64, i));
  for (guint i = 0; ok && i < ids->len; i++)
    ok = read_issues (self, g_array_index (ids, gint64, i), read, error)
         && _zg_board_reload_notes (self, g_array_index (ids, gint64, i), error);
  if (!ok)
    return FALSE;
  g_ptr_array_set_free_func (read, NULL);
  for (guint i = 0; i < read->len; i++)
    {
      ZgBoardIssue *issue = g_ptr_array_index (read, i);

      g_ptr_array_insert (self->issues, (int) find_place (self, issue), issue);
      add_refs (self, issue);
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
  for (guint i = 0; i < self->issues->len; i++)
    add_refs (self, g_ptr_array_index (self->issues, i));
  g_ptr_array_sort (self->issues, compare_pointers);
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
  GQuark quark = g_quark_from_static_string ("zg-board");
  ZgBoard *self = g_object_get_qdata (G_OBJECT (ledger), quark);

  if (self == NULL)
    {
      self = board_new (ledger);
      g_object_set_qdata_full (G_OBJECT (ledger), quark, self, (GDestroyNotify) _zg_board_free);
    }
  if (refresh (self, error))
    return self;
  forget_all (self);
  return NULL;
}

ZgBoard *
_zg_board_new_part (ZgLedger *ledger, const gint64 *ids, guint n_ids, GError **error)
{
  g_autoptr (ZgBoard) self = board_new (ledger);

  if (!load_frame (self, error))
    return NULL;
  for (guint i = 0; i < n_ids; i++)
    if (!read_issues (self, ids[i], self->issues, error))
      return NULL;
  if (!load_names (self, error))
    return NULL;
  for (guint i = 0; i < self->issues->len; i++)
    add_refs (self, g_ptr_array_index (self->issues, i));
  return g_steal_pointer (&self);
}

const ZgBoardRef *
_zg_board_find (const ZgBoard *self, ZgEntity entity, gint64 id)
{
  const ZgBoardRef *ref = zg_id_array_find (self->refs[entity == ZG_ENTITY_MEASURE], id);

  return ref && ref->issue ? ref : NULL;
}
