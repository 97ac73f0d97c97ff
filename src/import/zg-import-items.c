/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-edit.h"
#include "zg-import-apply-private.h"
#include "zg-keys.h"

/* The first deadline of an item as printed. */
static gboolean
insert_deadline (ZgImport *self,
                 const char *issue,
                 const char *measure,
                 ZgDay day,
                 const char *phrase,
                 const char *precision,
                 const char *reason,
                 GError **error)
{
  g_autofree char *new_day = _zg_import_day (day);
  const ZgFieldValue values[] = {
    { ZG_FIELD_DEADLINE_ISSUE, issue },   { ZG_FIELD_DEADLINE_MEASURE, measure },
    { ZG_FIELD_DEADLINE_KIND, "set" },    { ZG_FIELD_DEADLINE_NEW_DAY, new_day },
    { ZG_FIELD_DEADLINE_PHRASE, phrase }, { ZG_FIELD_DEADLINE_PRECISION, precision },
    { ZG_FIELD_DEADLINE_REASON, reason },
  };

  return day == ZG_DAY_NONE
         || _zg_import_insert (self, ZG_ENTITY_DEADLINE, values, G_N_ELEMENTS (values), NULL,
                               error);
}

static gboolean
assign_all (ZgImport *self, gint64 issue, const char *role, GPtrArray *names, GError **error)
{
  for (guint i = 0; names && i < names->len; i++)
    if (!zg_edit_assign (self->txn, ZG_ENTITY_ISSUE, issue, role, g_ptr_array_index (names, i),
                         error))
      return FALSE;
  return TRUE;
}

static gboolean
assign_one (ZgImport *self, gint64 issue, const char *role, const char *name, GError **error)
{
  return name == NULL || *name == '\0'
         || zg_edit_assign (self->txn, ZG_ENTITY_ISSUE, issue, role, name, error);
}

static gboolean
assign (ZgImport *self, const ZgDraftIssue *issue, gint64 id, GError **error)
{
  return assign_all (self, id, "lead", issue->lead_units, error)
         && assign_all (self, id, "responsible", issue->responsible_units, error)
         && assign_all (self, id, "participating", issue->participating_units, error)
         && assign_all (self, id, "supervising", issue->supervising_units, error)
         && assign_one (self, id, "leader", issue->leader, error)
         && assign_one (self, id, "owner", issue->owner, error)
         && assign_one (self, id, "contact", issue->contact, error);
}

static gboolean
insert_measure (ZgImport *self, guint index, guint m, const char *state, GError **error)
{
  const ZgDraftIssue *issue = g_ptr_array_index (self->draft->issues, index);
  const ZgDraftMeasure *measure = g_ptr_array_index (issue->measures, m);
  ZgImportRow *row = &self->measures[index][m];
  const ZgFieldValue values[] = {
    { ZG_FIELD_MEASURE_ISSUE, self->issues[index].uuid },
    { ZG_FIELD_MEASURE_NUMBER, measure->number },
    { ZG_FIELD_MEASURE_TEXT, measure->text ? measure->text : "" },
    { ZG_FIELD_MEASURE_IMPLICIT, measure->implicit ? "1" : "0" },
    { ZG_FIELD_MEASURE_STATE, measure->state ? measure->state : state },
  };

  return _zg_import_insert (self, ZG_ENTITY_MEASURE, values, G_N_ELEMENTS (values), row, error)
         && insert_deadline (self, NULL, row->uuid, measure->deadline, measure->deadline_phrase,
                             measure->deadline_precision, NULL, error);
}

