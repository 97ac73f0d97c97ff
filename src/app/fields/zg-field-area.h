/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text view that is as tall as its text at the width it is given, so that it can stand in a page
 * that scrolls as a whole. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ZG_TYPE_FIELD_AREA (zg_field_area_get_type ())
G_DECLARE_FINAL_TYPE (ZgFieldArea, zg_field_area, ZG, FIELD_AREA, GtkWidget)

/* (transfer none) */
GtkTextView *zg_field_area_get_view (ZgFieldArea *self);

/* Shown, dim, where the text is empty; NULL for nothing. */
void zg_field_area_set_placeholder (ZgFieldArea *self, const char *text);

/* TRUE while an input method composes. */
gboolean zg_field_area_is_composing (ZgFieldArea *self);

G_END_DECLS
