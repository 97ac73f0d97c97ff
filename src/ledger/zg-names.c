/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-names.h"

#include <string.h>

#include "zg-ledger-private.h"
#include "zg-pinyin.h"
#include "zg-text.h"

/* Between folded names in a key; stands in no folded text. */
#define SEPARATOR '\n'

static const char unit_sql[] =
    "SELECT id,uuid,name,NULL,0 FROM unit WHERE deleted=0 ORDER BY ord,id";
static const char person_sql[] =
    "SELECT id,uuid,name,post,coalesce(unit_id,0) FROM person WHERE deleted=0 ORDER BY ord,id";
static const char section_sql[] =
    "SELECT id,uuid,title,number,inspection_id FROM section WHERE deleted=0 ORDER BY ord,id";
static const char alias_sql[] = "SELECT unit_id,name FROM unit_alias WHERE deleted=0 ORDER BY id";

static void
name_free (ZgName *name)
{
  g_free (name->uuid);
  g_free (name->name);
  g_free (name->about);
  g_free (name->key);
  g_ptr_array_unref (name->other);
  g_free (name);
}

static GPtrArray *
load_list (ZgLedger *ledger, const char *sql, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) name_free);
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_ledger_get_db (ledger), sql, error);
  ZgStep step;

  if (query == NULL)
    return NULL;
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      ZgName *name = g_new0 (ZgName, 1);
      ZgUuid uuid = { 0 };

      zg_statement_get_bytes (query, 1, uuid.bytes, ZG_UUID_SIZE);
      name->id = zg_statement_get_int (query, 0);
      name->uuid = zg_uuid_to_string (&uuid);
      name->name = g_strdup (zg_statement_get_text (query, 2));
      name->about = g_strdup (zg_statement_get_text (query, 3));
      name->owner_id = zg_statement_get_int (query, 4);
      name->other = g_ptr_array_new_with_free_func (g_free);
      name->key = zg_text_fold (name->name);
      g_ptr_array_add (list, name);
    }
  return step == ZG_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

static void
add_alias (ZgName *unit, const char *alias)
{
  g_autofree char *key = zg_text_fold (alias);
  g_autofree char *old = unit->key;

  g_ptr_array_add (unit->other, g_strdup (alias));
  unit->key = g_strdup_printf ("%s%c%s", old, SEPARATOR, key);
}

static gboolean
load_aliases (ZgLedger *ledger, GPtrArray *units, GError **error)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_ledger_get_db (ledger), alias_sql, error);
  ZgStep step;

  if (query == NULL)
    return FALSE;
  for (guint i = 0; i < units->len; i++)
    {
      ZgName *unit = g_ptr_array_index (units, i);

      g_hash_table_insert (by_id, &unit->id, unit);
    }
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      gint64 id = zg_statement_get_int (query, 0);
      ZgName *unit = g_hash_table_lookup (by_id, &id);

      if (unit)
        add_alias (unit, zg_statement_get_text (query, 1));
    }
  return step == ZG_STEP_DONE;
}

static void
names_clear (gpointer data)
{
  ZgNames *self = data;

  g_clear_pointer (&self->units, g_ptr_array_unref);
  g_clear_pointer (&self->persons, g_ptr_array_unref);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
}

ZgNames *
zg_names_ref (ZgNames *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
zg_names_unref (ZgNames *self)
{
  g_atomic_rc_box_release_full (self, names_clear);
}

ZgNames *
zg_names_load (ZgLedger *ledger, GError **error)
{
  g_autoptr (ZgNames) names = g_atomic_rc_box_new0 (ZgNames);
  gboolean reading = zg_ledger_begin_reading (ledger);
  gboolean ok;

  names->units = load_list (ledger, unit_sql, error);
  ok = names->units && load_aliases (ledger, names->units, error)
       && (names->persons = load_list (ledger, person_sql, error))
       && (names->sections = load_list (ledger, section_sql, error));
  if (reading)
    zg_ledger_end_reading (ledger);
  return ok ? g_steal_pointer (&names) : NULL;
}

/* How close a name is to what was typed; 0 is exactly, G_MAXUINT not at all. */
static guint
rank (const ZgName *name, const char *key, const char *initials)
{
  gsize length = strlen (key);
  const char *found = strstr (name->key, key);
  gsize n;

  for (; found; found = strstr (found + 1, key))
    if (found == name->key || found[-1] == SEPARATOR)
      return found[length] == '\0' || found[length] == SEPARATOR ? 0 : 1;
  if (initials && zg_pinyin_find (name->name, initials, 0, &n) == 0)
    return 2;
  if (strstr (name->key, key))
    return 3;
  if (initials == NULL)
    return G_MAXUINT;
  if (zg_pinyin_find (name->name, initials, 0, &n) > 0)
    return 4;
  for (guint i = 0; i < name->other->len; i++)
    if (zg_pinyin_find (g_ptr_array_index (name->other, i), initials, 0, &n) >= 0)
      return 5;
  return G_MAXUINT;
}

static gboolean
is_initials (const char *key)
{
  for (; *key; key++)
    if (!g_ascii_isalnum (*key))
      return FALSE;
  return TRUE;
}

GPtrArray *
zg_names_match (GPtrArray *list, const char *typed, guint limit)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autofree char *key = zg_text_fold (typed);
  const char *initials = is_initials (key) ? key : NULL;

  if (*key == '\0')
    return found;
  for (guint wanted = 0; wanted <= 5; wanted++)
    for (guint i = 0; i < list->len && found->len < limit; i++)
      {
        ZgName *name = g_ptr_array_index (list, i);

        if (rank (name, key, initials) == wanted)
          g_ptr_array_add (found, name);
      }
  return found;
}

const ZgName *
zg_names_find (GPtrArray *list, const char *name)
{
  g_autofree char *key = zg_text_fold (name);

  for (guint i = 0; *key && i < list->len; i++)
    if (rank (g_ptr_array_index (list, i), key, NULL) == 0)
      return g_ptr_array_index (list, i);
  return NULL;
}
