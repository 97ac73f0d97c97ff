/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-paper-facts.h"

#include <glib/gi18n-lib.h>

#include "zg-error.h"
#include "zg-filter.h"
#include "zg-item-list.h"
#include "zg-past.h"
#include "zg-stats.h"

/* Days that a change report looks back if nobody says how many. */
#define WEEK 7

void
zg_paper_facts_close (ZgPaperFacts *self)
{
  g_clear_pointer (&self->sheets, zg_sheet_reader_free);
}

void
zg_paper_facts_free (ZgPaperFacts *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->all, zg_figures_free);
  g_clear_pointer (&self->by_section, zg_figures_free);
  g_clear_pointer (&self->by_unit, zg_figures_free);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->claims, g_ptr_array_unref);
  g_clear_pointer (&self->of_inspection, zg_figures_free);
  zg_paper_facts_close (self);
  g_clear_pointer (&self->dossier, zg_dossier_free);
  g_clear_pointer (&self->before, zg_dossier_free);
  g_free (self->language);
  g_free (self);
}

/* The ledger's own language; Chinese on a day before there was the ledger. */
static gboolean
load_language (ZgPaperFacts *self, ZgLedger *ledger, GError **error)
{
  g_autoptr (GPtrArray) rows = zg_record_load_all (ledger, ZG_ENTITY_LEDGER, error);

  if (rows == NULL)
    return FALSE;
  self->language = g_strdup (
      rows->len > 0 ? zg_record_get (g_ptr_array_index (rows, 0), ZG_FIELD_LEDGER_LANGUAGE)
                    : "zh-CN");
  return TRUE;
}

static gboolean
load_figures (
    ZgFigures **figures, ZgLedger *ledger, ZgGroupBy by, const char *filter, GError **error)
{
  *figures = zg_stats_compute (ledger, by, filter, ZG_DAY_NONE, error);
  return *figures != NULL;
}

static gboolean
load_summary (ZgPaperFacts *self, ZgLedger *ledger, const char *filter, GError **error)
{
  g_autofree char *top_level = zg_filter_and (filter, "parent=");

  if (!load_figures (&self->by_section, ledger, ZG_GROUP_SECTION, filter, error)
      || !load_figures (&self->by_unit, ledger, ZG_GROUP_UNIT, filter, error))
    return FALSE;
  self->items = zg_item_list_load (ledger, &(ZgQuery){ top_level, NULL, ZG_DAY_NONE }, error);
  if (self->items == NULL)
    return FALSE;
  if (filter != NULL && filter[0] != '\0')
    return TRUE;
  self->claims = zg_claims_check (ledger, error);
  return self->claims != NULL;
}

/* The inspection that a notice is about. */
static gboolean
find_inspection (ZgPaperFacts *self, const char *wanted, GError **error)
{
  GPtrArray *inspections = self->dossier->inspections;

  for (guint i = 0; i < inspections->len; i++)
    {
      const ZgRecord *inspection = g_ptr_array_index (inspections, i);
      g_autofree char *uuid = zg_uuid_to_string (&inspection->uuid);

      if (wanted == NULL || g_str_equal (uuid, wanted)
          || zg_record_is (inspection, ZG_FIELD_INSPECTION_NAME, wanted))
        self->inspection = inspection;
    }
  if (wanted == NULL || self->inspection)
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND,
               _ ("the ledger has no inspection of the name or uuid “%s”"), wanted);
  return FALSE;
}

static gboolean
load_notice (ZgPaperFacts *self, ZgLedger *ledger, const ZgPaperOptions *options, GError **error)
{
  g_autofree char *uuid = NULL;
  g_autofree char *term = NULL;
  g_autofree char *filter = NULL;

  if (!find_inspection (self, options->inspection, error))
    return FALSE;
  if (self->inspection)
    {
      uuid = zg_uuid_to_string (&self->inspection->uuid);
      term = zg_filter_term_is ("inspection", uuid);
    }
  filter = zg_filter_and (options->filter, term ? term : "");
  return load_figures (&self->of_inspection, ledger, ZG_GROUP_NONE, filter, error);
}

