/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-application.h"

#include "zg-app-resources.h"

struct _ZgApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (ZgApplication, zg_application, ADW_TYPE_APPLICATION)

/* Two names of one file are one ledger. (transfer full) */
static char *
real_path (const char *path)
{
  char *real = realpath (path, NULL);
  char *copy = g_strdup (real ? real : path);

  free (real);
  return copy;
}

static ZgWindow *
find_window (ZgApplication *self, const char *path)
{
  g_autofree char *wanted = real_path (path);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l; l = l->next)
    if (ZG_IS_WINDOW (l->data) && zg_window_get_path (l->data))
      {
        g_autofree char *present = real_path (zg_window_get_path (l->data));

        if (strcmp (present, wanted) == 0)
          return l->data;
      }
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

void
zg_application_open_ledger (ZgApplication *self, ZgWindow *window, const char *path)
{
  ZgWindow *target = find_window (self, path);

  if (target == NULL)
    {
      target = free_window (self, window);
      zg_window_open (target, path);
    }
  gtk_window_present (GTK_WINDOW (target));
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

static void
zg_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (zg_window_new (GTK_APPLICATION (application)));
  gtk_window_present (window);
}

static void
zg_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  ZgApplication *self = ZG_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (application));
      g_autofree char *path = g_file_get_path (files[i]);

      if (path)
        zg_application_open_ledger (self, ZG_IS_WINDOW (active) ? ZG_WINDOW (active) : NULL, path);
    }
}

static void
zg_application_class_init (ZgApplicationClass *klass)
{
  G_APPLICATION_CLASS (klass)->activate = zg_application_activate;
  G_APPLICATION_CLASS (klass)->open = zg_application_open;
}

static void
zg_application_init (ZgApplication *self)
{
  g_resources_register (zg_app_get_resource ());
}

ZgApplication *
zg_application_new (void)
{
  return g_object_new (ZG_TYPE_APPLICATION, "application-id", ZG_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/io/github/zhenggai/Zhenggai", NULL);
}
