/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The acts of the measure editor: each asks the ledger for one transaction, and tells a failure in
 * the window of the widget it was asked from. */
#pragma once

#include <adwaita.h>

#include "zg-edit.h"
#include "zg-paste.h"
#include "zg-session.h"
#include "zg-sheet.h"

G_BEGIN_DECLS

/* Called when it is on disk; @id: the measure that was made, or what the act was about. */
typedef void (*ZgMeasureDone) (GtkWidget *widget, gint64 id);

/* Adds an empty measure behind @after, or at the end with 0. @group: the undo step it belongs to;
 * @done is called with 0, too, if it could not be made. */
void zg_measure_edits_add (GtkWidget *widget,
                           ZgSession *session,
                           gint64 issue_id,
                           gint64 after,
                           const char *number,
                           const ZgUuid *group,
                           ZgMeasureDone done);

/* Takes back an empty measure that was added and left again, in the step that added it. */
void zg_measure_edits_drop (GtkWidget *widget, ZgSession *session, gint64 id, const ZgUuid *group);

/* Deletes a measure, with a toast that offers to undo it. */
void zg_measure_edits_delete (GtkWidget *widget, ZgSession *session, const ZgRecord *measure);

/* Moves a measure by so many places (up if negative), from where it is by then. */
void
zg_measure_edits_step (GtkWidget *widget, ZgSession *session, const ZgRecord *measure, int steps);

/* Puts a measure before or behind another one. */
void zg_measure_edits_move (
    GtkWidget *widget, ZgSession *session, const ZgRecord *measure, ZgMove how, gint64 target);

/* Adds what was pasted; takes @paste. @done hears of the first one. */
void zg_measure_edits_paste (GtkWidget *widget,
                             ZgSession *session,
                             gint64 issue_id,
                             gint64 after,
                             ZgPaste *paste,
                             ZgMeasureDone done);

/* Adds a progress note to an issue or a measure. */
void zg_measure_edits_note (GtkWidget *widget,
                            ZgSession *session,
                            const ZgRecord *item,
                            const char *text,
                            ZgDay day,
                            ZgMeasureDone done);

/* Accepts, dismisses or opens again a promise, figure or rule. */
void zg_measure_edits_judge (GtkWidget *widget,
                             ZgSession *session,
                             const ZgRecord *finding,
                             const char *verdict);

/* How a deadline is changed that was set before. */
typedef enum
{
  ZG_REDATE_CORRECT, /* a slip of the pen: not counted */
  ZG_REDATE_DECIDED, /* extended or shortened by decision: counted */
} ZgRedate;

/* Gives an issue or measure another deadline. @approver: (nullable): who approved it, by name. */
void zg_measure_edits_redate (GtkWidget *widget,
                              ZgSession *session,
                              const ZgRecord *item,
                              ZgRedate how,
                              ZgDay day,
                              const char *reason,
                              const char *approver,
                              ZgDay approved,
                              ZgMeasureDone done);

/* Sets a key or flag together with the reason it needs. */
void zg_measure_edits_set_with_reason (GtkWidget *widget,
                                       ZgSession *session,
                                       const ZgRecord *item,
                                       ZgFieldId field,
                                       const char *value,
                                       ZgFieldId reason_field,
                                       const char *reason);

G_END_DECLS
