/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-transaction.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-error.h"
#include "zg-ledger-private.h"
#include "zg-rules-private.h"
#include "zg-text-index-private.h"
#include "zg-transaction-struct-private.h"
#include "zg-working-copy-private.h"

/* A clock that jumps further than this from the last entry is noted. */
#define CLOCK_FAR_AHEAD (400 * G_TIME_SPAN_DAY)

static guint
place_hash (gconstpointer data)
{
  const ZgJournalChange *change = data;

  return (guint) change->row_id * 31u + (guint) change->field_id;
}

static gboolean
place_equal (gconstpointer a, gconstpointer b)
{
  const ZgJournalChange *x = a;
  const ZgJournalChange *y = b;

  return x->row_id == y->row_id && x->field_id == y->field_id;
}

static gboolean
check_editable (ZgLedger *ledger, GError **error)
{
  const char *reason = zg_ledger_get_read_only_reason (ledger);

  g_return_val_if_fail (!_zg_ledger_is_busy (ledger), FALSE);

  if (reason == NULL)
    return TRUE;
  g_set_error_literal (error, ZG_ERROR, ZG_ERROR_READ_ONLY, reason);
  return FALSE;
}

ZgTransaction *
zg_transaction_begin (ZgLedger *ledger, ZgTransactionKind kind, const char *label, GError **error)
{
  ZgTransaction *self;
  ZgDb *db = _zg_ledger_get_db (ledger);

  if (!check_editable (ledger, error) || !zg_db_begin (db, error))
    return NULL;
  if (!zg_db_exec (db, "INSERT INTO journal_open(one) VALUES(1)", error))
    {
      zg_db_rollback (db);
      return NULL;
    }
  self = g_new0 (ZgTransaction, 1);
  self->ledger = g_object_ref (ledger);
  self->db = db;
  self->kind = kind;
  self->label = g_strdup (label);
  self->day = zg_ledger_get_today (ledger);
  self->is_open = TRUE;
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) _zg_journal_change_free);
  self->by_place = g_hash_table_new (place_hash, place_equal);
  self->blanks = g_array_new (FALSE, FALSE, sizeof (ZgPlace));
  self->derived = _zg_derived_new (ledger);
  _zg_ledger_set_busy (ledger, TRUE);
  return self;
}

void
zg_transaction_set_reason (ZgTransaction *self, const char *reason)
{
  g_free (self->reason);
  self->reason = g_strdup (reason);
}

void
zg_transaction_set_day (ZgTransaction *self, ZgDay day)
{
  g_return_if_fail (day != ZG_DAY_NONE);

  self->day = day;
}

void
zg_transaction_set_group (ZgTransaction *self, const ZgUuid *group)
{
  self->group = *group;
  self->has_group = TRUE;
}

void
zg_transaction_set_ref (ZgTransaction *self, const ZgUuid *ref)
{
  self->ref = *ref;
  self->has_ref = TRUE;
}

ZgLedger *
zg_transaction_get_ledger (ZgTransaction *self)
{
  return self->ledger;
}

ZgTransactionKind
_zg_transaction_get_kind (ZgTransaction *self)
{
  return self->kind;
}

ZgDb *
_zg_transaction_get_db (ZgTransaction *self)
{
  return self->db;
}

ZgDay
_zg_transaction_get_day (ZgTransaction *self)
{
  return self->day;
}

const char *
_zg_transaction_get_reason (ZgTransaction *self)
{
  return self->reason;
}

gboolean
_zg_transaction_has_ref (ZgTransaction *self)
{
  return self->has_ref;
}

static gboolean
is_blanked (ZgTransaction *self, const ZgJournalChange *change)
{
  for (guint i = 0; i < self->blanks->len; i++)
    {
      const ZgPlace *place = &g_array_index (self->blanks, ZgPlace, i);

      if (place->row_id == change->row_id && place->field_id == change->field_id)
        return TRUE;
    }
  return FALSE;
}

/* A change that ended where it began is none, unless it stands for what is blanked. Thousands may
 * be dropped after an import: the others move into a new list rather than up by one place each
 * time. */
static void
drop_unchanged (ZgTransaction *self)
{
  g_autoptr (GPtrArray) all = g_steal_pointer (&self->changes);

  self->changes = g_ptr_array_new_full (all->len, (GDestroyNotify) _zg_journal_change_free);
  g_ptr_array_set_free_func (all, NULL);
  for (guint i = 0; i < all->len; i++)
    {
      ZgJournalChange *change = g_ptr_array_index (all, i);

      if (g_strcmp0 (change->old_value, change->new_value) != 0 || is_blanked (self, change))
        {
          g_ptr_array_add (self->changes, change);
          continue;
        }
      g_hash_table_remove (self->by_place, change);
      _zg_journal_change_free (change);
    }
}

