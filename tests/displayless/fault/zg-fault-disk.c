/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-fault-disk.h"

#include <glib/gstdio.h>
#include <string.h>

#define SECTOR 512

/* A write, or a new size (then data is NULL). */
typedef struct
{
  gint64 offset;
  GBytes *data;
} Change;

typedef struct
{
  GByteArray *synced;
  GPtrArray *changes; /* since */
  guint refs;
} Inode;

/* An entry of a folder gets another file, or none. Those of one number go together. */
typedef struct
{
  char *path;
  Inode *inode; /* NULL: taken away */
  guint number;
} Entry;

static struct
{
  GHashTable *now;     /* path -> Inode, as the program sees it */
  GHashTable *on_disk; /* path -> Inode */
  GPtrArray *entries;  /* what was done to folders since they were synced */
  guint number;
} disk;

static void
change_free (Change *change)
{
  g_clear_pointer (&change->data, g_bytes_unref);
  g_free (change);
}

static Inode *
inode_ref (Inode *inode)
{
  if (inode)
    inode->refs++;
  return inode;
}

static void
inode_unref (gpointer data)
{
  Inode *inode = data;

  if (inode == NULL || --inode->refs > 0)
    return;
  g_byte_array_unref (inode->synced);
  g_ptr_array_unref (inode->changes);
  g_free (inode);
}

static void
entry_free (Entry *entry)
{
  g_free (entry->path);
  inode_unref (entry->inode);
  g_free (entry);
}

void
zg_disk_stop (void)
{
  g_clear_pointer (&disk.now, g_hash_table_unref);
  g_clear_pointer (&disk.on_disk, g_hash_table_unref);
  g_clear_pointer (&disk.entries, g_ptr_array_unref);
}

void
zg_disk_start (void)
{
  zg_disk_stop ();
  disk.now = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, inode_unref);
  disk.on_disk = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, inode_unref);
  disk.entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
}

static Inode *
inode_new (void)
{
  Inode *inode = g_new0 (Inode, 1);

  inode->synced = g_byte_array_new ();
  inode->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  inode->refs = 1;
  return inode;
}

/* Takes @inode. */
static void
set_entry (const char *path, Inode *inode, guint number)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->path = g_strdup (path);
  entry->inode = inode_ref (inode);
  entry->number = number;
  g_ptr_array_add (disk.entries, entry);
  if (inode)
    g_hash_table_insert (disk.now, g_strdup (path), inode);
  else
    g_hash_table_remove (disk.now, path);
}

static void
add_change (Inode *inode, gint64 offset, const void *data, gsize size)
{
  Change *change = g_new0 (Change, 1);

  change->offset = offset;
  change->data = data ? g_bytes_new (data, size) : NULL;
  g_ptr_array_add (inode->changes, change);
}

/* A file not heard of before stands on the disk, unless it was made behind the seams: then nothing
 * of it does. */
static Inode *
find (const char *path, gboolean is_new)
{
  Inode *inode = g_hash_table_lookup (disk.now, path);
  g_autofree char *bytes = NULL;
  gsize size = 0;

  if (inode && !is_new)
    return inode;
  inode = inode_new ();
  g_file_get_contents (path, &bytes, &size, NULL);
  if (is_new)
    {
      if (size)
        add_change (inode, 0, bytes, size);
      set_entry (path, inode, ++disk.number);
      return inode;
    }
  g_byte_array_append (inode->synced, (const guint8 *) bytes, (guint) size);
  g_hash_table_insert (disk.now, g_strdup (path), inode);
  g_hash_table_insert (disk.on_disk, g_strdup (path), inode_ref (inode));
  return inode;
}

void
zg_disk_note_open (const char *path, gboolean is_new)
{
  if (disk.now)
    find (path, is_new);
}

void
zg_disk_note_write (const char *path, gint64 offset, const void *data, gsize size)
{
  if (disk.now)
    add_change (find (path, FALSE), offset, data, size);
}

void
zg_disk_note_truncate (const char *path, gint64 size)
{
  if (disk.now)
    add_change (find (path, FALSE), size, NULL, 0);
}

static void
apply (GByteArray *bytes, const Change *change, gsize from, gsize to)
{
  gsize size;
  const guint8 *data;

  if (change->data == NULL)
    {
      guint old = bytes->len;

      g_byte_array_set_size (bytes, (guint) change->offset);
      if (bytes->len > old)
        memset (bytes->data + old, 0, bytes->len - old);
      return;
    }
  data = g_bytes_get_data (change->data, &size);
  to = MIN (to, size);
  if ((gsize) change->offset + to > bytes->len)
    {
      guint old = bytes->len;

      g_byte_array_set_size (bytes, (guint) ((gsize) change->offset + to));
      memset (bytes->data + old, 0, bytes->len - old);
    }
  if (to > from)
    memcpy (bytes->data + change->offset + from, data + from, to - from);
}

static void
move_to_disk (guint i)
{
  const Entry *entry = g_ptr_array_index (disk.entries, i);

  if (entry->inode)
    g_hash_table_insert (disk.on_disk, g_strdup (entry->path), inode_ref (entry->inode));
  else
    g_hash_table_remove (disk.on_disk, entry->path);
}

