/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A manuscript: what a paper says, before it is set on pages or saved in some format. A sequence of
 * passages, each a paragraph of a kind or a form. */
#pragma once

#include "zg-block.h"
#include "zg-chart.h"
#include "zg-form.h"
#include "zg-grid.h"
#include "zg-number-scope.h"
#include "zg-page.h"

G_BEGIN_DECLS

typedef enum
{
  ZG_TEXT_TITLE,
  ZG_TEXT_SUBTITLE,
  ZG_TEXT_CHAPTER, /* 一、 */
  ZG_TEXT_SECTION, /* (一) */
  ZG_TEXT_ISSUE,   /* 1. */
  ZG_TEXT_MEASURE, /* (1) */
  ZG_TEXT_BODY,
  ZG_TEXT_SMALL,  /* a line above or below a table */
  ZG_TEXT_SIGNER, /* stands with the date that follows */
  ZG_TEXT_DATE,
  ZG_TEXT_BLANK, /* an empty line of the source, which pages do without */
  ZG_N_TEXTS,
} ZgTextKind;

typedef struct
{
  char *text;
  ZgRunMark mark;
} ZgManuscriptRun;

typedef struct
{
  ZgTextKind kind;
  GArray *runs;   /* of ZgManuscriptRun */
  char *verbatim; /* (nullable): how a text file has it, with its line end */
  gsize ordinal; /* bytes of the first run that a word processor can number by itself: "（一）" */
  ZgForm *form;  /* (nullable): a table instead of a text */
  const ZgChart *chart; /* (nullable): a picture instead of the text, which says what it shows */
  ZgFigures *figures;   /* what the chart is of */
  gboolean new_page;
} ZgPassage;

typedef struct
{
  const ZgWords *words;
  ZgNumberScope number_scope; /* of the issues, for references to them */
  char *title;
  ZgPageFormat format;
  gboolean has_seal;
  gboolean is_empty_line_end; /* the last line of the text file has no line end */
  GPtrArray *passages;        /* of ZgPassage */
  GPtrArray *left_out;        /* of ZgLeftOut */
  GPtrArray *warnings;        /* of char: sentences for who made the paper */
  GHashTable *parts;          /* of char by name: what stands where a template could (ZgTemplate) */
} ZgManuscript;

ZgManuscript *zg_manuscript_new (const ZgWords *words, const ZgPageFormat *format);

/* Manuscripts are counted, on any thread; one that several hold is not written any more. */
ZgManuscript *zg_manuscript_ref (ZgManuscript *self);
void zg_manuscript_unref (ZgManuscript *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgManuscript, zg_manuscript_unref)

/* Adds a paragraph; NULL or "" adds an empty one, to which runs can be added. (transfer none) */
ZgPassage *zg_manuscript_add (ZgManuscript *self, ZgTextKind kind, const char *text);

/* Adds a stretch of text to a paragraph. */
void zg_passage_add (ZgPassage *self, const char *text, gssize length, ZgRunMark mark);

/* The paragraph's text without marks. (transfer full) */
char *zg_passage_get_text (const ZgPassage *self);

/* Adds a table. (transfer full form; transfer none) */
ZgPassage *zg_manuscript_add_form (ZgManuscript *self, ZgForm *form);

/* Adds a picture, for a document; where there can be none, its sentence stands. Pages with pictures
 * are made otherwise (ZgPaper.make). (transfer none) */
ZgPassage *
zg_manuscript_add_chart (ZgManuscript *self, const ZgChart *chart, const ZgFigures *figures);

/* Notes that passages from @first on are, or belong to, what a template could say instead. */
void zg_manuscript_note_part (ZgManuscript *self, const char *name, guint first);

/* Notes that something was left out. */
void zg_manuscript_leave_out (ZgManuscript *self,
                              const char *what,
                              const char *uuid,
                              const char *reason);

/* The text file: passages as they are, or a line each, forms with tabs. (transfer full) */
char *zg_manuscript_to_text (const ZgManuscript *self);

/* The pages. (transfer full) */
ZgPages *zg_manuscript_to_pages (const ZgManuscript *self);

/* Where the lines of a paragraph begin on pages: how many characters stand before each. @setting is
 * the pages'. (transfer full) (element-type guint) */
GArray *zg_manuscript_break_lines (const ZgManuscript *self,
                                   const ZgPassage *passage,
                                   const ZgSetting *setting);

/* The typeface of a kind of paragraph in the manuscript's language. */
ZgFontRole zg_manuscript_get_role (const ZgManuscript *self, ZgTextKind kind);

/**
 * zg_manuscript_split_heading:
 * @text: a paragraph
 *
 * The first sentence of a paragraph that begins as a heading of the second level,
 * "(一)提高政治站位。 区委…", is set as that heading is.
 *
 * Returns: the bytes of that sentence; 0 if there is none
 */
gsize zg_manuscript_split_heading (const char *text);

G_END_DECLS
