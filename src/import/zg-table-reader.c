/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-table-reader.h"

#include <glib/gi18n-lib.h>

#include "zg-cover.h"
#include "zg-enumeration.h"
#include "zg-issue-facts.h"
#include "zg-issue-heading.h"

#define MAX_COLUMNS 64

/* Lines from the start in which the column heads are looked for. */
#define MAX_BEFORE_HEADS 400

typedef struct
{
  ZgLabel labels[MAX_COLUMNS];
  guint n;
} Columns;

typedef struct
{
  ZgDraft *draft;
  Columns columns;
  ZgDateContext context;
  GArray *items;        /* scratch, of ZgItem */
  GHashTable *sections; /* title to index */
  int section;
  ZgDraftIssue *issue;
  GString *detail;   /* of the issue, so far */
  GString *progress; /* of the issue, so far */
} Table;

/* Cuts the first cell off @row. */
static ZgSlice
take_cell (ZgSlice *row)
{
  const char *tab = row->length ? memchr (row->text, '\t', row->length) : NULL;
  ZgSlice cell = zg_slice_head (*row, tab ? (gsize) (tab - row->text) : row->length);

  *row = zg_slice_skip (*row, cell.length + 1);
  cell = zg_slice_trim (cell);
  if (cell.length >= 2 && zg_slice_starts (cell, "\"") && zg_slice_ends (cell, "\""))
    cell = zg_slice (cell.text + 1, cell.length - 2);
  return cell;
}

/* A line with its tabs at either end; an empty first or last cell is white space otherwise. */
static ZgSlice
row_of (const char *text, const ZgLine *line)
{
  gsize end = line->next;

  while (end > line->start && (text[end - 1] == '\n' || text[end - 1] == '\r'))
    end--;
  return zg_slice (text + line->start, end - line->start);
}

static gboolean
read_heads (ZgSlice row, Columns *columns)
{
  gboolean issues = FALSE;
  guint known = 0;

  columns->n = 0;
  while (row.length > 0 && columns->n < MAX_COLUMNS)
    {
      ZgLabel label = zg_label_find (take_cell (&row));

      /* Of two columns for the problem, the second tells more of it. */
      if (label == ZG_LABEL_ISSUE && issues)
        label = ZG_LABEL_DETAIL;
      columns->labels[columns->n++] = label;
      known += label != ZG_LABEL_NONE;
      issues |= label == ZG_LABEL_ISSUE;
    }
  return issues && known >= 2;
}

gboolean
zg_table_find (const char *text, const GArray *lines, ZgTablePlace *place)
{
  Columns columns;

  for (guint i = 0; i < lines->len && i < MAX_BEFORE_HEADS; i++)
    {
      ZgSlice row = row_of (text, &g_array_index (lines, ZgLine, i));

      if (row.length == 0 || !memchr (row.text, '\t', row.length) || !read_heads (row, &columns))
        continue;
      place->start = i;
      for (place->end = i + 1; place->end < lines->len; place->end++)
        {
          const ZgLine *line = &g_array_index (lines, ZgLine, place->end);

          row = row_of (text, line);
          if (!zg_line_is_blank (line) && !memchr (row.text, '\t', row.length))
            break;
        }
      return place->end > i + 1;
    }
  return FALSE;
}

static char *
keep (Table *table, ZgSlice slice)
{
  return zg_draft_keep (table->draft, slice.text, slice.length);
}

static void
set_section (Table *table, ZgSlice title, gsize start)
{
  gpointer index;
  char *name;

  if (title.length == 0 && table->section >= 0)
    return;
  name = keep (table, title);
  if (!g_hash_table_lookup_extended (table->sections, name, NULL, &index))
    {
      ZgDraftSection *section = zg_draft_add_section (table->draft, start);

      index = GINT_TO_POINTER ((int) table->draft->sections->len - 1);
      if (title.length > 0)
        section->heading = section->title = name;
      g_hash_table_insert (table->sections, name, index);
    }
  table->section = GPOINTER_TO_INT (index);
}

static void
add_measures (Table *table, ZgSlice cell)
{
  gsize base = (gsize) (cell.text - table->draft->text);

  g_array_set_size (table->items, 0);
  zg_enumeration_split (cell, table->items);
  for (guint i = 0; i < MAX (1, table->items->len); i++)
    {
      ZgItem item = { ZG_SLICE_EMPTY, cell };
      ZgDraftMeasure *measure;

      if (table->items->len > 0)
        item = g_array_index (table->items, ZgItem, i);
      measure =
          zg_draft_add_measure (table->issue, item.number.text
                                                  ? (gsize) (item.number.text - table->draft->text)
                                                  : base);
      measure->number = item.number.length > 0 ? keep (table, item.number) : NULL;
      measure->text = keep (table, item.text);
    }
}

static void
add_text (GString *text, ZgSlice cell)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append_len (text, cell.text, (gssize) cell.length);
}

static char *
take_text (Table *table, GString *text)
{
  char *kept = text->len > 0 ? zg_draft_keep (table->draft, text->str, text->len) : NULL;

  g_string_truncate (text, 0);
  return kept;
}

