/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "zg-cli-ledger.h"
#include "zg-cli-output.h"
#include "zg-cli-target.h"
#include "zg-error.h"
#include "zg-figures-load.h"
#include "zg-locale.h"
#include "zg-picture.h"
#include "zg-verb.h"

/* What the command line asks for. */
typedef struct
{
  char *chart;
  char *output;
  char *by;
  char *filter;
  char *as_of;
  char *since;
  char *style;
  int width;
  int height;
  int skip;
  int rows;
  gboolean measures;
} Request;

static void
request_clear (Request *request)
{
  g_free (request->chart);
  g_free (request->output);
  g_free (request->by);
  g_free (request->filter);
  g_free (request->as_of);
  g_free (request->since);
  g_free (request->style);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

/* A chart of groups, of whatever groups, is named after them. */
static const char *const group_titles[] = {
  [ZG_GROUP_SECTION] = N_ ("Progress by section"),
  [ZG_GROUP_UNIT] = N_ ("Progress by lead unit"),
  [ZG_GROUP_LEADER] = N_ ("Progress by leader"),
  [ZG_GROUP_INSPECTION] = N_ ("Progress by inspection"),
  [ZG_GROUP_STATE] = N_ ("Progress by state"),
  [ZG_GROUP_LIGHT] = N_ ("Progress by light"),
};

static const char *const shapes[] = {
  [ZG_MARK_RECTANGLE] = "rectangle",
  [ZG_MARK_OUTLINE] = "outline",
  [ZG_MARK_WEDGE] = "wedge",
};

static gboolean
print_charts (ZgCli *cli, GError **error)
{
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (ZgCliChoice));
  guint n;
  const ZgChart *const *charts = zg_chart_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      ZgCliChoice choice = { charts[i]->name, _ (charts[i]->title) };

      g_array_append_val (choices, choice);
    }
  return zg_cli_print_choices (cli, choices, error);
}

/* A place in the picture, to a hundredth of its unit. */
static void
add_place (JsonBuilder *json, const char *name, double place)
{
  zg_json_decimal (json, name, llround (place * 100), 2);
}

static void
add_mark (JsonBuilder *json, const ZgMark *mark)
{
  gboolean wedge = mark->shape == ZG_MARK_WEDGE;

  json_builder_begin_object (json);
  zg_json_text (json, "key", mark->key);
  zg_json_text (json, "group", mark->group);
  zg_json_text (json, "label", mark->label);
  zg_json_text (json, "formula", mark->formula);
  zg_json_text (json, "entity", mark->measures ? "measure" : "issue");
  zg_json_integer (json, "value", mark->value);
  zg_json_integer (json, "total", mark->total);
  zg_json_text (json, "filter", mark->filter);
  zg_json_text (json, "shape", shapes[mark->shape]);
  add_place (json, "x", mark->x);
  add_place (json, "y", mark->y);
  add_place (json, wedge ? "inner_radius" : "width", mark->width);
  add_place (json, wedge ? "outer_radius" : "height", mark->height);
  if (wedge)
    {
      zg_json_decimal (json, "from_degrees", llround (mark->from * 18000 / G_PI), 2);
      zg_json_decimal (json, "to_degrees", llround (mark->to * 18000 / G_PI), 2);
    }
  json_builder_end_object (json);
}

static gboolean
print_json (const ZgDrawing *drawing, GError **error)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  json_builder_set_member_name (json, "marks");
  json_builder_begin_array (json);
  for (guint i = 0; i < drawing->marks->len; i++)
    add_mark (json, drawing->marks->pdata[i]);
  json_builder_end_array (json);
  json_builder_end_object (json);
  return zg_cli_print_json (json, error);
}

static gboolean
parse_style (const char *name, ZgStyle *style, GError **error)
{
  *style = ZG_STYLE_LIGHT;
  if (name == NULL || zg_style_from_name (name, style))
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE, _ ("--style takes light, dark or print, not “%s”"),
               name);
  return FALSE;
}

static gboolean
check_side (const char *option, int side, GError **error)
{
  if (side >= 0 && side <= ZG_CHART_MAX_SIDE)
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE, _ ("%s takes 0 to %d, not %d"), option,
               ZG_CHART_MAX_SIDE, side);
  return FALSE;
}

static gboolean
parse_look (const Request *request, ZgChartOptions *options, GError **error)
{
  if (!check_side ("--width", request->width, error)
      || !check_side ("--height", request->height, error)
      || !check_side ("--skip", request->skip, error)
      || !check_side ("--rows", request->rows, error)
      || !parse_style (request->style, &options->style, error))
    return FALSE;
  options->by_measure = request->measures;
  options->width = request->width;
  options->height = request->height;
  options->language = zg_locale_get_language ();
  return TRUE;
}

