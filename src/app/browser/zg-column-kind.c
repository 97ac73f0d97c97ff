/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-column-kind.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  const char *name;
  const char *title;
  const char *title_of_measures;
  int width;
  int need;
} kinds[ZG_N_CELLS] = {
  [ZG_CELL_NUMBER] = { "number", N_ ("No."), N_ ("No."), 52, 0 },
  [ZG_CELL_TITLE] = { "title", N_ ("Issue"), N_ ("Measure"), 180, 0 },
  [ZG_CELL_ISSUE] = { "issue", NULL, N_ ("Issue"), 180, 2 },
  [ZG_CELL_SECTION] = { "section", N_ ("Section"), N_ ("Section"), 120, 1 },
  [ZG_CELL_UNIT] = { "unit", N_ ("Lead Unit"), N_ ("Lead Unit"), 120, 5 },
  [ZG_CELL_LEADER] = { "leader", N_ ("Leader"), N_ ("Leader"), 90, 3 },
  [ZG_CELL_DEADLINE] = { "deadline", N_ ("Deadline"), N_ ("Deadline"), 120, 7 },
  [ZG_CELL_MEASURES] = { "measures", N_ ("Measures"), NULL, 68, 6 },
  [ZG_CELL_STATE] = { "state", N_ ("State"), N_ ("State"), 112, 4 },
  [ZG_CELL_LIGHT] = { "light", N_ ("Light"), N_ ("Light"), 70, 0 },
};

const char *
zg_column_kind_get_name (ZgCell cell)
{
  return kinds[cell].name;
}

int
zg_column_kind_find (const char *name)
{
  for (int cell = 0; cell < ZG_N_CELLS; cell++)
    if (strcmp (kinds[cell].name, name) == 0)
      return cell;
  return -1;
}

const char *
zg_column_kind_get_title (ZgCell cell, ZgEntity entity)
{
  const char *title = entity == ZG_ENTITY_ISSUE ? kinds[cell].title : kinds[cell].title_of_measures;

  return title ? _ (title) : NULL;
}

int
zg_column_kind_get_width (ZgCell cell)
{
  return kinds[cell].width;
}

int
zg_column_kind_get_need (ZgCell cell)
{
  return kinds[cell].need;
}
