/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-docx.h"

#include <string.h>

#include "zg-docx-private.h"

#define RELATIONS_NS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define CORE_NS      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
#define DC_NS        "http://purl.org/dc/elements/1.1/"
#define CORE_RELATION                                                                              \
  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
#define CORE_TYPE "application/vnd.openxmlformats-package.core-properties+xml"

/* What a cell is narrower than a character of 16 points, in 4096ths of a point. */
#define CHAR_SPACE "-849"

void
_zg_docx_write_run (xmlTextWriter *xml, const char *text, ZgRunMark mark, gboolean kai)
{
  zg_xml_open (xml, "w:r", NULL);
  zg_xml_open (xml, "w:rPr", NULL);
  if (kai)
    zg_xml_add (xml, "w:rFonts", "w:eastAsia", "楷体_GB2312", NULL);
  if (mark == ZG_RUN_RECOUNTED)
    zg_xml_add (xml, "w:b", NULL);
  if (mark == ZG_RUN_REMOVED)
    zg_xml_add (xml, "w:strike", NULL);
  if (mark == ZG_RUN_ADDED)
    zg_xml_add (xml, "w:u", "w:val", "single", NULL);
  zg_xml_close (xml);
  zg_xml_open (xml, "w:t", "xml:space", "preserve", NULL);
  zg_xml_text (xml, text);
  zg_xml_close (xml);
  zg_xml_close (xml);
}

/* Of the title, in points. */
#define TITLE_SIZE 22

static void
write_empty_lines (xmlTextWriter *xml, guint n)
{
  for (guint i = 0; i < n; i++)
    zg_xml_add (xml, "w:p", NULL);
}

static void
write_runs (xmlTextWriter *xml, const ZgPassage *passage)
{
  g_autofree char *text = zg_passage_get_text (passage);
  gsize left = passage->kind == ZG_TEXT_BODY ? zg_manuscript_split_heading (text) : 0;

  for (guint i = 0; i < passage->runs->len; i++)
    {
      const ZgManuscriptRun *run = &g_array_index (passage->runs, ZgManuscriptRun, i);
      gsize first = MIN (left, strlen (run->text));
      g_autofree char *heading = g_strndup (run->text, first);

      if (first > 0)
        _zg_docx_write_run (xml, heading, run->mark, TRUE);
      left -= first;
      /* What numbers itself is not written. */
      first += i == 0 ? passage->ordinal : 0;
      if (run->text[first] != '\0')
        _zg_docx_write_run (xml, run->text + first, run->mark, FALSE);
    }
}

/* Headings are numbered by their level. */
static void
write_number (xmlTextWriter *xml, ZgTextKind kind)
{
  const char *level = kind == ZG_TEXT_CHAPTER ? "0" : kind == ZG_TEXT_SECTION ? "1" : "2";

  zg_xml_open (xml, "w:numPr", NULL);
  zg_xml_add (xml, "w:ilvl", "w:val", level, NULL);
  zg_xml_add (xml, "w:numId", "w:val", "1", NULL);
  zg_xml_close (xml);
}

/* A title that needs several lines has them of like length: no character stands alone. */
static void
write_title_indent (xmlTextWriter *xml, const ZgPassage *passage, double width)
{
  g_autofree char *text = zg_passage_get_text (passage);
  g_autofree char *indent = NULL;
  int n = (int) g_utf8_strlen (text, -1), most = (int) (width / TITLE_SIZE);
  int n_lines = (n + most - 1) / most;

  if (n_lines < 2)
    return;
  indent = g_strdup_printf (
      "%d", (int) (10 * (width - (double) ((n + n_lines - 1) / n_lines) * TITLE_SIZE)) - 1);
  zg_xml_add (xml, "w:ind", "w:left", indent, "w:right", indent, NULL);
}

static void
write_paragraph (xmlTextWriter *xml, const ZgPassage *passage, double width)
{
  zg_xml_open (xml, "w:p", NULL);
  zg_xml_open (xml, "w:pPr", NULL);
  zg_xml_add (xml, "w:pStyle", "w:val", _zg_docx_style (passage->kind), NULL);
  if (passage->new_page)
    zg_xml_add (xml, "w:pageBreakBefore", NULL);
  if (passage->ordinal > 0)
    write_number (xml, passage->kind);
  if (passage->kind == ZG_TEXT_TITLE)
    write_title_indent (xml, passage, width);
  zg_xml_close (xml);
  write_runs (xml, passage);
  zg_xml_close (xml);
}

static gboolean
is_title (ZgTextKind kind)
{
  return kind == ZG_TEXT_TITLE || kind == ZG_TEXT_SUBTITLE;
}

