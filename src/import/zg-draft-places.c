/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-draft-places.h"

#include "zg-cover.h"

typedef void (*Change) (ZgDraftPlace *place, gpointer data);

typedef struct
{
  const ZgDraft *draft;
  int issue;
  int low;
  int high;
  int to_issue;
  int to_low;
  gboolean join;
} Move;

static void
change_all (ZgDraft *draft, Change change, gpointer data)
{
  for (guint i = 0; i < draft->promises->len; i++)
    change (&((ZgDraftPromise *) g_ptr_array_index (draft->promises, i))->place, data);
  for (guint i = 0; i < draft->rules->len; i++)
    change (&((ZgDraftRule *) g_ptr_array_index (draft->rules, i))->place, data);
  for (guint i = 0; i < draft->figures->len; i++)
    change (&((ZgDraftFigure *) g_ptr_array_index (draft->figures, i))->place, data);
  for (guint i = 0; i < draft->blocks->len; i++)
    {
      ZgDraftBlock *block = &g_array_index (draft->blocks, ZgDraftBlock, i);
      ZgDraftPlace place = { block->section, block->issue, block->measure };

      change (&place, data);
      block->section = place.section;
      block->issue = place.issue;
      block->measure = place.measure;
    }
}

static gboolean
is_within (const ZgDraftPlace *place, const Move *move)
{
  return place->issue == move->issue && place->measure >= move->low && place->measure <= move->high;
}

static void
move_place (ZgDraftPlace *place, gpointer data)
{
  const Move *move = data;

  if (!is_within (place, move))
    return;
  place->measure = move->join ? move->to_low : place->measure - move->low + move->to_low;
  place->issue = move->to_issue;
  if (move->to_issue >= 0 && move->to_issue < (int) move->draft->issues->len)
    place->section =
        ((ZgDraftIssue *) g_ptr_array_index (move->draft->issues, move->to_issue))->section;
}

void
zg_draft_places_move (ZgDraft *draft, int issue, int low, int high, int to_issue, int to_low)
{
  Move move = { draft, issue, low, high, to_issue, to_low, FALSE };

  change_all (draft, move_place, &move);
}

void
zg_draft_places_join (ZgDraft *draft, int issue, int low, int high, int to_issue, int to)
{
  Move move = { draft, issue, low, high, to_issue, to, TRUE };

  change_all (draft, move_place, &move);
}

static void
shift_place (ZgDraftPlace *place, gpointer data)
{
  const Move *move = data;

  if (place->issue >= move->issue)
    place->issue += move->to_issue;
}

void
zg_draft_places_shift (ZgDraft *draft, int first, int by)
{
  Move move = { draft, .issue = first, .to_issue = by };

  change_all (draft, shift_place, &move);
}

static void
drop_place (ZgDraftPlace *place, gpointer data)
{
  if (is_within (place, data))
    place->issue = place->measure = -1;
}

void
zg_draft_places_drop (ZgDraft *draft, int issue, int low, int high)
{
  Move move = { draft, issue, low, high, -1, -1, TRUE };

  for (guint i = draft->promises->len; i-- > 0;)
    if (is_within (&((ZgDraftPromise *) g_ptr_array_index (draft->promises, i))->place, &move))
      g_ptr_array_remove_index (draft->promises, i);
  for (guint i = 0; i < draft->blocks->len; i++)
    {
      ZgDraftBlock *block = &g_array_index (draft->blocks, ZgDraftBlock, i);
      ZgDraftPlace place = { block->section, block->issue, block->measure };

      if (is_within (&place, &move))
        {
          if (!g_str_equal (block->kind, ZG_BLOCK_BLANK))
            block->kind = g_intern_static_string (ZG_BLOCK_PROSE);
          block->section = -1;
        }
    }
  change_all (draft, drop_place, &move);
}
