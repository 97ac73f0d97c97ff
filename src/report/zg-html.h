/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A manuscript as a web page: what a word processor or a spreadsheet takes from the clipboard with
 * its headings and tables. */
#pragma once

#include "zg-manuscript.h"

G_BEGIN_DECLS

/* (transfer full): UTF-8, and says so */
char *zg_html_write (const ZgManuscript *manuscript);

G_END_DECLS
