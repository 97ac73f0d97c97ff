/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the command line says of a paper that was written. */
#pragma once

#include "zg-cli.h"
#include "zg-paper.h"

G_BEGIN_DECLS

/* Prints what became of @edition in the file @output: as JSON {pages, fonts[], left_out[],
 * warnings[]}, pages null where a format has none. */
gboolean zg_cli_print_edition (
    ZgCli *self, ZgEdition *edition, ZgFormat format, const char *output, GError **error);

G_END_DECLS
