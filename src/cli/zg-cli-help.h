/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help texts of zhenggai-cli. */
#pragma once

#include <stdio.h>

#include "zg-verb.h"

G_BEGIN_DECLS

/**
 * zg_cli_options_new:
 * @self: the run; the options are read into it
 * @entries: (nullable): the verb's own options
 *
 * Returns: (transfer full): all options of the run's verb, or of the program without one, with
 *   the texts of its help
 */
GOptionContext *zg_cli_options_new (ZgCli *self, const GOptionEntry *entries);

/* Prints the help of the run's verb, or of the program without one. */
gboolean zg_cli_help_print (ZgCli *self, const GOptionEntry *entries, FILE *stream, GError **error);

G_END_DECLS
