/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values, rows and authors in words, for labels and notes of fields. */
#pragma once

#include "zg-record.h"
#include "zg-session.h"

G_BEGIN_DECLS

/* "issue 5", "measure (2)"; without a number the beginning of its wording. (transfer full) */
char *zg_field_words_item (const ZgRecord *record);

/* A value as people read it: a key's label, a day, a text; "" for none. (transfer full) */
char *zg_field_words_show (const ZgField *field, const char *value);

/* TRUE if two values look the same: no text and an empty one do. */
gboolean zg_field_words_same (const ZgField *field, const char *a, const char *b);

/* Who changed a field last. */
void zg_field_words_who_async (ZgSession *session,
                               gint64 row_id,
                               const ZgField *field,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

/* "王某, 09:31"; NULL if it can't be told. (transfer full) (nullable) */
char *zg_field_words_who_finish (ZgSession *session, GAsyncResult *result);

G_END_DECLS
