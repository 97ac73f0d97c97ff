/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables, lists, sheets and changes as a script makes them; what LibreOffice finds in documents and
 * workbooks. */
#include <glib/gstdio.h>
#include <string.h>

#include "zg-cli-office.h"

static const char notice[] = "关于巡察整改进展情况的通报\n"
                             "一、整改进展情况\n"
                             "(一)已完成的整改事项\n"
                             "1.关于“防汛物资账实不符”问题的整改。\n"
                             "(1)开展清查盘点。\n"
                             "(2)完善出入库制度。\n"
                             "(二)持续推进的整改事项\n"
                             "1.关于“河道采砂监管不力”问题的整改。\n"
                             "(1)建立联合执法机制,印发《河道采砂管理办法》。\n"
                             "(2)=1+1,昇 珺 𠮷 🏠。\n"
                             "县水利局党组\n"
                             "2024年3月15日\n";

static void
import_notice (ZgCliFixture *fixture)
{
  zg_cli_fixture_write (fixture, "notice.txt", notice, -1);
  zg_cli_expect (fixture, 0, "import", "notice.txt", "--into", "a.zgl", NULL);
}

static const char *
find_uuid (ZgCliFixture *fixture, const char *list, const char *field, const char *part)
{
  JsonArray *rows = json_node_get_array (zg_cli_expect_json (fixture, "list", "a.zgl", list, NULL));

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonNode *row = json_array_get_element (rows, i);

      if (strstr (zg_json_string (row, field), part))
        return zg_json_string (row, "uuid");
    }
  g_error ("nothing has “%s”", part);
}

/* The file made of paper @paper, as text. (transfer full) */
static char *
print (ZgCliFixture *fixture, const char *paper, const char *name, const char *option)
{
  zg_cli_expect (fixture, 0, "report", "a.zgl", "--paper", paper, "-o", name, option, NULL);
  return zg_cli_read_text (fixture, name);
}

static void
test_csv (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *plain = NULL;
  g_autofree char *marked = NULL;
  const char *measure;

  import_notice (fixture);
  measure = find_uuid (fixture, "--measures", "text", "采砂管理办法");
  zg_cli_expect (fixture, 0, "set", "a.zgl", measure, "deadline_day=2024-06-30", NULL);
  plain = print (fixture, "table", "a.csv", "--columns=number,title,measure,deadline,state");
  marked = print (fixture, "table", "a.csv", "--bom");
  g_assert_true (g_str_has_prefix (plain, "\"序号\",\"问题\",\"措施\",\"完成时限\",\"状态\","));
  g_assert_true (g_str_has_prefix (marked, "\357\273\277\"序号\""));
  zg_assert_contains (plain, "\r\n\"1\",\"防汛物资账实不符\",\"开展清查盘点。\",");
  /* What an issue shares stands in its first row only. */
  zg_assert_contains (plain, "\r\n\"\",\"\",\"完善出入库制度。\",");
  zg_assert_contains (plain, ",2024-06-30,");
  zg_assert_contains (plain, "\"'=1+1,昇 珺 𠮷 🏠。\"");
  zg_assert_contains (plain, "小计：问题1个，已完成1个；措施2项，已完成2项");
  zg_assert_contains (plain, "合计：问题2个，已完成1个；措施4项，已完成2项");
  zg_assert_contains (plain, measure);
}

/* A table says what it is, and no paper speaks two languages. */
static void
test_named (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *table = NULL;
  g_autofree char *own = NULL;
  g_autofree char *summary = NULL;

  import_notice (fixture);
  table = print (fixture, "table", "a.txt", NULL);
  zg_assert_contains (table, "整改台账\n");
  zg_cli_expect (fixture, 0, "new", "b.zgl", "--title", "县审计整改台账", NULL);
  zg_cli_expect (fixture, 0, "report", "b.zgl", "--paper", "table", "-o", "b.txt", NULL);
  own = zg_cli_read_text (fixture, "b.txt");
  g_assert_true (g_str_has_prefix (own, "县审计整改台账\n"));
  /* The fixture's messages are English, the ledger is Chinese. */
  zg_cli_expect (fixture, 0, "report", "a.zgl", "--paper", "summary", "-o", "a.pdf", NULL);
  summary = zg_cli_ask_poppler (fixture, "pdftotext", "a.pdf");
  if (summary == NULL)
    return;
  zg_assert_contains (summary, "各牵头单位整改进度");
  g_assert_null (strstr (summary, "lead unit"));
}

static void
test_columns (ZgCliFixture *fixture, gconstpointer data)
{
  g_autoptr (ZgCliRun) run = NULL;
  const char *const args[] = { "report", "a.zgl",     "--paper",       "table", "-o",
                               "a.csv",  "--columns", "number,colour", NULL };

  import_notice (fixture);
  run = zg_cli_fixture_runv (fixture, args);
  g_assert_cmpint (run->status, ==, 1);
  zg_assert_contains (run->err, "“colour”");
  zg_assert_contains (run->err, "measure_number");
}

