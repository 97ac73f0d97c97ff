/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-change-pair.h"

#include "zg-table-columns.h"
#include "zg-withheld.h"

const ZgRecord *
zg_change_pair_get_record (const ZgChangePair *self)
{
  return self->now ? self->now->record : self->before->record;
}

ZgFieldId
zg_change_pair_get_text_field (const ZgChangePair *self)
{
  return zg_change_pair_get_record (self)->entity == ZG_ENTITY_ISSUE ? ZG_FIELD_ISSUE_TITLE
                                                                     : ZG_FIELD_MEASURE_TEXT;
}

static ZgFieldId
state_field (const ZgSheetItem *item)
{
  return item->record->entity == ZG_ENTITY_ISSUE ? ZG_FIELD_ISSUE_STATE : ZG_FIELD_MEASURE_STATE;
}

const char *
zg_change_get_state (const ZgSheetItem *item)
{
  return zg_record_get (item->record, state_field (item));
}

/* How far it has come. */
typedef enum
{
  STAGE_OPEN, /* or not there yet */
  STAGE_DONE,
  STAGE_CLOSED,
} Stage;

static Stage
get_stage (const ZgSheetItem *item)
{
  if (item == NULL || !zg_table_is_done (item->record, state_field (item)))
    return STAGE_OPEN;
  return zg_record_is (item->record, state_field (item), ZG_STATE_CLOSED) ? STAGE_CLOSED
                                                                          : STAGE_DONE;
}

static gboolean
is_late (const ZgSheetItem *item)
{
  return item && g_strcmp0 (item->light, ZG_LIGHT_OVERDUE) == 0;
}

static gboolean
is_redated (const ZgChangePair *self)
{
  return self->before->deadlines->len > 0
         && self->now->deadlines->len > self->before->deadlines->len
         && self->before->deadline != ZG_DAY_NONE && self->now->deadline != self->before->deadline;
}

static gboolean
is_reworded (const ZgChangePair *self)
{
  ZgFieldId field = zg_change_pair_get_text_field (self);

  return g_strcmp0 (zg_record_get (self->now->record, field),
                    zg_record_get (self->before->record, field))
         != 0;
}

gboolean
zg_change_pair_is_done_and_closed (const ZgChangePair *self)
{
  return self->now && get_stage (self->now) == STAGE_CLOSED
         && get_stage (self->before) == STAGE_OPEN;
}

gboolean
zg_change_pair_is (const ZgChangePair *self, ZgChangeKind kind)
{
  Stage before = get_stage (self->before), now = get_stage (self->now);

  if (self->now == NULL)
    return kind == ZG_CHANGE_REMOVED;
  switch (kind)
    {
    case ZG_CHANGE_DONE:
      return now == STAGE_DONE && before == STAGE_OPEN;
    case ZG_CHANGE_CLOSED:
      return now == STAGE_CLOSED && before != STAGE_CLOSED;
    case ZG_CHANGE_LATE:
      return is_late (self->now) && !is_late (self->before);
    case ZG_CHANGE_REOPENED:
      return now < before;
    case ZG_CHANGE_REDATED:
      return self->before && is_redated (self);
    case ZG_CHANGE_REWORDED:
      return self->before && is_reworded (self);
    case ZG_CHANGE_ADDED:
      return self->before == NULL;
    case ZG_CHANGE_REMOVED:
    case ZG_N_CHANGES:
    default:
      return FALSE;
    }
}

gboolean
zg_change_pair_is_redated_late (const ZgChangePair *self)
{
  if (!self->now->redated_late || !self->before->redated_late)
    return self->now->redated_late;
  /* It was so marked already: only what was approved since tells. */
  for (guint i = self->before->deadlines->len; i < self->now->deadlines->len; i++)
    {
      const ZgRecord *deadline = g_ptr_array_index (self->now->deadlines, i);
      ZgDay old_day = zg_record_get_day (deadline, ZG_FIELD_DEADLINE_OLD_DAY);
      ZgDay approved = zg_record_get_day (deadline, ZG_FIELD_DEADLINE_APPROVED_DAY);

      if (zg_record_is (deadline, ZG_FIELD_DEADLINE_KIND, "extend") && old_day != ZG_DAY_NONE
          && approved != ZG_DAY_NONE && approved > old_day)
        return TRUE;
    }
  return FALSE;
}

