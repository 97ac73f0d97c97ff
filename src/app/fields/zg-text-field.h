/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text field of a row, edited in place; it wraps and grows with its text. On one line, Enter
 * saves and pasted line breaks become spaces.
 *
 * Properties: "field" (zg-field-widget.h), "multi-line", "placeholder". Signals: "activate": Enter
 * in a field of one line. "changed": what stands in it is another text. */
#pragma once

#include "zg-field-widget.h"

G_BEGIN_DECLS

#define ZG_TYPE_TEXT_FIELD (zg_text_field_get_type ())
G_DECLARE_FINAL_TYPE (ZgTextField, zg_text_field, ZG, TEXT_FIELD, ZgFieldWidget)

/* What stands in it. (transfer full) */
char *zg_text_field_dup_text (ZgTextField *self);

/* Puts a text into it as if it were typed. */
void zg_text_field_set_text (ZgTextField *self, const char *text);

/* Puts a text where the cursor is, in place of what is marked, as if it were typed. */
void zg_text_field_insert (ZgTextField *self, const char *text);

/* What it is called, for those who hear it, in place of its field's label. */
void zg_text_field_set_name (ZgTextField *self, const char *name);

G_END_DECLS
