/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line above the pages that says how far something long is, what was done, or what could not be.
 * It stays until it is answered or something else is to be told. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ZG_TYPE_PAPER_BAR (zg_paper_bar_get_type ())
G_DECLARE_FINAL_TYPE (ZgPaperBar, zg_paper_bar, ZG, PAPER_BAR, AdwBin)

/* Shows how far it is, from 0 to 1, with a Cancel button for @action. */
void zg_paper_bar_show_progress (ZgPaperBar *self,
                                 const char *text,
                                 double fraction,
                                 const char *action);

/* Tells what was done (@is_failure: could not be); @label and @action are of a button, or NULL;
 * @target (nullable, floating) is the action's. */
void zg_paper_bar_tell (ZgPaperBar *self,
                        gboolean is_failure,
                        const char *text,
                        const char *label,
                        const char *action,
                        GVariant *target);

void zg_paper_bar_hide (ZgPaperBar *self);

/* Takes away progress, and nothing that was told. */
void zg_paper_bar_end_progress (ZgPaperBar *self);

G_END_DECLS
