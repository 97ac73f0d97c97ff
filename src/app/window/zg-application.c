/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-application.h"

#include <glib/gi18n.h>

#include "zg-about.h"
#include "zg-app-resources.h"
#include "zg-file-choice.h"
#include "zg-font-notice.h"
#include "zg-help-keys.h"
#include "zg-help-window.h"
#include "zg-import-window.h"
#include "zg-ledger-file.h"
#include "zg-place.h"
#include "zg-preferences.h"
#include "zg-settings.h"
#include "zg-shortcuts.h"
#include "zg-teller.h"

struct _ZgApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (ZgApplication, zg_application, ADW_TYPE_APPLICATION)

/* Two names of one file are one ledger. */
ZgWindow *
zg_application_find_window (ZgApplication *self, const char *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l; l = l->next)
    if (ZG_IS_WINDOW (l->data) && zg_window_get_path (l->data)
        && zg_place_is_same (zg_window_get_path (l->data), path))
      return l->data;
  return NULL;
}

/* @window if it is free, else a new one. */
static ZgWindow *
free_window (ZgApplication *self, ZgWindow *window)
{
  if (window && zg_window_get_path (window) == NULL)
    return window;
  return zg_window_new (GTK_APPLICATION (self));
}

ZgWindow *
zg_application_open_ledger (ZgApplication *self, ZgWindow *window, const char *path)
{
  ZgWindow *target = zg_application_find_window (self, path);

  if (target == NULL)
    {
      target = free_window (self, window);
      zg_window_open (target, path);
    }
  gtk_window_present (GTK_WINDOW (target));
  return target;
}

void
zg_application_create_ledger (ZgApplication *self,
                              ZgWindow *window,
                              const char *path,
                              const char *title)
{
  ZgWindow *target = free_window (self, window);

  zg_window_create (target, path, title);
  gtk_window_present (GTK_WINDOW (target));
}

ZgWindow *
zg_application_show_session (ZgApplication *self, ZgWindow *window, ZgSession *session)
{
  ZgWindow *target = free_window (self, window);

  zg_window_take_session (target, session);
  gtk_window_present (GTK_WINDOW (target));
  return target;
}

/* What a file is, told from its first bytes on a thread of its own. */
typedef struct
{
  ZgWindow *window;
  char *path;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->window);
  g_free (opening->path);
  g_free (opening);
}

static void
look_at_file (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *opening = data;
  GError *error = NULL;

  if (g_file_test (opening->path, G_FILE_TEST_IS_DIR))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY,
                             _ ("“%s” is a folder; choose a file in it"), opening->path);
  else if (!g_file_test (opening->path, G_FILE_TEST_EXISTS))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                             _ ("“%s” is not there; check the name"), opening->path);
  else if (g_str_has_suffix (opening->path, ".zgl") || zg_ledger_file_check (opening->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    {
      g_error_free (error);
      g_task_return_boolean (task, FALSE);
    }
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Opening *opening = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean is_ledger = g_task_propagate_boolean (G_TASK (result), &error);

  if (error)
    zg_teller_show_failure (GTK_WIDGET (opening->window), _ ("The file was not opened"), error);
  else if (is_ledger)
    zg_application_open_ledger (ZG_APPLICATION (source), opening->window, opening->path);
  else
    zg_import_window_show (opening->window, opening->path);
}

void
zg_application_open_file (ZgApplication *self, ZgWindow *window, const char *path)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, looked_cb, NULL);
  Opening *opening = g_new0 (Opening, 1);

  if (window == NULL)
    {
      window = zg_window_new (GTK_APPLICATION (self));
      gtk_window_present (GTK_WINDOW (window));
    }
  opening->window = g_object_ref (window);
  opening->path = g_canonicalize_filename (path, NULL);
  g_task_set_task_data (task, opening, opening_free);
  g_task_run_in_thread (task, look_at_file);
}

static ZgWindow *
active_window (ZgApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l; l = l->next)
    if (ZG_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

static void
zg_application_activate (GApplication *application)
{
  ZgWindow *window = active_window (ZG_APPLICATION (application));

  if (window == NULL)
    window = zg_window_new (GTK_APPLICATION (application));
  gtk_window_present (GTK_WINDOW (window));
}

static void
zg_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  ZgApplication *self = ZG_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = NULL;

      /* There has to be a window to tell it in. */
      if (!g_file_peek_path (files[i]) && active_window (self) == NULL)
        zg_application_activate (application);
      path = zg_file_choice_get_path (files[i], GTK_WIDGET (active_window (self)));
      if (path)
        zg_application_open_file (self, active_window (self), path);
    }
  if (active_window (self) == NULL)
    zg_application_activate (application);
}

