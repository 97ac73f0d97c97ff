/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "zg-light-mark.h"
#include "zg-row-cell.h"

static gboolean
has_days (const ZgBoardRow *row)
{
  return g_strcmp0 (row->light, ZG_LIGHT_OVERDUE) == 0
         || g_strcmp0 (row->light, ZG_LIGHT_NEAR) == 0;
}

char *
zg_row_light_to_words (const ZgBoardRow *row)
{
  g_autofree char *words = zg_light_to_words (row->light, row->days);

  return row->redated_late ? g_strdup_printf (_ ("%s, extended too late"), words)
                           : g_steal_pointer (&words);
}

static char *
light_to_text (const ZgBoardRow *row)
{
  const char *late = row->redated_late ? "◆" : "";

  if (has_days (row))
    return g_strdup_printf ("%s %u%s%s", zg_light_mark_get (row->light)->mark,
                            (guint) ABS (row->days), *late ? " " : "", late);
  return g_strdup_printf ("%s%s%s", zg_light_mark_get (row->light)->mark, *late ? " " : "", late);
}

static char *
text_or_empty (const char *text)
{
  return g_strdup (text ? text : "");
}

char *
zg_cell_to_text (ZgCell cell, const ZgBoardRow *row, ZgDayFormat format)
{
  switch (cell)
    {
    case ZG_CELL_NUMBER:
      return text_or_empty (row->number);
    case ZG_CELL_TITLE:
      return text_or_empty (row->title);
    case ZG_CELL_ISSUE:
      return text_or_empty (row->issue_title);
    case ZG_CELL_SECTION:
      return text_or_empty (row->section);
    case ZG_CELL_UNIT:
      return text_or_empty (row->units);
    case ZG_CELL_LEADER:
      return text_or_empty (row->leader);
    case ZG_CELL_DEADLINE:
      return row->deadline == ZG_DAY_NONE ? g_strdup ("") : format (row->deadline);
    case ZG_CELL_MEASURES:
      return g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, row->measures_done,
                              row->measures);
    case ZG_CELL_STATE:
      return g_strdup (zg_key_get_label (ZG_KEYS_STATES, row->state));
    case ZG_CELL_LIGHT:
      return light_to_text (row);
    case ZG_N_CELLS:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}
