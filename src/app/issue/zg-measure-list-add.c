/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "zg-field-drafts.h"
#include "zg-measure-edits.h"
#include "zg-measure-list-private.h"
#include "zg-measure-scroll.h"
#include "zg-numbering.h"

/* How the first measure of an issue is numbered. */
#define FIRST_NUMBER "（1）"

/* Measures that are written one behind the other. Keys are faster than the disk: what is typed
 * before a measure is made waits here. */
struct _ZgMeasureRun
{
  gint64 issue_id;
  gint64 id; /* of the measure made last; 0 while it is asked for, or if that failed */
  ZgUuid group;
  char *number; /* nullable */
  gint64 after; /* the measure it stands behind; 0: at the end */
  GQueue texts; /* of char*: written and ended with Enter before their measure was there */
  gboolean asked;
};

static void added_cb (GtkWidget *widget, gint64 id);

static void
run_free (ZgMeasureRun *run)
{
  g_free (run->number);
  g_queue_clear_full (&run->texts, g_free);
  g_free (run);
}

/* Where drafts keep a text whose measure could not be made: by its issue. */
static gint64
draft_row (gint64 issue_id)
{
  return -issue_id;
}

static void
ask (ZgMeasureList *self, ZgMeasureRun *run)
{
  run->asked = TRUE;
  run->id = 0;
  run->group = zg_uuid_new ();
  g_queue_push_tail (&self->asked, run);
  zg_measure_edits_add (GTK_WIDGET (self), self->session, run->issue_id, run->after, run->number,
                        &run->group, added_cb);
}

/* The next one is asked for, with the number after. */
static void
ask_next (ZgMeasureList *self, ZgMeasureRun *run)
{
  g_autofree char *number = run->number;

  run->number = run->after ? NULL : zg_numbering_next (number);
  if (run->after)
    run->after = run->id;
  ask (self, run);
}

static void
save_text (ZgMeasureList *self, ZgMeasureRun *run, const char *text)
{
  const char *field = zg_field_get_label (zg_field_get (ZG_FIELD_MEASURE_TEXT));
  const char *entity = zg_entity_get_label (ZG_ENTITY_MEASURE);
  g_autofree char *item = run->number
                              ? g_strdup_printf (C_ ("record", "%s %s"), entity, run->number)
                              : g_strdup (entity);
  g_autofree char *label = g_strdup_printf (_ ("Edit %s of %s"), field, item);

  zg_field_drafts_save (zg_field_drafts_get (self->session), run->id, ZG_FIELD_MEASURE_TEXT, "",
                        text, label, NULL);
}

/* All that is typed for measures that are not made. (transfer full) */
static char *
join_texts (ZgMeasureRun *run, const char *last)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (GList *l = run->texts.head; l; l = l->next)
    g_string_append_printf (all, "%s\n", (const char *) l->data);
  g_string_append (all, last);
  return g_strchomp (g_string_free (g_steal_pointer (&all), FALSE));
}

static void
keep (ZgMeasureList *self, ZgMeasureRun *run, const char *last)
{
  ZgFieldDrafts *drafts = zg_field_drafts_get (self->session);
  g_autofree char *text = join_texts (run, last);

  if (*text)
    zg_field_drafts_keep_raw (drafts, draft_row (run->issue_id), ZG_FIELD_MEASURE_TEXT, NULL, text,
                              _ ("Add measure"));
  else
    zg_field_drafts_drop (drafts, draft_row (run->issue_id), ZG_FIELD_MEASURE_TEXT);
}

/* It could not be made. What was typed stays in the row that is open for it, and with the drafts
 * when that is left. */
static void
fail (ZgMeasureList *self, ZgMeasureRun *run)
{
  g_autofree char *typed = NULL;
  g_autofree char *all = NULL;

  if (self->run != run)
    {
      keep (self, run, "");
      run_free (run);
      return;
    }
  typed = zg_measure_editor_dup_text (self->editor);
  all = join_texts (run, typed);
  g_queue_clear_full (&run->texts, g_free);
  if (g_strcmp0 (typed, all) != 0)
    zg_measure_editor_set_text (self->editor, all);
  zg_measure_editor_refuse (self->editor, _ ("Not on disk yet: Enter tries again."));
}

