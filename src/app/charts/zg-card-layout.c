/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-card-layout.h"

#include "zg-chart-card.h"

#define SPACING 12
#define LEAST   400 /* pixels a card wants beside another */

struct _ZgCardLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (ZgCardLayout, zg_card_layout, GTK_TYPE_LAYOUT_MANAGER)

static gboolean
is_wide (GtkWidget *child)
{
  return ZG_IS_CHART_CARD (child) && zg_chart_card_is_wide (ZG_CHART_CARD (child));
}

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* The one that stands beside @first in its row; NULL if it stands alone. */
static GtkWidget *
get_second (GtkWidget *first, int width)
{
  GtkWidget *next = skip_hidden (gtk_widget_get_next_sibling (first));

  return next && width >= 2 * LEAST + SPACING && !is_wide (first) && !is_wide (next) ? next : NULL;
}

static int
height_of (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* Goes through the rows; places the cards if @allocates. Returns the height of them all. */
static int
walk (GtkWidget *widget, int width, gboolean allocates)
{
  GtkWidget *first = skip_hidden (gtk_widget_get_first_child (widget));
  int y = 0;

  while (first)
    {
      GtkWidget *second = get_second (first, width);
      int part = second ? (width - SPACING) / 2 : width;
      int height = height_of (first, part);

      if (second)
        height = MAX (height, height_of (second, part));
      if (allocates)
        gtk_widget_size_allocate (first, &(GtkAllocation){ 0, y, part, height }, -1);
      if (allocates && second)
        gtk_widget_size_allocate (second, &(GtkAllocation){ width - part, y, part, height }, -1);
      y += height;
      first = skip_hidden (gtk_widget_get_next_sibling (second ? second : first));
      y += first ? SPACING : 0;
    }
  return y;
}

static GtkSizeRequestMode
zg_card_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
zg_card_layout_measure (GtkLayoutManager *manager,
                        GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child;
         child = skip_hidden (gtk_widget_get_next_sibling (child)))
      {
        int least;

        gtk_widget_measure (child, orientation, -1, &least, NULL, NULL, NULL);
        *minimum = MAX (*minimum, least);
        *natural = MAX (*minimum, 2 * LEAST + SPACING);
      }
  else if (for_size > 0)
    *minimum = *natural = walk (widget, for_size, FALSE);
}

static void
zg_card_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  walk (widget, width, TRUE);
}

static void
zg_card_layout_class_init (ZgCardLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = zg_card_layout_get_request_mode;
  layout_class->measure = zg_card_layout_measure;
  layout_class->allocate = zg_card_layout_allocate;
}

static void
zg_card_layout_init (ZgCardLayout *self)
{
}

GtkLayoutManager *
zg_card_layout_new (void)
{
  return g_object_new (ZG_TYPE_CARD_LAYOUT, NULL);
}
