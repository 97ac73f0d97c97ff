/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-paste.h"

#include <glib/gi18n-lib.h>

#include "zg-cells.h"
#include "zg-enumeration.h"
#include "zg-issue-facts.h"
#include "zg-marker.h"
#include "zg-paste-private.h"
#include "zg-record.h"

/* 一是 to 十九是. */
#define MAX_ORDINAL 19

static char *
keep (ZgPaste *paste, ZgSlice slice)
{
  return zg_draft_keep (paste->draft, slice.text, slice.length);
}

/* The bytes of 一是, 二是, ... at the start. */
static gsize
read_ordinal (ZgSlice slice)
{
  gsize length = 0;

  for (gint64 n = 1; length == 0 && n <= MAX_ORDINAL; n++)
    length = zg_enumeration_ordinal (slice, n);
  return length;
}

/* Parts the number from what it counts. */
static ZgItem
read_item (ZgSlice text)
{
  ZgItem item = { ZG_SLICE_EMPTY, text };
  gsize ordinal = read_ordinal (text);
  ZgMarker marker;
  gsize label;

  if (zg_label_read (text, &label) == ZG_LABEL_MEASURES)
    item.text = zg_slice_skip (text, label);
  else if (ordinal > 0)
    item = (ZgItem){ zg_slice_head (text, ordinal), zg_slice_skip (text, ordinal) };
  else if (zg_marker_read (text, &marker) && marker.digits.length > 0)
    item = (ZgItem){ marker.digits, zg_slice_skip (text, marker.length) };
  item.text = zg_slice_trim (item.text);
  if (zg_slice_ends (item.text, "；"))
    item.text.length -= strlen ("；");
  else if (zg_slice_ends (item.text, ";"))
    item.text.length--;
  return item.text.length > 0 ? item : (ZgItem){ ZG_SLICE_EMPTY, text };
}

static void
add_measure (ZgPaste *paste, ZgDraftIssue *row, const ZgItem *item)
{
  ZgDraftMeasure *measure = zg_draft_add_measure (row, row->start);

  measure->number = item->number.length > 0 ? keep (paste, item->number) : row->number;
  measure->text = keep (paste, item->text);
  paste->n_measures++;
}

static void
add_measures (ZgPaste *paste, ZgDraftIssue *row, ZgSlice text)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (ZgItem));

  /* One number alone, or a row behind an introduction, is one measure. */
  if (zg_enumeration_split (text, items) == 0 && items->len > 1)
    for (guint i = 0; i < items->len; i++)
      add_measure (paste, row, &g_array_index (items, ZgItem, i));
  else
    {
      ZgItem item = read_item (text);

      add_measure (paste, row, &item);
    }
}

static void
doubt (ZgPaste *paste, const ZgDraftIssue *row, ZgSlice cell, const char *why)
{
  zg_draft_add_doubt (paste->draft, row->start, cell.text, cell.length, why);
}

static void
take_deadline (ZgPaste *paste, ZgDraftIssue *row, ZgSlice cell, const ZgDateContext *context)
{
  zg_issue_set_fact (paste->draft, row, ZG_LABEL_DEADLINE, cell, context);
  if (row->deadline == ZG_DAY_NONE && !row->long_term)
    doubt (paste, row, cell, _ ("no day follows from these words"));
}

/* A state, or an account of the progress. */
static void
take_progress (
    ZgPaste *paste, ZgDraftIssue *row, ZgLabel label, ZgSlice cell, const ZgDateContext *context)
{
  ZgStatus status;

  if (zg_status_read (cell, &status)
      && (label == ZG_LABEL_STATUS || status.printed.length == cell.length))
    zg_issue_set_status (paste->draft, row, &status, ZG_SLICE_EMPTY, context);
  else if (row->progress)
    {
      g_autofree char *both = g_strdup_printf ("%s\n%s", row->progress, cell.text);

      row->progress = keep (paste, zg_slice_of (both));
    }
  else
    row->progress = keep (paste, cell);
}

