/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A widget that edits one field of one row in place: ZgTextField, ZgKeyField, ZgDayField,
 * ZgNumberField, ZgFlagField. In a template it is placed with the name of its field:
 *
 *   <object class="ZgTextField" id="title"><property name="field">issue.title</property></object>
 *
 * and it is given a row with zg_field_widget_load(), at any time: what is being typed is kept or
 * saved. How it saves is told in zg-field-saver.h.
 *
 * Signal "choose" (char *value) -> gboolean of ZgKeyField, ZgDayField and ZgFlagField: the user
 * chose a value, in journal text. A handler that returns TRUE takes it over (to ask for a reason
 * first); zg_field_widget_revert() then shows the old value again.
 *
 * Its accessible name is the field's label, or that of a GtkLabel whose mnemonic-widget it is. */
#pragma once

#include "zg-field-saver.h"

G_BEGIN_DECLS

#define ZG_TYPE_FIELD_WIDGET (zg_field_widget_get_type ())
G_DECLARE_INTERFACE (ZgFieldWidget, zg_field_widget, ZG, FIELD_WIDGET, GtkWidget)

struct _ZgFieldWidgetInterface
{
  GTypeInterface parent;

  ZgFieldSaver *(*get_saver) (ZgFieldWidget *self);
};

/* (transfer none) */
ZgFieldSaver *zg_field_widget_get_saver (ZgFieldWidget *self);

/* As zg_field_saver_load(). */
void zg_field_widget_load (ZgFieldWidget *self, ZgSession *session, const ZgRecord *record);

/* Puts back what is saved. */
void zg_field_widget_revert (ZgFieldWidget *self);

/* Loads a row into all fields of its entity under @root, however deep; @entity is needed where
 * @record is NULL. */
void zg_field_widget_load_all (GtkWidget *root,
                               ZgSession *session,
                               ZgEntity entity,
                               const ZgRecord *record);

/* Saves what is typed in any field under @root. */
void zg_field_widget_commit_all (GtkWidget *root);

G_END_DECLS
