/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-issue-heading.h"

#include "zg-label.h"
#include "zg-marker.h"
#include "zg-status-words.h"

/* Bytes in which a bracket must close. */
#define MAX_BRACKET 900

static const char *const openers[] = { "关于", "针对", "对于", "在", "对", "就", NULL };
static const char *const quotes[][2] = {
  { "“", "”" }, { "‘", "’" }, { "「", "」" }, { "『", "』" }
};

/* What may stand between the wording and the end of the heading, in any order. */
static const char *const tails[] = { "的问题", "等问题", "问题", "方面", "的整改", "整改", "进展",
                                     "落实",   "完成",   "情况", "任务", "存在",   NULL };

/* The byte where a quotation ends that opened before @slice; -1 if it never does. */
static gssize
find_closing (ZgSlice slice, const char *open, const char *close)
{
  int depth = 1;

  for (gsize at = 0; at + 3 <= slice.length; at++)
    {
      if (slice.text[at] != open[0])
        continue;
      if (memcmp (slice.text + at, open, 3) == 0)
        depth++;
      else if (memcmp (slice.text + at, close, 3) == 0 && --depth == 0)
        return (gssize) at;
    }
  return -1;
}

/* The straight quotation mark has one form for both ends: the last one of the line closes. */
static gssize
find_closing_straight (ZgSlice slice)
{
  for (gsize at = slice.length; at > 0; at--)
    if (slice.text[at - 1] == '"')
      return (gssize) at - 1;
  return -1;
}

static gsize
tail_length (ZgSlice slice)
{
  gsize at = 0;
  const char *word;

  while ((word = zg_slice_starts_any (zg_slice_skip (slice, at), tails)))
    at += strlen (word);
  return at;
}

/* Where 问题 stands with nothing but the heading's tail behind it; -1 if nowhere. */
static gssize
find_tail (ZgSlice sentence)
{
  gsize from = 0;
  gssize at;

  while ((at = zg_slice_find (zg_slice_skip (sentence, from), "问题")) >= 0)
    {
      gsize start = from + (gsize) at;
      ZgSlice after = zg_slice_skip (sentence, start);
      gsize n = tail_length (after);

      after = zg_slice_skip (after, n);
      if (after.length == 0 || zg_slice_starts (after, "。") || zg_slice_starts (after, "（")
          || zg_slice_mark (after, '(') || zg_slice_mark (after, ':') || zg_slice_mark (after, '.'))
        return (gssize) start;
      /* 问题 within this tail would end where it ends. */
      from = start + n;
    }
  return -1;
}

/* A bracket says something about the issue if it starts with a label or a status. */
static gsize
bracket_length (ZgSlice slice, ZgSlice *inside)
{
  gboolean framed = zg_slice_starts (slice, "【");
  gsize open = framed ? strlen ("【") : zg_slice_mark (slice, '(');
  ZgSlice words = zg_slice_head (zg_slice_skip (slice, open), MAX_BRACKET);
  gssize close = framed ? zg_slice_find (words, "】") : zg_slice_find_mark (words, ')');
  ZgStatus status;
  gsize n;

  if (open == 0 || close < 0)
    return 0;
  *inside = zg_slice_trim (zg_slice_head (words, (gsize) close));
  if (zg_label_read (*inside, &n) == ZG_LABEL_NONE && !zg_status_read (*inside, &status))
    return 0;
  words = zg_slice_skip (words, (gsize) close);
  return open + (gsize) close + (framed ? strlen ("】") : zg_slice_mark (words, ')'));
}

static gsize
stop_length (ZgSlice slice)
{
  if (zg_slice_starts (slice, "。") || zg_slice_starts (slice, "；"))
    return 3;
  return slice.length > 0 && (*slice.text == '.' || *slice.text == ';') ? 1 : 0;
}

/* Reads what follows the wording: 问题的整改, brackets, a full stop, a colon before a label's text.
 */
static void
finish (ZgSlice line, gsize at, ZgIssueHeading *heading)
{
  gsize tail = tail_length (zg_slice_skip (line, at));
  gsize n;

  heading->aspect = zg_slice_ends (zg_slice_head (zg_slice_skip (line, at), tail), "方面");
  at += tail;
  for (guint i = 0; i < 3; i++)
    {
      at += zg_slice_blank (zg_slice_skip (line, at));
      if ((n = bracket_length (zg_slice_skip (line, at), &heading->brackets)) > 0)
        at += n;
      at += stop_length (zg_slice_skip (line, at));
    }
  n = zg_slice_mark (zg_slice_skip (line, at), ':');
  heading->labelled = n > 0 && tail > 0;
  at += n;
  heading->heading = zg_slice_head (line, at);
  heading->rest = zg_slice_trim (zg_slice_skip (line, at));
}

/* Quotation marks are the heading's own only if nothing but its tail follows: “一岗双责”落实不力 is
 * a wording that starts with a quotation. */
