/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-marker.h"
#include "zg-numeral.h"
#include "zg-paste-private.h"
#include "zg-status-words.h"

/* Characters of a unit's name at most, and of the words behind a date (前完成整改). */
#define MAX_UNIT       24
#define MAX_AFTER_DATE 6

typedef gboolean (*CellTest) (ZgSlice cell, const ZgDateContext *context);

/* A head without the blanks and line breaks that tables put into it. */
static ZgLabel
read_head (const char *cell)
{
  static const char *const targets[] = { "目标", "标准", NULL };
  g_autoptr (GString) word = g_string_new (NULL);
  ZgSlice rest = zg_slice_of (cell);
  ZgLabel label;

  while (rest.length > 0)
    {
      gsize blank = zg_slice_blank (rest);

      if (blank == 0)
        g_string_append_c (word, *rest.text);
      rest = zg_slice_skip (rest, MAX (blank, 1));
    }
  label = zg_label_find (zg_slice (word->str, word->len));
  /* Of the texts beside a measure only its target has a place of its own. */
  return label == ZG_LABEL_DETAIL && !zg_slice_has_any (zg_slice_of (word->str), targets)
             ? ZG_LABEL_SECTION
             : label;
}

static void
read_heads (GPtrArray *cells, ZgPasteColumns *columns)
{
  guint known = 0;
  guint named = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = g_ptr_array_index (cells, i);

      columns->labels[i] = read_head (cell);
      known += columns->labels[i] != ZG_LABEL_NONE;
      named += *cell != '\0';
    }
  columns->has_heads = known > 0 && 2 * known >= named;
  for (guint i = 0; !columns->has_heads && i < columns->n; i++)
    columns->labels[i] = ZG_LABEL_NONE;
}

static gboolean
is_number (ZgSlice cell, const ZgDateContext *context)
{
  ZgMarker marker;
  ZgNumeral numeral;

  return (zg_marker_read (cell, &marker) && marker.digits.length > 0
          && marker.length == cell.length)
         || (zg_numeral_read (cell, &numeral) && numeral.length == cell.length
             && numeral.value < 1000);
}

static gboolean
is_date (ZgSlice cell, const ZgDateContext *context)
{
  ZgDatePhrase phrase;

  return zg_date_phrase_match (cell, context, &phrase)
         && zg_slice_chars (zg_slice_skip (cell, phrase.length)) <= MAX_AFTER_DATE;
}

static gboolean
is_state (ZgSlice cell, const ZgDateContext *context)
{
  ZgStatus status;

  return zg_status_read (cell, &status) && status.printed.length == cell.length;
}

static const char *
cell_at (GPtrArray *rows, guint row, guint column)
{
  GPtrArray *cells = g_ptr_array_index (rows, row);

  return column < cells->len ? g_ptr_array_index (cells, column) : "";
}

/* TRUE if there is text in the column, and all of it passes. */
static gboolean
all_are (GPtrArray *rows,
         const ZgPasteColumns *columns,
         guint column,
         CellTest test,
         const ZgDateContext *context)
{
  guint n = 0;

  for (guint i = columns->has_heads ? 1 : 0; i < rows->len; i++)
    {
      ZgSlice cell = zg_slice_of (cell_at (rows, i, column));

      if (cell.length == 0)
        continue;
      if (!test (cell, context))
        return FALSE;
      n++;
    }
  return n > 0;
}

/* TRUE if all cells hold short names, and at least one of these is known. */
static gboolean
are_units (GPtrArray *rows, const ZgPasteColumns *columns, guint column, GHashTable *units)
{
  gboolean known = FALSE;

  for (guint i = columns->has_heads ? 1 : 0; units && i < rows->len; i++)
    {
      g_auto (GStrv) names =
          g_regex_split_simple ("[\\s、，,；;/|]+", cell_at (rows, i, column), 0, 0);

      for (guint n = 0; names[n]; n++)
        {
          if (g_utf8_strlen (names[n], -1) > MAX_UNIT)
            return FALSE;
          known |= g_hash_table_contains (units, names[n]);
        }
    }
  return known;
}

static gboolean
has_label (const ZgPasteColumns *columns, ZgLabel label)
{
  for (guint i = 0; i < columns->n; i++)
    if (columns->labels[i] == label)
      return TRUE;
  return FALSE;
}

static ZgLabel
judge (GPtrArray *rows,
       const ZgPasteColumns *columns,
       guint column,
       GHashTable *units,
       const ZgDateContext *context)
{
  const struct
  {
    ZgLabel label;
    CellTest test;
  } tests[] = {
    { ZG_LABEL_NUMBER, is_number },
    { ZG_LABEL_DEADLINE, is_date },
    { ZG_LABEL_STATUS, is_state },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    if (!has_label (columns, tests[i].label)
        && all_are (rows, columns, column, tests[i].test, context))
      return tests[i].label;
  if (!has_label (columns, ZG_LABEL_LEAD) && are_units (rows, columns, column, units))
    return ZG_LABEL_LEAD;
  return ZG_LABEL_NONE;
}

/* Of what is left, the column with the most text. */
static void
choose_text (GPtrArray *rows, ZgPasteColumns *columns)
{
  gsize most = 0;
  guint best = columns->n;

  for (guint column = 0; column < columns->n; column++)
    {
      gsize length = 0;

      for (guint i = 0; i < rows->len; i++)
        length += strlen (cell_at (rows, i, column));
      if (columns->labels[column] != ZG_LABEL_NONE || length <= most)
        continue;
      most = length;
      best = column;
    }
  if (best < columns->n)
    columns->labels[best] = ZG_LABEL_MEASURES;
}

ZgPasteColumns *
_zg_paste_columns (GPtrArray *rows, GHashTable *units, const ZgDateContext *context)
{
  guint n = 0;
  ZgPasteColumns *columns;

  for (guint i = 0; i < rows->len; i++)
    n = MAX (n, ((GPtrArray *) g_ptr_array_index (rows, i))->len);
  columns = g_malloc0 (sizeof *columns + n * sizeof (ZgLabel));
  columns->n = n;
  if (rows->len > 0)
    read_heads (g_ptr_array_index (rows, 0), columns);
  /* Lines are text, whatever they look like. */
  for (guint i = 0; n > 1 && i < n; i++)
    if (columns->labels[i] == ZG_LABEL_NONE)
      columns->labels[i] = judge (rows, columns, i, units, context);
  if (!has_label (columns, ZG_LABEL_MEASURES))
    choose_text (rows, columns);
  return columns;
}
