/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-figures-load.h"

#include "zg-figures-parts-private.h"
#include "zg-ledger-private.h"

static gboolean
load_part (ZgLedger *ledger, ZgFigures *figures, const ZgFiguresRequest *request, GError **error)
{
  g_autoptr (ZgChosen) chosen = NULL;

  if (request->part == ZG_PART_ALL || request->part == ZG_PART_GROUPS)
    return TRUE;
  chosen = _zg_chosen_new (ledger, request->filter, figures->today, error);
  if (chosen == NULL)
    return FALSE;
  switch (request->part)
    {
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
    case ZG_PART_ALL:
    case ZG_PART_GROUPS:
    default:
      g_return_val_if_reached (FALSE);
    }
}

ZgFigures *
zg_figures_load (ZgLedger *ledger, const ZgFiguresRequest *request, GError **error)
{
  ZgDb *db = _zg_ledger_get_db (ledger);
  gboolean reading = zg_db_begin_reading (db);
  ZgGroupBy by = request->part == ZG_PART_GROUPS ? request->by : ZG_GROUP_NONE;
  g_autoptr (ZgFigures) figures =
      zg_stats_compute (ledger, by, request->filter, request->today, error);

  if (figures && !load_part (ledger, figures, request, error))
    g_clear_pointer (&figures, zg_figures_free);
  if (reading)
    zg_db_end_reading (db);
  return g_steal_pointer (&figures);
}
