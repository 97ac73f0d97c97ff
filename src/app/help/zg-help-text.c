/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-help-text.h"

#include <adwaita.h>

#define HANGING 24 /* pixels: how far the text of an item stands in */
#define HIT     "hit"

static const char *const kind_tags[ZG_N_HELP_KINDS] = {
  [ZG_HELP_TITLE] = "title",    [ZG_HELP_HEADING] = "heading", [ZG_HELP_BULLET] = "item",
  [ZG_HELP_STEP] = "item",      [ZG_HELP_TERM] = "term",       [ZG_HELP_MEANING] = "meaning",
  [ZG_HELP_PARAGRAPH] = "text",
};

static const char *const style_tags[ZG_N_HELP_STYLES] = {
  [ZG_HELP_GUI] = "strong",    [ZG_HELP_KEY] = "key",   [ZG_HELP_CODE] = "code",
  [ZG_HELP_STRONG] = "strong", [ZG_HELP_LINK] = "link",
};

static void
link_free (gpointer data)
{
  ZgHelpLink *link = data;

  g_free (link->target);
  g_free (link);
}

/* Colours that both styles of the desktop read well. */
static void
set_colours (GtkTextBuffer *buffer)
{
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (buffer);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  g_object_set (gtk_text_tag_table_lookup (tags, "link"), "foreground",
                dark ? "#78aeed" : "#1a5fb4", NULL);
  g_object_set (gtk_text_tag_table_lookup (tags, "key"), "background", dark ? "#4a4a4a" : "#e4e4e4",
                NULL);
  g_object_set (gtk_text_tag_table_lookup (tags, HIT), "background", dark ? "#6b5500" : "#ffe9a6",
                NULL);
}

void
zg_help_text_set_up (GtkTextBuffer *buffer)
{
  PangoTabArray *tabs = pango_tab_array_new_with_positions (1, TRUE, PANGO_TAB_LEFT, HANGING);

  gtk_text_buffer_create_tag (buffer, "title", "weight", PANGO_WEIGHT_BOLD, "scale", 1.6,
                              "pixels-below-lines", 12, NULL);
  gtk_text_buffer_create_tag (buffer, "heading", "weight", PANGO_WEIGHT_BOLD, "scale", 1.2,
                              "pixels-above-lines", 18, "pixels-below-lines", 6, NULL);
  gtk_text_buffer_create_tag (buffer, "text", "pixels-below-lines", 9, "pixels-inside-wrap", 4,
                              NULL);
  gtk_text_buffer_create_tag (buffer, "item", "left-margin", 18 + HANGING, "indent", -HANGING,
                              "tabs", tabs, "pixels-below-lines", 6, "pixels-inside-wrap", 4, NULL);
  pango_tab_array_free (tabs);
  gtk_text_buffer_create_tag (buffer, "term", "pixels-above-lines", 3, "weight", PANGO_WEIGHT_BOLD,
                              NULL);
  gtk_text_buffer_create_tag (buffer, "meaning", "left-margin", 18 + HANGING, "pixels-below-lines",
                              6, "pixels-inside-wrap", 4, NULL);
  gtk_text_buffer_create_tag (buffer, "strong", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "code", "family", "monospace", NULL);
  gtk_text_buffer_create_tag (buffer, "key", NULL, NULL);
  gtk_text_buffer_create_tag (buffer, "link", "underline", PANGO_UNDERLINE_SINGLE, NULL);
  gtk_text_buffer_create_tag (buffer, HIT, NULL, NULL);
  set_colours (buffer);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (set_colours), buffer, G_CONNECT_SWAPPED);
}

static void
add_run (GtkTextBuffer *buffer, const ZgHelpRun *run, const char *kind, GPtrArray *links)
{
  GtkTextIter end;
  int start;

  gtk_text_buffer_get_end_iter (buffer, &end);
  start = gtk_text_iter_get_offset (&end);
  /* Without a tag of its own the list of names ends there. */
  gtk_text_buffer_insert_with_tags_by_name (buffer, &end, run->text, -1, kind,
                                            style_tags[run->style], NULL);
  if (run->style == ZG_HELP_LINK)
    {
      ZgHelpLink *link = g_new0 (ZgHelpLink, 1);

      link->start = start;
      link->end = gtk_text_iter_get_offset (&end);
      link->target = g_strdup (run->target);
      g_ptr_array_add (links, link);
    }
}

/* What stands before an item. (transfer full) (nullable) */
static char *
block_mark (const ZgHelpBlock *block)
{
  if (block->kind == ZG_HELP_BULLET)
    return g_strdup ("•\t");
  return block->kind == ZG_HELP_STEP ? g_strdup_printf ("%u.\t", block->number) : NULL;
}

static void
add_block (GtkTextBuffer *buffer, const ZgHelpBlock *block, GPtrArray *links)
{
  const char *kind = kind_tags[block->kind];
  g_autofree char *mark = block_mark (block);
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  if (mark)
    gtk_text_buffer_insert_with_tags_by_name (buffer, &end, mark, -1, kind, NULL);
  for (guint i = 0; i < block->runs->len; i++)
    add_run (buffer, block->runs->pdata[i], kind, links);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert_with_tags_by_name (buffer, &end, "\n", -1, kind, NULL);
}

GPtrArray *
zg_help_text_fill (GtkTextBuffer *buffer, const ZgHelpPage *page)
{
  GPtrArray *links = g_ptr_array_new_with_free_func (link_free);

  gtk_text_buffer_set_text (buffer, "", 0);
  for (guint i = 0; i < page->blocks->len; i++)
    add_block (buffer, page->blocks->pdata[i], links);
  return links;
}

/* TRUE if something was marked; @first is then where the first of it stands. */
static gboolean
mark_word (GtkTextBuffer *buffer, const char *word, GtkTextIter *first)
{
  GtkTextIter at;
  GtkTextIter start;
  GtkTextIter end;
  gboolean found = FALSE;

  gtk_text_buffer_get_start_iter (buffer, &at);
  while (gtk_text_iter_forward_search (&at, word,
                                       GTK_TEXT_SEARCH_CASE_INSENSITIVE | GTK_TEXT_SEARCH_TEXT_ONLY,
                                       &start, &end, NULL))
    {
      gtk_text_buffer_apply_tag_by_name (buffer, HIT, &start, &end);
      if (!found)
        *first = start;
      found = TRUE;
      at = end;
    }
  return found;
}

void
zg_help_text_mark (GtkTextBuffer *buffer, const char *words, GtkTextIter *first)
{
  g_auto (GStrv) parts = g_strsplit_set (words, " \t", -1);
  gboolean found = FALSE;

  for (guint i = 0; parts[i]; i++)
    {
      GtkTextIter place;

      if (*parts[i] == '\0' || !mark_word (buffer, parts[i], &place))
        continue;
      if (!found || gtk_text_iter_compare (&place, first) < 0)
        *first = place;
      found = TRUE;
    }
}
