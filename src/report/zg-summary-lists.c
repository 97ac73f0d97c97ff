/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Page two of the summary. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-chart-style.h"
#include "zg-numeral.h"
#include "zg-reference.h"
#include "zg-summary.h"
#include "zg-table.h"
#include "zg-urgency.h"

#define SHORT_ROWS 5 /* of overdue items and of next deadlines */

/* The columns of the short table: overdue on the left, next deadlines on the right. */
enum
{
  LATE_NUMBER,
  LATE_TITLE,
  LATE_UNITS,
  LATE_DAYS,
  SHORT_GAP, /* between the two halves */
  NEXT_NUMBER,
  NEXT_TITLE,
  NEXT_DAY,
  SHORT_COLUMNS
};

enum
{
  ISSUE_NUMBER,
  ISSUE_TITLE,
  ISSUE_UNITS,
  ISSUE_DAY,
  ISSUE_MEASURES,
  ISSUE_STATE,
  ISSUE_LIGHT,
  ISSUE_COLUMNS
};

static const struct
{
  const char *key;
  const char *label; /* message */
  const char *sign;  /* after the number */
} claims[] = {
  { "issues_total", N_ ("issues") },
  { "issues_done", N_ ("issues done") },
  { "issues_ongoing", N_ ("issues ongoing") },
  { "measures_total", N_ ("measures") },
  { "measures_done", N_ ("measures done") },
  { "measures_rate_percent", N_ ("rate of measures done"), "%" },
};

static const char *
claim_label (const ZgWords *words, const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (claims); i++)
    if (g_strcmp0 (claims[i].key, key) == 0)
      return zg_words_get (words, claims[i].label);
  return key;
}

/* "40.5%". (transfer full) */
static char *
claim_number (const char *key, gint64 amount, int scale)
{
  g_autofree char *number = zg_numeral_write_decimal (amount, scale);
  const char *sign = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (claims); i++)
    if (g_strcmp0 (claims[i].key, key) == 0)
      sign = claims[i].sign;
  return g_strconcat (number, sign, NULL);
}

static char *
days_text (const ZgWords *words, gint64 days)
{
  g_autofree char *count = zg_count_format (ABS (days));

  return g_strdup_printf (zg_words_get (words, N_ ("%s d")), count);
}

static int
compare_deadlines (gconstpointer a, gconstpointer b)
{
  const ZgItem *left = *(const ZgItem *const *) a, *right = *(const ZgItem *const *) b;

  return (left->deadline > right->deadline) - (left->deadline < right->deadline);
}

GPtrArray *
zg_summary_select_late (GPtrArray *sorted)
{
  GPtrArray *selected = g_ptr_array_new ();

  for (guint i = 0; i < sorted->len; i++)
    if (zg_item_is_overdue (g_ptr_array_index (sorted, i)))
      g_ptr_array_add (selected, g_ptr_array_index (sorted, i));
  return selected;
}

GPtrArray *
zg_summary_select_next (GPtrArray *sorted)
{
  GPtrArray *selected = g_ptr_array_new ();

  for (guint i = 0; i < sorted->len; i++)
    {
      ZgItem *item = g_ptr_array_index (sorted, i);

      if (zg_item_is_open (item) && !zg_item_is_overdue (item) && item->deadline != ZG_DAY_NONE
          && item->days >= 0)
        g_ptr_array_add (selected, item);
    }
  g_ptr_array_sort (selected, compare_deadlines);
  return selected;
}

static void
set_number (ZgBlock *table, guint column, const ZgPaperFacts *facts, const ZgItem *item)
{
  g_autofree char *number =
      zg_reference_number (facts->number_scope, item->section_number, item->number);

  zg_table_set_cell (table, column, number);
}

static void
set_more (ZgBlock *table, guint column, guint n, const ZgWords *words)
{
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *text = g_strdup_printf (zg_words_get (words, N_ ("and %s more")), count);

  zg_table_set_cell (table, column, text);
}

static void
set_late (ZgBlock *table, const ZgPaperFacts *facts, const ZgItem *item, const ZgWords *words)
{
  g_autofree char *days = days_text (words, item->days);

  set_number (table, LATE_NUMBER, facts, item);
  zg_table_set_cell (table, LATE_TITLE, item->title);
  zg_table_set_cell (table, LATE_UNITS, item->units && *item->units ? item->units : "–");
  zg_table_set_light (table, LATE_DAYS, "overdue");
  zg_table_set_cell (table, LATE_DAYS, days);
}

static void
set_next (ZgBlock *table, const ZgPaperFacts *facts, const ZgItem *item, const ZgWords *words)
{
  g_autofree char *day = zg_words_day_short (words, item->deadline);

  set_number (table, NEXT_NUMBER, facts, item);
  zg_table_set_cell (table, NEXT_TITLE, item->title);
  zg_table_set_light (table, NEXT_DAY, zg_light_get_look (item->light)->key);
  zg_table_set_cell (table, NEXT_DAY, day);
}

