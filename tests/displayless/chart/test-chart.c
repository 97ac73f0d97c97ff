/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every chart, in every language and style, of nothing, of one and of very many. */
#include <math.h>
#include <string.h>

#include "parts.h"
#include "zg-chart.h"
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

static ZgDrawing *
draw (const char *name,
      const ZgFigures *figures,
      const ZgChartOptions *options,
      cairo_surface_t **image)
{
  const ZgChart *chart = zg_chart_find (name, NULL);
  ZgDrawing *drawing;
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  g_assert_nonnull (chart);
  zg_chart_get_size (chart, figures, options, &width, &height);
  surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width), (int) ceil (height));
  cr = cairo_create (surface);
  drawing = zg_chart_draw (chart, cr, figures, options);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  if (image)
    *image = surface;
  else
    cairo_surface_destroy (surface);
  return drawing;
}

static gboolean
overlap (const ZgLabel *a, const ZgLabel *b)
{
  return a->ink_x + 0.5 < b->ink_x + b->ink_width && b->ink_x + 0.5 < a->ink_x + a->ink_width
         && a->ink_y + 0.5 < b->ink_y + b->ink_height && b->ink_y + 0.5 < a->ink_y + a->ink_height;
}

static void
check_labels (const ZgDrawing *drawing)
{
  for (guint i = 0; i < drawing->labels->len; i++)
    {
      const ZgLabel *label = g_ptr_array_index (drawing->labels, i);

      g_assert_cmpfloat (label->ink_x, >=, label->x - 0.5);
      g_assert_cmpfloat (label->ink_x + label->ink_width, <=, label->x + label->width + 0.5);
      g_assert_cmpfloat (label->ink_x, >=, -0.5);
      g_assert_cmpfloat (label->ink_x + label->ink_width, <=, drawing->width + 0.5);
      g_assert_cmpfloat (label->ink_y, >=, -0.5);
      g_assert_cmpfloat (label->ink_y + label->ink_height, <=, drawing->height + 0.5);
      for (guint j = i + 1; j < drawing->labels->len; j++)
        {
          const ZgLabel *other = g_ptr_array_index (drawing->labels, j);

          if (overlap (label, other))
            g_error ("“%s” lies over “%s”", label->text, other->text);
        }
    }
}

