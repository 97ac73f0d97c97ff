/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-ledger.h"

#include <glib/gi18n-lib.h>

#include "zg-error.h"
#include "zg-ledger-private.h"
#include "zg-working-copy-private.h"

struct _ZgLedger
{
  GObject parent_instance;

  ZgDb *db;
  ZgClock *clock;
  ZgUuid uuid;
  int utc_offset;
  char *read_only_reason;
  char *author;
  char *author_unit;
  ZgWorkingCopy *copy; /* NULL: the file itself is edited */
  gint64 journal_end;  /* as of zg-ledger-private.h */
  guint busy : 1;
};

G_DEFINE_FINAL_TYPE (ZgLedger, zg_ledger, G_TYPE_OBJECT)

static void
zg_ledger_finalize (GObject *object)
{
  ZgLedger *self = ZG_LEDGER (object);

  g_clear_pointer (&self->db, zg_db_close);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->read_only_reason, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->author_unit, g_free);
  g_clear_pointer (&self->copy, _zg_working_copy_free);
  G_OBJECT_CLASS (zg_ledger_parent_class)->finalize (object);
}

static void
zg_ledger_class_init (ZgLedgerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zg_ledger_finalize;
}

static void
zg_ledger_init (ZgLedger *self)
{
  self->utc_offset = ZG_UTC_OFFSET_MINUTES;
  self->author = g_strdup (g_get_user_name ());
}

/* A ledger that has no such table or row, or an odd one, is damaged. */
static gboolean
read_identity (ZgLedger *self, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (ZgStatement) query =
      zg_db_prepare (self->db, "SELECT uuid,utc_offset FROM ledger WHERE id=1", &failure);
  ZgStep step = query ? zg_statement_step (query, &failure) : ZG_STEP_ERROR;

  if (failure && !g_error_matches (failure, ZG_ERROR, ZG_ERROR_FAILED))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (step != ZG_STEP_ROW || !zg_statement_get_bytes (query, 0, self->uuid.bytes, ZG_UUID_SIZE))
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_DAMAGED, _ ("“%s” is damaged; restore a backup"),
                   zg_db_get_path (self->db));
      return FALSE;
    }
  self->utc_offset = (int) zg_statement_get_int (query, 1);
  return TRUE;
}

gint64
_zg_ledger_get_journal_end (ZgLedger *self)
{
  return self->journal_end;
}

void
_zg_ledger_set_journal_end (ZgLedger *self, gint64 txn_id)
{
  self->journal_end = txn_id;
}

ZgLedger *
_zg_ledger_new_for_db (ZgDb *db, ZgClock *clock, const char *reason, GError **error)
{
  g_autoptr (ZgLedger) self = g_object_new (ZG_TYPE_LEDGER, NULL);

  self->db = db;
  self->clock = clock ? g_object_ref (clock) : zg_clock_new_system ();
  self->read_only_reason = g_strdup (reason);
  self->journal_end = G_MAXINT64;
  return read_identity (self, error) ? g_steal_pointer (&self) : NULL;
}

ZgLedger *
_zg_ledger_new_empty (ZgDb *db, ZgClock *clock)
{
  ZgLedger *self = g_object_new (ZG_TYPE_LEDGER, NULL);

  self->db = db;
  self->clock = clock ? g_object_ref (clock) : zg_clock_new_system ();
  self->uuid = zg_uuid_new ();
  self->journal_end = G_MAXINT64;
  return self;
}

ZgWorkingCopy *
_zg_ledger_get_copy (ZgLedger *self)
{
  return self->copy;
}

void
_zg_ledger_set_copy (ZgLedger *self, ZgWorkingCopy *copy)
{
  self->copy = copy;
}

const char *
zg_ledger_get_path (ZgLedger *self)
{
  return self->copy ? self->copy->path : zg_db_get_path (self->db);
}

ZgClock *
zg_ledger_get_clock (ZgLedger *self)
{
  return self->clock;
}

ZgDay
zg_ledger_get_today (ZgLedger *self)
{
  return zg_clock_today (self->clock, self->utc_offset);
}

int
zg_ledger_get_utc_offset (ZgLedger *self)
{
  return self->utc_offset;
}

const char *
zg_ledger_get_read_only_reason (ZgLedger *self)
{
  return self->read_only_reason;
}

