/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-replay.h"

#include <glib/gstdio.h>
#include <string.h>

#include "zg-error.h"
#include "zg-import-apply.h"
#include "zg-reader.h"
#include "zg-replay-private.h"
#include "zg-undo.h"

/* The unit of everybody who edits in the story. */
#define OFFICE "县委巡视整改办公室"

/* A verb with what the history calls its step; the ledger speaks Chinese. */
typedef struct
{
  const char *verb;
  const char *label;
  ZgReplayWriteFunc write;
} Verb;

static const Verb verbs[] = {
  { "unit", "新增单位", _zg_replay_write_unit },
  { "person", "新增人员", _zg_replay_write_person },
  { "assign", "明确责任分工", _zg_replay_write_assign },
  { "deadline", "设定完成时限", _zg_replay_write_deadline },
  { "extend", "延期", _zg_replay_write_extend },
  { "shorten", "提前完成时限", _zg_replay_write_extend },
  { "note", "填报进展", _zg_replay_write_note },
  { "measure", "新增措施", _zg_replay_write_measure },
  { "judge", "核对数据成效", _zg_replay_write_judge },
  { "set", "修改", _zg_replay_write_set },
  { "delete", "删除", _zg_replay_write_delete },
};

/* Edits that have a name of their own by a value they set; NULL is any. */
static const struct
{
  const char *name;
  const char *value;
  const char *label;
} edit_labels[] = {
  { "deadline_day", NULL, "更正完成时限" },
  { "state", "done", "完成" },
  { "state", "closed", "销号" },
  { "state", "returned", "退回" },
  { "withheld", "true", "不予公开" },
};

static char *
make_label (const Verb *verb, const ZgStoryEvent *event)
{
  const char *label = verb->label;

  for (guint i = 0; i < G_N_ELEMENTS (edit_labels); i++)
    {
      const char *value = zg_story_event_get (event, edit_labels[i].name);

      if (verb->write == _zg_replay_write_set && value
          && (edit_labels[i].value == NULL || strcmp (value, edit_labels[i].value) == 0))
        label = edit_labels[i].label;
    }
  return g_strdup_printf ("%s：%s", label, event->target);
}

static gboolean
replay_new (ZgReplay *self, const ZgStoryEvent *event, GError **error)
{
  const char *title = zg_story_event_get (event, "title");

  if (title == NULL || self->ledger)
    {
      g_set_error_literal (error, ZG_ERROR, ZG_ERROR_INVALID, "one ledger is made, with a title");
      return FALSE;
    }
  self->ledger = zg_ledger_create (self->path, title, self->clock, error);
  return self->ledger != NULL;
}

static gboolean
replay_import (ZgReplay *self, const ZgStoryEvent *event, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, event->target, NULL);
  g_autoptr (ZgDraft) draft = zg_reader_read_file (path, NULL, error);

  return draft && zg_import_apply (self->ledger, draft, NULL, error);
}

static gboolean
replay_write (ZgReplay *self, const Verb *verb, const ZgStoryEvent *event, GError **error)
{
  const char *day = zg_story_event_get (event, "@day");
  g_autofree char *label = make_label (verb, event);
  g_autoptr (ZgTransaction) txn = zg_transaction_begin (self->ledger, ZG_TXN_EDIT, label, error);
  gint64 days = 0;

  if (txn == NULL || (day && !g_ascii_string_to_signed (day, 10, -3650, 0, &days, error)))
    return FALSE;
  if (day)
    zg_transaction_set_day (txn, self->last_day + (int) days);
  zg_transaction_set_reason (txn, zg_story_event_get (event, "@reason"));
  return verb->write (self, txn, event, error) && zg_transaction_commit (txn, NULL, error);
}

static gboolean
replay_event (ZgReplay *self, const ZgStoryEvent *event, GError **error)
{
  zg_clock_set (self->clock, zg_story_event_time (event, self->last_day));
  if (strcmp (event->verb, "new") == 0 && !replay_new (self, event, error))
    return FALSE;
  if (self->ledger == NULL)
    {
      g_set_error_literal (error, ZG_ERROR, ZG_ERROR_INVALID, "the story makes no ledger first");
      return FALSE;
    }
  zg_ledger_set_author (self->ledger, event->author, OFFICE);
  if (strcmp (event->verb, "new") == 0)
    return TRUE;
  if (strcmp (event->verb, "import") == 0)
    return replay_import (self, event, error);
  if (strcmp (event->verb, "undo") == 0)
    return zg_undo (self->ledger, NULL, NULL, error);
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (event->verb, verbs[i].verb) == 0)
      return replay_write (self, &verbs[i], event, error);
  g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID, "there is no verb “%s”", event->verb);
  return FALSE;
}

gboolean
zg_replay (GPtrArray *events, const char *folder, const char *path, ZgDay last_day, GError **error)
{
  g_autoptr (ZgClock) clock = zg_clock_new_manual (0);
  ZgReplay self = { .clock = clock, .folder = folder, .path = path, .last_day = last_day };
  gboolean done = TRUE;

  for (guint i = 0; i < events->len && done; i++)
    {
      const ZgStoryEvent *event = events->pdata[i];

      done = replay_event (&self, event, error);
      if (!done)
        g_prefix_error (error, "line %u, %s %s: ", event->line, event->verb, event->target);
    }
  if (self.ledger)
    {
      g_clear_object (&self.ledger);
      if (!done)
        g_unlink (path);
    }
  return done;
}
