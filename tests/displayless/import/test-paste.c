/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is copied from a document or a spreadsheet becomes measures. */
#include <glib/gstdio.h>

#include "zg-ledger-fixture.h"
#include "zg-paste.h"
#include "zg-record.h"
#include "zg-undo.h"

/* A row of text for each measure: number|text|lead|responsible|owner|deadline|state|note|target;
 * empty fields at the end are left out. Then a line "? row: cell" for each doubt. */
static void
append (GString *line, const char *value, guint *pending)
{
  (*pending)++;
  if (!value || *value == '\0')
    return;
  while (*pending > 1)
    {
      g_string_append_c (line, '|');
      (*pending)--;
    }
  g_string_append (line, value);
}

static char *
join (GPtrArray *names)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "%s%s", i ? "+" : "",
                            (const char *) g_ptr_array_index (names, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
write_measure (GString *text, const ZgDraftIssue *row, guint i)
{
  const ZgDraftMeasure *measure = g_ptr_array_index (row->measures, i);
  g_autofree char *lead = join (row->lead_units);
  g_autofree char *responsible = join (row->responsible_units);
  g_autofree char *day = zg_day_to_iso (row->deadline);
  guint pending = 0;

  append (text, measure->number ? measure->number : "-", &pending);
  append (text, measure->text, &pending);
  append (text, lead, &pending);
  append (text, responsible, &pending);
  append (text, row->owner, &pending);
  append (text, row->long_term ? "long" : day, &pending);
  append (text, row->state, &pending);
  append (text, row->progress, &pending);
  append (text, row->detail, &pending);
  g_string_append_c (text, '\n');
}

static char *
write_paste (const ZgPaste *paste)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < paste->draft->issues->len; i++)
    {
      const ZgDraftIssue *row = g_ptr_array_index (paste->draft->issues, i);

      for (guint m = 0; m < row->measures->len; m++)
        write_measure (text, row, m);
    }
  for (guint i = 0; i < paste->draft->doubts->len; i++)
    {
      const ZgDraftDoubt *doubt = g_ptr_array_index (paste->draft->doubts, i);

      g_string_append_printf (text, "? %" G_GSIZE_FORMAT ": %s\n", doubt->start, doubt->text);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const struct
{
  const char *name;
  const char *input;
  const char *wanted;
} cases[] = {
  { "blank", " \n\t\n", "" },
  { "one line", "开展经营场所排查。", "-|开展经营场所排查。\n" },
  { "numbers",
    "1.开展排查；\n（2）建立台账\n(3) 逐户核实\r\n④专题研究\n5、约谈\n6） 通报\n三、验收\n",
    "1|开展排查\n（2）|建立台账\n(3)|逐户核实\n④|专题研究\n5|约谈\n6）|通报\n三|验收\n" },
  { "ordinals on lines", "一是加强学习。\n二是强化监督。\n", "一是|加强学习。\n二是|强化监督。\n" },
  { "a row in one line", "一是加强学习；二是强化监督；三是通报。",
    "一是|加强学习\n二是|强化监督\n三是|通报。\n" },
  { "an introduction keeps its row", "（1）成立专班。一是加强学习；二是强化监督。",
    "（1）|成立专班。一是加强学习；二是强化监督。\n" },
  { "years and amounts are no numbers", "2024年6月底前完成改造\n1.5万亩退化草地治理\n",
    "-|2024年6月底前完成改造\n-|1.5万亩退化草地治理\n" },
  { "quotation marks in a line", "\"三重一大\"制度落实到位\n“回头看”一次\n",
    "-|\"三重一大\"制度落实到位\n-|“回头看”一次\n" },
  { "numbering of a word processor", "1.\t开展排查\n2.\t建立台账\n", "1|开展排查\n2|建立台账\n" },
  { "heads over two lines, cells with line breaks",
    "序号\t整改措施\t牵头单位\t\"责任\n单位\"\t责任人\t完成时限\t进展情况\t整改目标\n"
    "1\t\"开展排查，\n逐户登记\"\t区商务局\t开发区、街道办\t王某\t2024年6月底前\t"
    "\"已排查\"\"散乱污\"\"12家\"\t全覆盖\n"
    "2\t建立台账\t区审计局\t\t李某\t长期坚持\t已完成\t\n",
    "1|开展排查，\n逐户登记|区商务局|开发区+街道办|王某|2024-06-30||已排查\"散乱污\"12家|全覆盖\n"
    "2|建立台账|区审计局||李某|long|done\n" },
  { "several measures in a cell", "整改措施\t责任单位\n\"1.开展排查；\n2.建立台账。\"\t区商务局\n",
    "1|开展排查||区商务局\n2|建立台账。||区商务局\n" },
  { "no heads",
    "1\t开展经营场所排查整治\t区商务局、开发区\t6月底前完成\t整改中\n"
    "2\t建立台账\t区审计局\t2024年12月31日\t未启动\n",
    "1|开展经营场所排查整治|区商务局+开发区|||2024-06-30|ongoing\n"
    "2|建立台账|区审计局|||2024-12-31|not-started\n" },
  { "not understood", "整改措施\t完成时限\t备注\t经办\n开展排查\t待定\t见附件\t老张\n\t6月底\t\t\n",
    "-|开展排查\n? 2: 待定\n? 2: 见附件\n? 2: 老张\n? 3: \n" },
  { "columns without a text", "6月底\t区商务局\n", "? 1: 6月底\n" },
};

static GHashTable *
known_units (void)
{
  GHashTable *units = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_add (units, (gpointer) "区商务局");
  g_hash_table_add (units, (gpointer) "区审计局");
  return units;
}

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GHashTable) units = known_units ();
      g_autoptr (ZgPaste) paste =
          zg_paste_read (cases[i].input, units, zg_day_from_ymd (2024, 3, 1));
      g_autofree char *found = write_paste (paste);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (found, ==, cases[i].wanted);
    }
}

