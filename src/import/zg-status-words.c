/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-status-words.h"

#include "zg-keys.h"

#define LONG_TERM 1
#define BASICALLY 2

/* Longer words stand before the shorter ones they begin with. */
static const struct
{
  const char *word;
  const char *state;
  int flags;
} words[] = {
  { "已验收销号", ZG_STATE_CLOSED, 0 },
  { "验收销号", ZG_STATE_CLOSED, 0 },
  { "整改销号", ZG_STATE_CLOSED, 0 },
  { "完成销号", ZG_STATE_CLOSED, 0 },
  { "已完成销号", ZG_STATE_CLOSED, 0 },
  { "已完成整改销号", ZG_STATE_CLOSED, 0 },
  { "已完成整改并销号", ZG_STATE_CLOSED, 0 },
  { "完成整改并销号", ZG_STATE_CLOSED, 0 },
  { "已整改销号", ZG_STATE_CLOSED, 0 },
  { "已销号", ZG_STATE_CLOSED, 0 },
  { "销号", ZG_STATE_CLOSED, 0 },
  { "退回", ZG_STATE_RETURNED, 0 },
  { "已退回", ZG_STATE_RETURNED, 0 },
  { "未启动", ZG_STATE_NOT_STARTED, 0 },
  { "尚未启动", ZG_STATE_NOT_STARTED, 0 },
  { "未整改", ZG_STATE_NOT_STARTED, 0 },
  { "尚未整改", ZG_STATE_NOT_STARTED, 0 },
  { "未完成", ZG_STATE_ONGOING, 0 },
  { "尚未完成", ZG_STATE_ONGOING, 0 },
  { "未办结", ZG_STATE_ONGOING, 0 },
  { "已基本完成", ZG_STATE_ONGOING, BASICALLY },
  { "基本完成", ZG_STATE_ONGOING, BASICALLY },
  { "基本整改到位", ZG_STATE_ONGOING, BASICALLY },
  { "已基本整改到位", ZG_STATE_ONGOING, BASICALLY },
  { "阶段性完成", ZG_STATE_ONGOING, BASICALLY },
  { "阶段性办结", ZG_STATE_ONGOING, BASICALLY },
  { "已完成阶段性", ZG_STATE_ONGOING, BASICALLY },
  { "部分整改", ZG_STATE_ONGOING, 0 },
  { "部分完成", ZG_STATE_ONGOING, 0 },
  { "正在整改", ZG_STATE_ONGOING, 0 },
  { "正在推进", ZG_STATE_ONGOING, 0 },
  { "正在办理", ZG_STATE_ONGOING, 0 },
  { "正在进行", ZG_STATE_ONGOING, 0 },
  { "持续推进", ZG_STATE_ONGOING, 0 },
  { "持续整改", ZG_STATE_ONGOING, 0 },
  { "加快推进", ZG_STATE_ONGOING, 0 },
  { "有序推进", ZG_STATE_ONGOING, 0 },
  { "序时推进", ZG_STATE_ONGOING, 0 },
  { "推进中", ZG_STATE_ONGOING, 0 },
  { "整改中", ZG_STATE_ONGOING, 0 },
  { "进行中", ZG_STATE_ONGOING, 0 },
  { "长期坚持", ZG_STATE_ONGOING, LONG_TERM },
  { "需长期坚持", ZG_STATE_ONGOING, LONG_TERM },
  { "需长期持续整改", ZG_STATE_ONGOING, LONG_TERM },
  { "长期整改", ZG_STATE_ONGOING, LONG_TERM },
  { "长期推进", ZG_STATE_ONGOING, LONG_TERM },
  { "已经完成", ZG_STATE_DONE, 0 },
  { "已完成", ZG_STATE_DONE, 0 },
  { "已全部完成", ZG_STATE_DONE, 0 },
  { "全部完成", ZG_STATE_DONE, 0 },
  { "已整改", ZG_STATE_DONE, 0 },
  { "已全部整改", ZG_STATE_DONE, 0 },
  { "已办结", ZG_STATE_DONE, 0 },
  { "办结", ZG_STATE_DONE, 0 },
  { "已落实", ZG_STATE_DONE, 0 },
  { "完成整改", ZG_STATE_DONE, 0 },
  { "整改完成", ZG_STATE_DONE, 0 },
  { "整改到位", ZG_STATE_DONE, 0 },
  { "整改已完成", ZG_STATE_DONE, 0 },
  { "整改已到位", ZG_STATE_DONE, 0 },
  { "立行立改", ZG_STATE_DONE, 0 },
  { "完成", ZG_STATE_DONE, 0 },
};

