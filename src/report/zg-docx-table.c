/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-docx-private.h"
#include "zg-office-columns.h"

/* A line in a table, twentieths of a point. */
#define LINE 260

#define SIZE 9.5 /* of text, points */

/* A row that is higher than this part of a page may be broken: whole, it would leave much of a page
 * empty, and one that is higher than a page stands on none. */
#define TALL 0.5

/* A table that is being written. */
typedef struct
{
  xmlTextWriter *xml;
  const ZgForm *form;
  int *widths;     /* of the columns, twentieths of a point; 0 of those that are not shown */
  guint most_kept; /* lines of a row that is not broken */
  guint left;      /* lines of the cells that a group shares for which its rows had no room yet */
} Table;

/* Widths of the columns that are shown, twentieths of a point; 0 for the others. (transfer full) */
static int *
share_width (const ZgForm *form, const ZgSetting *setting)
{
  g_autofree double *points =
      zg_office_share_width (form, SIZE, ZG_DOCX_INSET / 20.0, setting->width);
  int *widths = g_new0 (int, form->columns->len);

  for (guint i = 0; i < form->columns->len; i++)
    widths[i] = (int) (20 * points[i]);
  return widths;
}

static guint
count_lines (const char *text, int width)
{
  return zg_office_count_lines (text, (width - 2 * ZG_DOCX_INSET) / (20 * SIZE));
}

static guint
most_lines (const Table *self, const ZgFormRow *row, gboolean shared)
{
  guint most = 1;

  for (guint i = 0; i < self->form->columns->len; i++)
    if (self->widths[i] > 0 && zg_form_column (self->form, i)->is_shared == shared)
      most = MAX (most, count_lines (row->cells[i].text, self->widths[i]));
  return most;
}

/* Whether a row stays on one page. Where it ends a group, it makes room for the rest of what the
 * group shares. */
static gboolean
is_kept (Table *self, const ZgFormRow *row, gboolean ends_group)
{
  guint lines = most_lines (self, row, FALSE);

  if (row->begins_group)
    self->left = most_lines (self, row, TRUE);
  if (ends_group)
    lines = MAX (lines, self->left);
  self->left -= MIN (self->left, lines);
  return lines <= self->most_kept;
}

/* Lines of a cell become paragraphs: a cell has at least one. */
static void
write_cell_text (
    xmlTextWriter *xml, const char *style, const char *text, gboolean centred, gboolean keep)
{
  g_auto (GStrv) lines = g_strsplit (text ? text : "", "\n", -1);

  for (guint i = 0; i == 0 || lines[i]; i++)
    {
      zg_xml_open (xml, "w:p", NULL);
      zg_xml_open (xml, "w:pPr", NULL);
      zg_xml_add (xml, "w:pStyle", "w:val", style, NULL);
      if (keep)
        zg_xml_add (xml, "w:keepNext", NULL);
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
write_head (const Table *self)
{
  xmlTextWriter *xml = self->xml;

  zg_xml_open (xml, "w:tr", NULL);
  zg_xml_open (xml, "w:trPr", NULL);
  zg_xml_add (xml, "w:cantSplit", NULL);
  zg_xml_add (xml, "w:tblHeader", NULL);
  zg_xml_close (xml);
  for (guint i = 0; i < self->form->columns->len; i++)
    if (self->widths[i] > 0)
      {
        open_cell (xml, self->widths[i], 1, NULL);
        write_cell_text (xml, "TableHead", zg_form_column (self->form, i)->title, FALSE,
                         self->form->is_whole);
        zg_xml_close (xml);
      }
  zg_xml_close (xml);
}

static void
write_line (const Table *self, const ZgFormRow *row)
{
  xmlTextWriter *xml = self->xml;
  int all = 0;
  guint span = 0;

  for (guint i = 0; i < self->form->columns->len; i++)
    {
      all += self->widths[i];
      span += self->widths[i] > 0;
    }
  zg_xml_open (xml, "w:tr", NULL);
  zg_xml_open (xml, "w:trPr", NULL);
  zg_xml_add (xml, "w:cantSplit", NULL);
  zg_xml_close (xml);
  open_cell (xml, all, span, NULL);
  write_cell_text (xml, row->kind == ZG_ROW_HEADING ? "TableHeading" : "TableSum",
                   row->cells[0].text, FALSE, FALSE);
  zg_xml_close (xml);
  zg_xml_close (xml);
}

static void
write_row_properties (const Table *self, gboolean kept)
{
  xmlTextWriter *xml = self->xml;

  zg_xml_open (xml, "w:trPr", NULL);
  if (kept)
    zg_xml_add (xml, "w:cantSplit", NULL);
  if (self->form->least_lines > 0)
    {
      g_autofree char *height = g_strdup_printf ("%u", self->form->least_lines * LINE);

      zg_xml_add (xml, "w:trHeight", "w:val", height, "w:hRule", "atLeast", NULL);
    }
  zg_xml_close (xml);
}

static void
write_row (Table *self, const ZgFormRow *row, guint number)
{
  xmlTextWriter *xml = self->xml;
  gboolean ends_group = zg_form_group_end (self->form, number) == number + 1;
  gboolean alone = ends_group && row->begins_group;

  zg_xml_open (xml, "w:tr", NULL);
  write_row_properties (self, is_kept (self, row, ends_group));
  for (guint i = 0; i < self->form->columns->len; i++)
    {
      const ZgFormColumn *column = zg_form_column (self->form, i);
      gboolean shared = column->is_shared && !alone;

      if (self->widths[i] == 0)
        continue;
      open_cell (xml, self->widths[i], 1,
                 !shared             ? NULL
                 : row->begins_group ? "restart"
                                     : "continue");
      write_cell_text (xml, "TableText", row->cells[i].text, column->is_centred,
                       self->form->is_whole && number + 1 < zg_form_count_rows (self->form));
      zg_xml_close (xml);
    }
  zg_xml_close (xml);
}

static void
write_table_properties (const Table *self)
{
  xmlTextWriter *xml = self->xml;

  zg_xml_open (xml, "w:tblPr", NULL);
  zg_xml_add (xml, "w:tblStyle", "w:val", "TableGrid", NULL);
  zg_xml_add (xml, "w:tblW", "w:w", "0", "w:type", "auto", NULL);
  zg_xml_add (xml, "w:tblLayout", "w:type", "fixed", NULL);
  zg_xml_close (xml);
  zg_xml_open (xml, "w:tblGrid", NULL);
  for (guint i = 0; i < self->form->columns->len; i++)
    if (self->widths[i] > 0)
      {
        g_autofree char *width = g_strdup_printf ("%d", self->widths[i]);

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
  Table table = { xml, form, widths, (guint) (TALL * setting->height * 20 / LINE), 0 };

  zg_xml_open (xml, "w:tbl", NULL);
  write_table_properties (&table);
  write_head (&table);
  for (guint i = 0; i < n; i++)
    {
      const ZgFormRow *row = zg_form_reader_get (reader, i);

      if (!zg_progress_tell (progress, i, n, error))
        return FALSE;
      if (row->kind == ZG_ROW_PLAIN)
        write_row (&table, row, i);
      else
        write_line (&table, row);
    }
  zg_xml_close (xml);
  return TRUE;
}
