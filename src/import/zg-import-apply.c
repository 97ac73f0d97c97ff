/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-import-apply.h"

#include <glib/gi18n-lib.h>

#include "zg-error.h"
#include "zg-import-apply-private.h"
#include "zg-record.h"

/* About so many rows hang on an issue: its measures, assignments, deadlines and notes. */
#define ISSUE_ROWS 20

gboolean
_zg_import_insert (ZgImport *self,
                   ZgEntity entity,
                   const ZgFieldValue *values,
                   gsize n_values,
                   ZgImportRow *row,
                   GError **error)
{
  ZgUuid uuid;
  gint64 id = zg_transaction_insert (self->txn, entity, values, n_values, &uuid, error);

  if (id != 0 && row != NULL)
    {
      row->id = id;
      zg_uuid_write (&uuid, row->uuid);
    }
  return id != 0;
}

gboolean
_zg_import_step (ZgImport *self, guint n_rows, GError **error)
{
  self->done += n_rows;
  return zg_import_watch_step (self->watch, self->done, self->total, error);
}

static const char *
uuid_of (const ZgImportRow *row)
{
  return row->id != 0 ? row->uuid : NULL;
}

const char *
_zg_import_section (const ZgImport *self, int section)
{
  return section < 0 ? NULL : uuid_of (&self->sections[section]);
}

const char *
_zg_import_issue (const ZgImport *self, int issue)
{
  return issue < 0 ? NULL : uuid_of (&self->issues[issue]);
}

const char *
_zg_import_measure (const ZgImport *self, int issue, int measure)
{
  return issue < 0 || measure < 0 ? NULL : uuid_of (&self->measures[issue][measure]);
}

char *
_zg_import_day (ZgDay day)
{
  return day == ZG_DAY_NONE ? NULL : g_strdup_printf ("%d", day);
}

char *
zg_import_get_name (const ZgDraft *draft)
{
  if (draft->document_title)
    return g_strdup (draft->document_title);
  if (draft->inspector)
    return g_strconcat (draft->inspector, draft->inspected ? "：" : NULL, draft->inspected, NULL);
  return g_strdup (draft->name);
}

static gboolean
insert_inspection (ZgImport *self, GError **error)
{
  const ZgDraft *draft = self->draft;
  g_autofree char *name = zg_import_get_name (draft);
  g_autofree char *from = _zg_import_day (draft->inspection_from);
  g_autofree char *to = _zg_import_day (draft->inspection_to);
  g_autofree char *feedback = _zg_import_day (draft->feedback_day);
  g_autofree char *notice = _zg_import_day (draft->notice_day);
  const ZgFieldValue values[] = {
    { ZG_FIELD_INSPECTION_KIND, draft->inspection_kind ? draft->inspection_kind : "other" },
    { ZG_FIELD_INSPECTION_NAME, name },
    { ZG_FIELD_INSPECTION_INSPECTOR, draft->inspector },
    { ZG_FIELD_INSPECTION_INSPECTED, draft->inspected },
    { ZG_FIELD_INSPECTION_FROM_DAY, from },
    { ZG_FIELD_INSPECTION_TO_DAY, to },
    { ZG_FIELD_INSPECTION_FEEDBACK_DAY, feedback },
    { ZG_FIELD_INSPECTION_NOTICE_DAY, notice },
    { ZG_FIELD_INSPECTION_SIGNER, draft->signer },
    { ZG_FIELD_INSPECTION_CONTACT_PHONE, draft->contact_phone },
    { ZG_FIELD_INSPECTION_CONTACT_POST, draft->contact_post },
    { ZG_FIELD_INSPECTION_CONTACT_EMAIL, draft->contact_email },
  };

  return _zg_import_insert (self, ZG_ENTITY_INSPECTION, values, G_N_ELEMENTS (values),
                            &self->inspection, error);
}

static gboolean
insert_document (ZgImport *self, GError **error)
{
  const ZgDraft *draft = self->draft;
  const ZgFieldValue values[] = {
    { ZG_FIELD_DOCUMENT_INSPECTION, self->inspection.uuid },
    { ZG_FIELD_DOCUMENT_NAME, draft->name },
    { ZG_FIELD_DOCUMENT_TITLE, draft->document_title },
    { ZG_FIELD_DOCUMENT_MIME, "text/plain" },
    { ZG_FIELD_DOCUMENT_ENCODING, draft->encoding },
    { ZG_FIELD_DOCUMENT_SHA256, draft->sha256 },
    { ZG_FIELD_DOCUMENT_FOLDED_SHA256, draft->folded_sha256 },
    { ZG_FIELD_DOCUMENT_TEXT, draft->text },
  };

  return _zg_import_insert (self, ZG_ENTITY_DOCUMENT, values, G_N_ELEMENTS (values),
                            &self->document, error);
}

