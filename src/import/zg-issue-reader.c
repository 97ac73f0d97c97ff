/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-issue-reader.h"

#include <glib/gi18n-lib.h>

#include "zg-enumeration.h"
#include "zg-issue-facts.h"

static gsize
offset_of (const ZgIssueReader *self, ZgSlice slice)
{
  return (gsize) (slice.text - self->draft->text);
}

static char *
keep (ZgIssueReader *self, ZgSlice slice)
{
  return zg_draft_keep (self->draft, slice.text, slice.length);
}

/* The words of a slice of several lines: indents, blank lines and line ends of other systems go. */
static char *
keep_lines (ZgIssueReader *self, ZgSlice slice)
{
  if (!slice.length
      || (!memchr (slice.text, '\n', slice.length) && !memchr (slice.text, '\r', slice.length)))
    return keep (self, slice);
  g_string_truncate (self->scratch, 0);
  while (slice.length > 0)
    {
      const char *end = memchr (slice.text, '\n', slice.length);
      gsize length = end ? (gsize) (end - slice.text) : slice.length;
      ZgSlice line = zg_slice_trim (zg_slice_head (slice, length));

      if (line.length > 0 && self->scratch->len > 0)
        g_string_append_c (self->scratch, '\n');
      g_string_append_len (self->scratch, line.text, (gssize) line.length);
      slice = zg_slice_skip (slice, length + 1);
    }
  return zg_draft_keep (self->draft, self->scratch->str, self->scratch->len);
}

static void
cover (ZgIssueReader *self, gsize start, const char *kind, int measure)
{
  zg_cover_add (self->draft, start, kind, self->section, self->index, measure);
}

void
zg_issue_reader_init (ZgIssueReader *self, ZgDraft *draft, const ZgDateContext *context)
{
  *self = (ZgIssueReader){ .draft = draft, .context = *context, .section = -1, .index = -1 };
  self->items = g_array_new (FALSE, FALSE, sizeof (ZgItem));
  self->progress = g_string_new (NULL);
  self->scratch = g_string_new (NULL);
}

void
zg_issue_reader_clear (ZgIssueReader *self)
{
  g_array_unref (self->items);
  g_string_free (self->progress, TRUE);
  g_string_free (self->scratch, TRUE);
}

static void
close_measure (ZgIssueReader *self)
{
  if (self->measure)
    self->measure->text = keep_lines (self, self->measure_text);
  self->measure = NULL;
}

static ZgDraftMeasure *
open_measure (ZgIssueReader *self, gsize start, ZgSlice number, ZgSlice text)
{
  close_measure (self);
  self->measure = zg_draft_add_measure (self->issue, start);
  self->measure->number = number.length > 0 ? keep (self, number) : NULL;
  self->measure_text = text;
  return self->measure;
}

void
zg_issue_reader_add_items (ZgIssueReader *self, gsize start, ZgSlice words)
{
  guint first = self->issue->measures->len;

  g_array_set_size (self->items, 0);
  zg_enumeration_split (words, self->items);
  if (self->items->len == 0)
    {
      cover (self, start, ZG_BLOCK_MEASURE, (int) first);
      open_measure (self, start, ZG_SLICE_EMPTY, words);
      return;
    }
  for (guint i = 0; i < self->items->len; i++)
    {
      ZgItem item = g_array_index (self->items, ZgItem, i);
      gsize at = i == 0 ? start : offset_of (self, item.number);

      cover (self, at, ZG_BLOCK_MEASURE, (int) (first + i));
      open_measure (self, at, item.number, item.text);
    }
}

/* A paragraph that counts 一是, 二是 holds the issue's measures unless numbered ones follow. */
static gboolean
add_counted (ZgIssueReader *self, gsize start, ZgSlice words)
{
  gsize intro;

  if (self->numbered)
    return FALSE;
  g_array_set_size (self->items, 0);
  intro = zg_enumeration_split (words, self->items);
  if (self->items->len == 0)
    return FALSE;
  if (intro > 0)
    {
      cover (self, start, ZG_BLOCK_DETAIL, -1);
      g_ptr_array_add (self->issue->unnumbered,
                       keep (self, zg_slice_trim (zg_slice_head (words, intro))));
      start = offset_of (self, words) + intro;
    }
  zg_issue_reader_add_items (self, start, zg_slice_skip (words, intro));
  return TRUE;
}

