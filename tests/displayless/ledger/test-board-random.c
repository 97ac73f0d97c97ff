/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever is chosen from whatever ledger, after whatever edits of two programs: the board answers
 * as a query of the file does, and a search as a scan of all texts. */
#include <string.h>

#include "zg-board.h"
#include "zg-edit.h"
#include "zg-filter.h"
#include "zg-ledger-fixture.h"
#include "zg-query.h"
#include "zg-record.h"
#include "zg-text.h"
#include "zg-undo.h"

#define N_ISSUES  14
#define N_ROUNDS  25
#define N_FILTERS 12
#define LAST_DAY  20200 /* of deadlines: 2025-04-22 */

static const char *const words[] = { "海州区", "尾矿库", "整改",     "GDP",  "两区 融合",
                                     "治理",   "（一）", "区水利局", "第2项" };
static const char *const names[] = { "区水利局", "区教育局", "水利局", "海州镇", "长河乡" };
static const char *const persons[] = { "曾长河", "单晓行", "区重庆" };
static const char *const roles[] = { "lead",   "responsible", "participating", "supervising",
                                     "leader", "owner",       "contact" };
static const char *const states[] = { "not-started", "ongoing", "done", "closed", "returned" };
static const char *const classes[] = { "immediate", "dated", "long-term" };
static const char *const searches[] = { "海",      "州区",   "水利",   "尾矿库",      "区",
                                        "整改 海", "局",     "1",      "两区融合",    "曾长",
                                        "持续",    "hz",     "slj",    "cch",         "GDP",
                                        "（一",    "gdp 区", "没有的", "第2项 水利局" };

static guint
draw (guint n)
{
  return (guint) g_test_rand_int_range (0, (int) n);
}

#define PICK(list) list[draw (G_N_ELEMENTS (list))]

static char *
random_text (void)
{
  return g_strconcat (PICK (words), PICK (words), draw (2) ? PICK (words) : "", NULL);
}

/* A row that is there; 0 if there is none. */
static gint64
random_row (ZgLedger *ledger, ZgEntity entity)
{
  g_autoptr (GPtrArray) rows = zg_record_load_all (ledger, entity, NULL);

  return rows->len ? ((ZgRecord *) g_ptr_array_index (rows, draw (rows->len)))->id : 0;
}

static char *
uuid_of (ZgLedger *ledger, ZgEntity entity, gint64 row_id)
{
  ZgUuid uuid;

  g_assert_true (zg_ledger_get_uuid (ledger, entity, row_id, &uuid, NULL));
  return zg_uuid_to_string (&uuid);
}

static gint64
insert_issue (ZgTransaction *txn, const char *inspection, const char *section, const char *parent)
{
  g_autofree char *title = random_text ();
  g_autofree char *number = g_strdup_printf (draw (3) ? "%u" : "（%u）", draw (30));
  const ZgFieldValue values[] = {
    { ZG_FIELD_ISSUE_INSPECTION, inspection }, { ZG_FIELD_ISSUE_SECTION, section },
    { ZG_FIELD_ISSUE_PARENT, parent },         { ZG_FIELD_ISSUE_TITLE, title },
    { ZG_FIELD_ISSUE_NUMBER, number },
  };

  return zg_transaction_insert (txn, ZG_ENTITY_ISSUE, values, G_N_ELEMENTS (values), NULL, NULL);
}

static void
insert_measures (ZgTransaction *txn, const char *issue, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = random_text ();
      const ZgFieldValue values[] = {
        { ZG_FIELD_MEASURE_ISSUE, issue },
        { ZG_FIELD_MEASURE_TEXT, text },
        { ZG_FIELD_MEASURE_NUMBER, draw (2) ? "1" : NULL },
        { ZG_FIELD_MEASURE_STATE, PICK (states) },
      };

      g_assert_cmpint (zg_edit_add_measure (txn, values, G_N_ELEMENTS (values), NULL, NULL), >, 0);
    }
}