static int
word_at (ZgSlice slice)
{
  int best = -1;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (zg_slice_starts (slice, words[i].word)
        && (best < 0 || strlen (words[i].word) > strlen (words[best].word)))
      best = (int) i;
  return best;
}

/* What may follow a status word without changing it. */
static gsize
skip_after (ZgSlice slice)
{
  static const char *const more[] = { "整改任务", "整改", "到位",   "任务", "并通过验收",
                                      "中",       "问题", "该问题", NULL };
  gsize at = 0;
  const char *word;

  while ((word = zg_slice_starts_any (zg_slice_skip (slice, at), more)))
    at += strlen (word);
  return at;
}

static gsize
skip_joint (ZgSlice slice)
{
  static const char *const joints[] = { "并需", "并", "、", "且", "，需", "，并", "，", NULL };
  const char *joint = zg_slice_starts_any (slice, joints);

  return joint ? strlen (joint) : zg_slice_mark (slice, ',');
}

/* Words that go on ("完成招标") tell of something else. */
static gboolean
is_end (ZgSlice rest)
{
  static const char *const marks[] = { "。", "，", "、", "（", "；", "：", "】", "！", "）", NULL };

  return rest.length == 0 || strchr (" \t\n,.;:()!", *rest.text)
         || zg_slice_starts_any (rest, marks) || zg_slice_blank (rest) > 0;
}

gboolean
zg_status_read (ZgSlice slice, ZgStatus *status)
{
  int word = word_at (slice);
  gsize at;
  int flags;

  if (word < 0)
    return FALSE;
  at = strlen (words[word].word);
  at += skip_after (zg_slice_skip (slice, at));
  flags = words[word].flags;
  status->state = words[word].state;
  for (;;)
    {
      gsize joint = skip_joint (zg_slice_skip (slice, at));
      int next = joint ? word_at (zg_slice_skip (slice, at + joint)) : -1;

      if (next < 0)
        break;
      flags |= words[next].flags;
      if (g_str_equal (words[next].state, ZG_STATE_CLOSED))
        status->state = ZG_STATE_CLOSED;
      at += joint + strlen (words[next].word);
      at += skip_after (zg_slice_skip (slice, at));
    }
  status->printed = zg_slice_head (slice, at);
  status->long_term = (flags & LONG_TERM) != 0;
  status->basically_done = (flags & BASICALLY) != 0;
  return is_end (zg_slice_skip (slice, at));
}

gboolean
zg_status_read_sentence (ZgSlice slice, ZgStatus *status, gsize *length)
{
  static const char *const before[] = { "该问题", "此问题",   "该项问题", "该项任务", "该任务",
                                        "本项",   "该项",     "目前",     "截至目前", "现",
                                        "问题",   "整改工作", "，",       ",",        NULL };
  ZgSlice rest = slice;
  const char *word;
  gsize stop;

  while ((word = zg_slice_starts_any (rest, before)))
    rest = zg_slice_skip (rest, strlen (word));
  if (!zg_status_read (rest, status))
    return FALSE;
  rest = zg_slice_skip (rest, status->printed.length);
  stop = zg_slice_starts (rest, "。") ? strlen ("。") : zg_slice_mark (rest, ';');
  if (stop == 0 && rest.length > 0)
    return FALSE;
  *length = (gsize) (rest.text - slice.text) + stop;
  return TRUE;
}

const char *
zg_status_of_heading (ZgSlice heading)
{
  static const char *const ongoing[] = { "正在整改",     "持续推进", "推进中",   "整改中",
                                         "未完成",       "尚未",     "持续整改", "长期",
                                         "需要一定时间", "分阶段",   "阶段性",   "加快推进",
                                         "基本完成",     "正在推进", NULL };
  static const char *const done[] = { "已完成",   "已经完成", "完成整改", "整改完成", "已整改",
                                      "整改到位", "已办结",   "销号",     "立行立改", NULL };
  gboolean is_ongoing = zg_slice_has_any (heading, ongoing);
  gboolean is_done = zg_slice_has_any (heading, done);

  /* "整改完成情况" announces an account, not a state. */
  if (is_ongoing == is_done || zg_slice_find (heading, "完成情况") >= 0)
    return NULL;
  return is_done ? ZG_STATE_DONE : ZG_STATE_ONGOING;
}
