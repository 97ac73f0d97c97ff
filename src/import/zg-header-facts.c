/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-header-facts.h"

#include "zg-cover.h"
#include "zg-date-phrase.h"
#include "zg-label.h"

/* Characters of a title. */
#define MIN_TITLE 5
#define MAX_TITLE 70

/* Bytes of the head in which a web page's date is looked for on one line. */
#define MAX_PAGE_LINE 600

static gboolean
is_page_line (ZgSlice words)
{
  static const char *const signs[] = {
    "首页",     "您的位置", "当前位置", "您现在的位置", "浏览",     "阅读次数",
    "字号",     "字体",     "打印",     "分享",         "来源",     "索引号",
    "发布机构", "文件名称", "成文日期", "发布日期",     "发布时间", "信息时间",
    "点击数",   "责任编辑", "作者：",   "作者:",        "公开方式", "主题分类",
    "文号：",   "文号:",    "有效性",   "生成日期",     NULL
  };

  return words.length < MAX_PAGE_LINE
         && (zg_slice_starts (words, "•") || zg_slice_has_any (words, signs));
}

/* What a web page prints over all of its papers ("政府信息公开") names no inspection. */
static gboolean
is_about_rectification (ZgSlice words)
{
  static const char *const signs[] = { "整改", "巡视", "巡察", "督察", "督查",
                                       "审计", "反馈", "通报", "台账", NULL };

  return zg_slice_has_any (words, signs);
}

static gboolean
is_title (ZgSlice words)
{
  static const char *const signs[] = { "通报", "公告", "公示", "方案", "报告",   "公开", "清单",
                                       "台账", "情况", "通知", "汇总", "一览表", "进展", NULL };
  static const char *const marks[] = { "。", "；", ">", "：", "【", NULL };
  gsize chars = zg_slice_chars (words);

  return chars >= MIN_TITLE && chars <= MAX_TITLE && !memchr (words.text, ':', words.length)
         && !memchr (words.text, '\t', words.length) && zg_slice_has_any (words, signs)
         && !zg_slice_has_any (words, marks) && !zg_slice_ends (words, "，");
}

/* A title that begins with 关于 may have the issuing body on the line before. */
static ZgSlice
with_line_before (const ZgDraft *draft, const GArray *lines, guint index, ZgSlice title)
{
  ZgSlice before;

  if (index == 0 || !zg_slice_starts (title, "关于"))
    return title;
  before = zg_line_slice (draft->text, &g_array_index (lines, ZgLine, index - 1));
  if (before.length == 0 || zg_slice_chars (before) > 40 || is_page_line (before)
      || zg_slice_find (before, "。") >= 0)
    return title;
  return zg_slice (before.text, (gsize) (title.text + title.length - before.text));
}

static void
set_title (ZgDraft *draft, ZgSlice title)
{
  GString *joined = g_string_new_len (title.text, (gssize) title.length);

  for (gsize i = joined->len; i > 0; i--)
    if (joined->str[i - 1] == '\n' || joined->str[i - 1] == '\r')
      g_string_erase (joined, (gssize) i - 1, 1);
  draft->document_title = zg_draft_keep (draft, joined->str, joined->len);
  g_string_free (joined, TRUE);
}

/* The first whole date in a line of the web page. */
static ZgDay
page_day (ZgSlice words)
{
  ZgDateContext context = { 0, ZG_DAY_NONE };
  ZgDatePhrase phrase;

  words = zg_slice_head (words, MAX_PAGE_LINE);
  for (gsize at = 0; at < words.length; at++)
    {
      if (!g_ascii_isdigit (words.text[at]) || (at > 0 && g_ascii_isdigit (words.text[at - 1])))
        continue;
      if (zg_date_phrase_match (zg_slice_skip (words, at), &context, &phrase)
          && phrase.day != ZG_DAY_NONE && g_str_equal (phrase.precision, ZG_PRECISION_DAY))
        return phrase.day;
    }
  return ZG_DAY_NONE;
}

static gboolean
asks_for_day (ZgSlice words)
{
  static const char *const signs[] = { "日期", "时间", NULL };

  return zg_slice_has_any (words, signs);
}

/* The title's line: the first that looks like one and names what this is about, else the first
 * that looks like one; @end if none does. */
static guint
find_title (const ZgDraft *draft, const GArray *lines, guint end)
{
  guint found = end;

  for (guint i = 0; i < end; i++)
    {
      ZgSlice words = zg_line_slice (draft->text, &g_array_index (lines, ZgLine, i));

      if (words.length == 0 || words.length > MAX_PAGE_LINE || is_page_line (words)
          || !is_title (words))
        continue;
      if (is_about_rectification (words))
        return i;
      found = MIN (found, i);
    }
  return found;
}

void
zg_header_read (ZgDraft *draft, const GArray *lines, guint end)
{
  guint title = find_title (draft, lines, end);
  gboolean asked = FALSE;

  for (guint i = 0; i < end; i++)
    {
      const ZgLine *line = &g_array_index (lines, ZgLine, i);
      ZgSlice words = zg_line_slice (draft->text, line);
      ZgDay day = ZG_DAY_NONE;
      const char *kind = ZG_BLOCK_OPENING;

      if (words.length == 0)
        kind = ZG_BLOCK_BLANK;
      else if (is_page_line (words) || asked
               || (page_day (zg_slice_head (words, 12)) != ZG_DAY_NONE
                   && zg_slice_chars (words) < MAX_TITLE))
        {
          kind = ZG_BLOCK_HEADER;
          day = page_day (words);
          asked = asks_for_day (words) && day == ZG_DAY_NONE;
        }
      else if (i == title)
        {
          kind = ZG_BLOCK_TITLE;
          set_title (draft, with_line_before (draft, lines, i, words));
        }
      else if (zg_slice_chars (zg_slice_head (words, 200)) < MIN_TITLE * 4
               && zg_slice_find (words, "。") < 0 && !draft->document_title)
        kind = ZG_BLOCK_HEADER;
      if (day != ZG_DAY_NONE && draft->notice_day == ZG_DAY_NONE)
        draft->notice_day = day;
      zg_cover_add (draft, line->start, kind, -1, -1, -1);
      if (g_str_equal (kind, ZG_BLOCK_OPENING))
        zg_header_read_opening (draft, words);
    }
}
