/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-issue-reader.h"

#include <glib/gi18n-lib.h>

#include "zg-enumeration.h"
#include "zg-issue-facts.h"
#include "zg-issue-reader-private.h"

char *
zg_issue_reader_keep (ZgIssueReader *self, ZgSlice slice)
{
  return zg_draft_keep (self->draft, slice.text, slice.length);
}

/* The words of a slice of several lines: indents, blank lines and line ends of other systems go. */
static char *
keep_lines (ZgIssueReader *self, ZgSlice slice)
{
  if (!slice.length
      || (!memchr (slice.text, '\n', slice.length) && !memchr (slice.text, '\r', slice.length)))
    return zg_issue_reader_keep (self, slice);
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

void
zg_issue_reader_cover (ZgIssueReader *self, gsize start, const char *kind, int measure)
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

void
zg_issue_reader_close_measure (ZgIssueReader *self)
{
  if (self->measure)
    self->measure->text = keep_lines (self, self->measure_text);
  self->measure = NULL;
}

ZgDraftMeasure *
zg_issue_reader_open_measure (ZgIssueReader *self, gsize start, ZgSlice number, ZgSlice text)
{
  zg_issue_reader_close_measure (self);
  self->measure = zg_draft_add_measure (self->issue, start);
  self->measure->number = number.length > 0 ? zg_issue_reader_keep (self, number) : NULL;
  self->measure_text = text;
  return self->measure;
}

void
zg_issue_reader_add_progress (ZgIssueReader *self, gsize start, ZgSlice words)
{
  zg_issue_reader_cover (self, start, ZG_BLOCK_STATUS, -1);
  zg_issue_reader_close_measure (self);
  if (words.length == 0)
    return;
  if (self->progress->len > 0)
    g_string_append_c (self->progress, '\n');
  g_string_append_len (self->progress, words.text, (gssize) words.length);
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
  self->issue->number =
      start->number.length > 0 ? zg_issue_reader_keep (self, start->number) : NULL;
  self->issue->group = start->group.length > 0 ? zg_issue_reader_keep (self, start->group) : NULL;
  self->issue->title =
      heading->title.length > 0 ? zg_issue_reader_keep (self, heading->title) : NULL;
  self->issue->original = zg_issue_reader_keep (self, zg_slice_trim (heading->heading));
  zg_issue_reader_cover (self, start->start, ZG_BLOCK_ISSUE, -1);
  if (heading->unclosed)
    zg_draft_add_doubt (self->draft, start->start, start->words.text,
                        MIN (start->words.length, heading->heading.length),
                        _ ("a quotation mark never closes"));
  if (heading->brackets.length > 0
      && zg_issue_set_facts (self->draft, self->issue, heading->brackets, &self->context) == 0
      && zg_status_read (heading->brackets, &status))
    zg_issue_set_status (self->draft, self->issue, &status, ZG_SLICE_EMPTY, &self->context);
  if (heading->rest.length > 0)
    zg_issue_reader_add_text (self, zg_issue_reader_offset (self, heading->rest), heading->rest);
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
      zg_issue_reader_add_progress (self, start, line);
      return;
    }
  self->last_number = marker->number;
  zg_issue_reader_open_measure (self, start, marker->digits, words);
  self->label = ZG_LABEL_NONE;
  zg_issue_reader_cover (self, start, ZG_BLOCK_MEASURE, (int) self->issue->measures->len - 1);
}

void
zg_issue_reader_add_sub_issue (ZgIssueReader *self,
                               gsize start,
                               ZgSlice number,
                               const ZgIssueHeading *heading)
{
  ZgDraftSubIssue *sub = g_new0 (ZgDraftSubIssue, 1);

  zg_issue_reader_close_measure (self);
  sub->number = zg_issue_reader_keep (self, number);
  sub->title = zg_issue_reader_keep (self, heading->title);
  sub->start = start;
  g_ptr_array_add (self->issue->sub_issues, sub);
  zg_issue_reader_cover (self, start, ZG_BLOCK_SUB_ISSUE, -1);
  if (heading->unclosed)
    zg_draft_add_doubt (self->draft, start, heading->title.text, heading->title.length,
                        _ ("a quotation mark never closes"));
  if (heading->rest.length > 0)
    zg_issue_reader_add_text (self, zg_issue_reader_offset (self, heading->rest), heading->rest);
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
  zg_issue_reader_close_measure (self);
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
