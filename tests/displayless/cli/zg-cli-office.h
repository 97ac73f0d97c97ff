/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What other programs find in the files that were made. */
#pragma once

#include "zg-cli-fixture.h"

G_BEGIN_DECLS

/* A file of the fixture's folder as text. (transfer full) */
char *zg_cli_read_text (ZgCliFixture *fixture, const char *name);

/* The file as LibreOffice converts it: @result, which a filter @to makes. NULL, and the test is
 * skipped, where it is not installed. (transfer full) (nullable) */
char *zg_cli_convert (ZgCliFixture *fixture, const char *name, const char *to, const char *result);

/* What a program of poppler-utils ("pdftotext", "pdffonts", "pdfinfo", "pdftohtml", which writes
 * XML) prints of a file. NULL, and the test is skipped, where it is not installed. (transfer full)
 * (nullable) */
char *zg_cli_ask_poppler (ZgCliFixture *fixture, const char *program, const char *name);

G_END_DECLS