/* Two inspections; two of their sections have the same title. */
static void
fill (Fixture *fixture)
{
  static const char *const titles[] = { "已完成", "持续推进", "持续推进" };
  g_autoptr (ZgTransaction) txn = NULL;
  g_autofree char *parent = NULL;
  ZgUuid inspections[2];
  ZgUuid sections[3];

  for (guint i = 0; i < 2; i++)
    fixture_add_inspection (fixture, &inspections[i]);
  for (guint i = 0; i < 3; i++)
    fixture_add_section (fixture, &inspections[i / 2], titles[i], &sections[i]);
  txn = fixture_begin (fixture, "Fill");
  for (guint i = 0; i < N_ISSUES; i++)
    {
      guint section = draw (3);
      char inspection_text[ZG_UUID_TEXT_SIZE];
      char section_text[ZG_UUID_TEXT_SIZE];
      gboolean under = parent && draw (4) == 0;
      gint64 issue =
          insert_issue (txn, zg_uuid_write (&inspections[section / 2], inspection_text),
                        draw (5) ? zg_uuid_write (&sections[section], section_text) : NULL,
                        under ? parent : NULL);
      g_autofree char *uuid = uuid_of (fixture->ledger, ZG_ENTITY_ISSUE, issue);

      insert_measures (txn, uuid, draw (4));
      if (!under)
        {
          g_free (parent);
          parent = g_steal_pointer (&uuid);
        }
    }
  fixture_commit (txn);
}

static gboolean
set_field (ZgTransaction *txn, ZgLedger *ledger, ZgFieldId field, const char *value)
{
  gint64 row = random_row (ledger, ZG_FIELD_ENTITY (field));

  return row && zg_transaction_set (txn, row, field, value, NULL);
}

static gboolean
edit_text (ZgTransaction *txn, ZgLedger *ledger)
{
  static const ZgFieldId fields[] = { ZG_FIELD_ISSUE_TITLE,  ZG_FIELD_ISSUE_DETAIL,
                                      ZG_FIELD_MEASURE_TEXT, ZG_FIELD_MEASURE_RESULT,
                                      ZG_FIELD_ISSUE_NUMBER, ZG_FIELD_MEASURE_NUMBER };
  g_autofree char *text = random_text ();

  return set_field (txn, ledger, PICK (fields), text);
}

static gboolean
edit_deadline (ZgTransaction *txn, ZgLedger *ledger)
{
  gboolean measure = draw (2);
  ZgEntity entity = measure ? ZG_ENTITY_MEASURE : ZG_ENTITY_ISSUE;
  gint64 row = random_row (ledger, entity);
  ZgDay day = LAST_DAY - (int) draw (500);
  g_autofree char *text = g_strdup_printf ("%d", day);

  zg_transaction_set_reason (txn, "test");
  if (draw (3) == 0)
    return row
           && zg_edit_extend (txn, entity, row, day, "test", NULL,
                              draw (2) ? ZG_DAY_NONE : LAST_DAY - (int) draw (500), NULL, NULL);
  return row
         && zg_transaction_set (txn, row,
                                measure ? ZG_FIELD_MEASURE_DEADLINE_DAY
                                        : ZG_FIELD_ISSUE_DEADLINE_DAY,
                                text, NULL);
}

static gboolean
edit_people (ZgTransaction *txn, ZgLedger *ledger)
{
  ZgEntity entity = draw (2) ? ZG_ENTITY_MEASURE : ZG_ENTITY_ISSUE;
  gint64 row = random_row (ledger, entity);
  guint role = draw (G_N_ELEMENTS (roles));

  if (draw (8) == 0)
    return set_field (txn, ledger, ZG_FIELD_UNIT_NAME, draw (2) ? "区发改局" : "海州街道");
  if (draw (4) == 0)
    {
      row = random_row (ledger, ZG_ENTITY_ASSIGNMENT);
      return row && zg_transaction_delete (txn, ZG_ENTITY_ASSIGNMENT, row, NULL);
    }
  return row
         && zg_edit_assign (txn, entity, row, roles[role], role < 4 ? PICK (names) : PICK (persons),
                            NULL);
}

