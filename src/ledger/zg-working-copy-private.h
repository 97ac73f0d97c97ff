/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "zg-db.h"
#include "zg-working-copy.h"

G_BEGIN_DECLS

/* A copy of a ledger file and what is known of the place it belongs to. Kept as two files of one
 * name in the state folder: the copy (.zgl) and a key file (.ini). */
typedef struct
{
  char *path;        /* the place */
  char *file;        /* the copy */
  char *base;        /* the newest hash the place had when both were equal, hexadecimal */
  char *coming;      /* the newest hash of what is being put there; it may have got there or not
                      * if the program was ended, or the disk failed, meanwhile. NULL: nothing */
  char *conflict;    /* to be told once */
  gboolean is_local; /* the place is safe: a file in the user's own folder, after a conflict with
                      * what the document portal handed over */
  gint64 first_edit; /* monotonic time since when the place lags behind; 0: it does not */
  gint64 last_edit;
  gint64 last_failure;    /* 0: none */
  guint is_unsettled : 1; /* it is only looked at, and the place was changed as well */
  guint was_told : 1;     /* how it stands, to zg_working_copy_tend()'s caller */
  guint was_saved : 1;
  int use; /* a lock that tells others that the copy is open; -1: none */
} ZgWorkingCopy;

/* Also removes the copy from the disk if its place holds all of it and nobody else has it open; the
 * ledger must be closed. */
void _zg_working_copy_free (ZgWorkingCopy *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgWorkingCopy, _zg_working_copy_free)

/* zg-working-copy-open.c */

/**
 * _zg_working_copy_open:
 * @path: a ledger on a place where it can't be edited, or one that has a copy all the same
 * @is_local: it is the latter (_zg_working_copy_has_local())
 * @reads: it is only looked at
 * @error: return location
 *
 * Finds the place's working copy or makes it, and takes over what others have saved since. Edits
 * left over from an earlier run are kept; if others have saved as well, they are put beside the
 * place, and @conflict is set, but not by who only reads: nobody would be told.
 *
 * Returns: (transfer full): the copy
 */
ZgWorkingCopy *
_zg_working_copy_open (const char *path, gboolean is_local, gboolean reads, GError **error);

/* The copy of a new ledger, made in @local, which goes to @path. Takes the file @local.
 * (transfer full) */
ZgWorkingCopy *_zg_working_copy_create (const char *path, const char *local, GError **error);

/* zg-working-copy-conflict.c */

/* Puts the whole of @file at a place, which is safe if @is_local. @mark as for zg_share_put(). */
gboolean _zg_working_copy_put (
    const char *file, const char *path, const char *mark, gboolean is_local, GError **error);

/* Puts @file beside the place as "NAME (conflict DATE).zgl", or, of what the document portal hands
 * over, into the user's folder of documents. (transfer full): its path */
char *_zg_working_copy_put_conflict (const char *file, const char *path, GError **error);

/* zg-working-copy-file.c */

/* All copies whose file's name begins with @prefix. What can't be read is left out and told in
 * @error. (transfer full) (element-type ZgWorkingCopy) */
GPtrArray *_zg_working_copy_load_all (const char *prefix, GError **error);

/* The folder of all copies, made if it is missing. (transfer full); NULL on error */
char *_zg_working_copy_folder (GError **error);

/* A name for a file that stays in the folder for a moment. (transfer full) */
char *_zg_working_copy_temporary (GError **error);

/**
 * _zg_working_copy_find:
 * @path: a place
 * @uuid: the ledger it holds
 * @head: its newest hash
 * @copy: (out) (transfer full) (nullable): the copy that belongs to @path; NULL if there is none
 *
 * A file that the document portal hands over has another path each time: a copy that belonged to
 * such a path goes with the same file (zg_place_is_same()), and, where the path is gone with its
 * session, with a file of that name which holds just what was put there last.
 *
 * Returns: FALSE if a copy of this ledger can't be told whose it is: it may hold edits
 */
gboolean _zg_working_copy_find (
    const char *path, const ZgUuid *uuid, const char *head, ZgWorkingCopy **copy, GError **error);

/* Whether a file that could be edited in place has a copy, of which it may lack edits. */
gboolean _zg_working_copy_has_local (const char *path);

/* (transfer full) */
ZgWorkingCopy *_zg_working_copy_new (const char *path, const char *file, const char *base);

/* TRUE if a place whose newest hash is @head holds what was last put there from here. */
gboolean _zg_working_copy_has_put (const ZgWorkingCopy *self, const char *head);

/* Notes that the place is getting what ends with @head, or, with NULL, that it holds @base. */
gboolean _zg_working_copy_note_coming (ZgWorkingCopy *self, const char *head, GError **error);

/* Tells others that the copy is open. */
gboolean _zg_working_copy_mark_use (ZgWorkingCopy *self, GError **error);

/* Takes over what another program that has the same copy has noted. */
void _zg_working_copy_reload (ZgWorkingCopy *self);

/* Writes the key file, on disk when this returns. */
gboolean _zg_working_copy_store (ZgWorkingCopy *self, GError **error);

/* The newest hash of a ledger file's journal, hexadecimal, and the ledger's uuid. */
gboolean _zg_working_copy_read_head (const char *file, char **head, ZgUuid *uuid, GError **error);
gboolean _zg_working_copy_read_db_head (ZgDb *db, char **head, GError **error);

/* Held while a copy and its place are compared and made equal: other programs may have the same
 * copy. (transfer full): a descriptor to be given to _zg_working_copy_unlock(); -1 on error */
int _zg_working_copy_lock (GError **error);
void _zg_working_copy_unlock (int lock);

/* The ledger's copy; NULL if it is edited in place. */
ZgWorkingCopy *_zg_ledger_get_copy (ZgLedger *ledger);

/* Takes @copy. */
void _zg_ledger_set_copy (ZgLedger *ledger, ZgWorkingCopy *copy);

/* Called after each commit. */
void _zg_working_copy_note_edit (ZgLedger *ledger);

G_END_DECLS