/* A measure is on disk. Texts that wait are for it and those after it; the last is for the one the
 * keyboard is in. */
static void
settle (ZgMeasureList *self, ZgMeasureRun *run)
{
  g_autofree char *text = g_queue_pop_head (&run->texts);
  gboolean is_open = self->run == run;

  zg_field_drafts_drop (zg_field_drafts_get (self->session), draft_row (run->issue_id),
                        ZG_FIELD_MEASURE_TEXT);
  if (text)
    {
      save_text (self, run, text);
      if (is_open || run->texts.length > 0)
        ask_next (self, run);
    }
  else if (!is_open)
    zg_measure_edits_drop (GTK_WIDGET (self), self->session, run->id, &run->group);
  if (!is_open && !run->asked)
    run_free (run);
  else if (is_open && run->id)
    zg_measure_rows_settle (self->rows, run->id);
}

static void
added_cb (GtkWidget *widget, gint64 id)
{
  ZgMeasureList *self = ZG_MEASURE_LIST (widget);
  ZgMeasureRun *run = g_queue_pop_head (&self->asked);

  run->asked = FALSE;
  run->id = id;
  if (self->session == NULL)
    run_free (run);
  else if (id == 0)
    fail (self, run);
  else
    settle (self, run);
}

/* Puts the editor into a row of its own, with the keyboard in an empty text. */
static void
open_unmade (ZgMeasureList *self, ZgMeasureRun *run)
{
  ZgMeasureRow *row = zg_measure_rows_begin (self->rows, run->after, run->number);

  zg_measure_editor_await (self->editor, self->session);
  if (self->open_id != ZG_MEASURE_UNMADE)
    zg_measure_row_set_editor (row, GTK_WIDGET (self->editor));
  self->open_id = ZG_MEASURE_UNMADE;
  self->run = run;
  zg_measure_scroll_to (GTK_WIDGET (row));
  zg_measure_editor_focus_text (self->editor);
}

static ZgMeasureRun *
run_new (ZgMeasureList *self, guint index)
{
  guint last = self->sheet->measures->len - 1;
  const ZgSheetItem *item = g_ptr_array_index (self->sheet->measures, MIN (index, last));
  const char *number = item->record->id == self->fresh_id
                           ? self->fresh_number
                           : zg_record_get (item->record, ZG_FIELD_MEASURE_NUMBER);
  ZgMeasureRun *run = g_new0 (ZgMeasureRun, 1);

  run->issue_id = self->sheet->issue->record->id;
  if (last == 0 && zg_record_get_int (item->record, ZG_FIELD_MEASURE_IMPLICIT, 0) != 0)
    run->number = g_strdup (FIRST_NUMBER);
  else if (index >= last)
    run->number = zg_numbering_next (number);
  else
    run->after = item->record->id;
  return run;
}

void
_zg_measure_list_add_after (ZgMeasureList *self, guint index)
{
  ZgMeasureRun *run = run_new (self, index);

  _zg_measure_list_open (self, 0, FALSE);
  open_unmade (self, run);
  ask (self, run);
}

void
_zg_measure_list_next (ZgMeasureList *self)
{
  guint index = _zg_measure_list_find (self, self->open_id);
  ZgMeasureRun *run = self->run;
  g_autofree char *text = zg_measure_editor_dup_text (self->editor);

  if (zg_measure_editor_is_blank (self->editor))
    _zg_measure_list_close (self);
  else if (!_zg_measure_list_is_editable (self))
    return;
  else if (run == NULL)
    _zg_measure_list_add_after (self, index);
  else
    {
      if (run->id)
        save_text (self, run, text);
      else
        g_queue_push_tail (&run->texts, g_steal_pointer (&text));
      if (run->id)
        ask_next (self, run);
      else if (!run->asked)
        ask (self, run);
      open_unmade (self, run);
    }
}

