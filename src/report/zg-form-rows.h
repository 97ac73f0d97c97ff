/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a form. A ledger's table has a hundred thousand of them: those that are written are
 * kept packed, and a reader has a few open at a time. */
#pragma once

#include <glib.h>

#include "zg-day.h"

G_BEGIN_DECLS

typedef enum
{
  ZG_ROW_PLAIN,
  ZG_ROW_HEADING, /* one cell over all columns */
  ZG_ROW_SUM,     /* likewise */
} ZgRowKind;

typedef struct
{
  char *text;   /* as printed; NULL for nothing */
  ZgDay day;    /* of a day's cell */
  gint64 count; /* of a count's cell */
} ZgFormCell;

typedef struct
{
  ZgRowKind kind;
  gboolean begins_group;
  guint n_cells;
  ZgFormCell *cells;
} ZgFormRow;

typedef struct _ZgFormRows ZgFormRows;

ZgFormRows *zg_form_rows_new (void);
void zg_form_rows_free (ZgFormRows *self);

/* Adds a row of empty cells. It can be written until the next one is added. (transfer none) */
ZgFormRow *
zg_form_rows_add (ZgFormRows *self, ZgRowKind kind, gboolean begins_group, guint n_cells);

/* The row added last; NULL if there is none. (transfer none) */
ZgFormRow *zg_form_rows_get_last (ZgFormRows *self);

guint zg_form_rows_get_count (const ZgFormRows *self);

/* Whether @row is the first one of its group. */
gboolean zg_form_rows_begins_group (const ZgFormRows *self, guint row);

/* The first row after the group that @row belongs to, and the first one of it. */
guint zg_form_rows_group_end (const ZgFormRows *self, guint row);
guint zg_form_rows_group_begin (const ZgFormRows *self, guint row);

ZgRowKind zg_form_rows_get_kind (const ZgFormRows *self, guint row);

/* Who reads rows, one after the other or here and there. Rows that are no longer added to can be
 * read on several threads, by a reader each. */
typedef struct _ZgFormReader ZgFormReader;

/* @rows must outlive it. (transfer full) */
ZgFormReader *zg_form_reader_new (const ZgFormRows *rows);
void zg_form_reader_free (ZgFormReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgFormReader, zg_form_reader_free)

/* A row; there must be one of this number. Valid until three more have been asked for that are far
 * from it and from each other. (transfer none) */
const ZgFormRow *zg_form_reader_get (ZgFormReader *self, guint row);

G_END_DECLS
