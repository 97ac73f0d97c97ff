/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of the ledger since an earlier day: a bar for what was done, fell overdue, was
 * re-dated or reopened since, in the colour and with the mark that it has everywhere. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-axis.h"
#include "zg-bar-look.h"
#include "zg-chart-list.h"
#include "zg-sentence.h"

#define LIGHT 0.9 /* parts of the body size */

static const struct
{
  const char *key;
  const char *word;        /* message */
  const char *light;       /* whose mark and colour it has */
  const char *formulas[2]; /* messages: of issues, of measures */
} lines[ZG_N_SINCE_LINES] = {
  [ZG_SINCE_DONE] = { "done",
                      N_ ("newly done"),
                      "on-time",
                      { N_ ("issues that are done and were not at the end of that day"),
                        N_ ("measures that are done and were not at the end of that day") } },
  [ZG_SINCE_LATE] = { "overdue",
                      N_ ("newly overdue"),
                      "overdue",
                      { N_ ("open issues whose present deadline has passed since that day"),
                        N_ ("open measures whose present deadline has passed since that day") } },
  [ZG_SINCE_REDATED] = { "redated",
                         N_ ("re-dated"),
                         "made-up-late",
                         { N_ ("issues whose deadline was moved after that day"),
                           N_ ("measures whose deadline was moved after that day") } },
  [ZG_SINCE_REOPENED] = { "reopened",
                          N_ ("reopened"),
                          "none",
                          { N_ ("open issues that were done at the end of that day"),
                            N_ ("open measures that were done at the end of that day") } },
};

static gint64
get_count (const ZgCanvas *canvas, const ZgSince *since, ZgSinceLine line)
{
  return canvas->by_measure ? since->measures[line] : since->issues[line];
}

static double
label_width (ZgCanvas *canvas, const ZgTextStyle *style)
{
  double width = 0;

  for (ZgSinceLine line = 0; line < ZG_N_SINCE_LINES; line++)
    width = MAX (width,
                 zg_canvas_measure (canvas, zg_words_get (canvas->words, lines[line].word), style));
  return width + (LIGHT + 2 * ZG_BAR_GAP) * canvas->size;
}

static void
note_line (ZgCanvas *canvas, const ZgFigures *figures, ZgSinceLine line, const ZgBox *box)
{
  const ZgCounts *all = canvas->by_measure ? &figures->all.measures : &figures->all.issues;
  ZgMark *mark = zg_drawing_add_mark (canvas->drawing, ZG_MARK_RECTANGLE);

  mark->x = box->x;
  mark->y = box->y;
  mark->width = box->width;
  mark->height = box->height;
  mark->key = g_strdup (lines[line].key);
  mark->group = g_strdup ("");
  mark->label = g_strdup (zg_words_get (canvas->words, lines[line].word));
  mark->formula =
      g_strdup (zg_words_get (canvas->words, lines[line].formulas[canvas->by_measure != FALSE]));
  mark->measures = canvas->by_measure;
  mark->value = get_count (canvas, figures->since, line);
  mark->total = all->total;
  mark->filter = zg_since_filter (figures->filter, line, canvas->by_measure, figures->since->day);
}

static void
draw_bar (ZgCanvas *canvas, ZgSinceLine line, const ZgBox *box)
{
  const ZgLightLook *look = zg_light_get_look (lines[line].light);

  cairo_rectangle (canvas->cr, box->x, box->y, box->width, box->height);
  zg_colour_set (canvas->cr, &look->fill[canvas->style]);
  cairo_fill (canvas->cr);
}

static void
draw_line (
    ZgCanvas *canvas, const ZgFigures *figures, ZgSinceLine line, const ZgScale *lengths, double y)
{
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 1);
  gint64 n = get_count (canvas, figures->since, line);
  g_autofree char *figure = zg_count_format (n);
  double height = ZG_BAR_ROW * canvas->size, mark = LIGHT * canvas->size,
         gap = ZG_BAR_GAP * canvas->size;
  double length = zg_scale_span (lengths, (double) n);
  ZgBox bar = { lengths->start, y + (ZG_BAR_ROW - ZG_BAR_SIZE) / 2 * canvas->size, length,
                ZG_BAR_SIZE * canvas->size };

  zg_style_draw_light (canvas->cr, lines[line].light, canvas->style, 0.1 * canvas->size,
                       y + (height - mark) / 2, mark);
  zg_canvas_text (canvas, zg_words_get (canvas->words, lines[line].word), &style,
                  &canvas->palette->ink,
                  &(ZgBox){ mark + gap, y, lengths->start - mark - gap, height });
  zg_canvas_text (canvas, figure, &style, n > 0 ? &canvas->palette->ink : &canvas->palette->quiet,
                  &(ZgBox){ lengths->start + length + gap, y,
                            canvas->width - lengths->start - length - gap, height });
  if (n <= 0)
    return;
  note_line (canvas, figures, line, &bar);
  draw_bar (canvas, line, &bar);
}

static double
since_height (ZgCanvas *canvas, const ZgFigures *figures)
{
  return ZG_N_SINCE_LINES * ZG_BAR_ROW * canvas->size;
}

static void
since_draw (ZgCanvas *canvas, const ZgFigures *figures)
{
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 1);
  double row = ZG_BAR_ROW * canvas->size, label, room;
  g_autofree char *most = NULL;
  ZgScale lengths = { 0 };

  if (figures->since == NULL)
    {
      zg_canvas_nothing (canvas);
      return;
    }
  for (ZgSinceLine line = 0; line < ZG_N_SINCE_LINES; line++)
    lengths.to = MAX (lengths.to, (double) get_count (canvas, figures->since, line));
  most = zg_count_format ((gint64) lengths.to);
  label = label_width (canvas, &style);
  /* A box narrower than a character stays empty. */
  room = MAX (zg_canvas_measure (canvas, most, &style) + 0.2 * canvas->size, 1.1 * canvas->size)
         + ZG_BAR_GAP * canvas->size;
  if (canvas->width - label - room < ZG_BAR_LEAST * canvas->size
      || canvas->height < ZG_N_SINCE_LINES * row - 0.5)
    return;
  lengths.start = label;
  lengths.end = canvas->width - room;
  for (ZgSinceLine line = 0; line < ZG_N_SINCE_LINES; line++)
    draw_line (canvas, figures, line, &lengths, line * row);
  zg_axis_rule (canvas, label, 0, label, ZG_N_SINCE_LINES * row, &canvas->palette->hairline,
                0.1 * canvas->size);
}

const ZgChart zg_since_chart = {
  .name = "since",
  .title = N_ ("What changed"),
  .part = ZG_PART_SINCE,
  .width = 720,
  .height = since_height,
  .draw = since_draw,
  .sentence = zg_sentence_since,
};
