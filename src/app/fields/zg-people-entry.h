/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An entry for the name of a unit or person: while typing it offers the names of the ledger, by
 * their beginning, a part, another name or pinyin initials, and what is typed as a new one.
 *
 * Signals: "chosen" (char *name): Enter, a click on an offer, or left with something in it. */
#pragma once

#include <gtk/gtk.h>

#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_PEOPLE_ENTRY (zg_people_entry_get_type ())
G_DECLARE_FINAL_TYPE (ZgPeopleEntry, zg_people_entry, ZG, PEOPLE_ENTRY, GtkWidget)

/* @persons: whether it is for persons, not units */
GtkWidget *zg_people_entry_new (gboolean persons, const char *label);

void zg_people_entry_set_session (ZgPeopleEntry *self, ZgSession *session);
void zg_people_entry_set_text (ZgPeopleEntry *self, const char *text);
const char *zg_people_entry_get_text (ZgPeopleEntry *self);

G_END_DECLS
