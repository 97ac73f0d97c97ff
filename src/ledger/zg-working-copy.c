/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-working-copy.h"

#include <glib/gstdio.h>
#include <string.h>

#include "zg-backup.h"
#include "zg-ledger-private.h"
#include "zg-place.h"
#include "zg-share.h"
#include "zg-working-copy-private.h"

#define AFTER_LAST_EDIT  (2 * G_TIME_SPAN_SECOND)
#define AFTER_FIRST_EDIT (30 * G_TIME_SPAN_SECOND)
#define AFTER_FAILURE    (30 * G_TIME_SPAN_SECOND)

gboolean
zg_working_copy_is (ZgLedger *ledger)
{
  return _zg_ledger_get_copy (ledger) != NULL;
}

gboolean
zg_working_copy_is_saved (ZgLedger *ledger)
{
  const ZgWorkingCopy *copy = _zg_ledger_get_copy (ledger);

  return copy == NULL || copy->first_edit == 0;
}

void
_zg_working_copy_note_edit (ZgLedger *ledger)
{
  ZgWorkingCopy *copy = _zg_ledger_get_copy (ledger);

  if (copy == NULL)
    return;
  copy->last_edit = g_get_monotonic_time ();
  if (copy->first_edit == 0)
    copy->first_edit = copy->last_edit;
}

static gboolean
is_due (const ZgWorkingCopy *copy, gint64 now)
{
  if (copy->first_edit == 0)
    return FALSE;
  if (now == G_MAXINT64)
    return TRUE;
  if (copy->last_failure)
    return now >= copy->last_failure + AFTER_FAILURE;
  return now >= copy->last_edit + AFTER_LAST_EDIT || now >= copy->first_edit + AFTER_FIRST_EDIT;
}

gboolean
zg_working_copy_is_unsettled (ZgLedger *ledger)
{
  const ZgWorkingCopy *copy = _zg_ledger_get_copy (ledger);

  return copy && copy->is_unsettled;
}

char *
zg_working_copy_take_conflict (ZgLedger *ledger)
{
  ZgWorkingCopy *copy = _zg_ledger_get_copy (ledger);

  return copy ? g_steal_pointer (&copy->conflict) : NULL;
}

/* What the place holds now; "" if it is gone. */
static gboolean
read_place_head (const char *path, char **head, GError **error)
{
  g_autofree char *local = NULL;
  gboolean ok;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      *head = g_strdup ("");
      return TRUE;
    }
  local = _zg_working_copy_temporary (error);
  ok = local && zg_share_get (path, local, error)
       && _zg_working_copy_read_head (local, head, NULL, error);
  if (local)
    g_unlink (local);
  return ok;
}

/* Another file, or none, may be what a share that is gone has left in its place. */
static gboolean
read_connected_head (const ZgWorkingCopy *copy, char **head, GError **error)
{
  if (copy->is_local)
    return read_place_head (copy->path, head, error);
  return zg_share_check_connected (copy->path, error) && read_place_head (copy->path, head, error)
         && zg_share_check_connected (copy->path, error);
}

/* What is put there is noted before: if no more could be noted afterwards, it is not somebody
 * else's. */
static gboolean
put_there (ZgWorkingCopy *copy, const char *file, const char *head, GError **error)
{
  return _zg_working_copy_note_coming (copy, head, error)
         && _zg_working_copy_put (file, copy->path, head, copy->is_local, error);
}

/* Puts the whole of @file at the place, unless somebody else has saved there. */
static gboolean
put (ZgWorkingCopy *copy, const char *file, const char *head, char **conflict, GError **error)
{
  g_autofree char *found = NULL;

  if (!read_connected_head (copy, &found, error))
    return FALSE;
  if (g_str_equal (found, head))
    return TRUE;
  if (*found == '\0' || _zg_working_copy_has_put (copy, found))
    return put_there (copy, file, head, error);
  *conflict = _zg_working_copy_put_conflict (file, copy->path, error);
  if (*conflict == NULL)
    return FALSE;
  g_free (copy->path);
  copy->path = g_canonicalize_filename (*conflict, NULL);
  copy->is_local = zg_place_get_unsafe_kind (copy->path) == NULL;
  return TRUE;
}

static gboolean
write_back (ZgLedger *ledger, ZgWorkingCopy *copy, char **conflict, GError **error)
{
  g_autofree char *local = _zg_working_copy_temporary (error);
  g_autofree char *head = NULL;
  gboolean ok;

  _zg_working_copy_reload (copy);
  ok = local && zg_backup_write (_zg_ledger_get_db (ledger), local, error)
       && _zg_working_copy_read_head (local, &head, NULL, error)
       && put (copy, local, head, conflict, error);

  if (local)
    g_unlink (local);
  if (!ok)
    return FALSE;
  g_free (copy->base);
  copy->base = g_steal_pointer (&head);
  return _zg_working_copy_note_coming (copy, NULL, error);
}

gboolean
zg_working_copy_write_back (ZgLedger *ledger, char **conflict, GError **error)
{
  ZgWorkingCopy *copy = _zg_ledger_get_copy (ledger);
  gboolean ok;
  int lock;

  *conflict = NULL;
  if (copy == NULL || copy->first_edit == 0)
    return TRUE;
  lock = _zg_working_copy_lock (error);
  ok = lock >= 0 && write_back (ledger, copy, conflict, error);
  if (lock >= 0)
    _zg_working_copy_unlock (lock);
  copy->last_failure = ok ? 0 : g_get_monotonic_time ();
  if (ok)
    copy->first_edit = copy->last_edit = 0;
  return ok;
}

ZgCopyState *
zg_copy_state_copy (const ZgCopyState *state)
{
  ZgCopyState *copy = g_new0 (ZgCopyState, 1);

  copy->is_saved = state->is_saved;
  copy->path = g_strdup (state->path);
  copy->conflict = g_strdup (state->conflict);
  copy->failure = g_strdup (state->failure);
  return copy;
}

void
zg_copy_state_free (ZgCopyState *state)
{
  g_free (state->path);
  g_free (state->conflict);
  g_free (state->failure);
  g_free (state);
}

ZgCopyState *
zg_working_copy_tend (ZgLedger *ledger, gint64 now)
{
  ZgWorkingCopy *copy = _zg_ledger_get_copy (ledger);
  g_autoptr (GError) failure = NULL;
  g_autofree char *conflict = NULL;
  gboolean is_saved;
  ZgCopyState *state;

  if (copy == NULL)
    return NULL;
  if (is_due (copy, now))
    zg_working_copy_write_back (ledger, &conflict, &failure);
  if (conflict == NULL)
    conflict = zg_working_copy_take_conflict (ledger);
  is_saved = zg_working_copy_is_saved (ledger);
  if (copy->was_told && copy->was_saved == is_saved && conflict == NULL && failure == NULL)
    return NULL;
  copy->was_told = TRUE;
  copy->was_saved = is_saved;
  state = g_new0 (ZgCopyState, 1);
  state->is_saved = is_saved;
  state->path = g_strdup (copy->path);
  state->conflict = g_steal_pointer (&conflict);
  state->failure = failure ? g_strdup (failure->message) : NULL;
  return state;
}
