/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-html.h"

/* The element of a kind of paragraph. */
static const char *const elements[ZG_N_TEXTS] = {
  [ZG_TEXT_TITLE] = "h1",   [ZG_TEXT_SUBTITLE] = "p", [ZG_TEXT_CHAPTER] = "h2",
  [ZG_TEXT_SECTION] = "h3", [ZG_TEXT_ISSUE] = "h4",   [ZG_TEXT_MEASURE] = "p",
  [ZG_TEXT_BODY] = "p",     [ZG_TEXT_SMALL] = "p",    [ZG_TEXT_SIGNER] = "p",
  [ZG_TEXT_DATE] = "p",     [ZG_TEXT_BLANK] = "p",
};

static void
append_text (GString *html, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text ? text : "", -1);

  g_string_append (html, escaped);
}

static void
append_cell (GString *html, const char *element, const char *attributes, const char *text)
{
  g_string_append_printf (html, "<%s%s>", element, attributes);
  append_text (html, text);
  g_string_append_printf (html, "</%s>", element);
}

static guint
count_columns (const ZgForm *form)
{
  guint n = 0;

  for (guint i = 0; i < form->columns->len; i++)
    n += !zg_form_column (form, i)->is_hidden;
  return n;
}

static void
append_head (GString *html, const ZgForm *form)
{
  g_string_append (html, "<tr>");
  for (guint i = 0; i < form->columns->len; i++)
    if (!zg_form_column (form, i)->is_hidden)
      append_cell (html, "th", "", zg_form_column (form, i)->title);
  g_string_append (html, "</tr>\n");
}

/* A cell that the rows of a group share stands in the first of them. */
static void
append_row (GString *html, const ZgForm *form, ZgFormReader *reader, guint row)
{
  const ZgFormRow *of = zg_form_reader_get (reader, row);
  g_autofree char *rows = g_strdup_printf (" rowspan=\"%u\"", zg_form_group_end (form, row) - row);
  g_autofree char *columns = g_strdup_printf (" colspan=\"%u\"", count_columns (form));

  g_string_append (html, "<tr>");
  if (of->kind != ZG_ROW_PLAIN)
    append_cell (html, "th", columns, of->cells[0].text);
  for (guint i = 0; of->kind == ZG_ROW_PLAIN && i < form->columns->len; i++)
    {
      const ZgFormColumn *column = zg_form_column (form, i);

      if (column->is_hidden || (column->is_shared && !of->begins_group))
        continue;
      append_cell (html, "td", column->is_shared ? rows : "", of->cells[i].text);
    }
  g_string_append (html, "</tr>\n");
}

static void
append_form (GString *html, const ZgForm *form)
{
  g_autoptr (ZgFormReader) reader = zg_form_read (form);

  g_string_append (html, "<table border=\"1\">\n");
  append_head (html, form);
  for (guint row = 0; row < zg_form_count_rows (form); row++)
    append_row (html, form, reader, row);
  g_string_append (html, "</table>\n");
}

char *
zg_html_write (const ZgManuscript *manuscript)
{
  GString *html = g_string_new ("<html><head><meta charset=\"utf-8\"></head><body>\n");

  for (guint i = 0; i < manuscript->passages->len; i++)
    {
      const ZgPassage *passage = g_ptr_array_index (manuscript->passages, i);
      g_autofree char *text = passage->form ? NULL : zg_passage_get_text (passage);

      if (passage->form)
        append_form (html, passage->form);
      else
        append_cell (html, elements[passage->kind], "", text);
      if (passage->form == NULL)
        g_string_append_c (html, '\n');
    }
  g_string_append (html, "</body></html>\n");
  return g_string_free (html, FALSE);
}
