/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-items-private.h"

#define NOT_DONE "NOT IN('done','closed')"

/* The day on which an extension was decided: approved, or else recorded. */
#define DECIDED                                                                                    \
  "coalesce(d.approved_day,(SELECT x.day FROM change c JOIN txn x ON x.id=c.txn_id"                \
  " WHERE c.row_id=d.id AND c.field_id=800 ORDER BY c.txn_id LIMIT 1))"

#define EXTENSIONS(item) "FROM deadline d WHERE d.deleted=0 AND d.kind='extend' AND " item

#define OF_ISSUE "d.issue_id=i.id"
/* An inherited deadline brings its extensions along. */
#define OF_MEASURE "(d.measure_id=m.id OR (m.deadline_day IS NULL AND d.issue_id=m.issue_id))"

#define FLAGS(item)                                                                                \
  "EXISTS(SELECT 1 " EXTENSIONS (item) "),"                                                        \
                                       "EXISTS(SELECT 1 " EXTENSIONS (                             \
                                           item) " AND d.old_day<" DECIDED ")"

static const char issue_sql[] =
    "SELECT i.id,i.parent_id,i.section_id,i.inspection_id,i.state,"
    "coalesce(i.deadline_day,(SELECT min(m.deadline_day) FROM measure m WHERE m.issue_id=i.id"
    " AND m.deleted=0 AND m.state " NOT_DONE " AND coalesce(m.stage_class,'')<>'long-term')),"
    "i.done_day,i.stage_class='long-term'," FLAGS (
        OF_ISSUE) ",i.ord,i.number,i.stage_class,i.withheld"
                  " FROM issue i WHERE i.deleted=0";

static const char measure_sql[] =
    "SELECT m.id,m.state,coalesce(m.deadline_day,i.deadline_day),m.done_day,"
    "coalesce(m.stage_class,i.stage_class)='long-term',m.implicit," FLAGS (
        OF_MEASURE) ",m.ord,m.number,m.stage_class,m.withheld"
                    " FROM measure m JOIN issue i ON i.id=m.issue_id"
                    " WHERE m.issue_id=? AND m.deleted=0 ORDER BY m.ord,m.id";

typedef struct
{
  ZgLedger *ledger;
  GArray *of_issue[ZG_N_ROLES];
  GArray *of_measure[ZG_N_ROLES];
} Reader;

static ZgDay
get_day (ZgStatement *row, int column)
{
  return zg_statement_is_null (row, column) ? ZG_DAY_NONE
                                            : (ZgDay) zg_statement_get_int (row, column);
}

static const char *
get_key (ZgStatement *row, int column, ZgKeys keys)
{
  const char *text = zg_statement_get_text (row, column);

  return text ? zg_keys_find (keys, text) : NULL;
}

/* Who is assigned to an issue or a measure. */
static gboolean
read_assignments (Reader *reader, const char *sql, gint64 id, GArray **people, GError **error)
{
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_ledger_get_db (reader->ledger), sql, error);
  const char *const *roles = zg_keys_get (ZG_KEYS_ROLES);
  ZgStep step;

  for (guint role = 0; role < ZG_N_ROLES; role++)
    g_array_set_size (people[role], 0);
  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, id);
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    for (guint role = 0; role < ZG_N_ROLES; role++)
      {
        gint64 who = zg_statement_get_int (query, ZG_ROLE_IS_PERSON (role) ? 2 : 1);

        if (who && strcmp (roles[role], zg_statement_get_text (query, 0)) == 0)
          g_array_append_val (people[role], who);
      }
  return step == ZG_STEP_DONE;
}

#define ASSIGNED(column)                                                                           \
  "SELECT role,unit_id,person_id FROM assignment WHERE " column "=? AND deleted=0 ORDER BY ord,id"

static gboolean
visit_measures (
    Reader *reader, const ZgItemFacts *issue, ZgItemFunc func, gpointer data, GError **error)
{
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_ledger_get_db (reader->ledger), measure_sql, error);
  ZgItemFacts item = *issue;
  ZgStep step;

  if (query == NULL)
    return FALSE;
  item.kind = ZG_ITEM_MEASURE;
  zg_statement_bind_int (query, 1, issue->id);
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      item.id = zg_statement_get_int (query, 0);
      item.state = get_key (query, 1, ZG_KEYS_STATES);
      item.deadline = get_day (query, 2);
      item.done_day = get_day (query, 3);
      item.long_term = zg_statement_get_int (query, 4) != 0;
      item.implicit = zg_statement_get_int (query, 5) != 0;
      item.extended = zg_statement_get_int (query, 6) != 0;
      item.redated_late = zg_statement_get_int (query, 7) != 0;
      item.ord = zg_statement_get_int (query, 8);
      item.number = zg_statement_get_text (query, 9);
      item.stage_class = get_key (query, 10, ZG_KEYS_STAGE_CLASSES);
      item.withheld = zg_statement_get_int (query, 11) != 0;
      if (!read_assignments (reader, ASSIGNED ("measure_id"), item.id, reader->of_measure, error))
        return FALSE;
      for (guint role = 0; role < ZG_N_ROLES; role++)
        item.people[role] =
            reader->of_measure[role]->len ? reader->of_measure[role] : reader->of_issue[role];
      func (&item, data);
    }
  return step == ZG_STEP_DONE;
}