/* 一是, 二是 at the head of paragraphs of their own. */
static gboolean
add_ordinal (ZgIssueReader *self, gsize start, ZgSlice words)
{
  gsize length = 0;

  if (!self->numbered)
    length = zg_enumeration_ordinal (words, self->last_ordinal + 1);
  if (length == 0)
    return FALSE;
  self->last_ordinal++;
  cover (self, start, ZG_BLOCK_MEASURE, (int) self->issue->measures->len);
  open_measure (self, start, zg_slice_head (words, length), zg_slice_skip (words, length));
  return TRUE;
}

static void
add_progress (ZgIssueReader *self, gsize start, ZgSlice words)
{
  cover (self, start, ZG_BLOCK_STATUS, -1);
  close_measure (self);
  if (words.length == 0)
    return;
  if (self->progress->len > 0)
    g_string_append_c (self->progress, '\n');
  g_string_append_len (self->progress, words.text, (gssize) words.length);
}

static void
add_paragraph (ZgIssueReader *self, gsize start, ZgSlice words)
{
  if (words.length == 0 || add_counted (self, start, words) || add_ordinal (self, start, words))
    return;
  cover (self, start, ZG_BLOCK_DETAIL, -1);
  g_ptr_array_add (self->issue->unnumbered, keep (self, words));
}

/* 完成情况：… */
static void
add_status (ZgIssueReader *self, gsize start, ZgSlice value)
{
  ZgStatus status;

  cover (self, start, ZG_BLOCK_STATUS, -1);
  if (value.length == 0)
    return;
  if (zg_status_read (value, &status))
    {
      ZgSlice rest = zg_slice_skip (value, status.printed.length);

      zg_issue_set_status (self->draft, self->issue, &status, rest, &self->context);
      rest = zg_slice_trim (zg_slice_skip (value, zg_slice_sentence (value)));
      if (rest.length > 0)
        add_progress (self, start, rest);
      return;
    }
  zg_draft_add_doubt (self->draft, start, value.text, value.length,
                      _ ("no known words for a state"));
  add_progress (self, start, value);
}

/* 整改情况：… may hold the state, the measures one after the other, or an account. */
static void
add_account (ZgIssueReader *self, gsize start, ZgSlice value)
{
  ZgSlice sentence = zg_slice_head (value, zg_slice_sentence (value));
  ZgStatus status;

  if (zg_status_read (sentence, &status))
    {
      gsize rest = sentence.length;

      cover (self, start, ZG_BLOCK_STATUS, -1);
      if (!self->issue->status)
        zg_issue_set_status (self->draft, self->issue, &status,
                             zg_slice_skip (sentence, status.printed.length), &self->context);
      value = zg_slice_trim (zg_slice_skip (value, rest));
      if (value.length == 0)
        return;
      start = offset_of (self, value);
    }
  if (self->issue->measures->len == 0 && !self->numbered && value.length > 0)
    add_paragraph (self, start, value);
  else
    add_progress (self, start, value);
}

/* A label's value, or a line that goes on below it; FALSE if the label says nothing of a line. */
static gboolean
add_labelled (ZgIssueReader *self, gsize start, ZgLabel label, ZgSlice value)
{
  switch (label)
    {
    case ZG_LABEL_STATUS:
      add_status (self, start, value);
      return TRUE;
    case ZG_LABEL_PROGRESS:
      add_account (self, start, value);
      return TRUE;
    case ZG_LABEL_MEASURES:
      if (value.length == 0 || self->numbered)
        cover (self, start, ZG_BLOCK_DETAIL, -1);
      if (value.length > 0 && self->numbered)
        g_ptr_array_add (self->issue->unnumbered, keep (self, value));
      else if (value.length > 0)
        zg_issue_reader_add_items (self, start, value);
      return TRUE;
    case ZG_LABEL_ISSUE:
    case ZG_LABEL_DETAIL:
      cover (self, start, ZG_BLOCK_DETAIL, -1);
      if (value.length > 0)
        g_ptr_array_add (self->issue->unnumbered, keep (self, value));
      return TRUE;
    case ZG_LABEL_NONE:
    case ZG_LABEL_NUMBER:
    case ZG_LABEL_SECTION:
      return FALSE;
    case ZG_LABEL_LEAD:
    case ZG_LABEL_RESPONSIBLE:
    case ZG_LABEL_PARTICIPATING:
    case ZG_LABEL_SUPERVISING:
    case ZG_LABEL_LEADER:
    case ZG_LABEL_OWNER:
    case ZG_LABEL_CONTACT:
    case ZG_LABEL_DEADLINE:
    default:
      cover (self, start, ZG_BLOCK_STATUS, -1);
      zg_issue_set_fact (self->draft, self->issue, label, value, &self->context);
      return TRUE;
    }
}

