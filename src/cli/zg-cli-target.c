/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-cli-target.h"

#include <glib/gstdio.h>

#include "zg-cli-output.h"
#include "zg-error.h"

gboolean
zg_cli_asks_for_list (const char *name)
{
  return g_strcmp0 (name, "list") == 0;
}

static gboolean
print_json (GArray *choices, GError **error)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_array (json);
  for (guint i = 0; i < choices->len; i++)
    {
      const ZgCliChoice *choice = &g_array_index (choices, ZgCliChoice, i);

      json_builder_begin_object (json);
      zg_json_text (json, "name", choice->name);
      zg_json_text (json, "title", choice->title);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  return zg_cli_print_json (json, error);
}

gboolean
zg_cli_print_choices (ZgCli *self, GArray *choices, GError **error)
{
  if (self->json)
    return print_json (choices, error);
  for (guint i = 0; i < choices->len; i++)
    {
      const ZgCliChoice *choice = &g_array_index (choices, ZgCliChoice, i);

      if (!zg_cli_print (error, "%-14s%s\n", choice->name, choice->title))
        return FALSE;
    }
  return TRUE;
}

/* By whatever names and links. */
static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf first;
  GStatBuf second;

  return g_stat (a, &first) == 0 && g_stat (b, &second) == 0 && first.st_dev == second.st_dev
         && first.st_ino == second.st_ino;
}

static gboolean
require (const char *option, const char *value, GError **error)
{
  if (value != NULL && value[0] != '\0')
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE, _ ("the option %s is needed"), option);
  return FALSE;
}

gboolean
zg_cli_check_target (
    ZgCli *self, const char *option, const char *name, const char *output, GError **error)
{
  if (!zg_cli_check_words (self, 1, 1, error) || !require (option, name, error)
      || !require ("-o", output, error))
    return FALSE;
  if (!is_same_file (self->words[0], output))
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE,
               _ ("“%s” is the ledger itself; give another file to -o"), output);
  return FALSE;
}

gboolean
zg_cli_blame_usage (GError **error)
{
  if (error != NULL && *error != NULL && (*error)->domain == ZG_ERROR)
    (*error)->code = ZG_ERROR_USAGE;
  return FALSE;
}
