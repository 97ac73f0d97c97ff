/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-field-wrap.h"

struct _ZgFieldWrap
{
  GtkLayoutManager parent_instance;

  int spacing;
  int column_width;
  int max_columns;
};

G_DEFINE_FINAL_TYPE (ZgFieldWrap, zg_field_wrap, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_SPACING = 1,
  PROP_COLUMN_WIDTH,
  PROP_MAX_COLUMNS,
};

/* The width of one column where there are @width pixels. */
static int
get_column_width (ZgFieldWrap *self, int width)
{
  int n = (width + self->spacing) / (self->column_width + self->spacing);

  n = CLAMP (n, 1, self->max_columns);
  return (width - (n - 1) * self->spacing) / n;
}

static int
get_child_width (ZgFieldWrap *self, GtkWidget *child, int width)
{
  int minimum;
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  if (self->column_width > 0)
    return gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL)
               ? width
               : MAX (get_column_width (self, width), minimum);
  return MAX (MIN (natural, width), minimum);
}

/* A child's place. */
typedef struct
{
  GtkWidget *widget;
  int x;
  int y;
  int width;
} Place;

/* Gives the children of a line the line's height; @end is where the line ends. */
static int
end_line (GArray *places, guint first, int width, gboolean stretch)
{
  int height = 0;

  for (guint i = first; i < places->len; i++)
    {
      Place *place = &g_array_index (places, Place, i);
      int natural;

      if (stretch && i + 1 == places->len
          && gtk_widget_compute_expand (place->widget, GTK_ORIENTATION_HORIZONTAL))
        place->width = width - place->x;
      gtk_widget_measure (place->widget, GTK_ORIENTATION_VERTICAL, place->width, NULL, &natural,
                          NULL, NULL);
      height = MAX (height, natural);
    }
  return height;
}

/* Places the children in @width pixels; returns the height. */
static int
place_children (ZgFieldWrap *self, GtkWidget *widget, int width, GArray *places)
{
  gboolean stretch = self->column_width == 0;
  guint first = 0;
  int x = 0;
  int y = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      Place place = { child, x, y, 0 };

      if (!gtk_widget_should_layout (child))
        continue;
      place.width = get_child_width (self, child, width);
      if (places->len > first && x + place.width > width)
        {
          y += end_line (places, first, width, stretch) + self->spacing;
          first = places->len;
          place.x = x = 0;
          place.y = y;
        }
      g_array_append_val (places, place);
      x += place.width + self->spacing;
    }
  return places->len > first ? y + end_line (places, first, width, stretch) : MAX (y, 0);
}

static GtkSizeRequestMode
zg_field_wrap_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (ZgFieldWrap *self, GtkWidget *widget, int *minimum, int *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;
      int child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing : 0);
    }
  if (self->column_width > 0)
    *natural = self->max_columns * (self->column_width + self->spacing);
  *natural = MAX (*natural, *minimum);
}

static void
zg_field_wrap_measure (GtkLayoutManager *manager,
                       GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  ZgFieldWrap *self = ZG_FIELD_WRAP (manager);
  int least = 0;
  int most = 0;

  measure_width (self, widget, &least, &most);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = most;
    }
  else
    {
      g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));

      *minimum = *natural =
          place_children (self, widget, MAX (for_size < 0 ? most : for_size, least), places);
    }
}

static void
zg_field_wrap_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  ZgFieldWrap *self = ZG_FIELD_WRAP (manager);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  gboolean backwards = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  place_children (self, widget, width, places);
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      int natural;

      gtk_widget_measure (place->widget, GTK_ORIENTATION_VERTICAL, place->width, NULL, &natural,
                          NULL, NULL);
      gtk_widget_size_allocate (place->widget,
                                &(GtkAllocation){ backwards ? width - place->x - place->width
                                                            : place->x,
                                                  place->y, place->width, natural },
                                -1);
    }
}

static void
zg_field_wrap_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ZgFieldWrap *self = ZG_FIELD_WRAP (object);

  switch (id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_COLUMN_WIDTH:
      self->column_width = g_value_get_int (value);
      break;
    case PROP_MAX_COLUMNS:
      self->max_columns = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

static void
zg_field_wrap_class_init (ZgFieldWrapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = zg_field_wrap_set_property;
  layout_class->get_request_mode = zg_field_wrap_get_request_mode;
  layout_class->measure = zg_field_wrap_measure;
  layout_class->allocate = zg_field_wrap_allocate;
  g_object_class_install_property (object_class, PROP_SPACING,
                                   g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 6,
                                                     flags));
  g_object_class_install_property (object_class, PROP_COLUMN_WIDTH,
                                   g_param_spec_int ("column-width", NULL, NULL, 0, G_MAXINT16, 0,
                                                     flags));
  g_object_class_install_property (object_class, PROP_MAX_COLUMNS,
                                   g_param_spec_int ("max-columns", NULL, NULL, 1, G_MAXINT16, 2,
                                                     flags));
}

static void
zg_field_wrap_init (ZgFieldWrap *self)
{
  self->spacing = 6;
  self->max_columns = 2;
}

GtkLayoutManager *
zg_field_wrap_new (int spacing)
{
  return g_object_new (ZG_TYPE_FIELD_WRAP, "spacing", spacing, NULL);
}