guint
zg_change_pair_count_notes (const ZgChangePair *self, gboolean is_public)
{
  gint64 last = 0;
  guint n = 0;

  /* Rows are numbered in the order in which they are made. */
  for (guint i = 0; self->before && i < self->before->notes->len; i++)
    last = MAX (last, ((const ZgRecord *) g_ptr_array_index (self->before->notes, i))->id);
  for (guint i = 0; self->now && i < self->now->notes->len; i++)
    {
      const ZgRecord *note = g_ptr_array_index (self->now->notes, i);

      n += note->id > last && !(is_public && zg_withheld_is (note));
    }
  return n;
}

void
zg_change_count_add (ZgChangeCount *self, const ZgChangePair *pair)
{
  if (zg_change_pair_get_record (pair)->entity == ZG_ENTITY_MEASURE)
    self->measures++;
  else if (pair->sheet->parent)
    self->sub_issues++;
  else
    self->issues++;
}

/* The items of a dossier, by entity and row. Keys live as long as their records. */
static guint
record_hash (gconstpointer record)
{
  const ZgRecord *self = record;

  return g_int64_hash (&self->id) * 31 + self->entity;
}

static gboolean
record_equal (gconstpointer a, gconstpointer b)
{
  const ZgRecord *left = a, *right = b;

  return left->entity == right->entity && left->id == right->id;
}

typedef void (*ItemFunc) (const ZgSheet *sheet, const ZgSheetItem *item, gpointer data);

static void
foreach_item (const ZgDossier *dossier, ItemFunc func, gpointer data)
{
  for (guint i = 0; i < dossier->sheets->len; i++)
    {
      const ZgSheet *sheet = g_ptr_array_index (dossier->sheets, i);

      func (sheet, sheet->issue, data);
      for (guint k = 0; k < sheet->measures->len; k++)
        func (sheet, g_ptr_array_index (sheet->measures, k), data);
    }
}

typedef struct
{
  GHashTable *other; /* record -> item, of the other day */
  GArray *pairs;
  gboolean is_before;
  gboolean is_public;
  ZgManuscript *manuscript;
} Matcher;

static void
remember (const ZgSheet *sheet, const ZgSheetItem *item, gpointer data)
{
  g_hash_table_insert (data, item->record, (gpointer) item);
}

static void
match (const ZgSheet *sheet, const ZgSheetItem *item, gpointer data)
{
  Matcher *self = data;
  const ZgSheetItem *other = g_hash_table_lookup (self->other, item->record);
  ZgChangePair pair = { sheet, self->is_before ? item : other, self->is_before ? other : item };

  /* Of the day before, only what is gone is new to the list. */
  if (self->is_before && other)
    return;
  if (self->is_public
      && (zg_withheld_is (item->record) || zg_withheld_is (sheet->issue->record)
          || (sheet->parent && zg_withheld_is (sheet->parent))))
    {
      if (zg_withheld_is (item->record) && !self->is_before)
        zg_withheld_note (self->manuscript, item->record, sheet);
      return;
    }
  g_array_append_val (self->pairs, pair);
}

GArray *
zg_change_pairs_new (const ZgPaperFacts *facts, gboolean is_public, ZgManuscript *manuscript)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (ZgChangePair));
  g_autoptr (GHashTable) before = g_hash_table_new (record_hash, record_equal);
  g_autoptr (GHashTable) now = g_hash_table_new (record_hash, record_equal);
  Matcher matcher = { before, pairs, FALSE, is_public, manuscript };

  foreach_item (facts->before, remember, before);
  foreach_item (facts->dossier, remember, now);
  foreach_item (facts->dossier, match, &matcher);
  matcher.is_before = TRUE;
  matcher.other = now;
  foreach_item (facts->before, match, &matcher);
  return pairs;
}
