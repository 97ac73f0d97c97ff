/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-cells.h"

#include <string.h>

static gboolean
ends_cell (char c)
{
  return c == '\0' || c == '\t' || c == '\n' || c == '\r';
}

/* The first byte behind a cell in quotation marks that starts at @text; NULL if it is none. */
static const char *
quoted_end (const char *text)
{
  if (*text != '"')
    return NULL;
  for (const char *p = text + 1; *p; p++)
    {
      if (*p != '"')
        continue;
      if (p[1] != '"')
        return ends_cell (p[1]) ? p + 1 : NULL;
      p++;
    }
  return NULL;
}

/* Without the marks around it, with one mark where two stand, with plain line ends. */
static char *
unquote (const char *text, gsize length)
{
  GString *cell = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '\r')
        continue;
      g_string_append_c (cell, text[i]);
      if (text[i] == '"')
        i++;
    }
  return g_strstrip (g_string_free (cell, FALSE));
}

/* Reads one cell at @text; returns what ended it. */
static const char *
read_cell (const char *text, GPtrArray *row)
{
  const char *end = quoted_end (text);

  if (end)
    {
      g_ptr_array_add (row, unquote (text + 1, (gsize) (end - text) - 2));
      return end;
    }
  end = text + strcspn (text, "\t\r\n");
  g_ptr_array_add (row, g_strstrip (g_strndup (text, (gsize) (end - text))));
  return end;
}

static gboolean
is_blank (GPtrArray *row)
{
  for (guint i = 0; i < row->len; i++)
    if (*(const char *) g_ptr_array_index (row, i))
      return FALSE;
  return TRUE;
}

GPtrArray *
zg_cells_read (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  while (*text)
    {
      g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);

      text = read_cell (text, row);
      while (*text == '\t')
        text = read_cell (text + 1, row);
      text += *text == '\r';
      text += *text == '\n';
      if (!is_blank (row))
        g_ptr_array_add (rows, g_steal_pointer (&row));
    }
  return rows;
}