static gboolean
edit_rows (ZgTransaction *txn, ZgLedger *ledger)
{
  ZgEntity entity = draw (2) ? ZG_ENTITY_MEASURE : ZG_ENTITY_ISSUE;
  gint64 row = random_row (ledger, entity);
  gint64 owner =
      random_row (ledger, entity == ZG_ENTITY_ISSUE ? ZG_ENTITY_SECTION : ZG_ENTITY_ISSUE);
  g_autofree char *issue = NULL;

  switch (draw (4))
    {
    case 0:
      return row && zg_transaction_delete (txn, entity, row, NULL);
    case 1:
      return row && owner
             && zg_edit_move (txn, entity, row, ZG_MOVE_UNDER,
                              entity == ZG_ENTITY_ISSUE ? ZG_ENTITY_SECTION : ZG_ENTITY_ISSUE,
                              owner, NULL);
    case 2:
      return row && zg_edit_add_note (txn, entity, row, PICK (words), ZG_DAY_NONE, NULL, NULL);
    default:
      owner = random_row (ledger, ZG_ENTITY_ISSUE);
      issue = owner ? uuid_of (ledger, ZG_ENTITY_ISSUE, owner) : NULL;
      if (issue)
        insert_measures (txn, issue, 1);
      return issue != NULL;
    }
}

static gboolean
edit_keys (ZgTransaction *txn, ZgLedger *ledger)
{
  gboolean measure = draw (2);

  switch (draw (3))
    {
    case 0:
      return set_field (txn, ledger, ZG_FIELD_MEASURE_STATE, PICK (states));
    case 1:
      return set_field (txn, ledger,
                        measure ? ZG_FIELD_MEASURE_STAGE_CLASS : ZG_FIELD_ISSUE_STAGE_CLASS,
                        draw (4) ? PICK (classes) : NULL);
    default:
      return set_field (txn, ledger, measure ? ZG_FIELD_MEASURE_WITHHELD : ZG_FIELD_ISSUE_WITHHELD,
                        draw (2) ? "1" : "0");
    }
}

/* What can't be done is left undone. */
static void
edit (ZgLedger *ledger)
{
  static gboolean (*const edits[]) (ZgTransaction *, ZgLedger *) = { edit_text,   edit_deadline,
                                                                     edit_people, edit_people,
                                                                     edit_rows,   edit_keys };
  g_autoptr (ZgTransaction) txn = NULL;
  gboolean ok = TRUE;

  if (draw (5) == 0)
    {
      zg_undo (ledger, NULL, NULL, NULL);
      return;
    }
  txn = zg_transaction_begin (ledger, ZG_TXN_EDIT, "Edit", NULL);
  for (guint i = 0; ok && i <= draw (3); i++)
    ok = PICK (edits) (txn, ledger);
  if (ok)
    zg_transaction_commit (txn, NULL, NULL);
}

static const char *
random_value (const char *name)
{
  static const char *const dues[] = { "overdue", "7", "30", "90", "later", "", "400" };
  static const char *const lights[] = { "overdue",   "near",   "on-time",     "none",
                                        "long-term", "closed", "made-up-late" };
  static const char *const titles[] = { "持续推进", "已完成", "" };

  if (strstr ("state", name))
    return PICK (states);
  if (strcmp (name, "stage_class") == 0)
    return draw (3) ? PICK (classes) : "";
  if (strcmp (name, "light") == 0)
    return PICK (lights);
  if (strcmp (name, "due") == 0)
    return PICK (dues);
  if (strcmp (name, "section") == 0)
    return PICK (titles);
  if (strcmp (name, "inspection") == 0)
    return "省委第三巡视组巡视";
  if (strstr ("withheld extended redated_late made_up_late done numbered", name))
    return draw (2) ? "true" : "false";
  if (strstr ("leader owner contact", name))
    return draw (4) ? PICK (persons) : "";
  if (strcmp (name, "parent") == 0)
    return "";
  if (strstr ("title text", name))
    return PICK (words);
  if (strcmp (name, "deadline") == 0)
    return draw (4) ? "2024-06-30" : "";
  if (strcmp (name, "days") == 0)
    return "30";
  return draw (4) ? PICK (names) : "";
}

