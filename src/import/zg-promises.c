/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-promises.h"

#include "zg-date-phrase.h"

/* Bytes of a clause before and behind the day. */
#define MAX_BEFORE 150
#define MAX_AFTER  120

#define DAYS_OF_YEAR 365

static const char *const ahead[] = { "计划", "预计",   "预估", "拟",   "力争", "争取",
                                     "有望", "排定",   "确保", "将于", "将在", "谋划",
                                     "定于", "完成后", "保证", "承诺", "目标", NULL };
static const char *const happened[] = { "已",   "截至", "截止", "以来", "期间", "了",
                                        "同比", "荣获", "获得", "印发", "召开", "查处",
                                        "发现", "累计", "至今", "开始", "起",   NULL };
static const char *const thinking[] = { "谋划", "思考", "研究", NULL };

/* The words around a date phrase. */
typedef struct
{
  ZgSlice before;  /* of its clause */
  ZgSlice after;   /* to the end of its clause; of the next too if the day stands alone */
  ZgSlice carried; /* the clause before, if of the same sentence */
} Around;

static gsize
stop_at (ZgSlice slice, gboolean sentence_only)
{
  gsize n;

  if ((guchar) *slice.text >= 0x80 ? *slice.text != "。"[0] && (guchar) *slice.text != 0xef
                                   : *slice.text != ',' && *slice.text != ';')
    return 0;
  if (zg_slice_starts (slice, "。") || (n = zg_slice_mark (slice, ';')) > 0)
    return 3;
  return sentence_only ? 0 : zg_slice_mark (slice, ',');
}

static gsize
start_of (ZgSlice slice, gsize at, gboolean sentence_only)
{
  gsize floor = at > MAX_BEFORE ? at - MAX_BEFORE : 0;
  gsize start = at;

  while (start > floor)
    {
      ZgSlice here = zg_slice_skip (slice, start - 1);
      gsize n = stop_at (here, sentence_only);

      if (n > 0)
        return (guchar) here.text[0] < 0x80 ? start : MIN (start + 2, at);
      start--;
    }
  while (start < at && ((guchar) slice.text[start] & 0xc0) == 0x80)
    start++;
  return start;
}

static gsize
end_of (ZgSlice slice, gsize at)
{
  gsize limit = MIN (slice.length, at + MAX_AFTER);
  gsize end = at;

  /* "2024年1月下旬,完成…": a comma right behind the day does not end what is said of it. */
  end += zg_slice_mark (zg_slice_skip (slice, at), ',');
  while (end < limit && stop_at (zg_slice_skip (slice, end), FALSE) == 0 && slice.text[end] != '\n')
    end++;
  return end == slice.length ? end : at + zg_slice_cut (zg_slice_skip (slice, at), end - at).length;
}

static void
look_around (ZgSlice slice, gsize at, gsize length, Around *around)
{
  gsize clause = start_of (slice, at, FALSE);
  gsize mark = clause > 0 && (guchar) slice.text[clause - 1] >= 0x80 ? 3 : 1;
  gsize carried = clause >= mark ? start_of (slice, clause - mark, FALSE) : 0;
  gsize sentence = start_of (slice, clause, TRUE);

  around->before = zg_slice (slice.text + clause, at - clause);
  carried = MAX (carried, sentence);
  around->carried = zg_slice (slice.text + carried, clause - carried);
  around->after = zg_slice (slice.text + at + length, end_of (slice, at + length) - at - length);
}

static int
year_of (ZgDay day)
{
  int year = 0;

  if (day != ZG_DAY_NONE)
    zg_day_to_ymd (day, &year, NULL, NULL);
  return year;
}

/* A year alone is promised if it is not over and the words look ahead, or if a clause begins with a
 * year that had not come when the findings were handed over. */
static gboolean
is_promised_year (const ZgDraft *draft,
                  const ZgDatePhrase *phrase,
                  const Around *around,
                  gboolean looks_ahead)
{
  int known =
      year_of (draft->feedback_day != ZG_DAY_NONE ? draft->feedback_day : draft->notice_day);

  if (draft->notice_day != ZG_DAY_NONE && phrase->day < draft->notice_day)
    return FALSE;
  if (looks_ahead)
    return TRUE;
  return phrase->year_said && known > 0 && phrase->year > known && around->before.length == 0
         && !zg_slice_has_any (around->after, happened);
}

