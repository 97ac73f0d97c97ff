/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-cover.h"

static gboolean
is_same (const ZgDraftBlock *a, const ZgDraftBlock *b)
{
  return a->kind == b->kind && a->section == b->section && a->issue == b->issue
         && a->measure == b->measure;
}

/* Paragraphs that belong to no record, and headings, stay blocks of their own. */
static gboolean
may_join (const ZgDraftBlock *block)
{
  return g_str_equal (block->kind, ZG_BLOCK_BLANK)
         || (block->issue >= 0 && g_str_equal (block->kind, ZG_BLOCK_MEASURE));
}

void
zg_cover_add (ZgDraft *draft, gsize start, const char *kind, int section, int issue, int measure)
{
  ZgDraftBlock block = { .start = start,
                         .kind = g_intern_string (kind),
                         .section = section,
                         .issue = issue,
                         .measure = measure };
  ZgDraftBlock *last = draft->blocks->len
                           ? &g_array_index (draft->blocks, ZgDraftBlock, draft->blocks->len - 1)
                           : NULL;

  g_assert (last ? start >= last->start : start == 0);
  if (last && last->start == start)
    {
      *last = block;
      return;
    }
  if (last && is_same (last, &block) && may_join (&block))
    return;
  g_array_append_val (draft->blocks, block);
}

void
zg_cover_finish (ZgDraft *draft)
{
  for (guint i = 0; i < draft->blocks->len; i++)
    {
      ZgDraftBlock *block = &g_array_index (draft->blocks, ZgDraftBlock, i);
      gsize end = i + 1 < draft->blocks->len ? (block + 1)->start : draft->length;

      block->length = end - block->start;
    }
}
