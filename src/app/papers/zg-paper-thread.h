/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one thread on which papers are laid out and drawn. Their lines are bound to the font map of
 * the thread that set them: no other thread touches an edition, not even to free it. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * zg_paper_thread_run:
 * @task: (transfer none): whose callback comes back to the thread that asked
 * @func: what to do; it returns a result to @task
 *
 * As g_task_run_in_thread(), but one after the other. A task that was cancelled before its turn is
 * not begun.
 */
void zg_paper_thread_run (GTask *task, GTaskThreadFunc func);

/* Frees @data with @free_data when everything asked for before is done. */
void zg_paper_thread_free (gpointer data, GDestroyNotify free_data);

G_END_DECLS
