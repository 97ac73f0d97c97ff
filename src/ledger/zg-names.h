/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of a ledger, for completing what is typed: units with their other names, persons,
 * sections. Plain data that does not change any more and may go to another thread. */
#pragma once

#include "zg-ledger.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  char *uuid;
  char *name;
  char *about;      /* nullable: a person's post, a section's number */
  gint64 owner_id;  /* a person's unit, a section's inspection; 0 for none */
  GPtrArray *other; /* of char*: a unit's other names */
  char *key;        /* folded names, for matching */
} ZgName;

typedef struct
{
  GPtrArray *units;    /* of ZgName, in the ledger's order */
  GPtrArray *persons;  /* of ZgName */
  GPtrArray *sections; /* of ZgName */
} ZgNames;

/* (transfer full) */
ZgNames *zg_names_load (ZgLedger *ledger, GError **error);

/* Names are counted, on any thread. */
ZgNames *zg_names_ref (ZgNames *self);
void zg_names_unref (ZgNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgNames, zg_names_unref)

/**
 * zg_names_match:
 * @list: (element-type ZgName): one of the lists
 * @typed: what was typed
 * @limit: at most so many
 *
 * Finds names that are, begin with or contain what was typed, or whose pinyin initials do
 * ("hzq" finds 海州区); the closest first.
 *
 * Returns: (transfer container) (element-type ZgName): pointers into @list
 */
GPtrArray *zg_names_match (GPtrArray *list, const char *typed, guint limit);

/* The one that is called exactly so, by its name or another; NULL if none is. (transfer none) */
const ZgName *zg_names_find (GPtrArray *list, const char *name);

G_END_DECLS
