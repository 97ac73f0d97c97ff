/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The summary as a document, which its owner may go on with: the same figures, pictures and lists,
 * but all issues, since no page ends it. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-lister-private.h"
#include "zg-ordinal.h"
#include "zg-reference.h"
#include "zg-summary.h"
#include "zg-urgency.h"

typedef struct
{
  const ZgPaperFacts *facts;
  ZgManuscript *manuscript;
  guint chapters;
} Document;

static const char *message (const Document *self, const char *text) G_GNUC_FORMAT (2);

static const char *
message (const Document *self, const char *text)
{
  return zg_words_get (self->manuscript->words, text);
}

static void
add_chapter (Document *self, const char *title)
{
  g_autofree char *ordinal = zg_ordinal (self->manuscript->words, 0, ++self->chapters);
  g_autofree char *heading = g_strconcat (ordinal, message (self, title), NULL);

  zg_manuscript_add (self->manuscript, ZG_TEXT_CHAPTER, heading)->ordinal = strlen (ordinal);
}

static void
add_title (Document *self)
{
  const ZgWords *words = self->manuscript->words;
  const ZgFigures *all = self->facts->all;
  g_autofree char *line = _zg_lister_get_line (self->facts, words);
  g_autofree char *sentence = zg_summary_sentence (all, words);
  g_autofree char *basis = zg_summary_basis (all, words);

  zg_manuscript_add (self->manuscript, ZG_TEXT_TITLE, all->title);
  zg_manuscript_add (self->manuscript, ZG_TEXT_SUBTITLE,
                     message (self, N_ ("Summary of rectification")));
  zg_manuscript_add (self->manuscript, ZG_TEXT_SMALL, line);
  zg_manuscript_add (self->manuscript, ZG_TEXT_BODY, sentence);
  zg_manuscript_add_form (self->manuscript, zg_summary_figures_form (all, words));
  zg_manuscript_add (self->manuscript, ZG_TEXT_SMALL, basis);
}

static void
add_chart (Document *self, const char *title, const char *chart, const ZgFigures *figures)
{
  add_chapter (self, title);
  zg_manuscript_add_chart (self->manuscript, zg_chart_find (chart, NULL), figures);
}

enum
{
  NUMBER,
  TITLE,
  UNITS,
  DEADLINE,
  MEASURES,
  STATE,
  LIGHT,
  N_COLUMNS,
};

static const struct
{
  const char *key;
  const char *title; /* message */
  ZgCellType type;
  guint weight;
  gboolean is_centred;
} columns[N_COLUMNS] = {
  [NUMBER] = { "number", N_ ("No."), ZG_CELL_TEXT, 7, TRUE },
  [TITLE] = { "title", N_ ("Issue"), ZG_CELL_TEXT, 22, FALSE },
  [UNITS] = { "lead", N_ ("Lead unit"), ZG_CELL_TEXT, 10, FALSE },
  [DEADLINE] = { "deadline", N_ ("Deadline"), ZG_CELL_DAY, 8, TRUE },
  [MEASURES] = { "measures", N_ ("Measures"), ZG_CELL_TEXT, 4, TRUE },
  [STATE] = { "state", N_ ("State"), ZG_CELL_KEY, 7, TRUE },
  [LIGHT] = { "light", N_ ("Light"), ZG_CELL_KEY, 9, TRUE },
};

static ZgForm *
items_form_new (const Document *self)
{
  ZgForm *form = zg_form_new ();

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      ZgFormColumn *column =
          zg_form_add_column (form, columns[i].key, g_strdup (message (self, columns[i].title)),
                              columns[i].weight);

      column->type = columns[i].type;
      column->is_centred = columns[i].is_centred;
    }
  return form;
}

static void
add_item (const Document *self, ZgForm *form, const ZgItem *item)
{
  const ZgWords *words = self->manuscript->words;

  zg_form_add_row (form, TRUE);
  zg_form_set (form, NUMBER,
               zg_reference_number (self->facts->number_scope, item->section_number, item->number));
  zg_form_set (form, TITLE, g_strdup (item->title));
  zg_form_set (form, UNITS, g_strdup (item->units));
  if (item->deadline != ZG_DAY_NONE)
    {
      zg_form_cell (form, DEADLINE)->day = item->deadline;
      zg_form_set (form, DEADLINE, zg_words_day_short (words, item->deadline));
    }
  zg_form_set (form, MEASURES,
               g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, item->measures_done,
                                item->measures));
  zg_form_set (form, STATE, g_strdup (zg_summary_state (words, item->state)));
  zg_form_set (form, LIGHT, zg_summary_light (words, item));
}

static void
add_items (Document *self, const char *line, GPtrArray *items)
{
  ZgForm *form = items_form_new (self);

  for (guint i = 0; i < items->len; i++)
    add_item (self, form, g_ptr_array_index (items, i));
  _zg_lister_add_none (self->manuscript->words, form);
  if (line)
    zg_manuscript_add (self->manuscript, ZG_TEXT_SMALL, line);
  zg_manuscript_add_form (self->manuscript, form);
}

static void
add_lists (Document *self)
{
  g_autoptr (GPtrArray) sorted = zg_items_by_urgency (self->facts->items);
  g_autoptr (GPtrArray) late = zg_summary_select_late (sorted);
  g_autoptr (GPtrArray) next = zg_summary_select_next (sorted);
  g_autofree char *mismatches = zg_summary_mismatches (self->facts, self->manuscript->words);
  g_autofree char *late_line = g_strdup_printf (message (self, N_ ("Overdue: %u")), late->len);
  g_autofree char *next_line =
      g_strdup_printf (message (self, N_ ("Deadline to come: %u")), next->len);

  add_chapter (self, N_ ("Overdue items and next deadlines"));
  add_items (self, late_line, late);
  add_items (self, next_line, next);
  if (mismatches)
    {
      add_chapter (self, N_ ("Check against the notice"));
      zg_manuscript_add (self->manuscript, ZG_TEXT_BODY, mismatches);
    }
  add_chapter (self, N_ ("Issues by urgency"));
  add_items (self, NULL, sorted);
}

gboolean
zg_summary_write (const ZgPaperFacts *facts,
                  const ZgPaperOptions *options,
                  ZgManuscript *manuscript,
                  const ZgProgress *progress,
                  GError **error)
{
  Document self = { facts, manuscript, 0 };

  manuscript->format = zg_page_format_table (FALSE, FALSE);
  add_title (&self);
  add_chart (&self, N_ ("Overall progress"), "ring", facts->all);
  add_chart (&self, N_ ("Progress by section"), "bars-section", facts->by_section);
  add_chart (&self, N_ ("Progress by lead unit"), "bars-unit", facts->by_unit);
  add_lists (&self);
  return TRUE;
}
