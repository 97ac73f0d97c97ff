/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a file's bytes to text. Short Chinese files defeat encoding detectors, so none is used:
 * each encoding is tried strictly, and the first that fits every byte is it. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * zg_decode:
 * @bytes: (array length=length): what was read
 * @length: their number
 * @name: the file's name, for messages
 * @n_text: (out): bytes of the text
 * @encoding: (out): "UTF-8", "UTF-16LE", "UTF-16BE" or "GB18030"
 * @error: return location
 *
 * A byte order mark decides; without one the order is UTF-8, UTF-16 if the line feeds stand in its
 * byte pattern, GB18030 (which holds GBK and GB 2312). The mark is dropped, line ends are kept.
 *
 * Returns: (transfer full): UTF-8 ended by a NUL; NULL with %ZG_ERROR_ENCODING, whose message names
 *   the line or byte, if the bytes are no text: a binary file, a NUL character, a broken sequence
 */
char *zg_decode (const guint8 *bytes,
                 gsize length,
                 const char *name,
                 gsize *n_text,
                 const char **encoding,
                 GError **error);

G_END_DECLS
