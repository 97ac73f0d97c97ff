/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "zg-working-copy-private.h"

void
zg_left_over_free (ZgLeftOver *left_over)
{
  g_free (left_over->path);
  g_free (left_over->file);
  g_free (left_over);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const ZgLeftOver *one = *(const ZgLeftOver *const *) a;
  const ZgLeftOver *other = *(const ZgLeftOver *const *) b;

  return (one->us < other->us) - (one->us > other->us);
}

GPtrArray *
zg_working_copy_list_left_over (void)
{
  g_autoptr (GPtrArray) copies = _zg_working_copy_load_all ("", NULL);
  GPtrArray *left_over = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_left_over_free);

  for (guint i = 0; i < copies->len; i++)
    {
      const ZgWorkingCopy *copy = g_ptr_array_index (copies, i);
      g_autofree char *head = NULL;
      ZgLeftOver *entry;
      GStatBuf info;

      if (!_zg_working_copy_read_head (copy->file, &head, NULL, NULL)
          || g_str_equal (head, copy->base) || g_stat (copy->file, &info) != 0)
        continue;
      entry = g_new0 (ZgLeftOver, 1);
      entry->path = g_strdup (copy->path);
      entry->file = g_strdup (copy->file);
      entry->us = info.st_mtim.tv_sec * G_USEC_PER_SEC + info.st_mtim.tv_nsec / 1000;
      g_ptr_array_add (left_over, entry);
    }
  g_ptr_array_sort (left_over, compare_newest_first);
  return left_over;
}
