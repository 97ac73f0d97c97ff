/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-proof-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "zg-page-cache.h"
#include "zg-proof-keys.h"
#include "zg-proof-layout.h"

#define STEP    1.25 /* of the zoom */
#define MOST_PX 8192 /* of a picture */
#define SHADOW  4

struct _ZgProofView
{
  GtkWidget parent_instance;

  GtkAdjustment *adjustments[2]; /* by GtkOrientation; NULL outside of a scrolled window */
  GtkScrollablePolicy policies[2];
  ZgProof *proof;
  ZgPageCache *cache;
  ZgProofLayout layout; /* of @proof */
  guint page;           /* the last that was told */
};

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

static guint place_signal;

G_DEFINE_FINAL_TYPE_WITH_CODE (ZgProofView,
                               zg_proof_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static double
get_place (ZgProofView *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment ? gtk_adjustment_get_value (adjustment) : 0;
}

static void
set_place (ZgProofView *self, GtkOrientation orientation, double value)
{
  if (self->adjustments[orientation])
    gtk_adjustment_set_value (self->adjustments[orientation], value);
}

guint
zg_proof_view_get_page (ZgProofView *self)
{
  double half = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;

  if (self->proof == NULL)
    return 0;
  return zg_proof_layout_find (&self->layout, get_place (self, GTK_ORIENTATION_VERTICAL) + half);
}

double
zg_proof_view_get_zoom (ZgProofView *self)
{
  return self->layout.zoom;
}

static void
tell_place (ZgProofView *self)
{
  g_autofree char *name = NULL;

  self->page = zg_proof_view_get_page (self);
  if (self->proof)
    /* Translators: a preview: title, page, pages */
    name = g_strdup_printf (_ ("%s, page %u of %u"), self->proof->title, self->page + 1,
                            self->proof->n_pages);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name ? name : "", -1);
  g_signal_emit (self, place_signal, 0);
}

static void
configure (ZgProofView *self, GtkOrientation orientation, double all, double seen)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment)
    gtk_adjustment_configure (adjustment,
                              CLAMP (gtk_adjustment_get_value (adjustment), 0, MAX (all - seen, 0)),
                              0, MAX (all, seen), seen / 10, seen * 0.9, seen);
}

static void
update_extent (ZgProofView *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  zg_proof_layout_fit (&self->layout, width, height);
  configure (self, GTK_ORIENTATION_HORIZONTAL, zg_proof_layout_get_width (&self->layout), width);
  configure (self, GTK_ORIENTATION_VERTICAL, zg_proof_layout_get_height (&self->layout), height);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Another size; what is in the middle stays there. */
static void
set_zoom (ZgProofView *self, ZgProofFit fit, double zoom)
{
  double half = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
  double middle = (get_place (self, GTK_ORIENTATION_VERTICAL) + half) / self->layout.zoom;

  zg_proof_layout_set_zoom (&self->layout, fit, zoom);
  update_extent (self);
  set_place (self, GTK_ORIENTATION_VERTICAL, middle * self->layout.zoom - half);
  tell_place (self);
}

static void
go_to (ZgProofView *self, guint page)
{
  set_place (self, GTK_ORIENTATION_VERTICAL,
             zg_proof_layout_get_top (&self->layout, page) - ZG_PROOF_GAP);
}

static void
act (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgProofView *self = ZG_PROOF_VIEW (widget);
  guint page = zg_proof_view_get_page (self);

  if (self->proof == NULL)
    return;
  if (g_str_equal (name, "proof.zoom-in"))
    set_zoom (self, ZG_PROOF_FIT_NONE, self->layout.zoom * STEP);
  else if (g_str_equal (name, "proof.zoom-out"))
    set_zoom (self, ZG_PROOF_FIT_NONE, self->layout.zoom / STEP);
  else if (g_str_equal (name, "proof.fit-width"))
    set_zoom (self, ZG_PROOF_FIT_WIDTH, self->layout.zoom);
  else if (g_str_equal (name, "proof.fit-page"))
    set_zoom (self, ZG_PROOF_FIT_PAGE, self->layout.zoom);
  else if (g_str_equal (name, "proof.real-size"))
    set_zoom (self, ZG_PROOF_FIT_NONE, 1);
  else if (g_str_equal (name, "proof.next"))
    go_to (self, MIN (page + 1, self->proof->n_pages - 1));
  else if (g_str_equal (name, "proof.previous"))
    go_to (self, page > 0 ? page - 1 : 0);
}

static void
scroll (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgProofView *self = ZG_PROOF_VIEW (widget);
  GtkAdjustment *adjustment;
  int orientation;
  double steps;

  g_variant_get (parameter, "(id)", &orientation, &steps);
  adjustment = self->adjustments[orientation];
  if (adjustment)
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment)
                                  + steps * gtk_adjustment_get_step_increment (adjustment));
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, ZgProofView *self)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (!(state & GDK_CONTROL_MASK) || self->proof == NULL)
    return FALSE;
  set_zoom (self, ZG_PROOF_FIT_NONE, self->layout.zoom * pow (STEP, -dy));
  return TRUE;
}

static void
pressed_cb (GtkGestureClick *click, int n, double x, double y, ZgProofView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
moved_cb (GtkAdjustment *adjustment, ZgProofView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->page != zg_proof_view_get_page (self))
    tell_place (self);
}

