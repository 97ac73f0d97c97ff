/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unicode/ucol.h>
#include <unicode/ustring.h>

#include "zg-board-private.h"
#include "zg-error.h"
#include "zg-numeral.h"
#include "zg-text.h"

typedef struct
{
  gint64 id;
  guint place;   /* before sorting */
  gboolean none; /* comes last, whichever way it is sorted */
  gint64 number;
  char *text; /* compared byte by byte; NULL: by number */
} Key;

typedef struct
{
  ZgBoardTask *task;
  const char *name;
  gboolean backwards;
  UCollator *collator;
  char **lists; /* of names, folded for sorting, by index; NULL where not needed yet */
} Sorting;

/* What makes the keys of a column. */
typedef void (*MakeKey) (Sorting *sorting,
                         const ZgBoardIssue *issue,
                         const ZgBoardItem *item,
                         Key *key);

static void
key_clear (gpointer data)
{
  g_free (((Key *) data)->text);
}

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

/* How Chinese dictionaries order it, by pinyin. */
static char *
collate (Sorting *sorting, const char *text)
{
  gsize length = strlen (text);
  g_autofree UChar *wide = g_new (UChar, length + 1);
  UErrorCode status = U_ZERO_ERROR;
  int32_t wide_length;
  int32_t size;
  char *key;

  u_strFromUTF8WithSub (wide, (int32_t) length + 1, &wide_length, text, (int32_t) length, 0xfffd,
                        NULL, &status);
  if (sorting->collator == NULL)
    sorting->collator = ucol_open ("zh", &status);
  if (U_FAILURE (status))
    return g_strdup (text);
  size = ucol_getSortKey (sorting->collator, wide, wide_length, NULL, 0);
  key = g_malloc ((gsize) size);
  ucol_getSortKey (sorting->collator, wide, wide_length, (uint8_t *) key, size);
  return key;
}

/* Numbers by what they say, in digits or Chinese, and before other text; marks only part. */
static char *
make_natural (const char *text)
{
  g_autofree char *folded = zg_text_fold (text);
  GString *key = g_string_new (NULL);

  for (const char *p = folded; *p;)
    {
      ZgNumeral numeral;

      if (zg_numeral_read (zg_slice_of (p), &numeral))
        {
          g_string_append_printf (key, "\x01%010" G_GINT64_FORMAT, numeral.value);
          p += numeral.length;
          continue;
        }
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        {
          g_string_append_c (key, '\x02');
          g_string_append_len (key, p, g_utf8_next_char (p) - p);
        }
      p = g_utf8_next_char (p);
    }
  return g_string_free (key, FALSE);
}

static void
make_number (Sorting *sorting, const ZgBoardIssue *issue, const ZgBoardItem *item, Key *key)
{
  key->none = item->number == NULL || *item->number == '\0';
  key->text = key->none ? NULL : make_natural (item->number);
}

static void
make_section (Sorting *sorting, const ZgBoardIssue *issue, const ZgBoardItem *item, Key *key)
{
  key->none = issue->section == 0;
  key->number = (gint64) issue->inspection << 32 | issue->section;
}

static void
make_inspection (Sorting *sorting, const ZgBoardIssue *issue, const ZgBoardItem *item, Key *key)
{
  key->number = issue->inspection;
}

static char *
collate_list (Sorting *sorting, ZgRole role, const GArray *list)
{
  const ZgBoardNames *names = _zg_board_names_of_role (sorting->task->board, role);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const ZgBoardName *name = _zg_board_names_find (names, g_array_index (list, gint64, i));

      g_string_append_printf (joined, "%s%s", i ? "、" : "", name ? name->name : "");
    }
  return collate (sorting, joined->str);
}

static void
make_people (Sorting *sorting, ZgRole role, const ZgBoardItem *item, Key *key)
{
  guint list = item->people[role];

  key->none = list == 0;
  if (key->none)
    return;
  if (sorting->lists[list] == NULL)
    sorting->lists[list] =
        collate_list (sorting, role, g_ptr_array_index (sorting->task->board->lists, list));
  key->text = g_strdup (sorting->lists[list]);
}

static void
make_unit (Sorting *sorting, const ZgBoardIssue *issue, const ZgBoardItem *item, Key *key)
{
  make_people (sorting, ZG_ROLE_LEAD, item, key);
}

static void
make_leader (Sorting *sorting, const ZgBoardIssue *issue, const ZgBoardItem *item, Key *key)
{
  make_people (sorting, ZG_ROLE_LEADER, item, key);
}

static void
make_deadline (Sorting *sorting, const ZgBoardIssue *issue, const ZgBoardItem *item, Key *key)
{
  key->none = item->deadline == ZG_DAY_NONE;
  key->number = item->deadline;
}

