/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-docx-private.h"

/* What office computers call the faces. */
#define TITLE    "方正小标宋简体"
#define HEI      "黑体"
#define KAI      "楷体_GB2312"
#define FANGSONG "仿宋_GB2312"
#define SONG     "宋体"
#define LATIN    "Times New Roman"

typedef struct
{
  const char *id;
  const char *name; /* as the format knows it, where it does */
  const char *font;
  const char *size; /* half points */
  const char *align;
  gboolean indented; /* the first line, by two characters */
  const char *level; /* of the outline */
} Style;

static const Style styles[ZG_N_TEXTS] = {
  [ZG_TEXT_TITLE] = { "Title", "Title", TITLE, "44", "center", FALSE, NULL },
  [ZG_TEXT_SUBTITLE] = { "Subtitle", "Subtitle", KAI, "32", "center", FALSE, NULL },
  [ZG_TEXT_CHAPTER] = { "Heading1", "heading 1", HEI, "32", "both", TRUE, "0" },
  [ZG_TEXT_SECTION] = { "Heading2", "heading 2", KAI, "32", "both", TRUE, "1" },
  [ZG_TEXT_ISSUE] = { "Heading3", "heading 3", FANGSONG, "32", "both", TRUE, "2" },
  [ZG_TEXT_MEASURE] = { "Measure", "Measure", FANGSONG, "32", "both", TRUE, NULL },
  [ZG_TEXT_BODY] = { "BodyText", "Body Text", FANGSONG, "32", "both", TRUE, NULL },
  [ZG_TEXT_SMALL] = { "Small", "Small", SONG, "21", "left", FALSE, NULL },
  [ZG_TEXT_SIGNER] = { "Signature", "Signature", FANGSONG, "32", "right", FALSE, NULL },
  [ZG_TEXT_DATE] = { "Date", "Date", FANGSONG, "32", "right", FALSE, NULL },
};

static const Style table_styles[] = {
  { "TableText", "Table Text", SONG, "19", "left", FALSE, NULL },
  { "TableHead", "Table Head", HEI, "19", "center", FALSE, NULL },
  { "TableHeading", "Table Heading", HEI, "19", "left", FALSE, NULL },
  { "TableSum", "Table Sum", HEI, "19", "left", FALSE, NULL },
  { "Footer", "footer", SONG, "28", NULL, FALSE, NULL },
};

char *
_zg_docx_twips (double points)
{
  return g_strdup_printf ("%d", (int) (points * 20 + 0.5));
}

const char *
_zg_docx_style (ZgTextKind kind)
{
  return styles[kind].id;
}

static void
write_fonts (xmlTextWriter *xml, const char *font)
{
  zg_xml_add (xml, "w:rFonts", "w:ascii", LATIN, "w:hAnsi", LATIN, "w:eastAsia", font, "w:cs",
              LATIN, NULL);
}

static void
write_indent (xmlTextWriter *xml)
{
  zg_xml_add (xml, "w:ind", "w:firstLineChars", "200", "w:firstLine", "632", NULL);
}

static gboolean
is_on_grid (const Style *style)
{
  return strcmp (style->size, "32") == 0;
}

static gboolean
is_in_table (const Style *style)
{
  return g_str_has_prefix (style->id, "Table");
}

static void
write_paragraph_properties (xmlTextWriter *xml, const Style *style)
{
  zg_xml_open (xml, "w:pPr", NULL);
  if (style->level || strcmp (style->id, "TableHeading") == 0)
    zg_xml_add (xml, "w:keepNext", NULL);
  /* A page has all its lines, but a row of a table that is broken has two on either side. */
  zg_xml_add (xml, "w:widowControl", "w:val", is_in_table (style) ? "1" : "0", NULL);
  zg_xml_add (xml, "w:overflowPunct", NULL);
  /* No space between Chinese and what is not: a line would hold fewer characters. */
  zg_xml_add (xml, "w:autoSpaceDE", "w:val", "0", NULL);
  zg_xml_add (xml, "w:autoSpaceDN", "w:val", "0", NULL);
  zg_xml_add (xml, "w:snapToGrid", "w:val", "0", NULL);
  /* A font that stands in may be higher than a line of the grid. */
  if (is_on_grid (style) || strcmp (style->id, styles[ZG_TEXT_TITLE].id) == 0)
    zg_xml_add (xml, "w:spacing", "w:before", "0", "w:after", "0", "w:line", ZG_DOCX_PITCH,
                "w:lineRule", "exact", NULL);
  else
    zg_xml_add (xml, "w:spacing", "w:before", "0", "w:after", "0", NULL);
  if (style->indented)
    write_indent (xml);
  if (style->align)
    zg_xml_add (xml, "w:jc", "w:val", style->align, NULL);
  if (style->level)
    zg_xml_add (xml, "w:outlineLvl", "w:val", style->level, NULL);
  zg_xml_close (xml);
}

