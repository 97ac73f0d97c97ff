/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-chart-tip.h"

#include "zg-mark-walk.h"

static const ZgLabel *
find_cut (const ZgDrawing *drawing, double x, double y)
{
  for (guint i = 0; i < drawing->labels->len; i++)
    {
      const ZgLabel *label = g_ptr_array_index (drawing->labels, i);

      if (label->cut && x >= label->x && x < label->x + label->width && y >= label->y
          && y < label->y + label->height)
        return label;
    }
  return NULL;
}

gboolean
zg_chart_tip_show_mark (GtkTooltip *tooltip, const ZgMark *mark)
{
  g_autofree char *numbers = NULL;
  g_autofree char *markup = NULL;
  double x, y, width, height;

  if (mark == NULL)
    return FALSE;
  numbers = mark->is_item ? g_strdup ("") : zg_mark_get_numbers (mark);
  markup = g_markup_printf_escaped ("<b>%s</b>%s%s\n<small>%s</small>", mark->label,
                                    mark->is_item ? "" : "\n", numbers, mark->formula);
  gtk_tooltip_set_markup (tooltip, markup);
  zg_mark_get_bounds (mark, &x, &y, &width, &height);
  gtk_tooltip_set_tip_area (tooltip,
                            &(GdkRectangle){ (int) x, (int) y, (int) width + 1, (int) height + 1 });
  return TRUE;
}

gboolean
zg_chart_tip_show (GtkTooltip *tooltip, const ZgDrawing *drawing, double x, double y)
{
  const ZgMark *mark = zg_drawing_find (drawing, x, y);
  const ZgLabel *cut = mark ? NULL : find_cut (drawing, x, y);

  if (cut)
    gtk_tooltip_set_text (tooltip, cut->text);
  return cut != NULL || zg_chart_tip_show_mark (tooltip, mark);
}

char *
zg_chart_tip_describe (const ZgMark *mark)
{
  g_autofree char *numbers = mark->is_item ? NULL : zg_mark_get_numbers (mark);

  return numbers ? g_strdup_printf ("%s, %s, %s", mark->label, numbers, mark->formula)
                 : g_strdup_printf ("%s, %s", mark->label, mark->formula);
}
