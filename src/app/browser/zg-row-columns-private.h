/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of a list's columns share. */
#pragma once

#include "zg-column-kind.h"
#include "zg-row-columns.h"

G_BEGIN_DECLS

struct _ZgRowColumns
{
  GObject parent_instance;

  GtkColumnView *view; /* which owns this */
  ZgRowList *list;
  ZgEntity entity;
  GtkColumnViewColumn *columns[ZG_N_CELLS]; /* NULL: not of this entity */
  gboolean chosen[ZG_N_CELLS];
  int width;
  int probed;
  guint rest;
  int filling;            /* greater than 0: widths and order are not the user's doing */
  int widths[ZG_N_CELLS]; /* as chosen; the wording takes what room the others leave beyond */
  GSimpleActionGroup *actions;
  GMenu *menu;
  GMenu *choices;
};

/* The cell whose column it is; -1: none's. */
int zg_row_columns_find (ZgRowColumns *self, gpointer column);

/* Makes all columns anew, as the settings say. */
void zg_row_columns_fill (ZgRowColumns *self);

/* Shows what is chosen and has room. */
void zg_row_columns_update_visible (ZgRowColumns *self);

/* Settings: of issues and of measures apart. (transfer full): the key of "columns-order", ... */
char *zg_row_columns_get_key (ZgRowColumns *self, const char *what);
void zg_row_columns_keep_chosen (ZgRowColumns *self);
void zg_row_columns_keep_order (ZgRowColumns *self);
void zg_row_columns_keep_sort (ZgRowColumns *self);
void zg_row_columns_keep_widths (ZgRowColumns *self);

/* Actions and menu. */
void zg_row_columns_add_menu (ZgRowColumns *self);
void zg_row_columns_fill_menu (ZgRowColumns *self);

G_END_DECLS
