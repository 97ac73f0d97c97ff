/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field that holds one of a list of keys, chosen from a drop-down; saved at once. Property
 * "field", signal "choose": zg-field-widget.h. */
#pragma once

#include "zg-field-widget.h"

G_BEGIN_DECLS

#define ZG_TYPE_KEY_FIELD (zg_key_field_get_type ())
G_DECLARE_FINAL_TYPE (ZgKeyField, zg_key_field, ZG, KEY_FIELD, GtkWidget)

/* @field: "measure.state" */
GtkWidget *zg_key_field_new (const char *field);

G_END_DECLS
