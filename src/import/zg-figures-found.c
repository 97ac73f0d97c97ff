/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-figures-found.h"

#include "zg-numeral.h"

/* Frequent ones first, but longer units before those they begin with. */
static const struct
{
  const char *unit;
  const char *kind;
} units[] = {
  { "个", "items" },     { "家", "items" },      { "项", "items" },      { "条", "items" },
  { "件", "items" },     { "次", "items" },      { "份", "items" },      { "处", "items" },
  { "起", "items" },     { "宗", "items" },      { "批", "items" },      { "户", "items" },
  { "套", "items" },     { "台", "items" },      { "篇", "items" },      { "场", "items" },
  { "人次", "persons" }, { "人", "persons" },    { "名", "persons" },    { "万人次", "persons" },
  { "万人", "persons" }, { "亩", "area" },       { "平方米", "area" },   { "平米", "area" },
  { "公顷", "area" },    { "平方公里", "area" }, { "万平方米", "area" }, { "万亩", "area" },
  { "万元", "money" },   { "亿元", "money" },    { "元", "money" },      { "万亿元", "money" },
  { "万美元", "money" }, { "亿美元", "money" },  { "美元", "money" },    { "千元", "money" },
};

/* Most numbers are followed by a character that begins no unit; sets of the second and third bytes
 * of those that do tell so at once. */
typedef struct
{
  guint64 second;
  guint64 third;
} FirstCharacters;

static FirstCharacters
first_characters (void)
{
  FirstCharacters first = { 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      first.second |= G_GUINT64_CONSTANT (1) << (units[i].unit[1] & 0x3f);
      first.third |= G_GUINT64_CONSTANT (1) << (units[i].unit[2] & 0x3f);
    }
  return first;
}

static gboolean
may_be_unit (FirstCharacters first, ZgSlice rest)
{
  return rest.length >= 3 && (guchar) rest.text[0] >= 0xe4
         && (first.second >> (rest.text[1] & 0x3f) & 1) != 0
         && (first.third >> (rest.text[2] & 0x3f) & 1) != 0;
}

/* What begins like a counter and is none. */
static const char *const not_counted[] = { "个月", "个百分点", "次会议",   "次全会", "人大",
                                           "家庭", "次巡",     "个工作日", "起步",   NULL };

/* 余, 多, 几 between a number and its unit. */
static gsize
words_between (ZgSlice rest)
{
  return zg_slice_starts (rest, "余") || zg_slice_starts (rest, "多")
                 || zg_slice_starts (rest, "几")
             ? strlen ("余")
             : 0;
}

/* TRUE if the number at @at is part of a name: A3, 第9, “12345”. */
static gboolean
is_name (ZgSlice slice, gsize at)
{
  const char *before = slice.text + at;

  if (at > 0 && (g_ascii_isalpha (before[-1]) || before[-1] == '-'))
    return TRUE;
  return at >= 3
         && (memcmp (before - 3, "第", 3) == 0 || memcmp (before - 3, "“", 3) == 0
             || memcmp (before - 3, "‘", 3) == 0);
}

static void
add_figure (ZgDraft *draft,
            ZgSlice phrase,
            gsize unit_at,
            const char *kind,
            gint64 amount,
            int scale,
            const ZgDraftPlace *place)
{
  ZgDraftFigure *figure = g_new0 (ZgDraftFigure, 1);

  figure->place = *place;
  figure->kind = kind;
  figure->amount = amount;
  figure->scale = scale;
  figure->phrase = zg_draft_keep (draft, phrase.text, phrase.length);
  figure->unit = figure->phrase + unit_at;
  figure->start = (gsize) (phrase.text - draft->text);
  g_ptr_array_add (draft->figures, figure);
}

/* Returns the bytes taken from @at on, at least those of the number. */
static gsize
read_figure (
    ZgDraft *draft, ZgSlice slice, gsize at, FirstCharacters first, const ZgDraftPlace *place)
{
  ZgSlice here = zg_slice_skip (slice, at);
  gint64 amount;
  int scale;
  gsize length = zg_numeral_read_decimal (here, &amount, &scale);
  gsize number = length;
  ZgSlice rest;

  if (length == 0)
    {
      while (length < here.length && g_ascii_isdigit (here.text[length]))
        length++;
      return MAX (length, 1);
    }
  length += words_between (zg_slice_skip (here, length));
  rest = zg_slice_skip (here, length);
  if (!may_be_unit (first, rest))
    return number;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (zg_slice_starts (rest, units[i].unit))
      {
        if (is_name (slice, at) || zg_slice_starts_any (rest, not_counted))
          return number;
        add_figure (draft, zg_slice_head (here, length + strlen (units[i].unit)), length,
                    units[i].kind, amount, scale, place);
        return length + strlen (units[i].unit);
      }
  return number;
}

void
zg_figures_read (ZgDraft *draft, ZgSlice slice, const ZgDraftPlace *place)
{
  FirstCharacters first = first_characters ();
  gsize at = 0;

  while ((at = zg_slice_next_digit (slice, at)) < slice.length)
    at += read_figure (draft, slice, at, first, place);
}
