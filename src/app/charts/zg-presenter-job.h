/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gathers what is shown in a meeting, on the ledger's thread: figures of every chart and the issues
 * that are talked about. */
#pragma once

#include "zg-session.h"
#include "zg-slides.h"

G_BEGIN_DECLS

/* Of a ledger without a filter, what is overdue or near; with one, all it chooses that is open, the
 * most urgent first, and at most so many. */
#define ZG_PRESENTER_ISSUES 200

/**
 * zg_presenter_job_run:
 * @filter: (nullable): of which rows, an expression (zg-filter.h)
 * @language: of the pages
 * @callback: called when they are there; see zg_session_read_finish(), which returns #ZgSlides
 */
void zg_presenter_job_run (ZgSession *session,
                           const char *filter,
                           const char *language,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);

G_END_DECLS
