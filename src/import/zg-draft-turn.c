/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Acts on a draft that make a record of another kind, or of text that was none. */
#include "config.h"

#include "zg-cover.h"
#include "zg-draft-edit-private.h"
#include "zg-draft-places.h"
#include "zg-issue-heading.h"
#include "zg-marker.h"

gboolean
zg_draft_can_turn (const ZgDraft *draft, ZgDraftRecord record)
{
  return record.measure < 0 ? record.issue > 0 : !_zg_draft_measure (draft, record)->implicit;
}

static ZgDraftRecord
issue_to_measure (ZgDraft *draft, int index)
{
  ZgDraftIssue *above = _zg_draft_issue (draft, index - 1);
  ZgDraftIssue *issue = _zg_draft_issue (draft, index);
  ZgDraftMeasure *measure;
  int place;

  _zg_draft_dissolve (draft, index - 1);
  _zg_draft_dissolve (draft, index);
  place = (int) above->measures->len;
  measure = zg_draft_add_measure (above, issue->start);
  measure->number = issue->number;
  measure->text =
      _zg_draft_join_texts (draft, _zg_draft_join_texts (draft, issue->title, "\n", issue->detail),
                            "\n", issue->progress);
  measure->status = issue->status;
  measure->state = issue->state;
  measure->deadline = issue->deadline;
  measure->deadline_phrase = issue->deadline_phrase;
  measure->deadline_precision = issue->deadline_precision;
  _zg_draft_move_measures (draft, index, 0, index - 1);
  for (guint i = 0; i < draft->blocks->len; i++)
    {
      ZgDraftBlock *block = &g_array_index (draft->blocks, ZgDraftBlock, i);

      if (block->issue == index && g_str_equal (block->kind, ZG_BLOCK_ISSUE))
        block->kind = g_intern_static_string (ZG_BLOCK_MEASURE);
    }
  zg_draft_places_join (draft, index, -1, -1, index - 1, place);
  _zg_draft_remove_issue (draft, index);
  _zg_draft_ensure_measure (draft, index - 1);
  return (ZgDraftRecord){ index - 1, place };
}

/* Blocks of @issue behind the one of @measure belong to the issue after it; what is the measure's
 * is the new issue's own. */
static void
part_blocks (ZgDraft *draft, int issue, int measure)
{
  gboolean behind = FALSE;

  for (guint i = 0; i < draft->blocks->len; i++)
    {
      ZgDraftBlock *block = &g_array_index (draft->blocks, ZgDraftBlock, i);
      gboolean own = block->issue == issue && block->measure == measure;

      if (own && !behind)
        block->kind = g_intern_static_string (ZG_BLOCK_ISSUE);
      behind |= own;
      if (behind && block->issue == issue && block->measure < 0)
        block->issue = issue + 1;
    }
}

static ZgDraftRecord
measure_to_issue (ZgDraft *draft, ZgDraftRecord record)
{
  ZgDraftIssue *above = _zg_draft_issue (draft, record.issue);
  ZgDraftMeasure *measure = _zg_draft_measure (draft, record);
  int index = record.issue + 1;
  ZgDraftIssue *issue = _zg_draft_insert_issue (draft, index, above->section, measure->start);

  issue->number = measure->number;
  issue->title = measure->text;
  issue->original = measure->text;
  issue->status = measure->status ? measure->status : above->status;
  issue->state = measure->state ? measure->state : above->state;
  issue->deadline = measure->deadline;
  issue->deadline_phrase = measure->deadline_phrase;
  issue->deadline_precision = measure->deadline_precision;
  part_blocks (draft, record.issue, record.measure);
  zg_draft_places_join (draft, record.issue, record.measure, record.measure, index, -1);
  _zg_draft_move_measures (draft, record.issue, record.measure + 1, index);
  g_ptr_array_remove_index (above->measures, (guint) record.measure);
  _zg_draft_ensure_measure (draft, record.issue);
  _zg_draft_ensure_measure (draft, index);
  return (ZgDraftRecord){ index, -1 };
}

