/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-slide-view.h"

struct _ZgSlideView
{
  GtkWidget parent_instance;

  const ZgSlides *slides;
  guint page;
  ZgStyle style;
  gboolean blank;

  GskRenderNode *node; /* NULL: to be drawn */
  int width;
  int height;
};

G_DEFINE_FINAL_TYPE (ZgSlideView, zg_slide_view, GTK_TYPE_WIDGET)

static void
forget (ZgSlideView *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
draw (ZgSlideView *self, int width, int height)
{
  cairo_t *cr;

  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->width = width;
  self->height = height;
  self->node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cr = gsk_cairo_node_get_draw_context (self->node);
  zg_drawing_free (zg_slides_draw (self->slides, self->page, cr, width, height, self->style));
  cairo_destroy (cr);
}

static void
zg_slide_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ZgSlideView *self = ZG_SLIDE_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const ZgColour *ground = &zg_style_get_palette (self->style)->ground;
  const GdkRGBA colour = { (float) ground->red, (float) ground->green, (float) ground->blue, 1 };

  if (width <= 0 || height <= 0)
    return;
  if (self->blank || self->slides == NULL)
    {
      gtk_snapshot_append_color (snapshot, &colour,
                                 &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
      return;
    }
  if (self->node == NULL || self->width != width || self->height != height)
    draw (self, width, height);
  gtk_snapshot_append_node (snapshot, self->node);
}

static void
zg_slide_view_dispose (GObject *object)
{
  g_clear_pointer (&ZG_SLIDE_VIEW (object)->node, gsk_render_node_unref);
  G_OBJECT_CLASS (zg_slide_view_parent_class)->dispose (object);
}

static void
zg_slide_view_class_init (ZgSlideViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zg_slide_view_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = zg_slide_view_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
zg_slide_view_init (ZgSlideView *self)
{
}

void
zg_slide_view_show (ZgSlideView *self, const ZgSlides *slides, guint page, ZgStyle style)
{
  g_autofree char *text = slides ? zg_slides_describe (slides, page) : g_strdup ("");

  self->slides = slides;
  self->page = page;
  self->style = style;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  forget (self);
}

void
zg_slide_view_set_blank (ZgSlideView *self, gboolean blank)
{
  self->blank = blank;
  forget (self);
}
