/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The document an issue was read from, folded away until it is asked for: the text around, with the
 * parts that became the issue marked. It hides itself where there is no document. */
#pragma once

#include <gtk/gtk.h>

#include "zg-session.h"
#include "zg-sheet.h"

G_BEGIN_DECLS

#define ZG_TYPE_SOURCE_VIEW (zg_source_view_get_type ())
G_DECLARE_FINAL_TYPE (ZgSourceView, zg_source_view, ZG, SOURCE_VIEW, GtkWidget)

void zg_source_view_show (ZgSourceView *self, ZgSession *session, const ZgSheet *sheet);

G_END_DECLS
