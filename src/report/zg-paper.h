/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Papers: what can be printed or saved. A paper is given plain facts and lays out pages; it reads
 * neither a ledger nor a window. A new paper is one file that defines a ZgPaper, and one line in
 * zg-paper-list.h. */
#pragma once

#include "zg-claims.h"
#include "zg-figures.h"
#include "zg-page.h"

G_BEGIN_DECLS

/* What papers are made of. Nothing here is owned; it must outlive the pages. */
typedef struct
{
  const ZgFigures *all; /* totals, with title, office and days */
  const ZgFigures *by_section;
  const ZgFigures *by_unit;
  GPtrArray *items;  /* of ZgItem: top-level issues, in the ledger's order */
  GPtrArray *claims; /* (nullable): of ZgClaimCheck, those that match too */
} ZgPaperFacts;

typedef struct
{
  const char *name;  /* in scripts: "summary" */
  const char *title; /* message */
  /* Lays out @facts in the language of @words. (transfer full) */
  ZgPages *(*make) (const ZgPaperFacts *facts, const ZgWords *words);
} ZgPaper;

/* All papers, in the order in which they are offered. */
const ZgPaper *const *zg_paper_get_all (guint *n);

/* NULL with %ZG_ERROR_NOT_FOUND, which names those there are. */
const ZgPaper *zg_paper_find (const char *name, GError **error);

/* What was made; free with zg_paper_result_clear(). */
typedef struct
{
  guint pages;
  GPtrArray *fonts;    /* of ZgFontUse: wanted, used, fallback of every role */
  GPtrArray *left_out; /* of ZgLeftOut: rows that had no room */
} ZgPaperResult;

void zg_paper_result_clear (ZgPaperResult *result);

/**
 * zg_paper_write_pdf:
 * @paper: a paper
 * @facts: what to print
 * @language: (nullable): the paper's language, apart from the program's; see zg_words_for()
 * @path: the PDF; an older file is replaced when the new one is whole
 * @result: (out caller-allocates) (optional): what was made
 * @error: return location
 *
 * Returns: FALSE with the errors of zg_output_write(); @result is then empty
 */
gboolean zg_paper_write_pdf (const ZgPaper *paper,
                             const ZgPaperFacts *facts,
                             const char *language,
                             const char *path,
                             ZgPaperResult *result,
                             GError **error);

G_END_DECLS
