/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is told how far a long job is, and who may stop it. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Tells how far a long job is, on the thread that does it; NULL for nobody. */
typedef void (*ZgProgressFunc) (guint done, guint all, gpointer data);

/* All may be NULL. */
typedef struct
{
  ZgProgressFunc func;
  gpointer data;
  GCancellable *cancellable;
} ZgProgress;

/* Tells @progress (nullable), and asks it: FALSE with %G_IO_ERROR_CANCELLED if it was stopped. */
gboolean zg_progress_tell (const ZgProgress *progress, guint done, guint all, GError **error);

G_END_DECLS
