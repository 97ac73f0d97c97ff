/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-measure-drag.h"

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, GtkWidget *row)
{
  return gdk_content_provider_new_typed (ZG_TYPE_MEASURE_ROW, row);
}

static void
begin_cb (GtkDragSource *source, GdkDrag *drag, GtkWidget *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
is_behind (GtkWidget *row, double y)
{
  return y > gtk_widget_get_height (row) / 2.0;
}

static void
clear_line (GtkWidget *row)
{
  gtk_widget_remove_css_class (row, "zg-drop-before");
  gtk_widget_remove_css_class (row, "zg-drop-behind");
}

/* A line shows where it would go. */
static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, GtkWidget *row)
{
  clear_line (row);
  gtk_widget_add_css_class (row, is_behind (row, y) ? "zg-drop-behind" : "zg-drop-before");
  return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget *target, GtkWidget *row)
{
  clear_line (row);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, GtkWidget *row)
{
  GtkWidget *source = g_value_get_object (value);

  clear_line (row);
  if (source == NULL || source == row
      || gtk_widget_get_parent (source) != gtk_widget_get_parent (row))
    return FALSE;
  g_signal_emit_by_name (row, "dropped", source, is_behind (row, y));
  return TRUE;
}

void
zg_measure_drag_add (ZgMeasureRow *row, GtkWidget *handle)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (ZG_TYPE_MEASURE_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), row);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), row);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), row);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), row);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (target));
}
