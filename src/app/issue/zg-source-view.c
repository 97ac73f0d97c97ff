/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-source-view.h"

#include <glib/gi18n.h>

#include "zg-source.h"

struct _ZgSourceView
{
  GtkWidget parent_instance;

  GtkExpander *expander;
  GtkLabel *name;
  GtkTextView *view;

  ZgSession *session;
  gint64 issue_id;
  gint64 shown_id; /* whose text is in the view */
};

G_DEFINE_FINAL_TYPE (ZgSourceView, zg_source_view, GTK_TYPE_WIDGET)

static void
mark_parts (GtkTextBuffer *buffer, const ZgSource *source, int offset)
{
  GtkTextTag *tag =
      gtk_text_buffer_create_tag (buffer, NULL, "background", "#E69F00", "background-set", TRUE,
                                  "foreground", "#000000", NULL);

  for (guint i = 0; i < source->parts->len; i++)
    {
      const ZgSourcePart *part = &g_array_index (source->parts, ZgSourcePart, i);
      int start = offset + (int) g_utf8_strlen (source->text, (gssize) part->start);
      int length = (int) g_utf8_strlen (source->text + part->start, (gssize) part->length);
      GtkTextIter from;
      GtkTextIter to;

      gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
      gtk_text_buffer_get_iter_at_offset (buffer, &to, start + length);
      gtk_text_buffer_apply_tag (buffer, tag, &from, &to);
    }
}

/* The first marked part comes into view once the text has been laid out. */
static gboolean
scroll_cb (gpointer data)
{
  ZgSourceView *self = data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_insert (buffer), 0.0, TRUE, 0.0,
                                0.2);
  return G_SOURCE_REMOVE;
}

static void
show_source (ZgSourceView *self, const ZgSource *source)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  const char *before = source->cut_before ? "…" : "";
  g_autofree char *text = g_strconcat (before, source->text, source->cut_after ? "…" : "", NULL);
  GtkTextIter start;
  int offset = (int) g_utf8_strlen (before, -1);

  gtk_label_set_label (self->name, source->name);
  gtk_text_buffer_set_text (buffer, text, -1);
  mark_parts (buffer, source, offset);
  if (source->parts->len == 0)
    return;
  gtk_text_buffer_get_iter_at_offset (
      buffer, &start,
      offset
          + (int) g_utf8_strlen (source->text,
                                 (gssize) g_array_index (source->parts, ZgSourcePart, 0).start));
  gtk_text_buffer_place_cursor (buffer, &start);
  g_idle_add_full (G_PRIORITY_LOW, scroll_cb, g_object_ref (self), g_object_unref);
}

static gpointer
load (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  return zg_source_load (ledger, *(gint64 *) data, error);
}

/* A question asked for one issue, answered perhaps when another is shown. */
typedef struct
{
  ZgSourceView *self;
  gint64 issue_id;
} Asked;

static void
loaded_cb (GObject *source_object, GAsyncResult *result, gpointer data)
{
  Asked *asked = data;
  ZgSourceView *self = asked->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgSource) source = zg_session_read_finish (ZG_SESSION (source_object), result, &error);

  if (self->session && asked->issue_id == self->issue_id)
    {
      self->shown_id = asked->issue_id;
      if (source)
        show_source (self, source);
      else
        {
          gtk_label_set_label (self->name, error->message);
          gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), "", -1);
        }
    }
  g_object_unref (self);
  g_free (asked);
}

static void
load_if_open (ZgSourceView *self)
{
  Asked *asked;

  if (self->issue_id == 0 || self->issue_id == self->shown_id
      || !gtk_expander_get_expanded (self->expander))
    return;
  asked = g_new (Asked, 1);
  asked->self = g_object_ref (self);
  asked->issue_id = self->issue_id;
  zg_session_read_async (self->session, ZG_WORKER_SHOWN, load,
                         g_memdup2 (&self->issue_id, sizeof self->issue_id), g_free,
                         (GDestroyNotify) zg_source_free, NULL, loaded_cb, asked);
}

void
zg_source_view_show (ZgSourceView *self, ZgSession *session, const ZgSheet *sheet)
{
  g_set_object (&self->session, session);
  self->issue_id = sheet->issue->record->id;
  gtk_widget_set_visible (GTK_WIDGET (self), sheet->has_source);
  load_if_open (self);
}

static void
expanded_cb (ZgSourceView *self)
{
  load_if_open (self);
}

static void
zg_source_view_dispose (GObject *object)
{
  ZgSourceView *self = ZG_SOURCE_VIEW (object);
  GtkWidget *child;

  g_clear_object (&self->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (zg_source_view_parent_class)->dispose (object);
}

static void
zg_source_view_class_init (ZgSourceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_source_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-source-view.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgSourceView, expander);
  gtk_widget_class_bind_template_child (widget_class, ZgSourceView, name);
  gtk_widget_class_bind_template_child (widget_class, ZgSourceView, view);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

static void
zg_source_view_init (ZgSourceView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
