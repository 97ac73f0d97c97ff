/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window of shortcuts lists every key that runs an action of the program. Run with the sample
 * ledger, where windows may be opened. */
#include <gio/gio.h>
#include <glib/gstdio.h>

#include "zg-application.h"
#include "zg-history-window.h"
#include "zg-import-window.h"
#include "zg-measure-row.h"

/* Whose actions are the program's; those of GTK's own widgets are everywhere the same. */
static const char *const prefixes[] = { "app.",      "win.",   "browser.", "issues.",    "issue.",
                                        "measures.", "row.",   "history.", "import.",    "review.",
                                        "papers.",   "proof.", "columns.", "pages.print" };

/* Keys as gtk_accelerator_name() calls them, and what they do. */
static GHashTable *bound;
static GHashTable *listed;

static gboolean
is_ours (const char *action)
{
  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (action, prefixes[i]))
      return TRUE;
  return FALSE;
}

/* The keypad's keys go with those they stand for. */
static void
add_key (GHashTable *keys, guint keyval, GdkModifierType modifiers, const char *what)
{
  if (!g_str_has_prefix (gdk_keyval_name (keyval), "KP_"))
    g_hash_table_insert (keys, gtk_accelerator_name (gdk_keyval_to_lower (keyval), modifiers),
                         g_strdup (what));
}

static void
add_trigger (GtkShortcutTrigger *trigger, const char *action)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    {
      add_trigger (gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)), action);
      add_trigger (gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)), action);
    }
  else if (GTK_IS_KEYVAL_TRIGGER (trigger))
    add_key (bound, gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)),
             gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)), action);
}

static void
collect_controller (GListModel *shortcuts)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutAction *action = gtk_shortcut_get_action (shortcut);
      const char *name = GTK_IS_NAMED_ACTION (action)
                             ? gtk_named_action_get_action_name (GTK_NAMED_ACTION (action))
                             : "";

      if (is_ours (name))
        add_trigger (gtk_shortcut_get_trigger (shortcut), name);
    }
}

/* What @widget and all below it bind, and what shortcuts are shown in it. */
static void
collect (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        collect_controller (G_LIST_MODEL (controller));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    collect (child);
}

static void
add_accelerators (GHashTable *keys, const char *const *accelerators, const char *what)
{
  for (gsize i = 0; accelerators[i]; i++)
    {
      guint keyval;
      GdkModifierType modifiers;

      g_assert_true (gtk_accelerator_parse (accelerators[i], &keyval, &modifiers));
      add_key (keys, keyval, modifiers, what);
    }
}

static void
collect_application (GtkApplication *application)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);

  for (gsize i = 0; actions[i]; i++)
    {
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (application, actions[i]);

      add_accelerators (bound, (const char *const *) keys, actions[i]);
    }
}

static void
collect_listed (GtkWidget *widget)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      g_autofree char *accelerator = NULL;
      g_auto (GStrv) keys = NULL;

      g_object_get (widget, "accelerator", &accelerator, NULL);
      keys = g_strsplit (accelerator ? accelerator : "", " ", -1);
      add_accelerators (listed, (const char *const *) keys, "");
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    collect_listed (child);
}

static void
collect_shown (GApplication *application)
{
  GListModel *windows = gtk_window_get_toplevels ();

  g_action_group_activate_action (G_ACTION_GROUP (application), "shortcuts", NULL);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (!GTK_IS_SHORTCUTS_WINDOW (window))
        continue;
      collect_listed (window);
      /* It is drawn, too. */
      while (!gtk_widget_get_mapped (window) || gtk_widget_get_width (window) == 0)
        g_main_context_iteration (NULL, TRUE);
    }
}

static gboolean
has_measures (GtkWidget *widget)
{
  if (ZG_IS_MEASURE_ROW (widget))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (has_measures (child))
      return TRUE;
  return FALSE;
}

static int
compare (void)
{
  GHashTableIter iter;
  gpointer key;
  gpointer action;
  int n_missing = 0;

  g_hash_table_iter_init (&iter, bound);
  while (g_hash_table_iter_next (&iter, &key, &action))
    if (!g_hash_table_contains (listed, key))
      {
        g_print ("%s (%s) is not in data/ui/zg-shortcuts.ui\n", (char *) key, (char *) action);
        n_missing++;
      }
  g_print ("%u keys run actions, %u are listed\n", g_hash_table_size (bound),
           g_hash_table_size (listed));
  return n_missing == 0 && g_hash_table_size (bound) > 20 ? 0 : 1;
}

int
main (int argc, char **argv)
{
  g_autoptr (ZgApplication) application = zg_application_new ();
  g_autofree char *folder = g_dir_make_tmp ("zg-shortcuts-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.zgl", NULL);
  g_autoptr (GFile) sample = g_file_new_for_path (argv[1]);
  g_autoptr (GFile) copy = g_file_new_for_path (path);
  GtkWidget *window;

  bound = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_assert_true (g_file_copy (sample, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  window = GTK_WIDGET (zg_application_open_ledger (application, NULL, path));
  while (!has_measures (window))
    g_main_context_iteration (NULL, TRUE);
  collect_application (GTK_APPLICATION (application));
  collect (window);
  collect (g_object_new (ZG_TYPE_IMPORT_WINDOW, NULL));
  collect (g_object_new (ZG_TYPE_HISTORY_WINDOW, NULL));
  collect_shown (G_APPLICATION (application));
  return compare ();
}
