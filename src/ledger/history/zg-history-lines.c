/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-describe.h"
#include "zg-history-private.h"

/* Words of a row that was made. */
#define MADE_CHARS 200

/* What a step did to one row. */
typedef struct Row Row;
struct Row
{
  ZgEntity entity;
  gint64 row_id;
  const ZgJournalChange *existence; /* nullable */
  GPtrArray *changes;               /* of its fields */
  Row *leader;                      /* what it belongs to, if that came or went too */
  guint n_with;                     /* rows that came or went with it */
};

typedef struct
{
  ZgHistoryTeller *teller;
  ZgHistoryStep *step;
  GPtrArray *rows;      /* of Row, in the order of their first change */
  GHashTable *by_place; /* Row -> itself */
} Telling;

static guint
row_hash (gconstpointer data)
{
  const Row *row = data;

  return (guint) row->row_id * 31u + row->entity;
}

static gboolean
row_equal (gconstpointer a, gconstpointer b)
{
  const Row *x = a;
  const Row *y = b;

  return x->row_id == y->row_id && x->entity == y->entity;
}

static void
row_free (gpointer data)
{
  Row *row = data;

  g_ptr_array_unref (row->changes);
  g_free (row);
}

static void
telling_clear (Telling *telling)
{
  g_clear_pointer (&telling->by_place, g_hash_table_unref);
  g_clear_pointer (&telling->rows, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Telling, telling_clear)

static Row *
find_row (Telling *telling, ZgEntity entity, gint64 row_id)
{
  const Row wanted = { .entity = entity, .row_id = row_id };

  return g_hash_table_lookup (telling->by_place, &wanted);
}

static Row *
make_row (Telling *telling, const ZgJournalChange *change)
{
  ZgEntity entity = ZG_FIELD_ENTITY (change->field_id);
  Row *row = find_row (telling, entity, change->row_id);

  if (row)
    return row;
  row = g_new0 (Row, 1);
  row->entity = entity;
  row->row_id = change->row_id;
  row->changes = g_ptr_array_new ();
  g_ptr_array_add (telling->rows, row);
  g_hash_table_add (telling->by_place, row);
  return row;
}

static void
gather_rows (Telling *telling, GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const ZgJournalChange *change = g_ptr_array_index (changes, i);
      ZgEntity entity = ZG_FIELD_ENTITY (change->field_id);
      Row *row;

      /* Parts of documents are not told, nor what a newer version of the program has added. */
      if (entity <= ZG_ENTITY_NONE || entity >= ZG_N_ENTITIES || entity == ZG_ENTITY_BLOCK)
        continue;
      row = make_row (telling, change);
      if (zg_field_get ((ZgFieldId) change->field_id))
        g_ptr_array_add (row->changes, (gpointer) change);
      else if (change->field_id == ZG_FIELD_EXISTS (entity))
        row->existence = change;
    }
}

static const ZgJournalChange *
find_change (const Row *row, const char *name)
{
  const ZgField *field = zg_field_find (row->entity, name);

  for (guint i = 0; i < row->changes->len && field; i++)
    {
      const ZgJournalChange *change = g_ptr_array_index (row->changes, i);

      if (change->field_id == (int) field->id)
        return change;
    }
  return NULL;
}

static gboolean
is_made (const Row *row)
{
  return row->existence && row->existence->old_value == NULL;
}

/* The words with which a row was made, whatever it says now. */
static char *
get_made_words (const Row *row)
{
  static const char *const names[] = { "title", "name", "text", "phrase", "key" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const ZgJournalChange *change = find_change (row, names[i]);

      if (change && change->new_value && *change->new_value)
        return zg_describe_text (change->new_value, MADE_CHARS);
    }
  return NULL;
}

/* An empty measure that an issue has because it must have one. */
static gboolean
is_filler (const Row *row)
{
  const ZgJournalChange *implicit = find_change (row, "implicit");

  return row->entity == ZG_ENTITY_MEASURE && is_made (row) && implicit
         && g_strcmp0 (implicit->new_value, "1") == 0 && get_made_words (row) == NULL;
}

/* Units and persons are named by what is assigned to them, but do not own it. */
static gboolean
is_owning (const ZgField *field)
{
  return field->type == ZG_FIELD_REFERENCE
         && (field->what != ZG_ENTITY_UNIT || field->entity == ZG_ENTITY_UNIT_ALIAS)
         && field->what != ZG_ENTITY_PERSON;
}

