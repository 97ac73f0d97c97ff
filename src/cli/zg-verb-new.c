/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-cli-output.h"
#include "zg-ledger.h"
#include "zg-verb.h"

#define SUFFIX ".zgl"

/* A ledger without a title is called by its file's name. (transfer full) */
static char *
title_of_path (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = NULL;

  if (g_str_has_suffix (name, SUFFIX) && !g_str_equal (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';
  shown = g_filename_display_name (name);
  return g_steal_pointer (&shown);
}

static gboolean
print (ZgCli *cli, ZgLedger *ledger, GError **error)
{
  g_autoptr (JsonBuilder) json = NULL;
  ZgUuid uuid;

  if (!cli->json)
    return zg_cli_print (error, _ ("Made the empty ledger “%s”.\n"), cli->place);
  if (!zg_ledger_get_uuid (ledger, ZG_ENTITY_LEDGER, 1, &uuid, error))
    return FALSE;
  json = json_builder_new ();
  json_builder_begin_object (json);
  zg_json_uuid (json, "uuid", &uuid);
  json_builder_end_object (json);
  return zg_cli_print_json (json, error);
}

static gboolean
run (ZgCli *cli, GError **error)
{
  g_autoptr (ZgLedger) ledger = NULL;
  g_autofree char *title = NULL;
  const GOptionEntry entries[] = {
    { "title", 0, 0, G_OPTION_ARG_STRING, &title,
      N_ ("The ledger's title; without it, the file's name"), N_ ("TITLE") },
    { NULL },
  };

  if (!zg_cli_parse (cli, entries, 1, 1, error))
    return FALSE;
  if (title == NULL)
    title = title_of_path (cli->place);
  ledger = zg_ledger_create (cli->place, title, NULL, error);
  if (ledger == NULL)
    return FALSE;
  cli->edited = TRUE;
  return print (cli, ledger, error);
}

const ZgVerb zg_verb_new = {
  "new",
  N_ ("LEDGER"),
  N_ ("make an empty ledger"),
  "zhenggai-cli new county.zgl --title 县委巡察整改台账",
  run,
};
