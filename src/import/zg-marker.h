/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The number or sign at the start of a line. Forms are those of official documents (GB/T 9704:
 * 一、, （一）, 1., （1）) and those that people use beside them. */
#pragma once

#include "zg-slice.h"

G_BEGIN_DECLS

/* In the order in which they usually nest. */
typedef enum
{
  ZG_MARKER_NONE,
  ZG_MARKER_CHINESE,           /* 一、 */
  ZG_MARKER_CHINESE_BRACKETED, /* （一） */
  ZG_MARKER_ITEM,              /* 第七项, 问题一：, 任务3： */
  ZG_MARKER_DIGIT_DOT,         /* 1. 1． */
  ZG_MARKER_DIGIT_COMMA,       /* 1、 */
  ZG_MARKER_LABEL,             /* 整改任务：, 针对“…”问题 without a number */
  ZG_MARKER_DIGIT_BRACKETED,   /* （1） */
  ZG_MARKER_DIGIT_BRACKET,     /* 1） */
  ZG_MARKER_CIRCLED,           /* ① */
  ZG_N_MARKERS
} ZgMarkerKind;

typedef struct
{
  ZgMarkerKind kind;
  gint64 number;  /* 0 for ZG_MARKER_LABEL */
  ZgSlice digits; /* the number as printed, with its brackets: "（1）", "1", "第七项" */
  gsize length;   /* bytes, blanks after the marker included */
} ZgMarker;

/**
 * zg_marker_read:
 * @line: a line without indent
 * @marker: (out): what stands at its start
 *
 * Decimal numbers ("1.5万元") and dates ("2024.6.30") are no markers.
 *
 * Returns: FALSE if the line starts with none; @marker is then ZG_MARKER_NONE
 */
gboolean zg_marker_read (ZgSlice line, ZgMarker *marker);

/* Reads a marker of the kind ZG_MARKER_ITEM only: 第七项, 问题一：, 任务3：. It may also stand
 * behind a number ("一、第七项"). FALSE leaves @marker as it was. */
gboolean zg_marker_read_item (ZgSlice line, ZgMarker *marker);

G_END_DECLS
