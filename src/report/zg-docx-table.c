/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-docx-private.h"
#include "zg-form-survey.h"

/* A line in a table, twentieths of a point. */
#define LINE 260

/* A word processor has the faces, not we: a Chinese character is as wide as it is high, a digit
 * half of that, or a little more in a face that stands in. */
#define SIZE  9.5
#define DIGIT 0.6
#define INSET 11 /* on both sides of a cell */

/* Characters of a title that stands on one line, and of a day. */
#define SHORT_TITLE 4
#define A_DAY       10

static double
guess_least (const ZgForm *form, const ZgFormSurvey *survey, guint column)
{
  const ZgFormColumn *of = zg_form_column (form, column);
  double title = (double) g_utf8_strlen (of->title, -1);
  double least = title <= SHORT_TITLE && !g_str_is_ascii (of->title) ? title * SIZE : 0;

  if (of->type == ZG_CELL_DAY && zg_form_survey_get_weight (survey, column) >= of->weight)
    least = MAX (least, A_DAY * DIGIT * SIZE);
  return least > 0 ? least + INSET : 0;
}

/* Widths of the columns that are shown, twentieths of a point; 0 for the others. (transfer full) */
static int *
share_width (const ZgForm *form, const ZgSetting *setting)
{
  g_autofree double *least = g_new0 (double, form->columns->len);
  g_autofree double *points = NULL;
  g_autoptr (ZgFormSurvey) survey = zg_form_survey_new (form);
  int *widths = g_new0 (int, form->columns->len);

  for (guint i = 0; i < form->columns->len; i++)
    if (!zg_form_column (form, i)->is_hidden)
      least[i] = guess_least (form, survey, i);
  points = zg_form_survey_share_width (survey, least, setting->width);
  for (guint i = 0; i < form->columns->len; i++)
    widths[i] = (int) (20 * points[i]);
  return widths;
}

/* Lines of a cell become paragraphs: a cell has at least one. */
static void
write_cell_text (xmlTextWriter *xml, const char *style, const char *text, gboolean centred)
{
  g_auto (GStrv) lines = g_strsplit (text ? text : "", "\n", -1);

  for (guint i = 0; i == 0 || lines[i]; i++)
    {
      zg_xml_open (xml, "w:p", NULL);
      zg_xml_open (xml, "w:pPr", NULL);
      zg_xml_add (xml, "w:pStyle", "w:val", style, NULL);
      if (centred)
        zg_xml_add (xml, "w:jc", "w:val", "center", NULL);
      zg_xml_close (xml);
      if (lines[i] && lines[i][0] != '\0')
        _zg_docx_write_run (xml, lines[i], ZG_RUN_PLAIN, FALSE);
      zg_xml_close (xml);
      if (lines[i] == NULL)
        break;
    }
}

/* @merge: "restart", "continue", or NULL for a cell of its own; @span columns. */
static void
open_cell (xmlTextWriter *xml, int width, guint span, const char *merge)
{
  g_autofree char *text = g_strdup_printf ("%d", width);
  g_autofree char *columns = g_strdup_printf ("%u", span);

  zg_xml_open (xml, "w:tc", NULL);
  zg_xml_open (xml, "w:tcPr", NULL);
  zg_xml_add (xml, "w:tcW", "w:w", text, "w:type", "dxa", NULL);
  if (span > 1)
    zg_xml_add (xml, "w:gridSpan", "w:val", columns, NULL);
  if (merge)
    zg_xml_add (xml, "w:vMerge", "w:val", merge, NULL);
  zg_xml_add (xml, "w:vAlign", "w:val", "center", NULL);
  zg_xml_close (xml);
}

static void
write_head (xmlTextWriter *xml, const ZgForm *form, const int *widths)
{
  zg_xml_open (xml, "w:tr", NULL);
  zg_xml_open (xml, "w:trPr", NULL);
  zg_xml_add (xml, "w:tblHeader", NULL);
  zg_xml_close (xml);
  for (guint i = 0; i < form->columns->len; i++)
    if (widths[i] > 0)
      {
        open_cell (xml, widths[i], 1, NULL);
        write_cell_text (xml, "TableHead", zg_form_column (form, i)->title, TRUE);
        zg_xml_close (xml);
      }
  zg_xml_close (xml);
}

static void
write_line (xmlTextWriter *xml, const ZgFormRow *row, const int *widths, guint n)
{
  int all = 0;
  guint span = 0;

  for (guint i = 0; i < n; i++)
    {
      all += widths[i];
      span += widths[i] > 0;
    }
  zg_xml_open (xml, "w:tr", NULL);
  open_cell (xml, all, span, NULL);
  write_cell_text (xml, "TableLine", row->cells[0].text, FALSE);
  zg_xml_close (xml);
  zg_xml_close (xml);
}

static void
write_row (
    xmlTextWriter *xml, const ZgForm *form, const ZgFormRow *row, guint number, const int *widths)
{
  gboolean alone = zg_form_group_end (form, number) == number + 1 && row->begins_group;

  zg_xml_open (xml, "w:tr", NULL);
  if (form->least_lines > 0)
    {
      g_autofree char *height = g_strdup_printf ("%u", form->least_lines * LINE);

      zg_xml_open (xml, "w:trPr", NULL);
      zg_xml_add (xml, "w:trHeight", "w:val", height, "w:hRule", "atLeast", NULL);
      zg_xml_close (xml);
    }
  for (guint i = 0; i < form->columns->len; i++)
    {
      const ZgFormColumn *column = zg_form_column (form, i);
      gboolean shared = column->is_shared && !alone;

      if (widths[i] == 0)
        continue;
      open_cell (xml, widths[i], 1, !shared ? NULL : row->begins_group ? "restart" : "continue");
      write_cell_text (xml, "TableText", row->cells[i].text, column->is_centred);
      zg_xml_close (xml);
    }
  zg_xml_close (xml);
}

static void
write_table_properties (xmlTextWriter *xml, const ZgForm *form, const int *widths)
{
  zg_xml_open (xml, "w:tblPr", NULL);
  zg_xml_add (xml, "w:tblStyle", "w:val", "TableGrid", NULL);
  zg_xml_add (xml, "w:tblW", "w:w", "0", "w:type", "auto", NULL);
  zg_xml_add (xml, "w:tblLayout", "w:type", "fixed", NULL);
  zg_xml_close (xml);
  zg_xml_open (xml, "w:tblGrid", NULL);
  for (guint i = 0; i < form->columns->len; i++)
    if (widths[i] > 0)
      {
        g_autofree char *width = g_strdup_printf ("%d", widths[i]);

        zg_xml_add (xml, "w:gridCol", "w:w", width, NULL);
      }
  zg_xml_close (xml);
}

gboolean
_zg_docx_write_form (xmlTextWriter *xml,
                     const ZgForm *form,
                     const ZgSetting *setting,
                     const ZgProgress *progress,
                     GError **error)
{
  g_autofree int *widths = share_width (form, setting);
  g_autoptr (ZgFormReader) reader = zg_form_read (form);
  guint n = zg_form_count_rows (form);

  zg_xml_open (xml, "w:tbl", NULL);
  write_table_properties (xml, form, widths);
  write_head (xml, form, widths);
  for (guint i = 0; i < n; i++)
    {
      const ZgFormRow *row = zg_form_reader_get (reader, i);

      if (!zg_progress_tell (progress, i, n, error))
        return FALSE;
      if (row->kind == ZG_ROW_PLAIN)
        write_row (xml, form, row, i, widths);
      else
        write_line (xml, row, widths, form->columns->len);
    }
  zg_xml_close (xml);
  return TRUE;
}
