/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers a leader asks for first, as buttons that list the rows they count: by issue or by
 * measure in large, the other one below. */
#pragma once

#include <adwaita.h>

#include "zg-figures-source.h"

G_BEGIN_DECLS

#define ZG_TYPE_PROGRESS_TILES (zg_progress_tiles_get_type ())
G_DECLARE_FINAL_TYPE (ZgProgressTiles, zg_progress_tiles, ZG, PROGRESS_TILES, AdwBin)

/* @source: of %ZG_PART_AGES */
GtkWidget *zg_progress_tiles_new (ZgFiguresSource *source);

void zg_progress_tiles_set_by_measure (ZgProgressTiles *self, gboolean by_measure);

G_END_DECLS
