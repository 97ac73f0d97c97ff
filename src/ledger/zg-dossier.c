/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-dossier.h"

#include "zg-dossier-private.h"
#include "zg-filter.h"
#include "zg-query.h"

gboolean
zg_progress_tell (const ZgProgress *progress, guint done, guint all, GError **error)
{
  if (progress == NULL)
    return TRUE;
  if (progress->func)
    progress->func (done, all, progress->data);
  return !g_cancellable_set_error_if_cancelled (progress->cancellable, error);
}

void
zg_dossier_free (ZgDossier *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->ledger, zg_record_free);
  g_clear_pointer (&self->inspections, g_ptr_array_unref);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->claims, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->preferences, g_ptr_array_unref);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_free (self);
}

static gboolean
load_records (ZgDossier *self, ZgLedger *ledger, GError **error)
{
  g_autoptr (GPtrArray) ledgers = zg_record_load_all (ledger, ZG_ENTITY_LEDGER, error);
  const struct
  {
    GPtrArray **records;
    ZgEntity entity;
  } lists[] = {
    { &self->inspections, ZG_ENTITY_INSPECTION },
    { &self->sections, ZG_ENTITY_SECTION },
    { &self->claims, ZG_ENTITY_CLAIM },
    { &self->preferences, ZG_ENTITY_PREFERENCE },
  };

  if (ledgers == NULL)
    return FALSE;
  if (ledgers->len > 0)
    self->ledger = g_ptr_array_steal_index (ledgers, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      *lists[i].records = zg_record_load_all (ledger, lists[i].entity, error);
      if (*lists[i].records == NULL)
        return FALSE;
    }
  self->checks = zg_claims_check (ledger, error);
  return self->checks != NULL;
}

/* A sheet and those of its sub-issues. */
static gboolean
load_sheet (ZgDossier *self, ZgLedger *ledger, gint64 issue_id, GError **error)
{
  ZgSheet *sheet = zg_sheet_load (ledger, issue_id, error);

  if (sheet == NULL)
    return FALSE;
  g_ptr_array_add (self->sheets, sheet);
  for (guint i = 0; i < sheet->sub_issues->len; i++)
    {
      const ZgRecord *sub = g_ptr_array_index (sheet->sub_issues, i);

      if (!load_sheet (self, ledger, sub->id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
load_sheets (ZgDossier *self,
             ZgLedger *ledger,
             const char *filter,
             const ZgProgress *progress,
             GError **error)
{
  g_autofree char *top_level = zg_filter_and (filter, "parent=");
  g_autoptr (GArray) ids =
      zg_query_ids (ledger, ZG_ENTITY_ISSUE, &(ZgQuery){ top_level, NULL, ZG_DAY_NONE }, error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!zg_progress_tell (progress, i, ids->len, error)
        || !load_sheet (self, ledger, g_array_index (ids, gint64, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
load_documents (ZgDossier *self, ZgLedger *ledger, GError **error)
{
  g_autoptr (GPtrArray) records = zg_record_load_all (ledger, ZG_ENTITY_DOCUMENT, error);

  while (records && records->len > 0)
    {
      ZgDossierDocument *document =
          _zg_dossier_document_load (ledger, g_ptr_array_steal_index (records, 0), self->sheets,
                                     error);

      if (document == NULL)
        return FALSE;
      g_ptr_array_add (self->documents, document);
    }
  return records != NULL;
}

ZgDossier *
zg_dossier_load (ZgLedger *ledger, const char *filter, const ZgProgress *progress, GError **error)
{
  g_autoptr (ZgDossier) self = g_new0 (ZgDossier, 1);
  gboolean reading = zg_ledger_begin_reading (ledger);
  gboolean ok;

  self->today = zg_ledger_get_today (ledger);
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_sheet_unref);
  self->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) _zg_dossier_document_free);
  ok = load_records (self, ledger, error) && load_sheets (self, ledger, filter, progress, error)
       && load_documents (self, ledger, error);
  if (reading)
    zg_ledger_end_reading (ledger);
  return ok ? g_steal_pointer (&self) : NULL;
}

const char *
zg_dossier_get_preference (const ZgDossier *self, const char *key)
{
  for (guint i = 0; i < self->preferences->len; i++)
    {
      const ZgRecord *preference = g_ptr_array_index (self->preferences, i);

      if (zg_record_is (preference, ZG_FIELD_PREFERENCE_KEY, key))
        return zg_record_get (preference, ZG_FIELD_PREFERENCE_VALUE);
    }
  return NULL;
}
