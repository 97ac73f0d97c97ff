/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tree of a document's numbered lines, and what each of them is.
 *
 * Nothing here knows a house style. Which kind of number nests in which is told by where they start
 * again at 1; which level lists the problems is told by weighing all headings of that level (see
 * zg-evidence.h): the level whose headings mostly look like problems is it. */
#pragma once

#include "zg-issue-heading.h"
#include "zg-line-index.h"
#include "zg-marker.h"

G_BEGIN_DECLS

typedef enum
{
  ZG_ROLE_HEADING, /* a chapter or section */
  ZG_ROLE_PROSE,   /* a paragraph of an account that lists no problems */
  ZG_ROLE_GROUP,   /* a heading between section and issue */
  ZG_ROLE_ISSUE,
  ZG_ROLE_SUB_ISSUE,
  ZG_ROLE_MEASURE,
  ZG_ROLE_TEXT, /* part of the measure or issue that it stands in */
} ZgRole;

typedef struct
{
  guint line; /* index into the lines */
  ZgMarker marker;
  ZgSlice words; /* the line after the marker */
  ZgIssueHeading heading;
  int parent; /* index of a node, or -1 */
  guint n_children;
  guint n_labels;      /* children that are ZG_MARKER_LABEL */
  guint n_strong;      /* children that look like issues */
  guint shape;         /* nodes with the same kinds of ancestors share one */
  int weight;          /* as an issue */
  gboolean list;       /* this heading or one above it announces the problems */
  gboolean organising; /* this heading or one above it tells of organising the work or of plans */
  ZgRole role;
} ZgNode;

typedef struct
{
  GArray *nodes;   /* of ZgNode, in the document's order */
  GArray *node_at; /* of int: the node of each line, or -1 */
} ZgOutline;

/**
 * zg_outline_read:
 * @text: the document
 * @lines: (element-type ZgLine): its lines
 * @n_lines: how many of them may hold numbered text; a signature does not
 *
 * Returns: (transfer full): the outline
 */
ZgOutline *zg_outline_read (const char *text, const GArray *lines, guint n_lines);

void zg_outline_free (ZgOutline *outline);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgOutline, zg_outline_free)

static inline ZgNode *
zg_outline_node (const ZgOutline *outline, guint index)
{
  return &g_array_index (outline->nodes, ZgNode, index);
}

G_END_DECLS
