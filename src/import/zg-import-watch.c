/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-import-watch.h"

#define WHOLE 10000

struct _ZgImportWatch
{
  GCancellable *cancellable;
  int done; /* of %WHOLE; atomic */
};

ZgImportWatch *
zg_import_watch_new (void)
{
  ZgImportWatch *self = g_atomic_rc_box_new0 (ZgImportWatch);

  self->cancellable = g_cancellable_new ();
  return self;
}

ZgImportWatch *
zg_import_watch_ref (ZgImportWatch *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  ZgImportWatch *self = data;

  g_object_unref (self->cancellable);
}

void
zg_import_watch_unref (ZgImportWatch *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

void
zg_import_watch_cancel (ZgImportWatch *self)
{
  g_cancellable_cancel (self->cancellable);
}

GCancellable *
zg_import_watch_get_cancellable (ZgImportWatch *self)
{
  return self ? self->cancellable : NULL;
}

gboolean
zg_import_watch_step (ZgImportWatch *self, guint64 done, guint64 total, GError **error)
{
  if (self == NULL)
    return TRUE;
  g_atomic_int_set (&self->done, total > 0 ? (int) (done * WHOLE / total) : 0);
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

double
zg_import_watch_get_fraction (ZgImportWatch *self)
{
  return (double) g_atomic_int_get (&self->done) / WHOLE;
}
