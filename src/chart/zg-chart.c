/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "zg-chart-list.h"
#include "zg-error.h"

#define MARGIN      1.2 /* around a picture of its own, in parts of the body size */
#define TITLE_SCALE 1.5
#define HEAD        4.6 /* title, its sub-title and the space below */

static const ZgChart *const charts[] = {
#define CHART(chart) &chart,
  ZG_CHART_LIST (CHART)
#undef CHART
};

gboolean
zg_order_from_name (const char *name, ZgOrder *order)
{
  static const char *const names[] = {
    [ZG_ORDER_OWN] = "own",
    [ZG_ORDER_COUNT] = "count",
    [ZG_ORDER_RATE] = "rate",
    [ZG_ORDER_OVERDUE] = "overdue",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (names[i], name) == 0)
      {
        *order = (ZgOrder) i;
        return TRUE;
      }
  return FALSE;
}

const ZgChart *const *
zg_chart_get_all (guint *n)
{
  *n = G_N_ELEMENTS (charts);
  return charts;
}

const ZgChart *
zg_chart_find (const char *name, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      if (g_strcmp0 (charts[i]->name, name) == 0)
        return charts[i];
      g_string_append_printf (names, "%s%s", i ? ", " : "", charts[i]->name);
    }
  g_set_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND,
               _ ("there is no chart “%s”; the charts are: %s"), name, names->str);
  return NULL;
}

static double
body_size (const ZgChartOptions *options, double width)
{
  return options->size > 0 ? options->size : CLAMP (width / 60, 12, 18);
}

static ZgCanvas
canvas_new (cairo_t *cr, const ZgChartOptions *options, ZgFonts *fonts, double width)
{
  return (ZgCanvas){ .cr = cr,
                     .width = width,
                     .size = body_size (options, width),
                     .style = options->style,
                     .palette = zg_style_get_palette (options->style),
                     .words = zg_words_for (options->language),
                     .fonts = fonts,
                     .all_rows = options->all_rows,
                     .no_legend = options->no_legend,
                     .by_measure = options->by_measure,
                     .order = options->order,
                     .from = options->from,
                     .to = options->to };
}

/* The canvas of the chart itself, inside margins and below the title. */
static ZgCanvas
canvas_inner (const ZgCanvas *canvas, gboolean bare)
{
  ZgCanvas inner = *canvas;

  if (bare)
    return inner;
  inner.width = MAX (canvas->width - 2 * MARGIN * canvas->size, 0);
  inner.height = MAX (canvas->height - (2 * MARGIN + HEAD) * canvas->size, 0);
  return inner;
}

void
zg_chart_get_size (const ZgChart *chart,
                   const ZgFigures *figures,
                   const ZgChartOptions *options,
                   double *width,
                   double *height)
{
  g_autoptr (ZgFonts) own = options->fonts ? NULL : zg_fonts_new ();
  ZgFonts *fonts = options->fonts ? options->fonts : own;
  ZgCanvas canvas, inner;

  *width = options->width > 0 ? options->width : chart->width;
  *height = options->height;
  if (options->height > 0)
    return;
  canvas = canvas_new (NULL, options, fonts, *width);
  inner = canvas_inner (&canvas, options->bare);
  *height =
      chart->height (&inner, figures) + (options->bare ? 0 : (2 * MARGIN + HEAD) * canvas.size);
  *height = ceil (options->all_rows ? *height : MIN (*height, ZG_CHART_MAX_HEIGHT));
}

/* "Ledger · as of 15 March 2024", so that a picture that is sent about still says what it shows. */
static char *
subtitle_new (const ZgCanvas *canvas, const ZgFigures *figures)
{
  ZgDay day = figures->as_of != ZG_DAY_NONE ? figures->as_of : figures->today;
  g_autofree char *when = zg_words_day (canvas->words, day);
  g_autofree char *as_of = g_strdup_printf (zg_words_get (canvas->words, N_ ("as of %s")), when);

  if (figures->filter && *figures->filter)
    return g_strdup_printf ("%s · %s · %s", figures->title, figures->filter, as_of);
  return g_strdup_printf ("%s · %s", figures->title, as_of);
}

static void
draw_head (ZgCanvas *canvas, const ZgChart *chart, const ZgFigures *figures)
{
  ZgTextStyle title = zg_canvas_style (canvas, TITLE_SCALE, TRUE, PANGO_ALIGN_LEFT, 1);
  ZgTextStyle sub = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 1);
  g_autofree char *subtitle = subtitle_new (canvas, figures);
  double margin = MARGIN * canvas->size, width = canvas->width - 2 * margin;
  ZgBox top = { margin, margin, width, title.pitch };
  ZgBox below = { margin, margin + title.pitch, width, 1.5 * canvas->size };

  if (canvas->height < margin + title.pitch + below.height)
    return;
  zg_canvas_text (canvas, zg_words_get (canvas->words, chart->title), &title, &canvas->palette->ink,
                  &top);
  zg_canvas_text (canvas, subtitle, &sub, &canvas->palette->quiet, &below);
}

/* What the chart noted inside its own corner, in the picture's units. */
static void
shift_from (ZgDrawing *drawing, guint first_mark, guint first_label, double dx, double dy)
{
  for (guint i = first_mark; i < drawing->marks->len; i++)
    {
      ZgMark *mark = g_ptr_array_index (drawing->marks, i);

      mark->x += dx;
      mark->y += dy;
    }
  for (guint i = first_label; i < drawing->labels->len; i++)
    {
      ZgLabel *label = g_ptr_array_index (drawing->labels, i);

      label->x += dx;
      label->y += dy;
      label->ink_x += dx;
      label->ink_y += dy;
    }
}

static void
draw_chart (ZgCanvas *canvas, const ZgChart *chart, const ZgFigures *figures, gboolean bare)
{
  ZgCanvas inner = canvas_inner (canvas, bare);
  double margin = bare ? 0 : MARGIN * canvas->size;
  double top = bare ? 0 : margin + HEAD * canvas->size;
  guint first_label;

  if (!bare)
    {
      zg_colour_set (canvas->cr, &canvas->palette->ground);
      cairo_paint (canvas->cr);
      draw_head (canvas, chart, figures);
    }
  if (inner.width < canvas->size || inner.height < canvas->size)
    return;
  first_label = canvas->drawing->labels->len;
  cairo_translate (canvas->cr, margin, top);
  chart->draw (&inner, figures);
  shift_from (canvas->drawing, 0, first_label, margin, top);
}

ZgDrawing *
zg_chart_draw (const ZgChart *chart,
               cairo_t *cr,
               const ZgFigures *figures,
               const ZgChartOptions *options)
{
  g_autoptr (ZgFonts) own = options->fonts ? NULL : zg_fonts_new ();
  ZgDrawing *drawing;
  ZgCanvas canvas;
  double width, height;

  zg_chart_get_size (chart, figures, options, &width, &height);
  drawing = zg_drawing_new (width, height);
  canvas = canvas_new (cr, options, options->fonts ? options->fonts : own, width);
  canvas.height = height;
  canvas.drawing = drawing;

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  draw_chart (&canvas, chart, figures, options->bare);
  cairo_restore (cr);
  return drawing;
}

char *
zg_chart_describe (const ZgChart *chart, const ZgFigures *figures, const ZgChartOptions *options)
{
  char *sentence = NULL;

  if (chart->sentence)
    sentence =
        chart->sentence (zg_words_for (options->language), figures, options->by_measure != FALSE);
  return sentence ? sentence : g_strdup ("");
}
