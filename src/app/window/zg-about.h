/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What this program is, which version, under which licence, and by whom. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void zg_about_show (GtkWindow *parent);

G_END_DECLS