/* The uuids of the issues that @filter chooses; NULL with an error. (transfer full) */
static GHashTable *
list_issues (ZgLedger *ledger, const char *filter, GError **error)
{
  g_autoptr (GPtrArray) items =
      zg_item_list_load (ledger, &(ZgQuery){ filter, NULL, ZG_DAY_NONE }, error);
  GHashTable *uuids;

  if (items == NULL)
    return NULL;
  uuids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (uuids, g_strdup (((const ZgItem *) g_ptr_array_index (items, i))->uuid));
  return uuids;
}

/* Of a part of the ledger the earlier day tells of the same issues, whatever was chosen then, and
 * of those that were chosen and are gone: what is only not chosen was not removed. */
static gboolean
keep_chosen (
    ZgPaperFacts *self, ZgLedger *ledger, ZgLedger *past, const char *filter, GError **error)
{
  GPtrArray *sheets = self->before->sheets;
  g_autoptr (GHashTable) chosen = list_issues (ledger, filter, error);
  g_autoptr (GHashTable) there = chosen ? list_issues (ledger, NULL, error) : NULL;
  g_autoptr (GHashTable) chosen_then = there ? list_issues (past, filter, error) : NULL;

  if (chosen_then == NULL)
    return FALSE;
  for (guint i = sheets->len; i-- > 0;)
    {
      const ZgSheet *sheet = g_ptr_array_index (sheets, i);
      g_autofree char *uuid = zg_uuid_to_string (&sheet->issue->record->uuid);

      if (!g_hash_table_contains (chosen, uuid)
          && (g_hash_table_contains (there, uuid) || !g_hash_table_contains (chosen_then, uuid)))
        g_ptr_array_remove_index (sheets, i);
    }
  return TRUE;
}

static gboolean
load_before (ZgPaperFacts *self,
             ZgLedger *ledger,
             const ZgPaperOptions *options,
             const ZgProgress *progress,
             GError **error)
{
  ZgDay day = options->since != ZG_DAY_NONE ? options->since : self->all->today - WEEK;
  g_autoptr (ZgLedger) past = zg_past_open (ledger, day, NULL, error);

  if (past == NULL)
    return FALSE;
  self->before = zg_dossier_load (past, NULL, progress, error);
  if (self->before == NULL)
    return FALSE;
  return options->filter == NULL || *options->filter == '\0'
         || keep_chosen (self, ledger, past, options->filter, error);
}

static gboolean
load (ZgPaperFacts *self,
      ZgLedger *ledger,
      guint needs,
      const ZgPaperOptions *options,
      const ZgProgress *progress,
      GError **error)
{
  if (!load_language (self, ledger, error)
      || !zg_number_scope_find (ledger, &self->number_scope, error)
      || !load_figures (&self->all, ledger, ZG_GROUP_NONE, options->filter, error))
    return FALSE;
  if (needs & ZG_PAPER_NEEDS_SUMMARY && !load_summary (self, ledger, options->filter, error))
    return FALSE;
  if (needs & ZG_PAPER_NEEDS_DOSSIER)
    {
      self->dossier = zg_dossier_load (ledger, options->filter, progress, error);
      if (self->dossier == NULL)
        return FALSE;
    }
  if (needs & ZG_PAPER_NEEDS_SHEETS)
    {
      self->sheets = zg_sheet_reader_new (ledger, options->filter, error);
      if (self->sheets == NULL)
        return FALSE;
    }
  if (needs & ZG_PAPER_NEEDS_NOTICE && !load_notice (self, ledger, options, error))
    return FALSE;
  return !(needs & ZG_PAPER_NEEDS_CHANGES) || load_before (self, ledger, options, progress, error);
}

ZgPaperFacts *
zg_paper_facts_load (ZgLedger *ledger,
                     guint needs,
                     const ZgPaperOptions *options,
                     const ZgProgress *progress,
                     GError **error)
{
  g_autoptr (ZgPaperFacts) self = g_new0 (ZgPaperFacts, 1);
  gboolean reading = zg_ledger_begin_reading (ledger);
  gboolean ok = load (self, ledger, needs, options, progress, error);

  if (reading)
    zg_ledger_end_reading (ledger);
  return ok ? g_steal_pointer (&self) : NULL;
}
