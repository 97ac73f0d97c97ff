/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two files of the saver share: zg-field-saver.c saves, zg-field-saver-note.c says under
 * the field what came of it. */
#pragma once

#include "zg-field-drafts.h"
#include "zg-field-note.h"
#include "zg-field-saver.h"

G_BEGIN_DECLS

struct _ZgFieldSaver
{
  GObject parent_instance;

  GtkWidget *widget; /* owns this */
  GtkBox *place;
  const ZgFieldOps *ops;
  const ZgField *field;

  ZgSession *session;
  ZgFieldDrafts *drafts;
  gint64 row_id;
  char *seen;
  char *item;  /* "issue 5", for labels */
  char *label; /* nullable: in place of one made of the item */
  ZgUuid visit;
  guint pause_id;
  ZgFieldNote *note; /* once there was something to say */
  guint dirty : 1;
  guint loading : 1;
  guint composing : 1;
  guint awaiting : 1; /* typed for a row that is loaded next */
};

/* NULL if all of the field is on disk. (transfer none) */
const ZgFieldDraft *_zg_field_saver_find_draft (ZgFieldSaver *self);

void _zg_field_saver_set_seen (ZgFieldSaver *self, const char *value);

/* Sends what is typed, as a change of @seen. */
void _zg_field_saver_send (ZgFieldSaver *self, const char *seen, const char *value);

/* Says why the draft is not saved. */
void _zg_field_saver_show_draft (ZgFieldSaver *self, const ZgFieldDraft *draft);

void _zg_field_saver_hide_note (ZgFieldSaver *self);

G_END_DECLS
