/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading items: a few scans in the order of the file, whose rows are then hung on their owners. A
 * query for each issue and measure would take many times longer. */
#include "config.h"

#include <stddef.h>
#include <string.h>

#include "zg-chain.h"
#include "zg-id-array.h"
#include "zg-items-private.h"

/* The day on which an extension was decided: approved, or else recorded. */
#define DECIDED                                                                                    \
  "coalesce(approved_day,(SELECT x.day FROM change c JOIN txn x ON x.id=c.txn_id"                  \
  " WHERE c.row_id=t.id AND c.field_id=800 ORDER BY c.txn_id LIMIT 1))"

#define MEASURE_COLUMNS                                                                            \
  "SELECT id,ord,number,state,deadline_day,done_day,stage_class,withheld,issue_id,implicit"        \
  " FROM measure WHERE deleted=0"
#define ISSUE_COLUMNS                                                                              \
  "SELECT id,ord,number,state,deadline_day,done_day,stage_class,withheld,parent_id,section_id,"    \
  "inspection_id FROM issue WHERE deleted=0"
#define ASSIGNMENT_COLUMNS                                                                         \
  "SELECT issue_id,measure_id,role,unit_id,person_id,ord FROM assignment WHERE deleted=0"
#define EXTENSION_COLUMNS                                                                          \
  "SELECT issue_id,measure_id,old_day<" DECIDED " FROM deadline t"                                 \
  " WHERE deleted=0 AND kind='extend'"
#define OF_ONE " AND (issue_id=?1 OR measure_id IN(SELECT id FROM measure WHERE issue_id=?1))"

/* For all issues, and for one. */
static const char *const issue_sql[] = { ISSUE_COLUMNS " ORDER BY id", ISSUE_COLUMNS " AND id=?1" };
static const char *const measure_sql[] = { MEASURE_COLUMNS " ORDER BY id",
                                           MEASURE_COLUMNS " AND issue_id=?1 ORDER BY id" };
static const char *const assignment_sql[] = { ASSIGNMENT_COLUMNS " ORDER BY id",
                                              ASSIGNMENT_COLUMNS OF_ONE " ORDER BY id" };
static const char *const extension_sql[] = { EXTENSION_COLUMNS, EXTENSION_COLUMNS OF_ONE };

/* Somebody assigned to an item. */
typedef struct
{
  ZgLink link;
  guint role;
  gint64 who;
} Assigned;

/* An issue or measure. */
typedef struct
{
  gint64 id;
  ZgLink link; /* of a measure: among those of its issue */
  const char *number;
  const char *state;
  const char *stage_class;
  ZgDay deadline; /* its own */
  ZgDay done_day;
  ZgChain assigned;
  guint withheld : 1;
  guint extended : 1;
  guint redated_late : 1;
  guint implicit : 1;
} Item;

typedef struct
{
  Item item;
  gint64 parent_id;
  gint64 section_id;
  gint64 inspection_id;
  ZgChain measures;
} Issue;

typedef struct
{
  ZgDb *db;
  gint64 issue_id;  /* 0: all */
  GArray *issues;   /* of Issue, by id */
  GArray *measures; /* of Item, by id */
  GArray *assigned; /* of Assigned */
  GStringChunk *numbers;
} Reader;

static ZgDay
get_day (ZgStatement *row, int column)
{
  return zg_statement_is_null (row, column) ? ZG_DAY_NONE
                                            : (ZgDay) zg_statement_get_int (row, column);
}

/* The static key that a column holds; NULL for none or an unknown one. */
static const char *
get_key (ZgStatement *row, int column, ZgKeys keys)
{
  const char *text = zg_statement_get_text (row, column);
  const char *const *list = zg_keys_get (keys);

  while (text && *list && strcmp (*list, text) != 0)
    list++;
  return text ? *list : NULL;
}

static Issue *
find_issue (Reader *reader, gint64 id)
{
  return zg_id_array_find (reader->issues, id);
}

static Item *
find_measure (Reader *reader, gint64 id)
{
  return zg_id_array_find (reader->measures, id);
}

static void
read_item (Reader *reader, ZgStatement *row, Item *item)
{
  const char *number = zg_statement_get_text (row, 2);

  item->id = zg_statement_get_int (row, 0);
  item->link = (ZgLink){ zg_statement_get_int (row, 1), ZG_CHAIN_END };
  item->number = number ? g_string_chunk_insert_const (reader->numbers, number) : NULL;
  item->state = get_key (row, 3, ZG_KEYS_STATES);
  item->deadline = get_day (row, 4);
  item->done_day = get_day (row, 5);
  item->stage_class = get_key (row, 6, ZG_KEYS_STAGE_CLASSES);
  item->withheld = zg_statement_get_int (row, 7) != 0;
  item->assigned = ZG_CHAIN_EMPTY;
}

