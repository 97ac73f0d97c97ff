/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The foot of the issue page: quietly "saved", or loudly what was not and what can be done. */
#pragma once

#include <gtk/gtk.h>

#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_ISSUE_FOOT (zg_issue_foot_get_type ())
G_DECLARE_FINAL_TYPE (ZgIssueFoot, zg_issue_foot, ZG, ISSUE_FOOT, GtkWidget)

void zg_issue_foot_set_session (ZgIssueFoot *self, ZgSession *session);

G_END_DECLS
