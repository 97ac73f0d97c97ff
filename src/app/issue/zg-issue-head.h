/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line above an issue: number, state and light, ways to the next one, menu. */
#pragma once

#include <gtk/gtk.h>

#include "zg-sheet.h"

G_BEGIN_DECLS

#define ZG_TYPE_ISSUE_HEAD (zg_issue_head_get_type ())
G_DECLARE_FINAL_TYPE (ZgIssueHead, zg_issue_head, ZG, ISSUE_HEAD, GtkWidget)

void zg_issue_head_show (ZgIssueHead *self, const ZgSheet *sheet);

/* Whether it has to offer the way back to the list. */
void zg_issue_head_set_narrow (ZgIssueHead *self, gboolean narrow);

G_END_DECLS
