/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everybody who answers for an issue or a measure, role by role; a role that nobody has is a quiet
 * button that opens it. */
#pragma once

#include <gtk/gtk.h>

#include "zg-session.h"
#include "zg-sheet.h"

G_BEGIN_DECLS

#define ZG_TYPE_PEOPLE_LIST (zg_people_list_get_type ())
G_DECLARE_FINAL_TYPE (ZgPeopleList, zg_people_list, ZG, PEOPLE_LIST, GtkWidget)

/* Shows who answers for an item of a sheet; what is being typed for the same item stays. */
void zg_people_list_show (ZgPeopleList *self, ZgSession *session, const ZgSheetItem *item);

G_END_DECLS