static void
quit_activate_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  /* Each may still have something to save, or to ask. */
  for (GList *l = windows; l; l = l->next)
    gtk_window_close (GTK_WINDOW (l->data));
  g_list_free (windows);
}

static void
shortcuts_activate_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  zg_shortcuts_show (gtk_application_get_active_window (GTK_APPLICATION (data)));
}

static void
help_activate_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  zg_help_window_show (GTK_APPLICATION (data), NULL);
}

static void
about_activate_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  zg_about_show (gtk_application_get_active_window (GTK_APPLICATION (data)));
}

static void
preferences_activate_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ZgWindow *window = active_window (ZG_APPLICATION (data));

  if (window)
    zg_preferences_show (window);
}

/* What the desktop's menu offers without a window is done in one. */
static void
act_in_window (gpointer application, const char *action)
{
  zg_application_activate (application);
  gtk_widget_activate_action (GTK_WIDGET (active_window (application)), action, NULL);
}

static void
new_ledger_activate_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  act_in_window (data, "win.new");
}

static void
import_document_activate_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  act_in_window (data, "win.import");
}

static void
apply_style (GSettings *settings, const char *key, gpointer data)
{
  g_autofree char *style = g_settings_get_string (settings, "style");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      g_str_equal (style, "dark")    ? ADW_COLOR_SCHEME_FORCE_DARK
                                      : g_str_equal (style, "light") ? ADW_COLOR_SCHEME_FORCE_LIGHT
                                                                     : ADW_COLOR_SCHEME_DEFAULT);
}

/* The C locale names no language that fonts could be chosen by (see main.c): there the font for
 * Chinese is named. */
static void
name_chinese_font (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autofree char *name = NULL;
  g_autofree char *both = NULL;
  g_autofree char *described = NULL;
  PangoFontDescription *font;

  if (settings == NULL
      || !g_str_equal (pango_language_to_string (pango_language_get_default ()), "c"))
    return;
  g_object_get (settings, "gtk-font-name", &name, NULL);
  font = pango_font_description_from_string (name);
  both = g_strdup_printf ("%s,Noto Sans CJK SC", pango_font_description_get_family (font));
  pango_font_description_set_family (font, both);
  described = pango_font_description_to_string (font);
  g_object_set (settings, "gtk-font-name", described, NULL);
  pango_font_description_free (font);
}

static void
zg_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "quit", quit_activate_cb },
    { "about", about_activate_cb },
    { "preferences", preferences_activate_cb },
    { "shortcuts", shortcuts_activate_cb },
    { "help", help_activate_cb },
    { "new-ledger", new_ledger_activate_cb },
    { "import-document", import_document_activate_cb },
  };
  static const struct
  {
    const char *action;
    const char *keys[3];
  } accelerators[] = {
    { "app.quit", { "<Control>q" } },
    { "app.preferences", { "<Control>comma" } },
    { "app.shortcuts", { "<Control>question" } },
    { "app.help", { "F1" } },
    { "window.close", { "<Control>w" } },
  };

  G_APPLICATION_CLASS (zg_application_parent_class)->startup (application);
  /* Told to the desktop, as beside the ledgers in its list of recent files. */
  g_set_application_name (_ ("Zhenggai"));
  name_chinese_font ();
  zg_font_notice_install (GTK_APPLICATION (application));
  zg_help_keys_install (GTK_APPLICATION (application));
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
  for (gsize i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action,
                                           accelerators[i].keys);
  g_signal_connect_object (zg_settings_get (), "changed::style", G_CALLBACK (apply_style),
                           application, 0);
  apply_style (zg_settings_get (), "style", NULL);
}

static int
zg_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;
  g_print ("zhenggai %s\n", ZG_VERSION);
  return 0;
}

static void
zg_application_class_init (ZgApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = zg_application_activate;
  application_class->open = zg_application_open;
  application_class->startup = zg_application_startup;
  application_class->handle_local_options = zg_application_handle_local_options;
}

static void
zg_application_init (ZgApplication *self)
{
  const GOptionEntry entries[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, _ ("Print the version and end"), NULL },
    { NULL },
  };

  g_resources_register (zg_app_get_resource ());
  g_application_add_main_option_entries (G_APPLICATION (self), entries);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
  g_application_set_option_context_summary (
      G_APPLICATION (self),
      _ ("Opens ledgers (*.zgl), each in its window; a document is read and shown for review."));
}

ZgApplication *
zg_application_new (void)
{
  return g_object_new (ZG_TYPE_APPLICATION, "application-id", ZG_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/io/github/zhenggai/Zhenggai", NULL);
}

ZgApplication *
zg_application_get (void)
{
  return ZG_APPLICATION (g_application_get_default ());
}