static void
write_style (xmlTextWriter *xml, const Style *style)
{
  zg_xml_open (xml, "w:style", "w:type", "paragraph", "w:styleId", style->id, NULL);
  zg_xml_add (xml, "w:name", "w:val", style->name, NULL);
  zg_xml_add (xml, "w:basedOn", "w:val", "Normal", NULL);
  zg_xml_add (xml, "w:qFormat", NULL);
  write_paragraph_properties (xml, style);
  zg_xml_open (xml, "w:rPr", NULL);
  write_fonts (xml, style->font);
  /* 28 characters a line, also where a program gives a character that is wider than a cell of the
   * grid two of them: 15.75 points each. */
  if (is_on_grid (style))
    zg_xml_add (xml, "w:spacing", "w:val", "-5", NULL);
  zg_xml_add (xml, "w:sz", "w:val", style->size, NULL);
  zg_xml_add (xml, "w:szCs", "w:val", style->size, NULL);
  zg_xml_close (xml);
  zg_xml_close (xml);
}

static void
write_defaults (xmlTextWriter *xml)
{
  zg_xml_open (xml, "w:docDefaults", NULL);
  zg_xml_open (xml, "w:rPrDefault", NULL);
  zg_xml_open (xml, "w:rPr", NULL);
  write_fonts (xml, FANGSONG);
  zg_xml_add (xml, "w:sz", "w:val", "32", NULL);
  zg_xml_add (xml, "w:szCs", "w:val", "32", NULL);
  zg_xml_add (xml, "w:lang", "w:val", "en-US", "w:eastAsia", "zh-CN", NULL);
  zg_xml_close (xml);
  zg_xml_close (xml);
  zg_xml_add (xml, "w:pPrDefault", NULL);
  zg_xml_close (xml);
}

static void
write_table_style (xmlTextWriter *xml)
{
  static const char *const edges[] = { "w:top",   "w:left",    "w:bottom",
                                       "w:right", "w:insideH", "w:insideV" };

  zg_xml_open (xml, "w:style", "w:type", "table", "w:styleId", "TableGrid", NULL);
  zg_xml_add (xml, "w:name", "w:val", "Table Grid", NULL);
  zg_xml_open (xml, "w:tblPr", NULL);
  zg_xml_open (xml, "w:tblBorders", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (edges); i++)
    zg_xml_add (xml, edges[i], "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "auto",
                NULL);
  zg_xml_close (xml);
  zg_xml_open (xml, "w:tblCellMar", NULL);
  zg_xml_add (xml, "w:left", "w:w", G_STRINGIFY (ZG_DOCX_INSET), "w:type", "dxa", NULL);
  zg_xml_add (xml, "w:right", "w:w", G_STRINGIFY (ZG_DOCX_INSET), "w:type", "dxa", NULL);
  zg_xml_close (xml);
  zg_xml_close (xml);
  zg_xml_close (xml);
}

