/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Readers turn a document into a draft. They write nothing. */
#pragma once

#include "zg-draft.h"
#include "zg-import-watch.h"

G_BEGIN_DECLS

/* Larger files are refused before they are read. */
#define ZG_READER_MAX_BYTES (64 * 1024 * 1024)

/**
 * zg_reader_read_file:
 * @path: a document
 * @watch: (nullable): who waits for it
 * @error: return location
 *
 * Chooses the reader by the file's content and reads the document. A text without issues gives a
 * draft without issues; that is no error here.
 *
 * Returns: (transfer full): the draft; NULL with %ZG_ERROR_TOO_LARGE, %ZG_ERROR_ENCODING,
 *   %G_IO_ERROR_CANCELLED and others, the message naming the place
 */
ZgDraft *zg_reader_read_file (const char *path, ZgImportWatch *watch, GError **error);

/**
 * zg_reader_read_text:
 * @text: (array length=length): decoded UTF-8, valid, without NUL
 * @length: bytes
 * @name: the document's name
 *
 * Reads the text of a notice, a plan or a table with tabs.
 *
 * Returns: (transfer full): the draft, without the two SHA-256 sums
 */
ZgDraft *zg_reader_read_text (const char *text, gsize length, const char *name);

G_END_DECLS
