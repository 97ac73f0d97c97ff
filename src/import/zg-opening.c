/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-date-phrase.h"
#include "zg-header-facts.h"
#include "zg-numeral.h"

/* Bytes of a paragraph in which who and when is looked for; openings are short. */
#define MAX_OPENING 3000

/* Bytes of the name of an office. */
#define MAX_NAME 180

/* What a team does, and in what its name ends: 巡察组, 巡察一组, 督察第三组, 审计局. */
static const char *const tasks[] = { "巡视", "巡察", "督察", "督查", "审计",
                                     "考核", "检查", "督导", NULL };
static const char *const offices[] = { "局", "厅", "署", NULL };

/* What an inspection is called, with the ledger's key for it. */
static const struct
{
  const char *word;
  const char *kind;
} kinds[] = { { "巡视", "inspection" },
              { "巡察", "local-inspection" },
              { "环保督察", "environment" },
              { "环境保护督察", "environment" },
              { "督察", "supervision" },
              { "督查", "supervision" },
              { "审计", "audit" },
              { "考核", "other" },
              { "检查", "other" } };

static char *
keep (ZgDraft *draft, ZgSlice slice)
{
  return zg_draft_keep (draft, slice.text, slice.length);
}

/* The slice behind the last of @words that stands in it. */
static ZgSlice
after_last (ZgSlice slice, const char *const *words)
{
  for (; *words; words++)
    {
      gssize at;

      while ((at = zg_slice_find (slice, *words)) >= 0)
        slice = zg_slice_skip (slice, (gsize) at + strlen (*words));
    }
  return slice;
}

/* The name that ends with @team: from the last mark or word that cannot stand in a name. "区委组建4
 * 个巡察组" is a name with a verb in it, which goes. */
static char *
inspector_name (ZgDraft *draft, ZgSlice before, ZgSlice team)
{
  static const char *const breaks[] = { "，",   ",",    "。",   "；",   ";",    "：",   ":",
                                        "部署", "安排", "要求", "决定", "根据", "按照", "依照",
                                        "接受", "配合", "以来", "日",   "自",   "由",   "经",
                                        "（",   "(",    "统一", NULL };
  static const char *const verbs[] = { "组建", "派出", "成立", "派驻", NULL };
  ZgSlice name = after_last (before, breaks);

  if (name.length > MAX_NAME)
    return NULL;
  for (guint i = 0; verbs[i]; i++)
    {
      gssize at = zg_slice_find (name, verbs[i]);

      if (at >= 0)
        {
          ZgSlice rest = zg_slice_skip (name, (gsize) at + strlen (verbs[i]));
          g_autofree char *joined =
              g_strdup_printf ("%.*s%.*s%.*s", (int) at, name.text, (int) rest.length, rest.text,
                               (int) team.length, team.text);

          return zg_draft_keep (draft, joined, strlen (joined));
        }
    }
  return keep (draft, zg_slice (name.text, name.length + team.length));
}

/* The bytes behind a task that make it a team; 0 if they do not. */
static gsize
team_suffix (ZgSlice rest, gboolean audit)
{
  gsize at = zg_slice_starts (rest, "第") ? strlen ("第") : 0;
  ZgNumeral numeral;

  if (audit && zg_slice_starts_any (rest, offices))
    return strlen ("局");
  if (zg_numeral_read (zg_slice_skip (rest, at), &numeral))
    at += numeral.length;
  else if (at > 0)
    return 0;
  return zg_slice_starts (zg_slice_skip (rest, at), "组") ? at + strlen ("组") : 0;
}

/* The first team in @paragraph: where its task stands, and the length from there; 0 if none. */
static gsize
find_team (ZgSlice paragraph, gsize *start)
{
  gsize length = 0;

  *start = paragraph.length;
  for (guint i = 0; tasks[i]; i++)
    {
      gsize from = 0;
      gssize at;

      while ((at = zg_slice_find (zg_slice_skip (paragraph, from), tasks[i])) >= 0
             && from + (gsize) at < *start)
        {
          gsize behind = from + (gsize) at + strlen (tasks[i]);
          gsize suffix =
              team_suffix (zg_slice_skip (paragraph, behind), g_str_equal (tasks[i], "审计"));

          if (suffix > 0)
            {
              *start = from + (gsize) at;
              length = behind - *start + suffix;
            }
          from = behind;
        }
    }
  return length;
}

/* Returns the bytes up to and with the inspector's name; 0 if there is none. */
static gsize
read_inspector (ZgDraft *draft, ZgSlice paragraph)
{
  gsize start;
  gsize length = find_team (paragraph, &start);

  if (length > 0 && !draft->inspector)
    draft->inspector = inspector_name (draft, zg_slice_head (paragraph, start),
                                       zg_slice (paragraph.text + start, length));
  return length > 0 ? start + length : 0;
}

static void
read_kind (ZgDraft *draft, ZgSlice paragraph)
{
  for (guint i = 0; !draft->inspection_kind && i < G_N_ELEMENTS (kinds); i++)
    if (zg_slice_find (paragraph, kinds[i].word) >= 0)
      draft->inspection_kind = kinds[i].kind;
}

