/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures and rules made; and what the public versions of papers leave out. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-clause.h"
#include "zg-lister-private.h"
#include "zg-numeral.h"
#include "zg-paper-list.h"
#include "zg-result-sums.h"

/* A list of figures or of rules: first those that somebody accepted. */
typedef struct
{
  const ZgLister *lister;
  ZgForm *form;
  gboolean rules;
  gboolean is_accepted; /* those that are being added; else those that nobody judged yet */
  gboolean has_open;
  guint n;
  ZgResultSums *sums; /* of accepted figures */
} Results;

static const char *
get_kind (const Results *self, const char *kind)
{
  return _zg_lister_message (self->lister, zg_key_get_message (ZG_KEYS_FIGURE_KINDS, kind));
}

/* The clause in which a figure stands, the next one after *@from in its item's text; its own words
 * if the text was changed since. (transfer full) */
static char *
get_clause (const Results *self, const ZgSheetItem *item, const ZgRecord *figure, gsize from[2])
{
  gboolean is_issue = item->record->entity == ZG_ENTITY_ISSUE;
  const ZgFieldId fields[] = { is_issue ? ZG_FIELD_ISSUE_DETAIL : ZG_FIELD_MEASURE_TEXT,
                               is_issue ? ZG_FIELD_ISSUE_TITLE : ZG_FIELD_MEASURE_RESULT };
  const char *phrase = zg_record_get (figure, ZG_FIELD_FIGURE_PHRASE);

  for (gsize i = 0; phrase && i < G_N_ELEMENTS (fields); i++)
    {
      const char *text = zg_record_get (item->record, fields[i]);
      gsize place;

      if (text == NULL
          || (!zg_clause_find (text, from[i], phrase, &place)
              && !zg_clause_find (text, 0, phrase, &place)))
        continue;
      from[i] = place + strlen (phrase);
      return zg_clause_around (self->lister->manuscript->words, text, place, strlen (phrase));
    }
  return g_strdup (phrase);
}

/* "《…》", and those in it "〈…〉", as Chinese prints titles. (transfer full) */
static char *
quote_title (const Results *self, const char *title)
{
  GString *text = g_string_new (title);

  if (!zg_words_is_chinese (self->lister->manuscript->words) || g_str_has_prefix (title, "《"))
    return g_string_free (text, FALSE);
  g_string_replace (text, "《", "〈", 0);
  g_string_replace (text, "》", "〉", 0);
  g_string_prepend (text, "《");
  g_string_append (text, "》");
  return g_string_free (text, FALSE);
}

static void
fill_figure (Results *self, const ZgRecord *figure, char *clause)
{
  const char *kind = zg_record_get (figure, ZG_FIELD_FIGURE_KIND);

  zg_form_set (self->form, 1, g_strdup (get_kind (self, kind)));
  zg_form_set (self->form, 2,
               zg_numeral_write_decimal (zg_record_get_int (figure, ZG_FIELD_FIGURE_AMOUNT, 0),
                                         (int) zg_record_get_int (figure, ZG_FIELD_FIGURE_SCALE,
                                                                  0)));
  zg_form_set (self->form, 3, g_strdup (zg_record_get (figure, ZG_FIELD_FIGURE_UNIT)));
  zg_form_set (self->form, 4, clause);
}

/* Adds a numbered row, before the first open one a line that says what follows. */
static void
add_row (Results *self)
{
  if (!self->is_accepted && !self->has_open)
    zg_form_add_line (self->form, ZG_ROW_HEADING,
                      _zg_lister_message (self->lister,
                                          N_ ("Still to be checked, not yet accepted")));
  self->has_open = !self->is_accepted;
  zg_form_add_row (self->form, TRUE);
  zg_form_set (self->form, 0, g_strdup_printf ("%u", ++self->n));
}

/* Adds rows of one item's figures or rules. */
static void
add_results (Results *self, const ZgSheet *sheet, const ZgSheetItem *item)
{
  GPtrArray *records = self->rules ? item->rules_made : item->figures;
  ZgFieldId verdict = self->rules ? ZG_FIELD_RULE_MADE_VERDICT : ZG_FIELD_FIGURE_VERDICT;
  gsize from[2] = { 0, 0 };

  for (guint i = 0; i < records->len; i++)
    {
      const ZgRecord *record = g_ptr_array_index (records, i);
      g_autofree char *clause = self->rules ? NULL : get_clause (self, item, record, from);

      if (!zg_record_is (record, verdict, self->is_accepted ? "accepted" : "open")
          || (!self->rules && !_zg_lister_may_print (self->lister, record, sheet, TRUE)))
        continue;
      add_row (self);
      if (self->rules)
        zg_form_set (self->form, 1,
                     quote_title (self, zg_record_get (record, ZG_FIELD_RULE_MADE_TITLE)));
      else
        fill_figure (self, record, g_steal_pointer (&clause));
      if (!self->rules && self->is_accepted)
        zg_result_sums_add (self->sums, record);
      zg_form_set (self->form, self->form->columns->len - 1,
                   g_strdup (zg_record_get (sheet->issue->record, ZG_FIELD_ISSUE_TITLE)));
    }
}

/* Adds those that are accepted, or those that are open. What is withheld is noted once. */
static void
add_judged (Results *self, gboolean is_accepted)
{
  GPtrArray *sheets = self->lister->facts->dossier->sheets;
  gboolean note = !self->rules && is_accepted;

  self->is_accepted = is_accepted;
  for (guint i = 0; i < sheets->len; i++)
    {
      const ZgSheet *sheet = g_ptr_array_index (sheets, i);

      if (!_zg_lister_may_print (self->lister, sheet->issue->record, sheet, note))
        continue;
      add_results (self, sheet, sheet->issue);
      for (guint k = 0; k < sheet->measures->len; k++)
        {
          const ZgSheetItem *measure = g_ptr_array_index (sheet->measures, k);

          if (_zg_lister_may_print (self->lister, measure->record, sheet, note))
            add_results (self, sheet, measure);
        }
    }
}

static ZgForm *
make_form (const ZgLister *self, gboolean rules)
{
  ZgForm *form = zg_form_new ();

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
                          g_strdup (_zg_lister_message (self, N_ ("Printed words"))), 30);
    }
  zg_form_add_column (form, "title", g_strdup (_zg_lister_message (self, N_ ("Issue"))), 22);
  return form;
}

static void
add_result_list (const ZgLister *self, gboolean rules)
{
  g_autoptr (ZgResultSums) sums = zg_result_sums_new ();
  Results results = { self, make_form (self, rules), rules, TRUE, FALSE, 0, sums };
  g_autofree char *total = NULL;

  add_judged (&results, TRUE);
  if (results.n == 0)
    zg_form_add_line (results.form, ZG_ROW_HEADING,
                      _zg_lister_message (self, N_ ("Nothing has been accepted yet")));
  total = zg_result_sums_format (sums, self->manuscript->words);
  if (total[0] != '\0')
    zg_form_add_line (results.form, ZG_ROW_SUM, total);
  add_judged (&results, FALSE);
  _zg_lister_add_title (self,
                        rules ? _zg_lister_message (self, N_ (": rules made"))
                              : _zg_lister_message (self, N_ (": figures")),
                        rules);
  zg_manuscript_add_form (self->manuscript, results.form);
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
  _zg_lister_add_none (manuscript->words, form);
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
