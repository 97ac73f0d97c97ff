/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-proof.h"

#include "zg-board.h"
#include "zg-paper-thread.h"
#include "zg-past.h"
#include "zg-proof-private.h"
#include "zg-table-columns.h"

/* No record has it: a search that finds nothing chooses nothing. */
#define NO_UUID "00000000-0000-0000-0000-000000000000"

/* A paper on its way: the ledger is copied on its own thread, which others wait for, and read and
 * laid out on the thread of papers. */
typedef struct
{
  const ZgPaper *paper;
  ZgPaperOptions options;
  ZgPaperMeter *meter;
  ZgLedger *copy;
  char *search;  /* nullable */
  char *words;   /* nullable */
  GArray *found; /* of gint64: the issues that hold the search; NULL: all that the filter chooses */
  gint64 n_issues;
  gint64 n_all;
} Making;

static void
making_free (gpointer data)
{
  Making *making = data;

  zg_paper_options_clear (&making->options);
  g_clear_pointer (&making->copy, g_object_unref);
  g_clear_pointer (&making->found, g_array_unref);
  g_free (making->search);
  g_free (making->words);
  zg_paper_meter_unref (making->meter);
  g_free (making);
}

static void
real_free (gpointer data)
{
  ZgProofReal *self = data;

  g_clear_pointer (&self->edition, zg_edition_free);
  g_clear_pointer (&self->facts, zg_paper_facts_free);
  g_clear_pointer (&self->shown.fonts, g_ptr_array_unref);
  g_clear_pointer (&self->shown.inspections, g_ptr_array_unref);
  g_clear_pointer (&self->shown.units, g_ptr_array_unref);
  g_clear_pointer (&self->shown.values, g_hash_table_unref);
  g_free (self->shown.words);
  zg_paper_options_clear (&self->options);
  g_free (self);
}

ZgProof *
zg_proof_ref (ZgProof *self)
{
  g_atomic_int_inc (&((ZgProofReal *) self)->n_refs);
  return self;
}

void
zg_proof_unref (ZgProof *self)
{
  if (g_atomic_int_dec_and_test (&((ZgProofReal *) self)->n_refs))
    zg_paper_thread_free (self, real_free);
}

/* What may be asked for by name. */
static void
list_names (ZgProof *self, const ZgDossier *dossier)
{
  self->inspections = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < dossier->inspections->len; i++)
    {
      const ZgRecord *inspection = g_ptr_array_index (dossier->inspections, i);
      const char *name = zg_record_get (inspection, ZG_FIELD_INSPECTION_NAME);

      if (name)
        g_ptr_array_add (self->inspections, g_strdup (name));
    }
  self->units = zg_table_list_units (dossier);
}

static gboolean
lay_out (ZgProofReal *self, const ZgProgress *progress, GError **error)
{
  ZgPages *pages;
  cairo_surface_t *nothing;
  cairo_t *cr;

  self->edition = zg_edition_new (self->shown.paper, self->facts, &self->options, progress, error);
  zg_paper_facts_close (self->facts);
  pages = self->edition ? zg_edition_get_pages (self->edition, progress, error) : NULL;
  if (pages == NULL)
    return FALSE;
  /* What stands outside of the text, such as page numbers, has its face when it is drawn. */
  nothing = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cr = cairo_create (nothing);
  zg_pages_draw (pages, cr, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (nothing);
  return TRUE;
}

static void
fill (ZgProofReal *self)
{
  ZgProof *shown = &self->shown;
  const ZgPageFormat *format =
      zg_pages_get_format (zg_edition_get_pages (self->edition, NULL, NULL));

  shown->title = (char *) zg_edition_get_title (self->edition);
  shown->n_pages = zg_edition_count_pages (self->edition);
  shown->width = format->width;
  shown->height = format->height;
  shown->today = self->facts->all->today;
  shown->left_out = zg_edition_get_left_out (self->edition);
  shown->warnings = zg_edition_get_warnings (self->edition);
  shown->fonts = zg_edition_get_fonts (self->edition);
  shown->parts = zg_edition_get_parts (self->edition);
  shown->values = zg_edition_get_values (self->edition);
  if (self->facts->dossier)
    list_names (shown, self->facts->dossier);
}

/* What is searched for becomes a list of issues, which papers can be filtered by; a sub-issue that
 * holds the words comes with its issue. FALSE with an error. */
static gboolean
add_found (Making *making, GError **error)
{
  g_autoptr (GHashTable) uuids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) term = g_string_new ("issue=" NO_UUID);
  const char *filter = making->options.filter;
  GHashTableIter iter;
  gpointer uuid;

  for (guint i = 0; i < making->found->len; i++)
    {
      gint64 id = g_array_index (making->found, gint64, i);
      g_autoptr (ZgRecord) issue = zg_record_load (making->copy, ZG_ENTITY_ISSUE, id, error);
      const char *parent;

      if (issue == NULL)
        return FALSE;
      parent = zg_record_get (issue, ZG_FIELD_ISSUE_PARENT);
      g_hash_table_add (uuids, parent ? g_strdup (parent) : zg_uuid_to_string (&issue->uuid));
    }
  g_hash_table_iter_init (&iter, uuids);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    g_string_append_printf (term, ",%s", (const char *) uuid);
  making->n_issues = g_hash_table_size (uuids);
  making->options.filter = g_string_free (g_steal_pointer (&term), FALSE);
  g_free ((char *) filter);
  return TRUE;
}

