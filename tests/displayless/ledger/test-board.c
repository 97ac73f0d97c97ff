/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list a clerk sees: what is chosen, counted, sorted and shown of a small ledger. */
#include <string.h>

#include "zg-board.h"
#include "zg-edit.h"
#include "zg-error.h"
#include "zg-ledger-fixture.h"

typedef struct
{
  ZgUuid inspection;
  ZgUuid sections[2];
  gint64 issues[4];
  gint64 measures[4];
} Sample;

static ZgBoardView *
query (Fixture *fixture, ZgEntity entity, const char *filter, const char *search, const char *sort)
{
  g_autoptr (GError) error = NULL;
  const ZgBoardQuery board_query = { entity, filter, search, sort, ZG_DAY_NONE };
  ZgBoardView *view = zg_board_query (fixture->ledger, &board_query, NULL, &error);

  g_assert_no_error (error);
  return view;
}

static gint64
add_issue (Fixture *fixture, Sample *sample, guint section, const char *number, const char *title)
{
  ZgUuid uuid;
  gint64 id =
      fixture_add_issue (fixture, &sample->inspection, &sample->sections[section], title, &uuid);

  fixture_set (fixture, id, ZG_FIELD_ISSUE_NUMBER, number);
  return id;
}

/* Four issues, the third under the second, each with a measure. Today is 2024-03-01. */
static void
fill (Fixture *fixture, Sample *sample)
{
  static const char *const titles[] = { "重项目招引轻跟进服务", "尾矿库隐患未消除", "坝体渗水",
                                        "海州区GDP统计不实" };
  static const char *const numbers[] = { "10", "2", "2.1", "十一" };
  static const char *const deadlines[] = { "2024-02-28", "2024-03-05", NULL, "2024-12-31" };

  fixture_add_inspection (fixture, &sample->inspection);
  fixture_add_section (fixture, &sample->inspection, "已完成的整改事项", &sample->sections[0]);
  fixture_add_section (fixture, &sample->inspection, "持续推进的整改事项", &sample->sections[1]);
  for (guint i = 0; i < 4; i++)
    {
      ZgUuid uuid;
      ZgUuid parent;

      sample->issues[i] = add_issue (fixture, sample, i > 0, numbers[i], titles[i]);
      zg_ledger_get_uuid (fixture->ledger, ZG_ENTITY_ISSUE, sample->issues[i], &uuid, NULL);
      sample->measures[i] = fixture_add_measure (fixture, &uuid, "逐项排查并注浆治理", NULL);
      if (deadlines[i])
        {
          g_autofree char *day = g_strdup_printf ("%d", zg_day_parse_iso (deadlines[i]));

          fixture_set (fixture, sample->issues[i], ZG_FIELD_ISSUE_DEADLINE_DAY, day);
        }
      if (i == 2)
        {
          char text[ZG_UUID_TEXT_SIZE];

          zg_ledger_get_uuid (fixture->ledger, ZG_ENTITY_ISSUE, sample->issues[1], &parent, NULL);
          fixture_set (fixture, sample->issues[2], ZG_FIELD_ISSUE_PARENT,
                       zg_uuid_write (&parent, text));
        }
    }
  fixture_assign (fixture, ZG_ENTITY_ISSUE, sample->issues[0], "lead", "区商务局");
  fixture_assign (fixture, ZG_ENTITY_ISSUE, sample->issues[0], "lead", "开发区管委会");
  fixture_assign (fixture, ZG_ENTITY_ISSUE, sample->issues[0], "leader", "曾长河");
  fixture_assign (fixture, ZG_ENTITY_ISSUE, sample->issues[1], "lead", "区应急管理局");
  fixture_assign (fixture, ZG_ENTITY_MEASURE, sample->measures[1], "participating", "区水利局");
  fixture_set (fixture, sample->measures[3], ZG_FIELD_MEASURE_STATE, "done");
  fixture_note (fixture, ZG_ENTITY_MEASURE, sample->measures[0], "已约谈两区负责人");
}

/* The rows by their place in the sample: "0 2". */
static char *
describe (const ZgBoardView *view, const Sample *sample)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < view->ids->len; i++)
    for (guint k = 0; k < 4; k++)
      if (g_array_index (view->ids, gint64, i)
          == (view->entity == ZG_ENTITY_ISSUE ? sample->issues[k] : sample->measures[k]))
        g_string_append_printf (text, "%s%u", text->len ? " " : "", k);
  return g_string_free (text, FALSE);
}

