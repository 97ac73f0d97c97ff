/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The facts of an issue, in two columns that fold to one: section, class, state, deadline, people,
 * target, basis, detail, what is withheld. An optional fact that is empty is a quiet button. */
#pragma once

#include <gtk/gtk.h>

#include "zg-session.h"
#include "zg-sheet.h"

G_BEGIN_DECLS

#define ZG_TYPE_ISSUE_FORM (zg_issue_form_get_type ())
G_DECLARE_FINAL_TYPE (ZgIssueForm, zg_issue_form, ZG, ISSUE_FORM, GtkWidget)

void zg_issue_form_show (ZgIssueForm *self, ZgSession *session, ZgSheet *sheet);

G_END_DECLS
