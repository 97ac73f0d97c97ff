/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed and not saved, in words, and the way to it. */
#pragma once

#include <gtk/gtk.h>

#include "zg-field-drafts.h"

G_BEGIN_DECLS

/* A line for each of at most @most drafts: "Edit wording of issue 5: “…”". (transfer full) */
char *zg_field_kept_describe (ZgFieldDrafts *drafts, guint most);

/* Shows the first one in its issue, by win.show-issue from @widget, or by win.show-own-texts. */
void zg_field_kept_show (GtkWidget *widget, ZgSession *session);

G_END_DECLS