/* Every cell of a workbook, as another program reads it. */
static void
test_xlsx (ZgCliFixture *fixture, gconstpointer data)
{
  const char *const cells[] = {
    "序号,问题,措施,完成时限,状态",
    "1,防汛物资账实不符,开展清查盘点。,,已完成待销号",
    ",,完善出入库制度。,,已完成待销号",
    "1,河道采砂监管不力,\"建立联合执法机制,印发《河道采砂管理办法》。\","
    "2024-06-30,整改中",
    "\"=1+1,昇 珺 𠮷 🏠。\"",
    NULL
  };
  g_autofree char *book = NULL;
  g_autofree char *csv = NULL;
  const char *measure;

  import_notice (fixture);
  measure = find_uuid (fixture, "--measures", "text", "采砂管理办法");
  zg_cli_expect (fixture, 0, "set", "a.zgl", measure, "deadline_day=2024-06-30", NULL);
  book = print (fixture, "table", "a.xlsx", "--columns=number,title,measure,deadline,state");
  g_assert_true (g_str_has_prefix (book, "PK"));
  csv = zg_cli_convert (fixture, "a.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76", "a.csv");
  for (gsize i = 0; csv && cells[i]; i++)
    zg_assert_contains (csv, cells[i]);
  if (csv)
    zg_assert_contains (csv, measure);
}

/* Every paragraph of a document. */
static void
test_docx (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *document = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = g_strsplit (notice, "\n", -1);
  const char *at;

  import_notice (fixture);
  document = print (fixture, "notice", "a.docx", NULL);
  g_assert_true (g_str_has_prefix (document, "PK"));
  text = zg_cli_convert (fixture, "a.docx", "txt:Text (encoded):UTF8", "a.txt");
  at = text;
  for (guint i = 0; at && lines[i]; i++)
    {
      const char *next = strstr (at, lines[i]);

      if (next == NULL)
        g_error ("“%s” does not follow in “%s”", lines[i], at);
      at = next + strlen (lines[i]);
    }
}

/* In place. */
static void
drop_spaces (char *text)
{
  char *end = text;

  for (const char *p = text; *p; p++)
    if (*p != ' ')
      *end++ = *p;
  *end = '\0';
}

/* Headings made from records are numbered by the word processor, which indents them as text. */
static void
test_numbers (ZgCliFixture *fixture, gconstpointer data)
{
  const char *const lines[] = { "一、整改总体情况",
                                "二、整改进展情况及成效",
                                "（一）按计划持续推进的整改事项",
                                "1.关于“账目不清”问题的整改。",
                                "（1）清账。",
                                "2.关于“手续不全”问题的整改。",
                                "三、下一步工作打算",
                                NULL };
  g_autofree char *document = NULL;
  g_autofree char *text = NULL;
  const char *inspection, *issue, *at;

  zg_cli_expect (fixture, 0, "new", "a.zgl", "--title", "县台账", NULL);
  inspection = zg_json_string (zg_cli_expect_json (fixture, "add", "a.zgl", "inspection",
                                                   "kind=audit", "name=审计", NULL),
                               "uuid");
  issue = zg_json_string (zg_cli_expect_json (fixture, "add", "a.zgl", "issue", "title=账目不清",
                                              "--under", inspection, NULL),
                          "uuid");
  zg_cli_expect (fixture, 0, "add", "a.zgl", "issue", "title=手续不全", "--under", inspection,
                 NULL);
  zg_cli_expect (fixture, 0, "add", "a.zgl", "measure", "text=清账。", "--under", issue, NULL);
  document = print (fixture, "notice", "a.docx", NULL);
  g_assert_true (g_str_has_prefix (document, "PK"));
  at = text = zg_cli_convert (fixture, "a.docx", "txt:Text (encoded):UTF8", "a.txt");
  if (text)
    drop_spaces (text);
  for (gsize i = 0; at && lines[i]; i++)
    {
      const char *next = strstr (at, lines[i]);

      if (next == NULL)
        g_error ("“%s” does not follow in “%s”", lines[i], at);
      at = next;
    }
}

