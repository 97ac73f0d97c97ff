/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-cli-help.h"
#include "zg-cli-output.h"
#include "zg-error.h"
#include "zg-locale.h"
#include "zg-verb.h"
#include "zg-working-copy.h"

/* The common options that take a value as a word of its own. */
static gboolean
takes_value (const char *word)
{
  return g_str_equal (word, "--lang") || g_str_equal (word, "--author");
}

/* The index of the verb: the first word that is neither an option nor an option's value. */
static guint
find_verb (GStrv argv)
{
  guint i = 1;

  while (argv[i] != NULL && argv[i][0] == '-')
    i += takes_value (argv[i]) && argv[i + 1] != NULL ? 2 : 1;
  return i;
}

/* The language has to be known before the options are read, whose errors are messages already. */
static const char *
find_language (GStrv argv)
{
  for (guint i = 1; argv[i] != NULL && !g_str_equal (argv[i], "--"); i++)
    {
      const char *lang = NULL;

      if (g_str_has_prefix (argv[i], "--lang="))
        lang = argv[i] + strlen ("--lang=");
      else if (g_str_equal (argv[i], "--lang"))
        lang = argv[i + 1];
      if (lang != NULL && zg_locale_is_known (lang))
        return lang;
    }
  return NULL;
}

ZgExit
zg_cli_exit_status (const GError *error)
{
  gboolean usage =
      error->domain == G_OPTION_ERROR || g_error_matches (error, ZG_ERROR, ZG_ERROR_USAGE);

  return usage ? ZG_EXIT_USAGE : ZG_EXIT_FAILED;
}

/* A message that names the file already needs no other name before it. */
static gboolean
names_place (const char *message, const char *place)
{
  g_autofree char *name = g_path_get_basename (place);
  gsize length = strlen (name);

  return g_str_has_prefix (message, place)
         || (g_str_has_prefix (message, name) && message[length] == ':');
}

static void
print_failure (const ZgCli *self, const GError *error)
{
  g_autoptr (GString) line = g_string_new (ZG_CLI_NAME ": ");
  gboolean usage = zg_cli_exit_status (error) == ZG_EXIT_USAGE;

  if (usage && self->verb != NULL)
    g_string_append_printf (line, "%s: ", self->verb->name);
  else if (!usage && self->place != NULL && !names_place (error->message, self->place))
    g_string_append_printf (line, "%s: ", self->place);
  g_string_append (line, error->message);
  g_string_replace (line, "\n", " ", 0);
  if (usage)
    {
      g_autofree char *help =
          g_strjoin (" ", ZG_CLI_NAME, self->verb != NULL ? self->verb->name : "--help",
                     self->verb != NULL ? "--help" : NULL, NULL);

      /* Translators: after a message about wrong usage; %s is a command */
      g_string_append_printf (line, _ ("; see “%s”"), help);
    }
  fprintf (stderr, "%s\n", line->str);
}

/* Without a verb there is nothing to do but to tell how it is used. */
static ZgExit
run_without_verb (ZgCli *self, GError **error)
{
  if (zg_cli_parse (self, NULL, 0, 0, error))
    return zg_cli_help_print (self, NULL, stderr, error) ? ZG_EXIT_USAGE : ZG_EXIT_FAILED;
  return *error != NULL ? zg_cli_exit_status (*error) : ZG_EXIT_DONE;
}

/* Takes the word at @index out of @words. */
static void
drop_word (GStrv words, guint index)
{
  g_free (words[index]);
  for (; words[index] != NULL; index++)
    words[index] = words[index + 1];
}

void
zg_cli_keep (ZgCli *self, ZgLedger *ledger)
{
  g_autofree char *conflict = zg_working_copy_take_conflict (ledger);

  g_set_object (&self->ledger, ledger);
  /* What an earlier run left behind is no failure of this one. */
  if (conflict)
    g_printerr (
        _ ("%s: “%s” was changed by somebody else; edits of an earlier run that it does not "
           "hold were put into “%s”\n"),
        ZG_CLI_NAME, zg_ledger_get_path (ledger), conflict);
  if (zg_working_copy_is_unsettled (ledger))
    g_printerr (_ ("%s: “%s” was changed by somebody else, which is not in what follows: that has "
                   "edits of an earlier run. Open it in the window, and both are kept\n"),
                ZG_CLI_NAME, zg_ledger_get_path (ledger));
}

/* What was saved here must also be where the user put it, or he hears that it is not. */
static gboolean
write_back (ZgCli *self, GError **error)
{
  g_autofree char *path = self->ledger ? g_strdup (zg_ledger_get_path (self->ledger)) : NULL;
  g_autofree char *conflict = NULL;

  if (self->ledger == NULL)
    return TRUE;
  if (!zg_working_copy_write_back (self->ledger, &conflict, error))
    {
      g_prefix_error (error, "%s",
                      _ ("the edit is saved in a working copy, which is written when the ledger is "
                         "opened next; "));
      return FALSE;
    }
  if (conflict == NULL)
    return TRUE;
  g_set_error (
      error, ZG_ERROR, ZG_ERROR_CONFLICT,
      _ ("“%s” was changed by somebody else meanwhile; nothing was overwritten, this version "
         "was put into “%s”"),
      path, conflict);
  return FALSE;
}

static ZgExit
run (ZgCli *self, GError **error)
{
  guint index = find_verb (self->argv);

  if (self->argv[index] == NULL)
    return run_without_verb (self, error);
  self->verb = zg_verb_find (self->argv[index]);
  if (self->verb == NULL)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE, _ ("there is no verb “%s”"), self->argv[index]);
      return ZG_EXIT_USAGE;
    }
  drop_word (self->argv, index);
  if (!self->verb->run (self, error) && !self->help && !self->version)
    {
      /* A failure without a reason is a fault of ours; it must not look like success. */
      if (*error == NULL)
        g_set_error (error, ZG_ERROR, ZG_ERROR_FAILED, _ ("%s failed without a reason"),
                     self->verb->name);
      return zg_cli_exit_status (*error);
    }
  if (!write_back (self, error))
    return ZG_EXIT_FAILED;
  return self->found ? ZG_EXIT_FOUND : ZG_EXIT_DONE;
}

ZgExit
zg_cli_run (GStrv argv)
{
  g_autoptr (GError) error = NULL;
  ZgCli self = { .argv = g_strdupv (argv) };
  ZgExit status;

  zg_locale_init (find_language (argv));
  status = run (&self, &error);
  if (error == NULL && !zg_cli_output_finish (self.edited, &error))
    status = ZG_EXIT_FAILED;
  if (error != NULL)
    print_failure (&self, error);
  g_clear_object (&self.ledger);
  g_strfreev (self.argv);
  g_strfreev (self.words);
  g_free (self.author);
  g_free (self.lang);
  return status;
}