typedef struct
{
  gint64 issue;
  ZgUuid issue_uuid;
} Rows;

static void
fill (Fixture *fixture, Rows *rows)
{
  ZgUuid inspection;

  fixture_add_inspection (fixture, &inspection);
  rows->issue =
      fixture_add_issue (fixture, &inspection, NULL, "重项目招引轻跟进服务", &rows->issue_uuid);
}

static void
apply (Fixture *fixture, const Rows *rows, const char *text, gint64 after)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgPaste) paste = zg_paste_read_for (fixture->ledger, text, &error);
  g_autoptr (ZgTransaction) txn = NULL;
  g_autoptr (ZgRecord) measure = NULL;
  gint64 first = 0;

  g_assert_no_error (error);
  txn = fixture_begin (fixture, "Paste");
  zg_paste_apply (paste, txn, rows->issue, after, &first, &error);
  g_assert_no_error (error);
  measure = zg_record_load (fixture->ledger, ZG_ENTITY_MEASURE, first, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (zg_record_get (measure, ZG_FIELD_MEASURE_TEXT), ==,
                   ((ZgDraftMeasure *) g_ptr_array_index (
                        ((ZgDraftIssue *) g_ptr_array_index (paste->draft->issues, 0))->measures,
                        0))
                       ->text);
  fixture_commit (txn);
}

/* The issue's measures in order: "number text (implicit);". */
static void
assert_measures (Fixture *fixture, const Rows *rows, const char *wanted)
{
  g_autoptr (GPtrArray) found = zg_record_load_children (fixture->ledger, ZG_ENTITY_MEASURE,
                                                         ZG_FIELD_MEASURE_ISSUE, rows->issue, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const ZgRecord *measure = g_ptr_array_index (found, i);
      const char *number = zg_record_get (measure, ZG_FIELD_MEASURE_NUMBER);

      g_string_append_printf (text, "%s%s%s;", number ? number : "",
                              zg_record_get (measure, ZG_FIELD_MEASURE_TEXT),
                              zg_record_get_int (measure, ZG_FIELD_MEASURE_IMPLICIT, 0) ? "*" : "");
    }
  g_assert_cmpstr (text->str, ==, wanted);
}

