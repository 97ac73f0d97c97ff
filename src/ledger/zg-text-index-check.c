/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-text-index-private.h"

/* A contentless index can't be read back row by row, but its vocabulary can: the pairs of word and
 * row must be those of the rows. Both sides are summed pair by pair, so order does not matter. */
typedef struct
{
  guint64 sum;
  guint64 n;
} Pairs;

/* FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ */
static guint64
hash_pair (const char *word, gsize length, gint64 rowid)
{
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037) ^ (guint64) rowid;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guint8) word[i]) * G_GUINT64_CONSTANT (1099511628211);
  return hash ^ hash >> 29;
}

static gboolean
add_row (ZgLedger *ledger, gint64 rowid, const char *words, gpointer data, GError **error)
{
  Pairs *pairs = data;
  g_auto (GStrv) split = g_strsplit (words, " ", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; split[i]; i++)
    if (*split[i] && g_hash_table_add (seen, split[i]))
      {
        pairs->sum += hash_pair (split[i], strlen (split[i]), rowid);
        pairs->n++;
      }
  return TRUE;
}

static gboolean
read_vocabulary (ZgDb *db, Pairs *pairs, GError **error)
{
  g_autoptr (ZgStatement) query = NULL;
  ZgStep step;

  if (!zg_db_exec (db, "CREATE VIRTUAL TABLE temp.zg_words USING fts5vocab(main,d_text,'instance')",
                   error))
    return FALSE;
  query = zg_db_prepare (db, "SELECT term,doc FROM temp.zg_words", error);
  if (query == NULL)
    return FALSE;
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      const char *word = zg_statement_get_text (query, 0);

      pairs->sum += hash_pair (word, strlen (word), zg_statement_get_int (query, 1));
      pairs->n++;
    }
  return step == ZG_STEP_DONE;
}

gboolean
_zg_text_index_check (ZgLedger *ledger, GPtrArray *problems, GError **error)
{
  Pairs wanted = { 0 };
  Pairs found = { 0 };

  if (!_zg_text_index_foreach (ledger, add_row, &wanted, error)
      || !read_vocabulary (_zg_ledger_get_db (ledger), &found, error))
    return FALSE;
  if (wanted.sum != found.sum || wanted.n != found.n)
    g_ptr_array_add (problems, g_strdup (_ ("the text index does not match the texts")));
  return TRUE;
}
