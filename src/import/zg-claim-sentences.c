/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-claim-sentences.h"

#include "zg-numeral.h"

/* Bytes before a number that may say what it counts. */
#define MAX_BEFORE 120

typedef enum
{
  SUBJECT_NONE,
  SUBJECT_ISSUES,
  SUBJECT_MEASURES,
  SUBJECT_TASKS,
  SUBJECT_LETTERS,
  SUBJECT_OTHER, /* a count with a key of its own */
} Subject;

static const char *const subject_keys[] = { NULL, "issues", "measures", "tasks", "letters", NULL };

static const struct
{
  const char *word;
  Subject subject;
} nouns[] = {
  { "措施", SUBJECT_MEASURES }, { "任务", SUBJECT_TASKS },   { "问题", SUBJECT_ISSUES },
  { "投诉", SUBJECT_LETTERS },  { "信访", SUBJECT_LETTERS }, { "举报", SUBJECT_LETTERS },
};

/* Counts that stand for themselves: a word behind the number, and the key. */
static const struct
{
  const char *word;
  const char *key;
} own_keys[] = {
  { "方面意见", "suggestion_aspects" },
  { "方面", "aspects" },
  { "大类", "classes" },
  { "类", "classes" },
  { "子项", "sub_problems" },
  { "具体表现", "sub_problems" },
};

/* The nearest counts: 基本完成 must be seen before 完成, 未完成 before both. */
static const struct
{
  const char *word;
  const char *state;
} states[] = {
  { "未完成", "not_done" },    { "未整改", "not_done" }, { "基本完成", "basically_done" },
  { "明显成效", "effective" }, { "正在", "ongoing" },    { "持续推进", "ongoing" },
  { "持续整改", "ongoing" },   { "推进中", "ongoing" },  { "其余", "ongoing" },
  { "长期", "ongoing" },       { "已完成", "done" },     { "完成整改", "done" },
  { "整改到位", "done" },      { "整改完成", "done" },   { "已整改", "done" },
  { "办结", "done" },          { "销号", "done" },       { "完成", "done" },
};

/* A number with its counter, and the words around it. */
typedef struct
{
  gint64 amount;
  int scale;
  ZgSlice counter;
  ZgSlice before; /* of the same clause */
  ZgSlice after;  /* behind the counter */
  ZgSlice phrase;
} Count;

static void
add_claim (ZgDraft *draft, const char *key, const Count *count)
{
  ZgDraftClaim *claim;

  for (guint i = 0; i < draft->claims->len; i++)
    if (g_str_equal (((ZgDraftClaim *) g_ptr_array_index (draft->claims, i))->key, key))
      return;
  claim = g_new0 (ZgDraftClaim, 1);
  claim->key = zg_draft_keep (draft, key, strlen (key));
  claim->amount = count->amount;
  claim->scale = count->scale;
  claim->unit = zg_draft_keep (draft, count->counter.text, count->counter.length);
  claim->phrase = zg_draft_keep (draft, count->phrase.text, count->phrase.length);
  g_ptr_array_add (draft->claims, claim);
}

static const char *
state_of (ZgSlice words)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (zg_slice_find (words, states[i].word) >= 0)
      return states[i].state;
  return NULL;
}

/* The noun nearest to the number: behind the counter, or the last one before the number. */
static Subject
noun_of (const Count *count)
{
  static const char *const adjectives[] = { "具体", "突出", "反馈",     "整改",
                                            "主要", "共性", "立行立改", NULL };
  ZgSlice after = count->after;
  const char *adjective;
  gssize nearest = -1;
  Subject subject = SUBJECT_NONE;

  while ((adjective = zg_slice_starts_any (after, adjectives)))
    after = zg_slice_skip (after, strlen (adjective));
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (zg_slice_starts (after, nouns[i].word))
      return nouns[i].subject;
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    {
      gssize at = zg_slice_find (count->before, nouns[i].word);

      if (at > nearest)
        {
          nearest = at;
          subject = nouns[i].subject;
        }
    }
  return subject;
}

static gboolean
read_counter (ZgSlice rest, ZgSlice *counter)
{
  static const char *const counters[] = { "个",   "项", "条", "件",   "大类", "类",
                                          "方面", "%",  "％", "万元", NULL };
  static const char *const not_counts[] = {
    "个月", "个工作日", "个百分点", "个部门", "个单位", NULL
  };
  const char *word = zg_slice_starts_any (rest, counters);

  if (!word || zg_slice_starts_any (rest, not_counts))
    return FALSE;
  *counter = zg_slice_head (rest, strlen (word));
  return TRUE;
}

static gboolean
is_clause_end (ZgSlice slice)
{
  return zg_slice_mark (slice, ',') > 0 || zg_slice_mark (slice, ';') > 0
         || zg_slice_starts (slice, "。") || zg_slice_starts (slice, "、");
}

/* The clause before byte @at, cut at a mark or at @floor, the end of the count before. */
static ZgSlice
clause_before (ZgSlice paragraph, gsize floor, gsize at)
{
  gsize start = at;

  if (at > MAX_BEFORE && floor < at - MAX_BEFORE)
    floor = at - MAX_BEFORE;
  while (start > floor && !is_clause_end (zg_slice_skip (paragraph, start - 1)))
    start--;
  if (start > floor && start < at)
    start += zg_slice_starts (zg_slice_skip (paragraph, start - 1), "。")
                     || zg_slice_starts (zg_slice_skip (paragraph, start - 1), "、")
                     || zg_slice_mark (zg_slice_skip (paragraph, start - 1), ',') == 3
                     || zg_slice_mark (zg_slice_skip (paragraph, start - 1), ';') == 3
                 ? 2
                 : 0;
  return zg_slice (paragraph.text + start, at - start);
}