/* The chart that is asked for, of the groups that are asked for. */
static gboolean
choose_chart (const Request *request, ZgChart *chart, ZgGroupBy *by, GError **error)
{
  const ZgChart *found = zg_chart_find (request->chart, error);

  if (found == NULL)
    return zg_cli_blame_usage (error);
  *chart = *found;
  if (request->by == NULL)
    return zg_cli_parse_grouping (chart->group_by, by, error);
  if (chart->group_by == NULL)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE,
                   _ ("the chart “%s” shows no groups; leave out --by"), chart->name);
      return FALSE;
    }
  if (!zg_cli_parse_grouping (request->by, by, error))
    return FALSE;
  chart->group_by = request->by;
  chart->title = group_titles[*by];
  return TRUE;
}

static gboolean
draw (ZgCli *cli, const Request *request, GError **error)
{
  g_autoptr (ZgLedger) ledger = NULL;
  g_autoptr (ZgFigures) figures = NULL;
  g_autoptr (ZgDrawing) drawing = NULL;
  ZgChartOptions options = { 0 };
  ZgPictureFormat format;
  ZgChart chart;
  ZgGroupBy by;
  ZgDay since;

  if (!choose_chart (request, &chart, &by, error) || !parse_look (request, &options, error)
      || !zg_cli_parse_day ("--since", request->since, &since, error))
    return FALSE;
  if (!zg_picture_format (request->output, &format, error))
    return zg_cli_blame_usage (error);
  ledger = zg_cli_open_as_of (cli, request->as_of, error);
  if (ledger != NULL)
    figures = zg_figures_load (ledger,
                               &(ZgFiguresRequest){ .part = chart.part,
                                                    .by = by,
                                                    .filter = request->filter,
                                                    .today = ZG_DAY_NONE,
                                                    .since = since,
                                                    .measures = request->measures,
                                                    .first_row = (guint) request->skip,
                                                    .n_rows = (guint) request->rows },
                               error);
  if (figures == NULL)
    return FALSE;
  cli->place = NULL; /* from here on failures name the file that is written */
  drawing = zg_picture_write (request->output, &chart, figures, &options, error);
  if (drawing == NULL)
    return FALSE;
  return cli->json ? print_json (drawing, error)
                   : zg_cli_print_file (FALSE, request->output, error);
}

static gboolean
run (ZgCli *cli, GError **error)
{
  g_auto (Request) request = { 0 };
  const GOptionEntry entries[] = {
    { "chart", 0, 0, G_OPTION_ARG_STRING, &request.chart,
      N_ ("What to draw; “list” names the charts"), N_ ("NAME") },
    ZG_CLI_OPTION_OUTPUT (&request.output),
    ZG_CLI_OPTION_BY (&request.by),
    ZG_CLI_OPTION_FILTER (&request.filter),
    ZG_CLI_OPTION_AS_OF (&request.as_of),
    { "since", 0, 0, G_OPTION_ARG_STRING, &request.since,
      N_ ("In the chart of what changed: since which day; 30 days without"), N_ ("DAY") },
    { "width", 0, 0, G_OPTION_ARG_INT, &request.width,
      N_ ("In pixels, in a PDF in points; 0: as the chart likes"), N_ ("N") },
    { "height", 0, 0, G_OPTION_ARG_INT, &request.height, N_ ("As the width"), N_ ("N") },
    { "measures", 0, 0, G_OPTION_ARG_NONE, &request.measures,
      N_ ("Count measures instead of issues"), NULL },
    { "skip", 0, 0, G_OPTION_ARG_INT, &request.skip,
      N_ ("In the chart of deadlines: rows to pass over"), N_ ("N") },
    { "rows", 0, 0, G_OPTION_ARG_INT, &request.rows,
      N_ ("In the chart of deadlines: rows to draw, 40 without"), N_ ("N") },
    { "style", 0, 0, G_OPTION_ARG_STRING, &request.style, N_ ("Colours"), "light|dark|print" },
    { NULL },
  };

  if (!zg_cli_parse (cli, entries, 0, 1, error))
    return FALSE;
  if (zg_cli_asks_for_list (request.chart))
    return print_charts (cli, error);
  return zg_cli_check_target (cli, "--chart", request.chart, request.output, error)
         && draw (cli, &request, error);
}

static char *
make_notes (void)
{
  return g_strdup (_ ("The ending of FILE tells the format: .png, .svg or .pdf.\n"
                      "--by is for charts of groups, whose own grouping it replaces; the chart of "
                      "completion has none.\n"
                      "The picture is written in the language of messages."));
}

const ZgVerb zg_verb_chart = {
  "chart",
  N_ ("LEDGER"),
  N_ ("draw a picture: PNG, SVG or PDF"),
  "zhenggai-cli chart --chart list\n"
  "zhenggai-cli chart county.zgl --chart ring -o ring.png\n"
  "zhenggai-cli chart county.zgl --chart bars-unit --by leader --style print -o leaders.pdf",
  run,
  make_notes,
};
