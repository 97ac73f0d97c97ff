/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lays the cards of a page out: two beside each other where there is room for both, wide ones alone
 * in a row, all of them one below the other in a narrow window. Cards of one row are of one
 * height. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ZG_TYPE_CARD_LAYOUT (zg_card_layout_get_type ())
G_DECLARE_FINAL_TYPE (ZgCardLayout, zg_card_layout, ZG, CARD_LAYOUT, GtkLayoutManager)

GtkLayoutManager *zg_card_layout_new (void);

G_END_DECLS
