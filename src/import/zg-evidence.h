/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much a heading looks like a problem that an inspection found. */
#pragma once

#include "zg-issue-heading.h"

G_BEGIN_DECLS

/* From here on a heading alone is taken for an issue. */
#define ZG_EVIDENCE_STRONG 4

/* What stands around a heading. */
typedef struct
{
  gboolean labels; /* 整改措施：, 完成情况： and the like follow before the next number */
  gboolean status; /* a sentence about the state follows */
  gboolean body;   /* text or numbered lines follow */
  gboolean list;   /* the chapter is named as the list of problems or of their rectification */
  gboolean organising; /* the chapter tells how the work was organised, or what comes next */
} ZgSurroundings;

/**
 * zg_evidence_weigh:
 * @heading: a numbered line
 * @around: what stands around it
 *
 * Returns: below 0 for what an office did or plans, 0 for nothing either way, up to about 12 for a
 *   problem; see %ZG_EVIDENCE_STRONG
 */
int zg_evidence_weigh (const ZgIssueHeading *heading, const ZgSurroundings *around);

/* TRUE if a chapter heading tells of organising the work, of results in general or of plans. */
gboolean zg_evidence_is_organising (ZgSlice heading);

/* TRUE if a heading announces the list of problems, tasks or measures. */
gboolean zg_evidence_is_list (ZgSlice heading);

G_END_DECLS
