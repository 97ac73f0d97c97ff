/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures built by hand, so that pictures and papers are tested without a ledger. */
#pragma once

#include "zg-figures.h"

G_GNUC_UNUSED static ZgCounts
counts_make (
    gint64 closed, gint64 done, gint64 ongoing, gint64 returned, gint64 not_started, gint64 overdue)
{
  return (ZgCounts){ .total = closed + done + ongoing + returned + not_started,
                     .done = closed + done,
                     .closed = closed,
                     .ongoing = ongoing + returned,
                     .returned = returned,
                     .not_started = not_started,
                     .overdue = overdue };
}

static void
counts_add (ZgCounts *sum, const ZgCounts *counts)
{
  sum->total += counts->total;
  sum->done += counts->done;
  sum->closed += counts->closed;
  sum->ongoing += counts->ongoing;
  sum->returned += counts->returned;
  sum->not_started += counts->not_started;
  sum->overdue += counts->overdue;
}

static ZgFigures *
figures_new (const char *title)
{
  ZgFigures *figures = g_new0 (ZgFigures, 1);

  figures->title = g_strdup (title);
  figures->office = g_strdup ("中共云溪县委办公室");
  figures->today = zg_day_from_ymd (2024, 3, 15);
  figures->as_of = ZG_DAY_NONE;
  figures->filter = g_strdup ("");
  figures->all.key = g_strdup ("");
  figures->all.label = g_strdup ("");
  figures->all.filter = g_strdup ("");
  figures->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_group_free);
  return figures;
}

/* Adds a group and its counts to the whole. */
static void
figures_add (
    ZgFigures *figures, const char *field, const char *label, ZgCounts issues, ZgCounts measures)
{
  ZgGroup *group = g_new0 (ZgGroup, 1);

  group->key = *label ? g_strdup_printf ("k%u", figures->groups->len) : g_strdup ("");
  group->label = g_strdup (label);
  group->filter = g_strdup_printf ("%s=%s", field, group->key);
  group->issues = issues;
  group->measures = measures;
  counts_add (&figures->all.issues, &issues);
  counts_add (&figures->all.measures, &measures);
  g_ptr_array_add (figures->groups, group);
}

G_GNUC_UNUSED static ZgFigures *
figures_empty (void)
{
  return figures_new ("云溪县巡察整改台账");
}

G_GNUC_UNUSED static ZgFigures *
figures_one (void)
{
  ZgFigures *figures = figures_new ("云溪县巡察整改台账");

  figures_add (figures, "section", "作风建设", counts_make (0, 0, 1, 0, 0, 0),
               counts_make (0, 0, 1, 0, 0, 0));
  return figures;
}

/* Like the sample: every state occurs. */
G_GNUC_UNUSED static ZgFigures *
figures_sections (void)
{
  ZgFigures *figures = figures_new ("云溪县巡察整改台账");

  figures_add (figures, "section", "贯彻落实党的路线方针政策方面", counts_make (6, 4, 3, 0, 1, 1),
               counts_make (18, 10, 9, 1, 2, 2));
  figures_add (figures, "section", "群众身边腐败问题和不正之风方面", counts_make (3, 5, 6, 1, 2, 3),
               counts_make (9, 12, 14, 2, 6, 5));
  figures_add (figures, "section", "基层党组织建设方面", counts_make (2, 1, 5, 0, 3, 2),
               counts_make (7, 4, 10, 0, 8, 4));
  figures_add (figures, "section", "上轮巡察反馈问题整改方面", counts_make (4, 0, 1, 0, 0, 0),
               counts_make (9, 1, 1, 0, 0, 0));
  return figures;
}

G_GNUC_UNUSED static ZgFigures *
figures_units (void)
{
  static const char *const names[] = {
    "县农业农村局",
    "县财政局",
    "县委组织部",
    "县住房和城乡建设局",
    "县教育局",
    "县人力资源和社会保障局",
    "县生态环境局",
    "县交通运输局",
    "县政务服务数据管理局(县行政审批局)",
    "县卫生健康委员会",
    "云溪经济开发区管理委员会招商服务和企业发展促进中心综合协调办公室",
    "县水利局"
  };
  ZgFigures *figures = figures_new ("云溪县巡察整改台账");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    figures_add (figures, "unit", names[i],
                 counts_make ((i * 3) % 5, i % 4, 1 + i % 3, i % 5 == 1, (i * 7) % 3, i % 3),
                 counts_make ((i * 7) % 11, 1 + i % 6, 2 + i % 5, i % 5 == 1, (i * 5) % 4, i % 3));
  figures_add (figures, "unit", "", counts_make (0, 0, 1, 0, 1, 0), counts_make (0, 0, 1, 0, 2, 0));
  return figures;
}

/* Numbers of ten digits, and all of it done. */
G_GNUC_UNUSED static ZgFigures *
figures_huge (void)
{
  ZgFigures *figures = figures_new ("云溪县巡察整改台账");

  figures_add (figures, "unit", "县水利局", counts_make (1234567890, 0, 0, 0, 0, 0),
               counts_make (3703703670, 0, 0, 0, 0, 0));
  figures_add (figures, "unit", "县教育局", counts_make (1, 0, 0, 0, 0, 0),
               counts_make (1, 0, 0, 0, 0, 0));
  return figures;
}

/* @n units with names of 40 characters. */
G_GNUC_UNUSED static ZgFigures *
figures_many (guint n)
{
  ZgFigures *figures = figures_new ("云溪县巡察整改台账");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf (
          "云溪县第%03u镇人民政府综合行政执法和应急管理办公室暨安全生产监督管理所第三工作组",
          i + 1);

      figures_add (figures, "unit", name,
                   counts_make (i % 3, i % 2, i % 4, i % 7 == 0, i % 2, i % 2),
                   counts_make (i % 9, i % 5, i % 6, i % 7 == 0, i % 4, i % 2));
    }
  return figures;
}
