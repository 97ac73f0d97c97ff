/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-source.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-error.h"
#include "zg-ledger-private.h"

/* Bytes shown on either side, and at most in all. */
#define AROUND 3000
#define MOST   (256 * 1024)

static const char parts_sql[] =
    "SELECT b.document_id,b.start,b.length,coalesce(b.measure_id,0) FROM block b"
    " WHERE b.deleted=0 AND b.length>0 AND (b.issue_id=?1 OR b.measure_id IN"
    " (SELECT id FROM measure WHERE issue_id=?1)) ORDER BY b.document_id,b.start";

static const char text_sql[] = "SELECT name,length(CAST(text AS BLOB)),"
                               "substr(CAST(text AS BLOB),?2+1,?3) FROM document WHERE id=?1";

void
zg_source_free (ZgSource *source)
{
  if (source == NULL)
    return;
  g_free (source->name);
  g_free (source->text);
  g_array_unref (source->parts);
  g_free (source);
}

/* Parts of the first document that has any; places in the whole document as yet. */
static gboolean
load_parts (
    ZgLedger *ledger, gint64 issue_id, ZgSource *source, gint64 *document_id, GError **error)
{
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_ledger_get_db (ledger), parts_sql, error);
  ZgStep step;

  *document_id = 0;
  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, issue_id);
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      gint64 document = zg_statement_get_int (query, 0);
      ZgSourcePart part = { (gsize) zg_statement_get_int (query, 1),
                            (gsize) zg_statement_get_int (query, 2),
                            zg_statement_get_int (query, 3) };

      if (*document_id == 0)
        *document_id = document;
      if (document == *document_id)
        g_array_append_val (source->parts, part);
    }
  if (step == ZG_STEP_DONE && *document_id == 0)
    g_set_error_literal (error, ZG_ERROR, ZG_ERROR_NOT_FOUND,
                         _ ("this issue was not read from a document"));
  return step == ZG_STEP_DONE && *document_id != 0;
}

/* A window into the text must not begin or end within a character. */
static gboolean
is_inside_character (char c)
{
  return ((guchar) c & 0xc0) == 0x80;
}

static void
take_text (ZgSource *source, const char *text, gsize size, gsize from)
{
  gsize begin = 0;

  while (begin < size && is_inside_character (text[begin]))
    begin++;
  if (source->cut_after)
    while (size > begin && (guchar) text[size - 1] >= 0x80)
      size--;
  source->text = g_strndup (text + begin, size - begin);
  from += begin;
  for (guint i = 0; i < source->parts->len; i++)
    {
      ZgSourcePart *part = &g_array_index (source->parts, ZgSourcePart, i);
      gsize end = MIN (part->start + part->length, from + (size - begin));

      if (part->start >= end)
        {
          g_array_set_size (source->parts, i);
          return;
        }
      part->length = end - part->start;
      part->start -= from;
    }
}

static gboolean
load_text (ZgLedger *ledger, gint64 document_id, ZgSource *source, GError **error)
{
  const ZgSourcePart *first = &g_array_index (source->parts, ZgSourcePart, 0);
  const ZgSourcePart *last = &g_array_index (source->parts, ZgSourcePart, source->parts->len - 1);
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_ledger_get_db (ledger), text_sql, error);
  gsize from = first->start > AROUND ? first->start - AROUND : 0;
  gsize length = MIN (last->start + last->length + AROUND - from, MOST);
  const char *text;
  gsize size;

  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, document_id);
  zg_statement_bind_int (query, 2, (gint64) from);
  zg_statement_bind_int (query, 3, (gint64) length);
  if (zg_statement_step (query, error) != ZG_STEP_ROW)
    return FALSE;
  source->name = g_strdup (zg_statement_get_text (query, 0));
  source->cut_before = from > 0;
  source->cut_after = from + length < (gsize) zg_statement_get_int (query, 1);
  text = zg_statement_get_blob (query, 2, &size);
  take_text (source, text ? text : "", text ? size : 0, from);
  return TRUE;
}

ZgSource *
zg_source_load (ZgLedger *ledger, gint64 issue_id, GError **error)
{
  g_autoptr (ZgSource) source = g_new0 (ZgSource, 1);
  gboolean reading = zg_ledger_begin_reading (ledger);
  gint64 document_id;
  gboolean ok;

  source->parts = g_array_new (FALSE, FALSE, sizeof (ZgSourcePart));
  ok = load_parts (ledger, issue_id, source, &document_id, error)
       && load_text (ledger, document_id, source, error);
  if (reading)
    zg_ledger_end_reading (ledger);
  return ok ? g_steal_pointer (&source) : NULL;
}
