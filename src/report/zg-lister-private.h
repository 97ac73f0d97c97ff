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

/* The ledger's title with @title after it, the office and the day. */
void _zg_lister_add_title (const ZgLister *self, const char *title, gboolean new_page);

/* "填报单位：县委整改办　截至2024年3月15日". (transfer full) */
char *_zg_lister_get_line (const ZgPaperFacts *facts, const ZgWords *words);

/* Numbers begin anew in each section: the heading of the one that @sheet is in, if the sheet before
 * was in another. @section is its id; -1 before the first. Returns whether it begins. */
gboolean _zg_lister_add_section (ZgForm *form, const ZgSheet *sheet, gint64 *section);

/* Says that a list is empty, if it is. */
void _zg_lister_add_none (const ZgWords *words, ZgForm *form);

G_END_DECLS
