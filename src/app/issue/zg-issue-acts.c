/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-issue-acts.h"

#include <glib/gi18n.h>

#include "zg-field-words.h"
#include "zg-teller.h"

/* One act, shared by the worker that runs it and the callback that hears of it. */
typedef struct
{
  gint64 issue_id;
  char *inspection;
  char *section; /* nullable */
  char *parent;
  gint64 made;
  char *item;
  GtkWidget *widget;
  ZgIssueMade callback;
} Act;

static void
act_clear (gpointer data)
{
  Act *act = data;

  g_free (act->inspection);
  g_free (act->section);
  g_free (act->parent);
  g_free (act->item);
}

static void
act_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, act_clear);
}

static Act *
act_new (GtkWidget *widget, const ZgSheet *sheet)
{
  Act *act = g_atomic_rc_box_new0 (Act);
  const ZgRecord *issue = sheet->issue->record;

  act->issue_id = issue->id;
  act->inspection = g_strdup (zg_record_get (issue, ZG_FIELD_ISSUE_INSPECTION));
  act->section = g_strdup (zg_record_get (issue, ZG_FIELD_ISSUE_SECTION));
  act->item = zg_field_words_item (issue);
  act->widget = g_object_ref (widget);
  return act;
}

/* TRUE if it was done; a failure is told. Lets go of the widget and the act. */
static gboolean
finish (GObject *source, GAsyncResult *result, Act *act)
{
  g_autoptr (GError) error = NULL;

  if (zg_session_edit_finish (ZG_SESSION (source), result, &error))
    return TRUE;
  zg_teller_show_error (act->widget, error);
  return FALSE;
}

static void
let_go (Act *act)
{
  g_object_unref (act->widget);
  act_unref (act);
}

static gboolean
run_add (ZgTransaction *txn, gpointer data, GError **error)
{
  Act *act = data;
  const ZgFieldValue values[] = {
    { ZG_FIELD_ISSUE_INSPECTION, act->inspection },
    { ZG_FIELD_ISSUE_TITLE, "" },
    { ZG_FIELD_ISSUE_SECTION, act->section },
    { ZG_FIELD_ISSUE_PARENT, act->parent },
  };

  act->made =
      zg_transaction_insert (txn, ZG_ENTITY_ISSUE, values, G_N_ELEMENTS (values), NULL, error);
  return act->made != 0;
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Act *act = data;

  if (finish (source, result, act))
    act->callback (act->widget, act->made);
  let_go (act);
}

void
zg_issue_acts_add_sub_issue (GtkWidget *widget,
                             ZgSession *session,
                             const ZgSheet *sheet,
                             ZgIssueMade made)
{
  Act *act = act_new (widget, sheet);

  act->parent = zg_uuid_to_string (&sheet->issue->record->uuid);
  act->callback = made;
  zg_session_edit_async (session, _ ("New sub-issue"), NULL, NULL, run_add,
                         g_atomic_rc_box_acquire (act), act_unref, made_cb, act);
}

static gboolean
run_delete (ZgTransaction *txn, gpointer data, GError **error)
{
  const Act *act = data;

  return zg_transaction_delete (txn, ZG_ENTITY_ISSUE, act->issue_id, error);
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Act *act = data;
  g_autofree char *text = g_strdup_printf (_ ("%s deleted"), act->item);

  if (finish (source, result, act))
    zg_teller_offer_undo (act->widget, text);
  let_go (act);
}

void
zg_issue_acts_delete (GtkWidget *widget, ZgSession *session, const ZgSheet *sheet)
{
  Act *act = act_new (widget, sheet);
  g_autofree char *label = g_strdup_printf (_ ("Delete %s"), act->item);

  zg_session_edit_async (session, label, NULL, NULL, run_delete, g_atomic_rc_box_acquire (act),
                         act_unref, deleted_cb, act);
}

static void
append_line (GString *text, const ZgRecord *record, ZgFieldId number, ZgFieldId words)
{
  const char *mark = zg_record_get (record, number);
  const char *value = zg_record_get (record, words);

  if (value && *value)
    g_string_append_printf (text, "%s%s%s\n", mark ? mark : "", mark ? " " : "", value);
}

char *
zg_issue_acts_to_text (const ZgSheet *sheet)
{
  GString *text = g_string_new (NULL);

  append_line (text, sheet->issue->record, ZG_FIELD_ISSUE_NUMBER, ZG_FIELD_ISSUE_TITLE);
  for (guint i = 0; i < sheet->measures->len; i++)
    {
      const ZgSheetItem *measure = g_ptr_array_index (sheet->measures, i);

      append_line (text, measure->record, ZG_FIELD_MEASURE_NUMBER, ZG_FIELD_MEASURE_TEXT);
    }
  return g_string_free (text, FALSE);
}
