/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the figures of a list add up to, by kind and unit. */
#pragma once

#include "zg-record.h"
#include "zg-words.h"

G_BEGIN_DECLS

typedef struct _ZgResultSums ZgResultSums;

ZgResultSums *zg_result_sums_new (void);
void zg_result_sums_free (ZgResultSums *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgResultSums, zg_result_sums_free)

/* Adds a figure, which must outlive the sums. */
void zg_result_sums_add (ZgResultSums *self, const ZgRecord *figure);

/* "金额合计1726.78万元；人数合计1082人次、81人", and that counts of different things are not added
 * up if there are any; "" of no figures. (transfer full) */
char *zg_result_sums_format (ZgResultSums *self, const ZgWords *words);

G_END_DECLS