static void
test_lists (ZgCliFixture *fixture, gconstpointer data)
{
  const char *const parts[] = { "问题清单", "任务清单", "责任清单", NULL };
  g_autofree char *lists = NULL;
  g_autofree char *figures = NULL;
  g_autofree char *sheets = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *reference = NULL;
  JsonNode *found;

  import_notice (fixture);
  found = zg_cli_expect_json (fixture, "add", "a.zgl", "unit", "name=县水利局", NULL);
  reference = g_strconcat ("unit=", zg_json_string (found, "uuid"), NULL);
  zg_cli_expect (fixture, 0, "add", "a.zgl", "assignment", "role=lead", reference, "--under",
                 find_uuid (fixture, NULL, "title", "防汛物资"), NULL);
  lists = print (fixture, "lists", "a.txt", NULL);
  for (gsize i = 0; parts[i]; i++)
    {
      const char *list = strstr (lists, parts[i]);

      /* Numbers begin anew in each section. */
      g_assert_nonnull (list);
      zg_assert_contains (list, "(一)已完成的整改事项\n1\t");
      zg_assert_contains (list, "(二)持续推进的整改事项\n1\t");
    }
  figures = print (fixture, "figures", "a.txt", NULL);
  zg_assert_contains (figures, "河道采砂管理办法");
  sheets = print (fixture, "sheets", "a.txt", NULL);
  zg_assert_contains (sheets, "牵头单位\t县水利局\n");
  unit = print (fixture, "units", "a.txt", "--unit=县水利局");
  zg_assert_contains (unit, "防汛物资账实不符");
  g_assert_null (strstr (unit, "河道采砂"));
  zg_assert_contains (unit, "任务清单（县水利局）");
  zg_cli_expect (fixture, 1, "report", "a.zgl", "--paper", "units", "-o", "a.txt", "--unit",
                 "县税务局", NULL);
}

/* Without a column that tells of measures an issue is told once, with its own state. */
static void
test_few_columns (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *table = NULL;

  import_notice (fixture);
  table = print (fixture, "table", "a.txt", "--columns=number,title,state");
  zg_assert_contains (table, "\n1\t防汛物资账实不符\t已完成待销号\n");
  zg_assert_contains (table, "\n1\t河道采砂监管不力\t整改中\n小计");
  g_clear_pointer (&table, g_free);
  table = print (fixture, "table", "a.txt", "--columns=number,title,measure_number,state");
  zg_assert_contains (table, "河道采砂监管不力\t(1)\t整改中\n\t\t(2)\t");
}

/* A list of nothing shows its columns, and says so. */
static void
test_no_lists (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *lists = NULL;

  zg_cli_expect (fixture, 0, "new", "a.zgl", "--title", "县台账", NULL);
  lists = print (fixture, "lists", "a.txt", NULL);
  zg_assert_contains (lists, "序号\t问题\t整改目标\t整改类别\t牵头单位\t完成时限\t问题状态\n无\n");
}

/* The figure or rule of a measure that has @part. */
static const char *
find_result (ZgCliFixture *fixture, const char *measure, const char *list, const char *part)
{
  JsonNode *shown = zg_cli_expect_json (fixture, "show", "a.zgl", measure, NULL);
  JsonArray *rows = json_object_get_array_member (json_node_get_object (shown), list);
  const char *field = strcmp (list, "figures") == 0 ? "phrase" : "title";

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonNode *row = json_array_get_element (rows, i);

      if (strstr (zg_json_string (row, field), part))
        return zg_json_string (row, "uuid");
    }
  g_error ("nothing has “%s”", part);
}

/* Figures stand with the clause they are from, what nobody accepted after what somebody did, and
 * what was not accepted nowhere. */
static void
test_results (ZgCliFixture *fixture, gconstpointer data)
{
  const char *const accepted[] = { "3.5万元", "1.2万元", "2人", "8次" };
  const char *measure;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  zg_cli_fixture_write (fixture, "notice.txt",
                        "关于巡察整改进展情况的通报\n一、整改进展情况\n"
                        "1.关于“账目不清”问题的整改。\n"
                        "(1)追回违规发放资金3.5万元，退还1.2万元，处理2人。全年开展检查8次，"
                        "发现隐患12处，约谈3人，印发《账目管理办法》。\n",
                        -1);
  zg_cli_expect (fixture, 0, "import", "notice.txt", "--into", "a.zgl", NULL);
  before = print (fixture, "figures", "a.txt", NULL);
  zg_assert_contains (before, "暂无已采纳的内容\n以下待核（尚未采纳）\n1\t");
  zg_assert_contains (before, "\n1\t《账目管理办法》\t账目不清\n");
  g_assert_null (strstr (before, "合计"));
  measure = find_uuid (fixture, "--measures", "text", "追回");
  for (gsize i = 0; i < G_N_ELEMENTS (accepted); i++)
    zg_cli_expect (fixture, 0, "set", "a.zgl",
                   find_result (fixture, measure, "figures", accepted[i]), "verdict=accepted",
                   NULL);
  zg_cli_expect (fixture, 0, "set", "a.zgl", find_result (fixture, measure, "figures", "3人"),
                 "verdict=dismissed", NULL);
  after = print (fixture, "figures", "a.txt", NULL);
  zg_assert_contains (after, "\t3.5\t万元\t追回违规发放资金3.5万元\t");
  zg_assert_contains (after, "数量\t8\t次\t全年开展检查8次\t");
  zg_assert_contains (after, "\n金额合计4.7万元；人数合计2人；数量类因所计事物不同，不作合计\n"
                             "以下待核（尚未采纳）\n5\t数量\t12\t处\t全年开展检查8次，"
                             "发现隐患12处\t账目不清\n");
  g_assert_null (strstr (after, "约谈"));
}

