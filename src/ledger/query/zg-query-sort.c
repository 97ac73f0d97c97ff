/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-error.h"
#include "zg-query-private.h"
#include "zg-record.h"

typedef struct
{
  gint64 id;
  guint place; /* before sorting */
  gboolean none;
  gint64 number;
  char *text; /* collation key; NULL for numbers */
} Key;

static void
key_clear (gpointer data)
{
  g_free (((Key *) data)->text);
}

/* What has no value comes last, whichever way it is sorted. */
static int
compare_keys (gconstpointer a, gconstpointer b, gpointer data)
{
  const Key *x = a;
  const Key *y = b;
  int order = 0;

  if (x->none != y->none)
    return x->none ? 1 : -1;
  if (x->text && y->text)
    order = strcmp (x->text, y->text);
  else
    order = (x->number > y->number) - (x->number < y->number);
  if (order == 0)
    return x->place < y->place ? -1 : 1;
  return GPOINTER_TO_INT (data) ? -order : order;
}

static gboolean
read_field (ZgLedger *ledger, const ZgField *field, GArray *keys, GError **error)
{
  gboolean numeric = field->type == ZG_FIELD_INTEGER || field->type == ZG_FIELD_DAY
                     || field->type == ZG_FIELD_BOOLEAN;

  for (guint i = 0; i < keys->len; i++)
    {
      Key *key = &g_array_index (keys, Key, i);
      g_autoptr (ZgRecord) record = zg_record_load (ledger, field->entity, key->id, error);
      const char *value = record ? zg_record_get (record, field->id) : NULL;

      if (record == NULL)
        return FALSE;
      key->none = value == NULL || *value == '\0';
      if (numeric)
        key->number = value ? g_ascii_strtoll (value, NULL, 10) : 0;
      else
        key->text = g_utf8_collate_key_for_filename (value ? value : "", -1); /* 2 before 10 */
    }
  return TRUE;
}

typedef struct
{
  GHashTable *keys; /* id -> Key */
  gboolean measures;
  gboolean light;
  ZgDay today;
  int near_days;
} FactReader;

static gint64
urgency (const char *light)
{
  const char *const *lights = zg_keys_get (ZG_KEYS_LIGHTS);
  gint64 place = 0;

  while (lights[place] && strcmp (lights[place], light) != 0)
    place++;
  return place;
}

static void
read_item (const ZgItemFacts *item, gpointer data)
{
  FactReader *reader = data;
  Key *key = (item->kind == ZG_ITEM_MEASURE) == reader->measures
                 ? g_hash_table_lookup (reader->keys, &item->id)
                 : NULL;

  if (key == NULL)
    return;
  key->none = !reader->light && item->deadline == ZG_DAY_NONE;
  key->number = reader->light
                    ? urgency (_zg_item_get_light (item, reader->today, reader->near_days))
                    : item->deadline;
}

static gboolean
read_facts (
    ZgLedger *ledger, ZgEntity entity, gboolean light, ZgDay today, GArray *keys, GError **error)
{
  FactReader reader = { g_hash_table_new (g_int64_hash, g_int64_equal), entity == ZG_ENTITY_MEASURE,
                        light, today == ZG_DAY_NONE ? zg_ledger_get_today (ledger) : today,
                        _zg_ledger_get_near_days (ledger) };
  gboolean ok;

  for (guint i = 0; i < keys->len; i++)
    {
      Key *key = &g_array_index (keys, Key, i);

      g_hash_table_insert (reader.keys, &key->id, key);
    }
  ok = _zg_items_foreach (ledger, 0, read_item, &reader, error);
  g_hash_table_unref (reader.keys);
  return ok;
}

gboolean
_zg_query_sort (
    ZgLedger *ledger, ZgEntity entity, GArray *ids, const char *sort, ZgDay today, GError **error)
{
  gboolean backwards = *sort == '-';
  const char *name = backwards ? sort + 1 : sort;
  gboolean light = strcmp (name, "light") == 0;
  gboolean fact = light || strcmp (name, "deadline") == 0;
  const ZgField *field = fact ? NULL : zg_field_find (entity, name);
  g_autoptr (GArray) keys = g_array_new (FALSE, TRUE, sizeof (Key));

  if (!fact && field == NULL)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID,
                   _ ("sort: there is no field “%s”; the help of list names them"), name);
      return FALSE;
    }
  g_array_set_clear_func (keys, key_clear);
  g_array_set_size (keys, ids->len);
  for (guint i = 0; i < ids->len; i++)
    {
      g_array_index (keys, Key, i).id = g_array_index (ids, gint64, i);
      g_array_index (keys, Key, i).place = i;
    }
  if (fact ? !read_facts (ledger, entity, light, today, keys, error)
           : !read_field (ledger, field, keys, error))
    return FALSE;
  g_array_sort_with_data (keys, compare_keys, GINT_TO_POINTER (backwards));
  for (guint i = 0; i < ids->len; i++)
    g_array_index (ids, gint64, i) = g_array_index (keys, Key, i).id;
  return TRUE;
}
