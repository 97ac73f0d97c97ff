/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field that is yes or no: a check button with the field's label; saved at
 * once. Property "field", signal "choose": zg-field-widget.h. */
#pragma once

#include "zg-field-widget.h"

G_BEGIN_DECLS

#define ZG_TYPE_FLAG_FIELD (zg_flag_field_get_type ())
G_DECLARE_FINAL_TYPE (ZgFlagField, zg_flag_field, ZG, FLAG_FIELD, ZgFieldWidget)

G_END_DECLS
