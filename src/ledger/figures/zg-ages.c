/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts what is overdue by how long, and what is due how soon (zg-figures-ages.h). */
#include "config.h"

#include "zg-due-private.h"
#include "zg-figures-parts-private.h"

static const ZgAgeBand bands[] = {
  { 1, 7, 0, 0 }, { 8, 30, 0, 0 }, { 31, 90, 0, 0 }, { 91, 0, 0, 0 }
};

static const ZgDueSpan spans[] = { { 30, 0, 0 }, { 90, 0, 0 } };

static void
count_due (gboolean measures, gint64 unit_id, ZgDay day, gint64 n, gpointer data)
{
  ZgFigures *figures = data;
  int days = figures->today - day;

  for (guint i = 0; i < figures->ages->len; i++)
    {
      ZgAgeBand *band = &g_array_index (figures->ages, ZgAgeBand, i);

      if (days >= band->from && (band->to == 0 || days <= band->to))
        *(measures ? &band->measures : &band->issues) += n;
    }
  for (guint i = 0; i < figures->spans->len; i++)
    {
      ZgDueSpan *span = &g_array_index (figures->spans, ZgDueSpan, i);

      if (days <= 0 && -days <= span->days)
        *(measures ? &span->measures : &span->issues) += n;
    }
}

gboolean
_zg_figures_load_ages (ZgLedger *ledger, ZgFigures *figures, ZgChosen *chosen, GError **error)
{
  figures->ages = g_array_new (FALSE, FALSE, sizeof (ZgAgeBand));
  g_array_append_vals (figures->ages, bands, G_N_ELEMENTS (bands));
  figures->spans = g_array_new (FALSE, FALSE, sizeof (ZgDueSpan));
  g_array_append_vals (figures->spans, spans, G_N_ELEMENTS (spans));
  return _zg_due_foreach (ledger, chosen, FALSE, count_due, figures, error);
}
