/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a view as GTK wants them: a list of ZgRow with its selection. It holds the numbers of
 * the rows only; a ZgRow is made when one is asked for, and what it shows is loaded when it is
 * shown. A row stays the same object, selected or not, for as long as the view holds its number: a
 * new row moves neither selection nor focus. When something else is asked, the rows that are seen
 * may stay where they are and become those of other numbers; what is selected stays so.
 *
 * As a model it may have fewer rows than the view for the next few frames, until they are grown;
 * whatever is selected or selects all is in it at once. The functions below speak of the view's
 * rows.
 *
 * Signal "loaded" (ZgRow *): what a row shows came. */
#pragma once

#include <gtk/gtk.h>

#include "zg-row.h"
#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_ROW_LIST (zg_row_list_get_type ())
G_DECLARE_FINAL_TYPE (ZgRowList, zg_row_list, ZG, ROW_LIST, GObject)

ZgRowList *zg_row_list_new (ZgSession *session);

/**
 * zg_row_list_set_view:
 * @self: a list
 * @entity: what the rows are
 * @ids: of gint64: the rows, in order; not to be changed afterwards
 * @words: (nullable): a search's words, to be marked
 * @in_place: whether they are an answer to something else, and need not be followed by the eye
 *
 * Shows other rows. In place, the rows that are seen become theirs, which takes a tenth of the
 * time.
 */
void zg_row_list_set_view (
    ZgRowList *self, ZgEntity entity, GArray *ids, const char *const *words, gboolean in_place);

/* Adds some more of the view's rows to the model, as many as a frame has time for. Returns whether
 * there are more: to be called with every frame until there are none. */
gboolean zg_row_list_grow (ZgRowList *self);

/* What the first rows show, of ZgBoardRow: it need not be loaded. The others are loaded when the
 * next view is set. Takes the rows out of @rows. */
void zg_row_list_fill (ZgRowList *self, GPtrArray *rows);

/* Loads again what was touched. */
void zg_row_list_touch (ZgRowList *self, const ZgChanges *changes);

/* Counts a row as shown: what it shows is loaded soon, and again when it changes. */
void zg_row_list_bind (ZgRowList *self, ZgRow *row, guint position);
void zg_row_list_unbind (ZgRowList *self, ZgRow *row);

ZgEntity zg_row_list_get_entity (ZgRowList *self);

/* %GTK_INVALID_LIST_POSITION if the list does not show it. */
guint zg_row_list_find (ZgRowList *self, gint64 id);

/* 0 if there is no such position. */
gint64 zg_row_list_get_id (ZgRowList *self, guint position);

guint zg_row_list_get_n_rows (ZgRowList *self);

/* The number of selected rows. */
guint zg_row_list_get_n_selected (ZgRowList *self);

/* The selected rows' numbers, in order. (transfer full) (element-type gint64) */
GArray *zg_row_list_get_selected (ZgRowList *self);

/* A row that was asked for before: never makes one. (transfer none) (nullable) */
ZgRow *zg_row_list_peek (ZgRowList *self, gint64 id);

G_END_DECLS
