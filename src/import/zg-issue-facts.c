/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-issue-facts.h"

static char *
keep (ZgDraft *draft, ZgSlice slice)
{
  return zg_draft_keep (draft, slice.text, slice.length);
}

static gsize
separator_at (ZgSlice slice)
{
  static const char *const marks[] = { "、", "，", "；", "/", NULL };
  const char *mark = zg_slice_starts_any (slice, marks);

  if (mark)
    return strlen (mark);
  return strchr (",;|", *slice.text) ? 1 : zg_slice_blank (slice);
}

static void
add_names (ZgDraft *draft, GPtrArray *names, ZgSlice value)
{
  gsize start = 0;

  for (gsize at = 0; at <= value.length; at++)
    {
      gsize separator = at < value.length ? separator_at (zg_slice_skip (value, at)) : 1;
      ZgSlice name;

      if (separator == 0)
        continue;
      name = zg_slice_trim (zg_slice (value.text + start, at - start));
      if (zg_slice_ends (name, "。"))
        name.length -= strlen ("。");
      if (name.length > 0 && !zg_slice_is (name, "/") && !zg_slice_is (name, "-"))
        g_ptr_array_add (names, keep (draft, name));
      start = at + separator;
      at = start - 1;
    }
}

static void
set_deadline (ZgDraft *draft, ZgDraftIssue *issue, ZgSlice value, const ZgDateContext *context)
{
  ZgDatePhrase phrase;
  gboolean read = zg_date_phrase_match (value, context, &phrase);

  if (!read)
    read = zg_date_phrase_find (value, context, &phrase) >= 0;
  issue->deadline_phrase = keep (draft, value);
  if (!read)
    return;
  issue->deadline = phrase.day;
  issue->deadline_precision = phrase.precision;
  issue->long_term |= phrase.long_term;
}

gboolean
zg_issue_set_fact (
    ZgDraft *draft, ZgDraftIssue *issue, ZgLabel label, ZgSlice value, const ZgDateContext *context)
{
  GPtrArray *units = label == ZG_LABEL_LEAD            ? issue->lead_units
                     : label == ZG_LABEL_RESPONSIBLE   ? issue->responsible_units
                     : label == ZG_LABEL_PARTICIPATING ? issue->participating_units
                     : label == ZG_LABEL_SUPERVISING   ? issue->supervising_units
                                                       : NULL;
  char **person = label == ZG_LABEL_LEADER    ? &issue->leader
                  : label == ZG_LABEL_OWNER   ? &issue->owner
                  : label == ZG_LABEL_CONTACT ? &issue->contact
                                              : NULL;

  value = zg_slice_trim (value);
  if (zg_slice_ends (value, "。") || zg_slice_ends (value, "；"))
    value.length -= strlen ("。");
  if (!units && !person && label != ZG_LABEL_DEADLINE)
    return FALSE;
  if (value.length == 0)
    return TRUE;
  if (units)
    add_names (draft, units, value);
  else if (person)
    *person = keep (draft, value);
  else
    set_deadline (draft, issue, value, context);
  return TRUE;
}

/* A short word with a colon, known or not: what stands before it has ended. */
static gboolean
is_label (ZgSlice slice)
{
  ZgSlice head = zg_slice_head (slice, 30);
  gssize colon = zg_slice_find_mark (head, ':');
  gsize length;

  if (zg_label_read (slice, &length) != ZG_LABEL_NONE)
    return TRUE;
  head = zg_slice_head (head, colon > 0 ? (gsize) colon : 0);
  return colon > 0 && zg_slice_find_mark (head, ',') < 0 && zg_slice_find (head, "、") < 0
         && zg_slice_find (head, "。") < 0;
}

/* The end of a value: a semicolon, or where the next label starts behind a comma or a blank. */
static gsize
value_length (ZgSlice slice)
{
  for (gsize at = 0; at < slice.length; at++)
    {
      ZgSlice here = zg_slice_skip (slice, at);
      gsize n = zg_slice_mark (here, ';');

      if (n > 0 || zg_slice_starts (here, "。"))
        return at;
      n = zg_slice_mark (here, ',');
      if (n == 0)
        n = zg_slice_blank (here);
      if (n > 0 && is_label (zg_slice_skip (here, n)))
        return at;
    }
  return slice.length;
}

static gsize
separators_length (ZgSlice slice)
{
  gsize at = 0;
  gsize n;

  do
    {
      ZgSlice here = zg_slice_skip (slice, at);

      n = zg_slice_mark (here, ';');
      if (n == 0)
        n = zg_slice_mark (here, ',');
      if (n == 0)
        n = zg_slice_starts (here, "。") ? strlen ("。") : zg_slice_blank (here);
      at += n;
    }
  while (n > 0);
  return at;
}

gsize
zg_issue_set_facts (ZgDraft *draft,
                    ZgDraftIssue *issue,
                    ZgSlice slice,
                    const ZgDateContext *context)
{
  ZgSlice rest = slice;
  gsize length;
  ZgLabel label;

  while ((label = zg_label_read (rest, &length)) != ZG_LABEL_NONE)
    {
      ZgSlice value = zg_slice_skip (rest, length);
      ZgStatus status;

      value = zg_slice_head (value, value_length (value));
      if (!zg_issue_set_fact (draft, issue, label, value, context))
        {
          ZgSlice words = zg_slice_trim (value);

          if ((label != ZG_LABEL_STATUS && label != ZG_LABEL_PROGRESS)
              || !zg_status_read (words, &status) || status.printed.length < words.length)
            break;
          zg_issue_set_status (draft, issue, &status, ZG_SLICE_EMPTY, context);
        }
      rest = zg_slice_skip (rest, length + value.length);
      rest = zg_slice_skip (rest, separators_length (rest));
    }
  return slice.length - rest.length;
}

/* 因…(原因|申请|，): why a date is put off. */
static void
set_extension (ZgDraft *draft, ZgDraftIssue *issue, ZgSlice rest)
{
  static const char *const ends[] = { "原因", "申请", "，", ",", "需", "延期", "等原因", NULL };
  gssize at = zg_slice_find (rest, "因");
  ZgSlice reason;
  gsize end;

  if (at < 0 || zg_slice_find (rest, "延期") < 0)
    return;
  reason = zg_slice_skip (rest, (gsize) at + strlen ("因"));
  end = reason.length;
  for (guint i = 0; ends[i]; i++)
    {
      gssize stop = zg_slice_find (zg_slice_head (reason, end), ends[i]);

      if (stop > 0)
        end = (gsize) stop;
    }
  issue->extension_reason = keep (draft, zg_slice_head (reason, end));
}

void
zg_issue_set_status (ZgDraft *draft,
                     ZgDraftIssue *issue,
                     const ZgStatus *status,
                     ZgSlice rest,
                     const ZgDateContext *context)
{
  static const char *const promised[] = { "延期至", "延长至", "前完成", "底完成", NULL };
  ZgDatePhrase phrase;
  gssize at;

  issue->status = keep (draft, status->printed);
  issue->state = status->state;
  issue->long_term |= status->long_term;
  issue->basically_done |= status->basically_done;
  if (rest.length == 0)
    return;
  set_extension (draft, issue, rest);
  at = zg_date_phrase_find (rest, context, &phrase);
  if (at < 0 || issue->deadline_phrase || !(phrase.limit || zg_slice_has_any (rest, promised)))
    return;
  issue->deadline = phrase.day;
  issue->deadline_precision = phrase.precision;
  issue->deadline_phrase = keep (draft, zg_slice (rest.text + at, phrase.length));
}
