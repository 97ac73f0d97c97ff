/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks the board what a list shows. One question at a time: what is asked while another is on its
 * way takes its place, so that fast typing never queues up old searches. Before the first question,
 * if that is for all issues in the ledger's order, the first rows are asked for alone: the board of
 * a large ledger takes its time. */
#pragma once

#include "zg-board.h"
#include "zg-session.h"

G_BEGIN_DECLS

typedef struct _ZgBrowserQuery ZgBrowserQuery;

/* Either a view, or an error that says what is wrong with the question. The view may be that of
 * zg_board_peek(), and then another one follows. */
typedef void (*ZgBrowserAnswer) (const ZgBoardView *view, const GError *error, gpointer data);

ZgBrowserQuery *zg_browser_query_new (ZgSession *session, ZgBrowserAnswer answer, gpointer data);
void zg_browser_query_free (ZgBrowserQuery *self);

/**
 * zg_browser_query_ask:
 * @self: a query
 * @question: what to ask; copied
 * @again: the same question as before, after a change of the ledger: what is on its way is waited
 *   for
 */
void zg_browser_query_ask (ZgBrowserQuery *self, const ZgBoardQuery *question, gboolean again);

G_END_DECLS
