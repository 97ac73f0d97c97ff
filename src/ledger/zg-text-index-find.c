/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-derived-private.h"
#include "zg-text-index-private.h"

/* Rows between two questions whether somebody still waits. */
#define ASK_EVERY 4096

/* Looking a row up takes as long as passing over so many. */
#define LOOK_UP_COST 4

typedef struct
{
  ZgLedger *ledger;
  const char *key; /* folded */
  gboolean plain;  /* found in a text as it is, it is in the folded text too */
  GCancellable *cancellable;
  ZgTextHitFunc func;
  gpointer data;
} Search;

gboolean
zg_text_index_is_query (const char *text)
{
  g_autofree char *key = _zg_text_index_fold (text);

  return *key != '\0';
}

/* "海" becomes "海"*, "尾矿库" becomes "尾矿" AND "矿库". */
static char *
match_expression (const char *key)
{
  GString *expression = g_string_new (NULL);
  const char *second = g_utf8_next_char (key);

  for (const char *p = key; *second == '\0' ? p == key : *g_utf8_next_char (p) != '\0';
       p = g_utf8_next_char (p))
    {
      const char *next = g_utf8_next_char (p);
      const char *end = *next ? g_utf8_next_char (next) : next;

      g_string_append (expression, expression->len ? " AND \"" : "\"");
      for (const char *q = p; q < end; q++)
        {
          g_string_append_c (expression, *q);
          if (*q == '"')
            g_string_append_c (expression, '"');
        }
      g_string_append_c (expression, '"');
    }
  if (*second == '\0')
    g_string_append_c (expression, '*');
  return g_string_free (expression, FALSE);
}

/* Ideographs and digits stay what they are, whatever stands beside them. */
static gboolean
is_plain (const char *key)
{
  for (const char *p = key; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!(c >= 0x3400 && c <= 0x9fff) && !(c >= '0' && c <= '9'))
        return FALSE;
    }
  return TRUE;
}

static gboolean
text_holds (const Search *search, const char *text)
{
  g_autofree char *folded = NULL;

  if (search->plain && strstr (text, search->key))
    return TRUE;
  folded = _zg_text_index_fold (text);
  return strstr (folded, search->key) != NULL;
}

static gboolean
row_holds (const Search *search, ZgStatement *row)
{
  for (int column = 1; column < zg_statement_n_columns (row); column++)
    {
      const char *text = zg_statement_get_text (row, column);

      if (text && text_holds (search, text))
        return TRUE;
    }
  return FALSE;
}

/* Whoever stands far from the others is looked up. */
static gboolean
look_up_rows (const Search *search, guint slot, GArray *rows, GError **error)
{
  g_autoptr (ZgStatement) query = _zg_text_index_prepare (search->ledger, slot, " AND id=?", error);

  if (query == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      gint64 id = g_array_index (rows, gint64, i);
      ZgStep step;

      if (i % ASK_EVERY == 0 && g_cancellable_set_error_if_cancelled (search->cancellable, error))
        return FALSE;
      zg_statement_bind_int (query, 1, id);
      step = zg_statement_step (query, error);
      if (step == ZG_STEP_ERROR)
        return FALSE;
      if (step == ZG_STEP_ROW && row_holds (search, query))
        search->func (_zg_text_index_get_entity (slot), id, search->data);
      zg_statement_reset (query);
    }
  return TRUE;
}

/* Rows that stand close together are passed over in one go; @rows NULL: all. */
static gboolean
scan_rows (const Search *search, guint slot, GArray *rows, GError **error)
{
  g_autoptr (ZgStatement) query =
      _zg_text_index_prepare (search->ledger, slot, " AND id BETWEEN ? AND ? ORDER BY id", error);
  ZgStep step;
  guint next = 0;

  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, rows ? g_array_index (rows, gint64, 0) : G_MININT64);
  zg_statement_bind_int (query, 2, rows ? g_array_index (rows, gint64, rows->len - 1) : G_MAXINT64);
  for (guint i = 0; (step = zg_statement_step (query, error)) == ZG_STEP_ROW; i++)
    {
      gint64 id = zg_statement_get_int (query, 0);

      while (rows && g_array_index (rows, gint64, next) < id)
        next++;
      if (rows && g_array_index (rows, gint64, next) != id)
        continue;
      if (i % ASK_EVERY == 0 && g_cancellable_set_error_if_cancelled (search->cancellable, error))
        return FALSE;
      if (row_holds (search, query))
        search->func (_zg_text_index_get_entity (slot), id, search->data);
    }
  return step == ZG_STEP_DONE;
}

