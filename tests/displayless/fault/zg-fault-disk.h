/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a disk would hold after a power cut: of each file what was synced, and any part of what was
 * written since, in any order; of each folder the entries that were synced, and any part of the
 * later ones. A rename is done whole or not at all. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Starts anew: what stands in the files now is on the disk. Without it nothing is noted. */
void zg_disk_start (void);
void zg_disk_stop (void);

/* A file is opened; @is_new if this has made it. */
void zg_disk_note_open (const char *path, gboolean is_new);
void zg_disk_note_write (const char *path, gint64 offset, const void *data, gsize size);
void zg_disk_note_truncate (const char *path, gint64 size);

/* The file is brought to the disk; @with_entry: its name too. */
void zg_disk_note_sync (const char *path, gboolean with_entry);
void zg_disk_note_sync_folder (const char *path);
void zg_disk_note_delete (const char *path, gboolean is_synced);

/* To be called before it is done: @from is read if nothing is known of it. */
void zg_disk_note_rename (const char *from, const char *to, gboolean keep_from);

/* Makes the real files what the disk holds after the cut; chosen by @rand. */
void zg_disk_cut (GRand *rand);

G_END_DECLS
