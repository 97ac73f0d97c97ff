/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The acts of a clerk that are more than one field: each inside a transaction of the caller. */
#pragma once

#include "zg-transaction.h"

G_BEGIN_DECLS

/**
 * zg_edit_add_measure:
 * @txn: a transaction
 * @values: (array length=n_values): fields of the measure, with its issue
 * @n_values: their number
 * @uuid: (out) (optional): the measure's uuid
 * @error: return location
 *
 * Adds a measure to an issue. An empty implicit measure becomes this one (the same row); an
 * implicit one with text becomes a measure beside it.
 *
 * Returns: the row's id, or 0
 */
gint64 zg_edit_add_measure (
    ZgTransaction *txn, const ZgFieldValue *values, gsize n_values, ZgUuid *uuid, GError **error);

/**
 * zg_edit_add_note:
 * @txn: a transaction
 * @entity: %ZG_ENTITY_ISSUE or %ZG_ENTITY_MEASURE
 * @row_id: what the note is about
 * @text: the note
 * @day: its date; %ZG_DAY_NONE for the transaction's day
 * @uuid: (out) (optional): the note's uuid
 * @error: return location
 *
 * Adds a dated, signed progress note. Notes are never rewritten, only followed by another.
 */
gboolean zg_edit_add_note (ZgTransaction *txn,
                           ZgEntity entity,
                           gint64 row_id,
                           const char *text,
                           ZgDay day,
                           ZgUuid *uuid,
                           GError **error);

/**
 * zg_edit_extend:
 * @txn: a transaction
 * @entity: %ZG_ENTITY_ISSUE or %ZG_ENTITY_MEASURE
 * @row_id: an item with a deadline of its own, or a measure that has its issue's
 * @day: the new deadline; an earlier one than the present counts as shortened
 * @reason: why, not empty
 * @approver: (nullable): uuid of a person
 * @approved: the day of approval; %ZG_DAY_NONE if it was not
 * @uuid: (out) (optional): the deadline row's uuid
 * @error: return location
 *
 * Re-dates by decision. The first deadline is kept for ever; approved after the old day, the item
 * stays marked re-dated late.
 */
gboolean zg_edit_extend (ZgTransaction *txn,
                         ZgEntity entity,
                         gint64 row_id,
                         ZgDay day,
                         const char *reason,
                         const char *approver,
                         ZgDay approved,
                         ZgUuid *uuid,
                         GError **error);

typedef enum
{
  ZG_MOVE_BEFORE,
  ZG_MOVE_AFTER,
  ZG_MOVE_UNDER, /* to the end of another owner: a section or issue */
} ZgMove;

/* Moves a row with an order beside another row of its kind, or under an owner; issues and sections
 * only within their inspection. */
gboolean zg_edit_move (ZgTransaction *txn,
                       ZgEntity entity,
                       gint64 row_id,
                       ZgMove how,
                       ZgEntity target_entity,
                       gint64 target_id,
                       GError **error);

/* The uuid of a person by name, who is made if nobody is called so. (transfer full) */
gboolean zg_edit_find_person (ZgTransaction *txn, const char *name, char **uuid, GError **error);

/**
 * zg_edit_assign:
 * @txn: a transaction
 * @entity: %ZG_ENTITY_ISSUE or %ZG_ENTITY_MEASURE
 * @row_id: the item
 * @role: a key of ZG_KEYS_ROLES; tells whether @name is a unit or a person
 * @name: as printed; found by name or alias, made if it is new
 * @error: return location
 *
 * Returns: FALSE with %ZG_ERROR_EXISTS if it is assigned like that already
 */
gboolean zg_edit_assign (ZgTransaction *txn,
                         ZgEntity entity,
                         gint64 row_id,
                         const char *role,
                         const char *name,
                         GError **error);

G_END_DECLS
