/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An old and a new value as Pango markup: removed words struck through, added ones underlined. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * zg_diff_markup:
 * @old_text: (nullable): NULL for none
 * @new_text: (nullable): NULL for none
 * @is_prose: whether changed words are told; else the old value is struck through and the new one
 *   stands behind an arrow
 * @whole: FALSE to leave out what is far from a change
 * @is_cut: (out) (optional): whether something was left out
 *
 * Returns: (transfer full): the markup
 */
char *zg_diff_markup (const char *old_text,
                      const char *new_text,
                      gboolean is_prose,
                      gboolean whole,
                      gboolean *is_cut);

G_END_DECLS