static const char *const term_names[] = {
  "state",       "stage_class", "light",   "due",      "section",      "inspection",
  "withheld",    "extended",    "done",    "numbered", "redated_late", "made_up_late",
  "leader",      "owner",       "contact", "parent",   "title",        "text",
  "deadline",    "days",        "unit",    "lead",     "responsible",  "participating",
  "supervising", "unit",        "state",   "leader",
};

/* "-name=a,b", or with another operator where that may be. */
static char *
random_term (void)
{
  const char *name = PICK (term_names);
  GString *term = g_string_new (draw (4) == 0 ? "-" : "");
  gboolean text = strcmp (name, "title") == 0 || strcmp (name, "text") == 0;
  gboolean order = strcmp (name, "deadline") == 0 || strcmp (name, "days") == 0;
  gboolean people = strstr ("unit leader owner responsible", name) != NULL;

  g_string_append (term, name);
  g_string_append (term, text                      ? "~"
                         : order && draw (2)       ? ">="
                         : people && draw (5) == 0 ? "~"
                                                   : "=");
  for (guint i = 0; i < 1 + draw (3); i++)
    {
      g_autofree char *quoted = zg_filter_term_is ("", random_value (name));

      g_string_append_printf (term, "%s%s", i ? "," : "", quoted + 1);
    }
  return g_string_free (term, FALSE);
}

static char *
random_filter (void)
{
  char *filter = g_strdup ("");

  for (guint i = draw (4); i > 0; i--)
    {
      g_autofree char *term = random_term ();
      g_autofree char *before = filter;

      filter = zg_filter_and (before, term);
    }
  return filter;
}

/* Of a ledger that was just opened and has followed nothing. */
static GArray *
ask_file (ZgLedger *ledger, ZgEntity entity, const char *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgLedger) fresh = zg_ledger_open (zg_ledger_get_path (ledger), ZG_LEDGER_READ,
                                               zg_ledger_get_clock (ledger), NULL);
  GArray *ids = zg_query_ids (fresh, entity, &(ZgQuery){ filter, NULL, ZG_DAY_NONE }, &error);

  g_assert_no_error (error);
  return ids;
}

static ZgBoardView *
ask_board (ZgLedger *ledger, ZgEntity entity, const char *filter, const char *search)
{
  g_autoptr (GError) error = NULL;
  const ZgBoardQuery query = { entity, filter, search, NULL, ZG_DAY_NONE };
  ZgBoardView *view = zg_board_query (ledger, &query, NULL, &error);

  g_assert_no_error (error);
  return view;
}

static void
assert_same (const char *what, const GArray *found, const GArray *expected)
{
  gsize size = expected->len * sizeof (gint64);

  if (found->len != expected->len || (size && memcmp (found->data, expected->data, size) != 0))
    g_error ("%s: %u rows, expected %u", what, found->len, expected->len);
}

/* The terms of a filter but those that are the facet's own. */
static char *
without (const char *filter, const char *facet)
{
  g_autoptr (GPtrArray) terms = zg_filter_parse (filter, NULL);
  g_auto (GStrv) texts = g_strsplit (filter, " ", -1);
  GString *rest = g_string_new (NULL);

  g_assert_cmpuint (terms->len, ==, *filter ? g_strv_length (texts) : 0);
  for (guint i = 0; i < terms->len; i++)
    {
      const ZgFilterTerm *term = g_ptr_array_index (terms, i);
      const char *name = strcmp (term->name, "lead") == 0 ? "unit" : term->name;

      if (term->negated || term->op != ZG_OPERATOR_IS || strcmp (name, facet) != 0)
        g_string_append_printf (rest, "%s%s", rest->len ? " " : "", texts[i]);
    }
  return g_string_free (rest, FALSE);
}

