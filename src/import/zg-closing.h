/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The end of a document: how to reach the office, who signed, and when. */
#pragma once

#include "zg-draft.h"
#include "zg-line-index.h"

G_BEGIN_DECLS

/* Line numbers are indexes; a part that is missing has first == end. */
typedef struct
{
  guint start;     /* the first line of the closing */
  guint signature; /* the signer's line */
  guint date;      /* the date's line, which may be the signer's */
  guint after;     /* lines from here on are the web page's */
} ZgClosing;

/**
 * zg_closing_read:
 * @draft: a draft with its text
 * @lines: (element-type ZgLine): its lines
 * @closing: (out): where the parts are
 *
 * Looks for signature and date in the last lines, and for ways of contact before them. Sets the
 * draft's signer, notice day and contact.
 */
void zg_closing_read (ZgDraft *draft, const GArray *lines, ZgClosing *closing);

/* Adds the blocks of the closing. */
void zg_closing_cover (ZgDraft *draft, const GArray *lines, const ZgClosing *closing);

G_END_DECLS
