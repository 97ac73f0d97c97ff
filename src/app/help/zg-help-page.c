/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-help-page.h"

#include <string.h>

/* What the parser is in. */
typedef struct
{
  ZgHelpPage *page;
  ZgHelpBlock *block; /* being filled; NULL between blocks */
  GQueue styles;      /* of ZgHelpStyle, the innermost first */
  char *target;       /* of the link that is open */
  const char *list;   /* "list", "steps", "terms", or NULL */
  guint number;       /* of the step */
  guint info;         /* > 0: within <info>, which is for other readers */
  guint section;      /* > 0: within a section */
  gboolean in_term;   /* within a term's item: its title is the term */
} Parse;

static void
run_free (gpointer data)
{
  ZgHelpRun *run = data;

  g_free (run->text);
  g_free (run->target);
  g_free (run);
}

static void
block_free (gpointer data)
{
  ZgHelpBlock *block = data;

  g_ptr_array_unref (block->runs);
  g_free (block);
}

void
zg_help_page_free (ZgHelpPage *page)
{
  g_free (page->id);
  g_free (page->title);
  g_free (page->folded);
  g_ptr_array_unref (page->blocks);
  g_free (page);
}

static const struct
{
  const char *element;
  ZgHelpStyle style;
} inline_styles[] = {
  { "gui", ZG_HELP_GUI },   { "key", ZG_HELP_KEY },   { "keyseq", ZG_HELP_PLAIN },
  { "cmd", ZG_HELP_CODE },  { "file", ZG_HELP_CODE }, { "em", ZG_HELP_STRONG },
  { "link", ZG_HELP_LINK },
};

/* FALSE if the element is not one within a text. */
static gboolean
find_style (const char *element, ZgHelpStyle *style)
{
  for (guint i = 0; i < G_N_ELEMENTS (inline_styles); i++)
    if (g_str_equal (inline_styles[i].element, element))
      {
        *style = inline_styles[i].style;
        return TRUE;
      }
  return FALSE;
}

static void
begin_block (Parse *parse, ZgHelpKind kind)
{
  parse->block = g_new0 (ZgHelpBlock, 1);
  parse->block->kind = kind;
  parse->block->number = kind == ZG_HELP_STEP ? parse->number : 0;
  parse->block->runs = g_ptr_array_new_with_free_func (run_free);
  g_ptr_array_add (parse->page->blocks, parse->block);
}

static ZgHelpKind
title_kind (const Parse *parse)
{
  if (parse->in_term)
    return ZG_HELP_TERM;
  return parse->section > 0 ? ZG_HELP_HEADING : ZG_HELP_TITLE;
}

static ZgHelpKind
text_kind (const Parse *parse)
{
  if (parse->list == NULL)
    return ZG_HELP_PARAGRAPH;
  if (g_str_equal (parse->list, "steps"))
    return ZG_HELP_STEP;
  return g_str_equal (parse->list, "terms") ? ZG_HELP_MEANING : ZG_HELP_BULLET;
}

/* Elements that stand around texts; FALSE if @element is none of them. */
static gboolean
open_frame (Parse *parse, const char *element)
{
  static const char *const lists[] = { "list", "steps", "terms" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i], element))
      {
        parse->list = lists[i];
        parse->number = 0;
        return TRUE;
      }
  if (g_str_equal (element, "section"))
    parse->section++;
  else if (g_str_equal (element, "item"))
    {
      parse->number++;
      parse->in_term = g_strcmp0 (parse->list, "terms") == 0;
    }
  else
    return FALSE;
  return TRUE;
}

static const char *
find_attribute (const char **names, const char **values, const char *wanted)
{
  for (guint i = 0; names[i]; i++)
    if (g_str_equal (names[i], wanted))
      return values[i];
  return NULL;
}

static void
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer data,
               GError **error)
{
  Parse *parse = data;
  ZgHelpStyle style;

  if (parse->info > 0 || g_str_equal (element, "info"))
    parse->info++;
  else if (g_str_equal (element, "page"))
    parse->page->id = g_strdup (find_attribute (names, values, "id"));
  else if (g_str_equal (element, "title"))
    begin_block (parse, title_kind (parse));
  else if (g_str_equal (element, "p"))
    begin_block (parse, text_kind (parse));
  else if (parse->block && find_style (element, &style))
    {
      g_queue_push_head (&parse->styles, GUINT_TO_POINTER (style));
      if (style == ZG_HELP_LINK)
        parse->target = g_strdup (find_attribute (names, values, "xref"));
    }
  else if (!open_frame (parse, element))
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT, "<%s> is not known here",
                 element);
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Parse *parse = data;
  ZgHelpStyle style;

  if (parse->info > 0)
    parse->info--;
  else if (g_str_equal (element, "title") || g_str_equal (element, "p"))
    parse->block = NULL;
  else if (find_style (element, &style))
    {
      g_queue_pop_head (&parse->styles);
      if (style == ZG_HELP_LINK)
        g_clear_pointer (&parse->target, g_free);
    }
  else if (g_str_equal (element, "section"))
    parse->section--;
  else if (g_str_equal (element, "item"))
    parse->in_term = FALSE;
  else if (g_strcmp0 (parse->list, element) == 0)
    parse->list = NULL;
}

