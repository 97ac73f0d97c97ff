/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-evidence.h"
#include "zg-label.h"
#include "zg-outline-private.h"
#include "zg-status-words.h"

/* Lines after a heading in which labels are looked for. */
#define LOOK_AHEAD 6

/* All nodes of one shape. */
typedef struct
{
  guint above; /* the shape of their parents; 0 for none */
  ZgMarkerKind kind;
  guint n;
  guint n_strong;
  gboolean issues; /* this level lists the problems */
} Shape;

static gboolean
is_strong (const ZgNode *node)
{
  return node->weight >= ZG_EVIDENCE_STRONG;
}

static void
look_around (const ZgOutline *outline,
             guint index,
             const char *text,
             const GArray *lines,
             ZgSurroundings *around)
{
  const ZgNode *node = zg_outline_node (outline, index);
  ZgSlice rest = node->heading.rest;
  ZgStatus status;
  gsize length;
  gboolean first = TRUE;

  around->labels = node->heading.labelled || zg_label_read (rest, &length) != ZG_LABEL_NONE;
  around->status =
      zg_status_read_sentence (zg_slice_head (rest, zg_slice_sentence (rest)), &status, &length);
  around->body = node->n_children > 0 || rest.length > 0;
  for (guint i = node->line + 1; i < lines->len && i <= node->line + LOOK_AHEAD; i++)
    {
      ZgSlice line = zg_line_slice (text, &g_array_index (lines, ZgLine, i));

      if (g_array_index (outline->node_at, int, i) >= 0)
        break;
      if (line.length == 0)
        continue;
      around->body = TRUE;
      if (zg_label_read (line, &length) != ZG_LABEL_NONE)
        around->labels = TRUE;
      else if (first)
        around->status |= zg_status_read_sentence (zg_slice_head (line, zg_slice_sentence (line)),
                                                   &status, &length);
      first = FALSE;
    }
}

static gboolean
is_digit (ZgMarkerKind kind)
{
  return kind == ZG_MARKER_DIGIT_DOT || kind == ZG_MARKER_DIGIT_COMMA;
}

/* Under a heading that names its problem in quotation marks, a line that is neither named so too
 * nor numbered with plain digits is part of it, whatever it says: most lines of a document are
 * spared the weighing. */
static gboolean
is_settled (const ZgNode *node, const ZgNode *parent)
{
  return parent && parent->heading.quoted && parent->heading.named && !is_digit (node->marker.kind)
         && !zg_slice_starts (node->words, "关于") && !zg_slice_starts (node->words, "针对");
}

static void
weigh_node (ZgOutline *outline, guint index, const char *text, const GArray *lines)
{
  ZgNode *node = zg_outline_node (outline, index);
  const ZgNode *parent = node->parent < 0 ? NULL : zg_outline_node (outline, (guint) node->parent);
  ZgSurroundings around = { 0 };

  node->organising = parent && parent->organising;
  node->list = parent && parent->list;
  if (is_settled (node, parent))
    return;
  zg_issue_heading_read (node->words, &node->heading);
  look_around (outline, index, text, lines, &around);
  around.list = node->list;
  if (!parent)
    node->organising = zg_evidence_is_organising (node->words);
  around.organising = node->organising;
  node->weight = zg_evidence_weigh (&node->heading, &around);
  node->list |= !node->heading.quoted && zg_evidence_is_list (node->words);
}

static void
weigh (ZgOutline *outline, const char *text, const GArray *lines)
{
  for (guint i = 0; i < outline->nodes->len; i++)
    weigh_node (outline, i, text, lines);
  for (guint i = 0; i < outline->nodes->len; i++)
    {
      const ZgNode *node = zg_outline_node (outline, i);

      if (node->parent >= 0 && is_strong (node))
        zg_outline_node (outline, (guint) node->parent)->n_strong++;
    }
}