/* A list of at most SHORT_ROWS rows, the last of which says how many more there are. */
static guint
rows_of (GPtrArray *items)
{
  return items->len > SHORT_ROWS ? SHORT_ROWS - 1 : items->len;
}

static void
fill_short (ZgBlock *table,
            const ZgPaperFacts *facts,
            GPtrArray *late,
            GPtrArray *next,
            const ZgWords *words)
{
  guint n_late = rows_of (late), n_next = rows_of (next);
  guint n = MAX (MIN (late->len, SHORT_ROWS), MIN (next->len, SHORT_ROWS));

  for (guint i = 0; i < MAX (n, 1); i++)
    {
      zg_table_add_row (table);
      if (i < n_late)
        set_late (table, facts, g_ptr_array_index (late, i), words);
      else if (i == n_late && late->len > n_late)
        set_more (table, LATE_TITLE, late->len - n_late, words);
      else if (late->len == 0 && i == 0)
        zg_table_set_cell (table, LATE_TITLE, zg_words_get (words, N_ ("none")));
      if (i < n_next)
        set_next (table, facts, g_ptr_array_index (next, i), words);
      else if (i == n_next && next->len > n_next)
        set_more (table, NEXT_TITLE, next->len - n_next, words);
      else if (next->len == 0 && i == 0)
        zg_table_set_cell (table, NEXT_TITLE, zg_words_get (words, N_ ("none")));
    }
}

static void
add_deadlines (ZgPages *pages, const ZgPaperFacts *facts, GPtrArray *sorted, const ZgWords *words)
{
  ZgTextStyle style = zg_summary_table_style ();
  g_autoptr (GPtrArray) late = zg_summary_select_late (sorted);
  g_autoptr (GPtrArray) next = zg_summary_select_next (sorted);
  g_autofree char *late_title =
      g_strdup_printf (zg_words_get (words, N_ ("Overdue: %u")), late->len);
  g_autofree char *next_title =
      g_strdup_printf (zg_words_get (words, N_ ("Deadline to come: %u")), next->len);
  const ZgColumn columns[SHORT_COLUMNS] = {
    [LATE_NUMBER] = { zg_words_get (words, N_ ("No.")), -42, PANGO_ALIGN_LEFT, 1 },
    [LATE_TITLE] = { late_title, 0, PANGO_ALIGN_LEFT, 2 },
    [LATE_UNITS] = { zg_words_get (words, N_ ("Lead unit")), -64, PANGO_ALIGN_LEFT, 2 },
    [LATE_DAYS] = { zg_words_get (words, N_ ("Overdue by")), -64, PANGO_ALIGN_LEFT, 1 },
    [SHORT_GAP] = { NULL, 6, PANGO_ALIGN_LEFT, 1 },
    [NEXT_NUMBER] = { zg_words_get (words, N_ ("No.")), -42, PANGO_ALIGN_LEFT, 1 },
    [NEXT_TITLE] = { next_title, 0, PANGO_ALIGN_LEFT, 2 },
    [NEXT_DAY] = { zg_words_get (words, N_ ("Deadline")), -64, PANGO_ALIGN_LEFT, 1 }
  };
  ZgBlock *heading =
      zg_summary_add_heading (pages, words, 4, N_ ("Overdue items and next deadlines"));

  heading->new_page = TRUE;
  fill_short (zg_pages_add (pages, zg_table_new (columns, SHORT_COLUMNS, &style)), facts, late,
              next, words);
}

static void
append_mismatch (GString *text, const ZgClaimCheck *check, const ZgWords *words)
{
  g_autofree char *claimed = claim_number (check->key, check->claimed, check->claimed_scale);
  g_autofree char *listed = claim_number (check->key, check->listed, check->listed_scale);
  const char *label = claim_label (words, check->key);

  /* A notice may count printed measures only: both numbers are told where they differ. */
  if (check->has_numbered && check->listed_numbered != check->listed)
    {
      g_autofree char *numbered = zg_count_format (check->listed_numbered);

      g_string_append_printf (text,
                              zg_words_get (words, N_ ("%s: stated %s, listed %s (numbered: %s)")),
                              label, claimed, listed, numbered);
    }
  else
    g_string_append_printf (text, zg_words_get (words, N_ ("%s: stated %s, listed %s")), label,
                            claimed, listed);
}

char *
zg_summary_mismatches (const ZgPaperFacts *facts, const ZgWords *words)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *start = NULL;
  guint n = 0;

  for (guint i = 0; facts->claims && i < facts->claims->len; i++)
    {
      const ZgClaimCheck *check = g_ptr_array_index (facts->claims, i);

      if (check->matches)
        continue;
      if (n++ > 0)
        g_string_append (text, zg_words_get (words, N_ ("; ")));
      append_mismatch (text, check, words);
    }
  if (n == 0)
    return NULL;
  start = g_strdup_printf (zg_words_get (words,
                                         N_ ("%u numbers of the notice differ from the ledger: ")),
                           n);
  g_string_prepend (text, start);
  g_string_append (text, zg_words_get (words, N_ (".")));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Returns whether there are any. */
