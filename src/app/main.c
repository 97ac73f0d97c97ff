/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gtk/gtk.h>
#include <signal.h>

#include "zg-application.h"
#include "zg-locale.h"

/* Chinese text in an English interface is Chinese all the same: without being told, fontconfig
 * takes the first font that has the characters, be it a brush script or a Japanese one. */
static void
prefer_chinese_shapes (void)
{
  gboolean english = g_str_equal (zg_locale_get_language (), "en");

  g_setenv ("PANGO_LANGUAGE", english ? "en:zh-cn" : "zh-cn", FALSE);
}

int
main (int argc, char **argv)
{
  g_autoptr (ZgApplication) application = NULL;

  /* A limit on the size of files is an error while saving, told in the window, and not the end. */
  signal (SIGXFSZ, SIG_IGN);
  zg_locale_init (NULL);
  prefer_chinese_shapes ();
  gtk_disable_setlocale ();
  application = zg_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