static void
add_issue (Reader *reader, ZgStatement *row)
{
  Issue issue = { 0 };

  read_item (reader, row, &issue.item);
  issue.parent_id = zg_statement_get_int (row, 8);
  issue.section_id = zg_statement_get_int (row, 9);
  issue.inspection_id = zg_statement_get_int (row, 10);
  issue.measures = ZG_CHAIN_EMPTY;
  g_array_append_val (reader->issues, issue);
}

static void
add_measure (Reader *reader, ZgStatement *row)
{
  Issue *issue = find_issue (reader, zg_statement_get_int (row, 8));
  Item item = { 0 };

  if (issue == NULL)
    return;
  read_item (reader, row, &item);
  item.implicit = zg_statement_get_int (row, 9) != 0;
  g_array_append_val (reader->measures, item);
  zg_chain_add (&issue->measures, reader->measures, offsetof (Item, link),
                reader->measures->len - 1);
}

static void
assign (Reader *reader, Item *item, const Assigned *assigned)
{
  g_array_append_val (reader->assigned, *assigned);
  zg_chain_add (&item->assigned, reader->assigned, offsetof (Assigned, link),
                reader->assigned->len - 1);
}

static void
add_assigned (Reader *reader, ZgStatement *row)
{
  const char *const *roles = zg_keys_get (ZG_KEYS_ROLES);
  const char *role = get_key (row, 2, ZG_KEYS_ROLES);
  Issue *issue = find_issue (reader, zg_statement_get_int (row, 0));
  Item *measure = find_measure (reader, zg_statement_get_int (row, 1));
  Assigned assigned = { .link.ord = zg_statement_get_int (row, 5) };

  if (role == NULL)
    return;
  while (roles[assigned.role] != role)
    assigned.role++;
  assigned.who = zg_statement_get_int (row, ZG_ROLE_IS_PERSON (assigned.role) ? 4 : 3);
  if (issue && assigned.who)
    assign (reader, &issue->item, &assigned);
  if (measure && assigned.who)
    assign (reader, measure, &assigned);
}

static void
mark_extended (Item *item, gboolean late)
{
  item->extended = TRUE;
  item->redated_late = item->redated_late || late;
}

static void
add_extension (Reader *reader, ZgStatement *row)
{
  Issue *issue = find_issue (reader, zg_statement_get_int (row, 0));
  Item *measure = find_measure (reader, zg_statement_get_int (row, 1));
  gboolean late = zg_statement_get_int (row, 2) != 0;

  if (issue)
    mark_extended (&issue->item, late);
  if (measure)
    mark_extended (measure, late);
}

static gboolean
read_rows (Reader *reader,
           const char *const *sql,
           void (*add) (Reader *reader, ZgStatement *row),
           GError **error)
{
  g_autoptr (ZgStatement) query = zg_db_prepare (reader->db, sql[reader->issue_id != 0], error);
  ZgStep step;

  if (query == NULL)
    return FALSE;
  if (reader->issue_id)
    zg_statement_bind_int (query, 1, reader->issue_id);
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    add (reader, query);
  return step == ZG_STEP_DONE;
}

static gboolean
is_long_term (const Item *item)
{
  return g_strcmp0 (item->stage_class, ZG_CLASS_LONG_TERM) == 0;
}

/* Of an issue without a deadline, the earliest of what is still to be done. */
static ZgDay
earliest_deadline (Reader *reader, const Issue *issue)
{
  ZgDay earliest = ZG_DAY_NONE;

  for (guint32 i = issue->measures.first; i != ZG_CHAIN_END;)
    {
      const Item *measure = &g_array_index (reader->measures, Item, i);

      if (measure->deadline != ZG_DAY_NONE && !_zg_state_is_done (measure->state)
          && !is_long_term (measure) && (earliest == ZG_DAY_NONE || measure->deadline < earliest))
        earliest = measure->deadline;
      i = measure->link.next;
    }
  return earliest;
}

static void
fill_people (Reader *reader, const Item *item, GArray **people)
{
  for (guint role = 0; role < ZG_N_ROLES; role++)
    g_array_set_size (people[role], 0);
  for (guint32 i = item->assigned.first; i != ZG_CHAIN_END;)
    {
      const Assigned *assigned = &g_array_index (reader->assigned, Assigned, i);

      g_array_append_val (people[assigned->role], assigned->who);
      i = assigned->link.next;
    }
}