static gboolean
write_passages (xmlTextWriter *xml,
                const ZgManuscript *manuscript,
                const ZgProgress *progress,
                GError **error)
{
  double width = manuscript->format.width - manuscript->format.left - manuscript->format.right;
  ZgTextKind last = ZG_TEXT_BODY;

  for (guint i = 0; i < manuscript->passages->len; i++)
    {
      const ZgPassage *passage = g_ptr_array_index (manuscript->passages, i);
      gboolean signs = passage->kind == ZG_TEXT_SIGNER
                       || (passage->kind == ZG_TEXT_DATE && last != ZG_TEXT_SIGNER);

      if (!zg_progress_tell (progress, i, manuscript->passages->len, error))
        return FALSE;
      if (passage->kind == ZG_TEXT_BLANK)
        continue;
      /* One line below the title, room for the seal above the signature. */
      write_empty_lines (xml, is_title (last) && !is_title (passage->kind) ? 1 : 0);
      write_empty_lines (xml, signs ? (manuscript->has_seal ? 2 : 1) : 0);
      if (passage->form == NULL)
        write_paragraph (xml, passage, width);
      else if (!_zg_docx_write_form (xml, passage->form, width, progress, error))
        return FALSE;
      last = passage->kind;
    }
  return TRUE;
}

static void
write_section (xmlTextWriter *xml, const ZgManuscript *manuscript, ZgPart *odd, ZgPart *even)
{
  const ZgPageFormat *format = &manuscript->format;
  gboolean landscape = format->width > format->height;
  g_autofree char *width = _zg_docx_twips (format->width);
  g_autofree char *height = _zg_docx_twips (format->height);
  g_autofree char *top = _zg_docx_twips (format->top);
  g_autofree char *bottom = _zg_docx_twips (format->bottom);
  g_autofree char *left = _zg_docx_twips (format->left);
  g_autofree char *right = _zg_docx_twips (format->right);
  g_autofree char *footer = _zg_docx_twips (MAX (format->bottom - ZG_MM (12), ZG_MM (8)));

  zg_xml_open (xml, "w:sectPr", NULL);
  zg_xml_add (xml, "w:footerReference", "w:type", "default", "r:id", zg_part_get_id (odd), NULL);
  zg_xml_add (xml, "w:footerReference", "w:type", "even", "r:id", zg_part_get_id (even), NULL);
  zg_xml_open (xml, "w:pgSz", "w:w", width, "w:h", height, NULL);
  if (landscape)
    xmlTextWriterWriteAttribute (xml, BAD_CAST "w:orient", BAD_CAST "landscape");
  zg_xml_close (xml);
  zg_xml_add (xml, "w:pgMar", "w:top", top, "w:right", right, "w:bottom", bottom, "w:left", left,
              "w:header", "720", "w:footer", footer, "w:gutter", "0", NULL);
  if (!landscape)
    zg_xml_add (xml, "w:docGrid", "w:type", "linesAndChars", "w:linePitch", ZG_DOCX_PITCH,
                "w:charSpace", CHAR_SPACE, NULL);
  zg_xml_close (xml);
}

static void
write_properties (xmlTextWriter *xml, const ZgManuscript *manuscript, const char *author)
{
  zg_xml_open (xml, "cp:coreProperties", "xmlns:cp", CORE_NS, "xmlns:dc", DC_NS, NULL);
  zg_xml_open (xml, "dc:title", NULL);
  zg_xml_text (xml, manuscript->title ? manuscript->title : "");
  zg_xml_close (xml);
  zg_xml_open (xml, "dc:creator", NULL);
  zg_xml_text (xml, author ? author : "");
  zg_xml_close (xml);
  zg_xml_close (xml);
}

GBytes *
zg_docx_write (const ZgManuscript *manuscript,
               const char *author,
               const ZgProgress *progress,
               GError **error)
{
  g_autoptr (ZgPackage) package = zg_package_new ();
  ZgPart *document = zg_package_add (package, NULL, "word/document.xml",
                                     ZG_DOCX_TYPE ("document.main"), "officeDocument");
  ZgPart *styles =
      zg_package_add (package, document, "word/styles.xml", ZG_DOCX_TYPE ("styles"), "styles");
  ZgPart *settings = zg_package_add (package, document, "word/settings.xml",
                                     ZG_DOCX_TYPE ("settings"), "settings");
  ZgPart *numbering = zg_package_add (package, document, "word/numbering.xml",
                                      ZG_DOCX_TYPE ("numbering"), "numbering");
  ZgPart *odd =
      zg_package_add (package, document, "word/footer1.xml", ZG_DOCX_TYPE ("footer"), "footer");
  ZgPart *even =
      zg_package_add (package, document, "word/footer2.xml", ZG_DOCX_TYPE ("footer"), "footer");
  ZgPart *core = zg_package_add (package, NULL, "docProps/core.xml", CORE_TYPE, CORE_RELATION);
  xmlTextWriter *xml = zg_part_get_writer (document);

  write_properties (zg_part_get_writer (core), manuscript, author);
  _zg_docx_write_styles (zg_part_get_writer (styles), manuscript);
  _zg_docx_write_settings (zg_part_get_writer (settings), manuscript);
  _zg_docx_write_numbering (zg_part_get_writer (numbering), manuscript);
  _zg_docx_write_footer (zg_part_get_writer (odd), FALSE);
  _zg_docx_write_footer (zg_part_get_writer (even), TRUE);
  zg_xml_open (xml, "w:document", "xmlns:w", ZG_DOCX_NS, "xmlns:r", RELATIONS_NS, NULL);
  zg_xml_open (xml, "w:body", NULL);
  if (!write_passages (xml, manuscript, progress, error))
    return NULL;
  write_section (xml, manuscript, odd, even);
  return zg_package_finish (package, error);
}
