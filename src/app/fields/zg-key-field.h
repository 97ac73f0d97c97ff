/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field that holds one of a list of keys, or names one of a list of rows, chosen from a
 * drop-down; saved at once. Property "field", signal "choose": zg-field-widget.h. */
#pragma once

#include "zg-field-widget.h"

G_BEGIN_DECLS

#define ZG_TYPE_KEY_FIELD (zg_key_field_get_type ())
G_DECLARE_FINAL_TYPE (ZgKeyField, zg_key_field, ZG, KEY_FIELD, ZgFieldWidget)

/* For a reference: what may be chosen, as uuids with their names; NULL ends both. */
void
zg_key_field_set_choices (ZgKeyField *self, const char *const *keys, const char *const *labels);

G_END_DECLS
