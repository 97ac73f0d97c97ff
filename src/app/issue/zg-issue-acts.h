/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done to an issue as a whole. Failures are told in the window of @widget. */
#pragma once

#include <gtk/gtk.h>

#include "zg-session.h"
#include "zg-sheet.h"

G_BEGIN_DECLS

/* Called with the issue that was made. */
typedef void (*ZgIssueMade) (GtkWidget *widget, gint64 issue_id);

/* Makes an empty issue below the sheet's. */
void zg_issue_acts_add_sub_issue (GtkWidget *widget,
                                  ZgSession *session,
                                  const ZgSheet *sheet,
                                  ZgIssueMade made);

/* Deletes it with all that belongs to it, and offers to undo that. */
void zg_issue_acts_delete (GtkWidget *widget, ZgSession *session, const ZgSheet *sheet);

/* Number, wording and measures as plain text. (transfer full) */
char *zg_issue_acts_to_text (const ZgSheet *sheet);

G_END_DECLS
