/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of reading an outline; see zg-outline.h. */
#pragma once

#include "zg-outline.h"

G_BEGIN_DECLS

/* Finds parents and shapes of nodes in @outline that know their lines and markers. Returns the
 * number of shapes. */
guint zg_outline_nest (ZgOutline *outline);

/* Weighs headings and decides what each node is. */
void zg_outline_judge (ZgOutline *outline, const char *text, const GArray *lines, guint n_shapes);

G_END_DECLS
