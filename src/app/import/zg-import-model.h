/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list model that only counts: who shows it looks up each row by its position. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ZG_TYPE_IMPORT_MODEL (zg_import_model_get_type ())
G_DECLARE_FINAL_TYPE (ZgImportModel, zg_import_model, ZG, IMPORT_MODEL, GObject)

ZgImportModel *zg_import_model_new (void);

/* @removed rows at @position are gone, @added stand there. */
void zg_import_model_splice (ZgImportModel *self, guint position, guint removed, guint added);

/* All is new. */
void zg_import_model_reset (ZgImportModel *self, guint n);

G_END_DECLS
