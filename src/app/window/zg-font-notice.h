/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where no font has Chinese characters, all of them are boxes: that is told when the first window
 * comes, in ways that can be read all the same. A sandbox has no fonts but the computer's. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* To be called once, at startup: from then on the first window tells it, if it is so. */
void zg_font_notice_install (GtkApplication *application);

G_END_DECLS
