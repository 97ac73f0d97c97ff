/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-past-bar.h"

#include <glib/gi18n.h>

#include "zg-format.h"

struct _ZgPastBar
{
  GtkWidget parent_instance;

  GtkInfoBar *bar;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (ZgPastBar, zg_past_bar, GTK_TYPE_WIDGET)

static void
zg_past_bar_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (zg_past_bar_parent_class)->dispose (object);
}

static void
zg_past_bar_class_init (ZgPastBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_past_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-past-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgPastBar, bar);
  gtk_widget_class_bind_template_child (widget_class, ZgPastBar, label);
}

static void
zg_past_bar_init (ZgPastBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
zg_past_bar_set_session (ZgPastBar *self, ZgSession *session)
{
  g_autofree char *day = session ? zg_format_day (zg_session_get_as_of (session)) : NULL;
  g_autofree char *text =
      day ? g_strdup_printf (_ ("The ledger as of %s, read only"), day) : g_strdup ("");

  gtk_label_set_label (self->label, text);
  gtk_info_bar_set_revealed (self->bar, day != NULL);
}
