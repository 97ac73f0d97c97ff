/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-notice-reader.h"

#include <glib/gi18n-lib.h>

#include "zg-header-facts.h"
#include "zg-issue-reader.h"
#include "zg-status-words.h"

/* Headings longer than this, in bytes, run into their paragraph. */
#define MAX_HEADING 180

/* No issue stands under this heading; issues do, but it is not yet in the draft. */
enum
{
  NO_SECTION = -1,
  NEW_SECTION = -2,
};

typedef struct
{
  ZgDraft *draft;
  const GArray *lines;
  const ZgOutline *outline;
  GArray *sections; /* of int: the section of each node, or one of the above */
  int bare;         /* the section without a heading, or NO_SECTION */
  ZgIssueReader reader;
} Walk;

static int
heading_above (const ZgOutline *outline, int node)
{
  while (node >= 0 && zg_outline_node (outline, (guint) node)->role != ZG_ROLE_HEADING)
    node = zg_outline_node (outline, (guint) node)->parent;
  return node;
}

static void
find_sections (Walk *walk)
{
  int none = NO_SECTION;

  for (guint i = 0; i < walk->outline->nodes->len; i++)
    g_array_append_val (walk->sections, none);
  for (guint i = 0; i < walk->outline->nodes->len; i++)
    {
      const ZgNode *node = zg_outline_node (walk->outline, i);
      int above;

      if (node->role != ZG_ROLE_ISSUE)
        continue;
      above = heading_above (walk->outline, node->parent);
      if (above >= 0)
        g_array_index (walk->sections, int, above) = NEW_SECTION;
    }
}

static ZgSlice
trim_stop (ZgSlice words)
{
  if (zg_slice_ends (words, "。") || zg_slice_ends (words, "："))
    words.length -= strlen ("。");
  return words;
}

static const char *
implied_state (const Walk *walk, const ZgNode *node)
{
  const char *state = NULL;

  while (!state && node)
    {
      if (!node->heading.quoted)
        state = zg_status_of_heading (zg_slice_head (node->words, MAX_HEADING));
      node = node->parent >= 0 ? zg_outline_node (walk->outline, (guint) node->parent) : NULL;
    }
  return state;
}

/* The section of a heading, made when it is first met. */
static int
section_of (Walk *walk, int index)
{
  int *section = index < 0 ? &walk->bare : &g_array_index (walk->sections, int, index);
  ZgDraftSection *made;
  const ZgNode *node;
  const ZgLine *line;
  ZgSlice words;

  if (*section >= 0)
    return *section;
  *section = (int) walk->draft->sections->len;
  if (index < 0)
    {
      zg_draft_add_section (walk->draft, 0);
      return *section;
    }
  node = zg_outline_node (walk->outline, (guint) index);
  line = &g_array_index (walk->lines, ZgLine, node->line);
  words = zg_line_slice (walk->draft->text, line);
  if (words.length > MAX_HEADING)
    words.length = (gsize) (node->words.text - words.text) + zg_slice_sentence (node->words);
  made = zg_draft_add_section (walk->draft, line->start);
  made->heading = zg_draft_keep (walk->draft, words.text, words.length);
  made->number = zg_draft_keep (walk->draft, node->marker.digits.text, node->marker.digits.length);
  words = node->heading.quoted ? node->heading.title
                               : trim_stop (zg_slice_skip (words, node->marker.length));
  made->title = zg_draft_keep (walk->draft, words.text, words.length);
  made->implied_state = implied_state (walk, node);
  return *section;
}

static gboolean
has_measures_below (const Walk *walk, guint index)
{
  const ZgOutline *outline = walk->outline;

  for (guint i = index + 1; i < outline->nodes->len; i++)
    {
      const ZgNode *node = zg_outline_node (outline, i);

      if (node->role == ZG_ROLE_MEASURE)
        return TRUE;
      if (node->role != ZG_ROLE_SUB_ISSUE && node->role != ZG_ROLE_TEXT)
        return FALSE;
    }
  return FALSE;
}

static void
open_issue (Walk *walk, guint index, gsize start)
{
  const ZgNode *node = zg_outline_node (walk->outline, index);
  const ZgNode *group =
      node->parent < 0 ? NULL : zg_outline_node (walk->outline, (guint) node->parent);
  int section = section_of (walk, heading_above (walk->outline, node->parent));
  g_autofree char *number = NULL;
  ZgIssueStart issue = { .start = start,
                         .number = node->marker.digits,
                         .words = node->words,
                         .heading = &node->heading,
                         .numbered = has_measures_below (walk, index) };

  if (group && group->role == ZG_ROLE_GROUP)
    {
      number =
          g_strdup_printf ("%.*s%.*s", (int) group->marker.digits.length, group->marker.digits.text,
                           (int) node->marker.digits.length, node->marker.digits.text);
      issue.number = zg_slice_of (number);
      issue.group = trim_stop (group->words);
    }
  zg_issue_reader_open (&walk->reader, section, &issue);
}

