/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-text-index-private.h"
#include "zg-text.h"

static const struct
{
  ZgEntity entity;
  const char *columns;
} slots[] = {
  { ZG_ENTITY_ISSUE, "title,original,detail,target,basis" },
  { ZG_ENTITY_MEASURE, "text,result,target" },
  { ZG_ENTITY_PROGRESS_NOTE, "text" },
};

static int
slot_of (ZgEntity entity)
{
  for (gsize i = 0; i < G_N_ELEMENTS (slots); i++)
    if (slots[i].entity == entity)
      return (int) i;
  return -1;
}

gboolean
_zg_text_index_has (ZgEntity entity)
{
  return slot_of (entity) >= 0;
}

/* Folded text without the control characters at which the tokenizer would cut. */
char *
_zg_text_index_fold (const char *text)
{
  char *key = zg_text_fold (text);
  char *end = key;

  for (const char *p = key; *p; p++)
    if (!g_ascii_iscntrl (*p))
      *end++ = *p;
  *end = '\0';
  return key;
}

/* Every two neighbours are a word, and the last character alone: so one character is found as the
 * beginning of a word. */
static void
cut (GString *words, const char *key)
{
  for (const char *p = key; *p;)
    {
      const char *next = g_utf8_next_char (p);
      const char *end = *next ? g_utf8_next_char (next) : next;

      g_string_append_len (words, p, end - p);
      g_string_append_c (words, ' ');
      p = next;
    }
}

ZgEntity
_zg_text_index_get_entity (guint slot)
{
  return slot < G_N_ELEMENTS (slots) ? slots[slot].entity : ZG_ENTITY_NONE;
}

ZgStatement *
_zg_text_index_prepare (ZgLedger *ledger, guint slot, const char *which, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT id,%s FROM %s WHERE deleted=0%s", slots[slot].columns,
                       zg_entity_get_name (slots[slot].entity), which);

  return zg_db_prepare (_zg_ledger_get_db (ledger), sql, error);
}

static char *
words_of_row (ZgStatement *row)
{
  GString *words = g_string_new (NULL);

  for (int column = 1; column < zg_statement_n_columns (row); column++)
    {
      const char *text = zg_statement_get_text (row, column);
      g_autofree char *key = text ? _zg_text_index_fold (text) : NULL;

      if (key)
        cut (words, key);
    }
  return g_string_free (words, FALSE);
}

char *
_zg_text_index_words (ZgLedger *ledger, ZgEntity entity, gint64 row_id, GError **error)
{
  g_autoptr (ZgStatement) query =
      _zg_text_index_prepare (ledger, (guint) slot_of (entity), " AND id=?", error);
  ZgStep step;

  if (query == NULL)
    return NULL;
  zg_statement_bind_int (query, 1, row_id);
  step = zg_statement_step (query, error);
  if (step == ZG_STEP_ERROR)
    return NULL;
  return step == ZG_STEP_ROW ? words_of_row (query) : g_strdup ("");
}

static const char insert_sql[] = "INSERT INTO d_text(rowid,words) VALUES(?,?)";

static gboolean
run_with (ZgDb *db, const char *sql, gint64 rowid, const char *words, GError **error)
{
  g_autoptr (ZgStatement) statement = zg_db_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;
  zg_statement_bind_int (statement, 1, rowid);
  zg_statement_bind_text (statement, 2, words);
  return zg_statement_run (statement, error);
}

gboolean
_zg_text_index_replace (ZgDb *db,
                        ZgEntity entity,
                        gint64 row_id,
                        const char *old_words,
                        const char *new_words,
                        GError **error)
{
  gint64 rowid = row_id * ZG_TEXT_SLOTS + slot_of (entity);

  if (strcmp (old_words, new_words) == 0)
    return TRUE;
  /* Without content the old words must be given to take them out. */
  if (*old_words
      && !run_with (db, "INSERT INTO d_text(d_text,rowid,words) VALUES('delete',?,?)", rowid,
                    old_words, error))
    return FALSE;
  return *new_words == '\0' || run_with (db, insert_sql, rowid, new_words, error);
}

gboolean
_zg_text_index_foreach (ZgLedger *ledger, ZgWordsFunc func, gpointer data, GError **error)
{
  for (guint slot = 0; slot < G_N_ELEMENTS (slots); slot++)
    {
      g_autoptr (ZgStatement) rows = _zg_text_index_prepare (ledger, slot, " ORDER BY id", error);
      ZgStep step;

      if (rows == NULL)
        return FALSE;
      while ((step = zg_statement_step (rows, error)) == ZG_STEP_ROW)
        {
          g_autofree char *words = words_of_row (rows);

          if (*words
              && !func (ledger, zg_statement_get_int (rows, 0) * ZG_TEXT_SLOTS + slot, words, data,
                        error))
            return FALSE;
        }
      if (step == ZG_STEP_ERROR)
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_words (ZgLedger *ledger, gint64 rowid, const char *words, gpointer data, GError **error)
{
  return run_with (_zg_ledger_get_db (ledger), insert_sql, rowid, words, error);
}

gboolean
_zg_text_index_merge (ZgDb *db, GError **error)
{
  return zg_db_exec (db, "INSERT INTO d_text(d_text) VALUES('optimize')", error);
}

gboolean
_zg_text_index_fill (ZgLedger *ledger, GError **error)
{
  /* Merging at once would put half a second into one edit of a hundred. */
  if (!zg_db_exec (_zg_ledger_get_db (ledger),
                   "INSERT INTO d_text(d_text,rank) VALUES('automerge',0)", error))
    return FALSE;
  return _zg_text_index_foreach (ledger, add_words, NULL, error);
}
