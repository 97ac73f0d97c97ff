/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-story-names.h"

#include <string.h>

#include "zg-error.h"
#include "zg-record.h"

/* section.issue.measure */
#define MAX_LEVELS 3

static void
append_row (GArray *rows, const ZgRecord *record)
{
  ZgStoryRow row = { .entity = record->entity, .row_id = record->id };

  zg_uuid_write (&record->uuid, row.uuid);
  g_array_append_val (rows, row);
}

static gboolean
not_found (const char *place, GError **error)
{
  g_set_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND, "the ledger has nothing at “%s”", place);
  return FALSE;
}

/* The rows below @parent at a level of a place. */
static GPtrArray *
load_level (ZgLedger *ledger, guint level, const ZgRecord *parent, GError **error)
{
  if (level == 0)
    return zg_record_load_all (ledger, ZG_ENTITY_SECTION, error);
  if (level == 1)
    return zg_record_load_children (ledger, ZG_ENTITY_ISSUE, ZG_FIELD_ISSUE_SECTION, parent->id,
                                    error);
  return zg_record_load_children (ledger, ZG_ENTITY_MEASURE, ZG_FIELD_MEASURE_ISSUE, parent->id,
                                  error);
}

static gboolean
find_numbered (ZgLedger *ledger, const char *place, GArray *rows, GError **error)
{
  g_auto (GStrv) steps = g_strsplit (place, ".", -1);
  g_autoptr (GPtrArray) level = NULL;
  const ZgRecord *record = NULL;

  if (g_strv_length (steps) > MAX_LEVELS)
    return not_found (place, error);
  for (guint i = 0; steps[i]; i++)
    {
      /* the row found stays alive with its level until the next one is loaded */
      GPtrArray *next = load_level (ledger, i, record, error);
      guint64 number;

      if (next == NULL)
        return FALSE;
      g_clear_pointer (&level, g_ptr_array_unref);
      level = next;
      if (level->len == 0)
        return not_found (place, error);
      if (strcmp (steps[i], "*") == 0 && steps[i + 1] == NULL)
        {
          for (guint r = 0; r < level->len; r++)
            append_row (rows, level->pdata[r]);
          return TRUE;
        }
      if (!g_ascii_string_to_unsigned (steps[i], 10, 1, level->len, &number, NULL))
        return not_found (place, error);
      record = level->pdata[number - 1];
    }
  append_row (rows, record);
  return TRUE;
}

static gboolean
find_ledger (ZgLedger *ledger, GArray *rows, GError **error)
{
  g_autoptr (GPtrArray) all = zg_record_load_all (ledger, ZG_ENTITY_LEDGER, error);

  if (all == NULL)
    return FALSE;
  if (all->len == 0)
    return not_found ("ledger", error);
  append_row (rows, all->pdata[0]);
  return TRUE;
}

GArray *
zg_story_find_rows (ZgLedger *ledger, const char *target, GError **error)
{
  g_auto (GStrv) places = g_strsplit (target, " ", -1);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (ZgStoryRow));

  for (guint i = 0; places[i]; i++)
    {
      gboolean found = strcmp (places[i], "ledger") == 0
                           ? find_ledger (ledger, rows, error)
                           : find_numbered (ledger, places[i], rows, error);

      if (!found)
        return NULL;
    }
  return g_steal_pointer (&rows);
}

/* The uuid of what has the text @name in @name_field: of the row itself, or of what its field
 * @owner_field refers to. */
static gboolean
find_in (ZgLedger *ledger,
         ZgFieldId name_field,
         ZgFieldId owner_field,
         const char *name,
         char uuid[ZG_UUID_TEXT_SIZE],
         GError **error)
{
  g_autoptr (GPtrArray) all = zg_record_load_all (ledger, ZG_FIELD_ENTITY (name_field), error);

  for (guint i = 0; all && i < all->len; i++)
    {
      const ZgRecord *record = all->pdata[i];

      if (!zg_record_is (record, name_field, name))
        continue;
      if (owner_field)
        g_strlcpy (uuid, zg_record_get (record, owner_field), ZG_UUID_TEXT_SIZE);
      else
        zg_uuid_write (&record->uuid, uuid);
      return TRUE;
    }
  if (all)
    g_set_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND, "nobody is called “%s”", name);
  return FALSE;
}

gboolean
zg_story_find_name (ZgLedger *ledger,
                    ZgEntity entity,
                    const char *name,
                    char uuid[ZG_UUID_TEXT_SIZE],
                    GError **error)
{
  g_autoptr (GError) unknown = NULL;

  if (entity == ZG_ENTITY_PERSON)
    return find_in (ledger, ZG_FIELD_PERSON_NAME, 0, name, uuid, error);
  if (find_in (ledger, ZG_FIELD_UNIT_NAME, 0, name, uuid, &unknown))
    return TRUE;
  if (g_error_matches (unknown, ZG_ERROR, ZG_ERROR_NOT_FOUND))
    return find_in (ledger, ZG_FIELD_UNIT_ALIAS_NAME, ZG_FIELD_UNIT_ALIAS_UNIT, name, uuid, error);
  g_propagate_error (error, g_steal_pointer (&unknown));
  return FALSE;
}
