/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the verbs share that make a file after something that has a name: a chart, a paper. */
#pragma once

#include <glib/gi18n-lib.h>

#include "zg-cli.h"

G_BEGIN_DECLS

/* The option -o, whose file name goes to @target. */
#define ZG_CLI_OPTION_OUTPUT(target)                                                               \
  {                                                                                                \
    "output", 'o', 0, G_OPTION_ARG_FILENAME, (target), N_ ("The file to write"), N_ ("FILE")       \
  }

/* What can be made. */
typedef struct
{
  const char *name;  /* in scripts */
  const char *title; /* for people, translated */
} ZgCliChoice;

/* TRUE if the name asks for the names there are. */
gboolean zg_cli_asks_for_list (const char *name);

/* Prints the choices (of ZgCliChoice): as JSON a list of {name, title}, as text one a line. */
gboolean zg_cli_print_choices (ZgCli *self, GArray *choices, GError **error);

/**
 * zg_cli_check_target:
 * @self: the run, after zg_cli_parse()
 * @option: the option that names what is to be made: "--chart"
 * @name: (nullable): what it was given
 * @output: (nullable): what -o was given
 * @error: return location
 *
 * Returns: FALSE with %ZG_ERROR_USAGE if the ledger, @name or @output is missing, or if @output is
 *   the ledger itself, which would be lost
 */
gboolean zg_cli_check_target (
    ZgCli *self, const char *option, const char *name, const char *output, GError **error);

/* Makes a library's error one of the command line, which alone it came from. Returns FALSE. */
gboolean zg_cli_blame_usage (GError **error);

G_END_DECLS
