/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-outline-private.h"

/* How one kind of number runs through the document. */
typedef struct
{
  int first;      /* index of its first node, or -1 */
  guint n;        /* nodes */
  guint n_starts; /* of these, those that start again at 1 */
} Run;

typedef struct
{
  ZgMarkerKind kind;
  int node;
} Level;

static void
measure_runs (const ZgOutline *outline, Run runs[ZG_N_MARKERS])
{
  for (guint i = 0; i < ZG_N_MARKERS; i++)
    runs[i] = (Run){ .first = -1 };
  for (guint i = 0; i < outline->nodes->len; i++)
    {
      const ZgNode *node = zg_outline_node (outline, i);
      Run *run = &runs[node->marker.kind];

      if (run->first < 0)
        run->first = (int) i;
      run->n++;
      run->n_starts += node->marker.number == 1;
    }
}

/* "1." and "1、" are two levels only if one starts again within a run of the other; else typists
 * mixed them, and they are one. */
static void
join_digits (ZgOutline *outline)
{
  gint64 last[2] = { 0, 0 };
  gint64 outer[2] = { 0, 0 };

  for (guint i = 0; i < outline->nodes->len; i++)
    {
      const ZgMarker *marker = &zg_outline_node (outline, i)->marker;
      int mine = marker->kind == ZG_MARKER_DIGIT_COMMA;

      if (!mine && marker->kind != ZG_MARKER_DIGIT_DOT)
        continue;
      if (outer[mine] > 0 && marker->number == outer[mine] + 1)
        return;
      if (marker->number == 1)
        outer[!mine] = last[!mine];
      last[mine] = marker->number;
    }
  for (guint i = 0; i < outline->nodes->len; i++)
    if (zg_outline_node (outline, i)->marker.kind == ZG_MARKER_DIGIT_COMMA)
      zg_outline_node (outline, i)->marker.kind = ZG_MARKER_DIGIT_DOT;
}

/* The usual order, except that a kind which comes first and runs on, while a usually higher one
 * starts again and again behind it, holds the other. */
static void
rank_kinds (const ZgOutline *outline, int ranks[ZG_N_MARKERS])
{
  Run runs[ZG_N_MARKERS];

  measure_runs (outline, runs);
  for (int i = 0; i < ZG_N_MARKERS; i++)
    ranks[i] = 10 * i;
  for (int outer = 0; outer < ZG_N_MARKERS; outer++)
    for (int deep = outer + 1; deep < ZG_N_MARKERS; deep++)
      {
        gboolean runs_on = runs[deep].n_starts <= 1 && runs[outer].n_starts >= 2;

        if (deep == ZG_MARKER_LABEL)
          runs_on = runs[outer].n_starts >= runs[deep].n;
        if (runs[deep].n > 0 && runs[outer].n > 0 && runs[deep].first < runs[outer].first
            && runs_on)
          ranks[deep] = MIN (ranks[deep], ranks[outer] - 1);
      }
}

/* The shape of a node of @kind under a node of shape @above; shapes are numbered from 1, 0 is the
 * document itself. */
static guint
shape_under (GArray *shapes, guint above, ZgMarkerKind kind)
{
  guint *slot = &g_array_index (shapes, guint, above * ZG_N_MARKERS + kind);

  if (*slot == 0)
    {
      guint shape = shapes->len / ZG_N_MARKERS;

      *slot = shape;
      g_array_set_size (shapes, shapes->len + ZG_N_MARKERS);
      return shape;
    }
  return *slot;
}

guint
zg_outline_nest (ZgOutline *outline)
{
  g_autoptr (GArray) shapes = g_array_new (FALSE, TRUE, sizeof (guint));
  Level stack[ZG_N_MARKERS];
  int ranks[ZG_N_MARKERS];
  guint depth = 0;

  g_array_set_size (shapes, ZG_N_MARKERS);
  join_digits (outline);
  rank_kinds (outline, ranks);
  for (guint i = 0; i < outline->nodes->len; i++)
    {
      ZgNode *node = zg_outline_node (outline, i);
      ZgNode *parent = NULL;

      node->parent = -1;
      node->n_children = node->n_labels = 0;

      while (depth > 0 && ranks[stack[depth - 1].kind] >= ranks[node->marker.kind])
        depth--;
      if (depth > 0)
        {
          node->parent = stack[depth - 1].node;
          parent = zg_outline_node (outline, (guint) node->parent);
          parent->n_children++;
          parent->n_labels += node->marker.kind == ZG_MARKER_LABEL;
        }
      node->shape = shape_under (shapes, parent ? parent->shape : 0, node->marker.kind);
      stack[depth++] = (Level){ node->marker.kind, (int) i };
    }
  return shapes->len / ZG_N_MARKERS;
}
