/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field that holds a whole number, percent if its name says so, typed into a small entry.
 * Property "field": zg-field-widget.h. Signal "activate": Enter. */
#pragma once

#include "zg-field-widget.h"

G_BEGIN_DECLS

#define ZG_TYPE_NUMBER_FIELD (zg_number_field_get_type ())
G_DECLARE_FINAL_TYPE (ZgNumberField, zg_number_field, ZG, NUMBER_FIELD, ZgFieldWidget)

G_END_DECLS
