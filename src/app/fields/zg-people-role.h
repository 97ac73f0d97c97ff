/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who has one role for an issue or a measure: a chip for each, and an entry for the next. */
#pragma once

#include <gtk/gtk.h>

#include "zg-session.h"
#include "zg-sheet.h"

G_BEGIN_DECLS

#define ZG_TYPE_PEOPLE_ROLE (zg_people_role_get_type ())
G_DECLARE_FINAL_TYPE (ZgPeopleRole, zg_people_role, ZG, PEOPLE_ROLE, GtkWidget)

/* @role: a key of ZG_KEYS_ROLES */
GtkWidget *zg_people_role_new (const char *role);

/* Shows an item; chips that are there already stay. */
void zg_people_role_show (ZgPeopleRole *self, ZgSession *session, const ZgSheetItem *item);

/* TRUE if somebody has the role. */
gboolean zg_people_role_is_set (ZgPeopleRole *self);

/* Puts the keyboard into the entry. */
void zg_people_role_start (ZgPeopleRole *self);

G_END_DECLS
