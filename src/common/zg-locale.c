/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-locale.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>

#define FALLBACK_LOCALE "C.UTF-8"

gboolean
zg_locale_is_known (const char *lang)
{
  return g_str_equal (lang, "zh_CN") || g_str_equal (lang, "en");
}

static gboolean
has_catalogue (const char *folder)
{
  g_autofree char *file =
      g_build_filename (folder, "zh_CN", "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

  return g_file_test (file, G_FILE_TEST_IS_REGULAR);
}

/* (transfer full) */
static char *
find_catalogues (void)
{
  static const char *const beside[] = { "../../po", "../share/locale" };
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;

  for (guint i = 0; folder != NULL && i < G_N_ELEMENTS (beside); i++)
    {
      g_autofree char *candidate = g_build_filename (folder, beside[i], NULL);

      if (has_catalogue (candidate))
        return g_steal_pointer (&candidate);
    }
  return g_strdup (ZG_LOCALE_DIR);
}

/* The environment's word for the language of messages; NULL if it says nothing. */
static const char *
environment_language (void)
{
  static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = g_getenv (variables[i]);

      if (value != NULL && value[0] != '\0')
        return value;
    }
  return NULL;
}

/* The locales in which gettext does not look for LANGUAGE; in newer glibc C.UTF-8 is
 * one. */
static gboolean
is_plain (const char *locale)
{
  return locale == NULL || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX")
         || g_str_has_prefix (locale, "C.");
}

/* Lets gettext look for LANGUAGE, whichever locales were generated here. The last one never is:
 * glibc takes the nearest that there is, C.UTF-8, and gettext goes by the name that was asked for.
 */
static void
heed_language (void)
{
  static const char *const locales[] = { "zh_CN.UTF-8", "en_US.UTF-8", "C_CN.UTF-8" };
  guint i = 0;

  while (i < G_N_ELEMENTS (locales) && setlocale (LC_MESSAGES, locales[i]) == NULL)
    i++;
}

/* The environment's locale was not generated here: keep its language, take C.UTF-8 for the rest. */
static void
fall_back (void)
{
  const char *language = environment_language ();

  setlocale (LC_ALL, FALLBACK_LOCALE);
  heed_language ();
  if (language != NULL)
    g_setenv ("LANGUAGE", language, FALSE);
}

static void
bind_catalogue (void)
{
  g_autofree char *folder = find_catalogues ();

  if (!g_str_equal (nl_langinfo (CODESET), "UTF-8"))
    setlocale (LC_CTYPE, FALLBACK_LOCALE);
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

void
zg_locale_init (const char *lang)
{
  if (lang != NULL)
    {
      setlocale (LC_ALL, FALLBACK_LOCALE);
      heed_language ();
      g_setenv ("LANGUAGE", lang, TRUE);
    }
  else if (setlocale (LC_ALL, "") == NULL)
    fall_back ();
  bind_catalogue ();
}

void
zg_locale_init_preferring (const char *lang)
{
  if (setlocale (LC_ALL, "") == NULL)
    setlocale (LC_ALL, FALLBACK_LOCALE);
  if (is_plain (setlocale (LC_MESSAGES, NULL)))
    heed_language ();
  g_setenv ("LANGUAGE", lang, TRUE);
  bind_catalogue ();
}

const char *
zg_locale_get_language (void)
{
  /* Translators: the code of the language you translate to, such as zh_CN */
  return C_ ("language", "en");
}
