/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-row-cell.h"

#include <glib/gi18n.h>

#include "zg-light-mark.h"

#define BAR_HEIGHT 3

struct _ZgRowCell
{
  GtkWidget parent_instance;

  GtkWidget *text;
  ZgCell cell;
  ZgRow *row;
  const char *colour; /* the style class for the light that is shown */
  float share;        /* of measures done; negative: no bar */
};

G_DEFINE_FINAL_TYPE (ZgRowCell, zg_row_cell, GTK_TYPE_WIDGET)

/* A cell's text in which hits are marked; -1 for none. */
static const int texts[ZG_N_CELLS] = {
  [ZG_CELL_NUMBER] = ZG_ROW_NUMBER,
  [ZG_CELL_TITLE] = ZG_ROW_TITLE,
  [ZG_CELL_ISSUE] = ZG_ROW_ISSUE_TITLE,
  [ZG_CELL_SECTION] = ZG_ROW_SECTION,
  [ZG_CELL_UNIT] = ZG_ROW_UNITS,
  [ZG_CELL_LEADER] = ZG_ROW_LEADER,
  [ZG_CELL_DEADLINE] = -1,
  [ZG_CELL_MEASURES] = -1,
  [ZG_CELL_STATE] = -1,
  [ZG_CELL_LIGHT] = -1,
};

static PangoAttrList *
mark_hits (const GArray *hits)
{
  PangoAttrList *list = pango_attr_list_new ();

  for (guint i = 0; i < hits->len; i++)
    {
      const ZgSpan *hit = &g_array_index (hits, ZgSpan, i);
      PangoAttribute *attributes[] = {
        pango_attr_background_new (0xf6f6, 0xd3d3, 0x2d2d),
        pango_attr_foreground_new (0, 0, 0),
      };

      for (gsize k = 0; k < G_N_ELEMENTS (attributes); k++)
        {
          attributes[k]->start_index = hit->start;
          attributes[k]->end_index = hit->start + hit->length;
          pango_attr_list_insert (list, attributes[k]);
        }
    }
  return list;
}

static void
set_colour (ZgRowCell *self, const char *colour)
{
  if (self->colour == colour)
    return;
  if (self->colour)
    gtk_widget_remove_css_class (self->text, self->colour);
  if (colour)
    gtk_widget_add_css_class (self->text, colour);
  self->colour = colour;
}

static void
set_share (ZgRowCell *self, float share)
{
  self->share = share;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
show_light (ZgRowCell *self, const ZgBoardRow *row)
{
  g_autofree char *words = row ? zg_row_light_to_words (row) : NULL;

  set_colour (self, row ? zg_light_mark_get (row->light)->css_class : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words ? words : "", -1);
}

static char *
to_text (ZgRowCell *self, const ZgBoardRow *row)
{
  return zg_cell_to_text (self->cell, row, zg_format_get_day_format ());
}

static void
show (ZgRowCell *self)
{
  const ZgBoardRow *row = self->row ? zg_row_get (self->row) : NULL;
  int text = texts[self->cell];
  const GArray *hits = row && text >= 0 ? zg_row_get_hits (self->row, (ZgRowText) text) : NULL;
  g_autofree char *shown = row ? to_text (self, row) : NULL;
  g_autoptr (PangoAttrList) marks = hits ? mark_hits (hits) : NULL;

  gtk_inscription_set_text (GTK_INSCRIPTION (self->text), shown);
  gtk_inscription_set_attributes (GTK_INSCRIPTION (self->text), marks);
  if (self->cell == ZG_CELL_LIGHT)
    show_light (self, row);
  else if (self->cell == ZG_CELL_MEASURES)
    set_share (self, row && row->measures > 0 ? (float) row->measures_done / (float) row->measures
                                              : -1.0F);
}

static void
changed_cb (ZgRow *row, ZgRowCell *self)
{
  show (self);
}

void
zg_row_cell_set_row (ZgRowCell *self, ZgRow *row)
{
  if (self->row)
    g_signal_handlers_disconnect_by_func (self->row, changed_cb, self);
  g_set_object (&self->row, row);
  if (row)
    {
      g_signal_connect (row, "changed", G_CALLBACK (changed_cb), self);
      show (self);
    }
}

ZgRow *
zg_row_cell_get_row (ZgRowCell *self)
{
  return self->row;
}

/* The whole wording, which a line has seldom room for. */
static gboolean
tooltip_cb (
    GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip, ZgRowCell *self)
{
  const ZgBoardRow *row = self->row ? zg_row_get (self->row) : NULL;
  g_autofree char *text = NULL;

  if (row == NULL)
    return FALSE;
  text = self->cell == ZG_CELL_LIGHT ? zg_row_light_to_words (row) : to_text (self, row);
  gtk_tooltip_set_text (tooltip, text);
  return *text != '\0';
}

static void
zg_row_cell_dispose (GObject *object)
{
  ZgRowCell *self = ZG_ROW_CELL (object);

  zg_row_cell_set_row (self, NULL);
  g_clear_pointer (&self->text, gtk_widget_unparent);
  G_OBJECT_CLASS (zg_row_cell_parent_class)->dispose (object);
}

static void
draw_bar (ZgRowCell *self, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  float y = (float) (gtk_widget_get_height (GTK_WIDGET (self)) - BAR_HEIGHT);
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  colour.alpha = 0.15F;
  gtk_snapshot_append_color (snapshot, &colour,
                             &GRAPHENE_RECT_INIT (0, y, (float) width, BAR_HEIGHT));
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                       "zg_on_time", &colour))
    return;
  gtk_snapshot_append_color (snapshot, &colour,
                             &GRAPHENE_RECT_INIT (0, y, (float) width * self->share, BAR_HEIGHT));
}

static void
zg_row_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ZgRowCell *self = ZG_ROW_CELL (widget);

  gtk_widget_snapshot_child (widget, self->text, snapshot);
  if (self->share >= 0)
    draw_bar (self, snapshot);
}

static void
zg_row_cell_class_init (ZgRowCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_row_cell_dispose;
  widget_class->snapshot = zg_row_cell_snapshot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "zgcell");
}

static void
zg_row_cell_init (ZgRowCell *self)
{
  self->share = -1;
  self->text = gtk_inscription_new (NULL);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (self->text),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (self->text), 2);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (self->text), 2);
  gtk_inscription_set_wrap_mode (GTK_INSCRIPTION (self->text), PANGO_WRAP_CHAR);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
}

GtkWidget *
zg_row_cell_new (ZgCell cell)
{
  ZgRowCell *self = g_object_new (ZG_TYPE_ROW_CELL, NULL);
  GtkWidget *widget = GTK_WIDGET (self);

  self->cell = cell;
  if (cell != ZG_CELL_MEASURES && cell != ZG_CELL_DEADLINE && cell != ZG_CELL_STATE)
    {
      gtk_widget_set_has_tooltip (widget, TRUE);
      g_signal_connect (widget, "query-tooltip", G_CALLBACK (tooltip_cb), self);
    }
  if (cell == ZG_CELL_DEADLINE || cell == ZG_CELL_MEASURES || cell == ZG_CELL_LIGHT)
    gtk_widget_add_css_class (widget, "numeric");
  return widget;
}
