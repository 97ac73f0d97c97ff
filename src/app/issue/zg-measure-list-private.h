/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two files of the list share: zg-measure-list.c shows, opens and moves measures,
 * zg-measure-list-add.c makes new ones. */
#pragma once

#include "zg-measure-editor.h"
#include "zg-measure-list.h"
#include "zg-measure-paste.h"
#include "zg-measure-rows.h"

G_BEGIN_DECLS

/* Stands for the id of a measure that is open for typing and has none yet. */
#define ZG_MEASURE_UNMADE ((gint64) -1)

typedef struct _ZgMeasureRun ZgMeasureRun;

struct _ZgMeasureList
{
  AdwBin parent_instance;

  GtkLabel *heading;
  GtkWidget *paste_button;
  GtkWidget *add_button;
  ZgMeasurePaste *paste;
  GtkListBox *box;

  ZgSession *session;
  ZgSheet *sheet; /* nullable */
  ZgMeasureRows *rows;

  ZgMeasureEditor *editor; /* made when first opened */
  gint64 open_id;
  gint64 wanted_id; /* to have the keyboard as soon as the sheet has it */
  gboolean wants_open;

  ZgMeasureRun *run; /* nullable: the measure made last, open until the sheet has it */
  GQueue asked;      /* of ZgMeasureRun: each waits for its measure, in this order */
  gint64 fresh_id;   /* made from here; goes again if it is left empty */
  ZgUuid fresh_group;
  char *fresh_number;
};

gboolean _zg_measure_list_is_editable (ZgMeasureList *self);

/* The place of a measure in the sheet; G_MAXUINT if it has none such. */
guint _zg_measure_list_find (ZgMeasureList *self, gint64 id);

/* Opens a measure, or only closes what is open with 0; the editor is made. */
void _zg_measure_list_open (ZgMeasureList *self, gint64 id, gboolean into_text);

/* Closes what is open, with the keyboard on its row. */
void _zg_measure_list_close (ZgMeasureList *self);

/* Makes a measure behind the one at @index of the sheet, or at the end. A row is there at once, so
 * that typing goes on while the disk is asked. */
void _zg_measure_list_add_after (ZgMeasureList *self, guint index);

/* Enter in a text: makes the next one; in an empty one it ends the writing. */
void _zg_measure_list_next (ZgMeasureList *self);

/* The measure that is open before it is made is left: what is typed goes into it, wherever it is by
 * then; without a text it is taken back. */
void _zg_measure_list_leave_unmade (ZgMeasureList *self);

/* The measure that the one open before it is made stands behind. */
gint64 _zg_measure_list_get_before_unmade (ZgMeasureList *self);

/* An empty measure that nobody wrote into was only asked for: it goes again when it is closed. */
void _zg_measure_list_drop_fresh (ZgMeasureList *self, gint64 closed);

/* The sheet is new: what was typed for a measure is handed to it, and what could not be made is
 * opened again. */
void _zg_measure_list_follow_run (ZgMeasureList *self);

/* Saves, or keeps, what is typed for a measure that the sheet does not have yet. */
void _zg_measure_list_commit_run (ZgMeasureList *self);

void _zg_measure_list_set_up_runs (ZgMeasureList *self);
void _zg_measure_list_clear_runs (ZgMeasureList *self);

G_END_DECLS
