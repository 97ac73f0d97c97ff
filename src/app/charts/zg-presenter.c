/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-presenter.h"

#include <glib/gi18n.h>

#include "zg-edit.h"
#include "zg-locale.h"
#include "zg-presenter-job.h"
#include "zg-presenter-pdf.h"
#include "zg-presenter-type.h"
#include "zg-slide-view.h"

struct _ZgPresenter
{
  GtkWindow parent_instance;

  ZgSlideView *view;
  GtkWidget *note_box;
  GtkLabel *note_label;
  GtkEntry *note_entry;
  GtkLabel *status_label;

  ZgSession *session;
  char *filter;
  ZgSlides *slides;
  guint page;
  guint typed; /* the page number that is being typed; 0: none */
  ZgStyle style;
  gboolean blank;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (ZgPresenter, zg_presenter, GTK_TYPE_WINDOW)

static void
say (ZgPresenter *self, const char *text)
{
  zg_presenter_type_fit (GTK_WIDGET (self), GTK_WIDGET (self->status_label));
  gtk_label_set_label (self->status_label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->status_label), text != NULL);
}

static void
show_page (ZgPresenter *self)
{
  zg_slide_view_show (self->view, self->slides, self->page, self->style);
}

static void
go_to (ZgPresenter *self, gint64 page)
{
  guint n = self->slides ? zg_slides_get_count (self->slides) : 0;

  if (n == 0)
    return;
  self->page = (guint) CLAMP (page, 0, (gint64) n - 1);
  say (self, NULL);
  show_page (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgPresenter) self = data;
  g_autoptr (GError) error = NULL;
  ZgSlides *slides = zg_session_read_finish (ZG_SESSION (source), result, &error);

  if (self->session == NULL) /* it was left meanwhile */
    {
      zg_slides_free (slides);
      return;
    }
  if (slides == NULL)
    {
      say (self, error->message);
      return;
    }
  zg_slide_view_show (self->view, NULL, 0, self->style);
  zg_slides_free (self->slides);
  self->slides = slides;
  self->page = MIN (self->page, zg_slides_get_count (slides) - 1);
  show_page (self);
}

static void
load (ZgPresenter *self)
{
  zg_presenter_job_run (self->session, self->filter, zg_locale_get_language (), self->cancellable,
                        loaded_cb, g_object_ref (self));
}

static void
session_changed_cb (ZgSession *session, const ZgChanges *changes, ZgPresenter *self)
{
  load (self);
}

static void
close_note (ZgPresenter *self)
{
  gtk_widget_set_visible (self->note_box, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->note_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
open_note (ZgPresenter *self)
{
  const ZgBoardRow *issue = self->slides ? zg_slides_get_issue (self->slides, self->page) : NULL;
  const char *reason = zg_session_get_read_only_reason (self->session);
  g_autofree char *text = NULL;

  if (issue == NULL || reason)
    {
      say (self, reason ? reason : _ ("A decision belongs to an issue: go to the page of one"));
      return;
    }
  say (self, NULL);
  text = g_strdup_printf (_ ("Decision on issue %s: %s"), issue->number ? issue->number : "",
                          issue->title);
  gtk_label_set_label (self->note_label, text);
  zg_presenter_type_fit (GTK_WIDGET (self), self->note_box);
  gtk_widget_set_visible (self->note_box, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->note_entry));
}

typedef struct
{
  gint64 issue_id;
  char *text;
} Note;

static void
note_free (gpointer data)
{
  Note *note = data;

  g_free (note->text);
  g_free (note);
}

static gboolean
add_note (ZgTransaction *txn, gpointer data, GError **error)
{
  const Note *note = data;

  return zg_edit_add_note (txn, ZG_ENTITY_ISSUE, note->issue_id, note->text, ZG_DAY_NONE, NULL,
                           error);
}

/* What could not be saved stays in the entry. */
static void
note_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgPresenter) self = data;
  g_autoptr (GError) error = NULL;
  gboolean saved = zg_session_edit_finish (ZG_SESSION (source), result, &error);

  if (self->session == NULL)
    return;
  if (saved)
    close_note (self);
  say (self, saved ? _ ("Saved as a progress note") : error->message);
}

static void
note_entered_cb (GtkEntry *entry, ZgPresenter *self)
{
  const ZgBoardRow *issue = zg_slides_get_issue (self->slides, self->page);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  Note *note;

  if (issue == NULL || *text == '\0')
    {
      close_note (self);
      return;
    }
  note = g_new0 (Note, 1);
  note->issue_id = issue->id;
  note->text = g_strdup_printf (_ ("Decision: %s"), text);
  zg_session_edit_async (self->session, _ ("Add progress note"), NULL, NULL, add_note, note,
                         note_free, note_saved_cb, g_object_ref (self));
}

static void
toggle_blank (ZgPresenter *self)
{
  self->blank = !self->blank;
  zg_slide_view_set_blank (self->view, self->blank);
}

static void
saved_cb (const char *text, gpointer data)
{
  say (ZG_PRESENTER (data), text);
}