void
zg_ledger_set_author (ZgLedger *self, const char *name, const char *unit)
{
  g_free (self->author);
  self->author = g_strdup (name);
  g_free (self->author_unit);
  self->author_unit = g_strdup (unit);
}

const char *
zg_ledger_get_author (ZgLedger *self)
{
  return self->author;
}

const char *
_zg_ledger_get_author_unit (ZgLedger *self)
{
  return self->author_unit;
}

ZgDb *
_zg_ledger_get_db (ZgLedger *self)
{
  return self->db;
}

const ZgUuid *
_zg_ledger_get_uuid (ZgLedger *self)
{
  return &self->uuid;
}

gboolean
_zg_ledger_is_busy (ZgLedger *self)
{
  return self->busy;
}

void
_zg_ledger_set_busy (ZgLedger *self, gboolean busy)
{
  self->busy = busy;
}

ZgStep
_zg_ledger_find_in (
    ZgLedger *self, const ZgUuid *uuid, ZgEntity entity, gint64 *row_id, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT id FROM %s WHERE uuid=?", zg_entity_get_name (entity));
  g_autoptr (ZgStatement) query = zg_db_prepare (self->db, sql, error);
  ZgStep step;

  if (query == NULL)
    return ZG_STEP_ERROR;
  zg_statement_bind_blob (query, 1, uuid->bytes, ZG_UUID_SIZE);
  step = zg_statement_step (query, error);
  if (step == ZG_STEP_ROW)
    *row_id = zg_statement_get_int (query, 0);
  return step;
}

gboolean
zg_ledger_find (
    ZgLedger *self, const ZgUuid *uuid, ZgEntity *entity, gint64 *row_id, GError **error)
{
  char text[ZG_UUID_TEXT_SIZE];

  for (int e = 1; e < ZG_N_ENTITIES; e++)
    switch (_zg_ledger_find_in (self, uuid, (ZgEntity) e, row_id, error))
      {
      case ZG_STEP_ROW:
        *entity = (ZgEntity) e;
        return TRUE;
      case ZG_STEP_ERROR:
        return FALSE;
      case ZG_STEP_DONE:
      default:
        break;
      }
  g_set_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND, _ ("“%s” has no record %s"),
               zg_ledger_get_path (self), zg_uuid_write (uuid, text));
  return FALSE;
}

gboolean
zg_ledger_find_text (
    ZgLedger *self, const char *uuid, ZgEntity *entity, gint64 *row_id, GError **error)
{
  ZgUuid parsed;

  if (zg_uuid_parse (uuid, &parsed))
    return zg_ledger_find (self, &parsed, entity, row_id, error);
  g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID, _ ("“%s” is no uuid; list shows them"), uuid);
  return FALSE;
}

gboolean
zg_ledger_get_uuid (ZgLedger *self, ZgEntity entity, gint64 row_id, ZgUuid *uuid, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT uuid FROM %s WHERE id=?", zg_entity_get_name (entity));
  g_autoptr (ZgStatement) query = zg_db_prepare (self->db, sql, error);
  ZgStep step;

  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, row_id);
  step = zg_statement_step (query, error);
  if (step == ZG_STEP_ROW && zg_statement_get_bytes (query, 0, uuid->bytes, ZG_UUID_SIZE))
    return TRUE;
  if (step != ZG_STEP_ERROR)
    g_set_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND, _ ("“%s” has no %s with number %d"),
                 zg_ledger_get_path (self), zg_entity_get_label (entity), (int) row_id);
  return FALSE;
}

gboolean
zg_ledger_begin_reading (ZgLedger *self)
{
  return zg_db_begin_reading (self->db);
}

void
zg_ledger_end_reading (ZgLedger *self)
{
  zg_db_end_reading (self->db);
}

char *
zg_ledger_get_preference (ZgLedger *self, const char *key, const char *fallback)
{
  g_autoptr (ZgStatement) query =
      zg_db_prepare (self->db, "SELECT value FROM preference WHERE key=? AND deleted=0", NULL);

  if (query == NULL)
    return g_strdup (fallback);
  zg_statement_bind_text (query, 1, key);
  if (zg_statement_step (query, NULL) != ZG_STEP_ROW)
    return g_strdup (fallback);
  return g_strdup (zg_statement_get_text (query, 0));
}