/* A printed account of the progress is the first note, signed by who signed the document. */
static gboolean
insert_progress (ZgImport *self, guint index, GError **error)
{
  const ZgDraftIssue *issue = g_ptr_array_index (self->draft->issues, index);
  ZgDay day = self->draft->notice_day != ZG_DAY_NONE
                  ? self->draft->notice_day
                  : zg_ledger_get_today (zg_transaction_get_ledger (self->txn));
  g_autofree char *day_text = _zg_import_day (day);
  const ZgFieldValue values[] = {
    { ZG_FIELD_PROGRESS_NOTE_ISSUE, self->issues[index].uuid },
    { ZG_FIELD_PROGRESS_NOTE_DAY, day_text },
    { ZG_FIELD_PROGRESS_NOTE_AUTHOR, self->draft->signer },
    { ZG_FIELD_PROGRESS_NOTE_TEXT, issue->progress },
  };

  return issue->progress == NULL
         || _zg_import_insert (self, ZG_ENTITY_PROGRESS_NOTE, values, G_N_ELEMENTS (values), NULL,
                               error);
}

static gboolean
insert_sub_issues (ZgImport *self, guint index, const char *state, GError **error)
{
  const ZgDraftIssue *issue = g_ptr_array_index (self->draft->issues, index);

  for (guint i = 0; i < issue->sub_issues->len; i++)
    {
      const ZgDraftSubIssue *sub = g_ptr_array_index (issue->sub_issues, i);
      const ZgFieldValue values[] = {
        { ZG_FIELD_ISSUE_INSPECTION, self->inspection.uuid },
        { ZG_FIELD_ISSUE_SECTION, _zg_import_section (self, issue->section) },
        { ZG_FIELD_ISSUE_PARENT, self->issues[index].uuid },
        { ZG_FIELD_ISSUE_NUMBER, sub->number },
        { ZG_FIELD_ISSUE_TITLE, sub->title },
        { ZG_FIELD_ISSUE_STATE, state },
      };

      if (!_zg_import_insert (self, ZG_ENTITY_ISSUE, values, G_N_ELEMENTS (values), NULL, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_issue (ZgImport *self, guint index, const char *state, GError **error)
{
  const ZgDraftIssue *issue = g_ptr_array_index (self->draft->issues, index);
  /* Long-term measures keep an issue open; what the document calls done stays done. */
  gboolean pinned = issue->long_term && g_str_equal (state, ZG_STATE_DONE);
  const ZgFieldValue values[] = {
    { ZG_FIELD_ISSUE_INSPECTION, self->inspection.uuid },
    { ZG_FIELD_ISSUE_SECTION, _zg_import_section (self, issue->section) },
    { ZG_FIELD_ISSUE_NUMBER, issue->number },
    { ZG_FIELD_ISSUE_TITLE, issue->title },
    { ZG_FIELD_ISSUE_ORIGINAL, issue->original },
    { ZG_FIELD_ISSUE_DETAIL, issue->detail },
    { ZG_FIELD_ISSUE_STAGE_CLASS, issue->long_term ? ZG_CLASS_LONG_TERM : NULL },
    { ZG_FIELD_ISSUE_STATE, state },
    { ZG_FIELD_ISSUE_STATE_PINNED, pinned ? "1" : "0" },
    { ZG_FIELD_ISSUE_STATE_REASON, issue->status },
    { ZG_FIELD_ISSUE_BASICALLY_DONE, issue->basically_done ? "1" : "0" },
  };

  return _zg_import_insert (self, ZG_ENTITY_ISSUE, values, G_N_ELEMENTS (values),
                            &self->issues[index], error);
}

gboolean
_zg_import_issue_rows (ZgImport *self, guint index, GError **error)
{
  const ZgDraftIssue *issue = g_ptr_array_index (self->draft->issues, index);
  const char *printed = zg_draft_issue_state (self->draft, issue);
  const char *state = printed ? printed : ZG_STATE_NOT_STARTED;

  if (!insert_issue (self, index, state, error)
      || !insert_deadline (self, self->issues[index].uuid, NULL, issue->deadline,
                           issue->deadline_phrase, issue->deadline_precision,
                           issue->extension_reason, error)
      || !assign (self, issue, self->issues[index].id, error))
    return FALSE;
  for (guint m = 0; m < issue->measures->len; m++)
    if (!insert_measure (self, index, m, state, error))
      return FALSE;
  return insert_progress (self, index, error) && insert_sub_issues (self, index, state, error);
}
