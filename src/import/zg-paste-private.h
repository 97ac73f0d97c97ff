/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the columns of pasted cells are. */
#pragma once

#include "zg-date-phrase.h"
#include "zg-label.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean has_heads; /* the first row names the columns */
  guint n;
  ZgLabel labels[]; /* ZG_LABEL_MEASURES once; ZG_LABEL_NONE for what can't be told */
} ZgPasteColumns;

/* Tells the columns of @rows (of GPtrArray of char*), by heads, else by content. (transfer full) */
ZgPasteColumns *
_zg_paste_columns (GPtrArray *rows, GHashTable *units, const ZgDateContext *context);

G_END_DECLS
