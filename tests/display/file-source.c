/* SPDX-License-Identifier: GPL-3.0-or-later */
/* file-source FILE...: a little window from which files are dragged, as from a file manager's. It
 * ends when they have been dropped somewhere. */
#include <gtk/gtk.h>

static gboolean is_over;

static void
end_cb (GtkDragSource *source, GdkDrag *drag, gboolean delete_data)
{
  is_over = TRUE;
  g_main_context_wakeup (NULL);
}

static void
close_cb (GtkWindow *window)
{
  is_over = TRUE;
  g_main_context_wakeup (NULL);
}

static GdkContentProvider *
offer (char **paths, int n_paths)
{
  GSList *files = NULL;
  GdkContentProvider *provider;

  for (int i = n_paths - 1; i >= 0; i--)
    files = g_slist_prepend (files, g_file_new_for_commandline_arg (paths[i]));
  provider = gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, files);
  g_slist_free_full (files, g_object_unref);
  return provider;
}

int
main (int argc, char **argv)
{
  g_autoptr (GdkContentProvider) provider = NULL;
  GtkDragSource *source;
  GtkWidget *window;
  GtkWidget *label;

  gtk_init ();
  provider = offer (argv + 1, argc - 1);
  source = gtk_drag_source_new ();
  gtk_drag_source_set_content (source, provider);
  g_signal_connect (source, "drag-end", G_CALLBACK (end_cb), NULL);
  label = gtk_label_new ("files");
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (source));
  window = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (window), "files");
  gtk_window_set_default_size (GTK_WINDOW (window), 160, 80);
  gtk_window_set_child (GTK_WINDOW (window), label);
  g_signal_connect (window, "close-request", G_CALLBACK (close_cb), NULL);
  gtk_window_present (GTK_WINDOW (window));
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  return 0;
}
