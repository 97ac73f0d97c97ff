/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-saved-filters.h"

#include "zg-settings.h"

#define KEY "saved-filters"

GVariant *
zg_saved_filters_list (void)
{
  return g_settings_get_value (zg_settings_get (), KEY);
}

/* Keeps all as they are but for @name, which comes to mean @expression, or nothing any more. */
static void
keep (const char *name, const char *expression)
{
  g_autoptr (GVariant) saved = zg_saved_filters_list ();
  GVariantBuilder builder;
  GVariantIter iter;
  const char *other;
  const char *present;
  gboolean placed = expression == NULL;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  g_variant_iter_init (&iter, saved);
  while (g_variant_iter_next (&iter, "(&s&s)", &other, &present))
    {
      if (!g_str_equal (other, name))
        g_variant_builder_add (&builder, "(ss)", other, present);
      else if (!placed)
        {
          g_variant_builder_add (&builder, "(ss)", name, expression);
          placed = TRUE;
        }
    }
  if (!placed)
    g_variant_builder_add (&builder, "(ss)", name, expression);
  g_settings_set_value (zg_settings_get (), KEY, g_variant_builder_end (&builder));
}

void
zg_saved_filters_save (const char *name, const char *expression)
{
  keep (name, expression);
}

void
zg_saved_filters_forget (const char *name)
{
  keep (name, NULL);
}
