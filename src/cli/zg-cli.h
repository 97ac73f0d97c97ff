/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One run of zhenggai-cli: its common options, how a verb takes its arguments, and how the run
 * ends. Scripts rely on the exit statuses and on one line of stderr per failure:
 *   zhenggai-cli: FILE:PLACE: what is wrong and what to do */
#pragma once

#include "zg-ledger.h"

G_BEGIN_DECLS

#define ZG_CLI_NAME "zhenggai-cli"

typedef enum
{
  ZG_EXIT_DONE = 0,
  ZG_EXIT_FAILED = 1, /* nothing was changed */
  ZG_EXIT_USAGE = 2,
  ZG_EXIT_FOUND = 3, /* a check found something */
} ZgExit;

typedef struct _ZgVerb ZgVerb;

typedef struct
{
  const ZgVerb *verb; /* NULL until it is known */
  GStrv argv;         /* the command line without the verb; used up by zg_cli_parse() */

  /* From the command line, by zg_cli_parse(). */
  gboolean json; /* print one JSON document instead of text */
  gboolean help;
  gboolean version;
  char *author; /* who edits; NULL for the login name */
  char *lang;
  GStrv words; /* what is no option: LEDGER UUID ... */

  /* Set by the verb. */
  const char *place; /* the file that a failure is about, NULL if it says so itself; from
                      * zg_cli_parse() the first word */
  ZgLedger *ledger;  /* (nullable): was opened to be edited; its working copy is written back */
  gboolean edited;   /* something was saved */
  gboolean found;    /* the verb is a check, and it found something */
} ZgCli;

/**
 * zg_cli_run:
 * @argv: the command line, the program's name first
 *
 * Chooses the language and the verb, runs it, prints its failure, and flushes stdout: output that
 * could not be written in full is a failure too.
 *
 * Returns: the exit status
 */
ZgExit zg_cli_run (GStrv argv);

/**
 * zg_cli_parse:
 * @self: the run
 * @entries: (nullable): the verb's own options, ended by an empty entry
 * @n_min: the least number of words that are no options
 * @n_max: the greatest; G_MAXUINT for any
 * @error: return location
 *
 * Reads the command line, the common options and the verb's own; with --help or --version it
 * prints what was asked for.
 *
 * Returns: FALSE with %ZG_ERROR_USAGE or a #GOptionError; FALSE without an error if all was said
 *   by --help or --version
 */
gboolean
zg_cli_parse (ZgCli *self, const GOptionEntry *entries, guint n_min, guint n_max, GError **error);

/* FALSE with %ZG_ERROR_USAGE if the words are fewer than @n_min or more than @n_max: for a verb
 * whose options tell how many it takes. */
gboolean zg_cli_check_words (ZgCli *self, guint n_min, guint n_max, GError **error);

/* Reads the day of an option, 2024-03-15, into @day, %ZG_DAY_NONE if @text is NULL; FALSE with
 * %ZG_ERROR_USAGE naming @option. */
gboolean zg_cli_parse_day (const char *option, const char *text, ZgDay *day, GError **error);

/* Keeps a ledger that is edited to the end of the run, when its working copy (zg-working-copy.h) is
 * written back. */
void zg_cli_keep (ZgCli *self, ZgLedger *ledger);

/* The exit status that an error stands for. */
ZgExit zg_cli_exit_status (const GError *error);

G_END_DECLS