/* The share that is done, to a millionth. */
static void
make_measures (Sorting *sorting, const ZgBoardIssue *issue, const ZgBoardItem *item, Key *key)
{
  gint64 done = 0;

  for (guint i = 0; i < issue->n_measures; i++)
    done += _zg_board_is_done (&issue->measures[i]);
  key->none = issue->n_measures == 0;
  key->number = key->none ? 0 : done * 1000000 / issue->n_measures;
}

/* What most needs somebody to look at it comes first. */
static void
make_state (Sorting *sorting, const ZgBoardIssue *issue, const ZgBoardItem *item, Key *key)
{
  static const char *const urgency[] = { ZG_STATE_RETURNED, ZG_STATE_NOT_STARTED, ZG_STATE_ONGOING,
                                         ZG_STATE_DONE, ZG_STATE_CLOSED };
  const char *state = item->state ? zg_keys_get (ZG_KEYS_STATES)[item->state - 1] : NULL;

  key->none = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (urgency); i++)
    if (g_strcmp0 (state, urgency[i]) == 0)
      {
        key->none = FALSE;
        key->number = i;
      }
}

static void
make_light (Sorting *sorting, const ZgBoardIssue *issue, const ZgBoardItem *item, Key *key)
{
  const char *const *lights = zg_keys_get (ZG_KEYS_LIGHTS);
  ZgItemFacts facts;
  const char *light;

  _zg_board_get_facts (sorting->task->board, issue, item, &facts);
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

static gboolean
make_from_facts (Sorting *sorting, MakeKey make, GArray *keys)
{
  sorting->lists = g_new0 (char *, sorting->task->board->lists->len);
  for (guint i = 0; i < keys->len; i++)
    {
      Key *key = &g_array_index (keys, Key, i);
      ZgBoardIssue *issue;
      const ZgBoardItem *item =
          _zg_board_find (sorting->task->board, sorting->task->entity, key->id, &issue);

      make (sorting, issue, item, key);
    }
  for (guint i = 0; i < sorting->task->board->lists->len; i++)
    g_free (sorting->lists[i]);
  g_free (sorting->lists);
  return TRUE;
}

static void
make_from_field (Sorting *sorting, const ZgField *field, ZgStatement *row, Key *key)
{
  const char *text = zg_statement_get_text (row, 0);
  gboolean numeric = field->type == ZG_FIELD_INTEGER || field->type == ZG_FIELD_DAY
                     || field->type == ZG_FIELD_BOOLEAN || field->type == ZG_FIELD_REFERENCE;

  key->none = text == NULL || *text == '\0';
  if (numeric)
    key->number = zg_statement_get_int (row, 0);
  else
    key->text = collate (sorting, text ? text : "");
}

static gboolean
make_from_rows (Sorting *sorting, const ZgField *field, GArray *keys, GError **error)
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
      zg_statement_bind_int (query, 1, key->id);
      if (zg_statement_step (query, error) != ZG_STEP_ROW)
        return FALSE;
      make_from_field (sorting, field, query, key);
      zg_statement_reset (query);
    }
  return TRUE;
}

static gboolean
make_keys (Sorting *sorting, GArray *keys, GError **error)
{
  gboolean title = strcmp (sorting->name, "title") == 0;
  ZgEntity entity = sorting->task->entity;
  const ZgField *field;

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    if (strcmp (columns[i].name, sorting->name) == 0)
      return make_from_facts (sorting, columns[i].make, keys);
  field = zg_field_find (entity, title && entity == ZG_ENTITY_MEASURE ? "text" : sorting->name);
  if (field)
    return make_from_rows (sorting, field, keys, error);
  g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID,
               _ ("sort: there is no field “%s”; the help of list names them"), sorting->name);
  return FALSE;
}

gboolean
_zg_board_sort (ZgBoardTask *task, GArray *ids, GError **error)
{
  Sorting sorting = { .task = task,
                      .name = *task->sort == '-' ? task->sort + 1 : task->sort,
                      .backwards = *task->sort == '-' };
  g_autoptr (GArray) keys = g_array_new (FALSE, TRUE, sizeof (Key));
  gboolean ok;

  g_array_set_clear_func (keys, key_clear);
  g_array_set_size (keys, ids->len);
  for (guint i = 0; i < ids->len; i++)
    {
      g_array_index (keys, Key, i).id = g_array_index (ids, gint64, i);
      g_array_index (keys, Key, i).place = i;
    }
  ok = make_keys (&sorting, keys, error);
  g_clear_pointer (&sorting.collator, ucol_close);
  if (!ok)
    return FALSE;
  g_array_sort_with_data (keys, compare_keys, &sorting);
  for (guint i = 0; i < ids->len; i++)
    g_array_index (ids, gint64, i) = g_array_index (keys, Key, i).id;
  return TRUE;
}