static void
check_marks_inside (const ZgDrawing *drawing)
{
  for (guint i = 0; i < drawing->marks->len; i++)
    {
      const ZgMark *mark = g_ptr_array_index (drawing->marks, i);
      double left = mark->shape == ZG_MARK_WEDGE ? mark->x - mark->height : mark->x;
      double right = mark->x + (mark->shape == ZG_MARK_WEDGE ? mark->height : mark->width);

      g_assert_cmpfloat (left, >=, -0.01);
      g_assert_cmpfloat (right, <=, drawing->width + 0.01);
      g_assert_cmpint (mark->value, >, 0);
      g_assert_cmpint (mark->value, <=, mark->total);
      g_assert_cmpstr (mark->label, !=, NULL);
      g_assert_cmpstr (mark->formula, !=, NULL);
    }
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

/* Lengths to counts: every bar by one factor, to a tenth of a pixel. */
static void
test_bars_proportional (void)
{
  g_autoptr (ZgFigures) figures = figures_units ();
  ZgChartOptions options = { .language = "zh_CN" };
  g_autoptr (ZgDrawing) drawing = draw ("bars-unit", figures, &options, NULL);
  const ZgMark *first = g_ptr_array_index (drawing->marks, 0);
  double factor = first->width / (double) first->value;

  g_assert_cmpfloat (factor, >, 1);
  for (guint i = 0; i < drawing->marks->len; i++)
    {
      const ZgMark *mark = g_ptr_array_index (drawing->marks, i);

      g_assert_cmpfloat_with_epsilon (mark->width, factor * (double) mark->value, 0.1);
    }
}

/* The parts of every bar add up to its group, and all bars to the whole. */
static void
test_bars_sums (void)
{
  g_autoptr (ZgFigures) figures = figures_units ();
  ZgChartOptions options = { .language = "zh_CN", .by_measure = TRUE };
  g_autoptr (ZgDrawing) drawing = draw ("bars-unit", figures, &options, NULL);
  gint64 all = 0;

  for (guint g = 0; g < figures->groups->len; g++)
    {
      const ZgGroup *group = g_ptr_array_index (figures->groups, g);
      gint64 sum = 0;

      for (guint i = 0; i < drawing->marks->len; i++)
        {
          const ZgMark *mark = g_ptr_array_index (drawing->marks, i);

          if (g_strcmp0 (mark->group, group->key) == 0 && mark->shape == ZG_MARK_RECTANGLE)
            {
              g_assert_true (mark->measures);
              g_assert_true (g_str_has_prefix (mark->filter, group->filter));
              sum += mark->value;
            }
        }
      g_assert_cmpint (sum, ==, group->measures.total);
      all += sum;
    }
  g_assert_cmpint (all, ==, figures->all.measures.total);
}

/* 500 units: the largest have rows, the last row holds exactly the others. */
static void
test_bars_more (void)
{
  g_autoptr (ZgFigures) figures = figures_many (500);
  ZgChartOptions options = { .width = 900, .height = 600, .language = "en" };
  g_autoptr (ZgDrawing) drawing = draw ("bars-unit", figures, &options, NULL);
  g_autoptr (GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *more = NULL;
  gboolean found = FALSE;

  for (guint i = 0; i < drawing->marks->len; i++)
    {
      const ZgMark *mark = g_ptr_array_index (drawing->marks, i);

      if (mark->group)
        g_hash_table_add (shown, mark->group);
    }
  more = g_strdup_printf ("and %u more", 500 - g_hash_table_size (shown));
  for (guint i = 0; i < drawing->labels->len; i++)
    {
      const ZgLabel *label = g_ptr_array_index (drawing->labels, i);

      found |= g_str_equal (label->text, more);
    }
  g_assert_true (found);
}

static void
check_ring (const ZgDrawing *drawing, const ZgCounts *counts, gboolean by_measure)
{
  double reached = 0;
  gint64 sum = 0;

  for (guint i = 0; i < drawing->marks->len; i++)
    {
      const ZgMark *mark = g_ptr_array_index (drawing->marks, i);
      double angle = 2 * G_PI * (double) mark->value / (double) counts->total;

      if (mark->measures != by_measure)
        continue;
      g_assert_cmpint (mark->shape, ==, ZG_MARK_WEDGE);
      g_assert_cmpfloat_with_epsilon (mark->to - mark->from, angle, 1e-6);
      if (g_str_equal (mark->key, "overdue"))
        {
          g_assert_cmpint (mark->value, ==, counts->overdue);
          continue;
        }
      g_assert_cmpfloat_with_epsilon (mark->from, reached, 1e-6);
      reached = mark->to;
      sum += mark->value;
    }
  g_assert_cmpfloat_with_epsilon (reached, 2 * G_PI, 1e-6);
  g_assert_cmpint (sum, ==, counts->total);
}

static void
test_ring_proportional (void)
{
  g_autoptr (ZgFigures) figures = figures_sections ();
  ZgChartOptions options = { .language = "zh_CN" };
  g_autoptr (ZgDrawing) drawing = draw ("ring", figures, &options, NULL);

  check_ring (drawing, &figures->all.issues, FALSE);
  check_ring (drawing, &figures->all.measures, TRUE);
}

static gboolean
has_label (const ZgDrawing *drawing, const char *text)
{
  for (guint i = 0; i < drawing->labels->len; i++)
    {
      const ZgLabel *label = g_ptr_array_index (drawing->labels, i);

      if (g_str_equal (label->text, text))
        return TRUE;
    }
  return FALSE;
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

/* 25 of 47 issues and 70 of 123 measures, each with both numbers. */
static void
test_ring_rates (void)
{
  g_autoptr (ZgFigures) figures = figures_sections ();
  g_autoptr (ZgFigures) nothing = figures_empty ();
  ZgChartOptions options = { .language = "zh_CN" };
  g_autoptr (ZgDrawing) drawing = draw ("ring", figures, &options, NULL);
  g_autoptr (ZgDrawing) empty = draw ("ring", nothing, &options, NULL);

  g_assert_true (has_label (drawing, "25/47 ="));
  g_assert_true (has_label (drawing, "53.2%"));
  g_assert_true (has_label (drawing, "70/123 ="));
  g_assert_true (has_label (drawing, "56.9%"));
  g_assert_true (has_label (drawing, "按问题"));
  g_assert_true (has_label (drawing, "按措施"));
  g_assert_true (has_label (empty, "–"));
  g_assert_cmpuint (empty->marks->len, ==, 0);
}

/* What the colours mean stands beside the rings, or below them, as long as the rings can be seen.
 */
static void
test_ring_key (void)
{
  static const struct
  {
    double width;
    double height;
    double size;
    gboolean table;
    gboolean key;
  } cases[] = { { 720, 0, 0, TRUE, TRUE },
                { 947, 554, 25.6, FALSE, TRUE },
                { 500, 400, 25.6, FALSE, TRUE },
                { 200, 120, 18, FALSE, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZgFigures) figures = figures_sections ();
      ZgChartOptions options = {
        .width = cases[i].width, .height = cases[i].height, .size = cases[i].size, .bare = TRUE
      };
      g_autoptr (ZgDrawing) drawing = draw ("ring", figures, &options, NULL);

      check_labels (drawing);
      g_assert_cmpint (has_label (drawing, "total"), ==, cases[i].table);
      g_assert_cmpint (has_label (drawing, "closed"), ==, cases[i].key);
      g_assert_cmpint (has_label (drawing, "of these overdue"), ==, cases[i].key);
    }
}

static guint32
pixel (cairo_surface_t *image, double x, double y)
{
  const unsigned char *data = cairo_image_surface_get_data (image);
  const guint32 *row =
      (const guint32 *) (const void *) (data
                                        + (gsize) y
                                              * (gsize) cairo_image_surface_get_stride (image));

  return row[(gsize) x] & 0xffffff;
}

static guint32
fill_of (const char *key)
{
  for (ZgShare share = 0; share < ZG_N_SHARES; share++)
    {
      const ZgShareLook *look = zg_share_get_look (share);

      if (g_str_equal (look->key, key))
        return (guint32) (lround (look->fill[ZG_STYLE_LIGHT].red * 255) << 16
                          | lround (look->fill[ZG_STYLE_LIGHT].green * 255) << 8
                          | lround (look->fill[ZG_STYLE_LIGHT].blue * 255));
    }
  g_return_val_if_reached (0);
}

/* Plain parts have their colour from edge to edge, on a line free of text. */
static void
test_bars_pixels (void)
{
  g_autoptr (ZgFigures) figures = figures_sections ();
  ZgChartOptions options = { .language = "en", .style = ZG_STYLE_LIGHT };
  cairo_surface_t *image;
  g_autoptr (ZgDrawing) drawing = draw ("bars-section", figures, &options, &image);
  guint n = 0;

  cairo_surface_flush (image);
  for (guint i = 0; i < drawing->marks->len; i++)
    {
      const ZgMark *mark = g_ptr_array_index (drawing->marks, i);
      double y = mark->y + 2;

      if (!g_str_equal (mark->key, "closed"))
        continue;
      g_assert_cmphex (pixel (image, mark->x + 1.5, y), ==, fill_of (mark->key));
      g_assert_cmphex (pixel (image, mark->x + mark->width - 2.5, y), ==, fill_of (mark->key));
      g_assert_cmphex (pixel (image, mark->x + mark->width + 1.5, y), !=, fill_of (mark->key));
      n++;
    }
  g_assert_cmpuint (n, ==, 4);
  cairo_surface_destroy (image);
}

/* The first wedge begins at twelve o'clock and ends where its mark says. */
static void
test_ring_pixels (void)
{
  g_autoptr (ZgFigures) figures = figures_sections ();
  ZgChartOptions options = { .language = "en", .style = ZG_STYLE_LIGHT };
  cairo_surface_t *image;
  g_autoptr (ZgDrawing) drawing = draw ("ring", figures, &options, &image);
  const ZgMark *mark = g_ptr_array_index (drawing->marks, 0);
  double radius = (mark->width + mark->height) / 2, pixel_angle = 2 / radius;
  double angles[] = { mark->from + pixel_angle, mark->to - pixel_angle, mark->to + pixel_angle };

  cairo_surface_flush (image);
  g_assert_cmpstr (mark->key, ==, "closed");
  for (int i = 0; i < 3; i++)
    {
      double x = mark->x + radius * sin (angles[i]), y = mark->y - radius * cos (angles[i]);

      g_assert_cmpint (pixel (image, x, y) == fill_of ("closed"), ==, i < 2);
      if (i < 2)
        g_assert_true (zg_drawing_find (drawing, x, y) == mark);
    }
  cairo_surface_destroy (image);
}

/* A chart of groups that is given none says so. */
static void
test_no_groups (void)
{
  g_autoptr (ZgFigures) figures = figures_sections ();
  ZgChartOptions options = { .language = "en" };
  g_autoptr (ZgDrawing) drawing = NULL;

  g_clear_pointer (&figures->groups, g_ptr_array_unref);
  drawing = draw ("bars-unit", figures, &options, NULL);
  g_assert_true (has_label (drawing, "Nothing to show."));
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

/* Bars by number, by what is left to do and by what is overdue; those of nobody come last. */
static void
test_order (void)
{
  static const struct
  {
    const char *order;
    const char *groups; /* keys from the top, each once */
  } cases[] = {
    { "own", "k0  k2 k3" },
    { "count", "k2 k0 k3 " },
    { "rate", "k3 k0 k2 " },
    { "overdue", "k0 k3 k2 " },
  };
  g_autoptr (ZgFigures) figures = figures_new ("云溪县");

  figures_add (figures, "unit", "甲局", counts_make (2, 0, 4, 0, 0, 3),
               counts_make (1, 0, 0, 0, 0, 0));
  figures_add (figures, "unit", "", counts_make (0, 0, 9, 0, 0, 9), counts_make (1, 0, 0, 0, 0, 0));
  figures_add (figures, "unit", "乙局", counts_make (9, 0, 0, 0, 0, 0),
               counts_make (1, 0, 0, 0, 0, 0));
  figures_add (figures, "unit", "丙局", counts_make (0, 0, 3, 0, 0, 1),
               counts_make (1, 0, 0, 0, 0, 0));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      ZgChartOptions options = { .width = 900 };
      g_autoptr (GString) groups = g_string_new (NULL);
      g_autoptr (ZgDrawing) drawing = NULL;
      const char *last = NULL;

      g_assert_true (zg_order_from_name (cases[i].order, &options.order));
      drawing = zg_chart_draw (zg_chart_find ("bars-section", NULL), cr, figures, &options);
      for (guint k = 0; k < drawing->marks->len; k++)
        {
          const ZgMark *mark = g_ptr_array_index (drawing->marks, k);

          if (g_strcmp0 (mark->group, last) != 0)
            g_string_append_printf (groups, "%s%s", last ? " " : "", mark->group);
          last = mark->group;
        }
      g_assert_cmpstr (groups->str, ==, cases[i].groups);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/all", test_all);
  g_test_add_func ("/chart/styles", test_styles);
  g_test_add_func ("/chart/all-rows", test_all_rows);
  g_test_add_func ("/chart/bars-proportional", test_bars_proportional);
  g_test_add_func ("/chart/bars-sums", test_bars_sums);
  g_test_add_func ("/chart/bars-more", test_bars_more);
  g_test_add_func ("/chart/bars-pixels", test_bars_pixels);
  g_test_add_func ("/chart/course-proportional", test_course_proportional);
  g_test_add_func ("/chart/ages", test_ages);
  g_test_add_func ("/chart/heat", test_heat);
  g_test_add_func ("/chart/timeline", test_timeline);
  g_test_add_func ("/chart/ring-proportional", test_ring_proportional);
  g_test_add_func ("/chart/ring-rates", test_ring_rates);
  g_test_add_func ("/chart/ring-key", test_ring_key);
  g_test_add_func ("/chart/ring-pixels", test_ring_pixels);
  g_test_add_func ("/chart/no-groups", test_no_groups);
  g_test_add_func ("/chart/find", test_find);
  g_test_add_func ("/chart/order", test_order);
  return g_test_run ();
}
