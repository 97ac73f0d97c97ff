/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-marker.h"

#include "zg-issue-heading.h"
#include "zg-label.h"
#include "zg-numeral.h"

/* Beyond this a number at a line's start is a year or an amount. */
#define MAX_NUMBER 999

static gboolean
finish (
    ZgSlice line, ZgMarker *marker, ZgMarkerKind kind, gint64 number, gsize digits, gsize length)
{
  marker->kind = kind;
  marker->number = number;
  marker->digits = zg_slice_head (line, digits);
  marker->length = length + zg_slice_blank (zg_slice_skip (line, length));
  return TRUE;
}

/* （一） and （1）. */
static gboolean
read_bracketed (ZgSlice line, ZgMarker *marker)
{
  gsize at = zg_slice_mark (line, '(');
  ZgNumeral numeral;
  gsize close;

  if (at == 0)
    return FALSE;
  at += zg_slice_blank (zg_slice_skip (line, at));
  if (!zg_numeral_read (zg_slice_skip (line, at), &numeral) || numeral.value > MAX_NUMBER
      || numeral.form == ZG_NUMERAL_CIRCLED)
    return FALSE;
  at += numeral.length;
  at += zg_slice_blank (zg_slice_skip (line, at));
  close = zg_slice_mark (zg_slice_skip (line, at), ')');
  if (close == 0)
    return FALSE;
  at += close;
  return finish (line, marker,
                 numeral.form == ZG_NUMERAL_CHINESE ? ZG_MARKER_CHINESE_BRACKETED
                                                    : ZG_MARKER_DIGIT_BRACKETED,
                 numeral.value, at, at + zg_slice_mark (zg_slice_skip (line, at), '.'));
}

/* After "1." no digit may follow, unless these digits are a year: "1.2023年以来…". */
static gboolean
is_decimal (ZgSlice rest)
{
  ZgNumeral numeral;

  return zg_numeral_read (rest, &numeral) && numeral.form == ZG_NUMERAL_DIGITS
         && !zg_slice_starts (zg_slice_skip (rest, numeral.length), "年");
}

/* 一、 1. 1、 1） and their kin. */
static gboolean
read_plain (ZgSlice line, ZgMarker *marker)
{
  ZgNumeral numeral;
  ZgSlice rest;
  gsize length;

  if (!zg_numeral_read (line, &numeral) || numeral.value > MAX_NUMBER)
    return FALSE;
  rest = zg_slice_skip (line, numeral.length);
  if (numeral.form == ZG_NUMERAL_CIRCLED)
    return finish (line, marker, ZG_MARKER_CIRCLED, numeral.value, numeral.length,
                   numeral.length + (zg_slice_starts (rest, "、") ? 3 : 0));
  length = zg_slice_starts (rest, "、") ? 3 : 0;
  if (length > 0)
    return finish (line, marker,
                   numeral.form == ZG_NUMERAL_CHINESE ? ZG_MARKER_CHINESE : ZG_MARKER_DIGIT_COMMA,
                   numeral.value, numeral.length, numeral.length + length);
  length = zg_slice_mark (rest, '.');
  if (length > 0 && !is_decimal (zg_slice_skip (rest, length)))
    return finish (line, marker,
                   numeral.form == ZG_NUMERAL_CHINESE ? ZG_MARKER_CHINESE : ZG_MARKER_DIGIT_DOT,
                   numeral.value, numeral.length, numeral.length + length);
  length = zg_slice_mark (rest, ')');
  if (length > 0 && numeral.form == ZG_NUMERAL_DIGITS)
    return finish (line, marker, ZG_MARKER_DIGIT_BRACKET, numeral.value, numeral.length + length,
                   numeral.length + length);
  return FALSE;
}

gboolean
zg_marker_read_item (ZgSlice line, ZgMarker *marker)
{
  static const char *const words[] = { "问题", "任务", "整改任务", "反馈问题", "序号", NULL };
  static const char *const counters[] = { "项", "条", "个问题", NULL };
  const char *word = zg_slice_starts_any (line, words);
  gboolean ordinal = !word && zg_slice_starts (line, "第");
  gsize at = word ? strlen (word) : ordinal ? strlen ("第") : 0;
  const char *counter;
  ZgNumeral numeral;
  gsize mark;

  if (at == 0 || !zg_numeral_read (zg_slice_skip (line, at), &numeral)
      || numeral.value > MAX_NUMBER)
    return FALSE;
  at += numeral.length;
  counter = zg_slice_starts_any (zg_slice_skip (line, at), counters);
  if (ordinal && !counter)
    return FALSE;
  if (ordinal)
    at += strlen (counter);
  mark = zg_slice_mark (zg_slice_skip (line, at), ':');
  if (mark == 0)
    mark = zg_slice_mark (zg_slice_skip (line, at), '.');
  if (mark == 0 && zg_slice_starts (zg_slice_skip (line, at), "、"))
    mark = 3;
  if (word && mark == 0)
    return FALSE;
  return finish (line, marker, ZG_MARKER_ITEM, numeral.value, at, at + mark);
}

/* 整改任务：… and, as a heading of its own, 针对“…”问题. */
static gboolean
read_label (ZgSlice line, ZgMarker *marker)
{
  static const char *const framed[] = { "关于“", "针对“", "关于\"", "针对\"", NULL };
  ZgIssueHeading heading;
  gsize length;

  if (zg_label_read (line, &length) == ZG_LABEL_ISSUE)
    return finish (line, marker, ZG_MARKER_LABEL, 0, 0, length);
  if (!zg_slice_starts_any (line, framed))
    return FALSE;
  zg_issue_heading_read (line, &heading);
  if (!heading.quoted || !heading.named || heading.unclosed)
    return FALSE;
  return finish (line, marker, ZG_MARKER_LABEL, 0, 0, 0);
}

gboolean
zg_marker_read (ZgSlice line, ZgMarker *marker)
{
  *marker = (ZgMarker){ .kind = ZG_MARKER_NONE };
  if (line.length == 0)
    return FALSE;
  return read_bracketed (line, marker) || read_plain (line, marker)
         || zg_marker_read_item (line, marker) || read_label (line, marker);
}