static void
test_choosing (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    ZgEntity entity;
    const char *filter;
    const char *search;
    const char *rows;
  } cases[] = {
    { ZG_ENTITY_ISSUE, NULL, NULL, "0 1 2 3" },
    { ZG_ENTITY_MEASURE, NULL, NULL, "0 1 2 3" },
    { ZG_ENTITY_ISSUE, "state=done", NULL, "3" },
    { ZG_ENTITY_ISSUE, "due=overdue", NULL, "0" },
    { ZG_ENTITY_ISSUE, "due=7", NULL, "1" },
    { ZG_ENTITY_ISSUE, "due=", NULL, "2" },
    { ZG_ENTITY_ISSUE, "due=overdue,7", "尾矿", "1" },
    { ZG_ENTITY_MEASURE, "due=30", NULL, "1" },
    { ZG_ENTITY_ISSUE, "unit=区商务局,区应急管理局", NULL, "0 1" },
    { ZG_ENTITY_ISSUE, NULL, "矿", "1" },
    { ZG_ENTITY_ISSUE, NULL, "两区", "0" },
    { ZG_ENTITY_MEASURE, NULL, "两区", "0" },
    { ZG_ENTITY_ISSUE, NULL, "治理　尾矿", "1" },
    { ZG_ENTITY_ISSUE, NULL, "持续推进", "1 2 3" },
    { ZG_ENTITY_ISSUE, NULL, "商务局", "0" },
    { ZG_ENTITY_MEASURE, NULL, "商务局", "0" },
    { ZG_ENTITY_ISSUE, NULL, "水利局", "1" },
    { ZG_ENTITY_ISSUE, NULL, "hzq", "3" },
    { ZG_ENTITY_MEASURE, NULL, "hzq", "3" },
    { ZG_ENTITY_ISSUE, NULL, "zch", "0" },
    { ZG_ENTITY_ISSUE, NULL, "CCH", "0" },
    { ZG_ENTITY_ISSUE, NULL, "qyjglj", "1" },
    { ZG_ENTITY_ISSUE, NULL, "gdp", "3" },
    { ZG_ENTITY_MEASURE, NULL, "GDP", "3" },
    { ZG_ENTITY_ISSUE, NULL, "2.1", "2" },
    { ZG_ENTITY_ISSUE, NULL, "light=near", "1" },
    { ZG_ENTITY_ISSUE, NULL, "-light=near 治理", "0 2 3" },
    { ZG_ENTITY_ISSUE, "parent=", "state=not-started", "0 1" },
    { ZG_ENTITY_ISSUE, NULL, "没有", "" },
  };
  Sample sample;

  fill (fixture, &sample);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZgBoardView) view =
          query (fixture, cases[i].entity, cases[i].filter, cases[i].search, NULL);
      g_autofree char *rows = describe (view, &sample);

      g_test_message ("%s / %s", cases[i].filter, cases[i].search);
      g_assert_cmpstr (rows, ==, cases[i].rows);
      g_assert_cmpint (view->all, ==, 4);
      g_assert_cmpint (view->all_issues, ==, cases[i].entity == ZG_ENTITY_ISSUE ? 3 : 0);
    }
}

static void
test_sorting (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *sort;
    const char *rows;
  } cases[] = {
    { "number", "1 2 0 3" },    { "-number", "3 0 2 1" },   { "title", "2 3 1 0" },
    { "-title", "0 1 3 2" },    { "section", "0 1 2 3" },   { "-section", "1 2 3 0" },
    { "unit", "0 1 2 3" },      { "-unit", "1 0 2 3" },     { "leader", "0 1 2 3" },
    { "deadline", "0 1 3 2" },  { "-deadline", "3 1 0 2" }, { "measures", "0 1 2 3" },
    { "-measures", "3 0 1 2" }, { "state", "0 1 2 3" },     { "-state", "3 0 1 2" },
    { "light", "0 1 3 2" },     { "-light", "2 3 1 0" },    { "deadline_day", "0 1 3 2" },
    { "detail", "0 1 2 3" },
  };
  Sample sample;

  fill (fixture, &sample);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZgBoardView) view = query (fixture, ZG_ENTITY_ISSUE, NULL, NULL, cases[i].sort);
      g_autofree char *rows = describe (view, &sample);

      g_test_message ("%s", cases[i].sort);
      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

static void
assert_numbers (Fixture *fixture,
                ZgEntity entity,
                const char *filter,
                gint64 issues,
                gint64 measures,
                gint64 done)
{
  g_autoptr (ZgBoardView) view = query (fixture, entity, filter, NULL, NULL);

  g_assert_cmpint (view->issues, ==, issues);
  g_assert_cmpint (view->measures, ==, measures);
  g_assert_cmpint (view->done, ==, done);
}

