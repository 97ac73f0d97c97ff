/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-pane.h"

#include <glib/gi18n.h>

#define HANDLE_WIDTH 7 /* enough to be caught; one pixel of it is seen */
#define KEY_STEP     24
#define MAX_WIDTH    2000

struct _ZgPane
{
  GtkWidget parent_instance;

  GtkWidget *child;
  GtkWidget *handle;
  int chosen_width;
};

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZgPane,
                               zg_pane,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

enum
{
  PROP_CHILD = 1,
  PROP_CHOSEN_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable;

static void
set_width (ZgPane *self, int width)
{
  width = CLAMP (width, 0, MAX_WIDTH);
  if (width == self->chosen_width)
    return;
  self->chosen_width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN_WIDTH]);
}

static void
set_child (ZgPane *self, GtkWidget *child)
{
  if (child == self->child)
    return;
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child)
    gtk_widget_insert_after (child, GTK_WIDGET (self), NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

static void
zg_pane_measure (GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  ZgPane *self = ZG_PANE (widget);

  *minimum = *natural = 0;
  if (self->child)
    gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, self->chosen_width);
}

static void
zg_pane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ZgPane *self = ZG_PANE (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const GtkAllocation handle = { rtl ? 0 : width - HANDLE_WIDTH, 0, HANDLE_WIDTH, height };

  if (self->child)
    gtk_widget_size_allocate (self->child, &(GtkAllocation){ 0, 0, width, height }, baseline);
  gtk_widget_size_allocate (self->handle, &handle, -1);
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, ZgPane *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double x, double y, ZgPane *self)
{
  int offset = (int) x;

  /* The handle moves under the pointer: the offset is counted from where it is now. */
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    offset = -offset;
  set_width (self, gtk_widget_get_width (GTK_WIDGET (self)) + offset);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        ZgPane *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (keyval != GDK_KEY_Left && keyval != GDK_KEY_Right)
    return FALSE;
  set_width (self, width + (keyval == GDK_KEY_Right ? KEY_STEP : -KEY_STEP));
  return TRUE;
}

static GtkWidget *
make_handle (ZgPane *self)
{
  GtkWidget *handle = g_object_new (GTK_TYPE_SEPARATOR, "orientation", GTK_ORIENTATION_VERTICAL,
                                    "focusable", TRUE, "halign", GTK_ALIGN_FILL, NULL);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_add_css_class (handle, "zg-pane-handle");
  gtk_widget_set_cursor_from_name (handle, "col-resize");
  gtk_accessible_update_property (GTK_ACCESSIBLE (handle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Width of the pane"), -1);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (handle, keys);
  return handle;
}

static void
zg_pane_dispose (GObject *object)
{
  ZgPane *self = ZG_PANE (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  g_clear_pointer (&self->handle, gtk_widget_unparent);
  G_OBJECT_CLASS (zg_pane_parent_class)->dispose (object);
}

static void
zg_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ZgPane *self = ZG_PANE (object);

  switch (id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_CHOSEN_WIDTH:
      g_value_set_int (value, self->chosen_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zg_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ZgPane *self = ZG_PANE (object);

  switch (id)
    {
    case PROP_CHILD:
      set_child (self, g_value_get_object (value));
      break;
    case PROP_CHOSEN_WIDTH:
      set_width (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zg_pane_class_init (ZgPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = zg_pane_dispose;
  object_class->get_property = zg_pane_get_property;
  object_class->set_property = zg_pane_set_property;
  widget_class->measure = zg_pane_measure;
  widget_class->size_allocate = zg_pane_size_allocate;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CHOSEN_WIDTH] =
      g_param_spec_int ("chosen-width", NULL, NULL, 0, MAX_WIDTH, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
zg_pane_init (ZgPane *self)
{
  self->handle = make_handle (self);
  gtk_widget_set_parent (self->handle, GTK_WIDGET (self));
}

static void
add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (GTK_IS_WIDGET (child))
    set_child (ZG_PANE (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}
