/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printed numbers that count on. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * zg_numbering_next:
 * @number: (nullable): a number as printed: "2", "（2）", "②", "（二）", "二是"
 *
 * Returns: (transfer full) (nullable): the number after it in the same form; NULL if there is none
 *   that could be written (no number, or beyond ⑳ and 九十九)
 */
char *zg_numbering_next (const char *number);

G_END_DECLS
