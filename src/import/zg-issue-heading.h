/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line that names a problem: its wording, what stands around it, and what follows it. */
#pragma once

#include "zg-slice.h"

G_BEGIN_DECLS

typedef struct
{
  ZgSlice title; /* the wording: without outer quotation marks, 关于…问题的整改 and final stop */
  ZgSlice heading;   /* all that belongs to the heading, trailing brackets included */
  ZgSlice brackets;  /* what a trailing bracket says about the issue (units, status), or empty */
  ZgSlice rest;      /* text of the same line after the heading, or empty */
  gboolean quoted;   /* the wording stood in quotation marks */
  gboolean unclosed; /* ...of which the closing one is missing */
  gboolean named;    /* 关于 or 针对 and 问题 or 整改 frame the wording */
  gboolean aspect;   /* ends in 方面: names a group rather than a problem */
  gboolean labelled; /* the heading runs into a label: 整改进展情况：… is the rest */
} ZgIssueHeading;

/**
 * zg_issue_heading_read:
 * @line: a line after its marker
 * @heading: (out): its parts, slices of @line
 *
 * Quotation marks nest, also of the same kind; one that never closes ends before 问题的整改, or
 * with the line.
 */
void zg_issue_heading_read (ZgSlice line, ZgIssueHeading *heading);

G_END_DECLS