static gboolean
next_count (ZgSlice paragraph, gsize *from, Count *count)
{
  gsize floor = *from;

  for (gsize at = *from; at < paragraph.length; at++)
    {
      guchar c = (guchar) paragraph.text[at];
      ZgSlice here = zg_slice_skip (paragraph, at);
      gsize length;

      /* Digits, and full-width digits, EF BC 90 and on. */
      if (!g_ascii_isdigit (c)
          && (c != 0xef || here.length < 3 || (guchar) here.text[1] != 0xbc
              || (guchar) here.text[2] < 0x90 || (guchar) here.text[2] > 0x99))
        continue;
      length = zg_numeral_read_decimal (here, &count->amount, &count->scale);
      if (length == 0)
        {
          at += here.length > 18 ? 17 : 0;
          continue;
        }
      if (read_counter (zg_slice_skip (here, length), &count->counter))
        {
          count->before = clause_before (paragraph, floor, at);
          count->after = zg_slice_head (zg_slice_skip (here, length + count->counter.length), 45);
          count->phrase =
              zg_slice (count->before.text, count->before.length + length + count->counter.length);
          *from = at + length + count->counter.length;
          return TRUE;
        }
      at += length - 1;
    }
  return FALSE;
}

static gboolean
read_rate (ZgDraft *draft, const Count *count, Subject subject)
{
  static const char *const rates[] = { "完成率", "整改率", "办结率", "销号率", NULL };

  if (!zg_slice_is (count->counter, "%") && !zg_slice_is (count->counter, "％"))
    return FALSE;
  if (zg_slice_has_any (count->before, rates))
    add_claim (draft,
               subject == SUBJECT_MEASURES ? "measures_rate_percent"
               : subject == SUBJECT_TASKS  ? "tasks_rate_percent"
                                           : "rate_percent",
               count);
  return TRUE;
}

/* Rules made, money recovered, aspects: counts that are no subject for the next ones. */
static gboolean
read_own (ZgDraft *draft, const Count *count)
{
  static const char *const made[] = { "制定", "修订", "修改", "完善", "新建",
                                      "出台", "建立", "健全", NULL };
  static const char *const recovered[] = { "追缴", "追回", "收缴", "清退", NULL };
  ZgSlice whole = zg_slice (count->counter.text, count->counter.length + count->after.length);

  if (zg_slice_is (count->counter, "万元"))
    {
      if (zg_slice_has_any (count->before, recovered))
        add_claim (draft, "money_recovered_wan", count);
      return TRUE;
    }
  if ((zg_slice_find (count->before, "制度") >= 0 && zg_slice_has_any (count->before, made))
      || (zg_slice_starts (count->after, "制度") && zg_slice_has_any (count->before, made)))
    {
      add_claim (draft, "rules_made", count);
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (own_keys); i++)
    if (zg_slice_starts (whole, own_keys[i].word)
        || zg_slice_starts (count->after, own_keys[i].word))
      {
        add_claim (draft, own_keys[i].key, count);
        return TRUE;
      }
  return FALSE;
}

static void
read_subject (ZgDraft *draft, const Count *count, Subject *subject)
{
  static const char *const parts[] = { "其中", "含", NULL };
  Subject noun = noun_of (count);
  ZgSlice clause_after = count->after;
  const char *state = state_of (count->before);
  g_autofree char *key = NULL;

  if (noun != SUBJECT_NONE)
    *subject = noun;
  for (gsize i = 0; i < clause_after.length; i++)
    if (is_clause_end (zg_slice_skip (clause_after, i)))
      clause_after.length = i;
  if (!state && noun == SUBJECT_NONE)
    state = state_of (clause_after);
  if (*subject == SUBJECT_NONE || (noun == SUBJECT_NONE && !state)
      || zg_slice_has_any (count->before, parts))
    return;
  if (state && g_str_equal (state, "done") && zg_slice_find (clause_after, "或基本完成") >= 0)
    state = "done_or_basically_done";
  key = g_strdup_printf ("%s_%s", subject_keys[*subject], state ? state : "total");
  add_claim (draft, key, count);
}

void
zg_claim_sentences_read (ZgDraft *draft, ZgSlice paragraph)
{
  static const char *const about[] = { "反馈", "指出", "发现", "巡视", "巡察",
                                       "督察", "督查", "审计", "整改", NULL };
  Subject subject = SUBJECT_NONE;
  Count count;
  gsize from = 0;

  if (!zg_slice_has_any (paragraph, about))
    return;
  while (next_count (paragraph, &from, &count))
    {
      /* "首轮(2016年)23项:" opens an account of one of several rounds, whose counts are parts. */
      if (zg_slice_mark (count.after, ':') && noun_of (&count) == SUBJECT_NONE)
        return;
      if (!read_rate (draft, &count, subject) && !read_own (draft, &count))
        read_subject (draft, &count, &subject);
    }
}
