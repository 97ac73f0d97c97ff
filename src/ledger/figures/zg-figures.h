/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counted results as plain data: what charts, papers and the command line are given. Every number
 * here was computed in one place (zg-stats.c) and can be followed: a count carries the filter
 * whose rows it counts, a rate its two numbers and its formula. */
#pragma once

#include "zg-figures-achieved.h"
#include "zg-figures-ages.h"
#include "zg-figures-course.h"
#include "zg-figures-heat.h"
#include "zg-figures-since.h"
#include "zg-figures-timeline.h"

G_BEGIN_DECLS

/* How many items (issues, or measures) stand where. done includes closed; ongoing includes
 * returned; overdue, near and on_time count open items by their present deadline. */
typedef struct
{
  gint64 total;
  gint64 done;
  gint64 closed;
  gint64 ongoing;
  gint64 returned;
  gint64 not_started;
  gint64 overdue;
  gint64 near;
  gint64 on_time;
  gint64 no_deadline;
  gint64 long_term;
  gint64 made_up_late;
  gint64 redated_late;
  gint64 extended;
} ZgCounts;

/* A share: @numerator of @denominator. Never a bare percentage. */
typedef struct
{
  gint64 numerator;
  gint64 denominator;
} ZgRate;

/* A slice of the ledger: all of it, a section, a unit, a leader... */
typedef struct
{
  char *key;    /* uuid or key; "" for what belongs to none */
  char *label;  /* as people call it */
  char *filter; /* expression that selects its rows; "" for all */
  ZgCounts issues;
  ZgCounts measures;
  gint64 measures_numbered;      /* the printed ones, without implicit measures */
  gint64 measures_numbered_done; /* of these, done or closed */
  gint64 sub_issues;             /* not counted as issues */
} ZgGroup;

/* One row of the lists in charts and papers. Strings are owned by the row. */
typedef struct
{
  char *uuid;
  char *number;
  char *title;
  char *section;
  char *section_number;
  char *state;    /* key */
  char *light;    /* key */
  char *units;    /* lead units, joined by 、 */
  char *leader;   /* leaders, joined by 、 */
  ZgDay deadline; /* nearest open one; %ZG_DAY_NONE if none */
  gint64 days;    /* deadline - today; negative if overdue; 0 if no deadline */
  gint64 measures;
  gint64 measures_done;
} ZgItem;

/* What of the figures a chart or paper shows; loaded by zg_figures_load(). */
typedef enum
{
  ZG_PART_ALL,      /* ZgFigures.all, which is always there */
  ZG_PART_GROUPS,   /* ZgFigures.groups */
  ZG_PART_COURSE,   /* ZgFigures.course */
  ZG_PART_AGES,     /* ZgFigures.ages and ZgFigures.spans */
  ZG_PART_HEAT,     /* ZgFigures.heat */
  ZG_PART_TIMELINE, /* ZgFigures.timeline */
  ZG_PART_SINCE,    /* ZgFigures.since */
  ZG_PART_ACHIEVED, /* ZgFigures.achieved */
} ZgFiguresPart;

typedef struct
{
  gint n_shared; /* atomic: who holds it beside its maker */
  char *title;   /* the ledger's */
  char *office;  /* nullable */
  ZgDay today;   /* the day lights are told for */
  ZgDay as_of;   /* %ZG_DAY_NONE: the present state */
  char *filter;  /* what was selected; "" for all */
  ZgGroup all;
  GPtrArray *groups; /* of ZgGroup; NULL without grouping */
  ZgCourse *course;  /* this and what follows: NULL unless asked for */
  GArray *ages;      /* of ZgAgeBand, the youngest first */
  GArray *spans;     /* of ZgDueSpan, the nearest first */
  ZgHeat *heat;
  ZgTimeline *timeline;
  ZgSince *since;
  GPtrArray *achieved; /* of ZgAchievedLine: by kind, then the most issues first */
} ZgFigures;

void zg_group_free (ZgGroup *group);
void zg_item_free (ZgItem *item);

/* Figures are not changed once they are computed, so that several pictures, on several threads, may
 * show the same ones: each that holds them frees them. Returns @figures. */
ZgFigures *zg_figures_ref (ZgFigures *figures);
void zg_figures_free (ZgFigures *figures);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgFigures, zg_figures_free)

/**
 * zg_rate_permille:
 *
 * Returns: the percentage times ten, rounded half up to one decimal (53.0% is 530); -1 if the
 *   denominator is 0
 */
gint64 zg_rate_permille (ZgRate rate);

/* "52.9%", or "–" if there is nothing to divide by. (transfer full) */
char *zg_rate_format (ZgRate rate);

/* "83/157 = 52.9%", or "–". (transfer full) */
char *zg_rate_format_full (ZgRate rate);

/* Rates of the done items of a group. */
ZgRate zg_group_rate_issues (const ZgGroup *group);
ZgRate zg_group_rate_measures (const ZgGroup *group);

G_END_DECLS
