/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-bench-data.h"

#include <glib/gstdio.h>

#include "zg-backup.h"
#include "zg-edit.h"
#include "zg-ledger-private.h"
#include "zg-transaction.h"

#define FIRST_DAY    19600 /* 2023-08-31 */
#define TEXT_LENGTH  120
#define NOTE_LENGTH  34
#define N_LEADERS    60
#define BLOCK_ISSUES 500 /* issues in one transaction */

static const struct
{
  const char *name;
  guint issues;
  guint measures;
} sizes[] = {
  { "S", 48, 157 },
  { "M", 1000, 10000 },
  { "L", 10000, 100000 },
};

static const char *const manners[] = { "逐条", "按季", "就地", "从速", "联合", "对照清单", "随时" };
static const char *const verbs[] = { "核对", "补齐", "清退", "修订", "公示", "复查", "登记",
                                     "移交", "加固", "培训", "抽检", "归档", "督办", "约见" };
static const char *const things[] = {
  "排水沟渠", "食堂账目", "林地边界", "职工档案", "校车路线", "旧楼电线", "合同文本", "救灾物资",
  "信访积案", "窗口时限", "鱼塘尾水", "村级账册", "工地围挡", "药品柜台", "桥梁护栏", "公车台账",
};
static const char *const ends[] = { "并留存影像", "报办公室备查", "月末前见效",
                                    "不再反弹",   "由专人盯办",   "写入年度计划" };
static const char *const units[] = {
  "清河县财政局", "清河县水利局", "清河县教育局", "清河县民政局", "清河县住建局",
  "清河县林业局", "清河县审计局", "清河县司法局", "清河县卫健局", "清河县交通局",
  "清河县商务局", "清河县信访局", "柳湾镇",       "东坪镇",       "石板街道",
  "清河县人社局", "清河县应急局", "北桥乡",       "清河县文旅局", "清河县农业局",
};
static const char *const surnames[] = { "钱", "孔", "沈", "韩", "彭", "鲁", "葛", "苏" };
static const char *const names[] = {
  "启明", "若水", "长风", "思源", "怀远", "知秋", "望舒", "嘉禾"
};
static const char *const states[] = { "not-started", "ongoing", "ongoing", "done",
                                      "done",        "closed",  "closed",  "returned" };

/* Numbers that are the same everywhere (xorshift*, S. Vigna, 2016). */
static guint
draw (guint64 *seed, guint n)
{
  *seed ^= *seed >> 12;
  *seed ^= *seed << 25;
  *seed ^= *seed >> 27;
  return (guint) ((*seed * G_GUINT64_CONSTANT (2685821657736338717)) >> 33) % n;
}

#define PICK(seed, list) list[draw (seed, G_N_ELEMENTS (list))]

static char *
make_text (guint64 *seed, glong length)
{
  GString *text = g_string_new (NULL);

  while (g_utf8_strlen (text->str, -1) < length - 10)
    g_string_append_printf (text, "%s%s%s%s%s", PICK (seed, manners), PICK (seed, verbs),
                            PICK (seed, things), draw (seed, 2) ? PICK (seed, ends) : "",
                            draw (seed, 4) ? "，" : "。");
  return g_string_free (text, FALSE);
}

static char *
make_measure_text (guint64 *seed)
{
  g_autofree char *text = make_text (seed, TEXT_LENGTH);
  guint dice = draw (seed, 10000);

  return g_strconcat (text,
                      dice < 100    ? "统筹两区建设。"
                      : dice == 100 ? "封闭尾矿坝。"
                                    : "",
                      NULL);
}

static void
check (gboolean ok, GError *error)
{
  if (!ok)
    g_error ("%s", error ? error->message : "no room to measure in");
}

static gint64
insert (ZgTransaction *txn, ZgEntity entity, const ZgFieldValue *values, gsize n, ZgUuid *uuid)
{
  g_autoptr (GError) error = NULL;
  gint64 id = zg_transaction_insert (txn, entity, values, n, uuid, &error);

  check (id != 0, error);
  return id;
}

typedef struct
{
  guint64 seed;
  char inspection[ZG_UUID_TEXT_SIZE];
  char section[2][ZG_UUID_TEXT_SIZE];
} Maker;

static void
add_people (Maker *maker, ZgTransaction *txn, gint64 measure)
{
  g_autoptr (GError) error = NULL;
  guint leader = draw (&maker->seed, N_LEADERS);
  g_autofree char *name = g_strconcat (surnames[leader % G_N_ELEMENTS (surnames)],
                                       names[leader / G_N_ELEMENTS (surnames)], NULL);

  check (zg_edit_assign (txn, ZG_ENTITY_MEASURE, measure, "lead", PICK (&maker->seed, units),
                         &error)
             && zg_edit_assign (txn, ZG_ENTITY_MEASURE, measure, "leader", name, &error),
         error);
}

