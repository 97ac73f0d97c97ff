/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-office-columns.h"
#include "zg-output.h"
#include "zg-text.h"
#include "zg-xlsx-private.h"

#define LEADING     1.45  /* of a line, in parts of its size: some faces need as much */
#define PADDING     4     /* of a row, points */
#define MOST_HEIGHT 409.0 /* of a row; the format takes no more */
#define MOST_NAME   28    /* characters; the format takes 31, a number may follow */

/* What a sheet is called: a heading without the characters that a name can't have. */
static char *
name_from (const char *heading)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *p = heading; *p; p = g_utf8_next_char (p))
    if (g_utf8_strchr ("[]:*?/\\'", -1, g_utf8_get_char (p)) == NULL
        && !g_unichar_iscntrl (g_utf8_get_char (p)))
      g_string_append_unichar (name, g_utf8_get_char (p));
  g_string_truncate (name, zg_text_prefix (name->str, MOST_NAME));
  return g_strdup (g_strstrip (name->str));
}

gboolean
_zg_xlsx_add_sheet (Book *self, guint first, guint end, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *numbered = NULL;

  for (guint i = first; i < end; i++)
    {
      const ZgPassage *passage = g_ptr_array_index (self->manuscript->passages, i);

      if (passage->kind != ZG_TEXT_SMALL)
        {
          g_autofree char *text = zg_passage_get_text (passage);

          g_free (name);
          name = name_from (text);
        }
    }
  if (name == NULL || name[0] == '\0')
    {
      g_free (name);
      name = g_strdup (zg_words_get (self->manuscript->words, N_ ("Table")));
    }
  for (guint n = 2;
       workbook_validate_sheet_name (self->book, numbered ? numbered : name) != LXW_NO_ERROR
       && n < 100;
       n++)
    {
      g_free (numbered);
      numbered = g_strdup_printf ("%s%u", name, n);
    }
  errno = 0;
  self->sheet = workbook_add_worksheet (self->book, numbered ? numbered : name);
  self->row = 0;
  return self->sheet || zg_output_fail_gathering (errno ? errno : ENOSPC, error);
}

static double
height_of (guint lines, double size)
{
  return MIN (lines * size * LEADING + PADDING, MOST_HEIGHT);
}

/* Lines of a text in a column. Half a character is left, because no line begins with a comma. */
static guint
count_lines (const Book *self, const char *text, guint column)
{
  double room = self->widths[column] - 2 * ZG_XLSX_INSET;

  return zg_office_count_lines (text, room / ZG_XLSX_SIZE - 0.5);
}

double
_zg_xlsx_measure_line (const Book *self, const char *text, double size)
{
  return height_of (zg_office_count_lines (text, self->page_width / size - 1), size);
}

double
_zg_xlsx_measure_head (const Book *self, const ZgForm *form)
{
  guint most = 1;

  for (guint i = 0; i < form->columns->len; i++)
    if (self->widths[i] > 0)
      most = MAX (most, count_lines (self, zg_form_column (form, i)->title, i));
  return height_of (most, ZG_XLSX_SIZE);
}

static guint
most_lines (const Book *self, const ZgForm *form, guint row, gboolean shared)
{
  const ZgFormRow *of = zg_form_reader_get (self->reader, row);
  guint most = 1;

  for (guint i = 0; i < form->columns->len; i++)
    if (self->widths[i] > 0 && zg_form_column (form, i)->is_shared == shared)
      most = MAX (most, count_lines (self, of->cells[i].text, i));
  return most;
}

double *
_zg_xlsx_measure_heights (
    const Book *self, const ZgForm *form, guint first, guint end, double *shared)
{
  double *heights = g_new (double, end - first);
  guint left = most_lines (self, form, first, TRUE);

  *shared = height_of (left, ZG_XLSX_SIZE);
  for (guint row = first; row < end; row++)
    {
      guint lines = most_lines (self, form, row, FALSE);

      if (row + 1 == end)
        lines = MAX (lines, left);
      left -= MIN (left, lines);
      heights[row - first] = height_of (lines, ZG_XLSX_SIZE);
    }
  return heights;
}
