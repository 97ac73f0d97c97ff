/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of an issue or a measure between two days. */
#pragma once

#include "zg-manuscript.h"
#include "zg-paper-facts.h"

G_BEGIN_DECLS

/* An issue or measure on both days; one of them is NULL if it was added or removed. */
typedef struct
{
  const ZgSheet *sheet; /* of the later day, or the last one it had */
  const ZgSheetItem *before;
  const ZgSheetItem *now;
} ZgChangePair;

/* In the order in which they are told. One pair may be of several kinds. */
typedef enum
{
  ZG_CHANGE_DONE,     /* and not closed: that is told once */
  ZG_CHANGE_CLOSED,   /* whether it was done before or not */
  ZG_CHANGE_LATE,     /* overdue, and was not */
  ZG_CHANGE_REOPENED, /* open and was done or closed, or done and was closed */
  ZG_CHANGE_REDATED,  /* its own deadline, not its issue's; a first one is none */
  ZG_CHANGE_REWORDED,
  ZG_CHANGE_ADDED,
  ZG_CHANGE_REMOVED,
  ZG_N_CHANGES
} ZgChangeKind;

/* How many: sub-issues are no issues of their own. */
typedef struct
{
  guint issues;
  guint sub_issues;
  guint measures;
} ZgChangeCount;

/* (transfer full) (element-type ZgChangePair): of the days of @facts, in the ledger's order,
 * removed ones last. In a public version without what is withheld, which is noted in @manuscript.
 */
GArray *
zg_change_pairs_new (const ZgPaperFacts *facts, gboolean is_public, ZgManuscript *manuscript);

gboolean zg_change_pair_is (const ZgChangePair *self, ZgChangeKind kind);

/* Whether it is newly closed, and was not done before. */
gboolean zg_change_pair_is_done_and_closed (const ZgChangePair *self);

/* Its record on the later day, or the last one. */
const ZgRecord *zg_change_pair_get_record (const ZgChangePair *self);

/* A state on one of the days, by its key. */
const char *zg_change_get_state (const ZgSheetItem *item);

/* The field of its wording. */
ZgFieldId zg_change_pair_get_text_field (const ZgChangePair *self);

/* Whether a deadline that it got in between came after the old day had passed. */
gboolean zg_change_pair_is_redated_late (const ZgChangePair *self);

/* Progress notes added in between; of a public version, those in it. */
guint zg_change_pair_count_notes (const ZgChangePair *self, gboolean is_public);

void zg_change_count_add (ZgChangeCount *self, const ZgChangePair *pair);

G_END_DECLS
