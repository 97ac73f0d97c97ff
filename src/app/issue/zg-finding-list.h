/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found in the text of an issue or a measure: promises, figures and rules made, each to be
 * accepted or dismissed. It hides itself where there is nothing. */
#pragma once

#include <adwaita.h>

#include "zg-session.h"
#include "zg-sheet.h"

G_BEGIN_DECLS

#define ZG_TYPE_FINDING_LIST (zg_finding_list_get_type ())
G_DECLARE_FINAL_TYPE (ZgFindingList, zg_finding_list, ZG, FINDING_LIST, AdwBin)

GtkWidget *zg_finding_list_new (void);

/* Shows the findings of an item of @sheet. */
void zg_finding_list_show (ZgFindingList *self,
                           ZgSession *session,
                           ZgSheet *sheet,
                           const ZgSheetItem *item);

G_END_DECLS
