/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a ledger may be edited in place: only where locks and the rollback journal are real. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * zg_place_get_unsafe_kind:
 * @path: a file, which need not exist, or a folder
 *
 * FUSE, NFS, CIFS/SMB, 9p, vfat, exfat, ntfs and the document portal's paths are not safe: SQLite
 * loses data there when a program is killed, or can't lock at all. Nor is a folder that a program
 * keeps in step with other machines: it takes away a database half written, and puts another in its
 * place while it is open. Those of Syncthing, Dropbox, Nextcloud and Resilio are known by the marks
 * these programs leave at their top.
 *
 * Returns: (nullable): NULL if @path is safe, else the name of the kind of place, for a message
 */
const char *zg_place_get_unsafe_kind (const char *path);

/* The same of the file @path in @folder, an open folder, on which something else may have been
 * mounted since. */
const char *zg_place_get_unsafe_kind_at (int folder, const char *path);

/* The file that a symbolic link leads to, if it is there; any other path as it is. What is written
 * beside a file, or renamed onto it, goes there, or the link would be replaced.
 * (transfer full) */
char *zg_place_resolve (const char *path);

/* TRUE for a path of the document portal. The next session has another path for the same file. */
gboolean zg_place_is_portal (const char *path);

/* Whether the last parts of two paths are equal. */
gboolean zg_place_has_same_name (const char *path, const char *other);

/**
 * zg_place_is_same:
 *
 * Whether two paths lead to one file. The document portal has another path for a file each time it
 * is handed over. Newer ones tell where the file is; what older ones show has nothing of the file
 * but its name, its size and the times of its last changes: where these are alike, and fine enough
 * for a copy of the file to have others, it is the same.
 *
 * Returns: FALSE also if one of them is not there, unless the paths are equal
 */
gboolean zg_place_is_same (const char *path, const char *other);

/* TRUE if files can be made beside the file @path, which need not exist: a rollback journal must
 * stand there during each commit. */
gboolean zg_place_can_journal (const char *path);

G_END_DECLS
