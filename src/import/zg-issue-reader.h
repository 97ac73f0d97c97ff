/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads one issue line by line: its heading, then what stands under it. Adds the blocks of what it
 * is given. */
#pragma once

#include "zg-cover.h"
#include "zg-date-phrase.h"
#include "zg-issue-heading.h"
#include "zg-label.h"
#include "zg-marker.h"

G_BEGIN_DECLS

typedef struct
{
  ZgDraft *draft;
  ZgDateContext context;
  ZgDraftIssue *issue; /* NULL: none is open */
  int section;
  int index;               /* of the issue */
  gboolean numbered;       /* numbered measures will follow */
  guint first_block;       /* of the issue */
  ZgLabel label;           /* the label that the last lines stood under */
  gint64 last_number;      /* of the last numbered measure */
  gint64 last_ordinal;     /* of the last paragraph that began with 一是 and so on */
  ZgDraftMeasure *measure; /* open: further lines belong to it */
  ZgSlice measure_text;    /* its text so far */
  GArray *items;           /* scratch, of ZgItem */
  GString *progress;       /* the account so far */
  GString *scratch;
} ZgIssueReader;

void zg_issue_reader_init (ZgIssueReader *self, ZgDraft *draft, const ZgDateContext *context);
void zg_issue_reader_clear (ZgIssueReader *self);

/* What stands at an issue's heading. */
typedef struct
{
  gsize start;    /* of the line, indent included */
  ZgSlice number; /* as printed */
  ZgSlice group;  /* the group's heading, or empty */
  ZgSlice words;  /* the line after the marker */
  const ZgIssueHeading *heading;
  gboolean numbered; /* numbered measures will follow */
} ZgIssueStart;

/* Closes the open issue and opens another in @section. */
void zg_issue_reader_open (ZgIssueReader *self, int section, const ZgIssueStart *start);

/* An unnumbered line of the open issue; @start is the line's first byte. */
void zg_issue_reader_add_text (ZgIssueReader *self, gsize start, ZgSlice words);

/* A numbered line that is a measure. */
void zg_issue_reader_add_measure (
    ZgIssueReader *self, gsize start, const ZgMarker *marker, ZgSlice words, ZgSlice line);

/* A numbered line that is a part of the problem with a wording of its own. */
void zg_issue_reader_add_sub_issue (ZgIssueReader *self,
                                    gsize start,
                                    ZgSlice number,
                                    const ZgIssueHeading *heading);

/* Closes the open issue, if any: gives it its implicit measure if it has none. */
void zg_issue_reader_close (ZgIssueReader *self);

G_END_DECLS