static ZgProofReal *
make (Making *making, GError **error)
{
  ZgProofReal *self = g_new0 (ZgProofReal, 1);
  ZgProof *shown = &self->shown;
  const ZgProgress *progress = zg_paper_meter_get_progress (making->meter);

  self->n_refs = 1;
  if (making->found && !add_found (making, error))
    {
      real_free (self);
      return NULL;
    }
  zg_paper_options_copy (&self->options, &making->options);
  shown->paper = making->paper;
  shown->n_issues = making->n_issues;
  shown->n_all = making->n_all;
  shown->words = g_strdup (making->words);
  self->facts =
      zg_paper_facts_load (making->copy, making->paper->needs, &self->options, progress, error);
  if (self->facts && lay_out (self, progress, error))
    {
      fill (self);
      return self;
    }
  real_free (self);
  return NULL;
}

static void
make_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  ZgProofReal *self = make (data, &error);

  if (self)
    g_task_return_pointer (task, self, (GDestroyNotify) zg_proof_unref);
  else
    g_task_return_error (task, error);
}

/* On the ledger's thread. */
static gpointer
copy_ledger (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  Making *making = data;
  const ZgBoardQuery query = { .entity = ZG_ENTITY_ISSUE,
                               .filter = making->options.filter,
                               .search = making->search,
                               .today = ZG_DAY_NONE };
  g_autoptr (ZgBoardView) view = zg_board_query (ledger, &query, cancellable, error);

  if (view == NULL)
    return NULL;
  making->n_issues = view->issues;
  making->n_all = view->all_issues;
  if (making->search)
    making->found = g_array_ref (view->ids);
  making->copy = zg_past_copy (ledger, error);
  return making->copy ? making : NULL;
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (zg_session_read_finish (ZG_SESSION (source), result, &error))
    zg_paper_thread_run (task, make_cb);
  else
    g_task_return_error (task, error);
}

void
zg_proof_new_async (ZgSession *session,
                    const ZgPaper *paper,
                    const ZgPaperOptions *options,
                    const ZgProofRows *rows,
                    ZgPaperMeter *meter,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  GCancellable *cancellable = zg_paper_meter_get_cancellable (meter);
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Making *making = g_new0 (Making, 1);

  making->paper = paper;
  zg_paper_options_copy (&making->options, options);
  making->search = rows->search && *rows->search ? g_strdup (rows->search) : NULL;
  making->words = g_strdup (rows->words);
  making->meter = zg_paper_meter_ref (meter);
  g_task_set_task_data (task, making, making_free);
  zg_session_read_async (session, ZG_WORKER_BEHIND, copy_ledger, making, NULL, NULL, cancellable,
                         copied_cb, task);
}

ZgProof *
zg_proof_new_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
