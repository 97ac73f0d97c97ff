/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window shows without a ledger. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ZG_TYPE_START_PAGE (zg_start_page_get_type ())
G_DECLARE_FINAL_TYPE (ZgStartPage, zg_start_page, ZG, START_PAGE, AdwBin)

G_END_DECLS
