/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-board-private.h"

static void
name_free (gpointer data)
{
  ZgBoardName *name = data;

  g_free (name->name);
  g_clear_pointer (&name->aliases, g_ptr_array_unref);
  g_free (name);
}

void
_zg_board_names_clear (ZgBoardNames *self)
{
  g_clear_pointer (&self->in_order, g_ptr_array_unref);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->how_often, g_hash_table_unref);
}

static void
count_name (ZgBoardNames *self, const char *name)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->how_often, name));

  g_hash_table_insert (self->how_often, (gpointer) name, GUINT_TO_POINTER (n + 1));
}

static void
add_name (ZgBoardNames *self, ZgStatement *row)
{
  ZgBoardName *name = g_new0 (ZgBoardName, 1);
  const char *text = zg_statement_get_text (row, 3);

  name->id = zg_statement_get_int (row, 0);
  zg_statement_get_bytes (row, 1, name->uuid.bytes, ZG_UUID_SIZE);
  name->deleted = zg_statement_get_int (row, 2) != 0;
  name->name = g_strdup (text ? text : "");
  g_ptr_array_add (self->in_order, name);
  g_hash_table_insert (self->by_id, &name->id, GUINT_TO_POINTER (self->in_order->len));
  count_name (self, name->name);
}

static void
add_alias (ZgBoardNames *self, const char *alias)
{
  ZgBoardName *name = g_ptr_array_index (self->in_order, self->in_order->len - 1);
  char *copy = g_strdup (alias);

  if (name->aliases == NULL)
    name->aliases = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (name->aliases, copy);
  if (strcmp (copy, name->name) != 0)
    count_name (self, copy);
}

gboolean
_zg_board_names_load (ZgBoardNames *self, ZgLedger *ledger, const char *sql, GError **error)
{
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_ledger_get_db (ledger), sql, error);
  ZgStep step;

  _zg_board_names_clear (self);
  self->in_order = g_ptr_array_new_with_free_func (name_free);
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->how_often = g_hash_table_new (g_str_hash, g_str_equal);
  if (query == NULL)
    return FALSE;
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      gint64 id = zg_statement_get_int (query, 0);

      if (_zg_board_names_index (self, id) == 0)
        add_name (self, query);
      if (zg_statement_n_columns (query) > 4 && !zg_statement_is_null (query, 4))
        add_alias (self, zg_statement_get_text (query, 4));
    }
  return step == ZG_STEP_DONE;
}

guint
_zg_board_names_index (const ZgBoardNames *self, gint64 id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, &id));
}

const ZgBoardName *
_zg_board_names_find (const ZgBoardNames *self, gint64 id)
{
  guint index = _zg_board_names_index (self, id);

  return index ? g_ptr_array_index (self->in_order, index - 1) : NULL;
}

gboolean
_zg_board_name_is (const ZgBoardName *name, const char *value)
{
  ZgUuid uuid;

  if (zg_uuid_parse (value, &uuid))
    return memcmp (&uuid, &name->uuid, sizeof uuid) == 0;
  if (strcmp (name->name, value) == 0)
    return TRUE;
  for (guint i = 0; name->aliases && i < name->aliases->len; i++)
    if (strcmp (g_ptr_array_index (name->aliases, i), value) == 0)
      return TRUE;
  return FALSE;
}

char *
_zg_board_names_get_value (const ZgBoardNames *self, const ZgBoardName *name)
{
  ZgUuid uuid;

  if (*name->name && !zg_uuid_parse (name->name, &uuid)
      && GPOINTER_TO_UINT (g_hash_table_lookup (self->how_often, name->name)) == 1)
    return g_strdup (name->name);
  return zg_uuid_to_string (&name->uuid);
}

const ZgBoardNames *
_zg_board_names_of_role (const ZgBoard *self, ZgRole role)
{
  return ZG_ROLE_IS_PERSON (role) ? &self->persons : &self->units;
}

char *
_zg_board_join_names (const ZgBoard *self, ZgRole role, guint32 list)
{
  const ZgBoardNames *names = _zg_board_names_of_role (self, role);
  const GArray *ids = g_ptr_array_index (self->lists, list);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      const ZgBoardName *name = _zg_board_names_find (names, g_array_index (ids, gint64, i));

      if (name)
        g_string_append_printf (joined, "%s%s", joined->len ? "、" : "", name->name);
    }
  return g_string_free (joined, FALSE);
}