static void
take_cell (
    ZgPaste *paste, ZgDraftIssue *row, ZgLabel label, ZgSlice cell, const ZgDateContext *context)
{
  if (label == ZG_LABEL_MEASURES)
    add_measures (paste, row, cell);
  else if (label == ZG_LABEL_DETAIL)
    row->detail = keep (paste, cell);
  else if (label == ZG_LABEL_DEADLINE)
    take_deadline (paste, row, cell, context);
  else if (label == ZG_LABEL_STATUS || label == ZG_LABEL_PROGRESS)
    take_progress (paste, row, label, cell, context);
  else if (label != ZG_LABEL_NUMBER && !zg_issue_set_fact (paste->draft, row, label, cell, context))
    doubt (paste, row, cell, _ ("the column is not known"));
}

/* "1.", "（2）" and "3" alone in a cell. */
static void
take_number (ZgPaste *paste, ZgDraftIssue *row, ZgSlice cell)
{
  ZgMarker marker;

  if (zg_marker_read (cell, &marker) && marker.digits.length > 0 && marker.length == cell.length)
    cell = marker.digits;
  row->number = keep (paste, cell);
}

static void
read_row (ZgPaste *paste,
          GPtrArray *cells,
          const ZgPasteColumns *columns,
          const ZgDateContext *context,
          gsize line)
{
  ZgDraftIssue *row = zg_draft_add_issue (paste->draft, -1, line);

  for (guint i = 0; i < cells->len; i++)
    {
      ZgSlice cell = zg_slice_of (g_ptr_array_index (cells, i));

      if (cell.length > 0 && columns->labels[i] == ZG_LABEL_NUMBER)
        take_number (paste, row, cell);
    }
  for (guint i = 0; i < cells->len; i++)
    {
      ZgSlice cell = zg_slice_of (g_ptr_array_index (cells, i));

      if (cell.length > 0)
        take_cell (paste, row, columns->labels[i], cell, context);
    }
  if (row->measures->len > 0)
    return;
  doubt (paste, row, zg_slice_of (g_ptr_array_index (cells, 0)), _ ("a row without a measure"));
  g_ptr_array_set_size (paste->draft->issues, (int) paste->draft->issues->len - 1);
}

ZgPaste *
zg_paste_read (const char *text, GHashTable *units, ZgDay today)
{
  ZgPaste *paste = g_new0 (ZgPaste, 1);
  g_autoptr (GPtrArray) rows = zg_cells_read (text);
  ZgDateContext context = { 0, today };
  g_autofree ZgPasteColumns *columns = NULL;

  if (today != ZG_DAY_NONE)
    zg_day_to_ymd (today, &context.year, NULL, NULL);
  paste->draft = zg_draft_new ();
  columns = _zg_paste_columns (rows, units, &context);
  paste->has_heads = columns->has_heads;
  for (guint i = paste->has_heads ? 1 : 0; i < rows->len; i++)
    read_row (paste, g_ptr_array_index (rows, i), columns, &context, i + 1);
  return paste;
}

static gboolean
add_names (ZgLedger *ledger, ZgEntity entity, ZgFieldId field, GHashTable *names, GError **error)
{
  g_autoptr (GPtrArray) records = zg_record_load_all (ledger, entity, error);

  for (guint i = 0; records && i < records->len; i++)
    g_hash_table_add (names, g_strdup (zg_record_get (g_ptr_array_index (records, i), field)));
  return records != NULL;
}

ZgPaste *
zg_paste_read_for (ZgLedger *ledger, const char *text, GError **error)
{
  g_autoptr (GHashTable) units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!add_names (ledger, ZG_ENTITY_UNIT, ZG_FIELD_UNIT_NAME, units, error)
      || !add_names (ledger, ZG_ENTITY_UNIT_ALIAS, ZG_FIELD_UNIT_ALIAS_NAME, units, error))
    return NULL;
  return zg_paste_read (text, units, zg_ledger_get_today (ledger));
}

void
zg_paste_free (ZgPaste *paste)
{
  if (!paste)
    return;
  zg_draft_free (paste->draft);
  g_free (paste);
}