static void
take_fact (Table *table, ZgLabel label, ZgSlice cell)
{
  ZgStatus status;

  if (label == ZG_LABEL_MEASURES)
    add_measures (table, cell);
  else if (label == ZG_LABEL_DETAIL)
    add_text (table->detail, cell);
  else if (label == ZG_LABEL_STATUS && zg_status_read (cell, &status))
    zg_issue_set_status (table->draft, table->issue, &status,
                         zg_slice_skip (cell, status.printed.length), &table->context);
  else if (label == ZG_LABEL_PROGRESS && !table->issue->status && zg_status_read (cell, &status)
           && status.printed.length == cell.length)
    zg_issue_set_status (table->draft, table->issue, &status, ZG_SLICE_EMPTY, &table->context);
  else if (label == ZG_LABEL_PROGRESS)
    add_text (table->progress, cell);
  else if (label == ZG_LABEL_STATUS)
    {
      add_text (table->progress, cell);
      zg_draft_add_doubt (table->draft, (gsize) (cell.text - table->draft->text), cell.text,
                          cell.length, _ ("no known words for a state"));
    }
  else if (label == ZG_LABEL_NONE)
    zg_draft_add_doubt (table->draft, (gsize) (cell.text - table->draft->text), cell.text,
                        cell.length, _ ("the column's head is not known"));
  else
    zg_issue_set_fact (table->draft, table->issue, label, cell, &table->context);
}

/* The cells of a row by their labels; columns without a known head keep their place. */
static ZgSlice
cell_of (const Table *table, ZgSlice row, ZgLabel label)
{
  for (guint i = 0; i < table->columns.n; i++)
    {
      ZgSlice cell = take_cell (&row);

      if (table->columns.labels[i] == label)
        return cell;
    }
  return ZG_SLICE_EMPTY;
}

static void
finish_issue (Table *table)
{
  ZgDraftIssue *issue = table->issue;
  ZgDraftMeasure *measure;

  if (!issue)
    return;
  issue->detail = take_text (table, table->detail);
  issue->progress = take_text (table, table->progress);
  if (issue->measures->len > 0)
    return;
  measure = zg_draft_add_measure (issue, issue->start);
  measure->no = 0;
  measure->implicit = TRUE;
  measure->text = issue->progress ? issue->progress : issue->title;
}

static void
open_issue (Table *table, ZgSlice row, ZgSlice title, gsize start)
{
  ZgSlice number = cell_of (table, row, ZG_LABEL_NUMBER);
  ZgIssueHeading heading;

  finish_issue (table);
  zg_issue_heading_read (title, &heading);
  set_section (table, cell_of (table, row, ZG_LABEL_SECTION), start);
  table->issue = zg_draft_add_issue (table->draft, table->section, start);
  table->issue->number = number.length > 0 ? keep (table, number) : NULL;
  table->issue->original = keep (table, title);
  if (heading.rest.length > 0 || heading.title.length == 0)
    heading.title = title;
  table->issue->title = keep (table, heading.title);
}

static void
take_row (Table *table, ZgSlice row, gsize start)
{
  ZgSlice title = cell_of (table, row, ZG_LABEL_ISSUE);

  if (title.length > 0)
    open_issue (table, row, title, start);
  if (!table->issue)
    {
      zg_draft_add_doubt (table->draft, start, row.text, zg_slice_cut (row, 180).length,
                          _ ("a row without an issue"));
      zg_cover_add (table->draft, start, ZG_BLOCK_UNKNOWN, -1, -1, -1);
      return;
    }
  zg_cover_add (table->draft, start, ZG_BLOCK_TABLE_ROW, table->section,
                (int) table->draft->issues->len - 1, -1);
  for (guint i = 0; row.length > 0; i++)
    {
      ZgSlice cell = take_cell (&row);
      ZgLabel label = i < table->columns.n ? table->columns.labels[i] : ZG_LABEL_NONE;

      if (cell.length > 0 && label != ZG_LABEL_ISSUE && label != ZG_LABEL_NUMBER
          && label != ZG_LABEL_SECTION)
        take_fact (table, label, cell);
    }
}

void
zg_table_read (ZgDraft *draft, const GArray *lines, const ZgTablePlace *place)
{
  Table table = { .draft = draft, .section = -1, .context = { 0, draft->notice_day } };

  if (draft->notice_day != ZG_DAY_NONE)
    zg_day_to_ymd (draft->notice_day, &table.context.year, NULL, NULL);
  table.items = g_array_new (FALSE, FALSE, sizeof (ZgItem));
  table.sections = g_hash_table_new (g_str_hash, g_str_equal);
  table.detail = g_string_new (NULL);
  table.progress = g_string_new (NULL);
  for (guint i = place->start; i < place->end; i++)
    {
      const ZgLine *line = &g_array_index (lines, ZgLine, i);
      ZgSlice row = row_of (draft->text, line);

      if (zg_line_is_blank (line))
        zg_cover_add (draft, line->start, ZG_BLOCK_BLANK, -1, -1, -1);
      else if (i == place->start)
        {
          read_heads (row, &table.columns);
          zg_cover_add (draft, line->start, ZG_BLOCK_TABLE_HEADER, -1, -1, -1);
        }
      else
        take_row (&table, row, line->start);
    }
  finish_issue (&table);
  g_array_unref (table.items);
  g_hash_table_unref (table.sections);
  g_string_free (table.detail, TRUE);
  g_string_free (table.progress, TRUE);
}
