/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-cli-help.h"

#include <glib/gi18n-lib.h>

#include "zg-cli-output.h"

/* The verbs with their summaries. (transfer full) */
static char *
list_verbs (void)
{
  const ZgVerb *const *verbs = zg_verbs_get ();
  g_autoptr (GString) text = g_string_new (_ ("Keeps the ledger of rectification work."));

  g_string_append_printf (text, "\n\n%s", _ ("Verbs:"));
  for (guint i = 0; verbs[i] != NULL; i++)
    g_string_append_printf (text, "\n  %-10s%s", verbs[i]->name, _ (verbs[i]->summary));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What comes after a verb's options. (transfer full) */
static char *
describe_further (const ZgVerb *verb)
{
  g_auto (GStrv) lines = g_strsplit (verb->examples, "\n", -1);
  g_autofree char *joined = g_strjoinv ("\n  ", lines);
  g_autofree char *notes = verb->make_notes != NULL ? verb->make_notes () : NULL;

  return g_strdup_printf ("%s\n  %s%s%s", _ ("Examples:"), joined, notes != NULL ? "\n\n" : "",
                          notes != NULL ? notes : "");
}

static void
set_texts (GOptionContext *context, const ZgVerb *verb)
{
  g_autofree char *summary = NULL;
  g_autofree char *description = NULL;

  if (verb != NULL)
    {
      summary = g_strdup (_ (verb->summary));
      description = describe_further (verb);
    }
  else
    {
      summary = list_verbs ();
      description =
          g_strdup (_ ("“zhenggai-cli VERB --help” tells more about a verb.\n\n"
                       "Exit status: 0 done; 1 could not, nothing changed; 2 wrong usage; "
                       "3 a check found something."));
    }
  g_option_context_set_summary (context, summary);
  g_option_context_set_description (context, description);
}

GOptionContext *
zg_cli_options_new (ZgCli *self, const GOptionEntry *entries)
{
  GOptionContext *context =
      g_option_context_new (self->verb != NULL ? _ (self->verb->synopsis) : _ ("VERB …"));
  const GOptionEntry common[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->json, N_ ("Print one JSON document"), NULL },
    { "author", 0, 0, G_OPTION_ARG_STRING, &self->author,
      N_ ("Who edits, for the history; without it, the login name"), N_ ("NAME") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &self->lang, N_ ("Language of messages"), "zh_CN|en" },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &self->help, N_ ("Print this help"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &self->version, N_ ("Print the version"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->words, NULL, NULL },
    { NULL },
  };

  g_option_context_set_help_enabled (context, FALSE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  set_texts (context, self->verb);
  return context;
}

gboolean
zg_cli_help_print (ZgCli *self, const GOptionEntry *entries, FILE *stream, GError **error)
{
  g_autoptr (GOptionContext) context = zg_cli_options_new (self, entries);
  g_autofree char *program =
      g_strjoin (" ", ZG_CLI_NAME, self->verb != NULL ? self->verb->name : NULL, NULL);
  g_autofree char *help = NULL;

  /* GLib writes the program's name into the usage line. */
  g_set_prgname (program);
  help = g_option_context_get_help (context, TRUE, NULL);
  return zg_cli_write (stream, help, error);
}
