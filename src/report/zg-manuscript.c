/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-manuscript.h"

#include <string.h>

static void
run_clear (gpointer run)
{
  g_free (((ZgManuscriptRun *) run)->text);
}

static void
passage_free (gpointer passage)
{
  ZgPassage *self = passage;

  g_array_unref (self->runs);
  g_free (self->verbatim);
  zg_form_free (self->form);
  zg_figures_free (self->figures);
  g_free (self);
}

ZgManuscript *
zg_manuscript_new (const ZgWords *words, const ZgPageFormat *format)
{
  ZgManuscript *self = g_atomic_rc_box_new0 (ZgManuscript);

  self->words = words;
  self->format = *format;
  self->passages = g_ptr_array_new_with_free_func (passage_free);
  self->left_out = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_left_out_free);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  self->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

static void
manuscript_clear (gpointer data)
{
  ZgManuscript *self = data;

  g_free (self->title);
  g_ptr_array_unref (self->passages);
  g_ptr_array_unref (self->left_out);
  g_ptr_array_unref (self->warnings);
  g_hash_table_unref (self->parts);
}

ZgManuscript *
zg_manuscript_ref (ZgManuscript *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
zg_manuscript_unref (ZgManuscript *self)
{
  g_atomic_rc_box_release_full (self, manuscript_clear);
}

void
zg_passage_add (ZgPassage *self, const char *text, gssize length, ZgRunMark mark)
{
  ZgManuscriptRun run = { length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length), mark };

  g_array_append_val (self->runs, run);
}

ZgPassage *
zg_manuscript_add (ZgManuscript *self, ZgTextKind kind, const char *text)
{
  ZgPassage *passage = g_new0 (ZgPassage, 1);

  passage->kind = kind;
  passage->runs = g_array_new (FALSE, FALSE, sizeof (ZgManuscriptRun));
  g_array_set_clear_func (passage->runs, run_clear);
  if (text && text[0] != '\0')
    zg_passage_add (passage, text, -1, ZG_RUN_PLAIN);
  g_ptr_array_add (self->passages, passage);
  return passage;
}

ZgPassage *
zg_manuscript_add_chart (ZgManuscript *self, const ZgChart *chart, const ZgFigures *figures)
{
  const ZgChartOptions options = { .language = zg_words_get_language (self->words) };
  g_autofree char *sentence = zg_chart_describe (chart, figures, &options);
  ZgPassage *passage = zg_manuscript_add (self, ZG_TEXT_SMALL, sentence);

  passage->chart = chart;
  passage->figures = zg_figures_ref ((ZgFigures *) figures);
  return passage;
}

ZgPassage *
zg_manuscript_add_form (ZgManuscript *self, ZgForm *form)
{
  ZgPassage *passage = zg_manuscript_add (self, ZG_TEXT_BODY, NULL);

  passage->form = form;
  return passage;
}

char *
zg_passage_get_text (const ZgPassage *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->runs->len; i++)
    g_string_append (text, g_array_index (self->runs, ZgManuscriptRun, i).text);
  return g_string_free (text, FALSE);
}