/* All entries of one folder, or of one path if @folder is NULL. */
static void
sync_entries (const char *folder, const char *path)
{
  for (guint i = 0; i < disk.entries->len;)
    {
      const Entry *entry = g_ptr_array_index (disk.entries, i);
      g_autofree char *of = g_path_get_dirname (entry->path);

      if (folder ? !g_str_equal (of, folder) : !g_str_equal (entry->path, path))
        {
          i++;
          continue;
        }
      move_to_disk (i);
      g_ptr_array_remove_index (disk.entries, i);
    }
}

void
zg_disk_note_sync (const char *path, gboolean with_entry)
{
  Inode *inode;

  if (disk.now == NULL)
    return;
  inode = g_hash_table_lookup (disk.now, path);
  if (inode == NULL)
    inode = find (path, TRUE);
  for (guint i = 0; i < inode->changes->len; i++)
    apply (inode->synced, g_ptr_array_index (inode->changes, i), 0, G_MAXSIZE);
  g_ptr_array_set_size (inode->changes, 0);
  if (with_entry)
    sync_entries (NULL, path);
}

void
zg_disk_note_sync_folder (const char *path)
{
  if (disk.now)
    sync_entries (path, NULL);
}

void
zg_disk_note_delete (const char *path, gboolean is_synced)
{
  if (disk.now == NULL)
    return;
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    find (path, FALSE);
  set_entry (path, NULL, ++disk.number);
  if (is_synced)
    sync_entries (NULL, path);
}

void
zg_disk_note_rename (const char *from, const char *to, gboolean keep_from)
{
  Inode *inode;
  guint number;

  if (disk.now == NULL)
    return;
  inode = g_hash_table_lookup (disk.now, from);
  if (inode == NULL)
    inode = find (from, TRUE);
  if (g_file_test (to, G_FILE_TEST_EXISTS))
    find (to, FALSE);
  number = ++disk.number;
  set_entry (to, inode_ref (inode), number);
  if (!keep_from)
    set_entry (from, NULL, number);
}

/* Changes of folders reach a journalled disk in their order: some of the first ones are done. */
static void
cut_entries (GRand *rand)
{
  guint last = (guint) g_rand_int_range (rand, 0, (gint32) disk.number + 2);

  for (guint i = 0; i < disk.entries->len; i++)
    if (((const Entry *) g_ptr_array_index (disk.entries, i))->number <= last)
      move_to_disk (i);
}

/* Any part of what was not synced: all, nothing, a random choice, or all but the end; single writes
 * may be torn between sectors. */
static GByteArray *
cut_file (const Inode *inode, GRand *rand)
{
  GByteArray *bytes = g_byte_array_new ();
  int chance = g_rand_int_range (rand, 0, 5); /* quarters */
  guint n = g_rand_boolean (rand)
                ? inode->changes->len
                : (guint) g_rand_int_range (rand, 0, (gint32) inode->changes->len + 1);

  g_byte_array_append (bytes, inode->synced->data, inode->synced->len);
  for (guint i = 0; i < n; i++)
    {
      const Change *change = g_ptr_array_index (inode->changes, i);
      gsize from = 0;
      gsize to = G_MAXSIZE;

      if (g_rand_int_range (rand, 0, 4) >= chance)
        continue;
      if (change->data && g_bytes_get_size (change->data) > SECTOR
          && g_rand_int_range (rand, 0, 8) == 0)
        {
          gsize middle = (gsize) g_rand_int_range (rand, 1, 8) * SECTOR;

          *(g_rand_boolean (rand) ? &from : &to) = MIN (middle, g_bytes_get_size (change->data));
        }
      apply (bytes, change, from, to);
    }
  return bytes;
}

static void
unref_bytes (gpointer bytes)
{
  g_clear_pointer ((GBytes **) &bytes, g_bytes_unref);
}

/* Every path that was heard of, and what it holds after the cut: NULL for nothing. */
static GHashTable *
choose_files (GRand *rand)
{
  GHashTable *files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_bytes);
  g_autoptr (GList) paths = NULL;
  GHashTableIter iter;
  gpointer path;

  g_hash_table_iter_init (&iter, disk.now);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    g_hash_table_insert (files, g_strdup (path), NULL);
  for (guint i = 0; i < disk.entries->len; i++)
    g_hash_table_insert (files, g_strdup (((Entry *) g_ptr_array_index (disk.entries, i))->path),
                         NULL);
  cut_entries (rand);
  /* In an order that is the same in every run, as the random numbers are. */
  paths = g_list_sort (g_hash_table_get_keys (disk.on_disk), (GCompareFunc) strcmp);
  for (const GList *item = paths; item; item = item->next)
    g_hash_table_insert (files, g_strdup (item->data),
                         g_byte_array_free_to_bytes (
                             cut_file (g_hash_table_lookup (disk.on_disk, item->data), rand)));
  return files;
}

void
zg_disk_cut (GRand *rand)
{
  g_autoptr (GHashTable) files = choose_files (rand);
  GHashTableIter iter;
  gpointer path;
  gpointer bytes;

  zg_disk_stop ();
  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &path, &bytes))
    {
      gsize size;
      const char *data = bytes ? g_bytes_get_data (bytes, &size) : NULL;

      if (bytes == NULL)
        g_unlink (path);
      else
        g_file_set_contents (path, data ? data : "", (gssize) size, NULL);
    }
}
