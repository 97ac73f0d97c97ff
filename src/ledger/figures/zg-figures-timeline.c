/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-figures-timeline.h"

void
zg_timeline_row_free (ZgTimelineRow *row)
{
  if (row == NULL)
    return;
  g_free (row->uuid);
  g_free (row->number);
  g_free (row->title);
  g_free (row->units);
  g_free (row);
}

void
zg_timeline_free (ZgTimeline *timeline)
{
  if (timeline == NULL)
    return;
  g_ptr_array_unref (timeline->rows);
  g_free (timeline);
}
