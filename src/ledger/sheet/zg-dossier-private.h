/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "zg-dossier.h"

G_BEGIN_DECLS

/* The document with its parts; of the progress notes, those of @sheets are looked at. Takes
 * @record. (transfer full) */
ZgDossierDocument *
_zg_dossier_document_load (ZgLedger *ledger, ZgRecord *record, GPtrArray *sheets, GError **error);

void _zg_dossier_document_free (ZgDossierDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgDossierDocument, _zg_dossier_document_free)

G_END_DECLS