static GArray *
count_shapes (const ZgOutline *outline, guint n_shapes)
{
  GArray *shapes = g_array_new (FALSE, TRUE, sizeof (Shape));

  g_array_set_size (shapes, n_shapes);
  for (guint i = 0; i < outline->nodes->len; i++)
    {
      const ZgNode *node = zg_outline_node (outline, i);
      Shape *shape = &g_array_index (shapes, Shape, node->shape);

      shape->kind = node->marker.kind;
      shape->above = node->parent < 0 ? 0 : zg_outline_node (outline, (guint) node->parent)->shape;
      if (node->organising)
        continue;
      shape->n++;
      shape->n_strong += is_strong (node);
    }
  return shapes;
}

/* Of two levels that both look like problems, one within the other, the outer one lists the issues
 * and the inner one their parts; but under 一、 and （一） the digits do. */
static void
choose_levels (GArray *shapes)
{
  for (guint i = 1; i < shapes->len; i++)
    {
      Shape *shape = &g_array_index (shapes, Shape, i);

      shape->issues = shape->n_strong > 0 && shape->n_strong * 2 >= shape->n;
      for (guint above = shape->above; shape->issues && above > 0;)
        {
          Shape *outer = &g_array_index (shapes, Shape, above);

          if (outer->issues && is_digit (shape->kind) && outer->kind < ZG_MARKER_ITEM
              && shape->n_strong > outer->n)
            outer->issues = FALSE;
          else if (outer->issues)
            shape->issues = FALSE;
          above = outer->above;
        }
    }
}

/* What a node is that stands in an issue. */
static ZgRole
role_within (const ZgNode *node, const ZgNode *parent)
{
  switch (parent->role)
    {
    case ZG_ROLE_GROUP:
      return ZG_ROLE_ISSUE;
    case ZG_ROLE_ISSUE:
      if (node->marker.kind == ZG_MARKER_LABEL)
        return ZG_ROLE_TEXT;
      return node->heading.named ? ZG_ROLE_SUB_ISSUE : ZG_ROLE_MEASURE;
    case ZG_ROLE_SUB_ISSUE:
      return ZG_ROLE_MEASURE;
    case ZG_ROLE_HEADING:
    case ZG_ROLE_PROSE:
    case ZG_ROLE_MEASURE:
    case ZG_ROLE_TEXT:
    default:
      return ZG_ROLE_TEXT;
    }
}

static ZgRole
role_outside (const ZgNode *node, const Shape *shape)
{
  /* One line of a numbered row is a problem because most of the row are. */
  gboolean member = shape->issues && !node->organising
                    && (node->weight >= 1 || shape->n_strong * 5 >= shape->n * 4);
  gboolean holder = node->n_strong > 0 && node->n_strong * 2 >= node->n_children
                    && node->marker.kind != ZG_MARKER_LABEL;

  if (shape->issues && !is_strong (node) && holder && node->heading.aspect)
    return ZG_ROLE_GROUP;
  if (member || (is_strong (node) && node->heading.quoted && node->heading.named && !holder))
    return ZG_ROLE_ISSUE;
  return node->organising && node->parent >= 0 ? ZG_ROLE_PROSE : ZG_ROLE_HEADING;
}

void
zg_outline_judge (ZgOutline *outline, const char *text, const GArray *lines, guint n_shapes)
{
  g_autoptr (GArray) shapes = NULL;

  weigh (outline, text, lines);
  shapes = count_shapes (outline, n_shapes);
  choose_levels (shapes);
  for (guint i = 0; i < outline->nodes->len; i++)
    {
      ZgNode *node = zg_outline_node (outline, i);
      const ZgNode *parent =
          node->parent < 0 ? NULL : zg_outline_node (outline, (guint) node->parent);
      const Shape *shape = &g_array_index (shapes, Shape, node->shape);

      if (parent && parent->role != ZG_ROLE_HEADING && parent->role != ZG_ROLE_PROSE)
        node->role = role_within (node, parent);
      else
        node->role = role_outside (node, shape);
    }
}