/* "牵头单位：甲；责任单位：乙" on one line, perhaps in brackets. Returns the bytes taken. */
static gsize
add_facts (ZgIssueReader *self, gsize start, ZgSlice words)
{
  gsize open = zg_slice_mark (words, '(');
  ZgSlice inside = zg_slice_skip (words, open);
  gssize close = open > 0 ? zg_slice_find_mark (inside, ')') : -1;
  gsize taken;

  if (open > 0 && close < 0)
    return 0;
  if (close >= 0)
    inside = zg_slice_head (inside, (gsize) close);
  taken = zg_issue_set_facts (self->draft, self->issue, inside, &self->context);
  if (taken == 0)
    return 0;
  cover (self, start, ZG_BLOCK_STATUS, -1);
  close_measure (self);
  self->label = ZG_LABEL_NONE;
  if (close >= 0 && taken == inside.length)
    taken += zg_slice_mark (zg_slice_skip (words, open + taken), ')');
  return open + taken;
}

/* A problem's wording may be given by a label under a bare number: "第三项" / "整改任务：…". */
static gboolean
take_title (ZgIssueReader *self, gsize start, ZgLabel label, ZgSlice value)
{
  if (label != ZG_LABEL_ISSUE || self->issue->title || value.length == 0)
    return FALSE;
  if (zg_slice_ends (value, "。"))
    value.length -= strlen ("。");
  self->issue->title = keep (self, value);
  cover (self, start, ZG_BLOCK_ISSUE, -1);
  return TRUE;
}

/* Facts at the start of a line; what follows them is a line of its own. */
static gboolean
take_facts (ZgIssueReader *self, gsize start, ZgSlice words)
{
  gsize taken = add_facts (self, start, words);
  ZgSlice rest = zg_slice_trim (zg_slice_skip (words, taken));

  if (taken == 0)
    return FALSE;
  if (rest.length > strlen ("。"))
    zg_issue_reader_add_text (self, offset_of (self, rest), rest);
  return TRUE;
}

void
zg_issue_reader_add_text (ZgIssueReader *self, gsize start, ZgSlice words)
{
  gsize length;
  ZgLabel label = zg_label_read (words, &length);
  ZgStatus status;

  if (label != ZG_LABEL_NONE)
    {
      ZgSlice value = zg_slice_skip (words, length);

      if (take_title (self, start, label, value) || take_facts (self, start, words))
        return;
      close_measure (self);
      self->label = label;
      if (add_labelled (self, start, label, value))
        return;
    }
  if (zg_slice_mark (words, '(') && take_facts (self, start, words))
    return;
  if (self->measure && self->last_ordinal > 0 && add_ordinal (self, start, words))
    return;
  if (self->measure && self->label != ZG_LABEL_MEASURES)
    {
      self->measure_text.length = (gsize) (words.text + words.length - self->measure_text.text);
      cover (self, start, ZG_BLOCK_MEASURE, (int) self->issue->measures->len - 1);
      return;
    }
  if (self->label != ZG_LABEL_NONE && add_labelled (self, start, self->label, words))
    return;
  if (self->issue->unnumbered->len == 0 && !self->issue->status
      && zg_status_read_sentence (zg_slice_head (words, zg_slice_sentence (words)), &status,
                                  &length))
    {
      zg_issue_set_status (self->draft, self->issue, &status, ZG_SLICE_EMPTY, &self->context);
      cover (self, start, ZG_BLOCK_STATUS, -1);
      words = zg_slice_trim (zg_slice_skip (words, length));
      start = words.length > 0 ? offset_of (self, words) : start;
    }
  add_paragraph (self, start, words);
}

