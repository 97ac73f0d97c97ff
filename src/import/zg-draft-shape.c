/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Acts on a draft after which there are fewer records. */
#include "config.h"

#include <string.h>

#include "zg-cover.h"
#include "zg-draft-edit-private.h"
#include "zg-draft-places.h"

/* "A" and "B" joined by @between; either may be missing. (transfer none) */
char *
_zg_draft_join_texts (ZgDraft *draft, char *one, const char *between, char *other)
{
  g_autofree char *joined = NULL;

  if (one == NULL || *one == '\0')
    return other;
  if (other == NULL || *other == '\0')
    return one;
  joined = g_strconcat (one, between, other, NULL);
  return zg_draft_keep (draft, joined, strlen (joined));
}

void
_zg_draft_number (ZgDraftIssue *issue)
{
  for (guint i = 0; i < issue->measures->len; i++)
    {
      ZgDraftMeasure *measure = g_ptr_array_index (issue->measures, i);

      measure->no = measure->implicit ? 0 : (int) i + 1;
    }
}

/* What an issue says without numbers is its implicit measure, if it has no other. */
void
_zg_draft_ensure_measure (ZgDraft *draft, int index)
{
  ZgDraftIssue *issue = _zg_draft_issue (draft, index);
  ZgDraftMeasure *measure;

  if (issue->measures->len > 0)
    {
      _zg_draft_number (issue);
      return;
    }
  measure = zg_draft_add_measure (issue, issue->start);
  measure->no = 0;
  measure->implicit = TRUE;
  measure->text = issue->detail ? issue->detail : issue->progress ? issue->progress : issue->title;
  issue->detail = NULL;
  for (guint i = 0; i < draft->blocks->len; i++)
    {
      ZgDraftBlock *block = &g_array_index (draft->blocks, ZgDraftBlock, i);

      if (block->issue == index && g_str_equal (block->kind, ZG_BLOCK_DETAIL))
        block->measure = 0;
    }
}

static gboolean
is_implicit (const ZgDraftIssue *issue)
{
  return issue->measures->len == 1
         && ((ZgDraftMeasure *) g_ptr_array_index (issue->measures, 0))->implicit;
}

/* The text of an implicit measure that is more than the issue's wording; NULL if it is not. */
static char *
own_text (const ZgDraftIssue *issue)
{
  const ZgDraftMeasure *measure = g_ptr_array_index (issue->measures, 0);

  return g_strcmp0 (measure->text, issue->title) == 0
                 || g_strcmp0 (measure->text, issue->progress) == 0
             ? NULL
             : measure->text;
}

/* Beside other measures, text without a number is the issue's detail. */
void
_zg_draft_dissolve (ZgDraft *draft, int index)
{
  ZgDraftIssue *issue = _zg_draft_issue (draft, index);

  if (!is_implicit (issue))
    return;
  issue->detail = _zg_draft_join_texts (draft, issue->detail, "\n", own_text (issue));
  zg_draft_places_join (draft, index, 0, 0, index, -1);
  g_ptr_array_remove_index (issue->measures, 0);
}

/* Measures of @from from @first on go to the end of @to. */
void
_zg_draft_move_measures (ZgDraft *draft, int from, int first, int to)
{
  ZgDraftIssue *source = _zg_draft_issue (draft, from);
  ZgDraftIssue *target = _zg_draft_issue (draft, to);

  zg_draft_places_move (draft, from, first, ZG_ALL_MEASURES, to, (int) target->measures->len);
  while ((int) source->measures->len > first)
    g_ptr_array_add (target->measures, g_ptr_array_steal_index (source->measures, (guint) first));
}

void
_zg_draft_remove_issue (ZgDraft *draft, int index)
{
  g_ptr_array_remove_index (draft->issues, (guint) index);
  zg_draft_places_shift (draft, index + 1, -1);
}

/* A new issue at @index, which is in no place yet. */
ZgDraftIssue *
_zg_draft_insert_issue (ZgDraft *draft, int index, int section, gsize start)
{
  ZgDraftIssue *issue = zg_draft_add_issue (draft, section, start);

  g_ptr_array_steal_index (draft->issues, draft->issues->len - 1);
  g_ptr_array_insert (draft->issues, index, issue);
  zg_draft_places_shift (draft, index, 1);
  return issue;
}

gboolean
zg_draft_can_merge (const ZgDraft *draft, ZgDraftRecord record)
{
  return record.measure < 0 ? record.issue > 0 : record.measure > 0;
}

static void
add_names (GPtrArray *names, const GPtrArray *more)
{
  for (guint i = 0; i < more->len; i++)
    {
      char *name = g_ptr_array_index (more, i);

      if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, name);
    }
}