static void
test_withheld (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *list = NULL;
  g_autofree char *table = NULL;

  import_notice (fixture);
  zg_cli_expect (fixture, 0, "set", "a.zgl", find_uuid (fixture, NULL, "title", "河道采砂"),
                 "withheld=true", "withheld_reason=正在立案", NULL);
  list = print (fixture, "withheld", "a.txt", NULL);
  zg_assert_contains (list, "1\t第（二）部分问题1：河道采砂监管不力\t正在立案\n");
  table = print (fixture, "table", "a.txt", "--public");
  g_assert_null (strstr (table, "河道采砂"));
}

/* What was typed today, compared with yesterday, when there was nothing; and with today. */
static void
test_changes (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *all = NULL;
  g_autofree char *none = NULL;
  g_autofree char *part = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) tomorrow = g_date_time_add_days (now, 1);
  g_autofree char *day = g_date_time_format (tomorrow, "--since=%Y-%m-%d");

  import_notice (fixture);
  all = print (fixture, "changes", "a.txt", NULL);
  zg_assert_contains (all, "新增（问题2个、措施4项）");
  zg_assert_contains (all, "第（一）部分问题1：防汛物资账实不符\n");
  none = print (fixture, "changes", "a.txt", day);
  zg_assert_contains (none, "没有变动。");
  /* What a filter does not choose was not removed. */
  zg_cli_expect (fixture, 0, "report", "a.zgl", "--paper", "changes", "-o", "b.txt", day,
                 "--filter", "number=1", NULL);
  part = zg_cli_read_text (fixture, "b.txt");
  zg_assert_contains (part, "没有变动。");
}

/* All papers, of nothing and of much, in both languages. */
static void
test_sizes (ZgCliFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("关于巡察整改进展情况的通报\n一、整改进展情况\n");
  JsonArray *papers;
  guint n;

  zg_cli_expect (fixture, 0, "new", "empty.zgl", "--title", "空台账", NULL);
  for (int i = 1; i <= 20; i++)
    {
      g_string_append_printf (text, "%d.关于“", i);
      for (int k = 0; k < 20; k++)
        g_string_append (text, "问题表述很长很长昇");
      g_string_append (text, "”问题的整改。\n(1)");
      for (int k = 0; k < 925; k++)
        g_string_append (text, "整");
      g_string_append_c (text, '\n');
    }
  zg_cli_fixture_write (fixture, "large.txt", text->str, -1);
  zg_cli_expect (fixture, 0, "import", "large.txt", "--into", "large.zgl", NULL);
  papers = json_node_get_array (zg_cli_expect_json (fixture, "report", "--paper", "list", NULL));
  n = json_array_get_length (papers);
  for (guint i = 0; i < 3 * n; i++)
    {
      const char *name = zg_json_string (json_array_get_element (papers, i / 3), "name");
      g_autoptr (GBytes) pdf = NULL;

      zg_cli_expect (fixture, 0, "report", i % 3 == 0 ? "empty.zgl" : "large.zgl", "--paper", name,
                     "-o", "a.pdf", "--paper-lang", i % 3 == 1 ? "en" : "zh_CN", NULL);
      pdf = zg_cli_fixture_read (fixture, "a.pdf");
      g_assert_true (g_str_has_prefix (g_bytes_get_data (pdf, NULL), "%PDF-"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zg_cli_test_add ("/papers/csv", test_csv);
  zg_cli_test_add ("/papers/named", test_named);
  zg_cli_test_add ("/papers/columns", test_columns);
  zg_cli_test_add ("/papers/xlsx", test_xlsx);
  zg_cli_test_add ("/papers/docx", test_docx);
  zg_cli_test_add ("/papers/numbers", test_numbers);
  zg_cli_test_add ("/papers/lists", test_lists);
  zg_cli_test_add ("/papers/few-columns", test_few_columns);
  zg_cli_test_add ("/papers/no-lists", test_no_lists);
  zg_cli_test_add ("/papers/results", test_results);
  zg_cli_test_add ("/papers/withheld", test_withheld);
  zg_cli_test_add ("/papers/changes", test_changes);
  zg_cli_test_add ("/papers/sizes", test_sizes);
  return g_test_run ();
}
