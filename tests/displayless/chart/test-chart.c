/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every chart, in every language and style, of nothing, of one and of very many. */
#include <string.h>

#include "drawings.h"
#include "parts.h"
#include "zg-error.h"

static const char *const languages[] = { "zh_CN", "en" };

typedef struct
{
  const char *name;
  ZgFigures *figures;
} Case;

typedef struct
{
  Case cases[7];
  guint n;
} Cases;

static Cases
cases_new (void)
{
  Cases cases = { { { "empty", figures_empty () },
                    { "one", figures_one () },
                    { "sections", figures_sections () },
                    { "units", figures_units () },
                    { "60", figures_many (60) },
                    { "500", figures_many (500) },
                    { "huge", figures_huge () } },
                  7 };

  for (guint i = 0; i < cases.n; i++)
    parts_add (cases.cases[i].figures);
  return cases;
}

static void
cases_clear (Cases *cases)
{
  for (guint i = 0; i < cases->n; i++)
    zg_figures_free (cases->cases[i].figures);
}

/* In every style, in the chart's own size. */
static void
test_styles (void)
{
  Cases cases = cases_new ();
  guint n_charts;
  const ZgChart *const *charts = zg_chart_get_all (&n_charts);

  for (guint c = 0; c < n_charts * cases.n; c++)
    for (guint look = 0; look < ZG_N_STYLES * G_N_ELEMENTS (languages); look++)
      {
        ZgChartOptions options = { .style = (ZgStyle) (look % ZG_N_STYLES),
                                   .language = languages[look / ZG_N_STYLES] };
        g_autoptr (ZgDrawing) drawing =
            draw (charts[c % n_charts]->name, cases.cases[c / n_charts].figures, &options, NULL);

        check_labels (drawing);
        check_marks_inside (drawing);
      }
  cases_clear (&cases);
}

/* A table of 500 units has every one of them. */
static void
test_all_rows (void)
{
  static const char *const names[] = { "bars-unit", "achieved" };
  g_autoptr (ZgFigures) figures = figures_many (500);

  parts_add (figures);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      ZgChartOptions options = { .language = "en", .all_rows = TRUE, .by_measure = TRUE };
      g_autoptr (ZgDrawing) drawing = draw (names[i], figures, &options, NULL);
      g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);
      guint n = 0;

      for (guint k = 0; k < figures->groups->len; k++)
        n += ((const ZgGroup *) g_ptr_array_index (figures->groups, k))->measures.total > 0;
      for (guint k = 0; k < drawing->marks->len; k++)
        {
          const ZgMark *mark = g_ptr_array_index (drawing->marks, k);

          g_assert_nonnull (mark->group);
          g_hash_table_add (groups, mark->group);
        }
      g_assert_cmpuint (g_hash_table_size (groups), >=, n);
      check_labels (drawing);
    }
}

/* Whatever the size, from a thumbnail to a poster. */
static void
test_all (void)
{
  static const double sizes[][2] = { { 0, 0 },    { 720, 400 }, { 1600, 0 }, { 300, 900 },
                                     { 160, 90 }, { 40, 30 },   { 3, 2 } };
  Cases cases = cases_new ();
  guint n_charts;
  const ZgChart *const *charts = zg_chart_get_all (&n_charts);

  for (guint c = 0; c < n_charts * cases.n; c++)
    for (gsize size = 0; size < G_N_ELEMENTS (sizes); size++)
      for (gsize language = 0; language < G_N_ELEMENTS (languages); language++)
        {
          ZgChartOptions options = { .width = sizes[size][0],
                                     .height = sizes[size][1],
                                     .style = (ZgStyle) ((c + size) % ZG_N_STYLES),
                                     .language = languages[language],
                                     .by_measure = size % 2 == 1 };
          g_autoptr (ZgDrawing) drawing =
              draw (charts[c % n_charts]->name, cases.cases[c / n_charts].figures, &options, NULL);

          check_labels (drawing);
          check_marks_inside (drawing);
        }
  cases_clear (&cases);
}

/* Heights to counts: every mark of the course by one factor. */
static void
test_course_proportional (void)
{
  g_autoptr (ZgFigures) figures = figures_sections ();
  ZgChartOptions options = { .language = "zh_CN" };
  g_autoptr (ZgDrawing) drawing = NULL;
  const ZgMark *first = NULL;
  guint n_done = 0;
  double zero, factor = 0;

  parts_add (figures);
  drawing = draw ("course", figures, &options, NULL);
  first = g_ptr_array_index (drawing->marks, 0);
  for (guint i = 1; i < drawing->marks->len && factor == 0; i++)
    {
      const ZgMark *mark = g_ptr_array_index (drawing->marks, i);

      if (mark->value != first->value)
        factor = (first->y - mark->y) / (double) (mark->value - first->value);
    }
  zero = first->y + factor * (double) first->value;
  g_assert_cmpfloat (factor, >, 1);
  for (guint i = 0; i < drawing->marks->len; i++)
    {
      const ZgMark *mark = g_ptr_array_index (drawing->marks, i);

      g_assert_cmpfloat_with_epsilon (zero - mark->y, factor * (double) mark->value, 0.1);
      n_done += g_str_equal (mark->key, "done");
      if (g_str_equal (mark->key, "done"))
        g_assert_true (g_str_has_prefix (mark->filter, "was_done=202"));
    }
  g_assert_cmpuint (n_done, ==, 6); /* the ends of October to February, and today */
}

