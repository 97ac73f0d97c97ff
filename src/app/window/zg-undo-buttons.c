/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-undo-buttons.h"

#include <glib/gi18n.h>

struct _ZgUndoButtons
{
  GtkBox parent_instance;

  GtkWidget *undo_button;
  GtkWidget *redo_button;

  ZgSession *session;
};

G_DEFINE_FINAL_TYPE (ZgUndoButtons, zg_undo_buttons, GTK_TYPE_BOX)

static void
show (ZgUndoButtons *self, GtkWidget *button, const char *action, char *tooltip, gboolean enabled)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *taken = tooltip;

  gtk_widget_set_tooltip_text (button, taken);
  if (root)
    gtk_widget_action_set_enabled (GTK_WIDGET (root), action, enabled);
}

static void
update (ZgUndoButtons *self)
{
  const char *undo = self->session ? zg_session_get_undo_label (self->session) : NULL;
  const char *redo = self->session ? zg_session_get_redo_label (self->session) : NULL;

  /* Translators: what Undo takes back, as in "Undo: Extend deadline of issue 5" */
  show (self, self->undo_button, "win.undo",
        undo ? g_strdup_printf (_ ("Undo: %s"), undo) : g_strdup (_ ("Nothing to undo")),
        undo != NULL);
  /* Translators: what Redo does again */
  show (self, self->redo_button, "win.redo",
        redo ? g_strdup_printf (_ ("Redo: %s"), redo) : g_strdup (_ ("Nothing to redo")),
        redo != NULL);
}

static void
label_cb (ZgSession *session, GParamSpec *pspec, ZgUndoButtons *self)
{
  update (self);
}

static void
drop (ZgUndoButtons *self)
{
  if (self->session)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
}

static void
zg_undo_buttons_dispose (GObject *object)
{
  drop (ZG_UNDO_BUTTONS (object));
  G_OBJECT_CLASS (zg_undo_buttons_parent_class)->dispose (object);
}

static void
zg_undo_buttons_class_init (ZgUndoButtonsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_undo_buttons_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-undo-buttons.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgUndoButtons, undo_button);
  gtk_widget_class_bind_template_child (widget_class, ZgUndoButtons, redo_button);
}

static void
zg_undo_buttons_init (ZgUndoButtons *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
zg_undo_buttons_set_session (ZgUndoButtons *self, ZgSession *session)
{
  drop (self);
  if (session)
    {
      self->session = g_object_ref (session);
      g_signal_connect (session, "notify::undo-label", G_CALLBACK (label_cb), self);
      g_signal_connect (session, "notify::redo-label", G_CALLBACK (label_cb), self);
    }
  gtk_widget_set_visible (GTK_WIDGET (self),
                          session && zg_session_get_read_only_reason (session) == NULL);
  update (self);
}
