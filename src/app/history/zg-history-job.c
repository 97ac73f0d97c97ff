/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-history-job.h"

#include "zg-describe.h"
#include "zg-diff-markup.h"
#include "zg-format.h"
#include "zg-settings.h"

typedef struct
{
  ZgHistoryScope scope;
  char *author;
  char *kind;
  gint64 before;
  guint limit;
  gboolean is_chinese; /* how days are written; settings are the main thread's */
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->author);
  g_free (question->kind);
  g_free (question);
}

static void
batch_clear (gpointer data)
{
  ZgHistoryBatch *batch = data;

  g_clear_pointer (&batch->page, zg_history_page_free);
  g_clear_pointer (&batch->markups, g_ptr_array_unref);
  g_clear_pointer (&batch->is_cut, g_ptr_array_unref);
  g_clear_pointer (&batch->authors, g_strfreev);
  g_clear_pointer (&batch->about, g_free);
}

ZgHistoryBatch *
zg_history_batch_ref (ZgHistoryBatch *batch)
{
  return g_atomic_rc_box_acquire (batch);
}

void
zg_history_batch_unref (ZgHistoryBatch *batch)
{
  g_atomic_rc_box_release_full (batch, batch_clear);
}

static void
batch_free (gpointer data)
{
  zg_history_batch_unref (data);
}

/* Days come in ISO form. */
static void
write_day (char **text)
{
  ZgDay day = *text ? zg_day_parse_iso (*text) : ZG_DAY_NONE;

  if (day == ZG_DAY_NONE)
    return;
  g_free (*text);
  *text = zg_format_day_chinese (day);
}

/* Long texts take a while to compare: not on the main thread. */
static void
mark_up (ZgHistoryBatch *batch, gboolean is_chinese)
{
  batch->markups = g_ptr_array_new_with_free_func (g_free);
  batch->is_cut = g_ptr_array_new ();
  for (guint i = 0; i < batch->page->steps->len; i++)
    {
      const ZgHistoryStep *step = g_ptr_array_index (batch->page->steps, i);

      for (guint j = 0; j < step->lines->len; j++)
        {
          ZgHistoryLine *line = g_ptr_array_index (step->lines, j);
          gboolean is_cut;

          if (is_chinese && line->place.field && line->place.field->type == ZG_FIELD_DAY)
            {
              write_day (&line->old_text);
              write_day (&line->new_text);
            }
          g_ptr_array_add (batch->markups, zg_diff_markup (line->old_text, line->new_text,
                                                           line->is_prose, FALSE, &is_cut));
          g_ptr_array_add (batch->is_cut, GINT_TO_POINTER (is_cut));
        }
    }
}

static gboolean
describe_scope (ZgLedger *ledger, const ZgHistoryScope *scope, char **about, GError **error)
{
  g_autoptr (ZgRecord) record = NULL;

  if (scope->entity == ZG_ENTITY_NONE)
    return TRUE;
  record = zg_record_load (ledger, scope->entity, scope->row_id, error);
  *about = record ? zg_describe_record (record) : NULL;
  return record != NULL;
}

static gpointer
load (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;
  g_autoptr (ZgHistoryBatch) batch = g_atomic_rc_box_new0 (ZgHistoryBatch);

  batch->page =
      zg_history_page_load (ledger, &question->scope, question->before, question->limit, error);
  if (batch->page == NULL)
    return NULL;
  batch->authors = zg_history_load_authors (ledger, error);
  if (batch->authors == NULL || !describe_scope (ledger, &question->scope, &batch->about, error))
    return NULL;
  mark_up (batch, question->is_chinese);
  return g_steal_pointer (&batch);
}

void
zg_history_batch_load_async (ZgSession *session,
                             const ZgHistoryScope *scope,
                             gint64 before,
                             guint limit,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autofree char *style = g_settings_get_string (zg_settings_get (), "date-style");
  Question *question = g_new0 (Question, 1);

  question->author = g_strdup (scope->author);
  question->kind = g_strdup (scope->kind);
  question->scope = *scope;
  question->scope.author = question->author;
  question->scope.kind = question->kind;
  question->before = before;
  question->limit = limit;
  question->is_chinese = g_str_equal (style, "chinese");
  zg_session_read_async (session, ZG_WORKER_SHOWN, load, question, question_free, batch_free,
                         cancellable, callback, user_data);
}

ZgHistoryBatch *
zg_history_batch_load_finish (ZgSession *session, GAsyncResult *result, GError **error)
{
  return zg_session_read_finish (session, result, error);
}

static gpointer
revert (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  const ZgHistoryPlace *place = data;
  char *label = NULL;

  if (place->row_id)
    zg_history_revert (ledger, place, &label, NULL, error);
  else
    zg_history_revert_step (ledger, place->first_txn, place->last_txn, &label, NULL, error);
  return label;
}

void
zg_history_revert_async (ZgSession *session,
                         const ZgHistoryPlace *place,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  zg_session_write_async (session, revert, g_memdup2 (place, sizeof *place), g_free, g_free, NULL,
                          callback, user_data);
}

char *
zg_history_revert_finish (ZgSession *session, GAsyncResult *result, GError **error)
{
  return zg_session_write_finish (session, result, error);
}
