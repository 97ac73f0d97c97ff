/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-docx-private.h"
#include "zg-grid-block.h"

gboolean
_zg_docx_is_title (ZgTextKind kind)
{
  return kind == ZG_TEXT_TITLE || kind == ZG_TEXT_SUBTITLE;
}

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

/* A title breaks between words, in lines of like length, where it breaks on pages: a word processor
 * would fill the first line and leave a character alone in the last one. */
static void
write_title (xmlTextWriter *xml,
             const ZgManuscript *manuscript,
             const ZgPassage *passage,
             const ZgSetting *setting)
{
  g_autoptr (GArray) starts = zg_manuscript_break_lines (manuscript, passage, setting);
  guint at = 0, line = 1;

  for (guint i = 0; i < passage->runs->len; i++)
    {
      const ZgManuscriptRun *run = &g_array_index (passage->runs, ZgManuscriptRun, i);
      guint n, left = (guint) g_utf8_strlen (run->text, -1);

      for (const char *rest = run->text; left > 0; rest = g_utf8_offset_to_pointer (rest, n))
        {
          guint next = line < starts->len ? g_array_index (starts, guint, line) : G_MAXUINT;
          g_autofree char *part = NULL;

          n = MIN (left, next - at);
          part = g_utf8_substring (rest, 0, n);
          at += n;
          left -= n;
          /* A space that ends a line would be centred with it. */
          _zg_docx_write_run (xml, at == next ? g_strchomp (part) : part, run->mark, FALSE);
          if (at < next)
            continue;
          zg_xml_open (xml, "w:r", NULL);
          zg_xml_add (xml, "w:br", NULL);
          zg_xml_close (xml);
          line++;
        }
    }
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

/* How wide a line of @passage is, if it is of that kind: a digit or Latin letter takes half of what
 * a Chinese character does, whatever the face. */
static double
measure_line (const ZgPassage *passage, ZgTextKind kind)
{
  g_autofree char *text = passage->kind == kind ? zg_passage_get_text (passage) : NULL;
  double n_cells = 0;

  for (const char *p = text ? text : ""; *p; p = g_utf8_next_char (p))
    n_cells += g_unichar_iswide (g_utf8_get_char (p)) ? 1 : 0.5;
  return n_cells * ZG_GRID_CELL;
}

/* An indent of so many points on a side, "left" or "right". */
static void
write_indent (xmlTextWriter *xml, const char *side, double points)
{
  g_autofree char *in_chars = g_strdup_printf ("w:%sChars", side);
  g_autofree char *in_twips = g_strdup_printf ("w:%s", side);
  g_autofree char *chars = g_strdup_printf ("%d", (int) (100 * points / ZG_GRID_CELL + 0.5));
  g_autofree char *twips = _zg_docx_twips (points);

  zg_xml_add (xml, "w:ind", in_chars, chars, in_twips, twips, NULL);
}

/* Signer and date stand where they do on pages: both end as far from the margin; only a date that
 * has to begin at a place begins there. */
static void
write_signature_place (xmlTextWriter *xml,
                       const ZgManuscript *manuscript,
                       guint i,
                       const ZgSetting *setting)
{
  const ZgPassage *passage = g_ptr_array_index (manuscript->passages, i);
  gboolean is_date = passage->kind == ZG_TEXT_DATE;
  guint other = is_date ? MAX (i, 1) - 1 : MIN (i + 1, manuscript->passages->len - 1);
  const ZgPassage *beside = g_ptr_array_index (manuscript->passages, other);
  double signer = measure_line (is_date ? beside : passage, ZG_TEXT_SIGNER);
  double date = measure_line (is_date ? passage : beside, ZG_TEXT_DATE);
  double x_signer, x_date;

  zg_signature_place (setting->width, manuscript->has_seal, signer, date, &x_signer, &x_date);
  if (is_date && signer > 0 && !manuscript->has_seal)
    {
      write_indent (xml, "left", x_date);
      zg_xml_add (xml, "w:jc", "w:val", "left", NULL);
    }
  else if (is_date)
    write_indent (xml, "right", MAX (setting->width - x_date - date, 0));
  else
    write_indent (xml, "right", MAX (setting->width - x_signer - signer, 0));
}

/* A signature does not stand alone on a page, nor the line of a table. */
static gboolean
is_kept (const ZgManuscript *manuscript, guint i)
{
  const ZgPassage *passage = g_ptr_array_index (manuscript->passages, i);
  const ZgPassage *next =
      i + 1 < manuscript->passages->len ? g_ptr_array_index (manuscript->passages, i + 1) : NULL;

  return next
         && (next->kind == ZG_TEXT_SIGNER || next->kind == ZG_TEXT_DATE
             || (next->form && passage->kind == ZG_TEXT_SMALL));
}

void
_zg_docx_write_paragraph (xmlTextWriter *xml,
                          const ZgManuscript *manuscript,
                          guint i,
                          const ZgSetting *setting)
{
  const ZgPassage *passage = g_ptr_array_index (manuscript->passages, i);

  zg_xml_open (xml, "w:p", NULL);
  zg_xml_open (xml, "w:pPr", NULL);
  zg_xml_add (xml, "w:pStyle", "w:val", _zg_docx_style (passage->kind), NULL);
  if (is_kept (manuscript, i))
    zg_xml_add (xml, "w:keepNext", NULL);
  if (passage->new_page)
    zg_xml_add (xml, "w:pageBreakBefore", NULL);
  if (passage->ordinal > 0)
    write_number (xml, passage->kind);
  if (passage->kind == ZG_TEXT_SIGNER || passage->kind == ZG_TEXT_DATE)
    write_signature_place (xml, manuscript, i, setting);
  zg_xml_close (xml);
  if (_zg_docx_is_title (passage->kind))
    write_title (xml, manuscript, passage, setting);
  else
    write_runs (xml, passage);
  zg_xml_close (xml);
}