/* Bigrams in a row's words need not stand side by side: three characters and more are compared
 * with the text. */
static gboolean
verify_rows (const Search *search, guint slot, GArray *rows, GError **error)
{
  gint64 span;

  if (rows->len == 0)
    return TRUE;
  span = g_array_index (rows, gint64, rows->len - 1) - g_array_index (rows, gint64, 0);
  if (span / LOOK_UP_COST > rows->len)
    return look_up_rows (search, slot, rows, error);
  return scan_rows (search, slot, rows, error);
}

/* One and two characters are exact. Others are put aside, by slot. */
static gboolean
read_hits (const Search *search, guint32 entities, GArray **aside, GError **error)
{
  g_autofree char *expression = match_expression (search->key);
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_ledger_get_db (search->ledger),
                     "SELECT rowid FROM d_text WHERE d_text MATCH ? ORDER BY rowid", error);
  gboolean exact = g_utf8_strlen (search->key, -1) <= 2;
  ZgStep step;

  if (query == NULL)
    return FALSE;
  zg_statement_bind_text (query, 1, expression);
  for (guint i = 0; (step = zg_statement_step (query, error)) == ZG_STEP_ROW; i++)
    {
      gint64 rowid = zg_statement_get_int (query, 0);
      gint64 id = rowid / ZG_TEXT_SLOTS;
      ZgEntity entity = _zg_text_index_get_entity ((guint) (rowid % ZG_TEXT_SLOTS));

      if (i % ASK_EVERY == 0 && g_cancellable_set_error_if_cancelled (search->cancellable, error))
        return FALSE;
      if (!(entities & (1u << entity)))
        continue;
      if (exact)
        search->func (entity, id, search->data);
      else
        g_array_append_val (aside[rowid % ZG_TEXT_SLOTS], id);
    }
  return step == ZG_STEP_DONE;
}

/* Without an index that is current, as in a copy of the past. */
static gboolean
scan_all (const Search *search, guint32 entities, GError **error)
{
  for (guint slot = 0; slot < ZG_TEXT_SLOTS; slot++)
    {
      ZgEntity entity = _zg_text_index_get_entity (slot);

      if (entity != ZG_ENTITY_NONE && (entities & (1u << entity))
          && !scan_rows (search, slot, NULL, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
_zg_text_index_find (ZgLedger *ledger,
                     const char *text,
                     guint32 entities,
                     GCancellable *cancellable,
                     ZgTextHitFunc func,
                     gpointer data,
                     GError **error)
{
  g_autofree char *key = _zg_text_index_fold (text);
  const Search search = { ledger, key, is_plain (key), cancellable, func, data };
  GArray *aside[ZG_TEXT_SLOTS];
  gboolean ok;

  if (*key == '\0')
    return TRUE;
  if (_zg_derived_is_stale (ledger))
    return scan_all (&search, entities, error);
  for (guint slot = 0; slot < ZG_TEXT_SLOTS; slot++)
    aside[slot] = g_array_new (FALSE, FALSE, sizeof (gint64));
  ok = read_hits (&search, entities, aside, error);
  for (guint slot = 0; ok && slot < ZG_TEXT_SLOTS; slot++)
    ok = verify_rows (&search, slot, aside[slot], error);
  for (guint slot = 0; slot < ZG_TEXT_SLOTS; slot++)
    g_array_unref (aside[slot]);
  return ok;
}

static void
add_hit (ZgEntity entity, gint64 row_id, gpointer data)
{
  g_array_append_val ((GArray *) data, row_id);
}

GArray *
zg_text_index_search (ZgLedger *ledger, ZgEntity entity, const char *text, GError **error)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_val_if_fail (_zg_text_index_has (entity), NULL);

  if (!_zg_text_index_find (ledger, text, 1u << entity, NULL, add_hit, hits, error))
    return NULL;
  return g_steal_pointer (&hits);
}
