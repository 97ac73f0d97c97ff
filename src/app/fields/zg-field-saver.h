/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all widgets that edit one field of one row have in common: they show a value, know whether
 * what is typed differs from it, save when they are left or after a pause, and show under the field
 * why something was not saved.
 *
 * - While typing it saves after a pause, never while an input method composes. All saves of one
 *   visit are one undo step.
 * - Changed by another program meanwhile, ours stays in the field and theirs is shown under it;
 *   Enter takes ours.
 * - Esc puts back what is saved. Ctrl+Z undoes typing; with nothing typed it is win.undo.
 *
 * Signal "saved": the field's value is on disk. */
#pragma once

#include <gtk/gtk.h>

#include "zg-record.h"
#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_FIELD_SAVER (zg_field_saver_get_type ())
G_DECLARE_FINAL_TYPE (ZgFieldSaver, zg_field_saver, ZG, FIELD_SAVER, GObject)

/* How a saver gets at its widget's value. */
typedef struct
{
  /* What is typed, as journal text; FALSE with a sentence if the field does not take it. */
  gboolean (*get_value) (GtkWidget *widget, char **value, GError **error);

  /* Shows a value; to be forgotten by the widget's own undo. */
  void (*set_value) (GtkWidget *widget, const char *value);

  void (*set_editable) (GtkWidget *widget, gboolean editable);

  /* (nullable): what is typed as it stands, and back, for what get_value() refuses. */
  char *(*get_raw) (GtkWidget *widget);
  void (*set_raw) (GtkWidget *widget, const char *text);

  /* (nullable): asked before a value is sent; TRUE if somebody else takes it from here. */
  gboolean (*choose) (GtkWidget *widget, const char *value);

  /* Half a value is none: it is saved when it is left, not after a pause. */
  gboolean whole;
} ZgFieldOps;

/**
 * zg_field_saver_new:
 * @widget: the field widget, which owns the saver
 * @place: where notes are shown under the field
 * @ops: (transfer none): static
 */
ZgFieldSaver *zg_field_saver_new (GtkWidget *widget, GtkBox *place, const ZgFieldOps *ops);

/* The field: "issue.title". NULL if none was set. */
void zg_field_saver_set_field (ZgFieldSaver *self, const char *name);
const ZgField *zg_field_saver_get_field (ZgFieldSaver *self);

/* What the author will see beside Undo, in place of "Edit FIELD of ROW". */
void zg_field_saver_set_label (ZgFieldSaver *self, const char *label);

/**
 * zg_field_saver_load:
 * @self: a saver
 * @session: the ledger
 * @record: (nullable): the row; NULL: none, after what was typed was saved
 *
 * Shows a row. What is being typed into the same row stays; into another, it is saved first.
 */
void zg_field_saver_load (ZgFieldSaver *self, ZgSession *session, const ZgRecord *record);

/* Takes typing for a row that is being made; what is typed stays when that row is loaded. */
void zg_field_saver_await (ZgFieldSaver *self);

/* Says under the field why what is typed is not saved. */
void zg_field_saver_refuse (ZgFieldSaver *self, const char *message);

/* The value last shown or saved, in journal text. */
const char *zg_field_saver_get_seen (ZgFieldSaver *self);

/* The widget's text was changed by the user. */
void zg_field_saver_edited (ZgFieldSaver *self);

/* An input method is composing, or has ended. */
void zg_field_saver_set_composing (ZgFieldSaver *self, gboolean composing);
gboolean zg_field_saver_is_composing (ZgFieldSaver *self);

/* TRUE if what is typed is not on disk. */
gboolean zg_field_saver_is_dirty (ZgFieldSaver *self);

/* TRUE if all that is typed is on its way to the disk. */
gboolean zg_field_saver_is_sent (ZgFieldSaver *self);

/* In a conflict, saves what is typed over what is there; FALSE if there is none. */
gboolean zg_field_saver_take_mine (ZgFieldSaver *self);

/* What is typed from here on is an undo step of its own. */
void zg_field_saver_end_visit (ZgFieldSaver *self);

/* Saves what is typed. */
void zg_field_saver_commit (ZgFieldSaver *self);

/* Puts back what is saved, or on its way to be. */
void zg_field_saver_revert (ZgFieldSaver *self);

G_END_DECLS
