/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "zg-cli-ledger.h"
#include "zg-cli-output.h"
#include "zg-verb.h"

/* (transfer full) */
static char *
rate_formula (const ZgRateInfo *rate)
{
  return g_strdup_printf ("%s / %s", rate->numerator, rate->denominator);
}

static ZgRate
rate_of (const ZgGroup *group, const ZgRateInfo *rate)
{
  return (ZgRate){ zg_stats_get (group, rate->numerator), zg_stats_get (group, rate->denominator) };
}

static void
add_rates (JsonBuilder *json, const ZgGroup *group)
{
  json_builder_set_member_name (json, "rates");
  json_builder_begin_object (json);
  for (const ZgRateInfo *info = zg_stats_get_rates (); info->name != NULL; info++)
    {
      ZgRate rate = rate_of (group, info);
      g_autofree char *formula = rate_formula (info);

      json_builder_set_member_name (json, info->name);
      json_builder_begin_object (json);
      zg_json_integer (json, "numerator", rate.numerator);
      zg_json_integer (json, "denominator", rate.denominator);
      if (rate.denominator > 0)
        zg_json_decimal (json, "percent", zg_rate_permille (rate), 1);
      else
        zg_json_text (json, "percent", NULL);
      zg_json_text (json, "formula", formula);
      json_builder_end_object (json);
    }
  json_builder_end_object (json);
}

static void
add_group (JsonBuilder *json, const ZgGroup *group)
{
  for (const ZgFigureInfo *info = zg_stats_get_infos (); info->name != NULL; info++)
    zg_json_integer (json, info->name, zg_stats_get (group, info->name));
  add_rates (json, group);
}

static gboolean
print_json (const ZgFigures *figures, GError **error)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  zg_json_text (json, "title", figures->title);
  zg_json_day (json, "today", figures->today);
  zg_json_day (json, "as_of", figures->as_of);
  zg_json_text (json, "filter", figures->filter);
  add_group (json, &figures->all);
  json_builder_set_member_name (json, "groups");
  json_builder_begin_array (json);
  for (guint i = 0; figures->groups != NULL && i < figures->groups->len; i++)
    {
      const ZgGroup *group = figures->groups->pdata[i];

      json_builder_begin_object (json);
      zg_json_text (json, "key", group->key);
      zg_json_text (json, "label", group->label);
      zg_json_text (json, "filter", group->filter);
      add_group (json, group);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);
  return zg_cli_print_json (json, error);
}

/* "    48  all issues; sub-issues do not count": every figure with what it counts. */
static void
append_figures (GString *text, const ZgGroup *group)
{
  for (const ZgFigureInfo *info = zg_stats_get_infos (); info->name != NULL; info++)
    g_string_append_printf (text, "%8" PRId64 "  %s\n", zg_stats_get (group, info->name),
                            _ (info->formula));
  for (const ZgRateInfo *info = zg_stats_get_rates (); info->name != NULL; info++)
    {
      g_autofree char *rate = zg_rate_format_full (rate_of (group, info));

      g_string_append_printf (text, "%s: %s\n", info->name, rate);
    }
}

static void
append_group (GString *text, const ZgGroup *group)
{
  g_autofree char *issues = zg_rate_format_full (zg_group_rate_issues (group));
  g_autofree char *measures = zg_rate_format_full (zg_group_rate_measures (group));

  /* Translators: a line of a list: what it is about, two rates, two numbers */
  g_string_append_printf (text,
                          _ ("%s: issues done %s; measures done %s; overdue: %" PRId64
                             " issues, %" PRId64 " measures\n"),
                          group->label[0] != '\0' ? group->label : _ ("(none)"), issues, measures,
                          group->issues.overdue, group->measures.overdue);
}

static gboolean
print_text (const ZgFigures *figures, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *today = zg_day_to_iso (figures->today);

  /* Translators: a title and the day for which figures are told */
  g_string_append_printf (text, _ ("%s, as at %s\n"), figures->title, today);
  append_figures (text, &figures->all);
  if (figures->groups != NULL && figures->groups->len > 0)
    g_string_append_c (text, '\n');
  for (guint i = 0; figures->groups != NULL && i < figures->groups->len; i++)
    append_group (text, figures->groups->pdata[i]);
  return zg_cli_write (stdout, text->str, error);
}

static gboolean
run (ZgCli *cli, GError **error)
{
  g_autofree char *by_name = NULL;
  g_autofree char *filter = NULL;
  g_autofree char *as_of = NULL;
  g_autofree char *today_text = NULL;
  g_autoptr (ZgLedger) ledger = NULL;
  g_autoptr (ZgFigures) figures = NULL;
  ZgGroupBy by;
  ZgDay today;
  const GOptionEntry entries[] = {
    ZG_CLI_OPTION_BY (&by_name),
    ZG_CLI_OPTION_FILTER (&filter),
    ZG_CLI_OPTION_AS_OF (&as_of),
    { "today", 0, 0, G_OPTION_ARG_STRING, &today_text, N_ ("The day for which lights are told"),
      N_ ("DAY") },
    { NULL },
  };

  if (!zg_cli_parse (cli, entries, 1, 1, error) || !zg_cli_parse_grouping (by_name, &by, error)
      || !zg_cli_parse_day ("--today", today_text, &today, error))
    return FALSE;
  ledger = zg_cli_open_as_of (cli, as_of, error);
  figures = ledger != NULL ? zg_stats_compute (ledger, by, filter, today, error) : NULL;
  if (figures == NULL)
    return FALSE;
  return cli->json ? print_json (figures, error) : print_text (figures, error);
}

const ZgVerb zg_verb_stats = {
  "stats",
  N_ ("LEDGER"),
  N_ ("figures, each with what it counts"),
  "zhenggai-cli stats county.zgl --by section\n"
  "zhenggai-cli stats county.zgl --filter 'unit=水利局' --as-of 2024-06-30 --json",
  run,
};
