/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-proof-source.h"

#include <glib/gi18n.h>

#define LOOK 100 /* milliseconds between two looks at how far it is */

struct _ZgProofSource
{
  GObject parent_instance;

  ZgSession *session;
  const ZgPaper *paper; /* NULL: nothing was asked for */
  ZgPaperOptions options;
  char *search; /* nullable */
  char *words;  /* nullable */
  ZgProof *proof;
  char *error;
  ZgPaperMeter *meter; /* of what is being made; NULL: nothing */
  guint looking;       /* source */
  gboolean wanted;
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (ZgProofSource, zg_proof_source, G_TYPE_OBJECT)

enum
{
  CHANGED,
  BUSY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What came back, and of which work. */
typedef struct
{
  ZgProofSource *source;
  ZgPaperMeter *meter;
} Work;

static gboolean
look_cb (gpointer data)
{
  g_signal_emit (data, signals[BUSY], 0);
  return G_SOURCE_CONTINUE;
}

static void
forget_work (ZgProofSource *self)
{
  if (self->meter)
    g_cancellable_cancel (zg_paper_meter_get_cancellable (self->meter));
  g_clear_pointer (&self->meter, zg_paper_meter_unref);
  g_clear_handle_id (&self->looking, g_source_remove);
}

static void
take (ZgProofSource *self, ZgProof *proof, const GError *error)
{
  g_free (self->error);
  self->error = error ? g_strdup (error->message) : NULL;
  if (proof)
    {
      g_clear_pointer (&self->proof, zg_proof_unref);
      self->proof = proof;
    }
  g_signal_emit (self, signals[BUSY], 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
made_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Work *work = data;
  g_autoptr (GError) error = NULL;
  ZgProof *proof = zg_proof_new_finish (result, &error);

  /* Something else was asked for meanwhile. */
  if (work->source->meter != work->meter)
    g_clear_pointer (&proof, zg_proof_unref);
  else
    {
      forget_work (work->source);
      take (work->source, proof, error);
    }
  zg_paper_meter_unref (work->meter);
  g_object_unref (work->source);
  g_free (work);
}

static void
make_if_wanted (ZgProofSource *self)
{
  g_autoptr (GCancellable) cancellable = NULL;
  Work *work;

  if (!self->wanted || !self->stale || self->paper == NULL || self->session == NULL)
    return;
  forget_work (self);
  self->stale = FALSE;
  cancellable = g_cancellable_new ();
  self->meter = zg_paper_meter_new (cancellable);
  self->looking = g_timeout_add (LOOK, look_cb, self);
  work = g_new0 (Work, 1);
  work->source = g_object_ref (self);
  work->meter = zg_paper_meter_ref (self->meter);
  zg_proof_new_async (self->session, self->paper, &self->options,
                      &(ZgProofRows){ self->search, self->words }, self->meter, made_cb, work);
  g_signal_emit (self, signals[BUSY], 0);
}

static void
session_changed_cb (ZgSession *session, const ZgChanges *changes, ZgProofSource *self)
{
  self->stale = TRUE;
  make_if_wanted (self);
}

static void
zg_proof_source_dispose (GObject *object)
{
  ZgProofSource *self = ZG_PROOF_SOURCE (object);

  forget_work (self);
  if (self->session)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (zg_proof_source_parent_class)->dispose (object);
}

static void
zg_proof_source_finalize (GObject *object)
{
  ZgProofSource *self = ZG_PROOF_SOURCE (object);

  g_clear_pointer (&self->proof, zg_proof_unref);
  g_free (self->error);
  zg_paper_options_clear (&self->options);
  g_free (self->search);
  g_free (self->words);
  G_OBJECT_CLASS (zg_proof_source_parent_class)->finalize (object);
}

static void
zg_proof_source_class_init (ZgProofSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zg_proof_source_dispose;
  G_OBJECT_CLASS (klass)->finalize = zg_proof_source_finalize;
  signals[CHANGED] = g_signal_new ("changed", ZG_TYPE_PROOF_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[BUSY] = g_signal_new ("busy", ZG_TYPE_PROOF_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
zg_proof_source_init (ZgProofSource *self)
{
}

ZgProofSource *
zg_proof_source_new (ZgSession *session)
{
  ZgProofSource *self = g_object_new (ZG_TYPE_PROOF_SOURCE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect (session, "changed", G_CALLBACK (session_changed_cb), self);
  return self;
}

void
zg_proof_source_ask (ZgProofSource *self,
                     const ZgPaper *paper,
                     const ZgPaperOptions *options,
                     const ZgProofRows *rows)
{
  ZgPaperOptions before = self->options;

  zg_paper_options_copy (&self->options, options);
  zg_paper_options_clear (&before);
  self->paper = paper;
  g_free (self->search);
  g_free (self->words);
  self->search = rows ? g_strdup (rows->search) : NULL;
  self->words = rows ? g_strdup (rows->words) : NULL;
  zg_proof_source_retry (self);
}

void
zg_proof_source_set_wanted (ZgProofSource *self, gboolean wanted)
{
  self->wanted = wanted;
  /* What nobody looks at any more need not be finished. */
  if (!wanted && self->meter)
    {
      forget_work (self);
      self->stale = TRUE;
    }
  make_if_wanted (self);
}

void
zg_proof_source_stop (ZgProofSource *self)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED,
                                                  _ ("The pages were not finished: stopped"));

  if (self->meter == NULL)
    return;
  forget_work (self);
  take (self, NULL, error);
}

void
zg_proof_source_retry (ZgProofSource *self)
{
  self->stale = TRUE;
  make_if_wanted (self);
}

ZgProof *
zg_proof_source_get (ZgProofSource *self)
{
  return self->proof;
}

const char *
zg_proof_source_get_error (ZgProofSource *self)
{
  return self->error;
}

double
zg_proof_source_get_fraction (ZgProofSource *self)
{
  return self->meter ? zg_paper_meter_get_fraction (self->meter) : -1;
}
