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
          g_array_append_val (outline->nodes, node);
          g_array_append_val (outline->node_at, index);
        }
      else
        g_array_append_val (outline->node_at, none);
    }
}

static gboolean
is_bare (const ZgNode *node)
{
  ZgIssueHeading heading;

  zg_issue_heading_read (node->words, &heading);
  return heading.title.length == 0;
}

/* A label alone under a number gives that number's wording ("一、第七项" / "整改任务：…"); it is no
 * item of its own. Returns whether any line was taken back. */
static gboolean
merge_labels (ZgOutline *outline)
{
  GArray *kept = g_array_sized_new (FALSE, FALSE, sizeof (ZgNode), outline->nodes->len);
  gboolean merged;

  for (guint i = 0; i < outline->nodes->len; i++)
    {
      const ZgNode *node = zg_outline_node (outline, i);
      const ZgNode *parent =
          node->parent < 0 ? NULL : zg_outline_node (outline, (guint) node->parent);
      int index = (int) kept->len;

      if (node->marker.kind == ZG_MARKER_LABEL && node->marker.length > 0 && parent
          && parent->n_labels == 1 && is_bare (parent))
        index = -1;
      else
        g_array_append_vals (kept, node, 1);
      g_array_index (outline->node_at, int, node->line) = index;
    }
  merged = kept->len < outline->nodes->len;
  g_array_unref (outline->nodes);
  outline->nodes = kept;
  return merged;
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
  if (merge_labels (outline))
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
