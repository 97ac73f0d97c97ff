/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-board-private.h"
#include "zg-board-text-private.h"
#include "zg-error.h"

typedef struct
{
  ZgBoardRef row;
  guint place;   /* before sorting */
  gboolean none; /* comes last, whichever way it is sorted */
  gint64 number;
  const char *text; /* compared byte by byte; NULL: by number */
} Key;

typedef struct
{
  ZgBoardTask *task;
  const char *name;
  gboolean backwards;
  ZgCollator *collator;
  GPtrArray *texts; /* of keys that nobody else keeps */
  char **lists;     /* keys of lists of names, by index; NULL where not needed yet */
} Sorting;

/* What makes the keys of a column. */
typedef void (*MakeKey) (Sorting *sorting, Key *key);

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer data)
{
  const Key *x = a;
  const Key *y = b;
  const Sorting *sorting = data;
  int order;

  if (x->none != y->none)
    return x->none ? 1 : -1;
  if (x->text && y->text)
    order = strcmp (x->text, y->text);
  else
    order = (x->number > y->number) - (x->number < y->number);
  if (order == 0)
    return x->place < y->place ? -1 : 1;
  return sorting->backwards ? -order : order;
}

static void
make_number (Sorting *sorting, Key *key)
{
  ZgBoardNumber *number = key->row.item->number;

  key->none = number == NULL;
  if (number && number->natural == NULL)
    number->natural = _zg_natural_key (number->folded);
  key->text = number ? number->natural : NULL;
}

static void
make_section (Sorting *sorting, Key *key)
{
  key->none = key->row.issue->section == 0;
  key->number = (gint64) key->row.issue->inspection << 32 | key->row.issue->section;
}

static void
make_inspection (Sorting *sorting, Key *key)
{
  key->number = key->row.issue->inspection;
}

static void
make_people (Sorting *sorting, ZgRole role, Key *key)
{
  guint list = key->row.item->people[role];

  key->none = list == 0;
  if (key->none)
    return;
  if (sorting->lists[list] == NULL)
    {
      g_autofree char *names = _zg_board_join_names (sorting->task->board, role, list);

      sorting->lists[list] = _zg_collator_get_key (sorting->collator, names);
      g_ptr_array_add (sorting->texts, sorting->lists[list]);
    }
  key->text = sorting->lists[list];
}

static void
make_unit (Sorting *sorting, Key *key)
{
  make_people (sorting, ZG_ROLE_LEAD, key);
}

static void
make_leader (Sorting *sorting, Key *key)
{
  make_people (sorting, ZG_ROLE_LEADER, key);
}

static void
make_deadline (Sorting *sorting, Key *key)
{
  key->none = key->row.item->deadline == ZG_DAY_NONE;
  key->number = key->row.item->deadline;
}

/* The share that is done, to a millionth. */
static void
make_measures (Sorting *sorting, Key *key)
{
  const ZgBoardIssue *issue = key->row.issue;
  gint64 done = 0;

  for (guint i = 0; i < issue->n_measures; i++)
    done += issue->measures[i].done;
  key->none = issue->n_measures == 0;
  key->number = key->none ? 0 : done * 1000000 / issue->n_measures;
}

/* What most needs somebody to look at it comes first. */
static void
make_state (Sorting *sorting, Key *key)
{
  static const char *const urgency[] = { ZG_STATE_RETURNED, ZG_STATE_NOT_STARTED, ZG_STATE_ONGOING,
                                         ZG_STATE_DONE, ZG_STATE_CLOSED };
  guint state = key->row.item->state;

  key->none = state == 0;
  for (guint i = 0; state && i < G_N_ELEMENTS (urgency); i++)
    if (strcmp (zg_keys_get (ZG_KEYS_STATES)[state - 1], urgency[i]) == 0)
      key->number = i;
}

static void
make_light (Sorting *sorting, Key *key)
{
  const char *const *lights = zg_keys_get (ZG_KEYS_LIGHTS);
  ZgItemFacts facts;
  const char *light;

  _zg_board_unpack (key->row.issue, key->row.item, &facts);
  light = _zg_item_get_light (&facts, sorting->task->today, sorting->task->near_days);
  while (lights[key->number] && strcmp (lights[key->number], light) != 0)
    key->number++;
}

static const struct
{
  const char *name;
  MakeKey make;
} columns[] = {
  { "number", make_number },     { "section", make_section }, { "inspection", make_inspection },
  { "unit", make_unit },         { "leader", make_leader },   { "deadline", make_deadline },
  { "measures", make_measures }, { "state", make_state },     { "light", make_light },
};

