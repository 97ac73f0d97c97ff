/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-people-names.h"

struct _ZgPeopleNames
{
  GObject parent_instance;

  ZgNames *names;
};

G_DEFINE_FINAL_TYPE (ZgPeopleNames, zg_people_names, G_TYPE_OBJECT)

static guint changed_signal;

static void
zg_people_names_finalize (GObject *object)
{
  g_clear_pointer (&ZG_PEOPLE_NAMES (object)->names, zg_names_unref);
  G_OBJECT_CLASS (zg_people_names_parent_class)->finalize (object);
}

static void
zg_people_names_class_init (ZgPeopleNamesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zg_people_names_finalize;
  changed_signal = g_signal_new ("changed", ZG_TYPE_PEOPLE_NAMES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
zg_people_names_init (ZgPeopleNames *self)
{
}

static gpointer
load (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  return zg_names_load (ledger, error);
}

/* Without names nothing is completed; what is typed is taken as it is. */
static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgPeopleNames) self = data;
  ZgNames *names = zg_session_read_finish (ZG_SESSION (source), result, NULL);

  if (names == NULL)
    return;
  g_clear_pointer (&self->names, zg_names_unref);
  self->names = names;
  g_signal_emit (self, changed_signal, 0);
}

static void
start_loading (ZgPeopleNames *self, ZgSession *session)
{
  zg_session_read_async (session, ZG_WORKER_SHOWN, load, NULL, NULL,
                         (GDestroyNotify) zg_names_unref, NULL, loaded_cb, g_object_ref (self));
}

static void
ledger_changed_cb (ZgSession *session, const ZgChanges *changes, ZgPeopleNames *self)
{
  if (changes->everything)
    start_loading (self, session);
}

ZgPeopleNames *
zg_people_names_get (ZgSession *session)
{
  ZgPeopleNames *self = g_object_get_data (G_OBJECT (session), "zg-people-names");

  if (self)
    return self;
  self = g_object_new (ZG_TYPE_PEOPLE_NAMES, NULL);
  g_object_set_data_full (G_OBJECT (session), "zg-people-names", self, g_object_unref);
  g_signal_connect_object (session, "changed", G_CALLBACK (ledger_changed_cb), self, 0);
  start_loading (self, session);
  return self;
}

const ZgNames *
zg_people_names_peek (ZgPeopleNames *self)
{
  return self->names;
}
