/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-docx.h"

#include "zg-docx-private.h"

#define RELATIONS_NS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define CORE_NS      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
#define DC_NS        "http://purl.org/dc/elements/1.1/"
#define CORE_RELATION                                                                              \
  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
#define CORE_TYPE "application/vnd.openxmlformats-package.core-properties+xml"

/* What a cell is narrower than a character of 16 points, in 4096ths of a point. */
#define CHAR_SPACE "-849"

/* Lines that stand with what follows. */
static void
write_empty_lines (xmlTextWriter *xml, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      zg_xml_open (xml, "w:p", NULL);
      zg_xml_open (xml, "w:pPr", NULL);
      zg_xml_add (xml, "w:keepNext", NULL);
      zg_xml_close (xml);
      zg_xml_close (xml);
    }
}

static gboolean
write_passages (ZgPackage *package,
                ZgPart *document,
                const ZgManuscript *manuscript,
                const ZgProgress *progress,
                GError **error)
{
  xmlTextWriter *xml = zg_part_get_writer (document);
  /* No page is made, but lines are broken as those of pages are. */
  g_autoptr (ZgPages) pages = zg_pages_new (&manuscript->format, manuscript->words);
  const ZgSetting *setting = zg_pages_get_setting (pages);
  ZgTextKind last = ZG_TEXT_BODY;
  guint pictures = 0;

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
      write_empty_lines (xml,
                         _zg_docx_is_title (last) && !_zg_docx_is_title (passage->kind) ? 1 : 0);
      write_empty_lines (xml, signs ? (manuscript->has_seal ? 2 : 1) : 0);
      if (passage->chart)
        _zg_docx_write_picture (package, document, passage, setting, ++pictures);
      else if (passage->form == NULL)
        _zg_docx_write_paragraph (xml, manuscript, i, setting);
      else if (!_zg_docx_write_form (xml, passage->form, setting, progress, error))
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
  zg_xml_open (xml, "w:document", "xmlns:w", ZG_DOCX_NS, "xmlns:r", RELATIONS_NS, "xmlns:wp",
               ZG_DOCX_PLACE_NS, NULL);
  zg_xml_open (xml, "w:body", NULL);
  if (!write_passages (package, document, manuscript, progress, error))
    return NULL;
  write_section (xml, manuscript, odd, even);
  return zg_package_finish (package, error);
}