static gboolean
add_mismatches (ZgPages *pages, const ZgPaperFacts *facts, const ZgWords *words)
{
  ZgTextStyle style = zg_summary_body_style ();
  g_autofree char *text = zg_summary_mismatches (facts, words);

  if (text == NULL)
    return FALSE;
  style.max_lines = 4;
  zg_summary_add_heading (pages, words, 5, N_ ("Check against the notice"));
  zg_pages_add (pages, zg_paragraph_new (text, &style));
  return TRUE;
}

const char *
zg_summary_state (const ZgWords *words, const char *state)
{
  for (ZgShare share = 0; share < ZG_N_SHARES; share++)
    if (g_strcmp0 (zg_share_get_look (share)->key, state) == 0)
      return zg_words_get (words, zg_share_get_look (share)->label);
  return state ? state : "–";
}

char *
zg_summary_light (const ZgWords *words, const ZgItem *item)
{
  const ZgLightLook *light = zg_light_get_look (item->light);
  const char *word = zg_words_get (words, light->label);
  g_autofree char *days = days_text (words, item->days);

  return strcmp (light->key, "overdue") == 0 ? g_strdup_printf ("%s %s", word, days)
                                             : g_strdup (word);
}

static void
add_issue (ZgBlock *table, const ZgPaperFacts *facts, const ZgItem *item, const ZgWords *words)
{
  const ZgLightLook *light = zg_light_get_look (item->light);
  g_autofree char *day = zg_words_day_short (words, item->deadline);
  g_autofree char *measures = g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT,
                                               item->measures_done, item->measures);
  g_autofree char *text = zg_summary_light (words, item);

  zg_table_add_row (table);
  set_number (table, ISSUE_NUMBER, facts, item);
  zg_table_set_cell (table, ISSUE_TITLE, item->title);
  zg_table_set_cell (table, ISSUE_UNITS, item->units && *item->units ? item->units : "–");
  zg_table_set_cell (table, ISSUE_DAY, day);
  zg_table_set_cell (table, ISSUE_MEASURES, measures);
  zg_table_set_cell (table, ISSUE_STATE, zg_summary_state (words, item->state));
  zg_table_set_light (table, ISSUE_LIGHT, light->key);
  zg_table_set_cell (table, ISSUE_LIGHT, text);
}

static void
add_issues (ZgPages *pages,
            const ZgPaperFacts *facts,
            GPtrArray *sorted,
            guint number,
            const ZgWords *words)
{
  ZgTextStyle style = zg_summary_table_style ();
  const ZgColumn columns[ISSUE_COLUMNS] = {
    [ISSUE_NUMBER] = { zg_words_get (words, N_ ("No.")), -42, PANGO_ALIGN_LEFT, 1 },
    [ISSUE_TITLE] = { zg_words_get (words, N_ ("Issue")), 0, PANGO_ALIGN_LEFT, 2 },
    [ISSUE_UNITS] = { zg_words_get (words, N_ ("Lead unit")), -74, PANGO_ALIGN_LEFT, 2 },
    [ISSUE_DAY] = { zg_words_get (words, N_ ("Deadline")), -60, PANGO_ALIGN_LEFT, 1 },
    [ISSUE_MEASURES] = { zg_words_get (words, N_ ("Measures")), -50, PANGO_ALIGN_RIGHT, 1 },
    [ISSUE_STATE] = { zg_words_get (words, N_ ("State")), -64, PANGO_ALIGN_LEFT, 1 },
    [ISSUE_LIGHT] = { zg_words_get (words, N_ ("Light")), -84, PANGO_ALIGN_LEFT, 1 }
  };
  const char *heading = N_ ("Issues by urgency");
  ZgBlock *table;

  zg_summary_add_heading (pages, words, number, heading);
  if (sorted->len == 0)
    {
      ZgTextStyle body = zg_summary_body_style ();
      const char *none = zg_words_get (words, N_ ("The ledger lists no issue."));

      zg_pages_add (pages, zg_paragraph_new (none, &body));
      return;
    }
  table = zg_pages_add (pages, zg_table_new (columns, ISSUE_COLUMNS, &style));
  for (guint i = 0; i < sorted->len; i++)
    add_issue (table, facts, g_ptr_array_index (sorted, i), words);
  zg_table_set_cut (table, zg_words_get (words, heading));
}

void
zg_summary_add_lists (ZgPages *pages, const ZgPaperFacts *facts, const ZgWords *words)
{
  g_autoptr (GPtrArray) sorted = zg_items_by_urgency (facts->items);
  guint number;

  add_deadlines (pages, facts, sorted, words);
  number = add_mismatches (pages, facts, words) ? 6 : 5;
  add_issues (pages, facts, sorted, number, words);
}
