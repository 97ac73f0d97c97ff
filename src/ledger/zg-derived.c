/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-derived-private.h"
#include "zg-events-private.h"
#include "zg-schema.h"
#include "zg-text-index-private.h"
#include "zg-totals-private.h"

typedef struct
{
  ZgEntity entity;
  gint64 row_id;
  char *words;
} TextRow;

struct _ZgDerived
{
  ZgLedger *ledger;
  GArray *issues;          /* of gint64, each once */
  GHashTable *seen_issues; /* of gint64* */
  GHashTable *totals;      /* the difference so far: minus what the issues counted before */
  GArray *texts;           /* of TextRow: words before */
  GHashTable *seen_texts;
};

static void
text_row_clear (gpointer data)
{
  g_free (((TextRow *) data)->words);
}

ZgDerived *
_zg_derived_new (ZgLedger *ledger)
{
  ZgDerived *self = g_new0 (ZgDerived, 1);

  self->ledger = ledger;
  self->issues = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->seen_issues = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->totals = _zg_totals_table_new ();
  self->texts = g_array_new (FALSE, FALSE, sizeof (TextRow));
  g_array_set_clear_func (self->texts, text_row_clear);
  self->seen_texts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
_zg_derived_free (ZgDerived *self)
{
  g_array_unref (self->issues);
  g_hash_table_unref (self->seen_issues);
  g_hash_table_unref (self->totals);
  g_array_unref (self->texts);
  g_hash_table_unref (self->seen_texts);
  g_free (self);
}

GArray *
_zg_derived_get_issues (ZgDerived *self)
{
  return self->issues;
}

static gboolean
see (GHashTable *seen, gint64 key)
{
  if (g_hash_table_contains (seen, &key))
    return FALSE;
  g_hash_table_add (seen, g_memdup2 (&key, sizeof key));
  return TRUE;
}

static void
subtract (const ZgItemFacts *item, gpointer data)
{
  _zg_totals_table_add (data, item, -1);
}

static void
add (const ZgItemFacts *item, gpointer data)
{
  _zg_totals_table_add (data, item, 1);
}

static gboolean
touch_issue (ZgDerived *self, gint64 issue_id, gboolean is_new, GError **error)
{
  if (issue_id == 0 || !see (self->seen_issues, issue_id))
    return TRUE;
  g_array_append_val (self->issues, issue_id);
  return is_new || _zg_items_foreach (self->ledger, issue_id, subtract, self->totals, error);
}

/* Notes, promises and the like change no total. */
static gboolean
touch_issues (ZgDerived *self, ZgEntity entity, gint64 row_id, GError **error)
{
  gint64 issues[2];

  if (entity != ZG_ENTITY_ISSUE && entity != ZG_ENTITY_MEASURE && entity != ZG_ENTITY_DEADLINE
      && entity != ZG_ENTITY_ASSIGNMENT)
    return TRUE;
  return _zg_items_find_issues (self->ledger, entity, row_id, issues, error)
         && touch_issue (self, issues[0], FALSE, error)
         && touch_issue (self, issues[1], FALSE, error);
}

static gboolean
touch_text (ZgDerived *self, ZgEntity entity, gint64 row_id, gboolean is_new, GError **error)
{
  TextRow row = { entity, row_id, NULL };

  if (!_zg_text_index_has (entity) || !see (self->seen_texts, row_id * ZG_N_ENTITIES + entity))
    return TRUE;
  row.words = is_new ? g_strdup ("") : _zg_text_index_words (self->ledger, entity, row_id, error);
  if (row.words == NULL)
    return FALSE;
  g_array_append_val (self->texts, row);
  return TRUE;
}

gboolean
_zg_derived_touch (ZgDerived *self, ZgEntity entity, gint64 row_id, GError **error)
{
  return touch_issues (self, entity, row_id, error)
         && touch_text (self, entity, row_id, FALSE, error);
}

gboolean
_zg_derived_touch_new (ZgDerived *self, ZgEntity entity, gint64 row_id, GError **error)
{
  return (entity != ZG_ENTITY_ISSUE || touch_issue (self, row_id, TRUE, error))
         && touch_text (self, entity, row_id, TRUE, error);
}

static gboolean
update_totals (ZgDerived *self, GError **error)
{
  for (guint i = 0; i < self->issues->len; i++)
    if (!_zg_items_foreach (self->ledger, g_array_index (self->issues, gint64, i), add,
                            self->totals, error))
      return FALSE;
  return _zg_totals_store (_zg_ledger_get_db (self->ledger), self->totals, error);
}

static gboolean
update_texts (ZgDerived *self, GError **error)
{
  for (guint i = 0; i < self->texts->len; i++)
    {
      const TextRow *row = &g_array_index (self->texts, TextRow, i);
      g_autofree char *words = _zg_text_index_words (self->ledger, row->entity, row->row_id, error);

      if (words == NULL
          || !_zg_text_index_replace (_zg_ledger_get_db (self->ledger), row->entity, row->row_id,
                                      row->words, words, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
_zg_derived_update (ZgDerived *self, GError **error)
{
  return update_totals (self, error) && update_texts (self, error)
         && _zg_events_append (_zg_ledger_get_db (self->ledger), error);
}

/* 0 without a stamp; negative for a past. */
static gint64
read_version (ZgLedger *ledger)
{
  gint64 version;

  if (!zg_db_query_int (_zg_ledger_get_db (ledger), "SELECT max(version) FROM d_version", &version,
                        NULL))
    return 0;
  return version;
}

gboolean
_zg_derived_is_stale (ZgLedger *ledger)
{
  return read_version (ledger) != ZG_DERIVED_VERSION;
}

gboolean
_zg_derived_has_events (ZgLedger *ledger)
{
  return ABS (read_version (ledger)) == ZG_DERIVED_VERSION;
}

gboolean
_zg_derived_stamp_past (ZgDb *db, GError **error)
{
  g_autofree char *stamp =
      g_strdup_printf ("INSERT OR REPLACE INTO d_version(one,version) VALUES(1,%d)",
                       -ZG_DERIVED_VERSION);

  return zg_db_exec (db, stamp, error);
}

static gboolean
fill (ZgLedger *ledger, GError **error)
{
  ZgDb *db = _zg_ledger_get_db (ledger);
  g_autoptr (GHashTable) totals = _zg_totals_table_new ();
  g_autofree char *stamp =
      g_strdup_printf ("INSERT INTO d_version(one,version) VALUES(1,%d)", ZG_DERIVED_VERSION);

  return zg_schema_reset_derived (db, error) && _zg_items_foreach (ledger, 0, add, totals, error)
         && _zg_totals_store (db, totals, error) && _zg_text_index_fill (ledger, error)
         && _zg_events_fill (db, error) && zg_db_exec (db, stamp, error);
}

gboolean
_zg_derived_rebuild (ZgLedger *ledger, GError **error)
{
  ZgDb *db = _zg_ledger_get_db (ledger);

  if (!zg_db_begin (db, error))
    return FALSE;
  if (fill (ledger, error))
    return zg_db_commit (db, error);
  zg_db_rollback (db);
  return FALSE;
}

static gboolean
same_totals (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer cell;
  gpointer n;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &cell, &n))
    {
      const gint64 *other = g_hash_table_lookup (b, cell);

      if (other == NULL || *other != *(gint64 *) n)
        return FALSE;
    }
  return TRUE;
}

gboolean
_zg_derived_check (ZgLedger *ledger, GPtrArray *problems, GError **error)
{
  g_autoptr (GHashTable) wanted = _zg_totals_table_new ();
  g_autoptr (GHashTable) found = _zg_totals_load (_zg_ledger_get_db (ledger), error);

  if (found == NULL || !_zg_items_foreach (ledger, 0, add, wanted, error))
    return FALSE;
  if (!same_totals (wanted, found))
    g_ptr_array_add (problems, g_strdup (_ ("the totals do not match the records")));
  return _zg_events_check (_zg_ledger_get_db (ledger), problems, error)
         && _zg_text_index_check (ledger, problems, error);
}
