/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of a meeting, as large as the screen; or nothing but its ground. */
#pragma once

#include <gtk/gtk.h>

#include "zg-slides.h"

G_BEGIN_DECLS

#define ZG_TYPE_SLIDE_VIEW (zg_slide_view_get_type ())
G_DECLARE_FINAL_TYPE (ZgSlideView, zg_slide_view, ZG, SLIDE_VIEW, GtkWidget)

/**
 * zg_slide_view_show:
 * @slides: (nullable): the pages, which must outlive what is shown of them
 * @page: which one
 * @style: light or dark
 */
void zg_slide_view_show (ZgSlideView *self, const ZgSlides *slides, guint page, ZgStyle style);

/* Shows the black or white ground alone. */
void zg_slide_view_set_blank (ZgSlideView *self, gboolean blank);

G_END_DECLS