static void
check_choice (ZgLedger *ledger,
              ZgEntity entity,
              const char *filter,
              const ZgFacet *facet,
              const ZgChoice *choice)
{
  g_autofree char *rest = without (filter, facet->name);
  g_autofree char *term = zg_filter_term_is (facet->name, choice->value);
  g_autofree char *all = zg_filter_and (rest, term);
  g_autoptr (GArray) ids = ask_file (ledger, entity, all);

  if (choice->count != ids->len)
    g_error ("%s of “%s”: %d, expected %u", term, filter, (int) choice->count, ids->len);
}

static void
check_filter (ZgLedger *ledger, ZgEntity entity, const char *filter)
{
  g_autoptr (ZgBoardView) view = ask_board (ledger, entity, filter, NULL);
  g_autoptr (GArray) expected = ask_file (ledger, entity, filter);
  const ZgFacet *facet = g_ptr_array_index (view->facets, draw (view->facets->len));

  assert_same (filter, view->ids, expected);
  for (guint i = 0; !strchr (filter, '"') && i < facet->choices->len; i++)
    check_choice (ledger, entity, filter, facet, g_ptr_array_index (facet->choices, i));
}

/* All texts by which a row is found, folded, in a line of its own each. */
static void
add_line (GString *lines, const char *text)
{
  g_autofree char *folded = text ? zg_text_fold (text) : NULL;

  g_string_append_printf (lines, "%s\n", folded ? folded : "");
}

static void
add_values (GString *lines, const ZgRecord *row, const ZgFieldId *fields, gsize n)
{
  for (gsize i = 0; i < n; i++)
    add_line (lines, zg_record_get (row, fields[i]));
}

static void
add_children (GString *lines, ZgLedger *ledger, ZgFieldId owner, ZgFieldId text, gint64 row_id)
{
  g_autoptr (GPtrArray) rows =
      zg_record_load_children (ledger, ZG_FIELD_ENTITY (owner), owner, row_id, NULL);

  for (guint i = 0; i < rows->len; i++)
    add_line (lines, zg_record_get (g_ptr_array_index (rows, i), text));
}

static void
add_who (GString *lines, ZgLedger *ledger, const char *uuid)
{
  g_autoptr (ZgRecord) row = NULL;
  ZgEntity entity;
  gint64 id;

  if (uuid == NULL)
    return;
  g_assert_true (zg_ledger_find_text (ledger, uuid, &entity, &id, NULL));
  row = zg_record_load (ledger, entity, id, NULL);
  add_line (lines, zg_record_get (row, entity == ZG_ENTITY_UNIT ? ZG_FIELD_UNIT_NAME
                                                                : ZG_FIELD_PERSON_NAME));
  if (entity == ZG_ENTITY_UNIT)
    add_children (lines, ledger, ZG_FIELD_UNIT_ALIAS_UNIT, ZG_FIELD_UNIT_ALIAS_NAME, id);
}

