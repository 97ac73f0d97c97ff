/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-draft-edit.h"

#include <string.h>

#include "zg-date-phrase.h"
#include "zg-draft-edit-private.h"

ZgDraftIssue *
_zg_draft_issue (const ZgDraft *draft, int issue)
{
  return g_ptr_array_index (draft->issues, issue);
}

ZgDraftMeasure *
_zg_draft_measure (const ZgDraft *draft, ZgDraftRecord record)
{
  return g_ptr_array_index (_zg_draft_issue (draft, record.issue)->measures, record.measure);
}

const char *
zg_draft_get_text (const ZgDraft *draft, ZgDraftRecord record)
{
  const char *text = record.measure < 0 ? _zg_draft_issue (draft, record.issue)->title
                                        : _zg_draft_measure (draft, record)->text;

  return text ? text : "";
}

/* An implicit measure without a text of its own repeats the issue's wording. */
static void
set_title (ZgDraft *draft, int index, char *title)
{
  ZgDraftIssue *issue = _zg_draft_issue (draft, index);
  ZgDraftMeasure *first = issue->measures->len > 0 ? g_ptr_array_index (issue->measures, 0) : NULL;

  if (first && first->implicit && g_strcmp0 (first->text, issue->title) == 0)
    first->text = title;
  issue->title = title;
}

gboolean
zg_draft_set_text (ZgDraft *draft, ZgDraftRecord record, const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  char *kept;

  if (*stripped == '\0')
    return FALSE;
  kept = zg_draft_keep (draft, stripped, strlen (stripped));
  if (record.measure < 0)
    set_title (draft, record.issue, kept);
  else
    _zg_draft_measure (draft, record)->text = kept;
  return TRUE;
}

/* What a phrase may leave open. */
static ZgDateContext
date_context (const ZgDraft *draft)
{
  ZgDateContext context = { 0, draft->notice_day };

  if (draft->notice_day != ZG_DAY_NONE)
    zg_day_to_ymd (draft->notice_day, &context.year, NULL, NULL);
  return context;
}

gboolean
zg_draft_set_deadline (ZgDraft *draft, ZgDraftRecord record, const char *phrase)
{
  g_autofree char *words = g_strstrip (g_strdup (phrase));
  ZgDateContext context = date_context (draft);
  ZgDatePhrase found = { .day = ZG_DAY_NONE };
  char *kept = NULL;

  if (*words && !zg_date_phrase_parse (words, &context, &found))
    return FALSE;
  if (*words)
    kept = zg_draft_keep (draft, words, strlen (words));
  if (record.measure < 0)
    {
      ZgDraftIssue *issue = _zg_draft_issue (draft, record.issue);

      issue->deadline = found.day;
      issue->deadline_phrase = kept;
      issue->deadline_precision = found.precision;
      issue->long_term = found.long_term;
    }
  else
    {
      ZgDraftMeasure *measure = _zg_draft_measure (draft, record);

      measure->deadline = found.day;
      measure->deadline_phrase = kept;
      measure->deadline_precision = found.precision;
    }
  return TRUE;
}

void
zg_draft_set_section (ZgDraft *draft, int issue, int section)
{
  _zg_draft_issue (draft, issue)->section = section;
  for (guint i = 0; i < draft->blocks->len; i++)
    {
      ZgDraftBlock *block = &g_array_index (draft->blocks, ZgDraftBlock, i);

      if (block->issue == issue)
        block->section = section;
    }
}

int
zg_draft_find_block (const ZgDraft *draft, ZgDraftRecord record)
{
  int of_issue = -1;

  for (guint i = 0; i < draft->blocks->len; i++)
    {
      const ZgDraftBlock *block = &g_array_index (draft->blocks, ZgDraftBlock, i);

      if (block->issue != record.issue)
        continue;
      if (block->measure == record.measure)
        return (int) i;
      if (of_issue < 0)
        of_issue = (int) i;
    }
  return of_issue;
}

guint
zg_draft_count_measures (const ZgDraft *draft)
{
  guint n = 0;

  for (guint i = 0; i < draft->issues->len; i++)
    n += _zg_draft_issue (draft, (int) i)->measures->len;
  return n;
}

/* g_ptr_array_copy() without copying the elements. */
static void
replace_names (GPtrArray **names)
{
  *names = g_ptr_array_copy (*names, NULL, NULL);
}

static gpointer
copy_measure (gconstpointer measure, gpointer data)
{
  return g_memdup2 (measure, sizeof (ZgDraftMeasure));
}

static gpointer
copy_sub_issue (gconstpointer sub, gpointer data)
{
  return g_memdup2 (sub, sizeof (ZgDraftSubIssue));
}

static gpointer
copy_issue (gconstpointer source, gpointer data)
{
  ZgDraftIssue *issue = g_memdup2 (source, sizeof (ZgDraftIssue));

  replace_names (&issue->lead_units);
  replace_names (&issue->responsible_units);
  replace_names (&issue->participating_units);
  replace_names (&issue->supervising_units);
  replace_names (&issue->unnumbered);
  issue->measures = g_ptr_array_copy (issue->measures, copy_measure, NULL);
  issue->sub_issues = g_ptr_array_copy (issue->sub_issues, copy_sub_issue, NULL);
  return issue;
}

static gpointer
copy_promise (gconstpointer promise, gpointer data)
{
  return g_memdup2 (promise, sizeof (ZgDraftPromise));
}

static gpointer
copy_rule (gconstpointer rule, gpointer data)
{
  return g_memdup2 (rule, sizeof (ZgDraftRule));
}

static gpointer
copy_figure (gconstpointer figure, gpointer data)
{
  return g_memdup2 (figure, sizeof (ZgDraftFigure));
}

static void
copy_into (GPtrArray *source, GPtrArray *target, GCopyFunc copy)
{
  for (guint i = 0; i < source->len; i++)
    g_ptr_array_add (target, copy (g_ptr_array_index (source, i), NULL));
}

ZgDraft *
zg_draft_copy_records (const ZgDraft *draft)
{
  ZgDraft *copy = zg_draft_new ();

  copy_into (draft->issues, copy->issues, copy_issue);
  copy_into (draft->promises, copy->promises, copy_promise);
  copy_into (draft->rules, copy->rules, copy_rule);
  copy_into (draft->figures, copy->figures, copy_figure);
  g_array_append_vals (copy->blocks, draft->blocks->data, draft->blocks->len);
  return copy;
}

static void
swap (GPtrArray **one, GPtrArray **other)
{
  GPtrArray *kept = *one;

  *one = *other;
  *other = kept;
}

void
zg_draft_take_records (ZgDraft *draft, ZgDraft *copy)
{
  GArray *blocks = draft->blocks;

  swap (&draft->issues, &copy->issues);
  swap (&draft->promises, &copy->promises);
  swap (&draft->rules, &copy->rules);
  swap (&draft->figures, &copy->figures);
  draft->blocks = copy->blocks;
  copy->blocks = blocks;
  zg_draft_free (copy);
}