gint64
_zg_measure_list_get_before_unmade (ZgMeasureList *self)
{
  const ZgSheetItem *last =
      g_ptr_array_index (self->sheet->measures, self->sheet->measures->len - 1);

  return self->run->after ? self->run->after : last->record->id;
}

void
_zg_measure_list_leave_unmade (ZgMeasureList *self)
{
  ZgMeasureRun *run = g_steal_pointer (&self->run);
  g_autofree char *text = zg_measure_editor_dup_text (self->editor);
  gboolean blank = zg_measure_editor_is_blank (self->editor);

  zg_measure_rows_end (self->rows);
  if (run->asked)
    {
      if (!blank)
        g_queue_push_tail (&run->texts, g_steal_pointer (&text));
      return;
    }
  if (run->id == 0)
    keep (self, run, text);
  else if (blank)
    zg_measure_edits_drop (GTK_WIDGET (self), self->session, run->id, &run->group);
  else
    save_text (self, run, text);
  run_free (run);
}

void
_zg_measure_list_drop_fresh (ZgMeasureList *self, gint64 closed)
{
  if (self->fresh_id == 0 || closed != self->fresh_id)
    return;
  if (zg_measure_editor_is_unused (self->editor))
    zg_measure_edits_drop (GTK_WIDGET (self), self->session, closed, &self->fresh_group);
  self->fresh_id = 0;
}

/* The editor in the row of the measure that was made goes on as that measure's. */
static void
take_made (ZgMeasureList *self)
{
  ZgMeasureRun *run = g_steal_pointer (&self->run);

  self->open_id = self->fresh_id = run->id;
  self->fresh_group = run->group;
  g_free (self->fresh_number);
  self->fresh_number = g_steal_pointer (&run->number);
  run_free (run);
}

static void
open_kept (ZgMeasureList *self)
{
  gint64 issue_id = self->sheet->issue->record->id;
  const ZgFieldDraft *draft = zg_field_drafts_find (zg_field_drafts_get (self->session),
                                                    draft_row (issue_id), ZG_FIELD_MEASURE_TEXT);

  if (draft == NULL || !_zg_measure_list_is_editable (self))
    return;
  _zg_measure_list_open (self, 0, FALSE);
  open_unmade (self, run_new (self, self->sheet->measures->len));
  zg_measure_editor_set_text (self->editor, draft->value);
  zg_measure_editor_refuse (self->editor, _ ("Not on disk yet: Enter tries again."));
}

void
_zg_measure_list_follow_run (ZgMeasureList *self)
{
  if (self->run && self->run->id && _zg_measure_list_find (self, self->run->id) != G_MAXUINT)
    take_made (self);
  else if (self->sheet && self->open_id == 0)
    open_kept (self);
}

void
_zg_measure_list_commit_run (ZgMeasureList *self)
{
  ZgMeasureRun *run = self->run;
  g_autofree char *text = zg_measure_editor_dup_text (self->editor);

  if (run->id && !zg_measure_editor_is_blank (self->editor))
    save_text (self, run, text);
  else if (run->id == 0 && !run->asked)
    keep (self, run, text);
}

/* What failed is tried again from the page's foot, with all other fields. */
static void
retry_cb (ZgFieldDrafts *drafts, ZgMeasureList *self)
{
  if (self->run && !self->run->asked && self->run->id == 0)
    ask (self, self->run);
}

void
_zg_measure_list_set_up_runs (ZgMeasureList *self)
{
  g_signal_connect_object (zg_field_drafts_get (self->session), "retry", G_CALLBACK (retry_cb),
                           self, 0);
}

void
_zg_measure_list_clear_runs (ZgMeasureList *self)
{
  if (self->run && !self->run->asked)
    run_free (self->run);
  self->run = NULL;
  g_clear_pointer (&self->fresh_number, g_free);
}
