/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-form-block.h"

#include <math.h>
#include <string.h>

#include "zg-form-block-private.h"

/* A row is broken if it is taller than this part of a page, with as many lines on either side. */
#define TALL        0.5
#define LEAST_LINES 2

/* Bytes of a short cell, and how many of those are kept. */
#define SHORT     48
#define MOST_KEPT 2000

double
_zg_form_height (guint lines)
{
  return lines * ZG_FORM_PITCH + 2 * ZG_FORM_PADDING;
}

gboolean
_zg_form_is_printed (const ZgForm *form, guint column)
{
  return !zg_form_column (form, column)->is_hidden;
}

ZgLines *
_zg_form_block_lines_cut (
    ZgFormBlock *self, const ZgSetting *setting, const ZgFormRow *row, guint column, guint most)
{
  const ZgFormColumn *of = zg_form_column (self->form, column);
  gboolean is_line = row && row->kind != ZG_ROW_PLAIN;
  ZgTextStyle style = { .role = row == NULL || is_line ? ZG_FONT_HEI : ZG_FONT_SONG,
                        .size = ZG_FORM_SIZE,
                        .pitch = ZG_FORM_PITCH,
                        .max_lines = (int) most,
                        .align = row == NULL || (of->is_centred && !is_line) ? PANGO_ALIGN_CENTER
                                                                             : PANGO_ALIGN_LEFT };
  double right = is_line ? setting->width : self->x[column + 1];
  const char *text = row == NULL ? of->title : row->cells[column].text;

  return zg_lines_new (setting->fonts, text ? text : "", &style,
                       right - self->x[column] - 2 * ZG_FORM_INSET);
}

ZgLines *
_zg_form_block_lines (ZgFormBlock *self,
                      const ZgSetting *setting,
                      const ZgFormRow *row,
                      guint column)
{
  const char *text = row ? row->cells[column].text : "";
  g_autofree char *key = NULL;
  ZgLines *lines;

  if ((row && row->kind != ZG_ROW_PLAIN) || (text && strlen (text) > SHORT))
    return _zg_form_block_lines_cut (self, setting, row, column, 0);
  key = g_strdup_printf ("%u%c%s", column, row ? ':' : '#', text ? text : "");
  lines = g_hash_table_lookup (self->kept, key);
  if (lines == NULL)
    {
      if (g_hash_table_size (self->kept) >= MOST_KEPT)
        g_hash_table_remove_all (self->kept);
      lines = _zg_form_block_lines_cut (self, setting, row, column, 0);
      g_hash_table_insert (self->kept, g_steal_pointer (&key), lines);
    }
  return zg_lines_ref (lines);
}

static guint
count_lines (ZgFormBlock *self, const ZgSetting *setting, const ZgFormRow *row, guint column)
{
  g_autoptr (ZgLines) lines = _zg_form_block_lines (self, setting, row, column);

  return zg_lines_get_count (lines);
}

/* Lines of the cells that a row does not share; of shared ones if @shared. */
static guint
most_lines (ZgFormBlock *self, const ZgSetting *setting, const ZgFormRow *row, gboolean shared)
{
  guint most = 1;

  if (row && row->kind != ZG_ROW_PLAIN)
    return count_lines (self, setting, row, 0);
  for (guint i = 0; i < self->form->columns->len; i++)
    {
      const ZgFormColumn *column = zg_form_column (self->form, i);

      if (!column->is_hidden
          && (row == NULL || (column->is_shared == shared && row->cells[i].text)))
        most = MAX (most, count_lines (self, setting, row, i));
    }
  return most;
}

/* Rows of a group are together as high as what they share. */
static void
measure_group (ZgFormBlock *self, const ZgSetting *setting, guint first, guint end)
{
  guint sum = 0,
        shared = most_lines (self, setting, zg_form_reader_get (self->reader, first), TRUE);

  self->shared[first] = shared;
  for (guint row = first; row < end; row++)
    {
      self->lines[row] = most_lines (self, setting, zg_form_reader_get (self->reader, row), FALSE);
      sum += self->lines[row];
    }
  if (sum < shared)
    self->lines[end - 1] += shared - sum;
}

static void
lay_out (ZgFormBlock *self, const ZgSetting *setting)
{
  guint n = zg_form_count_rows (self->form);

  if (self->x)
    return;
  self->x = _zg_form_place_columns (self->form, setting);
  self->head_lines = most_lines (self, setting, NULL, FALSE);
  self->lines = g_new0 (guint, n + 1);
  self->shared = g_new0 (guint, n + 1);
  for (guint first = 0, end; first < n; first = end)
    {
      end = zg_form_group_end (self->form, first);
      /* Who stops it gets no pages; what is not measured need not be right. */
      if (zg_progress_tell (setting->progress, first, n, NULL))
        measure_group (self, setting, first, end);
      for (guint row = first; row < end; row++)
        self->lines[row] = MAX (self->lines[row], MAX (self->form->least_lines, 1));
    }
}

