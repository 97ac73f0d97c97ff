/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Papers: what can be printed or saved. A paper is given plain facts and makes a manuscript or
 * pages of them; it reads neither a ledger nor a window. A new paper is one file that defines a
 * ZgPaper, and one line in zg-paper-list.h.
 *
 *   facts = zg_paper_facts_load (ledger, paper->needs, &options, &progress, &error);
 *   edition = zg_edition_new (paper, facts, &options, &progress, &error);
 *   zg_pages_draw (zg_edition_get_pages (edition, NULL, NULL), cr, 0);          // a preview, a
 * print zg_edition_write (edition, "notice.docx", ZG_FORMAT_DOCX, &progress, &error); */
#pragma once

#include "zg-manuscript.h"
#include "zg-paper-facts.h"
#include "zg-template.h"

G_BEGIN_DECLS

typedef enum
{
  ZG_FORMAT_PDF,
  ZG_FORMAT_DOCX,
  ZG_FORMAT_XLSX,
  ZG_FORMAT_CSV,
  ZG_FORMAT_TEXT,
  ZG_N_FORMATS
} ZgFormat;

/* Bits of ZgPaper.formats. */
#define ZG_FORMATS_PAGES (1 << ZG_FORMAT_PDF)
#define ZG_FORMATS_TEXT  (ZG_FORMATS_PAGES | 1 << ZG_FORMAT_DOCX | 1 << ZG_FORMAT_TEXT)
#define ZG_FORMATS_TABLE (ZG_FORMATS_TEXT | 1 << ZG_FORMAT_XLSX | 1 << ZG_FORMAT_CSV)

typedef struct
{
  const char *name;  /* in scripts: "summary" */
  const char *title; /* message */
  guint formats;     /* of ZG_FORMATS_...: what it can be saved as */
  guint needs;       /* of ZgPaperNeed */
  guint takes;       /* of ZgPaperTakes: which options it heeds */

  /* One of these two. Lays out @facts in the language of @words (transfer full); or writes what
   * they say into @manuscript, FALSE with a reason of #ZgError, or if @progress (nullable) was
   * stopped. Where there are both, pages are made by the first and documents by the second. */
  ZgPages *(*make) (const ZgPaperFacts *facts, const ZgWords *words);
  gboolean (*write) (const ZgPaperFacts *facts,
                     const ZgPaperOptions *options,
                     ZgManuscript *manuscript,
                     const ZgProgress *progress,
                     GError **error);

  /* What an office may word itself, and what it may write there; NULL where that is nothing. */
  const ZgTemplate *templates;       /* ends with a NULL name */
  const ZgPlaceholder *placeholders; /* likewise */
  GHashTable *(*get_values) (const ZgPaperFacts *facts, const ZgWords *words); /* of these, by name;
                                                                                * transfer full */
} ZgPaper;

/* All papers, in the order in which they are offered. */
const ZgPaper *const *zg_paper_get_all (guint *n);

/* NULL with %ZG_ERROR_NOT_FOUND, which names those there are. */
const ZgPaper *zg_paper_find (const char *name, GError **error);

/* "pdf", "docx", "xlsx", "csv", "txt": the name, and what a file's name ends with. */
const char *zg_format_get_name (ZgFormat format);

/* FALSE if there is no format of this name, in any case of letters. */
gboolean zg_format_find (const char *name, ZgFormat *format);

/* A paper made of facts, with options, in a language: to be looked at, printed, saved. */
typedef struct _ZgEdition ZgEdition;

/**
 * zg_edition_new:
 * @paper: a paper
 * @facts: what it is made of; they must outlive the edition
 * @options: how
 * @progress: (nullable): is told of every issue whose sheet is read
 * @error: return location
 *
 * Where the ledger is, if the paper needs sheets; else on any thread. Pages are laid out when they
 * are first asked for.
 *
 * Returns: (transfer full): the edition; NULL with %ZG_ERROR_INVALID if the options name what is
 *   not there, or cancelled
 */
ZgEdition *zg_edition_new (const ZgPaper *paper,
                           const ZgPaperFacts *facts,
                           const ZgPaperOptions *options,
                           const ZgProgress *progress,
                           GError **error);

/* The same paper with pages of its own, for another thread. (transfer full) */
ZgEdition *zg_edition_copy (const ZgEdition *self);

void zg_edition_free (ZgEdition *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgEdition, zg_edition_free)

/* The pages, laid out; NULL with %G_IO_ERROR_CANCELLED if @progress (nullable) was stopped.
 * (transfer none) */
ZgPages *zg_edition_get_pages (ZgEdition *self, const ZgProgress *progress, GError **error);

/* How many pages it has, laid out if it was not. */
guint zg_edition_count_pages (ZgEdition *self);

/* What the paper is called: the title of a document made of it. */
const char *zg_edition_get_title (ZgEdition *self);

/* It as plain text, tables with tabs; NULL if it is nothing but pages. (transfer full) */
char *zg_edition_get_text (ZgEdition *self);

/* It as a web page, for the clipboard of a word processor; NULL if it is nothing but pages.
 * (transfer full) */
char *zg_edition_get_html (ZgEdition *self);

/* (element-type ZgLeftOut): what is not in it, of tables on pages only after these were laid out.
 */
GPtrArray *zg_edition_get_left_out (ZgEdition *self);

/* (element-type utf8): sentences for who made it: a misspelt placeholder. */
GPtrArray *zg_edition_get_warnings (ZgEdition *self);

/* (element-type utf8 utf8): what it says where ZgPaper.templates could stand, by their names; one
 * that it has no place for is missing. NULL if it is nothing but pages. */
GHashTable *zg_edition_get_parts (ZgEdition *self);

/* What the placeholders of its templates stand for, by name; NULL if it has none. (transfer full)
 */
GHashTable *zg_edition_get_values (ZgEdition *self);

/* (element-type ZgFontUse) (transfer full): fonts of the pages that were drawn or measured. */
GPtrArray *zg_edition_get_fonts (ZgEdition *self);

/**
 * zg_edition_write:
 * @self: an edition
 * @path: the file; an older one is replaced when the new one is whole
 * @format: one of the paper's
 * @progress: (nullable): is told, and may stop it; then nothing is written
 * @error: return location
 *
 * Returns: FALSE with the errors of zg_output_write(), or cancelled
 */
gboolean zg_edition_write (
    ZgEdition *self, const char *path, ZgFormat format, const ZgProgress *progress, GError **error);

G_END_DECLS
