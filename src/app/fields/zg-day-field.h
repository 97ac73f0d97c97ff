/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field that holds a day, typed ("2024年6月底前", "6月底", "+30天", "2024-06-30") or taken from a
 * calendar; what was understood is shown while typing. Property "field", signal "choose":
 * zg-field-widget.h. Signal "activate": Enter. */
#pragma once

#include "zg-field-widget.h"

G_BEGIN_DECLS

#define ZG_TYPE_DAY_FIELD (zg_day_field_get_type ())
G_DECLARE_FINAL_TYPE (ZgDayField, zg_day_field, ZG, DAY_FIELD, ZgFieldWidget)

G_END_DECLS
