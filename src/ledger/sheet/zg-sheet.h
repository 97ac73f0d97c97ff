/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet: one issue with everything that belongs to it, read in one go and of one state of the
 * ledger. Plain data that does not change any more and may go to another thread. */
#pragma once

#include "zg-record.h"

G_BEGIN_DECLS

/* A unit or person that answers for an item. */
typedef struct
{
  gint64 id;          /* of the assignment row */
  char *role;         /* a key of ZG_KEYS_ROLES */
  char *name;         /* as assigned, else the present name */
  char *present_name; /* what the unit or person is called now */
  gint64 unit_id;     /* 0 for a person */
  gint64 person_id;   /* 0 for a unit */
} ZgSheetAssignment;

/* An issue or a measure with what belongs to it alone. */
typedef struct
{
  ZgRecord *record;
  const char *light;     /* key, on the sheet's today; static */
  ZgDay deadline;        /* the one that counts; %ZG_DAY_NONE if none */
  gint64 days;           /* deadline - today; negative if overdue; 0 if no deadline */
  gboolean long_term;    /* by its own class, or a measure by its issue's */
  gboolean redated_late; /* extended after the old day had passed */
  ZgDay first_deadline;  /* of its own, after corrections; %ZG_DAY_NONE if it has none */
  guint extensions;
  GPtrArray *assignments; /* of ZgSheetAssignment, in order */
  GPtrArray *deadlines;   /* of ZgRecord, the first one first */
  GPtrArray *notes;       /* of ZgRecord: progress notes by day, the newest last */
  GPtrArray *promises;    /* of ZgRecord */
  GPtrArray *figures;     /* of ZgRecord */
  GPtrArray *rules_made;  /* of ZgRecord */
} ZgSheetItem;

typedef struct
{
  ZgDay today;
  gint64 txn;           /* the newest transaction that it knows of */
  ZgRecord *inspection; /* the issue's */
  ZgRecord *section;    /* nullable */
  ZgRecord *parent;     /* nullable: of a sub-issue */
  gboolean has_source;  /* there is a document to be shown by zg_source_load() */
  guint measures_done;  /* of the measures, done or closed */
  ZgSheetItem *issue;
  GPtrArray *measures;   /* of ZgSheetItem, in order; at least one */
  GPtrArray *sub_issues; /* of ZgRecord, in order */
  GHashTable *approvers; /* uuid → name of who approved deadlines */
} ZgSheet;

/**
 * zg_sheet_load:
 * @ledger: a ledger
 * @issue_id: an issue
 * @error: return location
 *
 * Returns: (transfer full): the sheet; NULL with %ZG_ERROR_NOT_FOUND if the issue was deleted or
 *   never was
 */
ZgSheet *zg_sheet_load (ZgLedger *ledger, gint64 issue_id, GError **error);

/* Sheets are counted, on any thread. */
ZgSheet *zg_sheet_ref (ZgSheet *self);
void zg_sheet_unref (ZgSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgSheet, zg_sheet_unref)

/* The first one with this role; NULL if there is none. (transfer none) */
const ZgSheetAssignment *zg_sheet_item_find_role (const ZgSheetItem *self, const char *role);

G_END_DECLS
