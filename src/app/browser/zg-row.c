/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-row.h"

struct _ZgRow
{
  GObject parent_instance;

  gint64 id;
  guint generation;
  ZgRowLine *line;
};

G_DEFINE_FINAL_TYPE (ZgRow, zg_row, G_TYPE_OBJECT)

static guint changed_signal;

void
zg_row_line_free (ZgRowLine *line)
{
  if (line == NULL)
    return;
  zg_board_row_free (line->row);
  for (guint i = 0; i < ZG_N_ROW_TEXTS; i++)
    g_clear_pointer (&line->hits[i], g_array_unref);
  g_free (line);
}

const char *
zg_row_line_get_text (const ZgRowLine *line, ZgRowText text)
{
  if (line->row == NULL)
    return NULL;
  switch (text)
    {
    case ZG_ROW_NUMBER:
      return line->row->number;
    case ZG_ROW_TITLE:
      return line->row->title;
    case ZG_ROW_ISSUE_TITLE:
      return line->row->issue_title;
    case ZG_ROW_SECTION:
      return line->row->section;
    case ZG_ROW_UNITS:
      return line->row->units;
    case ZG_ROW_LEADER:
      return line->row->leader;
    case ZG_N_ROW_TEXTS:
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
zg_row_finalize (GObject *object)
{
  g_clear_pointer (&ZG_ROW (object)->line, zg_row_line_free);
  G_OBJECT_CLASS (zg_row_parent_class)->finalize (object);
}

static void
zg_row_class_init (ZgRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zg_row_finalize;
  changed_signal =
      g_signal_new ("changed", ZG_TYPE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
zg_row_init (ZgRow *self)
{
}

ZgRow *
zg_row_new (gint64 id)
{
  ZgRow *self = g_object_new (ZG_TYPE_ROW, NULL);

  self->id = id;
  return self;
}

gint64
zg_row_get_id (ZgRow *self)
{
  return self->id;
}

const ZgBoardRow *
zg_row_get (ZgRow *self)
{
  return self->line ? self->line->row : NULL;
}

const GArray *
zg_row_get_hits (ZgRow *self, ZgRowText text)
{
  return self->line ? self->line->hits[text] : NULL;
}

guint
zg_row_get_generation (ZgRow *self)
{
  return self->generation;
}

void
zg_row_set_generation (ZgRow *self, guint generation)
{
  self->generation = generation;
}

void
zg_row_take_line (ZgRow *self, ZgRowLine *line)
{
  g_clear_pointer (&self->line, zg_row_line_free);
  self->line = line;
  g_signal_emit (self, changed_signal, 0);
}

void
zg_row_turn (ZgRow *self, gint64 id)
{
  self->id = id;
  self->generation = 0;
  zg_row_take_line (self, NULL);
}

void
zg_row_swap (ZgRow *self, ZgRow *other)
{
  gint64 id = self->id;
  ZgRowLine *line = self->line;

  self->id = other->id;
  self->line = other->line;
  other->id = id;
  other->line = line;
  self->generation = other->generation = 0;
  g_signal_emit (self, changed_signal, 0);
  g_signal_emit (other, changed_signal, 0);
}
