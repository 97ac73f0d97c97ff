/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns that tables of issues and measures can have: one line each in zg-table-columns.c. */
#pragma once

#include "zg-dossier.h"
#include "zg-form.h"
#include "zg-words.h"

G_BEGIN_DECLS

/* The keys of all columns, ended by NULL. Static. */
const char *const *zg_table_columns_get (void);

/* The columns that the ledger table has if nobody chooses, separated by commas. Static. */
const char *zg_table_columns_get_own (void);

/* A column's title, a message. */
const char *zg_table_column_get_title (const char *key);

/**
 * zg_table_columns_add:
 * @form: an empty form
 * @keys: columns in order, separated by commas
 * @words: the paper's language
 * @error: return location
 *
 * Adds the columns, and a hidden one with the uuids.
 *
 * Returns: FALSE with %ZG_ERROR_INVALID, which names the columns that there are
 */
gboolean
zg_table_columns_add (ZgForm *form, const char *keys, const ZgWords *words, GError **error);

/* Fills a cell of the row added last from an issue and one of its measures (nullable); in a public
 * version without what is withheld. */
void zg_table_column_fill (ZgForm *form,
                           guint column,
                           const ZgSheet *sheet,
                           const ZgSheetItem *measure,
                           gboolean is_public,
                           const ZgWords *words);

/* Whether a column tells something that only a measure has: without one, a row an issue will do. */
gboolean zg_table_columns_tell_measures (const ZgForm *form);

/* Hides columns in which nothing is and nothing needs to be: an office that keeps no responsible
 * persons needs no room for them. */
void zg_table_columns_hide_empty (ZgForm *form);

/* Whether the state in this field is done or closed. */
gboolean zg_table_is_done (const ZgRecord *record, ZgFieldId state);

/* Names of those with a role: of the measure, or else of the issue; separated by "、".
 * (transfer full) */
char *zg_table_names (const ZgSheet *sheet, const ZgSheetItem *measure, const char *role);

/* Units that lead a measure or, of one without, its issue; in the order of the ledger.
 * (transfer full) (element-type utf8) */
GPtrArray *zg_table_list_units (const ZgDossier *dossier);

G_END_DECLS
