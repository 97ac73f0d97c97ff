/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-id-array.h"

#include <string.h>

static gint64
get_id (const GArray *array, gsize size, gsize index)
{
  gint64 id;

  memcpy (&id, array->data + index * size, sizeof id);
  return id;
}

/* Where @id stands or belongs. Ids ascend, so that none stands further from the first than it
 * differs from it. */
static gsize
find_place (const GArray *array, gsize size, gint64 id)
{
  gint64 first = array->len ? get_id (array, size, 0) : 0;
  gsize low = 0;
  gsize high = array->len;

  if (array->len == 0 || id > get_id (array, size, array->len - 1))
    return array->len;
  if (id <= first)
    return 0;
  if ((guint64) id - (guint64) first < array->len)
    {
      high = (gsize) ((guint64) id - (guint64) first);
      if (get_id (array, size, high) == id)
        return high;
    }
  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (get_id (array, size, middle) < id)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

gpointer
zg_id_array_find (const GArray *array, gint64 id)
{
  gsize size = g_array_get_element_size ((GArray *) array);
  gsize place = find_place (array, size, id);

  if (place >= array->len || get_id (array, size, place) != id)
    return NULL;
  return array->data + place * size;
}

void
zg_id_array_insert (GArray *array, gconstpointer element)
{
  gsize size = g_array_get_element_size (array);
  gint64 id;
  gsize place;

  memcpy (&id, element, sizeof id);
  place = find_place (array, size, id);
  if (place < array->len && get_id (array, size, place) == id)
    memcpy (array->data + place * size, element, size);
  else
    g_array_insert_vals (array, (guint) place, element, 1);
}
