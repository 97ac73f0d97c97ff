/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-ring-table.h"

#include <glib/gi18n-lib.h>

#include "zg-legend.h"

#define ROW    1.7 /* parts of the body size */
#define SWATCH 0.85

/* The table's columns, from the left: swatch and word, issues, measures. */
typedef struct
{
  double word;
  double number[2];
  double height;
} Columns;

static const char *const column_titles[] = { N_ ("Issues"), N_ ("Measures") };
static gboolean
has_row (const ZgFigures *figures, int row)
{
  /* Few ledgers return anything; the other states are worth saying even if there are none. */
  return row != ZG_SHARE_RETURNED || figures->all.issues.returned > 0
         || figures->all.measures.returned > 0;
}

static Columns
measure_columns (ZgCanvas *canvas, const ZgFigures *figures)
{
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 1);
  ZgTextStyle bold = zg_canvas_style (canvas, 1, TRUE, PANGO_ALIGN_LEFT, 1);
  const ZgCounts *counts[] = { &figures->all.issues, &figures->all.measures };
  Columns columns = { .height = ROW * canvas->size * 2 };

  columns.word = zg_canvas_measure (canvas, zg_words_get (canvas->words, N_ ("total")), &bold);
  for (int row = 0; row <= ZG_N_SHARES; row++)
    {
      const char *word = zg_words_get (canvas->words, zg_legend_get_word (row));

      if (!has_row (figures, row))
        continue;
      columns.word = MAX (columns.word, zg_canvas_measure (canvas, word, &style));
      columns.height += ROW * canvas->size;
    }
  columns.word += (SWATCH + 0.6) * canvas->size;
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *total = zg_count_format (counts[i]->total);
      const char *title = zg_words_get (canvas->words, column_titles[i]);

      columns.number[i] =
          MAX (zg_canvas_measure (canvas, total, &bold), zg_canvas_measure (canvas, title, &style))
          + 1.4 * canvas->size;
    }
  return columns;
}

void
zg_ring_table_measure (ZgCanvas *canvas, const ZgFigures *figures, double *width, double *height)
{
  Columns columns = measure_columns (canvas, figures);

  *width = columns.word + columns.number[0] + columns.number[1];
  *height = columns.height;
}

static void
rule (ZgCanvas *canvas, double x, double y, double width)
{
  cairo_move_to (canvas->cr, x, y);
  cairo_line_to (canvas->cr, x + width, y);
  zg_colour_set (canvas->cr, &canvas->palette->hairline);
  cairo_set_line_width (canvas->cr, canvas->size * 0.05);
  cairo_stroke (canvas->cr);
}

/* One row of the table; numbers[i] may be a title. */
static void
draw_row (ZgCanvas *canvas,
          const ZgBox *box,
          const Columns *columns,
          double y,
          const char *word,
          const char *const numbers[2],
          gboolean bold,
          const ZgColour *colour)
{
  ZgTextStyle left = zg_canvas_style (canvas, 1, bold, PANGO_ALIGN_LEFT, 1);
  ZgTextStyle right = zg_canvas_style (canvas, 1, bold, PANGO_ALIGN_RIGHT, 1);
  double indent = (SWATCH + 0.5) * canvas->size, height = ROW * canvas->size;
  double x = box->x + columns->word;
  ZgBox cell = { box->x + indent, y, columns->word - indent, height };

  zg_canvas_text (canvas, word, &left, colour, &cell);
  for (int i = 0; i < 2; i++)
    {
      cell = (ZgBox){ x, y, columns->number[i], height };
      zg_canvas_text (canvas, numbers[i], &right, colour, &cell);
      x += columns->number[i];
    }
}

static void
draw_counts (ZgCanvas *canvas,
             const ZgBox *box,
             const Columns *columns,
             double y,
             const char *word,
             gint64 issues,
             gint64 measures,
             gboolean bold)
{
  g_autofree char *first = zg_count_format (issues);
  g_autofree char *second = zg_count_format (measures);

  draw_row (canvas, box, columns, y, word, (const char *const[]){ first, second }, bold,
            &canvas->palette->ink);
}

void
zg_ring_table_draw (ZgCanvas *canvas, const ZgFigures *figures, const ZgBox *box)
{
  const ZgCounts *issues = &figures->all.issues, *measures = &figures->all.measures;
  Columns columns = measure_columns (canvas, figures);
  double size = canvas->size, y = box->y;

  draw_row (canvas, box, &columns, y, "",
            (const char *const[]){ zg_words_get (canvas->words, column_titles[0]),
                                   zg_words_get (canvas->words, column_titles[1]) },
            FALSE, &canvas->palette->quiet);
  y += ROW * size;
  rule (canvas, box->x, y, box->width);
  for (ZgShare share = 0; share <= ZG_N_SHARES; share++)
    {
      gboolean overdue = share == ZG_N_SHARES;
      const char *word = zg_words_get (canvas->words, zg_legend_get_word (share));

      if (overdue)
        {
          rule (canvas, box->x, y, box->width);
          draw_counts (canvas, box, &columns, y, zg_words_get (canvas->words, N_ ("total")),
                       issues->total, measures->total, TRUE);
          y += ROW * size;
        }
      if (!has_row (figures, share))
        continue;
      zg_legend_draw_swatch (canvas, share, box->x, y + size * (ROW - SWATCH) / 2, size * SWATCH);
      draw_counts (canvas, box, &columns, y, word,
                   overdue ? issues->overdue : zg_share_count (issues, share),
                   overdue ? measures->overdue : zg_share_count (measures, share), FALSE);
      y += ROW * size;
    }
}
