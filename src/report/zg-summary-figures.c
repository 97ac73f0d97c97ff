/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The summary's table of figures: on page one, and in the document. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-summary.h"
#include "zg-table.h"

typedef struct
{
  const char *title; /* message */
  double width;      /* on the page: as ZgColumn has it */
  guint share;       /* in the document: characters */
} Column;

enum
{
  NAME,
  TOTAL,
  DONE,
  CLOSED,
  OVERDUE,
  NEAR,
  EXTENDED,
  REDATED_LATE,
  MADE_UP_LATE,
  N_COLUMNS,
};

enum
{
  ISSUES,
  MEASURES,
  NUMBERED,
  N_ROWS,
};

static const Column columns[N_COLUMNS] = {
  [NAME] = { NULL, -100, 9 },
  [TOTAL] = { N_ ("Total"), -60, 5 },
  [DONE] = { N_ ("Done"), -100, 18 },
  [CLOSED] = { N_ ("Closed"), -60, 5 },
  [OVERDUE] = { N_ ("Overdue"), -60, 6 },
  [NEAR] = { N_ ("Near"), -60, 5 },
  [EXTENDED] = { N_ ("Extended"), -60, 6 },
  [REDATED_LATE] = { N_ ("Re-dated late"), -80, 8 },
  [MADE_UP_LATE] = { N_ ("Made up late"), -80, 8 },
};

static const char *const names[N_ROWS] = { N_ ("Issues"), N_ ("Measures"), N_ ("– numbered") };

static const char *
get_title (const ZgWords *words, guint column)
{
  return columns[column].title ? zg_words_get (words, columns[column].title) : NULL;
}

static char *
format_counts (const ZgCounts *counts, guint column)
{
  const gint64 values[N_COLUMNS] = {
    [TOTAL] = counts->total,
    [CLOSED] = counts->closed,
    [OVERDUE] = counts->overdue,
    [NEAR] = counts->near,
    [EXTENDED] = counts->extended,
    [REDATED_LATE] = counts->redated_late,
    [MADE_UP_LATE] = counts->made_up_late,
  };

  if (column == DONE)
    return zg_rate_format_full ((ZgRate){ counts->done, counts->total });
  return zg_count_format (values[column]);
}

/* Of measures with a number, only how many there are and are done is known. */
static char *
format_numbered (const ZgGroup *group, guint column)
{
  if (column == TOTAL)
    return zg_count_format (group->measures_numbered);
  if (column == DONE)
    return zg_rate_format_full (
        (ZgRate){ group->measures_numbered_done, group->measures_numbered });
  return NULL;
}

/* (transfer full) (nullable) */
static char *
format_cell (const ZgFigures *all, const ZgWords *words, guint row, guint column)
{
  if (column == NAME)
    return g_strdup (zg_words_get (words, names[row]));
  if (row == NUMBERED)
    return format_numbered (&all->all, column);
  return format_counts (row == ISSUES ? &all->all.issues : &all->all.measures, column);
}

void
zg_summary_add_figures (ZgPages *pages, const ZgFigures *all, const ZgWords *words)
{
  ZgTextStyle style = zg_summary_table_style ();
  ZgColumn set[N_COLUMNS];
  ZgBlock *table;

  for (guint i = 0; i < N_COLUMNS; i++)
    set[i] = (ZgColumn){ .title = get_title (words, i),
                         .width = columns[i].width,
                         .align = i == NAME ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT,
                         .max_lines = 1 };
  table = zg_pages_add (pages, zg_table_new (set, N_COLUMNS, &style));
  for (guint row = 0; row < N_ROWS; row++)
    {
      zg_table_add_row (table);
      for (guint i = 0; i < N_COLUMNS; i++)
        {
          g_autofree char *text = format_cell (all, words, row, i);

          if (text)
            zg_table_set_cell (table, i, text);
        }
    }
}

ZgForm *
zg_summary_figures_form (const ZgFigures *all, const ZgWords *words)
{
  ZgForm *form = zg_form_new ();

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      const char *title = get_title (words, i);
      ZgFormColumn *column =
          zg_form_add_column (form, NULL, g_strdup (title ? title : ""), columns[i].share);

      column->type = ZG_CELL_KEY;
      column->is_centred = i != NAME;
    }
  for (guint row = 0; row < N_ROWS; row++)
    {
      zg_form_add_row (form, TRUE);
      for (guint i = 0; i < N_COLUMNS; i++)
        zg_form_set (form, i, format_cell (all, words, row, i));
    }
  return form;
}
