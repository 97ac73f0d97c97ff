/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "zg-import-apply.h"
#include "zg-transaction.h"

G_BEGIN_DECLS

/* A record of the draft and the row it became. */
typedef struct
{
  gint64 id;
  char uuid[ZG_UUID_TEXT_SIZE];
} ZgImportRow;

/* An import under way. Rows stand in the order of the draft's records. */
typedef struct
{
  ZgTransaction *txn;
  const ZgDraft *draft;
  ZgImportWatch *watch; /* nullable */
  guint64 done;         /* rows written, about, ... */
  guint64 total;        /* ... of so many */
  ZgImportRow inspection;
  ZgImportRow document;
  ZgImportRow *sections;  /* one for each of the draft's; without a row if it has no heading */
  ZgImportRow *issues;    /* one for each of the draft's */
  ZgImportRow **measures; /* for each issue, one for each of its measures */
} ZgImport;

/* Inserts a row; FALSE if a value is refused. */
gboolean _zg_import_insert (ZgImport *self,
                            ZgEntity entity,
                            const ZgFieldValue *values,
                            gsize n_values,
                            ZgImportRow *row,
                            GError **error);

/* Tells the watch that about so many rows more are written; FALSE if it is called off. */
gboolean _zg_import_step (ZgImport *self, guint n_rows, GError **error);

/* The uuids a place stands for; NULL where it names none. */
const char *_zg_import_section (const ZgImport *self, int section);
const char *_zg_import_issue (const ZgImport *self, int issue);
const char *_zg_import_measure (const ZgImport *self, int issue, int measure);

/* A day as journal text; NULL for %ZG_DAY_NONE. (transfer full) (nullable) */
char *_zg_import_day (ZgDay day);

/* zg-import-items.c: an issue with all that hangs on it. */
gboolean _zg_import_issue_rows (ZgImport *self, guint index, GError **error);

/* zg-import-findings.c: claims, promises, figures, rules made, blocks. */
gboolean _zg_import_findings (ZgImport *self, GError **error);

G_END_DECLS