/* How many lines of a row, of which @from are placed, fit into @room. */
static guint
fit_lines (const ZgFormBlock *self,
           const ZgSetting *setting,
           guint row,
           guint from,
           double room,
           gboolean must)
{
  guint left = self->lines[row] - from;
  guint fit = (guint) MAX (0, floor ((room - 2 * ZG_FORM_PADDING) / ZG_FORM_PITCH + 0.001));

  if (fit >= left)
    return left;
  if (must)
    return MAX (fit, 1);
  if (_zg_form_height (self->lines[row]) < TALL * setting->height || fit < LEAST_LINES)
    return 0;
  return MIN (fit, left - MIN (left - 1, LEAST_LINES));
}

/* A group begins where as much of it has room as what its rows share needs, so that this is not
 * torn. */
static gboolean
may_begin (const ZgFormBlock *self, const ZgSetting *setting, guint first, double room)
{
  guint end = zg_form_rows_group_end (self->form->rows, first), lines = 0, row = first;
  double most = setting->height - _zg_form_height (self->head_lines) - 2 * _zg_form_height (1);
  guint wanted = self->shared[first];

  /* What no page has room for is torn anyway. */
  if (_zg_form_height (wanted) > most)
    wanted = LEAST_LINES;
  for (guint fit = G_MAXUINT; row < end && lines < wanted; row++)
    {
      fit = fit_lines (self, setting, row, 0, room, FALSE);
      lines += fit;
      if (fit < self->lines[row])
        break;
      room -= _zg_form_height (fit);
    }
  return lines > 0 && (row == end || lines >= wanted);
}

/* A heading does not stand last on a page. */
static gboolean
may_end_after (const ZgFormBlock *self, const ZgSetting *setting, guint row, double room)
{
  return zg_form_rows_get_kind (self->form->rows, row) != ZG_ROW_HEADING
         || row + 1 == zg_form_count_rows (self->form) || may_begin (self, setting, row + 1, room);
}

/* Whether @place may be the next on a page that has something already. */
static gboolean
may_go_on (const ZgFormBlock *self, const ZgSetting *setting, ZgPlace place, double room)
{
  return place.line > 0 || !zg_form_rows_begins_group (self->form->rows, place.row)
         || may_begin (self, setting, place.row, room);
}

/* Whether all of it has room, or may be broken. */
static gboolean
may_stand (const ZgFormBlock *self, double room)
{
  double height = _zg_form_height (self->head_lines);

  if (!self->form->is_whole)
    return TRUE;
  for (guint row = 0; row < zg_form_count_rows (self->form); row++)
    height += _zg_form_height (self->lines[row]);
  return height <= room;
}

static double
form_fit (ZgBlock *block,
          const ZgSetting *setting,
          double room,
          gboolean fresh,
          ZgPlace from,
          ZgPlace *to,
          gboolean *finished)
{
  ZgFormBlock *self = (ZgFormBlock *) block;
  guint n = zg_form_count_rows (self->form);
  double height;
  gboolean placed = FALSE;

  lay_out (self, setting);
  *to = from;
  *finished = FALSE;
  if (!fresh && from.row == 0 && from.line == 0 && !may_stand (self, room))
    return 0;
  height = _zg_form_height (self->head_lines);
  while (to->row < n)
    {
      gboolean must = fresh && !placed;
      guint fit = fit_lines (self, setting, to->row, to->line, room - height, must);

      if (fit == 0
          || (!must
              && (!may_go_on (self, setting, *to, room - height)
                  || !may_end_after (self, setting, to->row,
                                     room - height - _zg_form_height (fit)))))
        break;
      height += _zg_form_height (fit);
      placed = TRUE;
      to->line += fit;
      if (to->line < self->lines[to->row])
        break;
      *to = (ZgPlace){ to->row + 1, 0 };
    }
  *finished = to->row == n && (placed || n == 0) && (n > 0 || fresh || room >= height);
  return placed || *finished ? height : 0;
}

static void
form_free (ZgBlock *block)
{
  ZgFormBlock *self = (ZgFormBlock *) block;

  g_hash_table_unref (self->kept);
  zg_form_reader_free (self->reader);
  g_free (self->x);
  g_free (self->lines);
  g_free (self->shared);
  g_free (self);
}

static const ZgBlockClass form_class = { form_fit, _zg_form_block_draw, form_free };

ZgBlock *
zg_form_block_new (const ZgForm *form)
{
  ZgFormBlock *self = g_new0 (ZgFormBlock, 1);

  self->block.class = &form_class;
  self->form = form;
  self->reader = zg_form_read (form);
  self->kept =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) zg_lines_free);
  return &self->block;
}