static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  Sample sample;

  assert_numbers (fixture, ZG_ENTITY_ISSUE, NULL, 0, 0, 0);
  assert_numbers (fixture, ZG_ENTITY_MEASURE, NULL, 0, 0, 0);
  fill (fixture, &sample);
  assert_numbers (fixture, ZG_ENTITY_ISSUE, NULL, 3, 4, 1);
  assert_numbers (fixture, ZG_ENTITY_MEASURE, NULL, 3, 4, 1);
  assert_numbers (fixture, ZG_ENTITY_ISSUE, "state=done", 1, 1, 1);
  assert_numbers (fixture, ZG_ENTITY_ISSUE, "-parent=", 0, 1, 0);
  assert_numbers (fixture, ZG_ENTITY_MEASURE, "state=done", 1, 1, 1);
}

/* A facet as text: "value:count*", the star for chosen. */
static void
assert_facet (Fixture *fixture, const char *filter, const char *name, const char *expected)
{
  g_autoptr (ZgBoardView) view = query (fixture, ZG_ENTITY_ISSUE, filter, NULL, NULL);
  const ZgFacet *facet = zg_board_view_get_facet (view, name);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < facet->choices->len; i++)
    {
      const ZgChoice *choice = g_ptr_array_index (facet->choices, i);

      g_string_append_printf (text, "%s%s:%d%s", text->len ? " " : "", choice->value,
                              (int) choice->count, choice->chosen ? "*" : "");
      g_assert_cmpstr (choice->label, !=, "");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_facets (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *filter;
    const char *facet;
    const char *choices;
  } cases[] = {
    { NULL, "section", "已完成的整改事项:1 持续推进的整改事项:3" },
    { NULL, "state", "not-started:3 done:1" },
    { NULL, "light", "overdue:1 near:1 on-time:1 none:1" },
    { NULL, "stage_class", ":4" },
    { NULL, "unit", "区商务局:1 开发区管委会:1 区应急管理局:1 :2" },
    { NULL, "leader", "曾长河:1 :3" },
    { NULL, "due", "overdue:1 7:1 30:1 90:1 :1" },
    { NULL, "withheld", "false:4" },
    { NULL, "inspection", "省委第三巡视组巡视:4" },
    { "state=done", "state", "not-started:3 done:1*" },
    { "state=done", "light", "on-time:1" },
    { "state=done light=near", "state", "not-started:1 done:0*" },
    { "state=done light=near", "light", "near:0* on-time:1" },
    { "state=done light=near", "unit", "" },
    { "unit=区商务局", "unit", "区商务局:1* 开发区管委会:1 区应急管理局:1 :2" },
    { "unit=", "unit", "区商务局:1 开发区管委会:1 区应急管理局:1 :2*" },
    { "due=30,overdue", "due", "overdue:1* 7:1 30:1* 90:1 :1" },
    { "-state=done", "state", "not-started:3" },
    { "withheld=true", "withheld", "true:0* false:4" },
    { "section=持续推进的整改事项", "section", "已完成的整改事项:1 持续推进的整改事项:3*" },
  };
  Sample sample;

  fill (fixture, &sample);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_facet (fixture, cases[i].filter, cases[i].facet, cases[i].choices);
}

/* Two of one name, and an alias that is another's name, are told apart by uuid. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  Sample sample;
  g_autoptr (ZgBoardView) view = NULL;
  const ZgFacet *facet;
  ZgUuid uuid;

  fill (fixture, &sample);
  fixture_add_section (fixture, &sample.inspection, "持续推进的整改事项", NULL);
  view = query (fixture, ZG_ENTITY_ISSUE, NULL, NULL, NULL);
  facet = zg_board_view_get_facet (view, "section");
  for (guint i = 0; i < facet->choices->len; i++)
    {
      const ZgChoice *choice = g_ptr_array_index (facet->choices, i);
      g_autofree char *filter = g_strdup_printf ("section=%s", choice->value);
      g_autoptr (ZgBoardView) chosen = query (fixture, ZG_ENTITY_ISSUE, filter, NULL, NULL);

      g_assert_cmpint (chosen->ids->len, ==, choice->count);
      g_assert_true (zg_uuid_parse (choice->value, &uuid) == (i == 1));
    }
}

/* A filter may name somebody by uuid, as those of figures do: the choice is called by the name and
 * has the value that is to be taken out of the filter. */
