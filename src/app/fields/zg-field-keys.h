/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What keyboard and focus do in every field: leaving saves, Esc puts back, Ctrl+Z with nothing
 * typed takes back the last edit of the ledger, Enter in a conflict takes what is typed. */
#pragma once

#include "zg-field-saver.h"

G_BEGIN_DECLS

/* Adds the controllers to a field widget. */
void zg_field_keys_add (GtkWidget *widget, ZgFieldSaver *saver);

G_END_DECLS
