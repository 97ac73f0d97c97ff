/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the document an issue was read from says about it: the text around, with the parts that
 * became the issue and its measures. Plain data. */
#pragma once

#include "zg-ledger.h"

G_BEGIN_DECLS

/* A part of the document that became this issue or something of it; in bytes of the text. */
typedef struct
{
  gsize start;
  gsize length;
  gint64 measure_id; /* 0: the issue itself */
} ZgSourcePart;

typedef struct
{
  char *name;          /* the document's file name */
  char *text;          /* the issue's stretch of it, with some of what stands around */
  gboolean cut_before; /* the document goes on before it */
  gboolean cut_after;
  GArray *parts; /* of ZgSourcePart, in order, not overlapping */
} ZgSource;

/**
 * zg_source_load:
 * @ledger: a ledger
 * @issue_id: an issue
 * @error: return location
 *
 * Returns: (transfer full): the source; NULL with %ZG_ERROR_NOT_FOUND if the issue was not read
 * from a document
 */
ZgSource *zg_source_load (ZgLedger *ledger, gint64 issue_id, GError **error);

void zg_source_free (ZgSource *source);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgSource, zg_source_free)

G_END_DECLS
