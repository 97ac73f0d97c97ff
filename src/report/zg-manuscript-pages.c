/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-form-block.h"
#include "zg-grid-block.h"
#include "zg-manuscript.h"

#define SMALL_SIZE  10.5
#define SMALL_PITCH 16.0
#define LINE_GAP    4.0 /* between a table and its line */

/* How each kind stands on the page; indents in characters. */
static const struct
{
  double size;
  double indent;
  gboolean is_heading;
  guint level; /* of the outline */
} looks[ZG_N_TEXTS] = {
  [ZG_TEXT_TITLE] = { 22, 0, FALSE, 0 },
  [ZG_TEXT_SUBTITLE] = { ZG_GRID_SIZE, 0, FALSE, 0 },
  [ZG_TEXT_CHAPTER] = { ZG_GRID_SIZE, 2, TRUE, 0 },
  [ZG_TEXT_SECTION] = { ZG_GRID_SIZE, 2, TRUE, 1 },
  [ZG_TEXT_ISSUE] = { ZG_GRID_SIZE, 2, TRUE, 2 },
  [ZG_TEXT_MEASURE] = { ZG_GRID_SIZE, 2, FALSE, 0 },
  [ZG_TEXT_BODY] = { ZG_GRID_SIZE, 2, FALSE, 0 },
  [ZG_TEXT_SMALL] = { SMALL_SIZE, 0, FALSE, 0 },
};

static ZgGridStyle
style_of (ZgTextKind kind)
{
  gboolean is_title = kind == ZG_TEXT_TITLE || kind == ZG_TEXT_SUBTITLE;
  gboolean on_grid = looks[kind].size == ZG_GRID_SIZE;

  return (ZgGridStyle){ .size = looks[kind].size,
                        .cell = on_grid ? ZG_GRID_CELL : looks[kind].size,
                        .indent = looks[kind].indent * ZG_GRID_CELL,
                        .align = is_title ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT,
                        .balanced = is_title };
}

static void
add_run (GArray *runs, GPtrArray *texts, char *text, ZgFontRole role, ZgRunMark mark)
{
  ZgGridRun run = { text, role, mark };

  g_ptr_array_add (texts, text);
  g_array_append_val (runs, run);
}

/* Runs of the grid for a passage; @texts receives what they point to. */
static GArray *
runs_of (const ZgManuscript *self, const ZgPassage *passage, GPtrArray *texts)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (ZgGridRun));
  ZgFontRole role = zg_manuscript_get_role (self, passage->kind);
  ZgFontRole heading = zg_manuscript_get_role (self, ZG_TEXT_SECTION);
  g_autofree char *text = zg_passage_get_text (passage);
  gsize left = passage->kind == ZG_TEXT_BODY ? zg_manuscript_split_heading (text) : 0;

  for (guint i = 0; i < passage->runs->len; i++)
    {
      const ZgManuscriptRun *run = &g_array_index (passage->runs, ZgManuscriptRun, i);
      gsize length = strlen (run->text), first = MIN (left, length);

      if (first > 0)
        add_run (runs, texts, g_strndup (run->text, first), heading, run->mark);
      if (length > first)
        add_run (runs, texts, g_strdup (run->text + first), role, run->mark);
      left -= first;
    }
  return runs;
}

static ZgBlock *
add_text (const ZgManuscript *self, ZgPages *pages, const ZgPassage *passage)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) runs = runs_of (self, passage, texts);
  ZgGridStyle style = style_of (passage->kind);
  double pitch = passage->kind == ZG_TEXT_SMALL ? SMALL_PITCH : ZG_GRID_PITCH;
  ZgBlock *block = zg_pages_add (pages, zg_grid_block_new ((const ZgGridRun *) runs->data,
                                                           runs->len, &style, pitch));

  block->keep = looks[passage->kind].is_heading;
  block->new_page = passage->new_page;
  if (block->keep)
    block->outline = zg_passage_get_text (passage);
  block->outline_level = looks[passage->kind].level;
  return block;
}

/* A line that tells what the table below it is: not without that, and apart from one above. */
static void
keep_line (const ZgManuscript *self, ZgBlock *block, guint i)
{
  const ZgPassage *next = i + 1 < self->passages->len ? self->passages->pdata[i + 1] : NULL;

  if (next == NULL || next->form == NULL)
    return;
  block->keep = TRUE;
  block->after = LINE_GAP;
  if (i > 0 && ((const ZgPassage *) self->passages->pdata[i - 1])->form)
    block->before = 2 * LINE_GAP;
}

GArray *
zg_manuscript_break_lines (const ZgManuscript *self,
                           const ZgPassage *passage,
                           const ZgSetting *setting)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) runs = runs_of (self, passage, texts);
  ZgGridStyle style = style_of (passage->kind);
  g_autoptr (ZgGrid) grid = zg_grid_new (setting->fonts, (const ZgGridRun *) runs->data, runs->len,
                                         &style, setting->width);
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < zg_grid_get_count (grid); i++)
    {
      guint start = zg_grid_get_start (grid, i);

      g_array_append_val (starts, start);
    }
  return starts;
}

static gboolean
is_kind (const ZgManuscript *self, guint i, ZgTextKind kind)
{
  return i < self->passages->len
         && ((const ZgPassage *) g_ptr_array_index (self->passages, i))->kind == kind;
}

/* The signature with its date, if that follows; returns the last passage it took. */
static guint
add_signature (const ZgManuscript *self, ZgPages *pages, ZgBlock *last, guint i)
{
  const ZgPassage *passage = g_ptr_array_index (self->passages, i);
  g_autofree char *first = zg_passage_get_text (passage);
  g_autofree char *second = NULL;
  ZgBlock *block;

  if (passage->kind == ZG_TEXT_SIGNER && is_kind (self, i + 1, ZG_TEXT_DATE))
    second = zg_passage_get_text (g_ptr_array_index (self->passages, ++i));
  if (passage->kind == ZG_TEXT_SIGNER)
    block = zg_signature_block_new (first, second ? second : "", self->has_seal);
  else
    block = zg_signature_block_new ("", first, self->has_seal);
  /* Room for the upper half of the seal, or one line. */
  block->before = (self->has_seal ? 2 : 1) * ZG_GRID_PITCH;
  if (last)
    last->follows = block->before + 2 * ZG_GRID_PITCH;
  zg_pages_add (pages, block);
  return i;
}

ZgPages *
zg_manuscript_to_pages (const ZgManuscript *self)
{
  ZgPages *pages = zg_pages_new (&self->format, self->words);
  ZgBlock *last = NULL;

  for (guint i = 0; i < self->passages->len; i++)
    {
      const ZgPassage *passage = g_ptr_array_index (self->passages, i);
      gboolean ends_title =
          looks[passage->kind].size > ZG_GRID_SIZE || passage->kind == ZG_TEXT_SUBTITLE;

      if (passage->kind == ZG_TEXT_SIGNER || passage->kind == ZG_TEXT_DATE)
        {
          i = add_signature (self, pages, last, i);
          last = NULL;
          continue;
        }
      if (passage->kind == ZG_TEXT_BLANK)
        continue;
      if (passage->form)
        last = zg_pages_add (pages, zg_form_block_new (passage->form));
      else
        last = add_text (self, pages, passage);
      last->new_page = passage->new_page;
      if (passage->kind == ZG_TEXT_SMALL && passage->form == NULL)
        keep_line (self, last, i);
      /* One line below the title. */
      if (ends_title && !is_kind (self, i + 1, ZG_TEXT_SUBTITLE))
        last->after = ZG_GRID_PITCH;
    }
  return pages;
}
