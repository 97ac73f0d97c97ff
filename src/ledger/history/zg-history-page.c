/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-history-page.h"

#include "zg-history-private.h"

/* A visit to a field with more saves than that is told as several steps. */
#define MAX_GROUP 50

/* What belongs to an issue or measure by a reference of this name. */
static const ZgEntity parts[] = {
  ZG_ENTITY_DEADLINE, ZG_ENTITY_PROGRESS_NOTE, ZG_ENTITY_ASSIGNMENT,
  ZG_ENTITY_PROMISE,  ZG_ENTITY_FIGURE,        ZG_ENTITY_RULE_MADE,
};

/* A step on its way: with its group, and its changes in the order they were made. */
typedef struct
{
  ZgHistoryStep *step;
  gboolean has_group;
  ZgUuid group;
  GPtrArray *changes;
} Raw;

static void
line_free (gpointer data)
{
  ZgHistoryLine *line = data;

  g_free (line->issue_name);
  g_free (line->row_name);
  g_free (line->label);
  g_free (line->old_text);
  g_free (line->new_text);
  g_free (line);
}

static void
step_free (gpointer data)
{
  ZgHistoryStep *step = data;

  if (step == NULL)
    return;
  g_free (step->author);
  g_free (step->unit);
  g_free (step->kind);
  g_free (step->label);
  g_free (step->reason);
  g_ptr_array_unref (step->lines);
  g_free (step);
}

static void
raw_free (gpointer data)
{
  Raw *raw = data;

  step_free (raw->step);
  g_ptr_array_unref (raw->changes);
  g_free (raw);
}

void
zg_history_page_free (ZgHistoryPage *page)
{
  g_ptr_array_unref (page->steps);
  g_free (page);
}

static void
append_rows (GString *sql, ZgEntity entity, const char *from)
{
  g_string_append_printf (sql, " UNION ALL SELECT %d,%d,%s", ZG_FIELD_EXISTS (entity),
                          ZG_FIELD_EXISTS (entity) + 99, from);
}

/* What of one kind belongs to the issue or measure of a scope itself. */
static void
append_own_part (GString *sql, const ZgHistoryScope *scope, ZgEntity part)
{
  g_autofree char *from = g_strdup_printf (
      "id FROM %s WHERE %s=?1", zg_entity_get_name (part),
      zg_field_find (part, scope->entity == ZG_ENTITY_ISSUE ? "issue" : "measure")->column);

  append_rows (sql, part, from);
}

/* And what belongs to an issue's measures. */
static void
append_measures_part (GString *sql, ZgEntity part)
{
  g_autofree char *from = g_strdup_printf (
      "p.id FROM measure m CROSS JOIN %s p ON p.measure_id=m.id WHERE m.issue_id=?1",
      zg_entity_get_name (part));

  append_rows (sql, part, from);
}

static void
append_parts (GString *sql, const ZgHistoryScope *scope)
{
  if (scope->entity == ZG_ENTITY_ISSUE)
    append_rows (sql, ZG_ENTITY_MEASURE, "id FROM measure WHERE issue_id=?1");
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      append_own_part (sql, scope, parts[i]);
      if (scope->entity == ZG_ENTITY_ISSUE)
        append_measures_part (sql, parts[i]);
    }
}

/* The rows of a scope, as the ranges of fields that are theirs: r(low,high,id). A deadline's day
 * is told with the kind and the reason of its deadline row. */
static void
append_scope (GString *sql, const ZgHistoryScope *scope)
{
  gboolean has_parts = scope->entity == ZG_ENTITY_ISSUE || scope->entity == ZG_ENTITY_MEASURE;
  int low = scope->field ? (int) scope->field->id : ZG_FIELD_EXISTS (scope->entity);
  int high = scope->field ? low : low + 99;

  g_string_append_printf (sql, "WITH r(low,high,id) AS MATERIALIZED (SELECT %d,%d,?1", low, high);
  if (has_parts && scope->field == NULL)
    append_parts (sql, scope);
  else if (has_parts && g_str_equal (scope->field->name, "deadline_day"))
    append_own_part (sql, scope, ZG_ENTITY_DEADLINE);
  g_string_append (sql, ") ");
}

#define SCOPED_CHANGES                                                                             \
  "r CROSS JOIN change c ON c.row_id=r.id AND c.field_id BETWEEN r.low AND r.high"

/* Goes by the journal's index of rows, or backwards through the transactions of the whole. Only
 * with a filter must every transaction of a scope be looked at. */