/* Finds what a row belongs to that shared its fate in this step. */
static gboolean
find_leader (Telling *telling, Row *row, GError **error)
{
  const ZgRecord *record =
      _zg_history_teller_look_up (telling->teller, row->entity, row->row_id, error);
  guint n_fields;
  const ZgField *fields = zg_entity_get_fields (row->entity, &n_fields);

  if (record == NULL)
    return FALSE;
  for (guint i = 0; i < n_fields; i++)
    {
      gint64 owner_id;
      Row *owner;

      if (!is_owning (&fields[i]))
        continue;
      owner_id = _zg_history_teller_find_named (telling->teller, record, fields[i].id, error);
      if (owner_id < 0)
        return FALSE;
      owner = owner_id ? find_row (telling, (ZgEntity) fields[i].what, owner_id) : NULL;
      if (owner && owner->existence && is_made (owner) == is_made (row)
          && g_strcmp0 (owner->existence->new_value, row->existence->new_value) == 0)
        row->leader = owner;
    }
  return TRUE;
}

/* Rows that came or went with what they belong to are counted there. */
static gboolean
count_followers (Telling *telling, GError **error)
{
  for (guint i = 0; i < telling->rows->len; i++)
    {
      Row *row = g_ptr_array_index (telling->rows, i);

      if (row->existence && !find_leader (telling, row, error))
        return FALSE;
    }
  for (guint i = 0; i < telling->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (telling->rows, i);
      Row *top = row->leader;

      /* Deadline rows and implicit measures are how the ledger keeps a day and a text. */
      if (top == NULL || row->entity == ZG_ENTITY_DEADLINE || is_filler (row))
        continue;
      while (top->leader)
        top = top->leader;
      top->n_with++;
    }
  return TRUE;
}

/* A new line of a step, which owns it. */
static ZgHistoryLine *
add_line (Telling *telling, const Row *row, ZgHistoryWhat what, const ZgField *field)
{
  ZgHistoryLine *line = g_new0 (ZgHistoryLine, 1);

  line->what = what;
  line->place.first_txn = telling->step->first_txn;
  line->place.last_txn = telling->step->last_txn;
  line->place.entity = row->entity;
  line->place.row_id = row->row_id;
  line->place.field = field;
  line->can_revert = !g_str_equal (telling->step->kind, "redact");
  g_ptr_array_add (telling->step->lines, line);
  return line;
}

static gboolean
tell_existence (Telling *telling, const Row *row, GError **error)
{
  gboolean gone = g_strcmp0 (row->existence->new_value, "0") == 0;
  ZgHistoryLine *line;

  if (row->leader || is_filler (row) || row->entity == ZG_ENTITY_DEADLINE
      || (gone && is_made (row)))
    return TRUE;
  line = add_line (telling, row,
                   gone            ? ZG_HISTORY_DELETED
                   : is_made (row) ? ZG_HISTORY_ADDED
                                   : ZG_HISTORY_RESTORED,
                   NULL);
  line->n_with = row->n_with;
  line->can_revert =
      line->can_revert && row->entity != ZG_ENTITY_LEDGER && row->entity != ZG_ENTITY_DOCUMENT;
  if (is_made (row))
    line->new_text = get_made_words (row);
  line->is_prose = TRUE;
  return _zg_history_teller_name (telling->teller, line, error);
}

/* The deadline row that this step made for an item; NULL if none. */
static const Row *
find_deadline (Telling *telling, const Row *item)
{
  for (guint i = 0; i < telling->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (telling->rows, i);
      const ZgRecord *record;
      gint64 owner;

      if (row->entity != ZG_ENTITY_DEADLINE || !is_made (row))
        continue;
      record = _zg_history_teller_look_up (telling->teller, row->entity, row->row_id, NULL);
      owner = record ? _zg_history_teller_find_named (telling->teller, record,
                                                      item->entity == ZG_ENTITY_ISSUE
                                                          ? ZG_FIELD_DEADLINE_ISSUE
                                                          : ZG_FIELD_DEADLINE_MEASURE,
                                                      NULL)
                     : 0;
      if (owner == item->row_id)
        return row;
    }
  return NULL;
}

