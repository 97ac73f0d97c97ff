/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-field-note.h"

#include <glib/gi18n.h>

struct _ZgFieldNote
{
  GtkWidget parent_instance;

  GtkLabel *heading;
  GtkLabel *present;
  GtkButton *mine_button;
  GtkButton *theirs_button;
  GtkButton *retry_button;
};

G_DEFINE_FINAL_TYPE (ZgFieldNote, zg_field_note, GTK_TYPE_WIDGET)

static void
mine_cb (ZgFieldNote *self)
{
  g_signal_emit_by_name (self, "mine");
}

static void
theirs_cb (ZgFieldNote *self)
{
  g_signal_emit_by_name (self, "theirs");
}

static void
retry_cb (ZgFieldNote *self)
{
  g_signal_emit_by_name (self, "retry");
}

static void
zg_field_note_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (zg_field_note_parent_class)->dispose (object);
}

static void
add_signal (const char *name)
{
  g_signal_new (name, ZG_TYPE_FIELD_NOTE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
zg_field_note_class_init (ZgFieldNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_field_note_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-field-note.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgFieldNote, heading);
  gtk_widget_class_bind_template_child (widget_class, ZgFieldNote, present);
  gtk_widget_class_bind_template_child (widget_class, ZgFieldNote, mine_button);
  gtk_widget_class_bind_template_child (widget_class, ZgFieldNote, theirs_button);
  gtk_widget_class_bind_template_child (widget_class, ZgFieldNote, retry_button);
  gtk_widget_class_bind_template_callback (widget_class, mine_cb);
  gtk_widget_class_bind_template_callback (widget_class, theirs_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  add_signal ("mine");
  add_signal ("theirs");
  add_signal ("retry");
}

static void
zg_field_note_init (ZgFieldNote *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
zg_field_note_new (void)
{
  return g_object_new (ZG_TYPE_FIELD_NOTE, NULL);
}

static void
show (ZgFieldNote *self, const char *heading, gboolean conflict, gboolean retry)
{
  gtk_label_set_label (self->heading, heading);
  gtk_widget_set_visible (GTK_WIDGET (self->present), conflict);
  gtk_widget_set_visible (GTK_WIDGET (self->mine_button), conflict);
  gtk_widget_set_visible (GTK_WIDGET (self->theirs_button), conflict);
  gtk_widget_set_visible (GTK_WIDGET (self->retry_button), retry);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
zg_field_note_show_conflict (ZgFieldNote *self, const char *present, const char *who)
{
  g_autofree char *heading = who ? g_strdup_printf (_ ("%s has changed it meanwhile to:"), who)
                                 : g_strdup (_ ("Changed meanwhile to:"));

  gtk_label_set_label (self->present, *present ? present : _ ("(empty)"));
  show (self, heading, TRUE, FALSE);
}

void
zg_field_note_show_failure (ZgFieldNote *self, const char *message)
{
  g_autofree char *heading = g_strdup_printf (_ ("Not saved: %s"), message);

  show (self, heading, FALSE, TRUE);
}

void
zg_field_note_show_invalid (ZgFieldNote *self, const char *message)
{
  show (self, message, FALSE, FALSE);
}
