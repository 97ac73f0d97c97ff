/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-field-area.h"

/* Around the text, inside the view. */
#define MARGIN 6

struct _ZgFieldArea
{
  GtkWidget parent_instance;

  GtkTextView *view;
  GtkLabel *placeholder;
  PangoLayout *layout; /* measures the text */
  char *preedit;
};

G_DEFINE_FINAL_TYPE (ZgFieldArea, zg_field_area, GTK_TYPE_WIDGET)

/* What stands in the view, with what is being composed at its end: the line it will need. */
static char *
get_shown_text (ZgFieldArea *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autofree char *text = NULL;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  return g_strconcat (text, self->preedit, NULL);
}

static int
measure_height (ZgFieldArea *self, int width)
{
  g_autofree char *text = get_shown_text (self);
  int height;

  if (self->layout == NULL)
    {
      self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), NULL);
      pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
    }
  pango_layout_set_text (self->layout, text, -1);
  pango_layout_set_width (self->layout, MAX (width - 2 * MARGIN, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  return height + 2 * MARGIN;
}

static GtkSizeRequestMode
zg_field_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
zg_field_area_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  ZgFieldArea *self = ZG_FIELD_AREA (widget);
  int view_minimum;

  /* The view's own request follows its last width; it must be asked before it is allocated. */
  gtk_widget_measure (GTK_WIDGET (self->view), orientation, -1, &view_minimum, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 60;
      *natural = 240;
    }
  else
    *minimum = *natural = measure_height (self, for_size < 0 ? 240 : for_size);
}

static void
zg_field_area_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ZgFieldArea *self = ZG_FIELD_AREA (widget);
  GtkRequisition request;

  gtk_widget_size_allocate (GTK_WIDGET (self->view), &(GtkAllocation){ 0, 0, width, height }, -1);
  gtk_widget_get_preferred_size (GTK_WIDGET (self->placeholder), &request, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (self->placeholder),
                            &(GtkAllocation){ MARGIN, MARGIN, MAX (width - 2 * MARGIN, 0),
                                              MAX (height - 2 * MARGIN, request.height) },
                            -1);
}

static gboolean
zg_field_area_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ZG_FIELD_AREA (widget)->view));
}

/* The view is the only child that takes the keyboard. */
static gboolean
zg_field_area_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (ZG_FIELD_AREA (widget)->view), direction);
}

static void
zg_field_area_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (zg_field_area_parent_class)->css_changed (widget, change);
  g_clear_object (&ZG_FIELD_AREA (widget)->layout);
}

static void
update_placeholder (ZgFieldArea *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_widget_set_child_visible (GTK_WIDGET (self->placeholder),
                                gtk_text_buffer_get_char_count (buffer) == 0
                                    && !zg_field_area_is_composing (self));
}

static void
changed_cb (GtkTextBuffer *buffer, ZgFieldArea *self)
{
  update_placeholder (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
preedit_cb (GtkTextView *view, const char *preedit, ZgFieldArea *self)
{
  g_free (self->preedit);
  self->preedit = *preedit ? g_strdup (preedit) : NULL;
  update_placeholder (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
zg_field_area_dispose (GObject *object)
{
  ZgFieldArea *self = ZG_FIELD_AREA (object);
  GtkWidget *child;

  g_clear_object (&self->layout);
  g_clear_pointer (&self->preedit, g_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (zg_field_area_parent_class)->dispose (object);
}

static void
zg_field_area_class_init (ZgFieldAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_field_area_dispose;
  widget_class->get_request_mode = zg_field_area_get_request_mode;
  widget_class->measure = zg_field_area_measure;
  widget_class->size_allocate = zg_field_area_size_allocate;
  widget_class->grab_focus = zg_field_area_grab_focus;
  widget_class->focus = zg_field_area_focus;
  widget_class->css_changed = zg_field_area_css_changed;
}

static void
zg_field_area_init (ZgFieldArea *self)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *placeholder = gtk_label_new (NULL);

  self->view = GTK_TEXT_VIEW (view);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_left_margin (self->view, MARGIN);
  gtk_text_view_set_right_margin (self->view, MARGIN);
  gtk_text_view_set_top_margin (self->view, MARGIN);
  gtk_text_view_set_bottom_margin (self->view, MARGIN);
  gtk_widget_set_parent (view, GTK_WIDGET (self));
  self->placeholder = GTK_LABEL (placeholder);
  gtk_label_set_xalign (self->placeholder, 0);
  gtk_label_set_yalign (self->placeholder, 0);
  gtk_label_set_ellipsize (self->placeholder, PANGO_ELLIPSIZE_END);
  gtk_widget_set_can_target (placeholder, FALSE);
  gtk_widget_add_css_class (placeholder, "dim-label");
  gtk_widget_set_parent (placeholder, GTK_WIDGET (self));
  g_signal_connect (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (changed_cb),
                    self);
  g_signal_connect (view, "preedit-changed", G_CALLBACK (preedit_cb), self);
}

GtkTextView *
zg_field_area_get_view (ZgFieldArea *self)
{
  return self->view;
}

void
zg_field_area_set_placeholder (ZgFieldArea *self, const char *text)
{
  gtk_label_set_label (self->placeholder, text ? text : "");
}

gboolean
zg_field_area_is_composing (ZgFieldArea *self)
{
  return self->preedit != NULL;
}