static char *
steps_sql (const ZgHistoryScope *scope)
{
  gboolean is_filtered = scope->author || scope->kind;
  GString *sql = g_string_new (NULL);

  if (scope->entity != ZG_ENTITY_NONE)
    append_scope (sql, scope);
  g_string_append (sql, "SELECT x.id,x.ts,x.day,a.name,a.unit,x.kind,x.label,x.reason,x.grp FROM ");
  if (scope->entity != ZG_ENTITY_NONE)
    g_string_append_printf (sql,
                            "(SELECT DISTINCT c.txn_id AS id FROM " SCOPED_CHANGES
                            " WHERE c.txn_id<?2 ORDER BY c.txn_id DESC%s) t"
                            " CROSS JOIN txn x ON x.id=t.id",
                            is_filtered ? "" : " LIMIT ?3");
  else
    g_string_append (sql, "txn x");
  g_string_append (sql, " CROSS JOIN actor a ON a.id=x.actor_id WHERE x.id<?2");
  if (scope->author)
    g_string_append (sql, " AND a.name=?4");
  if (scope->kind)
    g_string_append (sql, " AND x.kind=?5");
  g_string_append (sql, " ORDER BY x.id DESC LIMIT ?3");
  return g_string_free (sql, FALSE);
}

static Raw *
read_raw (ZgLedger *ledger, ZgStatement *row)
{
  Raw *raw = g_new0 (Raw, 1);
  ZgHistoryStep *step = g_new0 (ZgHistoryStep, 1);
  int offset = zg_ledger_get_utc_offset (ledger);

  step->first_txn = step->last_txn = zg_statement_get_int (row, 0);
  step->ts = zg_statement_get_int (row, 1);
  step->recorded = zg_day_from_time (step->ts, offset);
  step->minute = (int) ((step->ts + offset * G_TIME_SPAN_MINUTE - step->recorded * G_TIME_SPAN_DAY)
                        / G_TIME_SPAN_MINUTE);
  step->day = (ZgDay) zg_statement_get_int (row, 2);
  step->author = g_strdup (zg_statement_get_text (row, 3));
  step->unit = g_strdup (zg_statement_get_text (row, 4));
  step->kind = g_strdup (zg_statement_get_text (row, 5));
  step->label = g_strdup (zg_statement_get_text (row, 6));
  step->reason = g_strdup (zg_statement_get_text (row, 7));
  step->lines = g_ptr_array_new_with_free_func (line_free);
  raw->step = step;
  raw->has_group = zg_statement_get_bytes (row, 8, raw->group.bytes, ZG_UUID_SIZE);
  raw->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) _zg_journal_change_free);
  return raw;
}

static GPtrArray *
load_transactions (
    ZgLedger *ledger, const ZgHistoryScope *scope, gint64 before, guint limit, GError **error)
{
  g_autofree char *sql = steps_sql (scope);
  g_autoptr (GPtrArray) raws = g_ptr_array_new_with_free_func (raw_free);
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_ledger_get_db (ledger), sql, error);
  ZgStep row;

  if (query == NULL)
    return NULL;
  if (scope->entity != ZG_ENTITY_NONE)
    zg_statement_bind_int (query, 1, scope->row_id);
  zg_statement_bind_int (query, 2, before > 0 ? before : _zg_ledger_get_journal_end (ledger));
  zg_statement_bind_int (query, 3, limit);
  if (scope->author)
    zg_statement_bind_text (query, 4, scope->author);
  if (scope->kind)
    zg_statement_bind_text (query, 5, scope->kind);
  while ((row = zg_statement_step (query, error)) == ZG_STEP_ROW)
    g_ptr_array_add (raws, read_raw (ledger, query));
  return row == ZG_STEP_DONE ? g_steal_pointer (&raws) : NULL;
}

static gboolean
is_same_group (const Raw *a, const Raw *b)
{
  return a->has_group && b->has_group && zg_uuid_equal (&a->group, &b->group)
         && g_str_equal (a->step->kind, b->step->kind)
         && g_str_equal (a->step->author, b->step->author);
}

/* Ends the page behind the last transaction that is wanted and those of its group; TRUE if more
 * are to come. */
static gboolean
cut_page (GPtrArray *raws, guint limit)
{
  guint keep = MIN (limit, raws->len);

  while (keep > 0 && keep < raws->len
         && is_same_group (g_ptr_array_index (raws, keep - 1), g_ptr_array_index (raws, keep)))
    keep++;
  if (keep < raws->len)
    {
      g_ptr_array_set_size (raws, (int) keep);
      return TRUE;
    }
  return raws->len > limit + MAX_GROUP;
}

/* Of a whole transaction. The parts of an imported document are not told. */
static gboolean
load_all_changes (ZgLedger *ledger, Raw *raw, GError **error)
{
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_ledger_get_db (ledger),
                     "SELECT " ZG_HISTORY_COLUMNS ",(SELECT count(*) FROM change WHERE txn_id=?1"
                     " AND field_id NOT BETWEEN 400 AND 499)-?2 FROM change c WHERE txn_id=?1"
                     " AND field_id NOT BETWEEN 400 AND 499 ORDER BY seq LIMIT ?2",
                     error);
  ZgStep row;

  G_STATIC_ASSERT (ZG_FIELD_EXISTS (ZG_ENTITY_BLOCK) == 400);

  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, raw->step->last_txn);
  zg_statement_bind_int (query, 2, ZG_HISTORY_MAX_CHANGES);
  while ((row = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      raw->step->n_left_out = (guint) MAX (zg_statement_get_int (query, ZG_HISTORY_N_COLUMNS), 0);
      g_ptr_array_add (raw->changes, _zg_history_read_change (query));
    }
  return row == ZG_STEP_DONE;
}