void
zg_issue_reader_open (ZgIssueReader *self, int section, const ZgIssueStart *start)
{
  const ZgIssueHeading *heading = start->heading;
  ZgStatus status;

  zg_issue_reader_close (self);
  self->index = (int) self->draft->issues->len;
  self->section = section;
  self->issue = zg_draft_add_issue (self->draft, section, start->start);
  self->numbered = start->numbered;
  self->first_block = self->draft->blocks->len;
  self->label = heading->labelled ? ZG_LABEL_PROGRESS : ZG_LABEL_NONE;
  self->last_number = 0;
  self->last_ordinal = 0;
  self->issue->number = start->number.length > 0 ? keep (self, start->number) : NULL;
  self->issue->group = start->group.length > 0 ? keep (self, start->group) : NULL;
  self->issue->title = heading->title.length > 0 ? keep (self, heading->title) : NULL;
  self->issue->original = keep (self, zg_slice_trim (heading->heading));
  cover (self, start->start, ZG_BLOCK_ISSUE, -1);
  if (heading->unclosed)
    zg_draft_add_doubt (self->draft, start->start, start->words.text,
                        MIN (start->words.length, heading->heading.length),
                        _ ("a quotation mark never closes"));
  if (heading->brackets.length > 0
      && zg_issue_set_facts (self->draft, self->issue, heading->brackets, &self->context) == 0
      && zg_status_read (heading->brackets, &status))
    zg_issue_set_status (self->draft, self->issue, &status, ZG_SLICE_EMPTY, &self->context);
  if (heading->rest.length > 0)
    zg_issue_reader_add_text (self, offset_of (self, heading->rest), heading->rest);
}

void
zg_issue_reader_add_measure (
    ZgIssueReader *self, gsize start, const ZgMarker *marker, ZgSlice words, ZgSlice line)
{
  gboolean again = marker->number == 1 && self->last_number > 0;

  /* A second row under 整改成效 tells how the first went. */
  if (self->label == ZG_LABEL_PROGRESS && self->issue->measures->len > 0
      && (again || !self->measure))
    {
      add_progress (self, start, line);
      return;
    }
  self->last_number = marker->number;
  open_measure (self, start, marker->digits, words);
  self->label = ZG_LABEL_NONE;
  cover (self, start, ZG_BLOCK_MEASURE, (int) self->issue->measures->len - 1);
}

void
zg_issue_reader_add_sub_issue (ZgIssueReader *self,
                               gsize start,
                               ZgSlice number,
                               const ZgIssueHeading *heading)
{
  ZgDraftSubIssue *sub = g_new0 (ZgDraftSubIssue, 1);

  close_measure (self);
  sub->number = keep (self, number);
  sub->title = keep (self, heading->title);
  sub->start = start;
  g_ptr_array_add (self->issue->sub_issues, sub);
  cover (self, start, ZG_BLOCK_SUB_ISSUE, -1);
  if (heading->unclosed)
    zg_draft_add_doubt (self->draft, start, heading->title.text, heading->title.length,
                        _ ("a quotation mark never closes"));
  if (heading->rest.length > 0)
    zg_issue_reader_add_text (self, offset_of (self, heading->rest), heading->rest);
}

static char *
join_unnumbered (ZgIssueReader *self)
{
  GPtrArray *paragraphs = self->issue->unnumbered;

  if (paragraphs->len == 1)
    return g_ptr_array_index (paragraphs, 0);
  g_string_truncate (self->scratch, 0);
  for (guint i = 0; i < paragraphs->len; i++)
    {
      if (i > 0)
        g_string_append_c (self->scratch, '\n');
      g_string_append (self->scratch, g_ptr_array_index (paragraphs, i));
    }
  return zg_draft_keep (self->draft, self->scratch->str, self->scratch->len);
}

static void
add_implicit (ZgIssueReader *self)
{
  ZgDraftIssue *issue = self->issue;
  ZgDraftMeasure *measure = zg_draft_add_measure (issue, issue->start);

  measure->no = 0;
  measure->implicit = TRUE;
  measure->text = issue->unnumbered->len > 0 ? join_unnumbered (self)
                  : issue->progress          ? issue->progress
                                             : issue->title;
  for (guint i = self->first_block; i < self->draft->blocks->len; i++)
    {
      ZgDraftBlock *block = &g_array_index (self->draft->blocks, ZgDraftBlock, i);

      if (g_str_equal (block->kind, ZG_BLOCK_DETAIL))
        block->measure = 0;
    }
}

void
zg_issue_reader_close (ZgIssueReader *self)
{
  ZgDraftIssue *issue = self->issue;

  if (!issue)
    return;
  close_measure (self);
  if (self->progress->len > 0)
    issue->progress = zg_draft_keep (self->draft, self->progress->str, self->progress->len);
  g_string_truncate (self->progress, 0);
  if (!issue->title)
    issue->title =
        issue->unnumbered->len > 0 ? g_ptr_array_index (issue->unnumbered, 0) : issue->original;
  if (issue->measures->len == 0)
    add_implicit (self);
  else if (issue->unnumbered->len > 0)
    issue->detail = join_unnumbered (self);
  self->issue = NULL;
  self->index = -1;
}