static void
append_page (ZgProofView *self, GtkSnapshot *snapshot, guint page, float x, float y)
{
  static const GdkRGBA white = { 1, 1, 1, 1 }, grey = { 0, 0, 0, 0.25f };
  const graphene_rect_t place =
      GRAPHENE_RECT_INIT (x, y, (float) self->layout.width, (float) self->layout.height);
  GdkTexture *texture = zg_page_cache_get (self->cache, page);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &place, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &grey, 0, 1, 0, SHADOW);
  gtk_snapshot_append_color (snapshot, &white, &place);
  if (texture)
    gtk_snapshot_append_texture (snapshot, texture, &place);
}

static void
zg_proof_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ZgProofView *self = ZG_PROOF_VIEW (widget);
  const ZgProofLayout *layout = &self->layout;
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double top = get_place (self, GTK_ORIENTATION_VERTICAL);
  double left = MAX ((width - layout->width) / 2, ZG_PROOF_GAP)
                - get_place (self, GTK_ORIENTATION_HORIZONTAL);
  guint first, last;

  if (self->proof == NULL || width <= 0 || height <= 0)
    return;
  first = zg_proof_layout_find (layout, top);
  last = zg_proof_layout_find (layout, top + height);
  zg_page_cache_want (self->cache, first, last,
                      MIN (zg_proof_layout_get_scale (layout)
                               * gtk_widget_get_scale_factor (widget),
                           MOST_PX / MAX (self->proof->width, self->proof->height)));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  for (guint page = first; page <= last; page++)
    append_page (self, snapshot, page, (float) floor (left),
                 (float) floor (zg_proof_layout_get_top (layout, page) - top));
  gtk_snapshot_pop (snapshot);
}

static void
zg_proof_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ZgProofView *self = ZG_PROOF_VIEW (widget);
  double zoom = self->layout.zoom;

  update_extent (self);
  if (zoom != self->layout.zoom || self->page != zg_proof_view_get_page (self))
    tell_place (self);
}

static void
zg_proof_view_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
}

static GtkOrientation
orientation_of (guint id)
{
  return id == PROP_HADJUSTMENT || id == PROP_HSCROLL_POLICY ? GTK_ORIENTATION_HORIZONTAL
                                                             : GTK_ORIENTATION_VERTICAL;
}

static void
set_adjustment (ZgProofView *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **held = &self->adjustments[orientation];

  if (*held)
    g_signal_handlers_disconnect_by_data (*held, self);
  if (adjustment)
    {
      g_object_ref_sink (adjustment);
      g_signal_connect (adjustment, "value-changed", G_CALLBACK (moved_cb), self);
    }
  g_clear_object (held);
  *held = adjustment;
  if (adjustment)
    update_extent (self);
}

static void
zg_proof_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ZgProofView *self = ZG_PROOF_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, orientation_of (id), g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[orientation_of (id)] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zg_proof_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ZgProofView *self = ZG_PROOF_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[orientation_of (id)]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[orientation_of (id)]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zg_proof_view_dispose (GObject *object)
{
  ZgProofView *self = ZG_PROOF_VIEW (object);

  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_clear_pointer (&self->cache, zg_page_cache_free);
  g_clear_pointer (&self->proof, zg_proof_unref);
  G_OBJECT_CLASS (zg_proof_view_parent_class)->dispose (object);
}

static const char *const actions[] = {
  "proof.zoom-in",   "proof.zoom-out", "proof.fit-width", "proof.fit-page",
  "proof.real-size", "proof.next",     "proof.previous",
};

static void
zg_proof_view_class_init (ZgProofViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = zg_proof_view_dispose;
  object_class->set_property = zg_proof_view_set_property;
  object_class->get_property = zg_proof_view_get_property;
  widget_class->measure = zg_proof_view_measure;
  widget_class->size_allocate = zg_proof_view_size_allocate;
  widget_class->snapshot = zg_proof_view_snapshot;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  place_signal = g_signal_new ("place-changed", ZG_TYPE_PROOF_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "proof");
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, act);
  gtk_widget_class_install_action (widget_class, "scroll.by", "(id)", scroll);
  zg_proof_keys_add (widget_class);
}

static void
zg_proof_view_init (ZgProofView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *wheel =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *click = gtk_gesture_click_new ();

  self->layout.zoom = 1;
  self->layout.fit = ZG_PROOF_FIT_WIDTH;
  self->cache = zg_page_cache_new (G_CALLBACK (gtk_widget_queue_draw), self);
  gtk_widget_set_focusable (widget, TRUE);
  g_signal_connect (wheel, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (widget, wheel);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

void
zg_proof_view_set_proof (ZgProofView *self, ZgProof *proof)
{
  gboolean same = proof && self->proof && proof->paper == self->proof->paper;

  zg_page_cache_set_proof (self->cache, proof);
  if (proof)
    zg_proof_ref (proof);
  g_clear_pointer (&self->proof, zg_proof_unref);
  self->proof = proof;
  zg_proof_layout_set_pages (&self->layout, proof ? proof->n_pages : 0, proof ? proof->width : 0,
                             proof ? proof->height : 0);
  update_extent (self);
  if (!same)
    set_place (self, GTK_ORIENTATION_VERTICAL, 0);
  tell_place (self);
}
