/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gtk/gtk.h>

#include "zg-application.h"
#include "zg-locale.h"

int
main (int argc, char **argv)
{
  g_autoptr (ZgApplication) application = NULL;

  zg_locale_init (NULL);
  gtk_disable_setlocale ();
  application = zg_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
