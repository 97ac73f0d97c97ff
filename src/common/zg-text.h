/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text as the ledger keeps it, and the folded key by which it is matched. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * zg_text_check:
 * @text: any bytes
 * @length: their number, or -1 if @text ends with a NUL
 * @error: return location
 *
 * Text is stored as typed, but it must be UTF-8 without NUL.
 *
 * Returns: FALSE with %ZG_ERROR_INVALID and the byte's place if it is not.
 */
gboolean zg_text_check (const char *text, gssize length, GError **error);

/**
 * zg_text_fold:
 * @text: UTF-8
 *
 * The key for matching: NFKC, case folded, half-width punctuation, white space dropped. Never
 * stored as text and never shown.
 *
 * Returns: (transfer full): the key
 */
char *zg_text_fold (const char *text);

/* @text on one line: control characters, line and paragraph ends become spaces. (transfer full) */
char *zg_text_one_line (const char *text);

/* The number of bytes of the first @n_chars characters of @text (or of all, if it has fewer). */
gsize zg_text_prefix (const char *text, gsize n_chars);

G_END_DECLS