static gint64
measure_at (Fixture *fixture, const Rows *rows, guint index)
{
  g_autoptr (GPtrArray) found = zg_record_load_children (fixture->ledger, ZG_ENTITY_MEASURE,
                                                         ZG_FIELD_MEASURE_ISSUE, rows->issue, NULL);

  return ((const ZgRecord *) g_ptr_array_index (found, index))->id;
}

static guint
count (Fixture *fixture, ZgEntity entity)
{
  g_autoptr (GPtrArray) found = zg_record_load_all (fixture->ledger, entity, NULL);

  return found->len;
}

/* The implicit measure of a new issue becomes the first; one undo takes all back. */
static void
test_apply (Fixture *fixture, gconstpointer data)
{
  Rows rows;
  gint64 first;

  fill (fixture, &rows);
  assert_measures (fixture, &rows, "*;");
  apply (fixture, &rows,
         "整改措施\t责任单位\t完成时限\t进展\n"
         "1.开展排查\t区商务局、开发区、区商务局\t2024年6月底前\t已排查12家\n"
         "2.建立台账\t区商务局\t长期坚持\t已完成\n",
         0);
  assert_measures (fixture, &rows, "1开展排查;2建立台账;");
  g_assert_cmpuint (count (fixture, ZG_ENTITY_UNIT), ==, 2);
  g_assert_cmpuint (count (fixture, ZG_ENTITY_ASSIGNMENT), ==, 3);
  g_assert_cmpuint (count (fixture, ZG_ENTITY_PROGRESS_NOTE), ==, 1);
  first = measure_at (fixture, &rows, 0);
  assert_field (fixture, ZG_ENTITY_MEASURE, first, ZG_FIELD_MEASURE_DEADLINE_DAY, "19904");
  assert_field (fixture, ZG_ENTITY_MEASURE, measure_at (fixture, &rows, 1), ZG_FIELD_MEASURE_STATE,
                "done");
  assert_field (fixture, ZG_ENTITY_MEASURE, measure_at (fixture, &rows, 1),
                ZG_FIELD_MEASURE_DONE_DAY, "19783");
  assert_field (fixture, ZG_ENTITY_MEASURE, measure_at (fixture, &rows, 1),
                ZG_FIELD_MEASURE_STAGE_CLASS, "long-term");
  g_assert_true (zg_undo (fixture->ledger, NULL, NULL, NULL));
  assert_measures (fixture, &rows, "*;");
  g_assert_cmpuint (count (fixture, ZG_ENTITY_UNIT), ==, 0);
  g_assert_cmpuint (count (fixture, ZG_ENTITY_DEADLINE), ==, 0);
}

/* Behind a measure, in order; an empty one takes the first text. */
static void
test_apply_behind (Fixture *fixture, gconstpointer data)
{
  Rows rows;

  fill (fixture, &rows);
  fixture_add_measure (fixture, &rows.issue_uuid, "a", NULL);
  fixture_add_measure (fixture, &rows.issue_uuid, "", NULL);
  fixture_add_measure (fixture, &rows.issue_uuid, "z", NULL);
  assert_measures (fixture, &rows, "a;;z;");
  apply (fixture, &rows, "b\nc\nd\n", measure_at (fixture, &rows, 0));
  assert_measures (fixture, &rows, "a;b;c;d;;z;");
  apply (fixture, &rows, "e\nf\tg\n", measure_at (fixture, &rows, 4));
  assert_measures (fixture, &rows, "a;b;c;d;e;f;z;");
  apply (fixture, &rows, "y\n", 0);
  assert_measures (fixture, &rows, "a;b;c;d;e;f;z;y;");
}

#define add(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paste/read", test_read);
  add ("/paste/apply", test_apply);
  add ("/paste/apply-behind", test_apply_behind);
  return g_test_run ();
}
