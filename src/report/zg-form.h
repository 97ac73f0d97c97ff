/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A form: a table as plain data, which pages, spreadsheets and word processors are made of. Rows of
 * one group (the measures of an issue) share the cells of the columns that say so. */
#pragma once

#include <glib.h>

#include "zg-form-rows.h"
#include "zg-keys.h"

G_BEGIN_DECLS

typedef enum
{
  ZG_CELL_TEXT,
  ZG_CELL_DAY,
  ZG_CELL_COUNT,
  ZG_CELL_KEY, /* one of a list of keys, as labelled */
} ZgCellType;

typedef struct
{
  const char *key; /* in scripts; static */
  char *title;     /* as printed */
  ZgCellType type;
  ZgKeys keys;         /* of a ZG_CELL_KEY */
  double weight;       /* share of the width; characters in a spreadsheet */
  gboolean is_shared;  /* one cell for all rows of a group */
  gboolean is_centred; /* short things */
  gboolean is_hidden;  /* only in spreadsheets, and hidden there */
} ZgFormColumn;

typedef struct
{
  GArray *columns;   /* of ZgFormColumn */
  guint least_lines; /* room for so many in every row, to be written in by hand */
  gboolean is_whole; /* not broken between pages, unless it is higher than one */
  ZgFormRows *rows;
} ZgForm;

ZgForm *zg_form_new (void);
void zg_form_free (ZgForm *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgForm, zg_form_free)

/* Adds a column, before any row; takes @title. */
ZgFormColumn *zg_form_add_column (ZgForm *self, const char *key, char *title, double weight);

/* Adds a row of empty cells; returns its number. */
guint zg_form_add_row (ZgForm *self, gboolean begins_group);

/* Adds a row that is one cell. */
void zg_form_add_line (ZgForm *self, ZgRowKind kind, const char *text);

/* A cell of the row added last; @column counts from 0. Valid until a row is added. */
ZgFormCell *zg_form_cell (ZgForm *self, guint column);
const ZgFormColumn *zg_form_column (const ZgForm *self, guint column);

/* Sets the text of a cell of the row added last; takes @text. */
void zg_form_set (ZgForm *self, guint column, char *text);

guint zg_form_count_rows (const ZgForm *self);

/* The first row after the group that @row belongs to. */
guint zg_form_group_end (const ZgForm *self, guint row);

/* (transfer full): the form must outlive it. */
ZgFormReader *zg_form_read (const ZgForm *self);

G_END_DECLS
