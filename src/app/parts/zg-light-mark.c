/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-light-mark.h"

#include <glib/gi18n.h>

#include "zg-keys.h"

/* The last one stands for what is not known. */
static const ZgLightMark marks[] = {
  { ZG_LIGHT_OVERDUE, "■", "zg-overdue" },   { ZG_LIGHT_NEAR, "▲", "zg-near" },
  { ZG_LIGHT_ON_TIME, "●", "zg-on-time" },   { ZG_LIGHT_LONG_TERM, "∞", "zg-long-term" },
  { ZG_LIGHT_MADE_UP_LATE, "◆", "zg-late" }, { ZG_LIGHT_CLOSED, "✓", "zg-closed" },
  { ZG_LIGHT_NONE, "○", "zg-none" },
};

const ZgLightMark *
zg_light_mark_get (const char *light)
{
  gsize i = 0;

  while (i + 1 < G_N_ELEMENTS (marks) && g_strcmp0 (marks[i].light, light) != 0)
    i++;
  return &marks[i];
}

char *
zg_light_to_words (const char *light, gint64 days)
{
  guint n = (guint) ABS (days);

  if (g_strcmp0 (light, ZG_LIGHT_OVERDUE) == 0)
    return g_strdup_printf (ngettext ("overdue for %u day", "overdue for %u days", n), n);
  if (g_strcmp0 (light, ZG_LIGHT_NEAR) == 0)
    return g_strdup_printf (ngettext ("due in %u day", "due in %u days", n), n);
  return g_strdup (zg_key_get_label (ZG_KEYS_LIGHTS, light));
}
