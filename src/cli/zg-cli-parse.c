/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-cli-help.h"
#include "zg-cli-output.h"
#include "zg-error.h"
#include "zg-locale.h"

gboolean
zg_cli_check_words (ZgCli *self, guint n_min, guint n_max, GError **error)
{
  guint n = g_strv_length (self->words);

  if (n < n_min)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE,
                   ngettext ("at least %u argument is needed", "at least %u arguments are needed",
                             n_min),
                   n_min);
      return FALSE;
    }
  if (n > n_max)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE, _ ("“%s” is one argument too many"),
                   self->words[n_max]);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_lang (const char *lang, GError **error)
{
  if (lang == NULL || zg_locale_is_known (lang))
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE, _ ("--lang takes zh_CN or en, not “%s”"), lang);
  return FALSE;
}

gboolean
zg_cli_parse (ZgCli *self, const GOptionEntry *entries, guint n_min, guint n_max, GError **error)
{
  g_autoptr (GOptionContext) context = zg_cli_options_new (self, entries);

  if (!g_option_context_parse_strv (context, &self->argv, error))
    return FALSE;
  if (self->help)
    {
      zg_cli_help_print (self, entries, stdout, error);
      return FALSE;
    }
  if (self->version)
    {
      zg_cli_write (stdout, ZG_CLI_NAME " " ZG_VERSION "\n", error);
      return FALSE;
    }
  if (self->words == NULL)
    self->words = g_new0 (char *, 1);
  self->place = self->words[0];
  return check_lang (self->lang, error) && zg_cli_check_words (self, n_min, n_max, error);
}

gboolean
zg_cli_parse_day (const char *option, const char *text, ZgDay *day, GError **error)
{
  *day = text != NULL ? zg_day_parse_iso (text) : ZG_DAY_NONE;
  if (text == NULL || *day != ZG_DAY_NONE)
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE, _ ("%s takes a day such as 2024-03-15, not “%s”"),
               option, text);
  return FALSE;
}