gboolean
zg_transaction_has_changes (ZgTransaction *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      const ZgJournalChange *change = g_ptr_array_index (self->changes, i);

      if (g_strcmp0 (change->old_value, change->new_value) != 0)
        return TRUE;
    }
  return FALSE;
}

/* Times in the journal never run backwards, whatever the clock does; the jump is noted. */
static gboolean
choose_time (ZgTransaction *self, ZgJournalEntry *entry, GError **error)
{
  gint64 now = zg_clock_now (zg_ledger_get_clock (self->ledger));
  gint64 last;

  if (!_zg_journal_read_head (self->ledger, &last, entry->prev, error))
    return FALSE;
  entry->ts = MAX (now, last + 1);
  if (now < last - G_TIME_SPAN_MINUTE)
    {
      g_autofree char *text = zg_time_to_iso (now, zg_ledger_get_utc_offset (self->ledger));

      entry->clock_note = g_strdup_printf ("clock set back: %s", text);
    }
  else if (last > 0 && now > last + CLOCK_FAR_AHEAD)
    entry->clock_note = g_strdup ("clock far ahead");
  return TRUE;
}

static gboolean
append_journal (ZgTransaction *self, ZgJournalEntry *entry, GError **error)
{
  gint64 actor_id;

  entry->uuid = zg_uuid_new ();
  entry->day = self->day;
  entry->kind = _zg_transaction_kind_to_key (self->kind);
  entry->label = g_strdup (self->label);
  entry->reason = g_strdup (self->reason);
  entry->has_ref = self->has_ref;
  entry->ref = self->ref;
  entry->has_group = self->has_group;
  entry->group = self->group;
  entry->actor_name = zg_ledger_get_author (self->ledger);
  entry->actor_unit = _zg_ledger_get_author_unit (self->ledger);
  entry->actor_host = g_get_host_name ();
  return choose_time (self, entry, error)
         && _zg_journal_find_actor (self->ledger, TRUE, &actor_id, &entry->actor, error)
         && _zg_journal_append (self->ledger, entry, actor_id, self->changes, error);
}

/* The index is merged into one piece, or the words taken out of it would stay in the others. */
static gboolean
blank (ZgTransaction *self, gint64 txn_id, GError **error)
{
  for (guint i = 0; i < self->blanks->len; i++)
    if (!_zg_blank_place (self->db, &g_array_index (self->blanks, ZgPlace, i), txn_id, error))
      return FALSE;
  return self->blanks->len == 0 || _zg_text_index_merge (self->db, error);
}

static gboolean
finish (ZgTransaction *self, ZgJournalEntry *entry, GError **error)
{
  return append_journal (self, entry, error) && _zg_derived_update (self->derived, error)
         && blank (self, entry->id, error)
         && zg_db_exec (self->db, "DELETE FROM journal_open", error)
         && zg_db_commit (self->db, error);
}

static void
end (ZgTransaction *self)
{
  if (!self->is_open)
    return;
  zg_db_rollback (self->db);
  self->is_open = FALSE;
  _zg_ledger_set_busy (self->ledger, FALSE);
}

gboolean
zg_transaction_commit (ZgTransaction *self, ZgUuid *uuid, GError **error)
{
  ZgJournalEntry entry = { 0 };
  gboolean ok;

  g_return_val_if_fail (self->is_open, FALSE);

  ok = _zg_rules_before_commit (self, _zg_derived_get_issues (self->derived), error);
  drop_unchanged (self);
  /* Taking back a step that changed nothing is a step all the same, or undo would stop at it. */
  if (ok && (self->changes->len > 0 || self->has_ref))
    ok = finish (self, &entry, error);
  if (ok && uuid)
    *uuid = entry.uuid;
  _zg_journal_entry_clear (&entry);
  if (ok)
    _zg_working_copy_note_edit (self->ledger);
  end (self);
  return ok;
}

void
zg_transaction_free (ZgTransaction *self)
{
  if (self == NULL)
    return;
  end (self);
  g_clear_pointer (&self->derived, _zg_derived_free);
  g_array_unref (self->blanks);
  g_hash_table_unref (self->by_place);
  g_ptr_array_unref (self->changes);
  g_free (self->label);
  g_free (self->reason);
  g_object_unref (self->ledger);
  g_free (self);
}