static void
test_chosen_by_uuid (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZgBoardView) all = NULL;
  g_autoptr (ZgBoardView) view = NULL;
  g_autofree char *filter = NULL;
  char text[ZG_UUID_TEXT_SIZE];
  const ZgFacet *facet;
  guint chosen = 0;
  Sample sample;

  fill (fixture, &sample);
  zg_uuid_write (&sample.sections[1], text);
  filter = g_strdup_printf ("section=%s", text);
  view = query (fixture, ZG_ENTITY_ISSUE, filter, NULL, NULL);
  facet = zg_board_view_get_facet (view, "section");
  for (guint i = 0; i < facet->choices->len; i++)
    {
      const ZgChoice *choice = g_ptr_array_index (facet->choices, i);

      if (!choice->chosen)
        continue;
      chosen++;
      g_assert_cmpstr (choice->value, ==, text);
      g_assert_cmpstr (choice->label, ==, "持续推进的整改事项");
    }
  g_assert_cmpuint (chosen, ==, 1);
  all = query (fixture, ZG_ENTITY_ISSUE, "section=持续推进的整改事项", NULL, NULL);
  g_assert_cmpuint (view->ids->len, ==, all->ids->len);
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  const gint64 *ids;
  const ZgBoardRow *row;
  Sample sample;

  fill (fixture, &sample);
  ids = (gint64[]){ sample.issues[0], 4711, sample.issues[2] };
  rows = zg_board_load_rows (fixture->ledger, ZG_ENTITY_ISSUE, ids, 3, ZG_DAY_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_null (g_ptr_array_index (rows, 1));
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpstr (row->number, ==, "10");
  g_assert_cmpstr (row->title, ==, "重项目招引轻跟进服务");
  g_assert_cmpstr (row->section, ==, "已完成的整改事项");
  g_assert_cmpstr (row->units, ==, "区商务局、开发区管委会");
  g_assert_cmpstr (row->leader, ==, "曾长河");
  g_assert_cmpstr (row->light, ==, ZG_LIGHT_OVERDUE);
  g_assert_cmpint (row->days, ==, -2);
  g_assert_cmpint (row->measures, ==, 1);
  g_assert_false (row->is_sub_issue);
  row = g_ptr_array_index (rows, 2);
  g_assert_true (row->is_sub_issue);
  g_assert_null (row->units);
  g_assert_cmpint (row->deadline, ==, ZG_DAY_NONE);
}

static void
check_same_row (const ZgBoardRow *a, const ZgBoardRow *b)
{
  g_assert_cmpint (a->id, ==, b->id);
  g_assert_cmpstr (a->number, ==, b->number);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpstr (a->section, ==, b->section);
  g_assert_cmpstr (a->units, ==, b->units);
  g_assert_cmpstr (a->leader, ==, b->leader);
  g_assert_cmpstr (a->state, ==, b->state);
  g_assert_cmpstr (a->light, ==, b->light);
  g_assert_cmpint (a->deadline, ==, b->deadline);
  g_assert_cmpint (a->measures, ==, b->measures);
  g_assert_cmpint (a->is_sub_issue, ==, b->is_sub_issue);
}

/* Before the board is read, the list is the same one. */
static void
test_peeking (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgBoardView) nothing = zg_board_peek (fixture->ledger, 3, &error);
  g_autoptr (ZgBoardView) peeked = NULL;
  g_autoptr (ZgBoardView) view = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  Sample sample;

  g_assert_no_error (error);
  g_assert_cmpuint (nothing->ids->len, ==, 0);
  fill (fixture, &sample);
  peeked = zg_board_peek (fixture->ledger, 3, &error);
  g_assert_no_error (error);
  g_assert_null (peeked->facets);
  view = query (fixture, ZG_ENTITY_ISSUE, NULL, NULL, NULL);
  g_assert_cmpint (peeked->all, ==, view->all);
  g_assert_cmpuint (view->ids->len, ==, 4);
  g_assert_cmpmem (peeked->ids->data, peeked->ids->len * sizeof (gint64), view->ids->data,
                   3 * sizeof (gint64));
  rows = zg_board_load_rows (fixture->ledger, ZG_ENTITY_ISSUE,
                             (const gint64 *) (void *) view->ids->data, 3, ZG_DAY_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (peeked->rows->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    check_same_row (g_ptr_array_index (peeked->rows, i), g_ptr_array_index (rows, i));
}

static void
test_measure_rows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  const ZgBoardRow *row;
  Sample sample;

  fill (fixture, &sample);
  txn = fixture_begin (fixture, "Extend");
  zg_edit_extend (txn, ZG_ENTITY_ISSUE, sample.issues[0], zg_day_from_ymd (2024, 6, 30), "汛期",
                  NULL, ZG_DAY_NONE, NULL, &error);
  g_assert_no_error (error);
  fixture_commit (txn);
  rows = zg_board_load_rows (fixture->ledger, ZG_ENTITY_MEASURE, &sample.measures[0], 1,
                             ZG_DAY_NONE, &error);
  g_assert_no_error (error);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpint (row->issue_id, ==, sample.issues[0]);
  g_assert_cmpstr (row->title, ==, "逐项排查并注浆治理");
  g_assert_cmpstr (row->issue_title, ==, "重项目招引轻跟进服务");
  g_assert_cmpstr (row->units, ==, "区商务局、开发区管委会");
  g_assert_cmpint (row->extensions, ==, 1);
  g_assert_true (row->redated_late);
  g_assert_cmpint (row->deadline, ==, zg_day_from_ymd (2024, 6, 30));
}