ZgDraftRecord
zg_draft_turn (ZgDraft *draft, ZgDraftRecord record)
{
  g_return_val_if_fail (zg_draft_can_turn (draft, record), record);

  return record.measure < 0 ? issue_to_measure (draft, record.issue)
                            : measure_to_issue (draft, record);
}

/* The last record above a block; none if it is above all. */
static ZgDraftRecord
record_above (const ZgDraft *draft, guint index)
{
  ZgDraftRecord record = { -1, -1 };

  for (guint i = 0; i < index; i++)
    {
      const ZgDraftBlock *block = &g_array_index (draft->blocks, ZgDraftBlock, i);

      if (block->issue < 0)
        continue;
      if (block->issue != record.issue)
        record.measure = -1;
      record.issue = block->issue;
      record.measure = MAX (record.measure, block->measure);
    }
  return record;
}

gboolean
zg_draft_can_make (const ZgDraft *draft, guint block, gboolean as_measure)
{
  const ZgDraftBlock *one = &g_array_index (draft->blocks, ZgDraftBlock, block);

  return one->issue < 0 && !g_str_equal (one->kind, ZG_BLOCK_BLANK)
         && (!as_measure || record_above (draft, block).issue >= 0);
}

static ZgDraftRecord
make_issue (ZgDraft *draft, ZgDraftBlock *block, int above, ZgSlice words, char *number)
{
  int index = above + 1;
  int neighbour = above >= 0 ? above : 0;
  int section =
      (int) draft->issues->len > neighbour ? _zg_draft_issue (draft, neighbour)->section : -1;
  ZgDraftIssue *issue = _zg_draft_insert_issue (draft, index, section, block->start);
  ZgIssueHeading heading;

  zg_issue_heading_read (words, &heading);
  if (heading.title.length == 0 || heading.rest.length > 0)
    heading.title = words;
  issue->number = number;
  issue->title = zg_draft_keep (draft, heading.title.text, heading.title.length);
  issue->original = zg_draft_keep (draft, words.text, words.length);
  block->kind = g_intern_static_string (ZG_BLOCK_ISSUE);
  block->section = section;
  block->issue = index;
  block->measure = -1;
  _zg_draft_ensure_measure (draft, index);
  return (ZgDraftRecord){ index, -1 };
}

static ZgDraftRecord
make_measure (ZgDraft *draft, ZgDraftBlock *block, ZgDraftRecord above, ZgSlice words, char *number)
{
  ZgDraftIssue *issue = _zg_draft_issue (draft, above.issue);
  ZgDraftMeasure *measure;
  int index;

  _zg_draft_dissolve (draft, above.issue);
  index = MIN (above.measure + 1, (int) issue->measures->len);
  measure = zg_draft_add_measure (issue, block->start);
  g_ptr_array_steal_index (issue->measures, issue->measures->len - 1);
  zg_draft_places_move (draft, above.issue, index, ZG_ALL_MEASURES, above.issue, index + 1);
  g_ptr_array_insert (issue->measures, index, measure);
  measure->number = number;
  measure->text = zg_draft_keep (draft, words.text, words.length);
  block->kind = g_intern_static_string (ZG_BLOCK_MEASURE);
  block->section = issue->section;
  block->issue = above.issue;
  block->measure = index;
  _zg_draft_number (issue);
  return (ZgDraftRecord){ above.issue, index };
}

ZgDraftRecord
zg_draft_make (ZgDraft *draft, guint index, gboolean as_measure)
{
  ZgDraftBlock *block = &g_array_index (draft->blocks, ZgDraftBlock, index);
  ZgDraftRecord above = record_above (draft, index);
  ZgSlice words = zg_slice_trim (zg_slice (draft->text + block->start, block->length));
  char *number = NULL;
  ZgMarker marker;

  g_return_val_if_fail (zg_draft_can_make (draft, index, as_measure), above);

  if (zg_marker_read (words, &marker) && marker.length < words.length)
    {
      number = zg_draft_keep (draft, marker.digits.text, marker.digits.length);
      words = zg_slice_trim (zg_slice_skip (words, marker.length));
    }
  return as_measure ? make_measure (draft, block, above, words, number)
                    : make_issue (draft, block, above.issue, words, number);
}
