/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The public notice (整改进展情况通报) is made in these files: zg-notice.c begins and ends it,
 * zg-notice-document.c prints it as the document it was read from, zg-notice-records.c from records
 * alone, zg-notice-prose.c writes the prose there, zg-notice-owner.c tells what goes with which
 * record there, zg-notice-block.c what became of a part of a document, zg-notice-claims.c recounts
 * its numbers. */
#pragma once

#include "zg-paper.h"

G_BEGIN_DECLS

typedef struct
{
  const ZgPaperFacts *facts;
  const ZgPaperOptions *options;
  const ZgDossier *dossier;
  const ZgRecord *inspection;        /* NULL in a ledger without one */
  const ZgDossierDocument *document; /* NULL: print from records */
  ZgManuscript *manuscript;
  GPtrArray *sheets;  /* of ZgSheet: of this inspection, without what is withheld */
  GHashTable *values; /* of placeholders */
  ZgDay newest;       /* of the progress printed that came after the document */
} ZgNotice;

/* Whether a record (an issue, a measure, a progress note) is to be left out; notes that it is. */
gboolean _zg_notice_leaves_out (ZgNotice *self, const ZgRecord *record, const ZgSheet *sheet);

/* The same without noting it. */
gboolean _zg_notice_is_withheld (const ZgNotice *self, const ZgRecord *record);

/* The texts "opening", "closing"... that an office may word itself; ends with a NULL name. */
extern const ZgTemplate _zg_notice_templates[];

/* The office's text with its placeholders filled in; NULL without one. (transfer full) (nullable)
 */
char *_zg_notice_get_text (ZgNotice *self, const char *name);

/* Adds the office's text; FALSE without one. */
gboolean _zg_notice_add_own (ZgNotice *self, const char *name, ZgTextKind kind);

/* Adds a text of several paragraphs. */
void _zg_notice_add_text (ZgNotice *self, ZgTextKind kind, const char *text);

/* The newest progress note that may be printed; of a document, one that came after it. */
const ZgRecord *_zg_notice_find_note (const ZgNotice *self, const ZgSheetItem *item);

/* "进展情况：" and the note, as a paragraph of a document. */
void _zg_notice_add_note (ZgNotice *self, const ZgRecord *note);

/* The issues of a section (0: of none), without sub-issues; of a sheet, its sub-issues.
 * (transfer container) */
GPtrArray *_zg_notice_get_issues (const ZgNotice *self, gint64 section_id);
GPtrArray *_zg_notice_get_sub_issues (const ZgNotice *self, const ZgSheet *sheet);

/* Adds an issue with its measures and sub-issues, the @n th of its list. */
void _zg_notice_add_issue (ZgNotice *self, const ZgSheet *sheet, guint n);

/* Adds one measure, the @n th of its issue. */
void
_zg_notice_add_measure (ZgNotice *self, const ZgSheet *sheet, const ZgSheetItem *item, guint n);

/* The prose around the records: the office's own, or sentences of what is known. */
void _zg_notice_add_opening (ZgNotice *self);
void _zg_notice_add_overall (ZgNotice *self);
void _zg_notice_add_closing (ZgNotice *self);
void _zg_notice_add_contact (ZgNotice *self);

/* A notice's title of who signs and what was inspected, as far as it is known. (transfer full) */
char *_zg_notice_make_title (ZgNotice *self);

/* The notice between title and signature, from records alone. */
void _zg_notice_add_records (ZgNotice *self);

/* All of the notice, after its document. */
void _zg_notice_add_document (ZgNotice *self);

/* Whom a part of the document goes with. What follows a record there goes with it: a blank line
 * with the measure before, a chapter after the last issue with that issue's section. */
typedef enum
{
  ZG_OWNER_START, /* before the first record */
  ZG_OWNER_SECTION,
  ZG_OWNER_ISSUE,
  ZG_OWNER_MEASURE,
  ZG_OWNER_AFTER, /* prose after a section's records */
} ZgOwnerKind;

typedef struct
{
  ZgOwnerKind kind;
  gint64 id;
} ZgOwner;

/* The parts of the document (GArray of ZgDossierBlock, in its order) by owner (ZgOwner).
 * (transfer full) */
GHashTable *_zg_notice_sort_parts (const ZgNotice *self);

/* The text of a part of the document, with what was edited of its record put in; @sheet and @item
 * are its issue's and measure's (nullable). *@same tells whether it is as it was.
 * @before: records left out before it in its list, by which its number is less. (transfer full) */
char *_zg_notice_block_text (const ZgNotice *self,
                             const ZgDossierBlock *block,
                             const ZgRecord *record,
                             guint before,
                             gboolean *same);

/* Adds @line to @passage, with the claims in it recounted; returns how many were. */
guint _zg_notice_recount (const ZgNotice *self, ZgPassage *passage, const char *line);

G_END_DECLS
