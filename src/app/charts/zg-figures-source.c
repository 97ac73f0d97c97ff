/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-figures-source.h"

struct _ZgFiguresSource
{
  GObject parent_instance;

  ZgSession *session;
  ZgFiguresRequest request; /* its filter is ours */
  ZgFigures *figures;
  char *error;
  gboolean wanted;
  gboolean stale;   /* what there is is not what is asked for, or older than the ledger */
  gboolean loading; /* one at a time */
  gboolean moved;   /* the question changed while its answer was on its way */
};

G_DEFINE_FINAL_TYPE (ZgFiguresSource, zg_figures_source, G_TYPE_OBJECT)

static guint changed_signal;

static void
request_free (gpointer data)
{
  ZgFiguresRequest *request = data;

  g_free ((char *) request->filter);
  g_free (request);
}

static gpointer
load (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  return zg_figures_load (ledger, data, error);
}

static void load_if_wanted (ZgFiguresSource *self);

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgFiguresSource) self = data;
  g_autoptr (GError) error = NULL;
  ZgFigures *figures = zg_session_read_finish (ZG_SESSION (source), result, &error);

  self->loading = FALSE;
  if (self->moved || self->session == NULL)
    g_clear_pointer (&figures, zg_figures_free);
  else
    {
      g_clear_pointer (&self->error, g_free);
      if (figures == NULL)
        self->error = g_strdup (error->message);
      g_clear_pointer (&self->figures, zg_figures_free);
      self->figures = figures;
      g_signal_emit (self, changed_signal, 0);
    }
  self->moved = FALSE;
  load_if_wanted (self);
}

static void
load_if_wanted (ZgFiguresSource *self)
{
  ZgFiguresRequest *request;

  if (!self->wanted || !self->stale || self->loading || self->session == NULL)
    return;
  self->stale = FALSE;
  self->loading = TRUE;
  request = g_memdup2 (&self->request, sizeof self->request);
  request->filter = g_strdup (self->request.filter);
  zg_session_read_async (self->session, ZG_WORKER_BEHIND, load, request, request_free,
                         (GDestroyNotify) zg_figures_free, NULL, loaded_cb, g_object_ref (self));
}

/* Another question: an answer to the one before is of no use any more. */
static void
ask_anew (ZgFiguresSource *self)
{
  self->stale = TRUE;
  self->moved = self->loading;
  load_if_wanted (self);
}

static void
session_changed_cb (ZgSession *session, const ZgChanges *changes, ZgFiguresSource *self)
{
  self->stale = TRUE;
  load_if_wanted (self);
}

static void
zg_figures_source_dispose (GObject *object)
{
  ZgFiguresSource *self = ZG_FIGURES_SOURCE (object);

  if (self->session)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (zg_figures_source_parent_class)->dispose (object);
}

static void
zg_figures_source_finalize (GObject *object)
{
  ZgFiguresSource *self = ZG_FIGURES_SOURCE (object);

  g_clear_pointer (&self->figures, zg_figures_free);
  g_free (self->error);
  g_free ((char *) self->request.filter);
  G_OBJECT_CLASS (zg_figures_source_parent_class)->finalize (object);
}

static void
zg_figures_source_class_init (ZgFiguresSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zg_figures_source_dispose;
  G_OBJECT_CLASS (klass)->finalize = zg_figures_source_finalize;
  changed_signal = g_signal_new ("changed", ZG_TYPE_FIGURES_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
zg_figures_source_init (ZgFiguresSource *self)
{
  self->stale = TRUE;
  self->request.today = self->request.since = ZG_DAY_NONE;
}

ZgFiguresSource *
zg_figures_source_new (ZgSession *session, ZgFiguresPart part)
{
  ZgFiguresSource *self = g_object_new (ZG_TYPE_FIGURES_SOURCE, NULL);

  self->session = g_object_ref (session);
  self->request.part = part;
  g_signal_connect (session, "changed", G_CALLBACK (session_changed_cb), self);
  return self;
}

void
zg_figures_source_set_filter (ZgFiguresSource *self, const char *filter)
{
  if (g_strcmp0 (self->request.filter ? self->request.filter : "", filter ? filter : "") == 0)
    return;
  g_free ((char *) self->request.filter);
  self->request.filter = g_strdup (filter);
  ask_anew (self);
}

void
zg_figures_source_set_by (ZgFiguresSource *self, ZgGroupBy by)
{
  if (self->request.by == by)
    return;
  self->request.by = by;
  ask_anew (self);
}

void
zg_figures_source_set_since (ZgFiguresSource *self, ZgDay since)
{
  if (self->request.since == since)
    return;
  self->request.since = since;
  ask_anew (self);
}

void
zg_figures_source_set_window (
    ZgFiguresSource *self, gboolean measures, guint first_row, guint n_rows, ZgDay from, ZgDay to)
{
  ZgFiguresRequest *request = &self->request;

  if (request->measures == measures && request->first_row == first_row && request->n_rows == n_rows
      && request->from == from && request->to == to)
    return;
  request->measures = measures;
  request->first_row = first_row;
  request->n_rows = n_rows;
  request->from = from;
  request->to = to;
  ask_anew (self);
}

void
zg_figures_source_set_wanted (ZgFiguresSource *self, gboolean wanted)
{
  self->wanted = wanted;
  load_if_wanted (self);
}

ZgFigures *
zg_figures_source_get (ZgFiguresSource *self)
{
  return self->figures;
}

const char *
zg_figures_source_get_error (ZgFiguresSource *self)
{
  return self->error;
}