/* The people of an item; of a measure, those of its issue in roles that it does not fill. */
static void
add_people (GString *lines, ZgLedger *ledger, gint64 issue, gint64 measure)
{
  g_autoptr (GPtrArray) own =
      zg_record_load_children (ledger, ZG_ENTITY_ASSIGNMENT,
                               measure ? ZG_FIELD_ASSIGNMENT_MEASURE : ZG_FIELD_ASSIGNMENT_ISSUE,
                               measure ? measure : issue, NULL);
  g_autoptr (GPtrArray) others =
      zg_record_load_children (ledger, ZG_ENTITY_ASSIGNMENT, ZG_FIELD_ASSIGNMENT_ISSUE,
                               measure ? issue : 0, NULL);
  g_autoptr (GHashTable) filled = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < own->len; i++)
    {
      const ZgRecord *row = g_ptr_array_index (own, i);

      g_hash_table_add (filled, (gpointer) zg_record_get (row, ZG_FIELD_ASSIGNMENT_ROLE));
      add_who (lines, ledger, zg_record_get (row, ZG_FIELD_ASSIGNMENT_UNIT));
      add_who (lines, ledger, zg_record_get (row, ZG_FIELD_ASSIGNMENT_PERSON));
    }
  for (guint i = 0; i < others->len; i++)
    {
      const ZgRecord *row = g_ptr_array_index (others, i);

      if (g_hash_table_contains (filled, zg_record_get (row, ZG_FIELD_ASSIGNMENT_ROLE)))
        continue;
      add_who (lines, ledger, zg_record_get (row, ZG_FIELD_ASSIGNMENT_UNIT));
      add_who (lines, ledger, zg_record_get (row, ZG_FIELD_ASSIGNMENT_PERSON));
    }
}

static void
add_section (GString *lines, ZgLedger *ledger, const ZgRecord *issue)
{
  const char *uuid = zg_record_get (issue, ZG_FIELD_ISSUE_SECTION);
  g_autoptr (ZgRecord) section = NULL;
  ZgEntity entity;
  gint64 id;

  if (uuid == NULL)
    return;
  g_assert_true (zg_ledger_find_text (ledger, uuid, &entity, &id, NULL));
  section = zg_record_load (ledger, entity, id, NULL);
  add_line (lines, zg_record_get (section, ZG_FIELD_SECTION_TITLE));
}

static void
add_measure (GString *lines, ZgLedger *ledger, const ZgRecord *measure, gint64 issue)
{
  static const ZgFieldId fields[] = { ZG_FIELD_MEASURE_TEXT, ZG_FIELD_MEASURE_RESULT,
                                      ZG_FIELD_MEASURE_TARGET };

  add_values (lines, measure, fields, G_N_ELEMENTS (fields));
  add_children (lines, ledger, ZG_FIELD_PROGRESS_NOTE_MEASURE, ZG_FIELD_PROGRESS_NOTE_TEXT,
                measure->id);
  add_people (lines, ledger, issue, measure->id);
}

static char *
texts_of_issue (ZgLedger *ledger, gint64 id)
{
  static const ZgFieldId fields[] = { ZG_FIELD_ISSUE_TITLE,  ZG_FIELD_ISSUE_ORIGINAL,
                                      ZG_FIELD_ISSUE_DETAIL, ZG_FIELD_ISSUE_TARGET,
                                      ZG_FIELD_ISSUE_BASIS,  ZG_FIELD_ISSUE_NUMBER };
  g_autoptr (ZgRecord) issue = zg_record_load (ledger, ZG_ENTITY_ISSUE, id, NULL);
  g_autoptr (GPtrArray) measures =
      zg_record_load_children (ledger, ZG_ENTITY_MEASURE, ZG_FIELD_MEASURE_ISSUE, id, NULL);
  GString *lines = g_string_new (NULL);

  add_values (lines, issue, fields, G_N_ELEMENTS (fields));
  add_section (lines, ledger, issue);
  add_children (lines, ledger, ZG_FIELD_PROGRESS_NOTE_ISSUE, ZG_FIELD_PROGRESS_NOTE_TEXT, id);
  add_people (lines, ledger, id, 0);
  for (guint i = 0; i < measures->len; i++)
    add_measure (lines, ledger, g_ptr_array_index (measures, i), id);
  return g_string_free (lines, FALSE);
}