/* Four bands by one factor, which add up to what is overdue. */
static void
test_ages (void)
{
  g_autoptr (ZgFigures) figures = figures_sections ();
  ZgChartOptions options = { .language = "zh_CN" };
  g_autoptr (ZgDrawing) drawing = NULL;
  const ZgMark *first;
  gint64 sum = 0;

  parts_add (figures);
  drawing = draw ("ages", figures, &options, NULL);
  first = g_ptr_array_index (drawing->marks, 0);
  for (guint i = 0; i < drawing->marks->len; i++)
    {
      const ZgMark *mark = g_ptr_array_index (drawing->marks, i);

      g_assert_cmpfloat_with_epsilon (mark->width * (double) first->value,
                                      first->width * (double) mark->value, 0.1);
      sum += mark->value;
    }
  g_assert_cmpint (sum, ==, figures->all.issues.overdue);
  g_assert_cmpstr (first->filter, ==, "light=overdue days<=-1 days>=-7 parent=");
}

/* However many months stand together in a column, the cells of a row add up to its total. */
static void
test_heat (void)
{
  static const double widths[] = { 1600, 900, 500, 400 };
  g_autoptr (ZgFigures) figures = figures_units ();
  guint n_before = G_MAXUINT;

  parts_add (figures);
  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      ZgChartOptions options = { .width = widths[i], .language = "en", .by_measure = TRUE };
      g_autoptr (ZgDrawing) drawing = draw ("heat", figures, &options, NULL);

      for (guint r = 0; r < figures->heat->rows->len; r++)
        {
          const ZgHeatRow *row = g_ptr_array_index (figures->heat->rows, r);
          gint64 sum = 0;

          for (guint k = 0; k < drawing->marks->len; k++)
            {
              const ZgMark *mark = g_ptr_array_index (drawing->marks, k);

              sum += g_str_equal (mark->group, row->key) ? mark->value : 0;
            }
          g_assert_cmpint (sum, ==, row->total.measures);
        }
      g_assert_cmpuint (drawing->marks->len, <=, n_before);
      n_before = drawing->marks->len;
    }
}

/* Bars by one factor of days, and what is overdue reaches to today. */
static void
test_timeline (void)
{
  g_autoptr (ZgFigures) figures = figures_sections ();
  ZgChartOptions options = { .language = "zh_CN" };
  g_autoptr (ZgDrawing) drawing = NULL;
  double a_day = 0;
  guint n = 0;

  parts_add (figures);
  drawing = draw ("timeline", figures, &options, NULL);
  for (guint i = 0; i < figures->timeline->rows->len; i++)
    {
      const ZgTimelineRow *row = g_ptr_array_index (figures->timeline->rows, i);
      ZgDay end = row->late != ZG_DAY_NONE ? figures->today : row->due;
      const ZgMark *mark;

      if (row->due == ZG_DAY_NONE)
        continue;
      mark = g_ptr_array_index (drawing->marks, n++);
      g_assert_cmpstr (mark->group, ==, row->uuid);
      g_assert_true (g_str_has_prefix (mark->filter, "uuid=00000000-"));
      if (row->start == ZG_DAY_NONE || row->due < row->start)
        continue;
      if (a_day == 0)
        a_day = mark->width / (end + 1 - row->start);
      g_assert_cmpfloat_with_epsilon (mark->width, a_day * (end + 1 - row->start), 0.1);
    }
  g_assert_cmpfloat (a_day, >, 0.5);
  g_assert_cmpuint (n, ==, drawing->marks->len);
}

/* What a bar of the deadlines says of itself, as a sentence of its language, and without a number:
 * it is one item. */
static void
test_timeline_words (void)
{
  g_autoptr (ZgFigures) figures = figures_sections ();
  ZgTimelineRow *row;

  parts_add (figures);
  row = g_ptr_array_index (figures->timeline->rows, 0);
  g_free (row->units);
  row->units = g_strdup ("县水利局");
  row->state = "ongoing";
  row->due = zg_day_from_ymd (2024, 3, 31);
  row->first = zg_day_from_ymd (2024, 3, 1);
  row->late = row->due;
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      ZgChartOptions options = { .language = languages[i] };
      g_autoptr (ZgDrawing) drawing = draw ("timeline", figures, &options, NULL);
      const ZgMark *mark = g_ptr_array_index (drawing->marks, 0);
      gboolean chinese = g_str_equal (languages[i], "zh_CN");

      g_assert_true (mark->is_item);
      g_assert_true (
          g_str_has_suffix (mark->label,
                            chinese ? "：时限 2024年3月31日，首次 2024年3月1日，逾期"
                                    : ": due 31 March 2024, at first 1 March 2024, overdue"));
      g_assert_cmpstr (mark->formula, ==, chinese ? "整改中，县水利局" : "ongoing, 县水利局");
    }
}

static void
test_find (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (zg_chart_find ("pie", &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "bars-section"));
  g_assert_cmpstr (zg_chart_find ("bars-unit", NULL)->group_by, ==, "unit");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/all", test_all);
  g_test_add_func ("/chart/styles", test_styles);
  g_test_add_func ("/chart/all-rows", test_all_rows);
  g_test_add_func ("/chart/course-proportional", test_course_proportional);
  g_test_add_func ("/chart/ages", test_ages);
  g_test_add_func ("/chart/heat", test_heat);
  g_test_add_func ("/chart/timeline", test_timeline);
  g_test_add_func ("/chart/timeline/words", test_timeline_words);
  g_test_add_func ("/chart/find", test_find);
  return g_test_run ();
}
