/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-start-row.h"

#include <glib/gi18n.h>

#include "zg-error.h"
#include "zg-format.h"
#include "zg-ring-mark.h"

struct _ZgStartRow
{
  GtkListBoxRow parent_instance;

  GtkDrawingArea *ring;
  GtkLabel *title_label;
  GtkLabel *figures_label;
  GtkLabel *overdue_label;
  GtkLabel *when_label;

  char *path;
  gint64 us;
  ZgCounts counts;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (ZgStartRow, zg_start_row, GTK_TYPE_LIST_BOX_ROW)

static void
draw_ring (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  ZgStartRow *self = data;
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  int side = MIN (width, height);

  cairo_translate (cr, (width - side) / 2.0, (height - side) / 2.0);
  zg_ring_mark_draw (cr, &self->counts, dark ? ZG_STYLE_DARK : ZG_STYLE_LIGHT, side);
}

/* What a screen reader says of the row. */
static void
update_name (ZgStartRow *self)
{
  const char *overdue = gtk_widget_get_visible (GTK_WIDGET (self->overdue_label))
                            ? gtk_label_get_label (self->overdue_label)
                            : "";
  g_autofree char *name = g_strdup_printf ("%s %s %s", gtk_label_get_label (self->title_label),
                                           gtk_label_get_label (self->figures_label), overdue);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static char *
count_issues (gint64 n)
{
  return g_strdup_printf (ngettext ("%d issue", "%d issues", (gulong) n), (int) n);
}

static char *
count_measures (gint64 n)
{
  return g_strdup_printf (ngettext ("%d measure", "%d measures", (gulong) n), (int) n);
}

/* Ledgers of one title are told apart by their files. (transfer full) */
static char *
with_file_name (ZgStartRow *self, const char *title, const char *counts)
{
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *named = g_strconcat (title, ".zgl", NULL);

  return g_str_equal (name, named) ? g_strdup (counts) : g_strdup_printf ("%s · %s", counts, name);
}

static void
show_figures (ZgStartRow *self, const ZgFigures *figures)
{
  const ZgGroup *all = &figures->all;
  g_autofree char *issues = count_issues (all->issues.total);
  g_autofree char *measures = count_measures (all->measures.total);
  g_autofree char *rate = zg_rate_format (zg_group_rate_measures (all));
  g_autofree char *counts = all->issues.total > 0
                                /* Translators: 48 issues · 116 measures · 31.0% done */
                                ? g_strdup_printf (_ ("%s · %s · %s done"), issues, measures, rate)
                                : g_strdup (_ ("empty"));
  g_autofree char *text = with_file_name (self, figures->title, counts);
  g_autofree char *overdue = g_strdup_printf (ngettext ("%d measure overdue", "%d measures overdue",
                                                        (gulong) all->measures.overdue),
                                              (int) all->measures.overdue);
  g_autofree char *marked = g_strconcat ("■ ", overdue, NULL);

  self->counts = all->measures;
  gtk_widget_queue_draw (GTK_WIDGET (self->ring));
  gtk_label_set_label (self->title_label, figures->title);
  gtk_label_set_label (self->figures_label, text);
  gtk_label_set_label (self->overdue_label, marked);
  gtk_widget_set_visible (GTK_WIDGET (self->overdue_label), all->measures.overdue > 0);
}

static void
show_failure (ZgStartRow *self, const GError *error)
{
  const char *text = g_error_matches (error, ZG_ERROR, ZG_ERROR_NOT_FOUND)
                         ? _ ("The file is no longer there")
                         : error->message;

  gtk_label_set_label (self->figures_label, text);
  gtk_widget_remove_css_class (GTK_WIDGET (self->figures_label), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->figures_label), "warning");
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ZgStartRow *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgFigures) figures = zg_recent_read_finish (result, &error);

  /* The row may be gone: only then was it cancelled. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (figures)
    show_figures (self, figures);
  else
    show_failure (self, error);
  update_name (self);
}

static void
forget (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgStartRow *self = ZG_START_ROW (widget);

  gtk_widget_activate_action (widget, "start.forget", "(sx)", self->path, self->us);
}

static void
show_folder (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *folder = g_path_get_dirname (ZG_START_ROW (widget)->path);

  gtk_widget_activate_action (widget, "win.show-folder", "s", folder);
}

static void
restore (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.restore", "s", ZG_START_ROW (widget)->path);
}

static void
zg_start_row_dispose (GObject *object)
{
  ZgStartRow *self = ZG_START_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (zg_start_row_parent_class)->dispose (object);
}

static void
zg_start_row_class_init (ZgStartRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_start_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-start-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgStartRow, ring);
  gtk_widget_class_bind_template_child (widget_class, ZgStartRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, ZgStartRow, figures_label);
  gtk_widget_class_bind_template_child (widget_class, ZgStartRow, overdue_label);
  gtk_widget_class_bind_template_child (widget_class, ZgStartRow, when_label);
  gtk_widget_class_install_action (widget_class, "recent.forget", NULL, forget);
  gtk_widget_class_install_action (widget_class, "recent.show-folder", NULL, show_folder);
  gtk_widget_class_install_action (widget_class, "recent.restore", NULL, restore);
}

static void
zg_start_row_init (ZgStartRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  gtk_drawing_area_set_draw_func (self->ring, draw_ring, self, NULL);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self->ring, G_CONNECT_SWAPPED);
}

GtkWidget *
zg_start_row_new (const ZgRecent *recent)
{
  ZgStartRow *self = g_object_new (ZG_TYPE_START_ROW, NULL);
  g_autofree char *name = g_path_get_basename (recent->path);
  g_autofree char *when = zg_format_moment (recent->us);

  self->path = g_strdup (recent->path);
  self->us = recent->us;
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.open-path");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", recent->path);
  gtk_label_set_label (self->title_label, name);
  gtk_label_set_label (self->when_label, when);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), recent->path);
  update_name (self);
  zg_recent_read_async (recent->path, self->cancellable, read_cb, self);
  return GTK_WIDGET (self);
}
