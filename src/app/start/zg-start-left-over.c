/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-start-left-over.h"

#include <glib/gi18n.h>

#include "zg-format.h"
#include "zg-working-copy.h"

struct _ZgStartLeftOver
{
  AdwBin parent_instance;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (ZgStartLeftOver, zg_start_left_over, ADW_TYPE_BIN)

/* A place that is away can't be opened; then the copy itself is, as a ledger like any other. */
static GtkWidget *
make_row (const ZgLeftOver *left_over)
{
  gboolean is_there = g_file_test (left_over->path, G_FILE_TEST_EXISTS);
  g_autofree char *name = g_filename_display_basename (left_over->path);
  g_autofree char *place = g_filename_display_name (left_over->path);
  g_autofree char *title = g_markup_escape_text (name, -1);
  g_autofree char *when = zg_format_day (zg_day_from_time (left_over->us, ZG_UTC_OFFSET_MINUTES));
  g_autofree char *text =
      g_strdup_printf (is_there ? _ ("Edited %s, for “%s”")
                                : _ ("Edited %s, for “%s”, which is away; opens the copy"),
                       when, place);
  g_autofree char *subtitle = g_markup_escape_text (text, -1);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-path");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s",
                                    is_there ? left_over->path : left_over->file);
  return row;
}

static void
find (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, zg_working_copy_list_left_over (),
                         (GDestroyNotify) g_ptr_array_unref);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ZgStartLeftOver *self = ZG_START_LEFT_OVER (source);
  g_autoptr (GPtrArray) found = g_task_propagate_pointer (G_TASK (result), NULL);
  GtkListBoxRow *row;

  /* Gone meanwhile. */
  if (self->list == NULL)
    return;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < found->len; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (found, i)));
  gtk_widget_set_visible (GTK_WIDGET (self), found->len > 0);
}

static void
zg_start_left_over_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZG_TYPE_START_LEFT_OVER);
  G_OBJECT_CLASS (zg_start_left_over_parent_class)->dispose (object);
}

static void
zg_start_left_over_class_init (ZgStartLeftOverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_start_left_over_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-start-left-over.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgStartLeftOver, list);
}

static void
zg_start_left_over_init (ZgStartLeftOver *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
zg_start_left_over_refresh (ZgStartLeftOver *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, found_cb, NULL);

  g_task_run_in_thread (task, find);
}
