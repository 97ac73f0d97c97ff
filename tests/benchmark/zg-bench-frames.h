/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window costs while something is done in it: each frame from before-paint to after-paint
 * (layout and drawing), how long the main loop was away from its sources at the longest, and the
 * time from an act to the frame that shows its end. */
#pragma once

#include <gtk/gtk.h>

#include "zg-bench-time.h"

G_BEGIN_DECLS

typedef struct _BenchFrames BenchFrames;

/* Looks at a window that is or will be shown. (transfer full) */
BenchFrames *bench_frames_new (GtkWidget *window);
void bench_frames_free (BenchFrames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchFrames, bench_frames_free)

/* Whether what is waited for can be seen now. */
typedef gboolean (*BenchSeen) (gpointer data);

/* Runs the main loop until something is seen and the frame that shows it is drawn; counts the time
 * since the call. FALSE after ten seconds without. */
gboolean bench_frames_wait (BenchFrames *self, BenchSeen seen, gpointer data);

/* Runs the main loop until nothing is left to do. */
void bench_frames_settle (BenchFrames *self);

/* Prints frames, waits and the longest absence since the last call as lines of @what, the 95th
 * percentile of a frame beside the goal, and begins anew. */
void bench_frames_print (BenchFrames *self, const char *what);

/* The first widget of a type below another, in reading order, that is shown; NULL if none is. */
GtkWidget *bench_find (GtkWidget *root, GType type);

G_END_DECLS