static void
leave_issue (Walk *walk)
{
  zg_issue_reader_close (&walk->reader);
  walk->reader.section = -1;
}

/* Who inspected whom may be told under the first chapter. */
static void
read_facts (Walk *walk, ZgSlice words)
{
  if (!walk->draft->inspector && walk->draft->issues->len == 0)
    zg_header_read_opening (walk->draft, words);
}

static void
take_node (Walk *walk, guint index, const ZgLine *line)
{
  const ZgNode *node = zg_outline_node (walk->outline, index);
  gboolean section = g_array_index (walk->sections, int, index) != NO_SECTION;

  switch (node->role)
    {
    case ZG_ROLE_ISSUE:
      open_issue (walk, index, line->start);
      break;
    case ZG_ROLE_SUB_ISSUE:
      zg_issue_reader_add_sub_issue (&walk->reader, line->start, node->marker.digits,
                                     &node->heading);
      break;
    case ZG_ROLE_MEASURE:
      zg_issue_reader_add_measure (&walk->reader, line->start, &node->marker, node->words,
                                   zg_line_slice (walk->draft->text, line));
      break;
    case ZG_ROLE_TEXT:
      zg_issue_reader_add_text (&walk->reader, line->start,
                                zg_line_slice (walk->draft->text, line));
      break;
    case ZG_ROLE_GROUP:
      leave_issue (walk);
      zg_cover_add (walk->draft, line->start, ZG_BLOCK_GROUP, -1, -1, -1);
      break;
    case ZG_ROLE_HEADING:
    case ZG_ROLE_PROSE:
    default:
      leave_issue (walk);
      zg_cover_add (walk->draft, line->start,
                    section                         ? ZG_BLOCK_SECTION
                    : node->role == ZG_ROLE_HEADING ? ZG_BLOCK_CHAPTER
                                                    : ZG_BLOCK_PROSE,
                    section ? section_of (walk, (int) index) : -1, -1, -1);
      read_facts (walk, node->words);
      break;
    }
}

/* Text outside of issues is an account. */
static void
take_text (Walk *walk, const ZgLine *line, ZgSlice words)
{
  if (walk->reader.issue)
    {
      zg_issue_reader_add_text (&walk->reader, line->start, words);
      return;
    }
  zg_cover_add (walk->draft, line->start, ZG_BLOCK_PROSE, -1, -1, -1);
  read_facts (walk, words);
}

static void
add_doubt (Walk *walk, const ZgLine *line, const char *why)
{
  ZgSlice words = zg_slice_cut (zg_line_slice (walk->draft->text, line), MAX_HEADING);

  zg_draft_add_doubt (walk->draft, line->start, words.text, words.length, why);
}

/* Numbers that jump hint at a heading that was lost or not recognised. */
static void
check_numbers (Walk *walk)
{
  gint64 last = 0;
  int parent = -1;

  for (guint i = 0; i < walk->outline->nodes->len; i++)
    {
      const ZgNode *node = zg_outline_node (walk->outline, i);
      const ZgLine *line = &g_array_index (walk->lines, ZgLine, node->line);

      if (node->role != ZG_ROLE_ISSUE || node->marker.number == 0)
        continue;
      if (last > 0 && node->parent == parent && node->marker.number != last + 1
          && node->marker.number != 1)
        add_doubt (walk, line, _ ("the number does not follow the one before"));
      last = node->marker.number;
      parent = node->parent;
    }
}

void
zg_notice_read (
    ZgDraft *draft, const GArray *lines, const ZgOutline *outline, guint first, guint end)
{
  g_autoptr (GArray) sections = g_array_new (FALSE, FALSE, sizeof (int));
  Walk walk = { draft, lines, outline, sections, NO_SECTION, { 0 } };
  ZgDateContext context = { 0, draft->notice_day };

  if (draft->notice_day != ZG_DAY_NONE)
    zg_day_to_ymd (draft->notice_day, &context.year, NULL, NULL);
  zg_issue_reader_init (&walk.reader, draft, &context);
  find_sections (&walk);
  for (guint i = first; i < end; i++)
    {
      const ZgLine *line = &g_array_index (lines, ZgLine, i);
      int node = g_array_index (outline->node_at, int, i);

      if (node >= 0)
        take_node (&walk, (guint) node, line);
      else if (zg_line_is_blank (line))
        zg_cover_add (draft, line->start, ZG_BLOCK_BLANK, -1, -1, -1);
      else
        take_text (&walk, line, zg_line_slice (draft->text, line));
    }
  zg_issue_reader_close (&walk.reader);
  zg_issue_reader_clear (&walk.reader);
  check_numbers (&walk);
}
