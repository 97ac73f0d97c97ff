/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is overdue, by how long: a bar a band, its number and its share of all that is. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-axis.h"
#include "zg-bar-look.h"
#include "zg-chart-list.h"
#include "zg-sentence.h"

typedef struct
{
  double label; /* widths */
  double bar;
  double figure;
  gint64 longest;
  gint64 total;
} Columns;

static gint64
get_count (const ZgCanvas *canvas, const ZgAgeBand *band)
{
  return canvas->by_measure ? band->measures : band->issues;
}

static char *
band_label (const ZgCanvas *canvas, const ZgAgeBand *band)
{
  if (band->to == 0)
    return g_strdup_printf (zg_words_get (canvas->words, N_ ("over %d days")), band->from - 1);
  return g_strdup_printf (zg_words_get (canvas->words, N_ ("%d to %d days")), band->from, band->to);
}

static char *
band_figure (const ZgCanvas *canvas, const ZgAgeBand *band, gint64 total)
{
  if (total == 0)
    return zg_count_format (0);
  return zg_rate_format_full ((ZgRate){ get_count (canvas, band), total });
}

static Columns
columns_new (ZgCanvas *canvas, const ZgFigures *figures)
{
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 1);
  Columns columns = { 0 };

  for (guint i = 0; i < figures->ages->len; i++)
    columns.total += get_count (canvas, &g_array_index (figures->ages, ZgAgeBand, i));
  for (guint i = 0; i < figures->ages->len; i++)
    {
      const ZgAgeBand *band = &g_array_index (figures->ages, ZgAgeBand, i);
      g_autofree char *label = band_label (canvas, band);
      g_autofree char *figure = band_figure (canvas, band, columns.total);

      columns.longest = MAX (columns.longest, get_count (canvas, band));
      columns.label = MAX (columns.label, zg_canvas_measure (canvas, label, &style));
      columns.figure = MAX (columns.figure, zg_canvas_measure (canvas, figure, &style));
    }
  columns.label += 0.2 * canvas->size;
  columns.figure = MAX (columns.figure + 0.2 * canvas->size, canvas->size);
  columns.bar = canvas->width - columns.label - columns.figure - 2 * ZG_BAR_GAP * canvas->size;
  return columns;
}

static void
draw_band (ZgCanvas *canvas,
           const ZgFigures *figures,
           const ZgAgeBand *band,
           const Columns *columns,
           double y)
{
  ZgTextStyle left = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 1);
  g_autofree char *label = band_label (canvas, band);
  g_autofree char *figure = band_figure (canvas, band, columns->total);
  gint64 n = get_count (canvas, band);
  double start = columns->label + ZG_BAR_GAP * canvas->size;
  ZgScale lengths = { 0, (double) columns->longest, start, start + columns->bar };
  double length = zg_scale_span (&lengths, (double) n), gap = ZG_BAR_GAP * canvas->size;
  ZgMark *mark;

  zg_canvas_text (canvas, label, &left, &canvas->palette->ink,
                  &(ZgBox){ 0, y, columns->label, ZG_BAR_ROW * canvas->size });
  zg_canvas_text (canvas, figure, &left, n > 0 ? &canvas->palette->ink : &canvas->palette->quiet,
                  &(ZgBox){ start + length + gap, y, columns->figure, ZG_BAR_ROW * canvas->size });
  if (n <= 0)
    return;
  mark = zg_drawing_add_mark (canvas->drawing, ZG_MARK_RECTANGLE);
  mark->x = start;
  mark->y = y + (ZG_BAR_ROW - ZG_BAR_SIZE) / 2 * canvas->size;
  mark->width = length;
  mark->height = ZG_BAR_SIZE * canvas->size;
  mark->key = g_strdup_printf ("%d", band->from);
  mark->group = g_strdup ("");
  mark->label = zg_words_label (canvas->words, zg_words_get (canvas->words, N_ ("overdue")), label);
  mark->formula =
      g_strdup (zg_words_get (canvas->words,
                              canvas->by_measure
                                  ? N_ ("open measures so many days past their present deadline")
                                  : N_ ("open issues so many days past their present deadline")));
  mark->measures = canvas->by_measure;
  mark->value = n;
  mark->total = columns->total;
  mark->filter = zg_age_band_filter (figures->filter, band, canvas->by_measure);
  cairo_rectangle (canvas->cr, mark->x, mark->y, mark->width, mark->height);
  zg_colour_set (canvas->cr, &canvas->palette->alarm);
  cairo_fill (canvas->cr);
}

/* "Measures overdue: 6 of 116". */
static char *
head_text (const ZgCanvas *canvas, const ZgFigures *figures, gint64 overdue)
{
  const ZgCounts *all = canvas->by_measure ? &figures->all.measures : &figures->all.issues;
  g_autofree char *rate = zg_rate_format_full ((ZgRate){ overdue, all->total });

  return zg_words_label (canvas->words,
                         zg_words_get (canvas->words, canvas->by_measure ? N_ ("Measures overdue")
                                                                         : N_ ("Issues overdue")),
                         rate);
}

static double
ages_height (ZgCanvas *canvas, const ZgFigures *figures)
{
  guint n = figures->ages ? figures->ages->len : 1;

  return (n + 1) * ZG_BAR_ROW * canvas->size;
}

static void
ages_draw (ZgCanvas *canvas, const ZgFigures *figures)
{
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 1);
  g_autofree char *head = NULL;
  Columns columns;
  double row = ZG_BAR_ROW * canvas->size;

  if (figures->ages == NULL)
    {
      zg_canvas_nothing (canvas);
      return;
    }
  columns = columns_new (canvas, figures);
  head = head_text (canvas, figures, columns.total);
  zg_canvas_text (canvas, head, &style, &canvas->palette->quiet,
                  &(ZgBox){ 0, 0, canvas->width, row });
  if (columns.bar < ZG_BAR_LEAST * canvas->size
      || canvas->height < (figures->ages->len + 1) * row - 0.5)
    return;
  for (guint i = 0; i < figures->ages->len; i++)
    draw_band (canvas, figures, &g_array_index (figures->ages, ZgAgeBand, i), &columns,
               (i + 1) * row);
  zg_axis_rule (canvas, columns.label + ZG_BAR_GAP * canvas->size, row,
                columns.label + ZG_BAR_GAP * canvas->size, (figures->ages->len + 1) * row,
                &canvas->palette->hairline, 0.1 * canvas->size);
}

const ZgChart zg_ages_chart = {
  .name = "ages",
  .title = N_ ("How long overdue"),
  .part = ZG_PART_AGES,
  .width = 720,
  .height = ages_height,
  .draw = ages_draw,
  .sentence = zg_sentence_ages,
};
