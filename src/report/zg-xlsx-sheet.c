/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-output.h"
#include "zg-text.h"
#include "zg-xlsx-private.h"

#define LINE_HEIGHT 14.5  /* points */
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

double
_zg_xlsx_width (const ZgFormColumn *column)
{
  return MAX (column->weight * 1.8, 6);
}

/* Lines of a text in a column: a Chinese character is as wide as two digits. */
static guint
count_lines (const char *text, const ZgFormColumn *column)
{
  double width = _zg_xlsx_width (column) - 1, x = 0;
  guint n = 1;

  for (const char *p = text ? text : ""; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      double wide = g_unichar_iswide (c) || (c >= 0x2014 && c <= 0x2026) ? 2 : 1;

      if (c == '\n' || x + wide > width)
        {
          n++;
          x = 0;
        }
      x += c == '\n' ? 0 : wide;
    }
  return n;
}

static guint
most_lines (const Book *self, const ZgForm *form, guint row, gboolean shared)
{
  const ZgFormRow *of = zg_form_reader_get (self->reader, row);
  guint most = 1;

  for (guint i = 0; i < form->columns->len; i++)
    {
      const ZgFormColumn *column = zg_form_column (form, i);

      if (!column->is_hidden && column->is_shared == shared)
        most = MAX (most, count_lines (of->cells[i].text, column));
    }
  return most;
}

double *
_zg_xlsx_measure_heights (const Book *self, const ZgForm *form, guint first, guint end)
{
  double *heights = g_new (double, end - first);
  guint left = most_lines (self, form, first, TRUE);

  for (guint row = first; row < end; row++)
    {
      guint lines = most_lines (self, form, row, FALSE);

      if (row + 1 == end)
        lines = MAX (lines, left);
      left -= MIN (left, lines);
      heights[row - first] = MIN (lines * LINE_HEIGHT + 4, MOST_HEIGHT);
    }
  return heights;
}
