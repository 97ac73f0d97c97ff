/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-docx-private.h"
#include "zg-form-survey.h"

/* A line in a table, twentieths of a point. */
#define LINE 260

/* A word processor has the faces, not we: a Chinese character is as wide as it is high, a letter or
 * digit about half of that, but more in a face that stands in, and a capital more still. */
#define SIZE    9.5
#define LETTER  0.6
#define CAPITAL 0.3

/* Characters of a Chinese word that is not broken, and the widest that a day is. */
#define SHORT_WORD 4
#define A_DAY      "2028-08-28"

/* A row that is higher than this part of a page may be broken: whole, it would leave much of a page
 * empty, and one that is higher than a page stands on none. */
#define TALL 0.33

/* A table that is being written. */
typedef struct
{
  xmlTextWriter *xml;
  const ZgForm *form;
  int *widths;     /* of the columns, twentieths of a point; 0 of those that are not shown */
  guint most_kept; /* lines of a row that is not broken */
  guint left;      /* lines of the cells that a group shares for which its rows had no room yet */
} Table;

/* The widest of the words in @text that must not be broken, points. */
static double
guess_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  double widest = 0;

  for (guint i = 0; words[i]; i++)
    {
      double n = (double) g_utf8_strlen (words[i], -1);

      if (g_str_is_ascii (words[i]) && n > 0)
        widest = MAX (widest, (n * LETTER + CAPITAL) * SIZE);
      else if (n <= SHORT_WORD)
        widest = MAX (widest, n * SIZE);
    }
  return widest;
}

/* The least width of a column: its title, what one has to choose from and days stand in whole words
 * between the insets of a cell. */
static double
guess_least (const ZgForm *form, const ZgFormSurvey *survey, guint column)
{
  const ZgFormColumn *of = zg_form_column (form, column);
  double least = guess_words (of->title);
  GHashTableIter iter;
  gpointer text;

  g_hash_table_iter_init (&iter, zg_form_survey_get_keys (survey, column));
  while (g_hash_table_iter_next (&iter, &text, NULL))
    least = MAX (least, guess_words (text));
  if (of->type == ZG_CELL_DAY && zg_form_survey_get_weight (survey, column) >= of->weight)
    least = MAX (least, guess_words (A_DAY));
  return least > 0 ? least + 2 * ZG_DOCX_INSET / 20.0 + 1 : 0;
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

/* Lines of a text in a column: what is not Chinese takes half of what a Chinese character does. */
static guint
count_lines (const char *text, int width)
{
  double room = (width - 2 * ZG_DOCX_INSET) / (20 * SIZE), x = 0;
  guint n = 1;

  for (const char *p = text ? text : ""; *p; p = g_utf8_next_char (p))
    {
      double wide = g_unichar_iswide (g_utf8_get_char (p)) ? 1 : 0.5;

      if (*p == '\n' || x + wide > room)
        {
          n++;
          x = 0;
        }
      x += *p == '\n' ? 0 : wide;
    }
  return n;
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
        write_cell_text (xml, "TableHead", zg_form_column (self->form, i)->title, FALSE);
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
                   row->cells[0].text, FALSE);
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
      write_cell_text (xml, "TableText", row->cells[i].text, column->is_centred);
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
