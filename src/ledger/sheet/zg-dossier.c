/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-dossier.h"

#include "zg-dossier-private.h"
#include "zg-sheet-reader.h"

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

static gboolean
load_sheets (ZgDossier *self,
             ZgLedger *ledger,
             const char *filter,
             const ZgProgress *progress,
             GError **error)
{
  g_autoptr (ZgSheetReader) reader = zg_sheet_reader_new (ledger, filter, error);
  ZgSheet *sheet = NULL;
  gboolean ok = reader != NULL;

  while (ok && (ok = zg_sheet_reader_next (reader, progress, &sheet, error)) && sheet)
    g_ptr_array_add (self->sheets, sheet);
  return ok;
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
