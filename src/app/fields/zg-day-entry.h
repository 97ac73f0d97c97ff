/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An entry for a day: typed as people write days, or taken from a calendar. While it is typed, what
 * was understood stands under it.
 *
 * Signals: "changed"; "done": chosen from the calendar; "activate": Enter; "left": the
 * keyboard is no longer where one types, though it may be at the calendar's button. */
#pragma once

#include <gtk/gtk.h>

#include "zg-day.h"

G_BEGIN_DECLS

#define ZG_TYPE_DAY_ENTRY (zg_day_entry_get_type ())
G_DECLARE_FINAL_TYPE (ZgDayEntry, zg_day_entry, ZG, DAY_ENTRY, GtkWidget)

GtkWidget *zg_day_entry_new (void);

/* What the entry is for, for those who do not see it. */
void zg_day_entry_set_label (ZgDayEntry *self, const char *label);

/* The day from which "+30天" and a month without a year are told; without one, the computer's
 * today. */
void zg_day_entry_set_today (ZgDayEntry *self, ZgDay today);

/* What is typed, %ZG_DAY_NONE for nothing; FALSE with a sentence if it is no day. */
gboolean zg_day_entry_get_day (ZgDayEntry *self, ZgDay *day, GError **error);
void zg_day_entry_set_day (ZgDayEntry *self, ZgDay day);

/* As it is typed. */
const char *zg_day_entry_get_text (ZgDayEntry *self);
void zg_day_entry_set_text (ZgDayEntry *self, const char *text);

void zg_day_entry_set_editable (ZgDayEntry *self, gboolean editable);

G_END_DECLS
