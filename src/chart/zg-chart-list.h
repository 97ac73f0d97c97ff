/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The charts there are: one line each. */
#pragma once

#include "zg-chart.h"

G_BEGIN_DECLS

/* clang-format off */
#define ZG_CHART_LIST(CHART) \
  CHART (zg_ring_chart) \
  CHART (zg_bars_section_chart) \
  CHART (zg_bars_unit_chart) \
  CHART (zg_bars_leader_chart) \
  CHART (zg_course_chart) \
  CHART (zg_ages_chart) \
  CHART (zg_heat_chart) \
  CHART (zg_timeline_chart) \
  CHART (zg_since_chart) \
  CHART (zg_achieved_chart)
/* clang-format on */

#define CHART(chart) extern const ZgChart chart;
ZG_CHART_LIST (CHART)
#undef CHART

G_END_DECLS