static gboolean
is_end (ZgSlice slice)
{
  static const char *const marks[] = { "。", "（", "【", "；", NULL };

  slice = zg_slice_skip (slice, tail_length (slice));
  return slice.length == 0 || strchr (".;:( \t", *slice.text) || zg_slice_starts_any (slice, marks)
         || zg_slice_mark (slice, ':');
}

static gboolean
read_quoted (ZgSlice line, gsize before, ZgIssueHeading *heading)
{
  ZgSlice slice = zg_slice_skip (line, before);
  gsize open = 0;
  gssize close = -1;

  for (guint i = 0; open == 0 && i < G_N_ELEMENTS (quotes); i++)
    if (zg_slice_starts (slice, quotes[i][0]))
      {
        open = 3;
        close = find_closing (zg_slice_skip (slice, open), quotes[i][0], quotes[i][1]);
      }
  if (open == 0 && zg_slice_starts (slice, "\""))
    {
      open = 1;
      close = find_closing_straight (zg_slice_skip (slice, open));
    }
  if (open == 0)
    return FALSE;
  slice = zg_slice_skip (slice, open);
  heading->unclosed = close < 0;
  if (close < 0)
    close = find_tail (zg_slice_head (slice, zg_slice_sentence (slice)));
  if (close < 0)
    close = (gssize) slice.length;
  else if (!heading->unclosed && !is_end (zg_slice_skip (slice, (gsize) close + open)))
    return FALSE;
  heading->title = zg_slice_head (slice, (gsize) close);
  if (zg_slice_ends (heading->title, "。"))
    heading->title.length -= strlen ("。");
  finish (line, before + open + (gsize) close + (heading->unclosed ? 0 : open), heading);
  heading->quoted = TRUE;
  heading->named = before > 0 && !heading->aspect;
  return TRUE;
}

/* 关于 or 针对 framing the wording without quotation marks. */
static gboolean
read_named (ZgSlice line, gsize before, ZgIssueHeading *heading)
{
  ZgSlice slice = zg_slice_skip (line, before);
  gssize close = before > 0 ? find_tail (zg_slice_head (slice, zg_slice_sentence (slice))) : -1;

  if (close <= 0)
    return FALSE;
  heading->title = zg_slice_head (slice, (gsize) close);
  if (zg_slice_ends (heading->title, "的") || zg_slice_ends (heading->title, "等"))
    heading->title.length -= strlen ("的");
  finish (line, before + (gsize) close, heading);
  heading->named = !heading->aspect;
  return TRUE;
}

/* The byte where the first trailing bracket of the sentence starts; its length if there is none. */
static gsize
find_bracket (ZgSlice sentence)
{
  ZgSlice inside;

  for (gsize at = 0; at < sentence.length; at++)
    {
      ZgSlice here = zg_slice_skip (sentence, at);
      guchar c = (guchar) sentence.text[at];

      if (c != '(' && c != 0xe3 && c != 0xef)
        continue;
      if ((zg_slice_mark (here, '(') || zg_slice_starts (here, "【"))
          && bracket_length (here, &inside) > 0)
        return at;
    }
  return sentence.length;
}

/* A label in the middle of a line ends the heading: "学习不深入。整改情况：…" in one paragraph. */
static gsize
plain_length (ZgSlice line)
{
  ZgSlice sentence = zg_slice_head (line, zg_slice_sentence (line));
  gsize end = find_bracket (sentence);
  gssize tail;

  if (end < sentence.length)
    return end;
  tail = find_tail (sentence);
  if (tail > 0 && tail_length (zg_slice_skip (sentence, (gsize) tail)) > strlen ("问题"))
    return (gsize) tail;
  end = sentence.length;
  while (end > 0 && stop_length (zg_slice_skip (sentence, end - 1)) == 1)
    end--;
  if (zg_slice_ends (zg_slice_head (sentence, end), "。")
      || zg_slice_ends (zg_slice_head (sentence, end), "；"))
    end -= 3;
  return end;
}

void
zg_issue_heading_read (ZgSlice line, ZgIssueHeading *heading)
{
  const char *opener;
  gboolean about;
  ZgMarker item;
  gsize label;

  *heading = (ZgIssueHeading){ .brackets = ZG_SLICE_EMPTY };
  if (zg_marker_read_item (line, &item))
    line = zg_slice_skip (line, item.length);
  if (zg_label_read (line, &label) == ZG_LABEL_ISSUE)
    line = zg_slice_skip (line, label);
  opener = zg_slice_starts_any (line, openers);
  about = opener && (g_str_equal (opener, "关于") || g_str_equal (opener, "针对"));
  if (read_quoted (line, opener ? strlen (opener) : 0, heading)
      || (about && read_named (line, strlen (opener), heading)))
    return;
  heading->title = zg_slice_trim (zg_slice_head (line, plain_length (line)));
  finish (line, (gsize) (heading->title.text + heading->title.length - line.text), heading);
  if (!heading->aspect)
    heading->aspect = zg_slice_ends (heading->title, "方面");
}
