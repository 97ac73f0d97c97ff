/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The printed words for how far something is, and the ledger's state for them. */
#pragma once

#include "zg-slice.h"

G_BEGIN_DECLS

typedef struct
{
  ZgSlice printed;   /* the words, "已完成并长期坚持" */
  const char *state; /* a key of ZG_KEYS_STATES */
  gboolean long_term;
  gboolean basically_done;
} ZgStatus;

/**
 * zg_status_read:
 * @slice: the text after a label, a table's cell, a text in brackets
 * @status: (out): what it says
 *
 * A second word joined to the first counts too: "已经完成,长期坚持" is done and long-term. Words
 * that only apply for being struck off (申请销号, 待销号) do not close.
 *
 * Returns: FALSE if @slice does not start with words for a state
 */
gboolean zg_status_read (ZgSlice slice, ZgStatus *status);

/**
 * zg_status_read_sentence:
 * @slice: the first paragraph of an account
 * @status: (out): what it says
 * @length: (out): bytes of the sentence, its full stop included
 *
 * Returns: TRUE if @slice starts with a sentence about the state and nothing else, such as
 *   "该问题已完成整改。"
 */
gboolean zg_status_read_sentence (ZgSlice slice, ZgStatus *status, gsize *length);

/* The state that a heading over several issues gives them ("已完成的整改事项"); NULL if none. */
const char *zg_status_of_heading (ZgSlice heading);

G_END_DECLS
