/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-reader.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-claim-sentences.h"
#include "zg-closing.h"
#include "zg-cover.h"
#include "zg-decode.h"
#include "zg-error.h"
#include "zg-figures-found.h"
#include "zg-header-facts.h"
#include "zg-line-index.h"
#include "zg-notice-reader.h"
#include "zg-outline.h"
#include "zg-promises.h"
#include "zg-rules-made.h"
#include "zg-table-reader.h"
#include "zg-text.h"

#define CHUNK_BYTES (1024 * 1024)

static void
keep_line_starts (ZgDraft *draft, const GArray *lines)
{
  draft->line_starts = g_array_sized_new (FALSE, FALSE, sizeof (guint32), lines->len);
  for (guint i = 0; i < lines->len; i++)
    g_array_append_val (draft->line_starts, g_array_index (lines, ZgLine, i).start);
}

static gboolean
is_in_list (const ZgDraftBlock *block)
{
  return block->issue >= 0 || g_str_equal (block->kind, ZG_BLOCK_SECTION);
}

/* A deadline under its label is the issue's; promises stand in the prose. */
static gboolean
may_promise (const ZgDraftBlock *block)
{
  return g_str_equal (block->kind, ZG_BLOCK_MEASURE) || g_str_equal (block->kind, ZG_BLOCK_DETAIL);
}

static gboolean
is_account (const ZgDraftBlock *block)
{
  return g_str_equal (block->kind, ZG_BLOCK_OPENING) || g_str_equal (block->kind, ZG_BLOCK_PROSE)
         || g_str_equal (block->kind, ZG_BLOCK_CHAPTER);
}

/* What stands in the prose: claims outside of the list, promises, figures and rules in it. */
static gboolean
read_prose (ZgDraft *draft, ZgImportWatch *watch, GError **error)
{
  g_autoptr (GHashTable) rules = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < draft->blocks->len; i++)
    {
      const ZgDraftBlock block = g_array_index (draft->blocks, ZgDraftBlock, i);
      ZgDraftPlace place = { block.section, block.issue, block.measure };
      ZgSlice slice = zg_slice (draft->text + block.start, block.length);

      if (!zg_import_watch_step (watch, block.start, draft->length, error))
        return FALSE;
      if (!is_in_list (&block) && !is_account (&block))
        continue;
      if (is_account (&block))
        zg_claim_sentences_read (draft, slice);
      else if (may_promise (&block))
        zg_promises_read (draft, slice, &place);
      zg_figures_read (draft, slice, &place);
      zg_rules_read (draft, rules, slice, &place);
    }
  return TRUE;
}

static void
read_table (ZgDraft *draft, const GArray *lines, ZgTablePlace *place)
{
  ZgClosing closing;

  zg_closing_read (draft, lines, &closing);
  closing.start = MAX (closing.start, place->end);
  zg_header_read (draft, lines, place->start);
  zg_table_read (draft, lines, place);
  for (guint i = place->end; i < closing.start; i++)
    {
      const ZgLine *line = &g_array_index (lines, ZgLine, i);

      zg_cover_add (draft, line->start, zg_line_is_blank (line) ? ZG_BLOCK_BLANK : ZG_BLOCK_PROSE,
                    -1, -1, -1);
    }
  zg_closing_cover (draft, lines, &closing);
}

static void
read_notice (ZgDraft *draft, const GArray *lines)
{
  g_autoptr (ZgOutline) outline = NULL;
  ZgClosing closing;
  guint first;

  zg_closing_read (draft, lines, &closing);
  outline = zg_outline_read (draft->text, lines, closing.start);
  first = outline->nodes->len > 0 ? zg_outline_node (outline, 0)->line : closing.start;
  zg_header_read (draft, lines, first);
  zg_notice_read (draft, lines, outline, first, closing.start);
  zg_closing_cover (draft, lines, &closing);
}

/* The records take a fraction of the time that their prose takes. */
static ZgDraft *
read_text (const char *text, gsize length, const char *name, ZgImportWatch *watch, GError **error)
{
  g_autoptr (ZgDraft) draft = zg_draft_new ();
  g_autoptr (GArray) lines = NULL;
  ZgTablePlace place;

  draft->name = zg_draft_keep (draft, name, strlen (name));
  draft->text = g_strndup (text, length);
  draft->length = length;
  draft->encoding = "UTF-8";
  lines = zg_line_index_split (draft->text, length);
  keep_line_starts (draft, lines);
  if (zg_table_find (draft->text, lines, &place))
    read_table (draft, lines, &place);
  else
    read_notice (draft, lines);
  zg_cover_finish (draft);
  return read_prose (draft, watch, error) ? g_steal_pointer (&draft) : NULL;
}

ZgDraft *
zg_reader_read_text (const char *text, gsize length, const char *name)
{
  return read_text (text, length, name, NULL, NULL);
}

static GByteArray *
read_bytes (const char *path, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) failure = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &failure);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK_BYTES);
  gssize n = 0;

  while (stream && bytes->len <= ZG_READER_MAX_BYTES
         && (n = g_input_stream_read (G_INPUT_STREAM (stream), chunk, CHUNK_BYTES, cancellable,
                                      &failure))
                > 0)
    g_byte_array_append (bytes, chunk, (guint) n);
  if (failure && g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (failure)
    {
      g_set_error (error, ZG_ERROR,
                   g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ? ZG_ERROR_NOT_FOUND
                                                                               : ZG_ERROR_IO,
                   _ ("%s: can't be read (%s); check the path and try again"), name,
                   failure->message);
      return NULL;
    }
  if (bytes->len > ZG_READER_MAX_BYTES)
    {
      g_set_error (
          error, ZG_ERROR, ZG_ERROR_TOO_LARGE,
          _ ("%s: is larger than %d MB, which no notice is; split it and import the parts"), name,
          ZG_READER_MAX_BYTES / (1024 * 1024));
      return NULL;
    }
  if (bytes->len == 0)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_NO_ISSUES, _ ("%s: is empty; choose another file"),
                   name);
      return NULL;
    }
  return g_steal_pointer (&bytes);
}

ZgDraft *
zg_reader_read_file (const char *path, ZgImportWatch *watch, GError **error)
{
  GCancellable *cancellable = zg_import_watch_get_cancellable (watch);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GByteArray) bytes = read_bytes (path, name, cancellable, error);
  g_autofree char *text = NULL;
  g_autofree char *sha256 = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *folded_sha256 = NULL;
  const char *encoding;
  gsize length;
  ZgDraft *draft;

  if (!bytes)
    return NULL;
  text = zg_decode (bytes->data, bytes->len, name, &length, &encoding, error);
  if (!text || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  draft = read_text (text, length, name, watch, error);
  if (!draft)
    return NULL;
  draft->encoding = encoding;
  sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes->data, bytes->len);
  draft->sha256 = zg_draft_keep (draft, sha256, strlen (sha256));
  folded = zg_text_fold (draft->text);
  folded_sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, folded, -1);
  draft->folded_sha256 = zg_draft_keep (draft, folded_sha256, strlen (folded_sha256));
  return draft;
}
