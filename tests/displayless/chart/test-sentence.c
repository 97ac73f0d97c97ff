/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pictures say of themselves in words, in both languages. */
#include "parts.h"
#include "zg-chart.h"

static ZgFigures *
county_new (void)
{
  ZgFigures *figures = figures_new ("云溪县");

  figures_add (figures, "unit", "县水利局", counts_make (2, 1, 5, 0, 0, 3),
               counts_make (4, 2, 9, 1, 0, 5));
  figures_add (figures, "unit", "县财政局", counts_make (6, 0, 2, 0, 0, 1),
               counts_make (9, 0, 5, 0, 0, 1));
  parts_add_ages (figures);
  parts_add_course (figures, 16);
  parts_add_heat (figures, 3);
  return figures;
}

static const struct
{
  const char *chart;
  const char *language;
  gboolean by_measure;
  const char *sentence;
} cases[] = {
  { "ring", "en", FALSE, "Issues done: 9/16 = 56.3%; measures done: 15/30 = 50.0%." },
  { "ring", "zh_CN", FALSE, "问题完成 9/16 = 56.3%；措施完成 15/30 = 50.0%。" },
  { "bars-unit", "en", FALSE, "县水利局 has the most of the overdue issues: 3/4 = 75.0%." },
  { "bars-unit", "zh_CN", TRUE, "逾期措施最多的是县水利局：5/6 = 83.3%。" },
  { "ages", "en", FALSE, "Overdue by over 90 days: 1/4 = 25.0%." },
  { "ages", "zh_CN", FALSE, "超过 90 天的占全部逾期的 1/4 = 25.0%。" },
};

static void
test_sentences (void)
{
  g_autoptr (ZgFigures) figures = county_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const ZgChart *chart = zg_chart_find (cases[i].chart, NULL);
      ZgChartOptions options = { .language = cases[i].language, .by_measure = cases[i].by_measure };
      g_autofree char *sentence = zg_chart_describe (chart, figures, &options);

      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

/* Every chart finds words for an empty ledger, too, and leaves no number out. */
static void
test_all (void)
{
  g_autoptr (ZgFigures) empty = figures_new ("空");
  g_autoptr (ZgFigures) figures = county_new ();
  guint n;
  const ZgChart *const *charts = zg_chart_get_all (&n);

  for (guint i = 0; i < 4 * n; i++)
    {
      ZgChartOptions options = { .language = i % 2 ? "zh_CN" : "en", .by_measure = i / 2 % 2 };
      g_autofree char *of_empty = zg_chart_describe (charts[i / 4], empty, &options);
      g_autofree char *of_county = zg_chart_describe (charts[i / 4], figures, &options);

      g_assert_cmpuint (strlen (of_empty), >, 0);
      g_assert_cmpuint (strlen (of_county), >, 0);
    }
}

/* Who has no more than others is not held up alone. */
static void
test_alike (void)
{
  g_autoptr (ZgFigures) figures = figures_new ("云溪县");
  ZgChartOptions options = { .language = "en" };
  g_autofree char *sentence = NULL;

  figures_add (figures, "unit", "县水利局", counts_make (0, 0, 5, 0, 0, 1),
               counts_make (0, 0, 5, 0, 0, 1));
  figures_add (figures, "unit", "县财政局", counts_make (0, 0, 2, 0, 0, 1),
               counts_make (0, 0, 5, 0, 0, 1));
  sentence = zg_chart_describe (zg_chart_find ("bars-unit", NULL), figures, &options);
  g_assert_cmpstr (sentence, ==,
                   "县水利局 (as many: 1 more) has the most of the overdue issues: 1/2 = 50.0%.");
}

/* What belongs to no unit is nobody's: it is held up only where no unit has any that is overdue. */
static void
test_none (void)
{
  static const struct
  {
    gint64 overdue; /* of the unit, and of none; each has more issues than the one before */
    gint64 overdue_of_none;
    const char *sentence;
  } none_cases[] = {
    { 0, 0, "Nothing is overdue; 县水利局 has the most issues: 5/14 = 35.7%." },
    { 1, 3, "县水利局 has the most of the overdue issues: 1/4 = 25.0%." },
    { 0, 3, "none given has the most of the overdue issues: 3/3 = 100.0%." },
    { -1, 0, "Nothing is overdue." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (none_cases); i++)
    {
      g_autoptr (ZgFigures) figures = figures_new ("云溪县");
      ZgChartOptions options = { .language = "en" };
      ZgCounts of_none = counts_make (0, 0, 9, 0, 0, none_cases[i].overdue_of_none);
      g_autofree char *sentence = NULL;

      if (none_cases[i].overdue >= 0)
        {
          ZgCounts of_unit = counts_make (0, 0, 5, 0, 0, none_cases[i].overdue);

          figures_add (figures, "unit", "县水利局", of_unit, of_unit);
        }
      figures_add (figures, "unit", "", of_none, of_none);
      sentence = zg_chart_describe (zg_chart_find ("bars-unit", NULL), figures, &options);
      g_assert_cmpstr (sentence, ==, none_cases[i].sentence);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sentence/sentences", test_sentences);
  g_test_add_func ("/sentence/all", test_all);
  g_test_add_func ("/sentence/alike", test_alike);
  g_test_add_func ("/sentence/none", test_none);
  return g_test_run ();
}