/* "deadline (extension)", and why. */
static char *
label_deadline (Telling *telling, const Row *item, const ZgField *field)
{
  const Row *row = find_deadline (telling, item);
  const ZgJournalChange *kind = row ? find_change (row, "kind") : NULL;
  const ZgJournalChange *reason = row ? find_change (row, "reason") : NULL;

  if (reason && telling->step->reason == NULL)
    telling->step->reason = g_strdup (reason->new_value);
  if (kind == NULL || kind->new_value == NULL)
    return g_strdup (zg_field_get_label (field));
  /* Translators: a deadline and how it was changed, as in "deadline (extension)" */
  return g_strdup_printf (C_ ("deadline", "%s (%s)"), zg_field_get_label (field),
                          zg_key_get_label (ZG_KEYS_DEADLINE_KINDS, kind->new_value));
}

/* What follows from another change of the same row is not told by itself. */
static gboolean
is_told_elsewhere (const Row *row, const ZgField *field)
{
  if (g_str_equal (field->name, "ord"))
    return find_change (row, "section") || find_change (row, "issue")
           || find_change (row, "parent");
  if (g_str_equal (field->name, "done_day") || g_str_equal (field->name, "closed_day"))
    return find_change (row, "state") != NULL;
  return g_str_equal (field->name, "implicit");
}

/* An issue's state and days follow its measures, unless it is pinned. */
static gboolean
is_derived (Telling *telling, const Row *row, const ZgField *field)
{
  const ZgRecord *issue;

  if (field->id != ZG_FIELD_ISSUE_STATE)
    return FALSE;
  issue = _zg_history_teller_look_up (telling->teller, row->entity, row->row_id, NULL);
  return issue && !zg_record_get_int (issue, ZG_FIELD_ISSUE_STATE_PINNED, 0)
         && find_change (row, "state_pinned") == NULL;
}

/* What was said at the time is never rewritten. */
static gboolean
is_fixed (const ZgField *field)
{
  return field->id == ZG_FIELD_DEADLINE_KIND || field->id == ZG_FIELD_DEADLINE_OLD_DAY
         || field->id == ZG_FIELD_DEADLINE_NEW_DAY || field->entity == ZG_ENTITY_DOCUMENT;
}

static gboolean
is_nothing (const ZgJournalChange *change)
{
  return !change->old_blanked && !change->new_blanked
         && g_strcmp0 (change->old_value, change->new_value) == 0;
}

static gboolean
tell_field (Telling *telling, const Row *row, const ZgJournalChange *change, GError **error)
{
  const ZgField *field = zg_field_get ((ZgFieldId) change->field_id);
  gboolean moved = g_str_equal (field->name, "ord");
  ZgHistoryLine *line;

  if (is_told_elsewhere (row, field) || is_nothing (change))
    return TRUE;
  line = add_line (telling, row, moved ? ZG_HISTORY_MOVED : ZG_HISTORY_CHANGED, field);
  line->can_revert = line->can_revert && !is_derived (telling, row, field) && !is_fixed (field)
                     && !change->old_blanked && !change->new_blanked
                     && (change->old_value || field->need == ZG_NEED_OPTIONAL);
  line->label = g_str_equal (field->name, "deadline_day") ? label_deadline (telling, row, field)
                                                          : g_strdup (zg_field_get_label (field));
  return (moved || _zg_history_teller_put_values (telling->teller, line, change, error))
         && _zg_history_teller_name (telling->teller, line, error);
}

static gboolean
tell_row (Telling *telling, const Row *row, GError **error)
{
  if (row->existence && !tell_existence (telling, row, error))
    return FALSE;
  if (row->existence && is_made (row))
    return TRUE;
  for (guint i = 0; i < row->changes->len; i++)
    if (!tell_field (telling, row, g_ptr_array_index (row->changes, i), error))
      return FALSE;
  return TRUE;
}

gboolean
_zg_history_tell (ZgHistoryTeller *teller, ZgHistoryStep *step, GPtrArray *changes, GError **error)
{
  g_auto (Telling) telling = { .teller = teller, .step = step };

  telling.rows = g_ptr_array_new_with_free_func (row_free);
  telling.by_place = g_hash_table_new (row_hash, row_equal);
  gather_rows (&telling, changes);
  if (!count_followers (&telling, error))
    return FALSE;
  for (guint i = 0; i < telling.rows->len; i++)
    if (!tell_row (&telling, g_ptr_array_index (telling.rows, i), error))
      return FALSE;
  return TRUE;
}
