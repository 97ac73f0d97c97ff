/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The state of an issue. It follows the measures; set by hand it asks for the reason in place, and
 * stays until it is let follow them again. */
#pragma once

#include <gtk/gtk.h>

#include "zg-session.h"
#include "zg-sheet.h"

G_BEGIN_DECLS

#define ZG_TYPE_ISSUE_STATE (zg_issue_state_get_type ())
G_DECLARE_FINAL_TYPE (ZgIssueState, zg_issue_state, ZG, ISSUE_STATE, GtkWidget)

void zg_issue_state_show (ZgIssueState *self, ZgSession *session, const ZgSheet *sheet);

G_END_DECLS
