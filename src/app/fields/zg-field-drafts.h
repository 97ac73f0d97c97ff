/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was typed into the fields of a ledger and is not on disk: on its way, refused, or in
 * conflict with what another program saved. It is kept here and not in the widgets, so that nothing
 * typed is lost when the page goes on to the next issue.
 *
 * Signals: "saved" (gint64 row_id, int field, char *value): it is on disk and no draft any more.
 * "kept" (gint64 row_id, int field): it was refused; zg_field_drafts_find() says why.
 * "notify::n-kept" tells when drafts that need the clerk come or go. */
#pragma once

#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_FIELD_DRAFTS (zg_field_drafts_get_type ())
G_DECLARE_FINAL_TYPE (ZgFieldDrafts, zg_field_drafts, ZG, FIELD_DRAFTS, GObject)

typedef enum
{
  ZG_FIELD_DRAFT_SAVING,
  ZG_FIELD_DRAFT_CONFLICT, /* somebody else changed the field: "present" is what is there */
  ZG_FIELD_DRAFT_FAILED,   /* "message" says why */
  ZG_FIELD_DRAFT_RAW,      /* typed, but nothing that the field takes; never sent */
} ZgFieldDraftState;

typedef struct
{
  gint64 row_id;
  ZgFieldId field;
  ZgFieldDraftState state;
  char *seen;    /* nullable: the value last shown */
  char *value;   /* nullable: what was typed, in journal text (as typed if raw) */
  char *label;   /* "Edit wording of issue 5" */
  char *present; /* nullable */
  char *message; /* nullable */
} ZgFieldDraft;

/* The drafts of a session, one object for all its fields. (transfer none) */
ZgFieldDrafts *zg_field_drafts_get (ZgSession *session);

/**
 * zg_field_drafts_save:
 * @self: the drafts
 * @row_id: a row
 * @field: what to set
 * @seen: (nullable): the value last shown, in journal text
 * @value: (nullable): the new one, in journal text
 * @label: what the author will see beside Undo
 * @group: (nullable): the undo step it belongs to
 *
 * Saves a field, after a save of it that is on its way.
 */
void zg_field_drafts_save (ZgFieldDrafts *self,
                           gint64 row_id,
                           ZgFieldId field,
                           const char *seen,
                           const char *value,
                           const char *label,
                           const ZgUuid *group);

/* Keeps what can't be saved as it is. What is typed for a row that is not there yet is kept under
 * the row it will belong to, with the minus of its id if that is an issue. */
void zg_field_drafts_keep_raw (ZgFieldDrafts *self,
                               gint64 row_id,
                               ZgFieldId field,
                               const char *seen,
                               const char *text,
                               const char *label);

/* NULL if all of this field is on disk. (transfer none) */
const ZgFieldDraft *zg_field_drafts_find (ZgFieldDrafts *self, gint64 row_id, ZgFieldId field);

/* What was typed after all into a field that was refused. */
void
zg_field_drafts_set_value (ZgFieldDrafts *self, gint64 row_id, ZgFieldId field, const char *value);

/* Forgets what was typed. */
void zg_field_drafts_drop (ZgFieldDrafts *self, gint64 row_id, ZgFieldId field);

/* How many drafts need the clerk: all but those on their way. */
guint zg_field_drafts_get_n_kept (ZgFieldDrafts *self);

/* One of them; NULL beyond the last. (transfer none) */
const ZgFieldDraft *zg_field_drafts_get_kept (ZgFieldDrafts *self, guint n);

/* Sends again what failed, and emits "retry" for what is kept elsewhere. */
void zg_field_drafts_retry (ZgFieldDrafts *self);

/* Calls @func with every draft (const ZgFieldDraft *), those on their way, too. */
void zg_field_drafts_foreach (ZgFieldDrafts *self, GFunc func, gpointer data);

G_END_DECLS
