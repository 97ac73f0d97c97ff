/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A popover that asks what an act on many rows needs: a name with proposals, a day with its reason,
 * or a reason. What can't be done is told in it.
 *
 * Signal "apply" (int act, const char *value, const char *reason). */
#pragma once

#include <gtk/gtk.h>

#include "zg-bulk-edit.h"
#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_BULK_FORM (zg_bulk_form_get_type ())
G_DECLARE_FINAL_TYPE (ZgBulkForm, zg_bulk_form, ZG, BULK_FORM, GtkPopover)

/* @act: %ZG_BULK_UNIT, %ZG_BULK_LEADER, %ZG_BULK_DEADLINE or %ZG_BULK_WITHHOLD. */
GtkWidget *zg_bulk_form_new (ZgSession *session, ZgBulkAct act);

/* Tells what was not done, and why. */
void zg_bulk_form_show_error (ZgBulkForm *self, const char *what);

G_END_DECLS