/* TRUE if the day was still to come when the notice was signed. Without a year it may be last
 * year's, unless that was before the findings were handed over; a range of months ("1-9月份") is
 * what a report covers. */
static gboolean
is_to_come (const ZgDraft *draft, const ZgDatePhrase *phrase, ZgSlice before)
{
  ZgDay since = draft->feedback_day;

  if (before.length > 0 && before.text[before.length - 1] == '-')
    return FALSE;
  if (phrase->day == ZG_DAY_NONE || draft->notice_day == ZG_DAY_NONE
      || phrase->day <= draft->notice_day)
    return FALSE;
  return phrase->year_said || (since != ZG_DAY_NONE && phrase->day - DAYS_OF_YEAR < since);
}

/* A month or day without 前 is promised if it was still to come, or if its clause or the one before
 * looks ahead. */
static gboolean
is_promise (const ZgDraft *draft, const ZgDatePhrase *phrase, const Around *around)
{
  gboolean looks_ahead;

  if (zg_slice_starts (around->after, "以来") || zg_slice_starts (around->after, "期间")
      || zg_slice_find (around->after, "已") >= 0 || zg_slice_has_any (around->before, happened))
    return FALSE;
  if (phrase->limit && !phrase->whole_year)
    return TRUE;
  looks_ahead = zg_slice_has_any (around->before, ahead) || zg_slice_has_any (around->after, ahead);
  if (phrase->whole_year)
    return is_promised_year (draft, phrase, around, looks_ahead);
  if (looks_ahead)
    return TRUE;
  return !zg_slice_has_any (around->after, happened)
         && (is_to_come (draft, phrase, around->before)
             || (zg_slice_has_any (around->carried, ahead)
                 && !zg_slice_has_any (around->carried, happened)));
}

static void
add_promise (
    ZgDraft *draft, ZgSlice phrase, ZgDay day, const char *precision, const ZgDraftPlace *place)
{
  ZgDraftPromise *promise = g_new0 (ZgDraftPromise, 1);

  phrase = zg_slice_trim (phrase);
  promise->place = *place;
  promise->phrase = zg_draft_keep (draft, phrase.text, phrase.length);
  promise->day = day;
  promise->precision = precision;
  promise->start = (gsize) (phrase.text - draft->text);
  g_ptr_array_add (draft->promises, promise);
}

/* The same phrase in a later year, if the text's year puts it before the feedback: that of the
 * document, or the next one for what was promised late in a year ("春节前"). */
static void
redate (const ZgDraft *draft, ZgSlice words, int notice_year, ZgDatePhrase *phrase)
{
  ZgDay since = draft->feedback_day != ZG_DAY_NONE ? draft->feedback_day : draft->inspection_to;
  int last = notice_year + (since != ZG_DAY_NONE);

  if (phrase->year_said || notice_year == 0)
    return;
  for (int year = notice_year;
       year <= last && phrase->day != ZG_DAY_NONE
       && (phrase->year < notice_year || (since != ZG_DAY_NONE && phrase->day < since));
       year++)
    zg_date_phrase_match (words, &(ZgDateContext){ year, draft->notice_day }, phrase);
}

void
zg_promises_read (ZgDraft *draft, ZgSlice slice, const ZgDraftPlace *place)
{
  int notice_year = year_of (draft->notice_day);
  ZgDateContext context = { notice_year, draft->notice_day };
  ZgDatePhrase phrase;
  ZgDateScan scan;
  gssize found;

  zg_date_scan_init (&scan, slice);
  while ((found = zg_date_scan_next (&scan, &context, &phrase)) >= 0)
    {
      gsize length = phrase.length;
      Around around;
      gboolean vague;

      if (phrase.year_said && phrase.year)
        context.year = phrase.year;
      /* Most dates of a report are past. */
      if (phrase.year_said && phrase.year && phrase.year < notice_year)
        continue;
      look_around (slice, (gsize) found, length, &around);
      if (!is_promise (draft, &phrase, &around))
        continue;
      redate (draft, zg_slice_skip (slice, (gsize) found), notice_year, &phrase);
      if (phrase.year && phrase.year < notice_year)
        continue;
      vague = phrase.whole_year && zg_slice_has_any (around.before, thinking);
      add_promise (
          draft, zg_slice (around.before.text, around.before.length + length + around.after.length),
          vague ? ZG_DAY_NONE : phrase.day, vague ? ZG_PRECISION_VAGUE : phrase.precision, place);
    }
}