void
_zg_docx_write_styles (xmlTextWriter *xml, const ZgManuscript *manuscript)
{
  zg_xml_open (xml, "w:styles", "xmlns:w", ZG_DOCX_NS, NULL);
  write_defaults (xml);
  zg_xml_open (xml, "w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", "Normal",
               NULL);
  zg_xml_add (xml, "w:name", "w:val", "Normal", NULL);
  /* Some programs take the grid's cells from here, not from the defaults above. */
  zg_xml_open (xml, "w:rPr", NULL);
  write_fonts (xml, FANGSONG);
  zg_xml_add (xml, "w:sz", "w:val", "32", NULL);
  zg_xml_add (xml, "w:szCs", "w:val", "32", NULL);
  zg_xml_close (xml);
  zg_xml_close (xml);
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    if (styles[i].id)
      write_style (xml, &styles[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (table_styles); i++)
    write_style (xml, &table_styles[i]);
  write_table_style (xml);
  zg_xml_close (xml);
}

void
_zg_docx_write_numbering (xmlTextWriter *xml, const ZgManuscript *manuscript)
{
  static const struct
  {
    const char *format;
    const char *text;
  } chinese[] = { { "chineseCountingThousand", "%1、" },
                  { "chineseCountingThousand", "（%2）" },
                  { "decimal", "%3. " } },
    english[] = { { "decimal", "%1. " }, { "decimal", "%2) " }, { "decimal", "(%3) " } };
  gboolean is_chinese = zg_words_is_chinese (manuscript->words);

  zg_xml_open (xml, "w:numbering", "xmlns:w", ZG_DOCX_NS, NULL);
  zg_xml_open (xml, "w:abstractNum", "w:abstractNumId", "0", NULL);
  zg_xml_add (xml, "w:multiLevelType", "w:val", "multilevel", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (chinese); i++)
    {
      g_autofree char *level = g_strdup_printf ("%d", (int) i);

      zg_xml_open (xml, "w:lvl", "w:ilvl", level, NULL);
      zg_xml_add (xml, "w:start", "w:val", "1", NULL);
      zg_xml_add (xml, "w:numFmt", "w:val", is_chinese ? chinese[i].format : english[i].format,
                  NULL);
      zg_xml_add (xml, "w:suff", "w:val", "nothing", NULL);
      zg_xml_add (xml, "w:lvlText", "w:val", is_chinese ? chinese[i].text : english[i].text, NULL);
      zg_xml_add (xml, "w:lvlJc", "w:val", "left", NULL);
      /* A level's indent, also one that it does not tell, stands before that of the style. */
      zg_xml_open (xml, "w:pPr", NULL);
      write_indent (xml);
      zg_xml_close (xml);
      zg_xml_close (xml);
    }
  zg_xml_close (xml);
  zg_xml_open (xml, "w:num", "w:numId", "1", NULL);
  zg_xml_add (xml, "w:abstractNumId", "w:val", "0", NULL);
  zg_xml_close (xml);
  zg_xml_close (xml);
}

static void
write_field (xmlTextWriter *xml, const char *type)
{
  zg_xml_open (xml, "w:r", NULL);
  zg_xml_add (xml, "w:fldChar", "w:fldCharType", type, NULL);
  zg_xml_close (xml);
}

void
_zg_docx_write_footer (xmlTextWriter *xml, gboolean is_even)
{
  const char *side = is_even ? "w:leftChars" : "w:rightChars";
  const char *indent = is_even ? "w:left" : "w:right";

  zg_xml_open (xml, "w:ftr", "xmlns:w", ZG_DOCX_NS, NULL);
  zg_xml_open (xml, "w:p", NULL);
  zg_xml_open (xml, "w:pPr", NULL);
  zg_xml_add (xml, "w:pStyle", "w:val", "Footer", NULL);
  zg_xml_add (xml, "w:ind", side, "100", indent, "280", NULL);
  zg_xml_add (xml, "w:jc", "w:val", is_even ? "left" : "right", NULL);
  zg_xml_close (xml);
  _zg_docx_write_run (xml, "— ", ZG_RUN_PLAIN, FALSE);
  write_field (xml, "begin");
  zg_xml_open (xml, "w:r", NULL);
  zg_xml_open (xml, "w:instrText", "xml:space", "preserve", NULL);
  zg_xml_text (xml, " PAGE ");
  zg_xml_close (xml);
  zg_xml_close (xml);
  write_field (xml, "end");
  _zg_docx_write_run (xml, " —", ZG_RUN_PLAIN, FALSE);
  zg_xml_close (xml);
  zg_xml_close (xml);
}

void
_zg_docx_write_settings (xmlTextWriter *xml, const ZgManuscript *manuscript)
{
  zg_xml_open (xml, "w:settings", "xmlns:w", ZG_DOCX_NS, NULL);
  if (manuscript->format.is_mirrored)
    zg_xml_add (xml, "w:mirrorMargins", NULL);
  zg_xml_add (xml, "w:evenAndOddHeaders", NULL);
  zg_xml_add (xml, "w:characterSpacingControl", "w:val", "doNotCompress", NULL);
  zg_xml_close (xml);
}
