/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-browser-query.h"

struct _ZgBrowserQuery
{
  int n_refs; /* its owner and the question on its way */
  ZgSession *session;
  ZgBrowserAnswer answer; /* NULL once freed */
  gpointer data;
  ZgBoardQuery *waiting;     /* to be asked next; NULL: nothing */
  GCancellable *cancellable; /* of the question on its way; NULL: none */
  gboolean has_asked;
  gboolean is_peeking; /* what is on its way is zg_board_peek() */
  guint later;         /* a source: the first rows are being drawn */
};

static ZgBoardQuery *
question_copy (const ZgBoardQuery *question)
{
  ZgBoardQuery *copy = g_new0 (ZgBoardQuery, 1);

  copy->entity = question->entity;
  copy->filter = g_strdup (question->filter);
  copy->search = g_strdup (question->search);
  copy->sort = g_strdup (question->sort);
  copy->today = question->today;
  return copy;
}

static void
question_free (gpointer data)
{
  ZgBoardQuery *question = data;

  g_free ((char *) question->filter);
  g_free ((char *) question->search);
  g_free ((char *) question->sort);
  g_free (question);
}

/* Two screens. */
#define FIRST_ROWS 48

/* Of so many issues the board takes long enough to be in the way while the first rows are drawn: it
 * waits for so many milliseconds. */
#define MANY_ISSUES    1000
#define WHILE_DRAWN_MS 100

static gboolean
is_plain (const ZgBoardQuery *question)
{
  return question->entity == ZG_ENTITY_ISSUE && !(question->filter && *question->filter)
         && !(question->search && *question->search) && !(question->sort && *question->sort);
}

static gpointer
peek (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  return zg_board_peek (ledger, FIRST_ROWS, error);
}

static gpointer
query (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  return zg_board_query (ledger, data, cancellable, error);
}

static void
unref (ZgBrowserQuery *self)
{
  if (--self->n_refs > 0)
    return;
  g_object_unref (self->session);
  g_free (self);
}

static void ask_next (ZgBrowserQuery *self);

static gboolean
later_cb (gpointer data)
{
  ZgBrowserQuery *self = data;

  self->later = 0;
  if (self->waiting)
    ask_next (self);
  return G_SOURCE_REMOVE;
}

/* What could not be read is told by the question itself, which follows. */
static void
peeked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ZgBrowserQuery *self = data;
  g_autoptr (ZgBoardView) view = zg_session_read_finish (ZG_SESSION (source), result, NULL);

  gboolean is_wanted = self->answer && view && self->waiting && is_plain (self->waiting);

  g_clear_object (&self->cancellable);
  if (is_wanted)
    self->answer (view, NULL, self->data);
  if (self->answer && is_wanted && view->all >= MANY_ISSUES)
    self->later = g_timeout_add (WHILE_DRAWN_MS, later_cb, self);
  else if (self->answer && self->waiting)
    ask_next (self);
  unref (self);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ZgBrowserQuery *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgBoardView) view = zg_session_read_finish (ZG_SESSION (source), result, &error);
  gboolean cancelled = g_cancellable_is_cancelled (self->cancellable);

  g_clear_object (&self->cancellable);
  if (self->answer && !cancelled)
    self->answer (view, error, self->data);
  if (self->answer && self->waiting)
    ask_next (self);
  unref (self);
}

static void
ask_next (ZgBrowserQuery *self)
{
  g_clear_handle_id (&self->later, g_source_remove);
  self->n_refs++;
  self->cancellable = g_cancellable_new ();
  self->is_peeking = !self->has_asked && is_plain (self->waiting);
  self->has_asked = TRUE;
  if (self->is_peeking)
    zg_session_read_async (self->session, ZG_WORKER_SHOWN, peek, NULL, NULL,
                           (GDestroyNotify) zg_board_view_free, self->cancellable, peeked_cb, self);
  else
    zg_session_read_async (self->session, ZG_WORKER_SHOWN, query, g_steal_pointer (&self->waiting),
                           question_free, (GDestroyNotify) zg_board_view_free, self->cancellable,
                           answered_cb, self);
}

ZgBrowserQuery *
zg_browser_query_new (ZgSession *session, ZgBrowserAnswer answer, gpointer data)
{
  ZgBrowserQuery *self = g_new0 (ZgBrowserQuery, 1);

  self->n_refs = 1;
  self->session = g_object_ref (session);
  self->answer = answer;
  self->data = data;
  return self;
}

void
zg_browser_query_free (ZgBrowserQuery *self)
{
  self->answer = NULL;
  g_clear_handle_id (&self->later, g_source_remove);
  g_clear_pointer (&self->waiting, question_free);
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  unref (self);
}

void
zg_browser_query_ask (ZgBrowserQuery *self, const ZgBoardQuery *question, gboolean again)
{
  g_clear_pointer (&self->waiting, question_free);
  self->waiting = question_copy (question);
  if (self->cancellable == NULL)
    ask_next (self);
  else if (!again && !self->is_peeking)
    g_cancellable_cancel (self->cancellable);
}
