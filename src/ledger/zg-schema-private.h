/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *type; /* as in sqlite_schema */
  const char *name;
  const char *sql;
} ZgSchemaObject;

/* Version 1; both end with a NULL name. */
extern const ZgSchemaObject zg_schema_objects[];
extern const ZgSchemaObject zg_schema_derived[];

/**
 * zg_schema_triggers:
 *
 * The guards: rows change only inside a ledger transaction (a row stands in journal_open), nothing
 * is ever deleted, the journal only grows. INSERT OR REPLACE would get past a delete trigger, so
 * inserting over a row is refused as well.
 *
 * Returns: (transfer full) (element-type utf8 utf8): name -> CREATE TRIGGER text
 */
GHashTable *zg_schema_triggers (void);

G_END_DECLS
