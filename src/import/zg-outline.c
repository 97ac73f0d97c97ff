/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-outline.h"

#include "zg-outline-private.h"

static void
read_nodes (ZgOutline *outline, const char *text, const GArray *lines, guint n_lines)
{
  int none = -1;

  for (guint i = 0; i < lines->len; i++)
    {
      ZgSlice line = zg_line_slice (text, &g_array_index (lines, ZgLine, i));
      ZgNode node = { .line = i, .parent = -1 };

      if (i < n_lines && zg_marker_read (line, &node.marker))
        {
          int index = (int) outline->nodes->len;

          node.words = zg_slice_skip (line, node.marker.length);
          zg_issue_heading_read (node.words, &node.heading);
          g_array_append_val (outline->nodes, node);
          g_array_append_val (outline->node_at, index);
        }
      else
        g_array_append_val (outline->node_at, none);
    }
}

ZgOutline *
zg_outline_read (const char *text, const GArray *lines, guint n_lines)
{
  ZgOutline *outline = g_new0 (ZgOutline, 1);
  guint n_shapes;

  outline->nodes = g_array_new (FALSE, FALSE, sizeof (ZgNode));
  outline->node_at = g_array_sized_new (FALSE, FALSE, sizeof (int), lines->len);
  read_nodes (outline, text, lines, n_lines);
  n_shapes = zg_outline_nest (outline);
  zg_outline_judge (outline, text, lines, n_shapes);
  return outline;
}

void
zg_outline_free (ZgOutline *outline)
{
  if (!outline)
    return;
  g_array_unref (outline->nodes);
  g_array_unref (outline->node_at);
  g_free (outline);
}
