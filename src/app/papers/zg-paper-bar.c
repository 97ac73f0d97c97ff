/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-paper-bar.h"

#include <glib/gi18n.h>

struct _ZgPaperBar
{
  AdwBin parent_instance;

  GtkBox *box;
  GtkLabel *label;
  GtkProgressBar *progress;
  GtkButton *button;
  GtkWidget *close_button;
};

G_DEFINE_FINAL_TYPE (ZgPaperBar, zg_paper_bar, ADW_TYPE_BIN)

static void
set_button (ZgPaperBar *self, const char *label, const char *action, GVariant *target)
{
  gtk_widget_set_visible (GTK_WIDGET (self->button), label != NULL);
  if (label)
    gtk_button_set_label (self->button, label);
  /* An action is never seen with the target of another. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
}

static void
set_class (ZgPaperBar *self, const char *name, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (GTK_WIDGET (self->box), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->box), name);
}

void
zg_paper_bar_show_progress (ZgPaperBar *self, const char *text, double fraction, const char *action)
{
  set_class (self, "zg-failure", FALSE);
  gtk_label_set_label (self->label, text);
  gtk_progress_bar_set_fraction (self->progress, fraction);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), TRUE);
  gtk_widget_set_visible (self->close_button, FALSE);
  set_button (self, _ ("_Cancel"), action, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
zg_paper_bar_tell (ZgPaperBar *self,
                   gboolean is_failure,
                   const char *text,
                   const char *label,
                   const char *action,
                   GVariant *target)
{
  set_class (self, "zg-failure", is_failure);
  gtk_label_set_label (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
  gtk_widget_set_visible (self->close_button, TRUE);
  set_button (self, label, action, target);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
zg_paper_bar_hide (ZgPaperBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
zg_paper_bar_end_progress (ZgPaperBar *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->progress)))
    zg_paper_bar_hide (self);
}

static void
zg_paper_bar_class_init (ZgPaperBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-paper-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgPaperBar, box);
  gtk_widget_class_bind_template_child (widget_class, ZgPaperBar, label);
  gtk_widget_class_bind_template_child (widget_class, ZgPaperBar, progress);
  gtk_widget_class_bind_template_child (widget_class, ZgPaperBar, button);
  gtk_widget_class_bind_template_child (widget_class, ZgPaperBar, close_button);
  gtk_widget_class_bind_template_callback (widget_class, zg_paper_bar_hide);
}

static void
zg_paper_bar_init (ZgPaperBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
