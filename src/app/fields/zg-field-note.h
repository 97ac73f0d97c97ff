/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands under a field that is not saved: why, or what another program put there meanwhile,
 * and what can be done.
 *
 * Signals: "mine", "theirs" (of a conflict), "retry" (of a failure). */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ZG_TYPE_FIELD_NOTE (zg_field_note_get_type ())
G_DECLARE_FINAL_TYPE (ZgFieldNote, zg_field_note, ZG, FIELD_NOTE, GtkWidget)

GtkWidget *zg_field_note_new (void);

/* Shows what is there now; @who (nullable) put it there. */
void zg_field_note_show_conflict (ZgFieldNote *self, const char *present, const char *who);

/* Says why it was not saved. */
void zg_field_note_show_failure (ZgFieldNote *self, const char *message);

/* Says what is wrong with what was typed; nothing to press. */
void zg_field_note_show_invalid (ZgFieldNote *self, const char *message);

G_END_DECLS