void
zg_manuscript_note_part (ZgManuscript *self, const char *name, guint first)
{
  GString *text = g_string_new (g_hash_table_lookup (self->parts, name));

  for (guint i = first; i < self->passages->len; i++)
    {
      g_autofree char *line = zg_passage_get_text (g_ptr_array_index (self->passages, i));

      if (*line)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
  g_hash_table_insert (self->parts, g_strdup (name), g_string_free (text, FALSE));
}

void
zg_manuscript_leave_out (ZgManuscript *self, const char *what, const char *uuid, const char *reason)
{
  ZgLeftOut *left_out = g_new0 (ZgLeftOut, 1);

  left_out->what = g_strdup (what);
  left_out->count = 1;
  left_out->uuid = g_strdup (uuid);
  left_out->reason = g_strdup (reason);
  g_ptr_array_add (self->left_out, left_out);
}

/* A cell in a text file: tabs and line ends separate there. */
static void
append_cell (GString *text, const char *cell)
{
  for (const char *p = cell ? cell : ""; *p; p++)
    g_string_append_c (text, *p == '\t' || *p == '\n' || *p == '\r' ? ' ' : *p);
}

static void
append_row (GString *text, const ZgForm *form, const ZgFormRow *row)
{
  gboolean first = TRUE;

  for (guint i = 0; i < form->columns->len; i++)
    {
      const ZgFormColumn *column = zg_form_column (form, i);

      if (column->is_hidden)
        continue;
      if (!first)
        g_string_append_c (text, '\t');
      first = FALSE;
      append_cell (text, row ? row->cells[i].text : column->title);
    }
  g_string_append_c (text, '\n');
}

static void
append_form (GString *text, const ZgForm *form)
{
  g_autoptr (ZgFormReader) reader = zg_form_read (form);

  append_row (text, form, NULL);
  for (guint i = 0; i < zg_form_count_rows (form); i++)
    {
      const ZgFormRow *row = zg_form_reader_get (reader, i);

      if (row->kind == ZG_ROW_PLAIN)
        append_row (text, form, row);
      else
        {
          append_cell (text, row->cells[0].text);
          g_string_append_c (text, '\n');
        }
    }
}

/* A paragraph whose words are marked, as plain text can: [-removed-]{+added+}. */
static void
append_marked (GString *text, const ZgPassage *passage)
{
  for (guint i = 0; i < passage->runs->len; i++)
    {
      const ZgManuscriptRun *run = &g_array_index (passage->runs, ZgManuscriptRun, i);

      if (run->mark == ZG_RUN_REMOVED)
        g_string_append_printf (text, "[-%s-]", run->text);
      else if (run->mark == ZG_RUN_ADDED)
        g_string_append_printf (text, "{+%s+}", run->text);
      else
        g_string_append (text, run->text);
    }
  g_string_append_c (text, '\n');
}

char *
zg_manuscript_to_text (const ZgManuscript *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->passages->len; i++)
    {
      const ZgPassage *passage = g_ptr_array_index (self->passages, i);

      if (passage->form)
        append_form (text, passage->form);
      else if (passage->verbatim)
        g_string_append (text, passage->verbatim);
      else
        append_marked (text, passage);
    }
  return g_string_free (text, FALSE);
}

ZgFontRole
zg_manuscript_get_role (const ZgManuscript *self, ZgTextKind kind)
{
  /* A 楷体's Latin letters are made for single words. */
  gboolean chinese = zg_words_is_chinese (self->words);

  switch (kind)
    {
    case ZG_TEXT_TITLE:
      return ZG_FONT_TITLE;
    case ZG_TEXT_CHAPTER:
      return ZG_FONT_HEI;
    case ZG_TEXT_SUBTITLE:
    case ZG_TEXT_SECTION:
      return chinese ? ZG_FONT_KAI : ZG_FONT_SONG;
    case ZG_TEXT_SMALL:
      return ZG_FONT_SONG;
    case ZG_TEXT_ISSUE:
    case ZG_TEXT_MEASURE:
    case ZG_TEXT_BODY:
    case ZG_TEXT_SIGNER:
    case ZG_TEXT_DATE:
    case ZG_TEXT_BLANK:
    case ZG_N_TEXTS:
    default:
      return ZG_FONT_FANGSONG;
    }
}

gsize
zg_manuscript_split_heading (const char *text)
{
  static const char *const openings[] = { "(", "（" };
  static const char *const closings[] = { ")", "）" };
  const char *p = text, *end;

  for (gsize i = 0; i < G_N_ELEMENTS (openings); i++)
    if (g_str_has_prefix (text, openings[i]))
      {
        p += strlen (openings[i]);
        while (*p && g_utf8_strchr ("一二三四五六七八九十百", -1, g_utf8_get_char (p)))
          p = g_utf8_next_char (p);
        if (p == text + strlen (openings[i]) || !g_str_has_prefix (p, closings[i]))
          return 0;
        end = strstr (p, "。");
        return end ? (gsize) (end + strlen ("。") - text) : 0;
      }
  return 0;
}
