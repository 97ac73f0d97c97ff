/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The facts of an issue, in two columns that fold to one: section, class, state, deadline, people,
 * target, basis, detail, what is withheld. An optional fact that is empty is a quiet button. */
#pragma once

#include <gtk/gtk.h>

#include "zg-session.h"
#include "zg-sheet.h"

G_BEGIN_DECLS

#define ZG_TYPE_ISSUE_FACTS (zg_issue_facts_get_type ())
G_DECLARE_FINAL_TYPE (ZgIssueFacts, zg_issue_facts, ZG, ISSUE_FACTS, GtkWidget)

void zg_issue_facts_show (ZgIssueFacts *self, ZgSession *session, ZgSheet *sheet);

G_END_DECLS
