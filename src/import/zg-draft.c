/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-draft.h"

#include <string.h>

/* Strings of a draft come and go together, so they share memory in large pieces. */
#define STRINGS_SIZE 32768

static void
issue_free (gpointer data)
{
  ZgDraftIssue *issue = data;

  g_ptr_array_unref (issue->lead_units);
  g_ptr_array_unref (issue->responsible_units);
  g_ptr_array_unref (issue->participating_units);
  g_ptr_array_unref (issue->supervising_units);
  g_ptr_array_unref (issue->unnumbered);
  g_ptr_array_unref (issue->measures);
  g_ptr_array_unref (issue->sub_issues);
  g_free (issue);
}

ZgDraft *
zg_draft_new (void)
{
  ZgDraft *draft = g_new0 (ZgDraft, 1);

  draft->strings = g_string_chunk_new (STRINGS_SIZE);
  draft->inspection_from = ZG_DAY_NONE;
  draft->inspection_to = ZG_DAY_NONE;
  draft->feedback_day = ZG_DAY_NONE;
  draft->notice_day = ZG_DAY_NONE;
  draft->sections = g_ptr_array_new_with_free_func (g_free);
  draft->issues = g_ptr_array_new_with_free_func (issue_free);
  draft->claims = g_ptr_array_new_with_free_func (g_free);
  draft->promises = g_ptr_array_new_with_free_func (g_free);
  draft->rules = g_ptr_array_new_with_free_func (g_free);
  draft->figures = g_ptr_array_new_with_free_func (g_free);
  draft->doubts = g_ptr_array_new_with_free_func (g_free);
  draft->blocks = g_array_new (FALSE, FALSE, sizeof (ZgDraftBlock));
  return draft;
}

void
zg_draft_free (ZgDraft *draft)
{
  if (!draft)
    return;
  g_ptr_array_unref (draft->issues);
  g_ptr_array_unref (draft->sections);
  g_ptr_array_unref (draft->claims);
  g_ptr_array_unref (draft->promises);
  g_ptr_array_unref (draft->rules);
  g_ptr_array_unref (draft->figures);
  g_ptr_array_unref (draft->doubts);
  g_array_unref (draft->blocks);
  g_clear_pointer (&draft->line_starts, g_array_unref);
  g_string_chunk_free (draft->strings);
  g_free (draft->text);
  g_free (draft);
}

char *
zg_draft_keep (ZgDraft *draft, const char *text, gsize length)
{
  return g_string_chunk_insert_len (draft->strings, text, (gssize) length);
}

ZgDraftSection *
zg_draft_add_section (ZgDraft *draft, gsize start)
{
  ZgDraftSection *section = g_new0 (ZgDraftSection, 1);

  section->start = start;
  g_ptr_array_add (draft->sections, section);
  return section;
}

ZgDraftIssue *
zg_draft_add_issue (ZgDraft *draft, int section, gsize start)
{
  ZgDraftIssue *issue = g_new0 (ZgDraftIssue, 1);

  issue->section = section;
  issue->start = start;
  issue->deadline = ZG_DAY_NONE;
  issue->lead_units = g_ptr_array_new ();
  issue->responsible_units = g_ptr_array_new ();
  issue->participating_units = g_ptr_array_new ();
  issue->supervising_units = g_ptr_array_new ();
  issue->unnumbered = g_ptr_array_new ();
  issue->measures = g_ptr_array_new_with_free_func (g_free);
  issue->sub_issues = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (draft->issues, issue);
  return issue;
}

ZgDraftMeasure *
zg_draft_add_measure (ZgDraftIssue *issue, gsize start)
{
  ZgDraftMeasure *measure = g_new0 (ZgDraftMeasure, 1);

  measure->no = (int) issue->measures->len + 1;
  measure->start = start;
  measure->deadline = ZG_DAY_NONE;
  g_ptr_array_add (issue->measures, measure);
  return measure;
}

void
zg_draft_add_doubt (ZgDraft *draft, gsize start, const char *text, gsize length, const char *why)
{
  ZgDraftDoubt *doubt = g_new0 (ZgDraftDoubt, 1);

  doubt->start = start;
  doubt->text = zg_draft_keep (draft, text, length);
  doubt->why = zg_draft_keep (draft, why, strlen (why));
  g_ptr_array_add (draft->doubts, doubt);
}

const char *
zg_draft_issue_state (const ZgDraft *draft, const ZgDraftIssue *issue)
{
  const ZgDraftSection *section;

  if (issue->state || issue->section < 0)
    return issue->state;
  section = g_ptr_array_index (draft->sections, issue->section);
  return section->implied_state;
}

guint
zg_draft_line (const ZgDraft *draft, gsize offset)
{
  guint low = 0;
  guint high = draft->line_starts ? draft->line_starts->len : 0;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (draft->line_starts, guint32, middle) <= offset)
        low = middle;
      else
        high = middle;
    }
  return low + 1;
}