static void
add_measure (Maker *maker, ZgTransaction *txn, const char *issue, guint number)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *number_text = g_strdup_printf ("%u", number);
  g_autofree char *text = make_measure_text (&maker->seed);
  g_autofree char *deadline = g_strdup_printf ("%u", FIRST_DAY + 60 + draw (&maker->seed, 420));
  const ZgFieldValue values[] = {
    { ZG_FIELD_MEASURE_ISSUE, issue },
    { ZG_FIELD_MEASURE_NUMBER, number_text },
    { ZG_FIELD_MEASURE_TEXT, text },
    { ZG_FIELD_MEASURE_STATE, PICK (&maker->seed, states) },
    { ZG_FIELD_MEASURE_DEADLINE_DAY, deadline },
  };
  gint64 measure = insert (txn, ZG_ENTITY_MEASURE, values, G_N_ELEMENTS (values), NULL);

  add_people (maker, txn, measure);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *note = make_text (&maker->seed, NOTE_LENGTH);
      ZgDay day = FIRST_DAY + 30 + (int) (i * 120 + draw (&maker->seed, 120));

      check (zg_edit_add_note (txn, ZG_ENTITY_MEASURE, measure, note, day, NULL, &error), error);
    }
}

static void
add_issue (Maker *maker, ZgTransaction *txn, guint index, BenchSize size)
{
  guint issues = sizes[size].issues;
  guint measures = sizes[size].measures;
  guint first = (guint) ((guint64) index * measures / issues);
  guint last = (guint) ((guint64) (index + 1) * measures / issues);
  g_autofree char *title = make_text (&maker->seed, NOTE_LENGTH);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  const ZgFieldValue values[] = {
    { ZG_FIELD_ISSUE_INSPECTION, maker->inspection },
    { ZG_FIELD_ISSUE_SECTION, maker->section[index * 3 >= issues] },
    { ZG_FIELD_ISSUE_NUMBER, number },
    { ZG_FIELD_ISSUE_TITLE, title },
  };
  char text[ZG_UUID_TEXT_SIZE];
  ZgUuid issue;

  insert (txn, ZG_ENTITY_ISSUE, values, G_N_ELEMENTS (values), &issue);
  zg_uuid_write (&issue, text);
  for (guint m = first; m < last; m++)
    add_measure (maker, txn, text, m - first + 1);
}

static void
add_frame (Maker *maker, ZgTransaction *txn)
{
  static const char *const titles[] = { "已经办结的事项", "仍在办理的事项" };
  const ZgFieldValue inspection[] = {
    { ZG_FIELD_INSPECTION_KIND, "audit" },
    { ZG_FIELD_INSPECTION_NAME, "清河县专项审计" },
  };
  ZgUuid uuid;

  insert (txn, ZG_ENTITY_INSPECTION, inspection, G_N_ELEMENTS (inspection), &uuid);
  zg_uuid_write (&uuid, maker->inspection);
  for (guint i = 0; i < 2; i++)
    {
      const ZgFieldValue section[] = {
        { ZG_FIELD_SECTION_INSPECTION, maker->inspection },
        { ZG_FIELD_SECTION_TITLE, titles[i] },
      };

      insert (txn, ZG_ENTITY_SECTION, section, G_N_ELEMENTS (section), &uuid);
      zg_uuid_write (&uuid, maker->section[i]);
    }
}

static void
make (const char *path, BenchSize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgClock) clock = zg_clock_new_manual ((FIRST_DAY + 300) * G_TIME_SPAN_DAY);
  g_autoptr (ZgLedger) ledger = zg_ledger_create (path, "清河县整改台账", clock, &error);
  Maker maker = { .seed = 20230831 + (guint64) size };

  check (ledger != NULL, error);
  zg_ledger_set_author (ledger, "测量", NULL);
  for (guint first = 0; first < sizes[size].issues; first += BLOCK_ISSUES)
    {
      g_autoptr (ZgTransaction) txn = zg_transaction_begin (ledger, ZG_TXN_IMPORT, "Make", &error);

      check (txn != NULL, error);
      if (first == 0)
        add_frame (&maker, txn);
      for (guint i = first; i < MIN (first + BLOCK_ISSUES, sizes[size].issues); i++)
        add_issue (&maker, txn, i, size);
      check (zg_transaction_commit (txn, NULL, &error), error);
    }
}

const char *
bench_size_name (BenchSize size)
{
  return sizes[size].name;
}

char *
bench_path (BenchSize size)
{
  const char *folder = g_getenv ("ZG_BENCH_DIR");
  g_autofree char *name = g_strdup_printf ("zhenggai-bench-%s.zgl", sizes[size].name);
  g_autofree char *path = g_build_filename (folder ? folder : g_get_tmp_dir (), name, NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *half = g_strconcat (path, ".half", NULL);

      g_unlink (half);
      make (half, size);
      check (g_rename (half, path) == 0, NULL);
    }
  return g_steal_pointer (&path);
}

ZgLedger *
bench_open (BenchSize size)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = bench_path (size);
  g_autofree char *copy = g_strconcat (path, ".copy", NULL);
  g_autoptr (ZgLedger) source = zg_ledger_open (path, ZG_LEDGER_READ, NULL, &error);
  ZgLedger *ledger;

  check (source && zg_backup_write (_zg_ledger_get_db (source), copy, &error), error);
  ledger = zg_ledger_open (copy, ZG_LEDGER_WRITE, NULL, &error);
  check (ledger != NULL, error);
  zg_ledger_set_author (ledger, "测量", NULL);
  return ledger;
}