/* A section without a heading is only the reader's way of holding issues that stand in none. */
static gboolean
insert_sections (ZgImport *self, GError **error)
{
  for (guint i = 0; i < self->draft->sections->len; i++)
    {
      const ZgDraftSection *section = g_ptr_array_index (self->draft->sections, i);
      const ZgFieldValue values[] = {
        { ZG_FIELD_SECTION_INSPECTION, self->inspection.uuid },
        { ZG_FIELD_SECTION_NUMBER, section->number },
        { ZG_FIELD_SECTION_TITLE, section->title ? section->title : section->heading },
        { ZG_FIELD_SECTION_IMPLIED_STATE, section->implied_state },
      };

      if (section->heading
          && !_zg_import_insert (self, ZG_ENTITY_SECTION, values, G_N_ELEMENTS (values),
                                 &self->sections[i], error))
        return FALSE;
    }
  return TRUE;
}

static guint64
count_rows (const ZgDraft *draft)
{
  return (guint64) draft->issues->len * ISSUE_ROWS + draft->claims->len + draft->promises->len
         + draft->figures->len + draft->rules->len + draft->blocks->len;
}

static gboolean
insert_all (ZgImport *self, GError **error)
{
  if (!insert_inspection (self, error) || !insert_document (self, error)
      || !insert_sections (self, error))
    return FALSE;
  for (guint i = 0; i < self->draft->issues->len; i++)
    if (!_zg_import_issue_rows (self, i, error) || !_zg_import_step (self, ISSUE_ROWS, error))
      return FALSE;
  return _zg_import_findings (self, error);
}

static void
init_rows (ZgImport *self)
{
  self->sections = g_new0 (ZgImportRow, self->draft->sections->len + 1);
  self->issues = g_new0 (ZgImportRow, self->draft->issues->len + 1);
  self->measures = g_new0 (ZgImportRow *, self->draft->issues->len + 1);
  for (guint i = 0; i < self->draft->issues->len; i++)
    {
      const ZgDraftIssue *issue = g_ptr_array_index (self->draft->issues, i);

      self->measures[i] = g_new0 (ZgImportRow, issue->measures->len + 1);
    }
}

static void
clear_rows (ZgImport *self)
{
  for (guint i = 0; i < self->draft->issues->len; i++)
    g_free (self->measures[i]);
  g_free (self->measures);
  g_free (self->issues);
  g_free (self->sections);
}

gboolean
zg_import_check_issues (const ZgDraft *draft, GError **error)
{
  if (draft->issues->len == 0)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_NO_ISSUES,
                   _ ("no issue was found in “%s”; --dry-run shows what was understood"),
                   draft->name);
      return FALSE;
    }
  return TRUE;
}

gboolean
zg_import_apply (ZgLedger *ledger, const ZgDraft *draft, ZgImportWatch *watch, GError **error)
{
  ZgImport self = { .draft = draft, .watch = watch, .total = count_rows (draft) };
  g_autofree char *label = g_strdup_printf (_ ("Import “%s”"), draft->name);
  gboolean ok;

  if (!zg_import_check_issues (draft, error))
    return FALSE;
  self.txn = zg_transaction_begin (ledger, ZG_TXN_IMPORT, label, error);
  if (self.txn == NULL)
    return FALSE;
  if (draft->notice_day != ZG_DAY_NONE)
    zg_transaction_set_day (self.txn, draft->notice_day);
  init_rows (&self);
  ok = insert_all (&self, error) && zg_transaction_commit (self.txn, NULL, error);
  clear_rows (&self);
  zg_transaction_free (self.txn);
  return ok;
}

gboolean
zg_import_is_known (ZgLedger *ledger, const ZgDraft *draft, gboolean *known, GError **error)
{
  g_autoptr (GPtrArray) documents = zg_record_load_all (ledger, ZG_ENTITY_DOCUMENT, error);

  *known = FALSE;
  for (guint i = 0; documents && i < documents->len; i++)
    *known = *known
             || zg_record_is (g_ptr_array_index (documents, i), ZG_FIELD_DOCUMENT_FOLDED_SHA256,
                              draft->folded_sha256);
  return documents != NULL;
}
