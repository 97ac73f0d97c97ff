/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-canvas.h"

#include <glib/gi18n-lib.h>
#include <math.h>

ZgTextStyle
zg_canvas_style (
    const ZgCanvas *canvas, double scale, gboolean bold, PangoAlignment align, guint max_lines)
{
  return (ZgTextStyle){ .role = ZG_FONT_CHART,
                        .size = canvas->size * scale,
                        .bold = bold,
                        .pitch = canvas->size * scale * 1.3,
                        .align = align,
                        .max_lines = max_lines };
}

static double
place (PangoAlignment align, double room)
{
  switch (align)
    {
    case PANGO_ALIGN_CENTER:
      return room / 2;
    case PANGO_ALIGN_RIGHT:
      return room;
    case PANGO_ALIGN_LEFT:
    default:
      return 0;
    }
}

void
zg_canvas_text (ZgCanvas *canvas,
                const char *text,
                const ZgTextStyle *style,
                const ZgColour *colour,
                const ZgBox *box)
{
  g_autoptr (ZgLines) lines = NULL;
  ZgTextStyle fitting = *style;
  guint room = (guint) MAX (0, floor (box->height / style->pitch + 0.001));
  ZgLabel *label;
  double y;

  if (room == 0 || box->width < style->size || *text == '\0')
    return;
  fitting.max_lines = style->max_lines == 0 ? room : MIN (style->max_lines, room);
  lines = zg_lines_new (canvas->fonts, text, &fitting, box->width);
  y = box->y + (box->height - zg_lines_get_height (lines)) / 2;
  zg_colour_set (canvas->cr, colour);
  zg_lines_draw (lines, canvas->cr, box->x, y, 0, G_MAXUINT);

  label = zg_drawing_add_label (canvas->drawing);
  label->text = g_strdup (text);
  label->x = box->x;
  label->y = box->y;
  label->width = box->width;
  label->height = box->height;
  label->ink_width = zg_lines_get_width (lines);
  label->ink_x = box->x + place (style->align, box->width - label->ink_width);
  label->ink_y = y + (style->pitch - style->size) / 2;
  label->ink_height = zg_lines_get_height (lines) - (style->pitch - style->size);
  label->cut = zg_lines_is_cut (lines);
}

void
zg_canvas_nothing (ZgCanvas *canvas)
{
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 2);
  ZgBox box = { 0, 0, canvas->width, canvas->height };

  zg_canvas_text (canvas, zg_words_get (canvas->words, N_ ("Nothing to show.")), &style,
                  &canvas->palette->quiet, &box);
}

double
zg_canvas_measure (ZgCanvas *canvas, const char *text, const ZgTextStyle *style)
{
  return zg_lines_measure (canvas->fonts, text, style);
}

gint64
zg_share_count (const ZgCounts *counts, ZgShare share)
{
  switch (share)
    {
    case ZG_SHARE_CLOSED:
      return counts->closed;
    case ZG_SHARE_DONE:
      return counts->done - counts->closed;
    case ZG_SHARE_ONGOING:
      return counts->ongoing - counts->returned;
    case ZG_SHARE_RETURNED:
      return counts->returned;
    case ZG_SHARE_NOT_STARTED:
      return counts->not_started;
    case ZG_N_SHARES:
    default:
      g_return_val_if_reached (0);
    }
}

/* Only top-level issues count as issues. */
static char *
share_filter (const ZgGroup *group, gboolean by_measure, const char *key)
{
  const char *field = g_str_equal (key, "overdue") ? "light" : "state";

  if (group->filter == NULL)
    return NULL;
  return g_strdup_printf ("%s%s%s=%s%s", group->filter, *group->filter ? " " : "", field, key,
                          by_measure ? "" : " parent=");
}

static const struct
{
  const char *key;
  const char *formulas[2]; /* messages: of issues, of measures */
} share_formulas[] = {
  { "closed", { N_ ("issues closed"), N_ ("measures closed") } },
  { "done", { N_ ("issues done, not yet closed"), N_ ("measures done, not yet closed") } },
  { "ongoing", { N_ ("issues ongoing, not returned"), N_ ("measures ongoing, not returned") } },
  { "returned", { N_ ("issues returned"), N_ ("measures returned") } },
  { "not-started", { N_ ("issues not started"), N_ ("measures not started") } },
  { "overdue",
    { N_ ("open issues past their present deadline"),
      N_ ("open measures past their present deadline") } },
};

static const char *
share_formula (gboolean by_measure, const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (share_formulas); i++)
    if (g_str_equal (share_formulas[i].key, key))
      return share_formulas[i].formulas[by_measure];
  g_return_val_if_reached ("");
}

ZgMark *
zg_canvas_mark_share (ZgCanvas *canvas,
                      ZgMarkShape shape,
                      const ZgGroup *group,
                      gboolean by_measure,
                      const char *key,
                      const char *name,
                      gint64 value)
{
  ZgMark *mark = zg_drawing_add_mark (canvas->drawing, shape);
  const char *word = zg_words_get (canvas->words, name);
  const char *label = group->label ? group->label : "";

  mark->key = g_strdup (key);
  mark->group = g_strdup (group->key);
  mark->label = *label ? zg_words_label (canvas->words, label, word) : g_strdup (word);
  mark->measures = by_measure;
  mark->value = value;
  mark->total = by_measure ? group->measures.total : group->issues.total;
  mark->formula = g_strdup (zg_words_get (canvas->words, share_formula (by_measure, key)));
  mark->filter = share_filter (group, by_measure, key);
  return mark;
}