static gboolean
visit_issue (Reader *reader, ZgStatement *row, ZgItemFunc func, gpointer data, GError **error)
{
  ZgItemFacts item = { 0 };

  item.id = item.issue_id = zg_statement_get_int (row, 0);
  item.kind = zg_statement_is_null (row, 1) ? ZG_ITEM_ISSUE : ZG_ITEM_SUB_ISSUE;
  item.parent_id = zg_statement_get_int (row, 1);
  item.section_id = zg_statement_get_int (row, 2);
  item.inspection_id = zg_statement_get_int (row, 3);
  item.state = get_key (row, 4, ZG_KEYS_STATES);
  item.deadline = get_day (row, 5);
  item.done_day = get_day (row, 6);
  item.long_term = zg_statement_get_int (row, 7) != 0;
  item.extended = zg_statement_get_int (row, 8) != 0;
  item.redated_late = zg_statement_get_int (row, 9) != 0;
  item.ord = zg_statement_get_int (row, 10);
  item.number = zg_statement_get_text (row, 11);
  item.stage_class = get_key (row, 12, ZG_KEYS_STAGE_CLASSES);
  item.withheld = zg_statement_get_int (row, 13) != 0;
  if (!read_assignments (reader, ASSIGNED ("issue_id"), item.id, reader->of_issue, error))
    return FALSE;
  memcpy (item.people, reader->of_issue, sizeof item.people);
  func (&item, data);
  return visit_measures (reader, &item, func, data, error);
}

static gboolean
visit_issues (Reader *reader, gint64 issue_id, ZgItemFunc func, gpointer data, GError **error)
{
  g_autofree char *sql = g_strconcat (issue_sql, issue_id ? " AND i.id=?" : " ORDER BY i.id", NULL);
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_ledger_get_db (reader->ledger), sql, error);
  ZgStep step;

  if (query == NULL)
    return FALSE;
  if (issue_id)
    zg_statement_bind_int (query, 1, issue_id);
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    if (!visit_issue (reader, query, func, data, error))
      return FALSE;
  return step == ZG_STEP_DONE;
}

gboolean
_zg_items_foreach (
    ZgLedger *ledger, gint64 issue_id, ZgItemFunc func, gpointer data, GError **error)
{
  Reader reader = { ledger };
  gboolean ok;

  for (guint role = 0; role < ZG_N_ROLES; role++)
    {
      reader.of_issue[role] = g_array_new (FALSE, FALSE, sizeof (gint64));
      reader.of_measure[role] = g_array_new (FALSE, FALSE, sizeof (gint64));
    }
  ok = visit_issues (&reader, issue_id, func, data, error);
  for (guint role = 0; role < ZG_N_ROLES; role++)
    {
      g_array_unref (reader.of_issue[role]);
      g_array_unref (reader.of_measure[role]);
    }
  return ok;
}

gboolean
_zg_items_find_issue (
    ZgLedger *ledger, ZgEntity entity, gint64 row_id, gint64 *issue_id, GError **error)
{
  g_autoptr (ZgStatement) query = NULL;
  g_autofree char *sql = NULL;
  ZgStep step;

  *issue_id = entity == ZG_ENTITY_ISSUE ? row_id : 0;
  if (entity == ZG_ENTITY_MEASURE)
    sql = g_strdup ("SELECT issue_id FROM measure WHERE id=?");
  else if (entity != ZG_ENTITY_ISSUE && zg_field_find (entity, "issue")
           && zg_field_find (entity, "measure"))
    sql = g_strdup_printf ("SELECT coalesce(t.issue_id,m.issue_id) FROM %s t"
                           " LEFT JOIN measure m ON m.id=t.measure_id WHERE t.id=?",
                           zg_entity_get_name (entity));
  if (sql == NULL)
    return TRUE;
  query = zg_db_prepare (_zg_ledger_get_db (ledger), sql, error);
  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, row_id);
  step = zg_statement_step (query, error);
  if (step == ZG_STEP_ROW)
    *issue_id = zg_statement_get_int (query, 0);
  return step != ZG_STEP_ERROR;
}

gboolean
_zg_state_is_done (const char *state)
{
  return g_strcmp0 (state, ZG_STATE_DONE) == 0 || g_strcmp0 (state, ZG_STATE_CLOSED) == 0;
}

gboolean
_zg_item_is_late (const ZgItemFacts *item)
{
  return _zg_state_is_done (item->state) && item->deadline != ZG_DAY_NONE
         && item->done_day != ZG_DAY_NONE && item->done_day > item->deadline;
}

const char *
_zg_item_get_light (const ZgItemFacts *item, ZgDay today, int near_days)
{
  if (_zg_item_is_late (item))
    return ZG_LIGHT_MADE_UP_LATE;
  if (g_strcmp0 (item->state, ZG_STATE_CLOSED) == 0)
    return ZG_LIGHT_CLOSED;
  if (_zg_state_is_done (item->state))
    return ZG_LIGHT_ON_TIME;
  if (item->long_term)
    return ZG_LIGHT_LONG_TERM;
  if (item->deadline == ZG_DAY_NONE)
    return ZG_LIGHT_NONE;
  if (today > item->deadline)
    return ZG_LIGHT_OVERDUE;
  return item->deadline - today <= near_days ? ZG_LIGHT_NEAR : ZG_LIGHT_ON_TIME;
}

int
_zg_ledger_get_near_days (ZgLedger *ledger)
{
  g_autofree char *value = zg_ledger_get_preference (ledger, "light.near_days", "7");

  return (int) g_ascii_strtoll (value, NULL, 10);
}