static gboolean
is_chinese (gunichar c)
{
  return g_unichar_iswide (c);
}

/* Line breaks are the XML's, not the text's: a space, but none where a Chinese character ends or
 * begins the line. (transfer full) */
static char *
join_lines (const char *text)
{
  GString *joined = g_string_new (NULL);
  gunichar before = 0;
  gboolean pending = FALSE;
  gboolean broken = FALSE;

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c) && c != 0xa0)
        {
          pending = TRUE;
          broken |= c == '\n';
          continue;
        }
      if (pending && !(broken && (is_chinese (before) || is_chinese (c))))
        g_string_append_c (joined, ' ');
      pending = broken = FALSE;
      g_string_append_unichar (joined, c);
      before = c;
    }
  if (pending && !(broken && is_chinese (before)))
    g_string_append_c (joined, ' ');
  return g_string_free (joined, FALSE);
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \n\t")] == '\0';
}

static void
add_text (
    GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Parse *parse = data;
  g_autofree char *given = g_strndup (text, length);
  ZgHelpRun *run;

  if (length == 0 || parse->info > 0 || (parse->block == NULL && is_blank (given)))
    return;
  if (parse->block == NULL)
    {
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "a text stands alone: %s",
                   given);
      return;
    }
  run = g_new0 (ZgHelpRun, 1);
  run->style = GPOINTER_TO_UINT (g_queue_peek_head (&parse->styles));
  run->text = join_lines (given);
  run->target = g_strdup (parse->target);
  g_ptr_array_add (parse->block->runs, run);
}

/* A text begins and ends with a character, however it stands in the XML. */
static void
strip_blocks (ZgHelpPage *page)
{
  for (guint i = 0; i < page->blocks->len; i++)
    {
      GPtrArray *runs = ((ZgHelpBlock *) page->blocks->pdata[i])->runs;

      if (runs->len == 0)
        continue;
      g_strchug (((ZgHelpRun *) runs->pdata[0])->text);
      g_strchomp (((ZgHelpRun *) runs->pdata[runs->len - 1])->text);
    }
}

/* The text of a block without its styles. (transfer full) */
static char *
block_text (const ZgHelpBlock *block)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < block->runs->len; i++)
    g_string_append (text, ((ZgHelpRun *) block->runs->pdata[i])->text);
  return g_string_free (text, FALSE);
}

static void
finish_page (ZgHelpPage *page)
{
  GString *all = g_string_new (NULL);

  strip_blocks (page);
  for (guint i = 0; i < page->blocks->len; i++)
    {
      g_autofree char *text = block_text (page->blocks->pdata[i]);

      if (page->title == NULL)
        page->title = g_strdup (text);
      g_string_append_printf (all, "%s\n", text);
    }
  page->folded = g_utf8_casefold (all->str, -1);
  g_string_free (all, TRUE);
}

ZgHelpPage *
zg_help_page_parse (const char *xml, gsize length, GError **error)
{
  static const GMarkupParser parser = { start_element, end_element, add_text, NULL, NULL };
  ZgHelpPage *page = g_new0 (ZgHelpPage, 1);
  Parse parse = { .page = page, .styles = G_QUEUE_INIT };
  GMarkupParseContext *context;
  gboolean is_whole;

  page->blocks = g_ptr_array_new_with_free_func (block_free);
  context = g_markup_parse_context_new (&parser, 0, &parse, NULL);
  is_whole = g_markup_parse_context_parse (context, xml, (gssize) length, error)
             && g_markup_parse_context_end_parse (context, error);
  g_markup_parse_context_free (context);
  g_queue_clear (&parse.styles);
  g_free (parse.target);
  if (!is_whole)
    {
      zg_help_page_free (page);
      return NULL;
    }
  finish_page (page);
  return page;
}

gboolean
zg_help_page_has (const ZgHelpPage *page, const char *words)
{
  g_autofree char *folded = g_utf8_casefold (words, -1);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t", -1);

  for (guint i = 0; parts[i]; i++)
    if (strstr (page->folded, parts[i]) == NULL)
      return FALSE;
  return TRUE;
}
