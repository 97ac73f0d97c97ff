/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What papers are made of, read from a ledger in one go, and what may be asked of a paper. */
#pragma once

#include "zg-claims.h"
#include "zg-dossier.h"
#include "zg-figures.h"
#include "zg-number-scope.h"
#include "zg-sheet-reader.h"

G_BEGIN_DECLS

/* Which options make a difference to a paper; bits. Language and filter do to all. */
typedef enum
{
  ZG_PAPER_TAKES_PUBLIC = 1 << 0,
  ZG_PAPER_TAKES_CLAIMS = 1 << 1, /* ZgPaperOptions.recounts */
  ZG_PAPER_TAKES_INSPECTION = 1 << 2,
  ZG_PAPER_TAKES_UNIT = 1 << 3,
  ZG_PAPER_TAKES_SINCE = 1 << 4,
  ZG_PAPER_TAKES_COLUMNS = 1 << 5,
  ZG_PAPER_TAKES_SUMS = 1 << 6,
  ZG_PAPER_TAKES_A3 = 1 << 7,
  ZG_PAPER_TAKES_PORTRAIT = 1 << 8,
  ZG_PAPER_TAKES_SEAL = 1 << 9,
  ZG_PAPER_TAKES_DUPLEX = 1 << 10,
  ZG_PAPER_TAKES_BOM = 1 << 11,
} ZgPaperTakes;

/* What lists and other tables take. */
#define ZG_PAPER_TAKES_TABLE (ZG_PAPER_TAKES_A3 | ZG_PAPER_TAKES_PORTRAIT | ZG_PAPER_TAKES_BOM)

/* What a paper can be asked for. All may be 0 or NULL, which is the plain paper. */
typedef struct
{
  const char *language;   /* of the paper, see zg_words_for(); NULL: the ledger's */
  const char *filter;     /* which issues; NULL: all */
  const char *inspection; /* uuid or name of the one a notice is about; NULL: the last one */
  gboolean is_public;     /* without what is withheld */
  gboolean recounts;      /* a notice's claims as the ledger counts them, marked */
  gboolean no_seal;       /* the signature without room for a seal */
  gboolean is_duplex;     /* even pages bound at the right */
  const char *columns;    /* of a table, by key, in order, separated by commas; NULL: its own */
  gboolean is_a3;
  gboolean is_portrait; /* a table upright */
  gboolean no_sums;     /* a table without subtotals */
  gboolean has_bom;     /* a CSV file for spreadsheets that take others for GB18030 */
  const char *unit;     /* its name: only this unit's list */
  ZgDay since;          /* of the change report; ZG_DAY_NONE: seven days before */
} ZgPaperOptions;

/* The plain paper. */
#define ZG_PAPER_OPTIONS_INIT                                                                      \
  {                                                                                                \
    .since = ZG_DAY_NONE                                                                           \
  }

/* Copies @from, texts too, into @to, which holds nothing yet. */
void zg_paper_options_copy (ZgPaperOptions *to, const ZgPaperOptions *from);

/* Frees the texts of options that own them. */
void zg_paper_options_clear (ZgPaperOptions *self);

/* What a paper is made of besides figures of the whole; bits. */
typedef enum
{
  ZG_PAPER_NEEDS_SUMMARY = 1 << 0, /* figures by section and unit, items, claims */
  ZG_PAPER_NEEDS_DOSSIER = 1 << 1,
  ZG_PAPER_NEEDS_NOTICE = 1 << 2,  /* figures of the inspection that a notice is about */
  ZG_PAPER_NEEDS_CHANGES = 1 << 3, /* what became of issues since a day */
  ZG_PAPER_NEEDS_SHEETS = 1 << 4,  /* the sheets of a dossier, but one after the other */
} ZgPaperNeed;

typedef struct
{
  ZgFigures *all; /* totals, with title, office and days */
  ZgFigures *by_section;
  ZgFigures *by_unit;
  GPtrArray *items;  /* of ZgItem: top-level issues, in the ledger's order */
  GPtrArray *claims; /* (nullable): of ZgClaimCheck, those that match too; NULL with a filter */
  ZgDossier *dossier;
  ZgSheetReader *sheets;      /* NULL after zg_paper_facts_close() */
  const ZgRecord *inspection; /* (nullable): of the dossier, the notice's */
  ZgFigures *of_inspection;
  ZgDossier *before;          /* the dossier of the day ZgPaperOptions.since */
  char *language;             /* the ledger's */
  ZgNumberScope number_scope; /* of all of its issues, those not chosen too */
} ZgPaperFacts;

/**
 * zg_paper_facts_load:
 * @ledger: a ledger, or the past of one; a dossier takes its time, in which nobody can save, and
 *   sheets are read later, so let it be a copy (zg_past_copy())
 * @needs: of ZgPaperNeed
 * @options: what is asked for
 * @progress: (nullable): is told of every issue
 * @error: return location
 *
 * All of it is of one state of the ledger. A notice's numbers are about the whole notice: with a
 * filter they are not compared with a part.
 *
 * Returns: (transfer full): the facts; NULL with %ZG_ERROR_INVALID or %ZG_ERROR_NOT_FOUND if the
 *   options name what is not there, or cancelled
 */
ZgPaperFacts *zg_paper_facts_load (ZgLedger *ledger,
                                   guint needs,
                                   const ZgPaperOptions *options,
                                   const ZgProgress *progress,
                                   GError **error);

/* Lets go of the ledger, of which no further sheets can be read. */
void zg_paper_facts_close (ZgPaperFacts *self);

void zg_paper_facts_free (ZgPaperFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgPaperFacts, zg_paper_facts_free)

G_END_DECLS
