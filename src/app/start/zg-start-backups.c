/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-start-backups.h"

#include <glib/gi18n.h>

#include "zg-backup-list.h"
#include "zg-file-choice.h"
#include "zg-format.h"
#include "zg-recent.h"

struct _ZgStartBackups
{
  AdwWindow parent_instance;

  AdwPreferencesPage *page;
  AdwPreferencesGroup *other_group;
  GtkWidget *empty_label;

  GtkWindow *window;
  char *path;   /* nullable */
  char *chosen; /* a file that waits for where to put it */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (ZgStartBackups, zg_start_backups, ADW_TYPE_WINDOW)

char *
zg_start_backups_format (gint64 us)
{
  g_autofree char *day = zg_format_day (zg_day_from_time (us, ZG_UTC_OFFSET_MINUTES));
  gint64 minutes = us / G_USEC_PER_SEC / 60 + ZG_UTC_OFFSET_MINUTES;

  return g_strdup_printf ("%s %02d:%02d", day, (int) (minutes / 60 % 24), (int) (minutes % 60));
}

/* The backups of a ledger. */
typedef struct
{
  char *path;
  GPtrArray *backups; /* of ZgBackup */
} Listed;

static void
listed_free (gpointer data)
{
  Listed *listed = data;

  g_free (listed->path);
  g_ptr_array_unref (listed->backups);
  g_free (listed);
}

static void
list_backups (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (listed_free);
  const char *const *paths = data;

  for (gsize i = 0; paths[i]; i++)
    {
      Listed *listed = g_new0 (Listed, 1);

      listed->path = g_strdup (paths[i]);
      listed->backups = zg_backup_list (paths[i]);
      g_ptr_array_add (all, listed);
    }
  g_task_return_pointer (task, all, (GDestroyNotify) g_ptr_array_unref);
}

static void
row_activated_cb (AdwActionRow *row, ZgStartBackups *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.restore-file", "(ss)",
                              g_object_get_data (G_OBJECT (row), "backup"),
                              g_object_get_data (G_OBJECT (row), "path"));
  gtk_window_close (GTK_WINDOW (self));
}

static GtkWidget *
row_new (ZgStartBackups *self, const ZgBackup *backup, const char *path)
{
  g_autofree char *when = zg_start_backups_format (backup->us);
  g_autofree char *size = g_format_size (backup->bytes);
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), when);
  adw_action_row_add_suffix (row, gtk_label_new (size));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "backup", g_strdup (backup->path), g_free);
  g_object_set_data_full (G_OBJECT (row), "path", g_strdup (path), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, 0);
  return GTK_WIDGET (row);
}

static void
add_ledger (ZgStartBackups *self, const Listed *listed)
{
  g_autofree char *name = g_path_get_basename (listed->path);
  g_autofree char *shown = g_markup_escape_text (name, -1);
  AdwPreferencesGroup *group;

  if (listed->backups->len == 0)
    return;
  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, shown);
  for (guint i = 0; i < listed->backups->len; i++)
    adw_preferences_group_add (group, row_new (self, g_ptr_array_index (listed->backups, i),
                                               listed->path));
  adw_preferences_page_add (self->page, group);
  gtk_widget_hide (self->empty_label);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ZgStartBackups *self = ZG_START_BACKUPS (source);
  g_autoptr (GPtrArray) all = g_task_propagate_pointer (G_TASK (result), NULL);

  if (all == NULL)
    return;
  gtk_widget_show (self->empty_label);
  for (guint i = 0; i < all->len; i++)
    add_ledger (self, g_ptr_array_index (all, i));
  /* Last, whatever was found. */
  g_object_ref (self->other_group);
  adw_preferences_page_remove (self->page, self->other_group);
  adw_preferences_page_add (self->page, self->other_group);
  g_object_unref (self->other_group);
}

static void
target_answer_cb (GtkNativeDialog *chooser, int response, ZgStartBackups *self)
{
  g_autofree char *path = zg_file_choice_get_answer (chooser, response);

  if (path == NULL)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.restore-file", "(ss)", self->chosen,
                              path);
  gtk_window_close (GTK_WINDOW (self));
}

static void
ask_target (ZgStartBackups *self)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_ ("Restore as"), GTK_WINDOW (self),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Restore"), _ ("_Cancel"));
  g_autofree char *name = g_strconcat (_ ("Restored ledger"), ".zgl", NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  zg_file_choice_choose (GTK_WINDOW (self), chooser, G_CALLBACK (target_answer_cb), self);
}

static void
other_answer_cb (GtkNativeDialog *chooser, int response, ZgStartBackups *self)
{
  g_autofree char *backup = zg_file_choice_get_answer (chooser, response);

  if (backup == NULL)
    return;
  g_free (self->chosen);
  self->chosen = g_steal_pointer (&backup);
  if (self->path == NULL)
    {
      ask_target (self);
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.restore-file", "(ss)", self->chosen,
                              self->path);
  gtk_window_close (GTK_WINDOW (self));
}

static void
other_activated_cb (AdwActionRow *row, ZgStartBackups *self)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_ ("Choose a Backup"), GTK_WINDOW (self),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Choose"), _ ("_Cancel"));

  zg_file_choice_filter_ledgers (chooser);
  zg_file_choice_choose (GTK_WINDOW (self), chooser, G_CALLBACK (other_answer_cb), self);
}

static void
zg_start_backups_dispose (GObject *object)
{
  ZgStartBackups *self = ZG_START_BACKUPS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->window);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->chosen, g_free);
  G_OBJECT_CLASS (zg_start_backups_parent_class)->dispose (object);
}

static void
zg_start_backups_class_init (ZgStartBackupsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_start_backups_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-start-backups.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgStartBackups, page);
  gtk_widget_class_bind_template_child (widget_class, ZgStartBackups, other_group);
  gtk_widget_class_bind_template_child (widget_class, ZgStartBackups, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, other_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
zg_start_backups_init (ZgStartBackups *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

/* The ledgers whose backups are listed. (transfer full) */
static GStrv
paths_to_list (const char *path)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GPtrArray) recents = zg_recent_list ();

  if (path)
    g_strv_builder_add (builder, path);
  for (guint i = 0; path == NULL && i < recents->len; i++)
    g_strv_builder_add (builder, ((ZgRecent *) g_ptr_array_index (recents, i))->path);
  return g_strv_builder_end (builder);
}

GtkWidget *
zg_start_backups_new (GtkWindow *window, const char *path)
{
  ZgStartBackups *self =
      g_object_new (ZG_TYPE_START_BACKUPS, "transient-for", window, "modal", TRUE, NULL);
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, listed_cb, NULL);

  self->window = g_object_ref (window);
  self->path = g_strdup (path);
  g_task_set_task_data (task, paths_to_list (path), (GDestroyNotify) g_strfreev);
  g_task_run_in_thread (task, list_backups);
  return GTK_WIDGET (self);
}
