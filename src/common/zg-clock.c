/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-clock.h"

struct _ZgClock
{
  GObject parent_instance;

  gint64 us;
  guint manual : 1;
};

G_DEFINE_FINAL_TYPE (ZgClock, zg_clock, G_TYPE_OBJECT)

static void
zg_clock_class_init (ZgClockClass *klass)
{
}

static void
zg_clock_init (ZgClock *self)
{
}

ZgClock *
zg_clock_new_system (void)
{
  return g_object_new (ZG_TYPE_CLOCK, NULL);
}

ZgClock *
zg_clock_new_manual (gint64 us)
{
  ZgClock *self = g_object_new (ZG_TYPE_CLOCK, NULL);

  self->manual = TRUE;
  self->us = us;
  return self;
}

void
zg_clock_set (ZgClock *self, gint64 us)
{
  g_return_if_fail (ZG_IS_CLOCK (self));
  g_return_if_fail (self->manual);

  self->us = us;
}

gint64
zg_clock_now (ZgClock *self)
{
  g_return_val_if_fail (ZG_IS_CLOCK (self), 0);

  return self->manual ? self->us : g_get_real_time ();
}

ZgDay
zg_clock_today (ZgClock *self, int utc_offset)
{
  return zg_day_from_time (zg_clock_now (self), utc_offset);
}
