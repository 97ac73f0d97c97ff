/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The journal's own form: entries, digests and the chain of hashes.
 *
 * digest(v) = SHA-256(type byte, bytes), NULL is a type of its own. hash = SHA-256("ZGL1" |
 * previous hash | the transaction's fields | per change: entity name, row uuid, field name,
 * digest(old), digest(new)), each part with its length in front (8 bytes, big-endian). The first
 * previous hash is SHA-256("ZGL1" | ledger uuid). Because digests are chained, a value can later be
 * blanked and the chain still holds. */
#pragma once

#include "zg-ledger-private.h"
#include "zg-transaction.h"

G_BEGIN_DECLS

#define ZG_HASH_SIZE 32

/* One change of one field. */
typedef struct
{
  int field_id; /* a ZgFieldId, or ZG_FIELD_EXISTS() of an entity */
  gint64 row_id;
  ZgUuid uuid; /* of the row */
  char *old_value;
  char *new_value;
  gboolean old_blanked; /* a redaction took the value, which reads as NULL */
  gboolean new_blanked;
} ZgJournalChange;

void _zg_journal_change_free (ZgJournalChange *change);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgJournalChange, _zg_journal_change_free)

/* A transaction as it stands in the journal. */
typedef struct
{
  gint64 id;
  ZgUuid uuid;
  gint64 ts;
  ZgDay day;
  ZgUuid actor;
  const char *actor_name; /* who the actor was is chained too; not owned */
  const char *actor_unit;
  const char *actor_host;
  const char *kind;
  char *label;
  char *reason;
  gboolean has_ref;
  ZgUuid ref;
  gboolean has_group;
  ZgUuid group;
  char *clock_note;
  guint8 prev[ZG_HASH_SIZE];
  guint8 hash[ZG_HASH_SIZE];
} ZgJournalEntry;

void _zg_journal_entry_clear (ZgJournalEntry *entry);

/* The stored key of a kind: "edit"... */
const char *_zg_transaction_kind_to_key (ZgTransactionKind kind);

/* Digest of a value in journal text; NULL has one too. */
void _zg_journal_digest (const char *value, guint8 digest[ZG_HASH_SIZE]);

/* The hash with which the chain begins. */
void _zg_journal_first_hash (const ZgUuid *ledger, guint8 hash[ZG_HASH_SIZE]);

/* A hash being computed over a transaction: begin with its fields, add its changes in order. */
GChecksum *_zg_journal_hash_begin (const ZgJournalEntry *entry);
void _zg_journal_hash_add (GChecksum *checksum,
                           int field_id,
                           const ZgUuid *row,
                           const guint8 old_digest[ZG_HASH_SIZE],
                           const guint8 new_digest[ZG_HASH_SIZE]);
void _zg_journal_hash_end (GChecksum *checksum, guint8 hash[ZG_HASH_SIZE]);

/* TRUE if there is a field of this id, "*" included; another stands only in a damaged journal. */
gboolean _zg_journal_knows_field (int field_id);

/* Reads time and hash of the newest transaction; zero and the chain's first hash if there is none.
 */
gboolean
_zg_journal_read_head (ZgLedger *ledger, gint64 *ts, guint8 hash[ZG_HASH_SIZE], GError **error);

/* The row of the present author in "actor", made if missing. Only inside a transaction. */
gboolean _zg_journal_find_actor (
    ZgLedger *ledger, gboolean make, gint64 *actor_id, ZgUuid *uuid, GError **error);

/**
 * _zg_journal_append:
 * @entry: all but id, prev and hash is set; these are filled in
 * @changes: (element-type ZgJournalChange): empty only for an undo or redo of nothing
 *
 * Writes a transaction and its changes at the end of the journal.
 */
gboolean _zg_journal_append (
    ZgLedger *ledger, ZgJournalEntry *entry, gint64 actor_id, GPtrArray *changes, GError **error);

G_END_DECLS
