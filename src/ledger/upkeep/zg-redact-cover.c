/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-db.h"
#include "zg-record.h"
#include "zg-redact-private.h"
#include "zg-transaction-private.h"

/* What stands for a character of so many bytes. */
static const char *const covers[] = { NULL, "*", "×", "＊", "＊*" };

static const char blocks_sql[] =
    "SELECT b.document_id,b.start,b.length FROM block b WHERE b.deleted=0 AND b.length>0"
    " AND (b.issue_id=?1 OR b.measure_id IN (SELECT id FROM measure WHERE issue_id=?1))"
    " ORDER BY b.document_id,b.start";

typedef struct
{
  gint64 document_id;
  gsize start;
  gsize length;
} Block;

/* The row that a reference of a record names; 0 if there is no such field or it names none. */
static gboolean
find_named (ZgLedger *ledger, const ZgRecord *record, const char *name, gint64 *id, GError **error)
{
  const ZgField *field = zg_field_find (record->entity, name);
  const char *uuid = field ? zg_record_get (record, field->id) : NULL;
  ZgEntity entity;

  *id = 0;
  return uuid == NULL || zg_ledger_find_text (ledger, uuid, &entity, id, error);
}

/* The issue a record belongs to, itself included; 0 for none. */
static gboolean
find_issue (ZgLedger *ledger, ZgEntity entity, gint64 row_id, gint64 *issue_id, GError **error)
{
  g_autoptr (ZgRecord) record = NULL;
  gint64 measure_id;

  *issue_id = row_id;
  if (entity == ZG_ENTITY_ISSUE)
    return TRUE;
  record = zg_record_load (ledger, entity, row_id, error);
  if (record == NULL || !find_named (ledger, record, "issue", issue_id, error))
    return FALSE;
  if (*issue_id)
    return TRUE;
  return find_named (ledger, record, "measure", &measure_id, error)
         && (measure_id == 0
             || find_issue (ledger, ZG_ENTITY_MEASURE, measure_id, issue_id, error));
}

static GArray *
load_blocks (ZgDb *db, gint64 issue_id, GError **error)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  g_autoptr (ZgStatement) query = zg_db_prepare (db, blocks_sql, error);
  ZgStep step;

  if (query == NULL)
    return NULL;
  zg_statement_bind_int (query, 1, issue_id);
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      const Block block = { zg_statement_get_int (query, 0),
                            (gsize) zg_statement_get_int (query, 1),
                            (gsize) zg_statement_get_int (query, 2) };

      g_array_append_val (blocks, block);
    }
  return step == ZG_STEP_DONE ? g_steal_pointer (&blocks) : NULL;
}

static void
cover_bytes (char *text, gsize size)
{
  for (char *p = text; p < text + size;)
    {
      gsize n = (gsize) (g_utf8_next_char (p) - p);

      memcpy (p, covers[n], n);
      p += n;
    }
}

/* Covers a text wherever it stands in a block; TRUE if it did. */
static gboolean
cover_in_block (char *document, const Block *block, const char *text)
{
  gsize size = strlen (text);
  char *from = document + block->start;
  char *end = from + block->length;
  gboolean found = FALSE;

  while (size > 0 && (from = g_strstr_len (from, end - from, text)))
    {
      cover_bytes (from, size);
      from += size;
      found = TRUE;
    }
  return found;
}

/* The lines of the texts without what surrounds them, the longest first: one may hold another. */
static int
compare_longest_first (gconstpointer a, gconstpointer b)
{
  gsize one = strlen (*(const char *const *) a);
  gsize other = strlen (*(const char *const *) b);

  return (one < other) - (one > other);
}

static GPtrArray *
split_lines (GPtrArray *texts)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < texts->len; i++)
    {
      g_auto (GStrv) parts = g_strsplit (g_ptr_array_index (texts, i), "\n", -1);

      for (char **part = parts; *part; part++)
        g_ptr_array_add (lines, g_strdup (g_strstrip (*part)));
    }
  g_ptr_array_sort (lines, compare_longest_first);
  return lines;
}

/* Covers the lines in the blocks of one document, which begin at *@i; moves it behind them. */
static gboolean
cover_document (ZgTransaction *txn,
                const GArray *blocks,
                guint *i,
                GPtrArray *lines,
                gboolean *covered,
                GError **error)
{
  gint64 id = g_array_index (blocks, Block, *i).document_id;
  g_autofree char *text = NULL;
  gsize size;

  *covered = FALSE;
  if (!_zg_transaction_read (txn, id, ZG_FIELD_DOCUMENT_TEXT, &text, error))
    return FALSE;
  size = strlen (text);
  for (; *i < blocks->len && g_array_index (blocks, Block, *i).document_id == id; (*i)++)
    {
      const Block *block = &g_array_index (blocks, Block, *i);

      for (guint l = 0; l < lines->len && block->start + block->length <= size; l++)
        *covered = cover_in_block (text, block, g_ptr_array_index (lines, l)) || *covered;
    }
  return !*covered || _zg_transaction_blank (txn, id, ZG_FIELD_DOCUMENT_TEXT, text, error);
}

gboolean
_zg_redact_cover (ZgTransaction *txn,
                  ZgEntity entity,
                  gint64 row_id,
                  GPtrArray *texts,
                  guint *n_documents,
                  GError **error)
{
  g_autoptr (GPtrArray) lines = split_lines (texts);
  g_autoptr (GArray) blocks = NULL;
  gint64 issue_id;
  guint i = 0;

  *n_documents = 0;
  if (!find_issue (zg_transaction_get_ledger (txn), entity, row_id, &issue_id, error))
    return FALSE;
  blocks = load_blocks (_zg_transaction_get_db (txn), issue_id, error);
  if (blocks == NULL)
    return FALSE;
  while (i < blocks->len)
    {
      gboolean covered;

      if (!cover_document (txn, blocks, &i, lines, &covered, error))
        return FALSE;
      *n_documents += covered;
    }
  return TRUE;
}
