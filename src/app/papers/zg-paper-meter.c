/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-paper-meter.h"

struct _ZgPaperMeter
{
  gint n_refs;   /* atomic */
  gint permille; /* atomic */
  GCancellable *cancellable;
  ZgProgress progress;
};

static void
tell (guint done, guint all, gpointer data)
{
  ZgPaperMeter *self = data;

  g_atomic_int_set (&self->permille, all > 0 ? (gint) (done * G_GUINT64_CONSTANT (1000) / all) : 0);
}

ZgPaperMeter *
zg_paper_meter_new (GCancellable *cancellable)
{
  ZgPaperMeter *self = g_new0 (ZgPaperMeter, 1);

  self->n_refs = 1;
  self->cancellable = g_object_ref (cancellable);
  self->progress = (ZgProgress){ tell, self, self->cancellable };
  return self;
}

ZgPaperMeter *
zg_paper_meter_ref (ZgPaperMeter *self)
{
  g_atomic_int_inc (&self->n_refs);
  return self;
}

void
zg_paper_meter_unref (ZgPaperMeter *self)
{
  if (!g_atomic_int_dec_and_test (&self->n_refs))
    return;
  g_object_unref (self->cancellable);
  g_free (self);
}

const ZgProgress *
zg_paper_meter_get_progress (ZgPaperMeter *self)
{
  return &self->progress;
}

GCancellable *
zg_paper_meter_get_cancellable (ZgPaperMeter *self)
{
  return self->cancellable;
}

double
zg_paper_meter_get_fraction (ZgPaperMeter *self)
{
  return g_atomic_int_get (&self->permille) / 1000.0;
}
