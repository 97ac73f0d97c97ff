/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "../chart/figures.h"
#include "zg-notice-values.h"
#include "zg-paper-facts.h"
#include "zg-template.h"

static GHashTable *
values_new (void)
{
  GHashTable *values = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (values, (gpointer) "issues_total", (gpointer) "48");
  g_hash_table_insert (values, (gpointer) "issues_done", (gpointer) "17");
  g_hash_table_insert (values, (gpointer) "signer", (gpointer) "");
  return values;
}

/* What a text becomes, and what of each fault the one warning says; NULL: there is none. */
static const struct
{
  const char *text;
  const char *expected;
  const char *warning;
} cases[] = {
  { "共{issues_total}个，已完成{issues_done}个。", "共48个，已完成17个。", NULL },
  { "", "", NULL },
  { "{signer}", "", NULL },
  { "{{issues_total}", "{issues_total}", NULL },
  { "第一段\n第二段", "第一段\n第二段", NULL },
  { "共{isues_total}个", "共{isues_total}个", "{issues_total}" },
  { "共{问题数}个", "共{问题数}个", "{问题数}" },
  { "共{issues_total个", "共{issues_total个", "issues_total" },
  { "共{issues_total\n}个", "共{issues_total\n}个", "issues_total" },
  { "共｛issues_total｝个", "共｛issues_total｝个", "{issues_total}" },
  { "见附件｛略｝", "见附件｛略｝", NULL },
  { "{", "{", "{{" },
};

static void
test_cases (void)
{
  g_autoptr (GHashTable) values = values_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int named = 0; named < 2; named++)
      {
        g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
        g_autofree char *text =
            zg_template_expand (cases[i].text, named ? "开头" : NULL, values, warnings);

        g_assert_cmpstr (text, ==, cases[i].expected);
        g_assert_cmpuint (warnings->len, ==, cases[i].warning != NULL);
        if (cases[i].warning == NULL)
          continue;
        g_assert_nonnull (strstr (g_ptr_array_index (warnings, 0), cases[i].warning));
        g_assert_cmpint (g_str_has_prefix (g_ptr_array_index (warnings, 0), "开头"), ==, named);
      }
}

/* Every placeholder that is offered has a value, and every value is offered. */
static void
test_offered (void)
{
  g_autoptr (ZgFigures) figures = figures_empty ();
  ZgDossier dossier = { .ledger = NULL };
  const ZgPaperFacts facts = { .all = figures, .of_inspection = figures, .dossier = &dossier };
  g_autoptr (GHashTable) values = zg_notice_values_new (&facts, zg_words_for ("zh_CN"));
  guint n = 0;

  for (const ZgPlaceholder *one = zg_notice_placeholders; one->name; one++, n++)
    if (g_hash_table_lookup (values, one->name) == NULL)
      g_error ("{%s} is offered and stands for nothing", one->name);
  g_assert_cmpuint (g_hash_table_size (values), ==, n);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/template/cases", test_cases);
  g_test_add_func ("/template/offered", test_offered);
  return g_test_run ();
}
