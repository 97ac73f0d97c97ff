/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-cli-facts.h"

#include "zg-claims.h"
#include "zg-cli-output.h"
#include "zg-filter.h"
#include "zg-query.h"
#include "zg-stats.h"

/* (transfer full) (element-type ZgItem) */
static GPtrArray *
load_items (ZgLedger *ledger, const char *filter, GError **error)
{
  g_autofree char *top_level = zg_filter_and (filter, "parent=");

  return zg_query_items (ledger, &(ZgQuery){ top_level, NULL, ZG_DAY_NONE }, error);
}

static gboolean
load (ZgCliFacts *self, ZgLedger *ledger, const char *filter, GError **error)
{
  const struct
  {
    ZgFigures **figures;
    ZgGroupBy by;
  } parts[] = {
    { &self->all, ZG_GROUP_NONE },
    { &self->by_section, ZG_GROUP_SECTION },
    { &self->by_unit, ZG_GROUP_UNIT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      *parts[i].figures = zg_stats_compute (ledger, parts[i].by, filter, ZG_DAY_NONE, error);
      if (*parts[i].figures == NULL)
        return FALSE;
    }
  self->items = load_items (ledger, filter, error);
  if (self->items == NULL)
    return FALSE;
  if (filter != NULL && filter[0] != '\0')
    return TRUE;
  self->claims = zg_claims_check (ledger, error);
  return self->claims != NULL;
}

ZgCliFacts *
zg_cli_facts_load (ZgLedger *ledger, const char *filter, GError **error)
{
  g_autoptr (ZgCliFacts) self = g_new0 (ZgCliFacts, 1);
  gboolean reading = zg_ledger_begin_reading (ledger);
  gboolean loaded = load (self, ledger, filter, error);

  if (reading)
    zg_ledger_end_reading (ledger);
  if (!loaded)
    return NULL;
  self->facts =
      (ZgPaperFacts){ self->all, self->by_section, self->by_unit, self->items, self->claims };
  return g_steal_pointer (&self);
}

void
zg_cli_facts_free (ZgCliFacts *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->all, zg_figures_free);
  g_clear_pointer (&self->by_section, zg_figures_free);
  g_clear_pointer (&self->by_unit, zg_figures_free);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->claims, g_ptr_array_unref);
  g_free (self);
}
