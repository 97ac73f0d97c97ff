/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-help-view.h"

#include <adwaita.h>

#include "zg-help-text.h"

struct _ZgHelpView
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkTextView *text;
  GPtrArray *links; /* of ZgHelpLink, in reading order */
};

G_DEFINE_FINAL_TYPE (ZgHelpView, zg_help_view, GTK_TYPE_WIDGET)

enum
{
  FOLLOW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (ZgHelpView *self)
{
  return gtk_text_view_get_buffer (self->text);
}

/* The link around a place in the text; NULL if there is none. */
static const ZgHelpLink *
link_at (ZgHelpView *self, int offset)
{
  for (guint i = 0; self->links && i < self->links->len; i++)
    {
      const ZgHelpLink *link = self->links->pdata[i];

      if (offset >= link->start && offset < link->end)
        return link;
    }
  return NULL;
}

static void
follow (ZgHelpView *self, const ZgHelpLink *link)
{
  /* The page, and with it the link, may go while it is told. */
  g_autofree char *target = g_strdup (link->target);

  g_signal_emit (self, signals[FOLLOW], 0, target);
}

/* The link under the pointer; NULL if there is none. */
static const ZgHelpLink *
link_under (ZgHelpView *self, double x, double y)
{
  GtkTextIter place;
  int buffer_x;
  int buffer_y;

  gtk_text_view_window_to_buffer_coords (self->text, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_location (self->text, &place, buffer_x, buffer_y))
    return NULL;
  return link_at (self, gtk_text_iter_get_offset (&place));
}

/* Whoever selects a text that ends in a link does not follow it. */
static void
released_cb (GtkGestureClick *gesture, int n, double x, double y, ZgHelpView *self)
{
  const ZgHelpLink *link = link_under (self, x, y);

  if (link && !gtk_text_buffer_get_has_selection (get_buffer (self)))
    follow (self, link);
}

static void
motion_cb (GtkEventControllerMotion *motion, double x, double y, ZgHelpView *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->text),
                                   link_under (self, x, y) ? "pointer" : "text");
}

static int
get_place (ZgHelpView *self)
{
  GtkTextIter insert;

  gtk_text_buffer_get_iter_at_mark (get_buffer (self), &insert,
                                    gtk_text_buffer_get_insert (get_buffer (self)));
  return gtk_text_iter_get_offset (&insert);
}

/* Selects the next link, or the one before; FALSE if there is none: the keyboard then leaves. */
static gboolean
go_to_link (ZgHelpView *self, gboolean forward)
{
  GtkTextBuffer *buffer = get_buffer (self);
  const ZgHelpLink *chosen = NULL;
  int place = get_place (self);
  gboolean at_link = gtk_text_buffer_get_has_selection (buffer) && link_at (self, place);
  GtkTextIter start;
  GtkTextIter end;

  for (guint i = 0; self->links && i < self->links->len; i++)
    {
      const ZgHelpLink *link = self->links->pdata[i];

      if (forward && chosen == NULL && (at_link ? link->start > place : link->start >= place))
        chosen = link;
      if (!forward && link->end <= place)
        chosen = link;
    }
  if (chosen == NULL)
    return FALSE;
  gtk_text_buffer_get_iter_at_offset (buffer, &start, chosen->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, chosen->end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  gtk_text_view_scroll_mark_onscreen (self->text, gtk_text_buffer_get_insert (buffer));
  return TRUE;
}

static gboolean
key_cb (
    GtkEventControllerKey *keys, guint value, guint code, GdkModifierType state, ZgHelpView *self)
{
  const ZgHelpLink *link;

  switch (value)
    {
    case GDK_KEY_Tab:
      return go_to_link (self, TRUE);
    case GDK_KEY_ISO_Left_Tab:
      return go_to_link (self, FALSE);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      link = link_at (self, get_place (self));
      if (link)
        follow (self, link);
      return link != NULL;
    default:
      return FALSE;
    }
}

static void
zg_help_view_dispose (GObject *object)
{
  ZgHelpView *self = ZG_HELP_VIEW (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  G_OBJECT_CLASS (zg_help_view_parent_class)->dispose (object);
}

static gboolean
zg_help_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ZG_HELP_VIEW (widget)->text));
}

static void
zg_help_view_class_init (ZgHelpViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_help_view_dispose;
  widget_class->grab_focus = zg_help_view_grab_focus;
  signals[FOLLOW] = g_signal_new ("follow", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
add_controllers (ZgHelpView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), motion);
  /* Before the text, for which Enter and Tab mean something else. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), keys);
}

static void
zg_help_view_init (ZgHelpView *self)
{
  GtkWidget *clamp = adw_clamp_scrollable_new ();

  self->text = GTK_TEXT_VIEW (gtk_text_view_new ());
  g_object_set (self->text, "editable", FALSE, "cursor-visible", FALSE, "accepts-tab", FALSE,
                "wrap-mode", GTK_WRAP_WORD_CHAR, "top-margin", 18, "bottom-margin", 36,
                "left-margin", 18, "right-margin", 18, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "zg-help-text");
  zg_help_text_set_up (get_buffer (self));
  add_controllers (self);
  g_object_set (clamp, "maximum-size", 720, "child", self->text, NULL);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "child", clamp, NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

void
zg_help_view_show (ZgHelpView *self, const ZgHelpPage *page, const char *words)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextMark *insert = gtk_text_buffer_get_insert (buffer);
  GtkTextIter place;

  g_clear_pointer (&self->links, g_ptr_array_unref);
  self->links = zg_help_text_fill (buffer, page);
  gtk_text_buffer_get_start_iter (buffer, &place);
  zg_help_text_mark (buffer, words, &place);
  gtk_text_buffer_place_cursor (buffer, &place);
  gtk_text_view_scroll_to_mark (self->text, insert, 0.1, FALSE, 0, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  page->title, -1);
}
