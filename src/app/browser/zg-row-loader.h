/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loads what rows show, those that are seen first, a page at a time; at most one page is asked for
 * at once, so that what was scrolled past is never waited for. */
#pragma once

#include "zg-row.h"
#include "zg-session.h"

G_BEGIN_DECLS

typedef struct _ZgRowLoader ZgRowLoader;

/* Lines that came, in the order of their rows; on an error a line is kept as it was. */
typedef void (*ZgRowLoaded) (ZgRow *row, gpointer data);

/* @loaded is told of each row that was loaded. */
ZgRowLoader *zg_row_loader_new (ZgSession *session, ZgRowLoaded loaded, gpointer data);
void zg_row_loader_free (ZgRowLoader *self);

/* What the rows are, and what to mark in them; all that is shown is loaded again. */
void zg_row_loader_set_view (ZgRowLoader *self, ZgEntity entity, const char *const *words);

/* Keeps a row loaded while it is shown at @position. */
void zg_row_loader_add (ZgRowLoader *self, ZgRow *row, guint position);
void zg_row_loader_remove (ZgRowLoader *self, ZgRow *row);

/* Loads nothing before the next view is set. */
void zg_row_loader_hold (ZgRowLoader *self);

/* What a row shows, known already; takes @shown. */
void zg_row_loader_take (ZgRowLoader *self, ZgRow *row, ZgBoardRow *shown);

/* Loads a row again when it is shown next, or now if it is. */
void zg_row_loader_touch (ZgRowLoader *self, ZgRow *row);

G_END_DECLS
