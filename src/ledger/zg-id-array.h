/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arrays of structs that begin with the id of a row (gint64), in ascending order: a map of rows
 * that takes no more room than they do. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The struct of a row; NULL if there is none. Found at once where ids follow one another without a
 * gap, as those of a table's rows mostly do. */
gpointer zg_id_array_find (const GArray *array, gint64 id);

/* Adds a struct, or puts it in the place of the one with the same id. */
void zg_id_array_insert (GArray *array, gconstpointer element);

G_END_DECLS
