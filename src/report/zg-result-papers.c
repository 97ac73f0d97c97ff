/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures and rules made; and what the public versions of papers leave out. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-lister-private.h"
#include "zg-numeral.h"
#include "zg-paper-list.h"

/* Adds rows of one item's figures or rules. */
static void
add_results (const ZgLister *self,
             ZgForm *form,
             const ZgSheet *sheet,
             const ZgSheetItem *item,
             gboolean rules)
{
  GPtrArray *records = rules ? item->rules_made : item->figures;

  for (guint i = 0; i < records->len; i++)
    {
      const ZgRecord *record = g_ptr_array_index (records, i);
      guint row;

      if (!rules && !_zg_lister_may_print (self, record, sheet, TRUE))
        continue;
      row = zg_form_add_row (form, TRUE);
      zg_form_set (form, 0, g_strdup_printf ("%u", row + 1));
      if (rules)
        zg_form_set (form, 1, g_strdup (zg_record_get (record, ZG_FIELD_RULE_MADE_TITLE)));
      else
        {
          const char *kind = zg_record_get (record, ZG_FIELD_FIGURE_KIND);

          zg_form_set (form, 1,
                       g_strdup (_zg_lister_message (self, zg_key_get_message (ZG_KEYS_FIGURE_KINDS,
                                                                               kind))));
          zg_form_set (form, 2,
                       zg_numeral_write_decimal (
                           zg_record_get_int (record, ZG_FIELD_FIGURE_AMOUNT, 0),
                           (int) zg_record_get_int (record, ZG_FIELD_FIGURE_SCALE, 0)));
          zg_form_set (form, 3, g_strdup (zg_record_get (record, ZG_FIELD_FIGURE_UNIT)));
          zg_form_set (form, 4, g_strdup (zg_record_get (record, ZG_FIELD_FIGURE_PHRASE)));
        }
      zg_form_set (form, form->columns->len - 1,
                   g_strdup (zg_record_get (sheet->issue->record, ZG_FIELD_ISSUE_TITLE)));
    }
}

static void
add_result_list (const ZgLister *self, gboolean rules)
{
  ZgForm *form = zg_form_new ();
  GPtrArray *sheets = self->facts->dossier->sheets;

  zg_form_add_column (form, "number", g_strdup (_zg_lister_message (self, N_ ("No."))), 4)
      ->is_centred = TRUE;
  if (rules)
    zg_form_add_column (form, "rule", g_strdup (_zg_lister_message (self, N_ ("Rule made"))), 30);
  else
    {
      zg_form_add_column (form, "kind", g_strdup (_zg_lister_message (self, N_ ("Kind"))), 6)
          ->is_centred = TRUE;
      zg_form_add_column (form, "amount", g_strdup (_zg_lister_message (self, N_ ("Amount"))), 8)
          ->is_centred = TRUE;
      zg_form_add_column (form, "unit", g_strdup (_zg_lister_message (self, N_ ("Unit"))), 6)
          ->is_centred = TRUE;
      zg_form_add_column (form, "phrase",
                          g_strdup (_zg_lister_message (self, N_ ("Printed words"))), 24);
    }
  zg_form_add_column (form, "title", g_strdup (_zg_lister_message (self, N_ ("Issue"))), 24);
  for (guint i = 0; i < sheets->len; i++)
    {
      const ZgSheet *sheet = g_ptr_array_index (sheets, i);

      if (!_zg_lister_may_print (self, sheet->issue->record, sheet, !rules))
        continue;
      add_results (self, form, sheet, sheet->issue, rules);
      for (guint k = 0; k < sheet->measures->len; k++)
        {
          const ZgSheetItem *measure = g_ptr_array_index (sheet->measures, k);

          if (_zg_lister_may_print (self, measure->record, sheet, !rules))
            add_results (self, form, sheet, measure, rules);
        }
    }
  _zg_lister_add_title (self,
                        rules ? _zg_lister_message (self, N_ (": rules made"))
                              : _zg_lister_message (self, N_ (": figures")),
                        rules);
  zg_manuscript_add_form (self->manuscript, form);
}

