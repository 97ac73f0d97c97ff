/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GLib is not built for ThreadSanitizer, which therefore does not see what one thread hands to
 * another through it. Only in builds with -Db_sanitize=thread. */
#define _GNU_SOURCE /* RTLD_NEXT */

#include <dlfcn.h>
#include <gio/gio.h>

void __tsan_acquire (void *address);
void __tsan_release (void *address);

/* What goes through a main context, whichever. */
static char context;

#define NEXT(func)                                                                                 \
  static __typeof__ (func) *next;                                                                  \
  if (next == NULL)                                                                                \
  next = dlsym (RTLD_NEXT, #func)

static void
both (gpointer address)
{
  __tsan_release (address);
  __tsan_acquire (address);
}

void (g_mutex_lock) (GMutex *mutex)
{
  NEXT (g_mutex_lock);
  next (mutex);
  __tsan_acquire (mutex);
}

void (g_mutex_unlock) (GMutex *mutex)
{
  NEXT (g_mutex_unlock);
  __tsan_release (mutex);
  next (mutex);
}

gboolean
g_cond_wait_until (GCond *cond, GMutex *mutex, gint64 until)
{
  NEXT (g_cond_wait_until);
  gboolean woken;

  __tsan_release (mutex);
  woken = next (cond, mutex, until);
  __tsan_acquire (mutex);
  return woken;
}

void
g_task_return_pointer (GTask *task, gpointer result, GDestroyNotify free_result)
{
  NEXT (g_task_return_pointer);
  __tsan_release (&context);
  next (task, result, free_result);
}

void
g_task_return_error (GTask *task, GError *error)
{
  NEXT (g_task_return_error);
  __tsan_release (&context);
  next (task, error);
}

guint
g_source_attach (GSource *source, GMainContext *to)
{
  NEXT (g_source_attach);
  __tsan_release (&context);
  return next (source, to);
}

gpointer
g_task_propagate_pointer (GTask *task, GError **error)
{
  NEXT (g_task_propagate_pointer);
  __tsan_acquire (&context);
  return next (task, error);
}

gboolean
g_main_context_iteration (GMainContext *of, gboolean may_block)
{
  NEXT (g_main_context_iteration);
  gboolean done = next (of, may_block);

  __tsan_acquire (&context);
  return done;
}

void
g_atomic_rc_box_release_full (gpointer box, GDestroyNotify clear)
{
  NEXT (g_atomic_rc_box_release_full);
  both (box);
  next (box, clear);
}

void (g_object_unref) (gpointer object)
{
  NEXT (g_object_unref);
  both (object);
  next (object);
}