static char *
texts_of_measure (ZgLedger *ledger, gint64 id)
{
  g_autoptr (ZgRecord) measure = zg_record_load (ledger, ZG_ENTITY_MEASURE, id, NULL);
  g_autoptr (ZgRecord) issue = NULL;
  GString *lines = g_string_new (NULL);
  ZgEntity entity;
  gint64 issue_id;

  g_assert_true (zg_ledger_find_text (ledger, zg_record_get (measure, ZG_FIELD_MEASURE_ISSUE),
                                      &entity, &issue_id, NULL));
  issue = zg_record_load (ledger, ZG_ENTITY_ISSUE, issue_id, NULL);
  add_measure (lines, ledger, measure, issue_id);
  add_line (lines, zg_record_get (measure, ZG_FIELD_MEASURE_NUMBER));
  add_line (lines, zg_record_get (issue, ZG_FIELD_ISSUE_TITLE));
  add_section (lines, ledger, issue);
  return g_string_free (lines, FALSE);
}

static gboolean
has_all (const char *lines, const char *search)
{
  g_auto (GStrv) parts = g_strsplit (search, " ", -1);

  for (guint i = 0; parts[i]; i++)
    {
      g_autofree char *key = zg_text_fold (parts[i]);

      if (strstr (lines, key) == NULL)
        return FALSE;
    }
  return TRUE;
}

/* Letters also find by pinyin: more than the texts. */
static gboolean
is_latin (const char *search)
{
  return g_ascii_isalpha (*search);
}

static void
check_search (ZgLedger *ledger, ZgEntity entity, const char *search)
{
  g_autoptr (ZgBoardView) view = ask_board (ledger, entity, NULL, search);
  g_autoptr (GArray) all = ask_file (ledger, entity, NULL);
  guint next = 0;

  for (guint i = 0; i < all->len; i++)
    {
      gint64 id = g_array_index (all, gint64, i);
      g_autofree char *lines =
          entity == ZG_ENTITY_ISSUE ? texts_of_issue (ledger, id) : texts_of_measure (ledger, id);
      gboolean expected = has_all (lines, search);
      gboolean found = next < view->ids->len && g_array_index (view->ids, gint64, next) == id;

      next += found;
      if (expected ? !found : found && !is_latin (search))
        g_error ("“%s” is %s in %d: %s", search, found ? "found" : "not found", (int) id, lines);
    }
  g_assert_cmpuint (next, ==, view->ids->len);
}

static void
check (ZgLedger *ledger)
{
  for (guint i = 0; i < N_FILTERS; i++)
    {
      g_autofree char *filter = random_filter ();

      check_filter (ledger, draw (2) ? ZG_ENTITY_MEASURE : ZG_ENTITY_ISSUE, filter);
    }
  check_search (ledger, ZG_ENTITY_ISSUE, PICK (searches));
  check_search (ledger, ZG_ENTITY_MEASURE, PICK (searches));
}

static void
test_random (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgLedger) other = NULL;

  fill (fixture);
  other = zg_ledger_open (fixture->path, ZG_LEDGER_WRITE, fixture->clock, &error);
  g_assert_no_error (error);
  zg_ledger_set_author (other, "李某", NULL);
  check (fixture->ledger);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      for (guint k = draw (4); k > 0; k--)
        edit (draw (3) ? fixture->ledger : other);
      if (draw (6) == 0)
        fixture_pass_days (fixture, (int) draw (60));
      check (fixture->ledger);
      if (draw (4) == 0)
        check (other);
    }
}

/* What was read once and then followed is what a fresh look reads. */
static void
test_every_search (Fixture *fixture, gconstpointer data)
{
  fill (fixture);
  for (guint i = 0; i < 20; i++)
    edit (fixture->ledger);
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      check_search (fixture->ledger, ZG_ENTITY_ISSUE, searches[i]);
      check_search (fixture->ledger, ZG_ENTITY_MEASURE, searches[i]);
    }
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/board/random", test_random);
  add ("/board/every-search", test_every_search);
  return g_test_run ();
}