static void
merge_facts (ZgDraft *draft, ZgDraftIssue *upper, ZgDraftIssue *lower)
{
  add_names (upper->lead_units, lower->lead_units);
  add_names (upper->responsible_units, lower->responsible_units);
  add_names (upper->participating_units, lower->participating_units);
  add_names (upper->supervising_units, lower->supervising_units);
  for (guint i = 0; i < lower->unnumbered->len; i++)
    g_ptr_array_add (upper->unnumbered, g_ptr_array_index (lower->unnumbered, i));
  while (lower->sub_issues->len > 0)
    g_ptr_array_add (upper->sub_issues, g_ptr_array_steal_index (lower->sub_issues, 0));
  upper->leader = upper->leader ? upper->leader : lower->leader;
  upper->owner = upper->owner ? upper->owner : lower->owner;
  upper->contact = upper->contact ? upper->contact : lower->contact;
  upper->original = _zg_draft_join_texts (draft, upper->original, "\n", lower->original);
  upper->detail = _zg_draft_join_texts (draft, upper->detail, "\n", lower->detail);
  upper->progress = _zg_draft_join_texts (draft, upper->progress, "\n", lower->progress);
  if (upper->status == NULL && upper->state == NULL)
    {
      upper->status = lower->status;
      upper->state = lower->state;
      upper->basically_done = lower->basically_done;
    }
  if (upper->deadline_phrase == NULL && upper->deadline == ZG_DAY_NONE)
    {
      upper->deadline = lower->deadline;
      upper->deadline_phrase = lower->deadline_phrase;
      upper->deadline_precision = lower->deadline_precision;
      upper->long_term |= lower->long_term;
    }
}

/* Both have nothing but text without numbers. */
static void
merge_implicit (ZgDraft *draft, ZgDraftIssue *upper, ZgDraftIssue *lower, char *title)
{
  ZgDraftMeasure *measure = g_ptr_array_index (upper->measures, 0);
  char *text = _zg_draft_join_texts (draft, own_text (upper), "\n", own_text (lower));

  measure->text = text ? text : upper->progress ? upper->progress : title;
}

static ZgDraftRecord
merge_issues (ZgDraft *draft, int index)
{
  ZgDraftIssue *upper = _zg_draft_issue (draft, index - 1);
  ZgDraftIssue *lower = _zg_draft_issue (draft, index);
  char *title = _zg_draft_join_texts (draft, upper->title, "；", lower->title);

  if (is_implicit (upper) && is_implicit (lower))
    {
      merge_implicit (draft, upper, lower, title);
      zg_draft_places_join (draft, index, 0, 0, index - 1, 0);
    }
  else
    {
      _zg_draft_dissolve (draft, index - 1);
      _zg_draft_dissolve (draft, index);
      _zg_draft_move_measures (draft, index, 0, index - 1);
    }
  upper->title = title;
  merge_facts (draft, upper, lower);
  zg_draft_places_join (draft, index, -1, -1, index - 1, -1);
  _zg_draft_remove_issue (draft, index);
  _zg_draft_ensure_measure (draft, index - 1);
  return (ZgDraftRecord){ index - 1, -1 };
}

static ZgDraftRecord
merge_measures (ZgDraft *draft, ZgDraftRecord record)
{
  ZgDraftIssue *issue = _zg_draft_issue (draft, record.issue);
  ZgDraftMeasure *lower = _zg_draft_measure (draft, record);
  ZgDraftRecord above = { record.issue, record.measure - 1 };
  ZgDraftMeasure *upper = _zg_draft_measure (draft, above);

  upper->text = _zg_draft_join_texts (draft, upper->text, "\n", lower->text);
  if (upper->deadline_phrase == NULL && upper->deadline == ZG_DAY_NONE)
    {
      upper->deadline = lower->deadline;
      upper->deadline_phrase = lower->deadline_phrase;
      upper->deadline_precision = lower->deadline_precision;
    }
  zg_draft_places_move (draft, record.issue, record.measure, ZG_ALL_MEASURES, record.issue,
                        above.measure);
  g_ptr_array_remove_index (issue->measures, (guint) record.measure);
  _zg_draft_number (issue);
  return above;
}

ZgDraftRecord
zg_draft_merge (ZgDraft *draft, ZgDraftRecord record)
{
  g_return_val_if_fail (zg_draft_can_merge (draft, record), record);

  return record.measure < 0 ? merge_issues (draft, record.issue) : merge_measures (draft, record);
}

gboolean
zg_draft_can_skip (const ZgDraft *draft, ZgDraftRecord record)
{
  return record.measure < 0 || !_zg_draft_measure (draft, record)->implicit;
}

ZgDraftRecord
zg_draft_skip (ZgDraft *draft, ZgDraftRecord record)
{
  ZgDraftIssue *issue = _zg_draft_issue (draft, record.issue);

  g_return_val_if_fail (zg_draft_can_skip (draft, record), record);

  if (record.measure < 0)
    {
      zg_draft_places_drop (draft, record.issue, -1, ZG_ALL_MEASURES);
      _zg_draft_remove_issue (draft, record.issue);
      return (ZgDraftRecord){ MIN (record.issue, (int) draft->issues->len - 1), -1 };
    }
  zg_draft_places_drop (draft, record.issue, record.measure, record.measure);
  zg_draft_places_move (draft, record.issue, record.measure + 1, ZG_ALL_MEASURES, record.issue,
                        record.measure);
  g_ptr_array_remove_index (issue->measures, (guint) record.measure);
  _zg_draft_ensure_measure (draft, record.issue);
  return (ZgDraftRecord){ record.issue, MIN (record.measure, (int) issue->measures->len - 1) };
}
