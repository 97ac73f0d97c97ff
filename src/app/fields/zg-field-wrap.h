/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A layout in lines, as words in a text: children stand beside each other and begin a new line
 * where they find no room. With "column-width" they stand in columns of at least that width, as
 * many as there is room for, and the form folds to one column where it is narrow. A child that
 * expands takes what is left of its line; in columns, a line of its own.
 *
 * Properties: "spacing" between children and lines, "column-width" (0: none), "max-columns". */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ZG_TYPE_FIELD_WRAP (zg_field_wrap_get_type ())
G_DECLARE_FINAL_TYPE (ZgFieldWrap, zg_field_wrap, ZG, FIELD_WRAP, GtkLayoutManager)

GtkLayoutManager *zg_field_wrap_new (int spacing);

G_END_DECLS
