/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The papers there are: one line each. */
#pragma once

#include "zg-paper.h"

G_BEGIN_DECLS

/* clang-format off */
#define ZG_PAPER_LIST(PAPER) \
  PAPER (zg_notice_paper) \
  PAPER (zg_summary_paper) \
  PAPER (zg_table_paper) \
  PAPER (zg_lists_paper) \
  PAPER (zg_units_paper) \
  PAPER (zg_sheets_paper) \
  PAPER (zg_changes_paper) \
  PAPER (zg_figures_paper) \
  PAPER (zg_withheld_paper)
/* clang-format on */

#define PAPER(paper) extern const ZgPaper paper;
ZG_PAPER_LIST (PAPER)
#undef PAPER

G_END_DECLS
