/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A dossier: all that papers print of a ledger, read in one go and of one state. Plain data that
 * does not change any more and may go to another thread. */
#pragma once

#include "zg-claims.h"
#include "zg-progress.h"
#include "zg-sheet.h"

G_BEGIN_DECLS

/* A part of a document and the records it became; 0 where it became none. */
typedef struct
{
  gsize start; /* bytes of the document's text */
  gsize length;
  char *kind; /* a key of ZG_KEYS_BLOCK_KINDS */
  gint64 section_id;
  gint64 issue_id;
  gint64 measure_id;
} ZgDossierBlock;

/* A document with its parts, and what was edited since it was read. */
typedef struct
{
  ZgRecord *record;
  GArray *blocks;      /* of ZgDossierBlock: they cover the text without gap, in order */
  GHashTable *edited;  /* see zg_dossier_document_is_edited() */
  GHashTable *arrived; /* (element-type gint64): ids of progress notes written since */
} ZgDossierDocument;

typedef struct
{
  ZgDay today;
  ZgRecord *ledger;       /* NULL on a day before there was the ledger */
  GPtrArray *inspections; /* of ZgRecord, in order; so are all that follow */
  GPtrArray *sections;    /* of ZgRecord */
  GPtrArray *sheets;      /* of ZgSheet: the issues chosen, each followed by its sub-issues */
  GPtrArray *claims;      /* of ZgRecord */
  GPtrArray *checks;      /* of ZgClaimCheck, one for each of @claims */
  GPtrArray *preferences; /* of ZgRecord */
  GPtrArray *documents;   /* of ZgDossierDocument */
} ZgDossier;

/**
 * zg_dossier_load:
 * @ledger: a ledger, or the past of one
 * @filter: (nullable): chooses top-level issues; their sub-issues come along
 * @progress: (nullable): is told of every issue
 * @error: return location
 *
 * Returns: (transfer full): the dossier; NULL with the errors of zg_query_ids(), or cancelled
 */
ZgDossier *
zg_dossier_load (ZgLedger *ledger, const char *filter, const ZgProgress *progress, GError **error);

void zg_dossier_free (ZgDossier *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgDossier, zg_dossier_free)

/* What the ledger's preference @key says; NULL if it is not set. */
const char *zg_dossier_get_preference (const ZgDossier *self, const char *key);

/**
 * zg_dossier_document_is_edited:
 * @self: a document
 * @field: the title or number of a section or issue, an issue's detail, a measure's text or number
 * @row_id: a row that one of the document's parts became
 * @was: (out) (nullable): what it was when the document was read; NULL if it was nothing
 *
 * Returns: TRUE if it was changed since, though perhaps back again
 */
gboolean zg_dossier_document_is_edited (const ZgDossierDocument *self,
                                        ZgFieldId field,
                                        gint64 row_id,
                                        const char **was);

/* Whether a progress note was written after the document was read, and so is not in its text. */
gboolean zg_dossier_document_has_arrived (const ZgDossierDocument *self, const ZgRecord *note);

G_END_DECLS