/* What is still to be done of an issue: the earliest deadline first, each with who answers for it.
 */
static void
test_open_measures (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *deadline;
    const char *state;
  } cases[] = { { "建立台账", NULL, NULL },
                { "开展排查", "2024-05-31", NULL },
                { "完成整治", "2024-02-28", NULL },
                { "修订制度", "2024-01-31", "done" },
                { "公开通报", "2024-01-15", "closed" } };
  static const char *const open[] = { "完成整治", "开展排查", "逐项排查并注浆治理", "建立台账" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) none = NULL;
  const ZgBoardRow *row;
  Sample sample;
  ZgUuid uuid;

  fill (fixture, &sample);
  zg_ledger_get_uuid (fixture->ledger, ZG_ENTITY_ISSUE, sample.issues[2], &uuid, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 id = fixture_add_measure (fixture, &uuid, cases[i].text, NULL);
      g_autofree char *day =
          cases[i].deadline ? g_strdup_printf ("%d", zg_day_parse_iso (cases[i].deadline)) : NULL;

      if (day)
        fixture_set (fixture, id, ZG_FIELD_MEASURE_DEADLINE_DAY, day);
      if (cases[i].state)
        fixture_set (fixture, id, ZG_FIELD_MEASURE_STATE, cases[i].state);
      if (i == 2)
        fixture_assign (fixture, ZG_ENTITY_MEASURE, id, "owner", "曾长河");
    }
  rows = zg_board_load_open_measures (fixture->ledger, sample.issues[2], ZG_DAY_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (open));
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpstr (((const ZgBoardRow *) g_ptr_array_index (rows, i))->title, ==, open[i]);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpstr (row->owner, ==, "曾长河");
  g_assert_cmpstr (row->light, ==, ZG_LIGHT_OVERDUE);
  g_assert_cmpint (row->days, ==, -2);
  none = zg_board_load_open_measures (fixture->ledger, 4711, ZG_DAY_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const ZgBoardQuery cases[] = {
    { ZG_ENTITY_ISSUE, "colour=red", NULL, NULL, 0 },
    { ZG_ENTITY_ISSUE, "a\"b", NULL, NULL, 0 },
    { ZG_ENTITY_ISSUE, "light=blue", NULL, NULL, 0 },
    { ZG_ENTITY_ISSUE, "due=soon", NULL, NULL, 0 },
    { ZG_ENTITY_ISSUE, NULL, "state=blue", NULL, 0 },
    { ZG_ENTITY_ISSUE, NULL, NULL, "-colour", 0 },
  };
  Sample sample;

  fill (fixture, &sample);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (zg_board_query (fixture->ledger, &cases[i], NULL, &error));
      g_assert_error (error, ZG_ERROR, ZG_ERROR_INVALID);
    }
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const ZgBoardQuery board_query = { .entity = ZG_ENTITY_ISSUE, .today = ZG_DAY_NONE };

  g_cancellable_cancel (cancellable);
  g_assert_null (zg_board_query (fixture->ledger, &board_query, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
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
  add ("/board/peeking", test_peeking);
  add ("/board/choosing", test_choosing);
  add ("/board/sorting", test_sorting);
  add ("/board/numbers", test_numbers);
  add ("/board/facets", test_facets);
  add ("/board/names", test_names);
  add ("/board/chosen-by-uuid", test_chosen_by_uuid);
  add ("/board/rows", test_rows);
  add ("/board/measure-rows", test_measure_rows);
  add ("/board/open-measures", test_open_measures);
  add ("/board/refused", test_refused);
  add ("/board/cancelled", test_cancelled);
  return g_test_run ();
}