/* Of the rows of a scope, for all transactions of a page. Which they are is told by the index
 * alone; only those are looked up. */
static gboolean
load_scoped_changes (ZgLedger *ledger, const ZgHistoryScope *scope, GPtrArray *raws, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (GHashTable) by_txn = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (ZgStatement) query = NULL;
  ZgStep row;

  append_scope (sql, scope);
  g_string_append (sql, ",k AS MATERIALIZED (SELECT c.txn_id,c.seq FROM " SCOPED_CHANGES
                        " WHERE c.txn_id BETWEEN ?2 AND ?3)"
                        " SELECT " ZG_HISTORY_COLUMNS ",c.txn_id FROM k CROSS JOIN change c"
                        " ON c.txn_id=k.txn_id AND c.seq=k.seq ORDER BY c.txn_id,c.seq");
  query = zg_db_prepare (_zg_ledger_get_db (ledger), sql->str, error);
  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, scope->row_id);
  for (guint i = 0; i < raws->len; i++)
    {
      Raw *raw = g_ptr_array_index (raws, i);

      g_hash_table_insert (by_txn, &raw->step->last_txn, raw);
      zg_statement_bind_int (query, 2, raw->step->last_txn);
      if (i == 0)
        zg_statement_bind_int (query, 3, raw->step->last_txn);
    }
  while ((row = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      gint64 txn_id = zg_statement_get_int (query, ZG_HISTORY_N_COLUMNS);
      Raw *raw = g_hash_table_lookup (by_txn, &txn_id);

      if (raw)
        g_ptr_array_add (raw->changes, _zg_history_read_change (query));
    }
  return row == ZG_STEP_DONE;
}

static gboolean
load_changes (ZgLedger *ledger, const ZgHistoryScope *scope, GPtrArray *raws, GError **error)
{
  if (scope->entity != ZG_ENTITY_NONE)
    return raws->len == 0 || load_scoped_changes (ledger, scope, raws, error);
  for (guint i = 0; i < raws->len; i++)
    if (!load_all_changes (ledger, g_ptr_array_index (raws, i), error))
      return FALSE;
  return TRUE;
}

/* The saves of one visit to a field are one step. */
static void
join_groups (GPtrArray *raws)
{
  for (guint i = raws->len; i-- > 1;)
    {
      Raw *older = g_ptr_array_index (raws, i);
      Raw *newer = g_ptr_array_index (raws, i - 1);

      if (!is_same_group (older, newer))
        continue;
      _zg_history_merge_changes (older->changes, newer->changes);
      newer->step->first_txn = older->step->first_txn;
      newer->step->n_left_out += older->step->n_left_out;
      g_ptr_array_remove_index (raws, i);
    }
}

ZgHistoryPage *
zg_history_page_load (
    ZgLedger *ledger, const ZgHistoryScope *scope, gint64 before, guint limit, GError **error)
{
  g_autoptr (GPtrArray) raws =
      load_transactions (ledger, scope, before, limit + MAX_GROUP + 1, error);
  g_autoptr (ZgHistoryTeller) teller = NULL;
  g_autoptr (ZgHistoryPage) page = g_new0 (ZgHistoryPage, 1);

  page->steps = g_ptr_array_new_with_free_func (step_free);
  if (raws == NULL)
    return NULL;
  if (cut_page (raws, limit))
    page->next = ((Raw *) g_ptr_array_index (raws, raws->len - 1))->step->last_txn;
  if (!load_changes (ledger, scope, raws, error))
    return NULL;
  join_groups (raws);
  teller = _zg_history_teller_new (ledger, scope);
  for (guint i = 0; i < raws->len; i++)
    {
      Raw *raw = g_ptr_array_index (raws, i);

      if (!_zg_history_tell (teller, raw->step, raw->changes, error))
        return NULL;
      /* An empty measure's making, for instance, is no news of it. */
      if (scope->entity == ZG_ENTITY_NONE || raw->step->lines->len > 0)
        g_ptr_array_add (page->steps, g_steal_pointer (&raw->step));
    }
  return g_steal_pointer (&page);
}

GStrv
zg_history_load_authors (ZgLedger *ledger, GError **error)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_ledger_get_db (ledger), "SELECT DISTINCT name FROM actor ORDER BY name",
                     error);
  ZgStep row;

  if (query == NULL)
    return NULL;
  while ((row = zg_statement_step (query, error)) == ZG_STEP_ROW)
    g_strv_builder_add (names, zg_statement_get_text (query, 0));
  return row == ZG_STEP_DONE ? g_strv_builder_end (names) : NULL;
}
