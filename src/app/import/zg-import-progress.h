/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is being done with a document, and how far it is. */
#pragma once

#include <adwaita.h>

#include "zg-import-watch.h"

G_BEGIN_DECLS

#define ZG_TYPE_IMPORT_PROGRESS (zg_import_progress_get_type ())
G_DECLARE_FINAL_TYPE (ZgImportProgress, zg_import_progress, ZG, IMPORT_PROGRESS, AdwBin)

/* Says @text and follows @watch until zg_import_progress_stop(). */
void zg_import_progress_start (ZgImportProgress *self, const char *text, ZgImportWatch *watch);
void zg_import_progress_stop (ZgImportProgress *self);

/* Calls off what is followed: it says so until that has ended. */
void zg_import_progress_cancel (ZgImportProgress *self);

G_END_DECLS
