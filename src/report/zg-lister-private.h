/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What papers that are lists share. */
#pragma once

#include "zg-paper.h"
#include "zg-table-columns.h"
#include "zg-withheld.h"

G_BEGIN_DECLS

typedef struct
{
  const ZgPaperFacts *facts;
  const ZgPaperOptions *options;
  ZgManuscript *manuscript;
} ZgLister;

/* Sets the manuscript's pages up. */
ZgLister _zg_lister_begin (const ZgPaperFacts *facts,
                           const ZgPaperOptions *options,
                           ZgManuscript *manuscript);

/* A message in the paper's language. */
const char *_zg_lister_message (const ZgLister *self, const char *text) G_GNUC_FORMAT (2);

/* Whether the version that is made has the record; with @note, one that is withheld is noted. */
gboolean _zg_lister_may_print (const ZgLister *self,
                               const ZgRecord *record,
                               const ZgSheet *sheet,
                               gboolean note);

/* The ledger's title with @title after it, and the day. */
void _zg_lister_add_title (const ZgLister *self, const char *title, gboolean new_page);

G_END_DECLS
