/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The loaders of the parts of figures, one file each. */
#pragma once

#include "zg-chosen-private.h"
#include "zg-figures-load.h"

G_BEGIN_DECLS

gboolean
_zg_figures_load_course (ZgLedger *ledger, ZgFigures *figures, ZgChosen *chosen, GError **error);

gboolean
_zg_figures_load_ages (ZgLedger *ledger, ZgFigures *figures, ZgChosen *chosen, GError **error);

gboolean
_zg_figures_load_heat (ZgLedger *ledger, ZgFigures *figures, ZgChosen *chosen, GError **error);

gboolean _zg_figures_load_since (
    ZgLedger *ledger, ZgFigures *figures, ZgChosen *chosen, ZgDay day, GError **error);

gboolean _zg_figures_load_timeline (ZgLedger *ledger,
                                    ZgFigures *figures,
                                    const ZgChosen *chosen,
                                    const ZgFiguresRequest *request,
                                    GError **error);

gboolean _zg_figures_load_achieved (ZgLedger *ledger,
                                    ZgFigures *figures,
                                    const ZgChosen *chosen,
                                    GError **error);

G_END_DECLS
