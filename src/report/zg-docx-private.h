/* SPDX-License-Identifier: GPL-3.0-or-later */
/* zg-docx.c writes the document, zg-docx-paragraph.c and zg-docx-table.c what it is made of,
 * zg-docx-picture.c pictures, zg-docx-styles.c styles and page numbers. */
#pragma once

#include "zg-docx.h"
#include "zg-package.h"

G_BEGIN_DECLS

/* The grid's pitch, in twentieths of a point. */
#define ZG_DOCX_PITCH "579"

/* What a cell of a table has left and right of its text, twentieths of a point. */
#define ZG_DOCX_INSET 50

#define ZG_DOCX_NS       "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define ZG_DOCX_PLACE_NS "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
#define ZG_DOCX_TYPE(part)                                                                         \
  "application/vnd.openxmlformats-officedocument.wordprocessingml." part "+xml"

/* Twentieths of a point, as text. (transfer full) */
char *_zg_docx_twips (double points);

/* The style of a kind of paragraph. */
const char *_zg_docx_style (ZgTextKind kind);

void _zg_docx_write_styles (xmlTextWriter *xml, const ZgManuscript *manuscript);

/* The numbers of headings, a level each: 一、（一）1. */
void _zg_docx_write_numbering (xmlTextWriter *xml, const ZgManuscript *manuscript);

/* "— 1 —", at the right of odd pages, at the left of even ones. */
void _zg_docx_write_footer (xmlTextWriter *xml, gboolean is_even);

/* Document settings: odd and even pages have footers of their own. */
void _zg_docx_write_settings (xmlTextWriter *xml, const ZgManuscript *manuscript);

/* A stretch of text with its mark; @kai for the run-in heading of a paragraph. */
void _zg_docx_write_run (xmlTextWriter *xml, const char *text, ZgRunMark mark, gboolean kai);

/* Passage @i of the manuscript, which is no form; @setting is that of its pages. */
void _zg_docx_write_paragraph (xmlTextWriter *xml,
                               const ZgManuscript *manuscript,
                               guint i,
                               const ZgSetting *setting);

/* Whether such a paragraph stands above all others. */
gboolean _zg_docx_is_title (ZgTextKind kind);

/* A chart as wide as the text of the pages that have @setting; the @number th picture. */
void _zg_docx_write_picture (ZgPackage *package,
                             ZgPart *document,
                             const ZgPassage *passage,
                             const ZgSetting *setting,
                             guint number);

/* A table as wide as the text of the pages that have @setting. */
gboolean _zg_docx_write_form (xmlTextWriter *xml,
                              const ZgForm *form,
                              const ZgSetting *setting,
                              const ZgProgress *progress,
                              GError **error);

G_END_DECLS
