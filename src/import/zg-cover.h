/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Builds a draft's blocks. A block runs from where it was added to where the next one was, so that
 * no byte of the document can be left out or taken twice. */
#pragma once

#include "zg-draft.h"

G_BEGIN_DECLS

#define ZG_BLOCK_TITLE        "title"
#define ZG_BLOCK_HEADER       "header"
#define ZG_BLOCK_OPENING      "opening"
#define ZG_BLOCK_CHAPTER      "chapter"
#define ZG_BLOCK_PROSE        "prose"
#define ZG_BLOCK_SECTION      "section"
#define ZG_BLOCK_GROUP        "group"
#define ZG_BLOCK_ISSUE        "issue"
#define ZG_BLOCK_SUB_ISSUE    "sub-issue"
#define ZG_BLOCK_STATUS       "status"
#define ZG_BLOCK_MEASURE      "measure"
#define ZG_BLOCK_DETAIL       "detail"
#define ZG_BLOCK_TABLE_HEADER "table-header"
#define ZG_BLOCK_TABLE_ROW    "table-row"
#define ZG_BLOCK_CONTACT      "contact"
#define ZG_BLOCK_SIGNATURE    "signature"
#define ZG_BLOCK_DATE         "date"
#define ZG_BLOCK_BLANK        "blank"
#define ZG_BLOCK_UNKNOWN      "unknown"

/* Starts a block at @start, which is not before the last one's; at the same byte it replaces it. */
void
zg_cover_add (ZgDraft *draft, gsize start, const char *kind, int section, int issue, int measure);

/* Ends the last block with the text, which begins with the first. */
void zg_cover_finish (ZgDraft *draft);

G_END_DECLS
