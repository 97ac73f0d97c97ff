/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the issue reader share; see zg-issue-reader.h. */
#pragma once

#include "zg-issue-reader.h"

G_BEGIN_DECLS

/* The byte of the document where @slice stands. */
static inline gsize
zg_issue_reader_offset (const ZgIssueReader *self, ZgSlice slice)
{
  return (gsize) (slice.text - self->draft->text);
}

/* A copy that the draft owns. (transfer none) */
char *zg_issue_reader_keep (ZgIssueReader *self, ZgSlice slice);

/* Starts a block of the open issue; @measure is -1 for what is no measure. */
void zg_issue_reader_cover (ZgIssueReader *self, gsize start, const char *kind, int measure);

/* Closes the open measure and opens another; @number may be empty. Lines that follow are its text
 * until it is closed. */
ZgDraftMeasure *
zg_issue_reader_open_measure (ZgIssueReader *self, gsize start, ZgSlice number, ZgSlice text);
void zg_issue_reader_close_measure (ZgIssueReader *self);

/* Adds a line to the account of the progress. */
void zg_issue_reader_add_progress (ZgIssueReader *self, gsize start, ZgSlice words);

G_END_DECLS
