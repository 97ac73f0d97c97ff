/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-notice-private.h"

static gboolean
is_kind (const ZgDossierBlock *block, const char *kind)
{
  return strcmp (block->kind, kind) == 0;
}

static guint
owner_hash (gconstpointer owner)
{
  const ZgOwner *self = owner;

  return g_int64_hash (&self->id) * 7 + self->kind;
}

static gboolean
owner_equal (gconstpointer a, gconstpointer b)
{
  const ZgOwner *left = a, *right = b;

  return left->kind == right->kind && left->id == right->id;
}

/* The sub-issue whose heading stands in a part: it is filed under its parent. */
static gint64
find_sub_issue (const ZgNotice *self, const ZgDossierBlock *block)
{
  const char *document = zg_record_get (self->document->record, ZG_FIELD_DOCUMENT_TEXT);
  g_autofree char *text = g_strndup (document + block->start, block->length);

  for (guint i = 0; i < self->dossier->sheets->len; i++)
    {
      const ZgSheet *sheet = g_ptr_array_index (self->dossier->sheets, i);
      const char *title = zg_record_get (sheet->issue->record, ZG_FIELD_ISSUE_TITLE), *was;

      if (sheet->parent == NULL || sheet->parent->id != block->issue_id)
        continue;
      if (zg_dossier_document_is_edited (self->document, ZG_FIELD_ISSUE_TITLE,
                                         sheet->issue->record->id, &was)
          && was)
        title = was;
      if (strstr (text, title))
        return sheet->issue->record->id;
    }
  return block->issue_id;
}

/* @last is whom the part before went with, @section the section it stood in. */
static ZgOwner
find_owner (const ZgNotice *self, const ZgDossierBlock *block, ZgOwner last, gint64 section)
{
  if (block->measure_id)
    return (ZgOwner){ ZG_OWNER_MEASURE, block->measure_id };
  if (is_kind (block, "sub-issue"))
    return (ZgOwner){ ZG_OWNER_ISSUE, find_sub_issue (self, block) };
  if (block->issue_id && last.kind == ZG_OWNER_MEASURE && !is_kind (block, "issue"))
    return last;
  if (block->issue_id)
    return (ZgOwner){ ZG_OWNER_ISSUE, block->issue_id };
  if (block->section_id)
    return (ZgOwner){ ZG_OWNER_SECTION, block->section_id };
  if (last.kind == ZG_OWNER_START)
    return last;
  if (is_kind (block, "blank") && last.kind != ZG_OWNER_AFTER)
    return last;
  return (ZgOwner){ ZG_OWNER_AFTER, section };
}

static void
parts_free (gpointer parts)
{
  g_array_unref (parts);
}

GHashTable *
_zg_notice_sort_parts (const ZgNotice *self)
{
  GHashTable *sorted = g_hash_table_new_full (owner_hash, owner_equal, g_free, parts_free);
  GArray *blocks = self->document->blocks;
  ZgOwner last = { ZG_OWNER_START, 0 };
  gint64 section = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const ZgDossierBlock *block = &g_array_index (blocks, ZgDossierBlock, i);
      GArray *parts;

      section = block->section_id ? block->section_id : section;
      last = find_owner (self, block, last, section);
      parts = g_hash_table_lookup (sorted, &last);
      if (parts == NULL)
        {
          parts = g_array_new (FALSE, FALSE, sizeof (ZgDossierBlock));
          g_hash_table_insert (sorted, g_memdup2 (&last, sizeof last), parts);
        }
      g_array_append_vals (parts, block, 1);
    }
  return sorted;
}
