/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A widget that edits one field of one row in place: ZgTextField, ZgKeyField, ZgDayField,
 * ZgNumberField, ZgFlagField. In a template it is placed with the name of its field:
 *
 *   <object class="ZgTextField" id="title"><property name="field">issue.title</property></object>
 *
 * and it is given a row with zg_field_widget_load(), at any time: what is being typed is kept or
 * saved. How it saves is told in zg-field-saver.h.
 *
 * Property "field": the field's name. Signal "choose" (char *value) -> gboolean of ZgKeyField,
 * ZgDayField and ZgFlagField: the user chose a value, in journal text. A handler that returns TRUE
 * takes it over (to ask for a reason first); zg_field_widget_revert() then shows the old value
 * again. Signal "activate" of those that are typed into: Enter.
 *
 * Its accessible name is the field's label, or that of a GtkLabel whose mnemonic-widget it is. */
#pragma once

#include "zg-field-saver.h"

G_BEGIN_DECLS

#define ZG_TYPE_FIELD_WIDGET (zg_field_widget_get_type ())
G_DECLARE_DERIVABLE_TYPE (ZgFieldWidget, zg_field_widget, ZG, FIELD_WIDGET, GtkWidget)

struct _ZgFieldWidgetClass
{
  GtkWidgetClass parent_class;

  /* How its saver gets at the value. */
  const ZgFieldOps *ops;

  /* The field is known: names the control. By default only for those who do not see it. */
  void (*show_field) (ZgFieldWidget *self, const ZgField *field);
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

/* For the kinds of fields. */

/* Gives it what the user types into or chooses from; once, when it is made. */
void zg_field_widget_set_control (ZgFieldWidget *self, GtkWidget *control);

/* Emits "choose"; TRUE if somebody took the choice over. For ZgFieldOps. */
gboolean zg_field_widget_choose (GtkWidget *self, const char *value);

/* The user is typing. */
void zg_field_widget_edited (ZgFieldWidget *self);

/* The user chose a value: it is saved at once. */
void zg_field_widget_chosen (ZgFieldWidget *self);

/* The user pressed Enter: saves, and emits "activate". */
void zg_field_widget_enter (ZgFieldWidget *self);

G_END_DECLS
