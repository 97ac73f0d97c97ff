/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-bench-frames.h"

#define PATIENCE_US (10 * G_USEC_PER_SEC)
#define QUIET_US    (200 * G_TIME_SPAN_MILLISECOND)

struct _BenchFrames
{
  GdkFrameClock *clock; /* NULL before the window is realized */
  GtkWidget *window;
  GArray *frames; /* of double, milliseconds */
  GArray *waits;  /* of double, milliseconds */
  gint64 painting_since;
  guint n_painted;
};

/* GLib's poll function has no data. */
static gint64 back_since;
static double longest_absence;

static double
milliseconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1e3;
}

/* Between two polls the main thread can answer nobody. */
static int
poll_and_measure (GPollFD *fds, guint n_fds, int timeout)
{
  int n_ready;

  if (back_since > 0)
    longest_absence = MAX (longest_absence, milliseconds_since (back_since));
  n_ready = g_poll (fds, n_fds, timeout);
  back_since = g_get_monotonic_time ();
  return n_ready;
}

static void
before_paint_cb (GdkFrameClock *clock, BenchFrames *self)
{
  self->painting_since = g_get_monotonic_time ();
}

static void
after_paint_cb (GdkFrameClock *clock, BenchFrames *self)
{
  double took = milliseconds_since (self->painting_since);

  self->n_painted++;
  g_array_append_val (self->frames, took);
}

static void
realize_cb (GtkWidget *window, BenchFrames *self)
{
  self->clock = g_object_ref (gtk_widget_get_frame_clock (window));
  g_signal_connect (self->clock, "before-paint", G_CALLBACK (before_paint_cb), self);
  g_signal_connect (self->clock, "after-paint", G_CALLBACK (after_paint_cb), self);
}

BenchFrames *
bench_frames_new (GtkWidget *window)
{
  BenchFrames *self = g_new0 (BenchFrames, 1);

  self->window = g_object_ref (window);
  self->frames = g_array_new (FALSE, FALSE, sizeof (double));
  self->waits = g_array_new (FALSE, FALSE, sizeof (double));
  g_main_context_set_poll_func (NULL, poll_and_measure);
  if (gtk_widget_get_realized (window))
    realize_cb (window, self);
  else
    g_signal_connect (window, "realize", G_CALLBACK (realize_cb), self);
  return self;
}

void
bench_frames_free (BenchFrames *self)
{
  g_signal_handlers_disconnect_by_data (self->window, self);
  if (self->clock)
    g_signal_handlers_disconnect_by_data (self->clock, self);
  g_clear_object (&self->clock);
  g_object_unref (self->window);
  g_array_unref (self->frames);
  g_array_unref (self->waits);
  g_free (self);
}

/* Wakes the loop, so that the time runs out even if nothing happens. */
static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

gboolean
bench_frames_wait (BenchFrames *self, BenchSeen seen, gpointer data)
{
  gint64 start = g_get_monotonic_time ();
  guint wake = g_timeout_add (100, wake_cb, NULL);
  gboolean is_seen = FALSE;
  gboolean is_drawn = FALSE;
  guint n_painted = 0;

  while (!is_drawn && g_get_monotonic_time () - start < PATIENCE_US)
    {
      g_main_context_iteration (NULL, TRUE);
      if (!is_seen && seen (data))
        {
          is_seen = TRUE;
          n_painted = self->n_painted;
          gtk_widget_queue_draw (self->window);
        }
      is_drawn = is_seen && self->n_painted > n_painted;
    }
  g_source_remove (wake);
  if (is_drawn)
    {
      double took = milliseconds_since (start);

      g_array_append_val (self->waits, took);
    }
  return is_drawn;
}

void
bench_frames_settle (BenchFrames *self)
{
  gint64 start = g_get_monotonic_time ();
  gint64 quiet_since = start;
  guint n_painted = self->n_painted;
  guint wake = g_timeout_add (20, wake_cb, NULL);

  while (g_get_monotonic_time () - quiet_since < QUIET_US
         && g_get_monotonic_time () - start < PATIENCE_US)
    {
      g_main_context_iteration (NULL, TRUE);
      if (self->n_painted != n_painted)
        quiet_since = g_get_monotonic_time ();
      n_painted = self->n_painted;
    }
  g_source_remove (wake);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
below (GArray *times, double share)
{
  if (times->len == 0)
    return 0;
  g_array_sort (times, compare);
  return g_array_index (times, double, (guint) (share * (times->len - 1)));
}

void
bench_frames_print (BenchFrames *self, const char *what)
{
  g_print ("%s: %u frames: p50 %.1f, p95 %.1f (goal <= 16.7), max %.1f ms\n", what,
           self->frames->len, below (self->frames, 0.5), below (self->frames, 0.95),
           below (self->frames, 1));
  if (self->waits->len > 0)
    g_print ("%s: act to frame: p50 %.1f, p95 %.1f, max %.1f ms\n", what, below (self->waits, 0.5),
             below (self->waits, 0.95), below (self->waits, 1));
  g_print ("%s: main loop away at the longest: %.1f ms (goal <= 16.7)\n", what, longest_absence);
  g_array_set_size (self->frames, 0);
  g_array_set_size (self->waits, 0);
  longest_absence = 0;
}

GtkWidget *
bench_find (GtkWidget *root, GType type)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = bench_find (child, type);

      if (found)
        return found;
    }
  return NULL;
}
