/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One issue with its measures, edited in place.
 *
 * Signals: "step" (int): go to the next (1) or the one before (-1); "leave": back to the list. */
#pragma once

#include <adwaita.h>

#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_ISSUE_PAGE (zg_issue_page_get_type ())
G_DECLARE_FINAL_TYPE (ZgIssuePage, zg_issue_page, ZG, ISSUE_PAGE, AdwBin)

GtkWidget *zg_issue_page_new (ZgSession *session);

/* Shows an issue, or nothing with 0, after saving what was typed into the one before. A measure, if
 * not 0, is opened and scrolled to. */
void zg_issue_page_show (ZgIssuePage *self, gint64 issue_id, gint64 measure_id);

/* Whether the page itself has to offer the way back to the list, which is not seen beside it. */
void zg_issue_page_set_narrow (ZgIssuePage *self, gboolean narrow);

/* Saves what is still being typed. */
void zg_issue_page_commit (ZgIssuePage *self);

/* Puts the keyboard into the wording. */
void zg_issue_page_focus (ZgIssuePage *self);

G_END_DECLS
