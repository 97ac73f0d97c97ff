/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How each paper is wanted, as it was left: kept in the settings ("papers") for all ledgers. What
 * names something of one ledger (inspection, unit, day) is kept as long as its window. */
#pragma once

#include "zg-paper.h"

G_BEGIN_DECLS

typedef struct
{
  const ZgPaper *paper;
  ZgPaperOptions options; /* its texts are owned */
  gboolean all_rows;      /* whatever the list of issues is filtered by */
} ZgPaperChoice;

/* As it was left in the settings. (transfer full) */
ZgPaperChoice *zg_paper_choice_new (const ZgPaper *paper);
void zg_paper_choice_free (ZgPaperChoice *self);

/* Keeps it in the settings. */
void zg_paper_choice_keep (const ZgPaperChoice *self);

/* Sets one of the texts of its options; NULL or "" for none. */
void zg_paper_choice_set_text (const char **of_options, const char *text);

G_END_DECLS
