/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-import-progress.h"

#include <glib/gi18n.h>

#define LOOK_MS 120

struct _ZgImportProgress
{
  AdwBin parent_instance;

  GtkLabel *label;
  GtkProgressBar *bar;

  ZgImportWatch *watch; /* NULL: nothing is followed */
  guint look_id;
};

G_DEFINE_FINAL_TYPE (ZgImportProgress, zg_import_progress, ADW_TYPE_BIN)

/* What can't be measured yet, or has only its end to come, moves to and fro. */
static gboolean
look_cb (gpointer data)
{
  ZgImportProgress *self = data;
  double fraction = zg_import_watch_get_fraction (self->watch);

  if (fraction > 0 && fraction < 1)
    gtk_progress_bar_set_fraction (self->bar, fraction);
  else
    gtk_progress_bar_pulse (self->bar);
  return G_SOURCE_CONTINUE;
}

static void
zg_import_progress_dispose (GObject *object)
{
  zg_import_progress_stop (ZG_IMPORT_PROGRESS (object));
  G_OBJECT_CLASS (zg_import_progress_parent_class)->dispose (object);
}

static void
zg_import_progress_class_init (ZgImportProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_import_progress_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-import-progress.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgImportProgress, label);
  gtk_widget_class_bind_template_child (widget_class, ZgImportProgress, bar);
}

static void
zg_import_progress_init (ZgImportProgress *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
zg_import_progress_start (ZgImportProgress *self, const char *text, ZgImportWatch *watch)
{
  zg_import_progress_stop (self);
  self->watch = zg_import_watch_ref (watch);
  self->look_id = g_timeout_add (LOOK_MS, look_cb, self);
  gtk_progress_bar_set_fraction (self->bar, 0);
  gtk_label_set_label (self->label, text);
}

void
zg_import_progress_stop (ZgImportProgress *self)
{
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_pointer (&self->watch, zg_import_watch_unref);
}

void
zg_import_progress_cancel (ZgImportProgress *self)
{
  if (self->watch == NULL)
    return;
  zg_import_watch_cancel (self->watch);
  gtk_label_set_label (self->label, _ ("Taking back what was written"));
}
