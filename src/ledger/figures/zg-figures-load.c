/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-figures-load.h"

#include "zg-figures-parts-private.h"
#include "zg-ledger-private.h"
#include "zg-stats-private.h"

static gboolean
load_part (ZgLedger *ledger,
           ZgFigures *figures,
           ZgChosen *chosen,
           const ZgFiguresRequest *request,
           GError **error)
{
  switch (request->part)
    {
    case ZG_PART_ALL:
    case ZG_PART_GROUPS:
      return TRUE;
    case ZG_PART_COURSE:
      return _zg_figures_load_course (ledger, figures, chosen, error);
    case ZG_PART_AGES:
      return _zg_figures_load_ages (ledger, figures, chosen, error);
    case ZG_PART_HEAT:
      return _zg_figures_load_heat (ledger, figures, chosen, error);
    case ZG_PART_TIMELINE:
      return _zg_figures_load_timeline (ledger, figures, chosen, request, error);
    case ZG_PART_SINCE:
      return _zg_figures_load_since (ledger, figures, chosen, request->since, error);
    case ZG_PART_ACHIEVED:
      return _zg_figures_load_achieved (ledger, figures, chosen, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* All of it is of the rows that the filter chooses, which are looked for once. */
static ZgFigures *
load (ZgLedger *ledger, const ZgFiguresRequest *request, GError **error)
{
  ZgDay today = request->today == ZG_DAY_NONE ? zg_ledger_get_today (ledger) : request->today;
  ZgGroupBy by = request->part == ZG_PART_GROUPS ? request->by : ZG_GROUP_NONE;
  g_autoptr (ZgChosen) chosen = _zg_chosen_new (ledger, request->filter, today, error);
  g_autoptr (ZgFigures) figures = NULL;

  if (chosen == NULL)
    return NULL;
  figures = _zg_stats_compute (ledger, by, request->filter, chosen, today, error);
  if (figures == NULL || !load_part (ledger, figures, chosen, request, error))
    return NULL;
  return g_steal_pointer (&figures);
}

ZgFigures *
zg_figures_load (ZgLedger *ledger, const ZgFiguresRequest *request, GError **error)
{
  ZgDb *db = _zg_ledger_get_db (ledger);
  gboolean reading = zg_db_begin_reading (db);
  ZgFigures *figures = load (ledger, request, error);

  if (reading)
    zg_db_end_reading (db);
  return figures;
}