static void
act (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgPresenter *self = ZG_PRESENTER (widget);
  gint64 page = self->page;

  if (g_str_equal (name, "present.next"))
    go_to (self, page + 1);
  else if (g_str_equal (name, "present.enter"))
    go_to (self, self->typed ? (gint64) self->typed - 1 : page + 1);
  else if (g_str_equal (name, "present.back"))
    go_to (self, page - 1);
  else if (g_str_equal (name, "present.first"))
    go_to (self, 0);
  else if (g_str_equal (name, "present.last"))
    go_to (self, G_MAXINT);
  else if (g_str_equal (name, "present.blank"))
    toggle_blank (self);
  else if (g_str_equal (name, "present.note"))
    open_note (self);
  else if (g_str_equal (name, "present.save"))
    zg_presenter_pdf_save (GTK_WINDOW (self), self->session, self->filter, saved_cb);
  else if (g_str_equal (name, "present.style"))
    {
      self->style = self->style == ZG_STYLE_LIGHT ? ZG_STYLE_DARK : ZG_STYLE_LIGHT;
      show_page (self);
    }
  else if (g_str_equal (name, "present.leave"))
    gtk_window_close (GTK_WINDOW (self));
  self->typed = 0;
}

static const struct
{
  guint key;
  GdkModifierType modifier;
  const char *action;
} keys[] = {
  { GDK_KEY_Right, 0, "present.next" },
  { GDK_KEY_Down, 0, "present.next" },
  { GDK_KEY_space, 0, "present.next" },
  { GDK_KEY_Page_Down, 0, "present.next" },
  { GDK_KEY_Return, 0, "present.enter" },
  { GDK_KEY_KP_Enter, 0, "present.enter" },
  { GDK_KEY_Left, 0, "present.back" },
  { GDK_KEY_Up, 0, "present.back" },
  { GDK_KEY_BackSpace, 0, "present.back" },
  { GDK_KEY_Page_Up, 0, "present.back" },
  { GDK_KEY_Home, 0, "present.first" },
  { GDK_KEY_End, 0, "present.last" },
  { GDK_KEY_b, 0, "present.blank" },
  { GDK_KEY_period, 0, "present.blank" },
  { GDK_KEY_l, 0, "present.style" },
  { GDK_KEY_d, 0, "present.note" },
  { GDK_KEY_s, GDK_CONTROL_MASK, "present.save" },
  { GDK_KEY_Escape, 0, "present.leave" },
  { GDK_KEY_F5, 0, "present.leave" },
};

/* While a decision is typed, keys are the entry's; Esc leaves it. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        ZgPresenter *self)
{
  guint key = gdk_keyval_to_lower (keyval);
  guint32 character = gdk_keyval_to_unicode (keyval);

  if (gtk_widget_get_visible (self->note_box))
    {
      if (keyval == GDK_KEY_Escape)
        close_note (self);
      return keyval == GDK_KEY_Escape;
    }
  if (character >= '0' && character <= '9' && !(state & GDK_CONTROL_MASK))
    {
      self->typed = MIN (self->typed * 10 + (character - '0'), 100000u);
      return TRUE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].key == key && keys[i].modifier == (state & GDK_CONTROL_MASK))
      {
        gtk_widget_activate_action (GTK_WIDGET (self), keys[i].action, NULL);
        return TRUE;
      }
  return FALSE;
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, ZgPresenter *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (!gtk_widget_get_visible (self->note_box))
    go_to (self, (gint64) self->page + (button == GDK_BUTTON_SECONDARY ? -1 : 1));
}

static void
zg_presenter_dispose (GObject *object)
{
  ZgPresenter *self = ZG_PRESENTER (object);

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->session)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->filter, g_free);
  G_OBJECT_CLASS (zg_presenter_parent_class)->dispose (object);
}

static void
zg_presenter_finalize (GObject *object)
{
  g_clear_pointer (&ZG_PRESENTER (object)->slides, zg_slides_free);
  G_OBJECT_CLASS (zg_presenter_parent_class)->finalize (object);
}

static void
zg_presenter_class_init (ZgPresenterClass *klass)
{
  static const char *const actions[] = { "present.next",  "present.enter", "present.back",
                                         "present.first", "present.last",  "present.blank",
                                         "present.style", "present.note",  "present.save",
                                         "present.leave" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_presenter_dispose;
  G_OBJECT_CLASS (klass)->finalize = zg_presenter_finalize;
  g_type_ensure (ZG_TYPE_SLIDE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-presenter.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgPresenter, view);
  gtk_widget_class_bind_template_child (widget_class, ZgPresenter, note_box);
  gtk_widget_class_bind_template_child (widget_class, ZgPresenter, note_label);
  gtk_widget_class_bind_template_child (widget_class, ZgPresenter, note_entry);
  gtk_widget_class_bind_template_child (widget_class, ZgPresenter, status_label);
  gtk_widget_class_bind_template_callback (widget_class, note_entered_cb);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, act);
}

static void
zg_presenter_init (ZgPresenter *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->view), "none");
}

/* As large as the screen the window is on, also where no window manager makes it so. */
static void
take_screen (ZgPresenter *self, GtkWindow *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  GdkMonitor *monitor =
      surface ? gdk_display_get_monitor_at_surface (gtk_widget_get_display (GTK_WIDGET (window)),
                                                    surface)
              : NULL;
  GdkRectangle geometry;

  if (monitor)
    {
      gdk_monitor_get_geometry (monitor, &geometry);
      gtk_window_set_default_size (GTK_WINDOW (self), geometry.width, geometry.height);
    }
  gtk_window_fullscreen (GTK_WINDOW (self));
}

void
zg_presenter_show (GtkWindow *window, ZgSession *session, const char *filter)
{
  ZgPresenter *self =
      g_object_new (ZG_TYPE_PRESENTER, "transient-for", window, "destroy-with-parent", TRUE, NULL);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  self->style = dark ? ZG_STYLE_DARK : ZG_STYLE_LIGHT;
  self->session = g_object_ref (session);
  self->filter = g_strdup (filter);
  g_signal_connect (session, "changed", G_CALLBACK (session_changed_cb), self);
  take_screen (self, window);
  gtk_window_present (GTK_WINDOW (self));
  load (self);
}
