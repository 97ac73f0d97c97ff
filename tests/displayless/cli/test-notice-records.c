/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The public notice of a ledger without a document: sentences of what is known. */
#include <string.h>

#include "zg-cli-office.h"

/* (transfer full) */
static char *
print_notice (ZgCliFixture *fixture)
{
  zg_cli_expect (fixture, 0, "report", "a.zgl", "--paper", "notice", "-o", "a.txt", NULL);
  return zg_cli_read_text (fixture, "a.txt");
}

/* A ledger that was typed, and one with nothing in it. */
static void
test_records (ZgCliFixture *fixture, gconstpointer data)
{
  const char *const parts[] = { "一、",        "二、", "三、", "关于“账目不清”问题的整改。",
                                "（1）清账。", NULL };
  g_autofree char *empty = NULL;
  g_autofree char *printed = NULL;
  const char *inspection, *issue;

  zg_cli_expect (fixture, 0, "new", "a.zgl", "--title", "县台账", NULL);
  empty = print_notice (fixture);
  g_assert_nonnull (strstr (empty, "三、"));
  inspection = zg_json_string (zg_cli_expect_json (fixture, "add", "a.zgl", "inspection",
                                                   "kind=audit", "name=审计", NULL),
                               "uuid");
  issue = zg_json_string (zg_cli_expect_json (fixture, "add", "a.zgl", "issue", "title=账目不清",
                                              "--under", inspection, NULL),
                          "uuid");
  zg_cli_expect (fixture, 0, "add", "a.zgl", "measure", "text=清账。", "--under", issue, NULL);
  printed = print_notice (fixture);
  for (gsize i = 0; parts[i]; i++)
    zg_assert_contains (printed, parts[i]);
}

/* What is not known is not said, and what is said is a sentence. */
static void
test_prose (ZgCliFixture *fixture, gconstpointer data)
{
  const char *issue, *inspection, *measure;
  g_autofree char *none = NULL;
  g_autofree char *little = NULL;
  g_autofree char *feedback = NULL;
  g_autofree char *all = NULL;

  zg_cli_expect (fixture, 0, "new", "a.zgl", "--title", "县台账", NULL);
  none = print_notice (fixture);
  g_assert_true (g_str_has_prefix (none, "关于整改进展情况的通报\n现将整改进展情况予以公布。\n"));
  zg_assert_contains (none, "日，台账中尚未列入问题。\n");
  inspection = zg_json_string (zg_cli_expect_json (fixture, "add", "a.zgl", "inspection",
                                                   "kind=other", "name=检查", NULL),
                               "uuid");
  for (int i = 0; i < 3; i++)
    issue = zg_json_string (zg_cli_expect_json (fixture, "add", "a.zgl", "issue", "title=账目不清",
                                                "--under", inspection, NULL),
                            "uuid");
  little = print_notice (fixture);
  g_assert_true (g_str_has_prefix (little, "关于整改进展情况的通报\n现将"));
  zg_assert_contains (little, "日，列入台账的问题共3个，尚未启动3个，按问题计完成率为0.0%；"
                              "整改措施共3项，已完成0项，按措施计完成率为0.0%。\n");
  zg_cli_expect (fixture, 0, "set", "a.zgl", inspection, "kind=local-inspection",
                 "inspector=县委巡察组", "feedback_day=2026-05-06", "contact_phone=12345",
                 "contact_email=a@example.org", NULL);
  feedback = print_notice (fixture);
  zg_assert_contains (feedback, "\n县委巡察组于2026年5月6日反馈了意见。现将");
  zg_assert_contains (feedback, "请及时反映。联系电话：12345；电子邮箱：a@example.org。\n");
  zg_cli_expect (fixture, 0, "set", "a.zgl", inspection, "inspected=县水利局",
                 "signer=县水利局党组", "from_day=2026-03-01", "to_day=2026-04-01", NULL);
  measure = zg_json_string (zg_cli_expect_json (fixture, "add", "a.zgl", "measure", "text=清账。",
                                                "--under", issue, NULL),
                            "uuid");
  zg_cli_expect (fixture, 0, "set", "a.zgl", measure, "state=done", NULL);
  all = print_notice (fixture);
  g_assert_true (g_str_has_prefix (all, "县水利局党组关于巡察整改进展情况的通报\n"));
  zg_assert_contains (all, "县委巡察组于2026年3月1日至2026年4月1日对县水利局开展了巡察，"
                           "并于2026年5月6日反馈了意见。现将");
  zg_assert_contains (all, "共3个，已完成整改1个，尚未启动2个，按问题计完成率为33.3%；");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zg_cli_test_add ("/notice-records/parts", test_records);
  zg_cli_test_add ("/notice-records/prose", test_prose);
  return g_test_run ();
}
