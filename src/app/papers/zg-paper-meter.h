/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far a long job on another thread is, to be looked at now and then. */
#pragma once

#include "zg-dossier.h"

G_BEGIN_DECLS

typedef struct _ZgPaperMeter ZgPaperMeter;

/* A meter of a job that @cancellable stops. (transfer full) */
ZgPaperMeter *zg_paper_meter_new (GCancellable *cancellable);
ZgPaperMeter *zg_paper_meter_ref (ZgPaperMeter *self);
void zg_paper_meter_unref (ZgPaperMeter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgPaperMeter, zg_paper_meter_unref)

/* What the job is given to tell. (transfer none) */
const ZgProgress *zg_paper_meter_get_progress (ZgPaperMeter *self);

GCancellable *zg_paper_meter_get_cancellable (ZgPaperMeter *self);

/* From 0 to 1. */
double zg_paper_meter_get_fraction (ZgPaperMeter *self);

G_END_DECLS
