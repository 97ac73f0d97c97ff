/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of a session's ledger, kept current, for completing what is typed. Signal "changed". */
#pragma once

#include "zg-names.h"
#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_PEOPLE_NAMES (zg_people_names_get_type ())
G_DECLARE_FINAL_TYPE (ZgPeopleNames, zg_people_names, ZG, PEOPLE_NAMES, GObject)

/* One object for the whole session; it begins to read when it is first asked for.
 * (transfer none) */
ZgPeopleNames *zg_people_names_get (ZgSession *session);

/* NULL until they have been read. (transfer none) */
const ZgNames *zg_people_names_peek (ZgPeopleNames *self);

G_END_DECLS
