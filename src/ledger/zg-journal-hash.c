/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-journal-private.h"

static const char magic[] = "ZGL1";

static void
add_part (GChecksum *checksum, const void *data, gsize size)
{
  guint64 length = GUINT64_TO_BE ((guint64) size);

  g_checksum_update (checksum, (const guchar *) &length, sizeof length);
  g_checksum_update (checksum, data, (gssize) size);
}

static void
add_text (GChecksum *checksum, const char *text)
{
  guint8 digest[ZG_HASH_SIZE];

  _zg_journal_digest (text, digest);
  add_part (checksum, digest, sizeof digest);
}

static void
add_number (GChecksum *checksum, gint64 number)
{
  gint64 big_endian = GINT64_TO_BE (number);

  add_part (checksum, &big_endian, sizeof big_endian);
}

static void
add_uuid (GChecksum *checksum, gboolean there, const ZgUuid *uuid)
{
  add_part (checksum, uuid->bytes, there ? ZG_UUID_SIZE : 0);
}

void
_zg_journal_digest (const char *value, guint8 digest[ZG_HASH_SIZE])
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const guchar type = value ? 't' : '0';
  gsize size = ZG_HASH_SIZE;

  g_checksum_update (checksum, &type, 1);
  if (value)
    g_checksum_update (checksum, (const guchar *) value, (gssize) strlen (value));
  g_checksum_get_digest (checksum, digest, &size);
}

void
_zg_journal_first_hash (const ZgUuid *ledger, guint8 hash[ZG_HASH_SIZE])
{
  GChecksum *checksum = g_checksum_new (G_CHECKSUM_SHA256);

  add_part (checksum, magic, strlen (magic));
  add_part (checksum, ledger->bytes, ZG_UUID_SIZE);
  _zg_journal_hash_end (checksum, hash);
}

GChecksum *
_zg_journal_hash_begin (const ZgJournalEntry *entry)
{
  GChecksum *checksum = g_checksum_new (G_CHECKSUM_SHA256);

  add_part (checksum, magic, strlen (magic));
  add_part (checksum, entry->prev, ZG_HASH_SIZE);
  add_uuid (checksum, TRUE, &entry->uuid);
  add_number (checksum, entry->ts);
  add_number (checksum, entry->day);
  add_uuid (checksum, TRUE, &entry->actor);
  add_text (checksum, entry->actor_name);
  add_text (checksum, entry->actor_unit);
  add_text (checksum, entry->actor_host);
  add_text (checksum, entry->kind);
  add_text (checksum, entry->label);
  add_text (checksum, entry->reason);
  add_uuid (checksum, entry->has_ref, &entry->ref);
  add_uuid (checksum, entry->has_group, &entry->group);
  add_text (checksum, entry->clock_note);
  return checksum;
}

void
_zg_journal_hash_add (GChecksum *checksum,
                      int field_id,
                      const ZgUuid *row,
                      const guint8 old_digest[ZG_HASH_SIZE],
                      const guint8 new_digest[ZG_HASH_SIZE])
{
  const char *entity = zg_entity_get_name (ZG_FIELD_ENTITY (field_id));
  const ZgField *field = zg_field_get ((ZgFieldId) field_id);
  const char *name = field ? field->name : "*";

  add_part (checksum, entity, strlen (entity));
  add_part (checksum, row->bytes, ZG_UUID_SIZE);
  add_part (checksum, name, strlen (name));
  add_part (checksum, old_digest, ZG_HASH_SIZE);
  add_part (checksum, new_digest, ZG_HASH_SIZE);
}

void
_zg_journal_hash_end (GChecksum *checksum, guint8 hash[ZG_HASH_SIZE])
{
  gsize size = ZG_HASH_SIZE;

  g_checksum_get_digest (checksum, hash, &size);
  g_checksum_free (checksum);
}
