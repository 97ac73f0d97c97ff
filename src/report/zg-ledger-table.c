/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ledger table (整改台账): a row a measure, what belongs to the issue in cells over its rows.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-error.h"
#include "zg-lister-private.h"
#include "zg-paper-list.h"

/* Issues and measures under a heading, done ones among them. */
typedef struct
{
  guint issues;
  guint issues_done;
  guint measures;
  guint measures_done;
} Sum;

typedef struct
{
  const ZgPaperFacts *facts;
  const ZgPaperOptions *options;
  ZgManuscript *manuscript;
  ZgForm *form;
  gboolean by_issue; /* a row an issue */
  gint64 section_id; /* of the issue before; -1 before the first one */
  gboolean has_sections;
  gint64 withheld; /* an issue, whose sub-issues are withheld, too; 0: none */
  Sum section;
  Sum all;
} Table;

static void
add_measure_row (Table *self, const ZgSheet *sheet, const ZgSheetItem *item, gboolean first)
{
  zg_form_add_row (self->form, first);
  for (guint i = 0; i < self->form->columns->len; i++)
    if (first || !zg_form_column (self->form, i)->is_shared)
      zg_table_column_fill (self->form, i, sheet, item, self->options->is_public,
                            self->manuscript->words);
}

/* FALSE if the issue is withheld. */
static gboolean
add_issue (Table *self, const ZgSheet *sheet)
{
  gboolean is_public = self->options->is_public, first = TRUE;

  if (is_public && zg_withheld_is (sheet->issue->record))
    {
      zg_withheld_note (self->manuscript, sheet->issue->record, sheet);
      return FALSE;
    }
  for (guint i = 0; i < sheet->measures->len; i++)
    {
      const ZgSheetItem *item = g_ptr_array_index (sheet->measures, i);

      if (is_public && zg_withheld_is (item->record))
        {
          zg_withheld_note (self->manuscript, item->record, sheet);
          continue;
        }
      if (!self->by_issue)
        add_measure_row (self, sheet, item, first);
      self->section.measures++;
      self->section.measures_done += zg_table_is_done (item->record, ZG_FIELD_MEASURE_STATE);
      first = FALSE;
    }
  if (first || self->by_issue)
    add_measure_row (self, sheet, NULL, TRUE);
  if (sheet->parent == NULL)
    {
      self->section.issues++;
      self->section.issues_done += zg_table_is_done (sheet->issue->record, ZG_FIELD_ISSUE_STATE);
    }
  return TRUE;
}

static void
add_sum (Table *self, const Sum *sum, const char *label)
{
  g_autofree char *text = NULL;

  if (self->options->no_sums)
    return;
  /* Translators: "Subtotal" or "Total"; issues, done; measures, done */
  text = g_strdup_printf (zg_words_get (self->manuscript->words,
                                        N_ ("%s: %u issues, %u of them done; %u measures, %u of "
                                            "them done")),
                          label, sum->issues, sum->issues_done, sum->measures, sum->measures_done);
  zg_form_add_line (self->form, ZG_ROW_SUM, text);
}

static void
end_section (Table *self)
{
  add_sum (self, &self->section, zg_words_get (self->manuscript->words, N_ ("Subtotal")));
  self->all.issues += self->section.issues;
  self->all.issues_done += self->section.issues_done;
  self->all.measures += self->section.measures;
  self->all.measures_done += self->section.measures_done;
  self->section = (Sum){ 0 };
}

static void
add_sheet (Table *self, const ZgSheet *sheet)
{
  gint64 of = sheet->section ? sheet->section->id : 0;

  if (sheet->parent && sheet->parent->id == self->withheld)
    return;
  if (of != self->section_id && self->has_sections)
    end_section (self);
  if (_zg_lister_add_section (self->form, sheet, &self->section_id))
    self->has_sections = TRUE;
  if (!add_issue (self, sheet))
    self->withheld = sheet->issue->record->id;
}

static gboolean
add_issues (Table *self, const ZgProgress *progress, GError **error)
{
  ZgSheetReader *sheets = self->facts->sheets;
  ZgSheet *sheet;
  gboolean ok;

  zg_sheet_reader_rewind (sheets);
  while ((ok = zg_sheet_reader_next (sheets, progress, &sheet, error)) && sheet)
    {
      add_sheet (self, sheet);
      zg_sheet_unref (sheet);
    }
  if (self->has_sections)
    end_section (self);
  add_sum (self, &self->all, zg_words_get (self->manuscript->words, N_ ("Total")));
  return ok;
}

static void
add_title (ZgManuscript *manuscript, const ZgPaperFacts *facts)
{
  const ZgWords *words = manuscript->words;
  g_autofree char *line = _zg_lister_get_line (facts, words);

  /* Most ledgers are called so; of others the table says what it is. */
  manuscript->title =
      strstr (facts->all->title, "台账")
          ? g_strdup (facts->all->title)
          : g_strdup_printf (zg_words_get (words, N_ ("%s: ledger of rectification")),
                             facts->all->title);
  zg_manuscript_add (manuscript, ZG_TEXT_TITLE, manuscript->title);
  zg_manuscript_add (manuscript, ZG_TEXT_SMALL, line);
}

static gboolean
table_write (const ZgPaperFacts *facts,
             const ZgPaperOptions *options,
             ZgManuscript *manuscript,
             const ZgProgress *progress,
             GError **error)
{
  g_autoptr (ZgForm) form = zg_form_new ();
  Table self = { facts, options, manuscript, form, .section_id = -1 };

  if (!zg_table_columns_add (form,
                             options->columns ? options->columns : zg_table_columns_get_own (),
                             manuscript->words, error))
    return FALSE;
  self.by_issue = !zg_table_columns_tell_measures (form);
  manuscript->format = zg_page_format_table (options->is_a3, !options->is_portrait);
  add_title (manuscript, facts);
  if (!add_issues (&self, progress, error))
    return FALSE;
  if (options->columns == NULL)
    zg_table_columns_hide_empty (form);
  zg_manuscript_add_form (manuscript, g_steal_pointer (&form));
  return TRUE;
}

const ZgPaper zg_table_paper = {
  .name = "table",
  .title = N_ ("Ledger table"),
  .formats = ZG_FORMATS_TABLE,
  .needs = ZG_PAPER_NEEDS_SHEETS,
  .takes =
      ZG_PAPER_TAKES_PUBLIC | ZG_PAPER_TAKES_COLUMNS | ZG_PAPER_TAKES_SUMS | ZG_PAPER_TAKES_TABLE,
  .write = table_write,
};