static void
fill_facts (const Item *item, ZgItemFacts *facts)
{
  facts->id = item->id;
  facts->ord = item->link.ord;
  facts->number = item->number;
  facts->state = item->state;
  facts->stage_class = item->stage_class;
  facts->done_day = item->done_day;
  facts->implicit = item->implicit;
  facts->withheld = item->withheld;
}

/* What a measure lacks it has from its issue; an inherited deadline brings its extensions along. */
static void
visit_measure (Reader *reader,
               const Issue *issue,
               const Item *measure,
               GArray **people,
               const ZgItemFacts *of_issue,
               ZgItemFunc func,
               gpointer data)
{
  gboolean inherits = measure->deadline == ZG_DAY_NONE;
  ZgItemFacts facts = *of_issue;

  facts.kind = ZG_ITEM_MEASURE;
  fill_facts (measure, &facts);
  facts.deadline = inherits ? issue->item.deadline : measure->deadline;
  facts.long_term = is_long_term (measure->stage_class ? measure : &issue->item);
  facts.extended = measure->extended || (inherits && issue->item.extended);
  facts.redated_late = measure->redated_late || (inherits && issue->item.redated_late);
  fill_people (reader, measure, people);
  for (guint role = 0; role < ZG_N_ROLES; role++)
    if (people[role]->len)
      facts.people[role] = people[role];
  func (&facts, data);
}

static void
visit_issue (Reader *reader,
             const Issue *issue,
             GArray **of_issue,
             GArray **of_measure,
             ZgItemFunc func,
             gpointer data)
{
  ZgItemFacts facts = {
    .kind = issue->parent_id ? ZG_ITEM_SUB_ISSUE : ZG_ITEM_ISSUE,
    .issue_id = issue->item.id,
    .parent_id = issue->parent_id,
    .section_id = issue->section_id,
    .inspection_id = issue->inspection_id,
    .deadline = issue->item.deadline,
    .long_term = is_long_term (&issue->item),
    .extended = issue->item.extended,
    .redated_late = issue->item.redated_late,
  };

  fill_facts (&issue->item, &facts);
  if (facts.deadline == ZG_DAY_NONE)
    facts.deadline = earliest_deadline (reader, issue);
  fill_people (reader, &issue->item, of_issue);
  memcpy (facts.people, of_issue, sizeof facts.people);
  func (&facts, data);
  for (guint32 i = issue->measures.first; i != ZG_CHAIN_END;)
    {
      const Item *measure = &g_array_index (reader->measures, Item, i);

      visit_measure (reader, issue, measure, of_measure, &facts, func, data);
      i = measure->link.next;
    }
}

static void
visit_all (Reader *reader, ZgItemFunc func, gpointer data)
{
  GArray *of_issue[ZG_N_ROLES];
  GArray *of_measure[ZG_N_ROLES];

  for (guint role = 0; role < ZG_N_ROLES; role++)
    {
      of_issue[role] = g_array_new (FALSE, FALSE, sizeof (gint64));
      of_measure[role] = g_array_new (FALSE, FALSE, sizeof (gint64));
    }
  for (guint i = 0; i < reader->issues->len; i++)
    visit_issue (reader, &g_array_index (reader->issues, Issue, i), of_issue, of_measure, func,
                 data);
  for (guint role = 0; role < ZG_N_ROLES; role++)
    {
      g_array_unref (of_issue[role]);
      g_array_unref (of_measure[role]);
    }
}

gboolean
_zg_items_foreach (
    ZgLedger *ledger, gint64 issue_id, ZgItemFunc func, gpointer data, GError **error)
{
  Reader reader = { .db = _zg_ledger_get_db (ledger), .issue_id = issue_id };
  gboolean reading = zg_db_begin_reading (reader.db);
  gboolean ok;

  reader.issues = g_array_new (FALSE, FALSE, sizeof (Issue));
  reader.measures = g_array_new (FALSE, FALSE, sizeof (Item));
  reader.assigned = g_array_new (FALSE, FALSE, sizeof (Assigned));
  reader.numbers = g_string_chunk_new (issue_id ? 256 : 65536);
  ok = read_rows (&reader, issue_sql, add_issue, error)
       && read_rows (&reader, measure_sql, add_measure, error)
       && read_rows (&reader, assignment_sql, add_assigned, error)
       && read_rows (&reader, extension_sql, add_extension, error);
  if (reading)
    zg_db_end_reading (reader.db);
  if (ok)
    visit_all (&reader, func, data);
  g_array_unref (reader.issues);
  g_array_unref (reader.measures);
  g_array_unref (reader.assigned);
  g_string_chunk_free (reader.numbers);
  return ok;
}
