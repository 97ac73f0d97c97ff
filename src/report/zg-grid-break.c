/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "zg-grid-private.h"

#define NO_START "，。、；：？！）》〉」』】〕〗”’％％…—·,.;:?!)]}%‰℃々"
#define NO_END   "（《〈「『【〔〖“‘([{￥$"
#define HANGS    "，。、；：,.;:"

/* A line that would have to be stretched by more than this many cells stays short. */
#define MOST_STRETCH 3

static gboolean
is_among (const char *set, gunichar c)
{
  return g_utf8_strchr (set, -1, c) != NULL;
}

gboolean
_zg_grid_may_break (gunichar first, gunichar second)
{
  return !is_among (NO_START, second) && !is_among (NO_END, first);
}

static const ZgGridCluster *
cluster_at (const ZgGrid *self, guint i)
{
  return &g_array_index (self->clusters, ZgGridCluster, i);
}

gboolean
_zg_grid_is_gap (const ZgGrid *self, guint i)
{
  const ZgGridCluster *before = cluster_at (self, i - 1), *after = cluster_at (self, i);

  return before->is_wide || after->is_wide || g_unichar_isspace (before->first);
}

/* The cluster that the line from @first on ends before, in @room; *@hangs if its last one stands in
 * the margin. */
static guint
find_end (const ZgGrid *self, guint first, double room, gboolean *hangs)
{
  guint n = self->clusters->len, i, best = 0;
  double x = 0;

  *hangs = FALSE;
  for (i = first; i < n; i++)
    {
      if (i > first && cluster_at (self, i)->may_break)
        best = i;
      /* A space at the end of a line needs no room. */
      if (x + cluster_at (self, i)->width > room + 0.01
          && !g_unichar_isspace (cluster_at (self, i)->first))
        break;
      x += cluster_at (self, i)->width;
    }
  if (i == n)
    return n;
  *hangs = is_among (HANGS, cluster_at (self, i)->first) && i > first
           && (i + 1 == n || cluster_at (self, i + 1)->may_break);
  if (*hangs)
    return i + 1;
  if (best > first)
    return best;
  for (best = MAX (i, first + 1); best > first + 1 && !cluster_at (self, best)->may_split;)
    best--;
  return best;
}

static double
width_of (const ZgGrid *self, guint first, guint end, guint *n_gaps)
{
  double width = 0;

  while (end > first + 1 && g_unichar_isspace (cluster_at (self, end - 1)->first))
    end--;
  *n_gaps = 0;
  for (guint i = first; i < end; i++)
    {
      width += cluster_at (self, i)->width;
      if (i > first && _zg_grid_is_gap (self, i))
        (*n_gaps)++;
    }
  return width;
}

static void
add_line (ZgGrid *self, guint first, guint end, double indent, gboolean hangs)
{
  ZgGridLine line = { .first = first, .end = end, .x = indent };
  guint n_gaps;
  double width = width_of (self, first, hangs ? end - 1 : end, &n_gaps);
  double left = self->width - indent - width;

  line.is_last = end == self->clusters->len;
  if (self->style.align == PANGO_ALIGN_CENTER)
    line.x = (self->width - width) / 2;
  else if (self->style.align == PANGO_ALIGN_RIGHT)
    line.x = self->width - width;
  else if (!line.is_last && n_gaps > 0 && left < MOST_STRETCH * self->style.cell)
    line.stretch = left / n_gaps;
  g_array_append_val (self->lines, line);
}

static void
break_paragraph (ZgGrid *self)
{
  guint first = 0;

  while (first < self->clusters->len)
    {
      double indent = first == 0 ? self->style.indent : 0;
      gboolean hangs;
      guint end = find_end (self, first, self->width - indent, &hangs);

      add_line (self, first, end, indent, hangs);
      for (first = end;
           first < self->clusters->len && g_unichar_isspace (cluster_at (self, first)->first);)
        first++;
    }
}

/* Where a line of a title that should be @wanted long ends: between words, if some end is near. */
static guint
find_balanced_end (const ZgGrid *self, guint first, double wanted)
{
  double x = 0, nearest = self->width;
  guint best = 0, most = first;

  for (guint i = first; i < self->clusters->len; i++)
    {
      const ZgGridCluster *cluster = cluster_at (self, i);
      double away = fabs (x - wanted);

      if (i > first && cluster->may_break && cluster->begins_word && away < nearest)
        {
          nearest = away;
          best = i;
        }
      if (x + cluster->width > self->width + 0.01)
        break;
      x += cluster->width;
      most = i + 1;
    }
  if (most == self->clusters->len && x <= wanted * 1.2)
    return most;
  return best > first ? best : MAX (most, first + 1);
}

static void
break_title (ZgGrid *self)
{
  guint n_gaps, first = 0;
  double all = width_of (self, 0, self->clusters->len, &n_gaps);
  double n = MAX (1, ceil (all / self->width - 0.001));

  while (first < self->clusters->len)
    {
      double left = width_of (self, first, self->clusters->len, &n_gaps);
      double lines = MAX (1, MAX (n - self->lines->len, ceil (left / self->width - 0.001)));
      guint end = lines <= 1 ? self->clusters->len : find_balanced_end (self, first, left / lines);

      add_line (self, first, end, 0, FALSE);
      first = end;
    }
}

void
_zg_grid_break (ZgGrid *self)
{
  if (self->style.balanced)
    break_title (self);
  else
    break_paragraph (self);
  if (self->lines->len == 0)
    add_line (self, 0, 0, self->style.indent, FALSE);
}
