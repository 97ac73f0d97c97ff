/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gtk/gtk.h>
#include <signal.h>

#include "zg-application.h"
#include "zg-locale.h"
#include "zg-settings.h"

/* Chinese text in an English interface is Chinese all the same: without being told, fontconfig
 * takes the first font that has the characters, be it a brush script or a Japanese one. */
static void
prefer_chinese_shapes (void)
{
  gboolean english = g_str_equal (zg_locale_get_language (), "en");

  g_setenv ("PANGO_LANGUAGE", english ? "en:zh-cn" : "zh-cn", FALSE);
}

/* The user's own choice comes before the desktop's. */
static void
init_language (void)
{
  g_autofree char *language = g_settings_get_string (zg_settings_get (), "language");

  if (zg_locale_is_known (language))
    zg_locale_init_preferring (language);
  else
    zg_locale_init (NULL);
}

int
main (int argc, char **argv)
{
  g_autoptr (ZgApplication) application = NULL;

  /* A limit on the size of files is an error while saving, told in the window, and not the end. */
  signal (SIGXFSZ, SIG_IGN);
  init_language ();
  prefer_chinese_shapes ();
  gtk_disable_setlocale ();
  application = zg_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