static gboolean
figures_write (const ZgPaperFacts *facts,
               const ZgPaperOptions *options,
               ZgManuscript *manuscript,
               const ZgProgress *progress,
               GError **error)
{
  ZgLister self = _zg_lister_begin (facts, options, manuscript);

  add_result_list (&self, FALSE);
  add_result_list (&self, TRUE);
  return TRUE;
}

static void
find_withheld_notes (const ZgLister *self, const ZgSheet *sheet, const ZgSheetItem *item)
{
  for (guint i = 0; i < item->notes->len; i++)
    _zg_lister_may_print (self, g_ptr_array_index (item->notes, i), sheet, TRUE);
}

static void
find_withheld (const ZgLister *self)
{
  GPtrArray *sheets = self->facts->dossier->sheets;

  add_result_list (self, FALSE);
  for (guint i = 0; i < sheets->len; i++)
    {
      const ZgSheet *sheet = g_ptr_array_index (sheets, i);

      find_withheld_notes (self, sheet, sheet->issue);
      for (guint k = 0; k < sheet->measures->len; k++)
        find_withheld_notes (self, sheet, g_ptr_array_index (sheet->measures, k));
    }
}

/* What the public version leaves out: for those inside who answer for it. */
static gboolean
withheld_write (const ZgPaperFacts *facts,
                const ZgPaperOptions *options,
                ZgManuscript *manuscript,
                const ZgProgress *progress,
                GError **error)
{
  ZgPaperOptions outside = *options;
  ZgLister self = _zg_lister_begin (facts, &outside, manuscript);
  ZgForm *form = zg_form_new ();
  g_autoptr (ZgManuscript) apart = zg_manuscript_new (manuscript->words, &manuscript->format);
  ZgLister finder = { facts, &outside, apart };

  apart->number_scope = manuscript->number_scope;
  outside.is_public = TRUE;
  find_withheld (&finder);
  zg_form_add_column (form, "number", g_strdup (_zg_lister_message (&self, N_ ("No."))), 4)
      ->is_centred = TRUE;
  zg_form_add_column (form, "what", g_strdup (_zg_lister_message (&self, N_ ("Left out"))), 34);
  zg_form_add_column (form, "reason", g_strdup (_zg_lister_message (&self, N_ ("Reason"))), 20);
  zg_form_add_column (form, "uuid", g_strdup ("uuid"), 0)->is_hidden = TRUE;
  for (guint i = 0; i < apart->left_out->len; i++)
    {
      const ZgLeftOut *left_out = g_ptr_array_index (apart->left_out, i);
      guint row = zg_form_add_row (form, TRUE);

      zg_form_set (form, 0, g_strdup_printf ("%u", row + 1));
      zg_form_set (form, 1, g_strdup (left_out->what));
      zg_form_set (form, 2, g_strdup (left_out->reason));
      zg_form_set (form, 3, g_strdup (left_out->uuid));
    }
  _zg_lister_add_title (&self, _zg_lister_message (&self, N_ (": what is withheld")), FALSE);
  zg_manuscript_add_form (manuscript, form);
  return TRUE;
}

const ZgPaper zg_figures_paper = {
  .name = "figures",
  .title = N_ ("Figures and rules made"),
  .formats = ZG_FORMATS_TABLE,
  .needs = ZG_PAPER_NEEDS_DOSSIER,
  .takes = ZG_PAPER_TAKES_PUBLIC | ZG_PAPER_TAKES_TABLE,
  .write = figures_write,
};

const ZgPaper zg_withheld_paper = {
  .name = "withheld",
  .title = N_ ("What is withheld"),
  .formats = ZG_FORMATS_TABLE,
  .needs = ZG_PAPER_NEEDS_DOSSIER,
  .takes = ZG_PAPER_TAKES_TABLE,
  .write = withheld_write,
};