/* Reads a column of the rows themselves, one by one: @take is given each, for its key. */
static gboolean
read_rows (Sorting *sorting,
           const ZgField *field,
           GArray *keys,
           void (*take) (Sorting *sorting, const ZgField *field, ZgStatement *row, Key *key),
           GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s WHERE id=?", field->column,
                                          zg_entity_get_name (field->entity));
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_ledger_get_db (sorting->task->board->ledger), sql, error);

  if (query == NULL)
    return FALSE;
  for (guint i = 0; i < keys->len; i++)
    {
      Key *key = &g_array_index (keys, Key, i);

      if (i % 256 == 0 && g_cancellable_set_error_if_cancelled (sorting->task->cancellable, error))
        return FALSE;
      if (key->text)
        continue;
      zg_statement_bind_int (query, 1, key->row.id);
      if (zg_statement_step (query, error) != ZG_STEP_ROW)
        return FALSE;
      take (sorting, field, query, key);
      zg_statement_reset (query);
    }
  return TRUE;
}

static void
take_field (Sorting *sorting, const ZgField *field, ZgStatement *row, Key *key)
{
  const char *text = zg_statement_get_text (row, 0);

  key->none = text == NULL || *text == '\0';
  if (key->none)
    return;
  if (field->type == ZG_FIELD_TEXT || field->type == ZG_FIELD_KEY)
    {
      char *collated = _zg_collator_get_key (sorting->collator, text);

      g_ptr_array_add (sorting->texts, collated);
      key->text = collated;
    }
  else
    key->number = zg_statement_get_int (row, 0);
}

/* Keys of wordings are kept: making 100,000 of them takes a while. */
static void
take_title (Sorting *sorting, const ZgField *field, ZgStatement *row, Key *key)
{
  const char *text = zg_statement_get_text (row, 0);

  key->row.item->sort_key = _zg_collator_get_key (sorting->collator, text ? text : "");
}

static gboolean
make_titles (Sorting *sorting, GArray *keys, GError **error)
{
  ZgEntity entity = sorting->task->entity;
  const ZgField *field = zg_field_find (entity, entity == ZG_ENTITY_ISSUE ? "title" : "text");

  for (guint i = 0; i < keys->len; i++)
    g_array_index (keys, Key, i).text = g_array_index (keys, Key, i).row.item->sort_key;
  if (!read_rows (sorting, field, keys, take_title, error))
    return FALSE;
  for (guint i = 0; i < keys->len; i++)
    g_array_index (keys, Key, i).text = g_array_index (keys, Key, i).row.item->sort_key;
  return TRUE;
}

static gboolean
make_keys (Sorting *sorting, GArray *keys, GError **error)
{
  const ZgField *field = zg_field_find (sorting->task->entity, sorting->name);

  if (strcmp (sorting->name, "title") == 0 || strcmp (sorting->name, "text") == 0)
    return make_titles (sorting, keys, error);
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    if (strcmp (columns[i].name, sorting->name) == 0)
      {
        for (guint k = 0; k < keys->len; k++)
          columns[i].make (sorting, &g_array_index (keys, Key, k));
        return TRUE;
      }
  if (field)
    return read_rows (sorting, field, keys, take_field, error);
  g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID,
               _ ("sort: there is no field “%s”; the help of list names them"), sorting->name);
  return FALSE;
}

static GArray *
keys_new (const GArray *rows)
{
  GArray *keys = g_array_sized_new (FALSE, TRUE, sizeof (Key), rows->len);

  for (guint i = 0; i < rows->len; i++)
    {
      const Key key = { .row = g_array_index (rows, ZgBoardRef, i), .place = i };

      g_array_append_val (keys, key);
    }
  return keys;
}

gboolean
_zg_board_sort (ZgBoardTask *task, GArray *rows, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (ZgCollator) collator = _zg_collator_new ();
  g_autofree char **lists = g_new0 (char *, task->board->lists->len);
  g_autoptr (GArray) keys = keys_new (rows);
  Sorting sorting = { .task = task,
                      .name = *task->sort == '-' ? task->sort + 1 : task->sort,
                      .backwards = *task->sort == '-',
                      .collator = collator,
                      .texts = texts,
                      .lists = lists };

  if (!make_keys (&sorting, keys, error))
    return FALSE;
  g_array_sort_with_data (keys, compare_keys, &sorting);
  for (guint i = 0; i < rows->len; i++)
    g_array_index (rows, ZgBoardRef, i) = g_array_index (keys, Key, i).row;
  return TRUE;
}