/* 对…开展, 对…进行. */
static ZgSlice
object_of_dui (ZgSlice sentence)
{
  static const char *const verbs[] = { "开展", "进行", "实施", NULL };
  gssize at = zg_slice_find (sentence, "对");
  ZgSlice rest;
  gsize end;

  if (at < 0)
    return ZG_SLICE_EMPTY;
  rest = zg_slice_head (zg_slice_skip (sentence, (gsize) at + strlen ("对")), MAX_NAME);
  end = rest.length;
  for (guint i = 0; verbs[i]; i++)
    {
      gssize verb = zg_slice_find (zg_slice_head (rest, end), verbs[i]);

      if (verb >= 0)
        end = (gsize) verb;
    }
  return end < rest.length ? zg_slice_head (rest, end) : ZG_SLICE_EMPTY;
}

/* 巡视…, 巡察了…: the office behind the verb, up to the next mark. */
static ZgSlice
object_of_verb (ZgSlice sentence)
{
  static const char *const others[] = { "组",   "工作", "反馈", "整改", "意见", "期间", "办",
                                        "机构", "巡",   "发现", "情况", "指出", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      ZgSlice rest = sentence;
      gssize at;

      while ((at = zg_slice_find (rest, kinds[i].word)) >= 0)
        {
          gsize end = 0;

          rest = zg_slice_skip (rest, (gsize) at + strlen (kinds[i].word));
          if (zg_slice_starts (rest, "了"))
            rest = zg_slice_skip (rest, strlen ("了"));
          while (end < rest.length && end < MAX_NAME
                 && !zg_slice_mark (zg_slice_skip (rest, end), ',')
                 && !zg_slice_starts (zg_slice_skip (rest, end), "。")
                 && !zg_slice_mark (zg_slice_skip (rest, end), ';'))
            end++;
          if (end > 0 && end < MAX_NAME && !zg_slice_starts_any (rest, others))
            return zg_slice_head (rest, end);
        }
    }
  return ZG_SLICE_EMPTY;
}

static void
read_inspected (ZgDraft *draft, ZgSlice sentence)
{
  ZgSlice name = object_of_dui (sentence);

  if (name.length == 0)
    name = object_of_verb (sentence);
  if (name.length > 0 && !draft->inspected)
    draft->inspected = keep (draft, zg_slice_trim (name));
}

static gsize
range_mark (ZgSlice slice)
{
  static const char *const marks[] = { "至", "到", "—", "–", "～", "~", "-", "－", NULL };
  const char *mark = zg_slice_starts_any (slice, marks);

  return mark ? strlen (mark) : 0;
}

static gboolean
is_day (const ZgDatePhrase *phrase)
{
  return phrase->day != ZG_DAY_NONE && g_str_equal (phrase->precision, ZG_PRECISION_DAY);
}

/* Walks through the whole dates of @paragraph: a range is the inspection's period, the last other
 * date before 反馈 in the same sentence is the day of the feedback. */
static void
read_days (ZgDraft *draft, ZgSlice paragraph)
{
  ZgDateContext context = { 0, ZG_DAY_NONE };
  ZgDatePhrase phrase;
  ZgDateScan scan;
  gssize found;

  zg_date_scan_init (&scan, paragraph);
  while ((found = zg_date_scan_next (&scan, &context, &phrase)) >= 0)
    {
      ZgSlice rest = zg_slice_skip (paragraph, (gsize) found + phrase.length);
      gsize mark = range_mark (rest);
      ZgDatePhrase last;
      gssize feedback;

      if (phrase.year)
        context.year = phrase.year;
      if (!is_day (&phrase))
        continue;
      if (mark > 0 && zg_date_phrase_match (zg_slice_skip (rest, mark), &context, &last)
          && is_day (&last))
        {
          if (draft->inspection_from == ZG_DAY_NONE)
            {
              draft->inspection_from = phrase.day;
              draft->inspection_to = last.day;
            }
          context.year = last.year;
          zg_date_scan_next (&scan, &context, &last);
          continue;
        }
      rest = zg_slice_head (rest, zg_slice_sentence (rest));
      feedback = zg_slice_find (rest, "反馈");
      if (feedback >= 0 && draft->feedback_day == ZG_DAY_NONE
          && zg_date_phrase_find (zg_slice_head (rest, (gsize) feedback), &context, &last) < 0)
        draft->feedback_day = phrase.day;
    }
}

void
zg_header_read_opening (ZgDraft *draft, ZgSlice paragraph)
{
  gsize after;

  paragraph = zg_slice_cut (paragraph, MAX_OPENING);
  after = read_inspector (draft, paragraph);
  read_kind (draft, paragraph);
  if (after > 0 || draft->inspector)
    {
      ZgSlice rest = zg_slice_skip (paragraph, after);

      if (after > 0)
        read_inspected (draft, zg_slice_head (rest, zg_slice_sentence (rest)));
      read_days (draft, paragraph);
    }
}
