/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-enumeration.h"
#include "zg-issue-facts.h"
#include "zg-issue-reader-private.h"

static void
add_items (ZgIssueReader *self, gsize start, ZgSlice words)
{
  guint first = self->issue->measures->len;

  g_array_set_size (self->items, 0);
  zg_enumeration_split (words, self->items);
  if (self->items->len == 0)
    {
      zg_issue_reader_cover (self, start, ZG_BLOCK_MEASURE, (int) first);
      zg_issue_reader_open_measure (self, start, ZG_SLICE_EMPTY, words);
      return;
    }
  for (guint i = 0; i < self->items->len; i++)
    {
      ZgItem item = g_array_index (self->items, ZgItem, i);
      gsize at = i == 0 ? start : zg_issue_reader_offset (self, item.number);

      zg_issue_reader_cover (self, at, ZG_BLOCK_MEASURE, (int) (first + i));
      zg_issue_reader_open_measure (self, at, item.number, item.text);
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
      zg_issue_reader_cover (self, start, ZG_BLOCK_DETAIL, -1);
      g_ptr_array_add (self->issue->unnumbered,
                       zg_issue_reader_keep (self, zg_slice_trim (zg_slice_head (words, intro))));
      start = zg_issue_reader_offset (self, words) + intro;
    }
  add_items (self, start, zg_slice_skip (words, intro));
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
  zg_issue_reader_cover (self, start, ZG_BLOCK_MEASURE, (int) self->issue->measures->len);
  zg_issue_reader_open_measure (self, start, zg_slice_head (words, length),
                                zg_slice_skip (words, length));
  return TRUE;
}

static void
add_paragraph (ZgIssueReader *self, gsize start, ZgSlice words)
{
  if (words.length == 0 || add_counted (self, start, words) || add_ordinal (self, start, words))
    return;
  zg_issue_reader_cover (self, start, ZG_BLOCK_DETAIL, -1);
  g_ptr_array_add (self->issue->unnumbered, zg_issue_reader_keep (self, words));
}

/* 完成情况：… */
static void
add_status (ZgIssueReader *self, gsize start, ZgSlice value)
{
  ZgStatus status;

  zg_issue_reader_cover (self, start, ZG_BLOCK_STATUS, -1);
  if (value.length == 0)
    return;
  if (zg_status_read (value, &status))
    {
      ZgSlice rest = zg_slice_skip (value, status.printed.length);

      zg_issue_set_status (self->draft, self->issue, &status, rest, &self->context);
      rest = zg_slice_trim (zg_slice_skip (value, zg_slice_sentence (value)));
      if (rest.length > 0)
        zg_issue_reader_add_progress (self, start, rest);
      return;
    }
  zg_draft_add_doubt (self->draft, start, value.text, value.length,
                      _ ("no known words for a state"));
  zg_issue_reader_add_progress (self, start, value);
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

      zg_issue_reader_cover (self, start, ZG_BLOCK_STATUS, -1);
      if (!self->issue->status)
        zg_issue_set_status (self->draft, self->issue, &status,
                             zg_slice_skip (sentence, status.printed.length), &self->context);
      value = zg_slice_trim (zg_slice_skip (value, rest));
      if (value.length == 0)
        return;
      start = zg_issue_reader_offset (self, value);
    }
  if (self->issue->measures->len == 0 && !self->numbered && value.length > 0)
    add_paragraph (self, start, value);
  else
    zg_issue_reader_add_progress (self, start, value);
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
        zg_issue_reader_cover (self, start, ZG_BLOCK_DETAIL, -1);
      if (value.length > 0 && self->numbered)
        g_ptr_array_add (self->issue->unnumbered, zg_issue_reader_keep (self, value));
      else if (value.length > 0)
        add_items (self, start, value);
      return TRUE;
    case ZG_LABEL_ISSUE:
    case ZG_LABEL_DETAIL:
      zg_issue_reader_cover (self, start, ZG_BLOCK_DETAIL, -1);
      if (value.length > 0)
        g_ptr_array_add (self->issue->unnumbered, zg_issue_reader_keep (self, value));
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
      zg_issue_reader_cover (self, start, ZG_BLOCK_STATUS, -1);
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
  zg_issue_reader_cover (self, start, ZG_BLOCK_STATUS, -1);
  zg_issue_reader_close_measure (self);
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
  self->issue->title = zg_issue_reader_keep (self, value);
  zg_issue_reader_cover (self, start, ZG_BLOCK_ISSUE, -1);
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
    zg_issue_reader_add_text (self, zg_issue_reader_offset (self, rest), rest);
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
      zg_issue_reader_close_measure (self);
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
      zg_issue_reader_cover (self, start, ZG_BLOCK_MEASURE, (int) self->issue->measures->len - 1);
      return;
    }
  if (self->label != ZG_LABEL_NONE && add_labelled (self, start, self->label, words))
    return;
  if (self->issue->unnumbered->len == 0 && !self->issue->status
      && zg_status_read_sentence (zg_slice_head (words, zg_slice_sentence (words)), &status,
                                  &length))
    {
      zg_issue_set_status (self->draft, self->issue, &status, ZG_SLICE_EMPTY, &self->context);
      zg_issue_reader_cover (self, start, ZG_BLOCK_STATUS, -1);
      words = zg_slice_trim (zg_slice_skip (words, length));
      start = words.length > 0 ? zg_issue_reader_offset (self, words) : start;
    }
  add_paragraph (self, start, words);
}
