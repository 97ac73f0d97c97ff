/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Facts for papers, built by hand. */
#pragma once

#include "../chart/figures.h"
#include "zg-paper.h"

typedef struct
{
  ZgFigures *all;
  ZgFigures *sections;
  ZgFigures *units;
  GPtrArray *items;
  GPtrArray *claims;
} Facts;

static ZgItem *
item_new (guint i,
          const char *title,
          const char *units,
          const char *state,
          const char *light,
          ZgDay deadline,
          ZgDay today)
{
  ZgItem *item = g_new0 (ZgItem, 1);

  item->uuid = g_strdup_printf ("00000000-0000-4000-8000-%012u", i);
  item->number = g_strdup_printf ("%u", i + 1);
  item->title = g_strdup (title);
  item->section = g_strdup ("");
  item->section_number = g_strdup ("（二）");
  item->units = g_strdup (units);
  item->leader = g_strdup ("");
  item->state = g_strdup (state);
  item->light = g_strdup (light);
  item->deadline = deadline;
  item->days = deadline == ZG_DAY_NONE ? 0 : deadline - today;
  item->measures = 1 + i % 4;
  item->measures_done = i % 2;
  return item;
}

/* @n items over all lights; @title and @units for every one, or NULL for varied ones. */
static GPtrArray *
items_new (guint n, const char *title, const char *units, ZgDay today)
{
  static const struct
  {
    const char *state;
    const char *light;
    int days; /* to the deadline; 0 for none */
  } kinds[] = { { "closed", "closed", -40 },   { "ongoing", "on-time", 60 },
                { "ongoing", "overdue", -12 }, { "done", "made-up-late", -30 },
                { "ongoing", "near", 4 },      { "not-started", "none", 0 },
                { "ongoing", "long-term", 0 }, { "returned", "overdue", -3 },
                { "closed", "closed", -70 },   { "not-started", "on-time", 107 } };
  static const char *const titles[] = {
    "涉农项目资金拨付不及时,部分乡镇配套资金未落实到位", "重点项目招引后跟进服务不够",
    "部分村级组织活动场所长期闲置,党员教育管理流于形式,“三会一课”记录不规范、不完整",
    "农村生活污水治理设施建成后运行维护不到位", "窗口单位“一次办好”改革落实有差距"
  };
  static const char *const names[] = { "县农业农村局", "县财政局", "县委组织部、各乡镇党委",
                                       "县生态环境局、县住房和城乡建设局", "县政务服务数据管理局" };
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_item_free);

  for (guint i = 0; i < n; i++)
    {
      gsize k = (i * 7) % G_N_ELEMENTS (kinds);
      ZgDay deadline = kinds[k].days ? today + kinds[k].days - (int) (i % 3) : ZG_DAY_NONE;

      g_ptr_array_add (items,
                       item_new (i, title ? title : titles[i * 3 / 2 % G_N_ELEMENTS (titles)],
                                 units ? units : names[i * 5 / 3 % G_N_ELEMENTS (names)],
                                 kinds[k].state, kinds[k].light, deadline, today));
    }
  return items;
}

static void
facts_add_claim (Facts *facts, const char *key, gint64 amount, int scale)
{
  g_ptr_array_add (facts->claims, zg_claims_compare (key, amount, scale, &facts->all->all));
}

static Facts *
facts_new (ZgFigures *sections, ZgFigures *units, GPtrArray *items)
{
  Facts *facts = g_new0 (Facts, 1);

  facts->sections = sections;
  facts->units = units;
  facts->items = items;
  facts->all = figures_new (sections->title);
  facts->all->all.issues = sections->all.issues;
  facts->all->all.measures = sections->all.measures;
  facts->all->all.issues.near = MIN (4, sections->all.issues.ongoing);
  facts->all->all.measures_numbered = sections->all.measures.total * 9 / 10;
  facts->all->all.measures_numbered_done = sections->all.measures.done * 9 / 10;
  facts->claims = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_claim_check_free);
  return facts;
}

static void
facts_free (Facts *facts)
{
  zg_figures_free (facts->all);
  zg_figures_free (facts->sections);
  zg_figures_free (facts->units);
  g_ptr_array_unref (facts->items);
  g_ptr_array_unref (facts->claims);
  g_free (facts);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Facts, facts_free)

G_GNUC_UNUSED static Facts *
facts_sample (void)
{
  Facts *facts = facts_new (figures_sections (), figures_units (),
                            items_new (47, NULL, NULL, zg_day_from_ymd (2024, 3, 15)));

  facts_add_claim (facts, "issues_total", 57, 0);
  facts_add_claim (facts, "issues_done", facts->all->all.issues.done, 0);
  facts_add_claim (facts, "measures_total", 157, 0);
  facts_add_claim (facts, "measures_effective", 74, 0);
  facts_add_claim (facts, "measures_rate_percent", 529, 1);
  return facts;
}

G_GNUC_UNUSED static Facts *
facts_empty (void)
{
  return facts_new (figures_empty (), figures_empty (),
                    items_new (0, NULL, NULL, zg_day_from_ymd (2024, 3, 15)));
}

G_GNUC_UNUSED static Facts *
facts_one (void)
{
  return facts_new (figures_one (), figures_one (),
                    items_new (1, NULL, NULL, zg_day_from_ymd (2024, 3, 15)));
}

/* 500 issues worded in 900 characters, 60 sections, 500 units of 40 characters. */
G_GNUC_UNUSED static Facts *
facts_large (void)
{
  g_autoptr (GString) wording = g_string_new (NULL);
  g_autofree char *title = NULL;
  Facts *facts;

  for (int i = 0; i < 900; i += 10)
    g_string_append (wording, "项目资金拨付不够及时");
  facts =
      facts_new (figures_many (60), figures_many (500),
                 items_new (500, wording->str,
                            "云溪县第一百零一镇人民政府综合行政执法和应急管理办公室安全生产监督管理"
                            "所第三工作组",
                            zg_day_from_ymd (2024, 3, 15)));
  for (guint i = 0; i < 7; i++)
    facts_add_claim (facts, "measures_rate_percent", 1234567800000 + i, 6);
  title = g_strdup_printf ("%s%s%s", facts->all->title, "关于落实省委巡视组反馈意见整改情况的综合",
                           "台账(二〇二三年度至二〇二四年度第三轮含回头看)");
  g_free (facts->all->title);
  facts->all->title = g_steal_pointer (&title);
  return facts;
}

G_GNUC_UNUSED static ZgPaperFacts
facts_get (const Facts *facts)
{
  return (ZgPaperFacts){ .all = facts->all,
                         .by_section = facts->sections,
                         .by_unit = facts->units,
                         .items = facts->items,
                         .claims = facts->claims };
}
