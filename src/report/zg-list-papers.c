/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The three lists (问题清单, 任务清单, 责任清单) and what each unit has to do: tables that choose
 * their columns. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-error.h"
#include "zg-lister-private.h"
#include "zg-paper-list.h"

#define ISSUE_COLUMNS "number,title,target,stage_class,lead,deadline,issue_state"
#define TASK_COLUMNS  "number,title,measure_number,measure,deadline,state,progress"
#define DUTY_COLUMNS                                                                               \
  "number,title,measure_number,measure,lead,responsible,participating,leader,owner,deadline"
#define UNIT_COLUMNS "number,title,measure_number,measure,owner,deadline,light,state,progress"

static void
fill_row (const ZgLister *self,
          ZgForm *form,
          const ZgSheet *sheet,
          const ZgSheetItem *measure,
          gboolean first)
{
  zg_form_add_row (form, first);
  for (guint i = 0; i < form->columns->len; i++)
    if (first || !zg_form_column (form, i)->is_shared)
      zg_table_column_fill (form, i, sheet, measure, self->options->is_public,
                            self->manuscript->words);
}

/* One table of all issues, by measure unless @by_issue. */
static gboolean
add_list (const ZgLister *self,
          const char *title,
          const char *columns,
          gboolean by_issue,
          gboolean first_list,
          GError **error)
{
  g_autoptr (ZgForm) form = zg_form_new ();
  GPtrArray *sheets = self->facts->dossier->sheets;
  gint64 section = -1;

  if (!zg_table_columns_add (form, columns, self->manuscript->words, error))
    return FALSE;
  for (guint i = 0; i < sheets->len; i++)
    {
      const ZgSheet *sheet = g_ptr_array_index (sheets, i);
      gboolean first = TRUE;

      if (!_zg_lister_may_print (self, sheet->issue->record, sheet, first_list))
        continue;
      _zg_lister_add_section (form, sheet, &section);
      for (guint k = 0; !by_issue && k < sheet->measures->len; k++)
        {
          const ZgSheetItem *measure = g_ptr_array_index (sheet->measures, k);

          if (!_zg_lister_may_print (self, measure->record, sheet, first_list))
            continue;
          fill_row (self, form, sheet, measure, first);
          first = FALSE;
        }
      if (first)
        fill_row (self, form, sheet, NULL, TRUE);
    }
  zg_table_columns_hide_empty (form);
  _zg_lister_add_none (self->manuscript->words, form);
  _zg_lister_add_title (self, title, !first_list);
  zg_manuscript_add_form (self->manuscript, g_steal_pointer (&form));
  return TRUE;
}

static gboolean
lists_write (const ZgPaperFacts *facts,
             const ZgPaperOptions *options,
             ZgManuscript *manuscript,
             const ZgProgress *progress,
             GError **error)
{
  ZgLister self = _zg_lister_begin (facts, options, manuscript);

  return add_list (&self, _zg_lister_message (&self, N_ (": list of issues")), ISSUE_COLUMNS, TRUE,
                   TRUE, error)
         && add_list (&self, _zg_lister_message (&self, N_ (": list of tasks")), TASK_COLUMNS,
                      FALSE, FALSE, error)
         && add_list (&self, _zg_lister_message (&self, N_ (": list of responsibilities")),
                      DUTY_COLUMNS, FALSE, FALSE, error);
}

static gboolean
has_unit (const ZgSheet *sheet, const ZgSheetItem *measure, const char *unit)
{
  g_autofree char *names = zg_table_names (sheet, measure, "lead");
  g_auto (GStrv) each = g_strsplit (names, "、", -1);

  return g_strv_contains ((const char *const *) each, unit);
}

/* What one unit leads; FALSE if that is nothing. */
static gboolean
add_unit (const ZgLister *self, const char *unit, gboolean new_page, GError **error)
{
  g_autoptr (ZgForm) form = zg_form_new ();
  g_autofree char *title = g_strdup_printf (_zg_lister_message (self, N_ (": tasks of %s")), unit);
  GPtrArray *sheets = self->facts->dossier->sheets;
  gint64 section = -1;

  if (!zg_table_columns_add (form, UNIT_COLUMNS, self->manuscript->words, error))
    return FALSE;
  for (guint i = 0; i < sheets->len; i++)
    {
      const ZgSheet *sheet = g_ptr_array_index (sheets, i);
      gboolean first = TRUE;

      if (!_zg_lister_may_print (self, sheet->issue->record, sheet, FALSE))
        continue;
      for (guint k = 0; k < sheet->measures->len; k++)
        {
          const ZgSheetItem *measure = g_ptr_array_index (sheet->measures, k);

          if (!has_unit (sheet, measure, unit)
              || !_zg_lister_may_print (self, measure->record, sheet, TRUE))
            continue;
          if (first)
            _zg_lister_add_section (form, sheet, &section);
          fill_row (self, form, sheet, measure, first);
          first = FALSE;
        }
    }
  if (zg_form_count_rows (form) == 0)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND,
                   _ ("no measure is led by the unit “%s”; “list --units” names them"), unit);
      return FALSE;
    }
  _zg_lister_add_title (self, title, new_page);
  zg_manuscript_add_form (self->manuscript, g_steal_pointer (&form));
  return TRUE;
}

static gboolean
units_write (const ZgPaperFacts *facts,
             const ZgPaperOptions *options,
             ZgManuscript *manuscript,
             const ZgProgress *progress,
             GError **error)
{
  ZgLister self = _zg_lister_begin (facts, options, manuscript);
  g_autoptr (GPtrArray) units = NULL;

  if (options->unit)
    return add_unit (&self, options->unit, FALSE, error);
  units = zg_table_list_units (facts->dossier);
  for (guint i = 0; i < units->len; i++)
    {
      g_autoptr (GError) ignored = NULL;

      /* All that a unit leads may be withheld. */
      if (!add_unit (&self, g_ptr_array_index (units, i), manuscript->passages->len > 0, &ignored)
          && !g_error_matches (ignored, ZG_ERROR, ZG_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&ignored));
          return FALSE;
        }
    }
  if (manuscript->passages->len == 0)
    {
      _zg_lister_add_title (&self, _zg_lister_message (&self, N_ (": lists of units")), FALSE);
      zg_manuscript_add (manuscript, ZG_TEXT_SMALL,
                         _zg_lister_message (&self, N_ ("No unit leads a measure.")));
    }
  return TRUE;
}

const ZgPaper zg_lists_paper = {
  .name = "lists",
  .title = N_ ("Lists of issues, tasks and responsibilities"),
  .formats = ZG_FORMATS_TABLE,
  .needs = ZG_PAPER_NEEDS_DOSSIER,
  .takes = ZG_PAPER_TAKES_PUBLIC | ZG_PAPER_TAKES_TABLE,
  .write = lists_write,
};

const ZgPaper zg_units_paper = {
  .name = "units",
  .title = N_ ("Lists of units"),
  .formats = ZG_FORMATS_TABLE,
  .needs = ZG_PAPER_NEEDS_DOSSIER,
  .takes = ZG_PAPER_TAKES_PUBLIC | ZG_PAPER_TAKES_UNIT | ZG_PAPER_TAKES_TABLE,
  .write = units_write,
};
