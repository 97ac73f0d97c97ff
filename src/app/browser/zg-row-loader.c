/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-row-loader.h"

/* Rows asked for at once: two screens. */
#define PAGE 64

/* A row that is shown. */
typedef struct
{
  ZgRow *row; /* owned */
  guint position;
} Shown;

struct _ZgRowLoader
{
  ZgSession *session;
  ZgRowLoaded loaded;
  gpointer data;

  ZgEntity entity;
  char **words;
  GHashTable *shown; /* ZgRow -> Shown */
  guint generation;  /* of what rows show; other rows are asked for again */
  GCancellable *cancellable;
  guint idle;
  gboolean busy;
  gboolean is_held;
};

/* A page on its way. */
typedef struct
{
  ZgEntity entity;
  GArray *ids;
  char **words;
} Page;

static void
page_free (gpointer data)
{
  Page *page = data;

  g_array_unref (page->ids);
  g_strfreev (page->words);
  g_free (page);
}

static void
shown_free (gpointer data)
{
  Shown *shown = data;

  g_object_unref (shown->row);
  g_free (shown);
}

static ZgRowLine *
make_line (ZgBoardRow *row, const char *const *words)
{
  ZgRowLine *line = g_new0 (ZgRowLine, 1);

  line->row = row;
  for (guint i = 0; words && *words && i < ZG_N_ROW_TEXTS; i++)
    {
      const char *text = zg_row_line_get_text (line, i);
      g_autoptr (GArray) hits = text ? zg_search_find_spans (words, text, TRUE) : NULL;

      if (hits && hits->len)
        line->hits[i] = g_steal_pointer (&hits);
    }
  return line;
}

static gpointer
load_page (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  Page *page = data;
  g_autoptr (GPtrArray) rows =
      zg_board_load_rows (ledger, page->entity, (const gint64 *) page->ids->data, page->ids->len,
                          ZG_DAY_NONE, error);
  GPtrArray *lines;

  if (rows == NULL)
    return NULL;
  lines = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_row_line_free);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (lines, make_line (g_steal_pointer (&g_ptr_array_index (rows, i)),
                                       (const char *const *) page->words));
  return lines;
}

static void schedule (ZgRowLoader *self);

typedef struct
{
  ZgRowLoader *self; /* valid unless cancelled */
  GPtrArray *rows;
  GArray *ids; /* theirs when they were asked for */
  GCancellable *cancellable;
} Request;

static void
request_free (Request *request)
{
  g_ptr_array_unref (request->rows);
  g_array_unref (request->ids);
  g_object_unref (request->cancellable);
  g_free (request);
}

/* A row that has another number by now is asked for again. */
static void
take_lines (ZgRowLoader *self, const Request *request, GPtrArray *lines)
{
  for (guint i = 0; i < request->rows->len; i++)
    {
      ZgRow *row = g_ptr_array_index (request->rows, i);

      if (zg_row_get_id (row) != g_array_index (request->ids, gint64, i))
        continue;
      zg_row_take_line (row, g_steal_pointer (&g_ptr_array_index (lines, i)));
      self->loaded (row, self->data);
    }
}

static void
page_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Request *request = data;
  g_autoptr (GPtrArray) lines = zg_session_read_finish (ZG_SESSION (source), result, NULL);

  if (!g_cancellable_is_cancelled (request->cancellable))
    {
      ZgRowLoader *self = request->self;

      self->busy = FALSE;
      if (lines)
        take_lines (self, request, lines);
      schedule (self);
    }
  request_free (request);
}

typedef struct
{
  Shown *shown;
  guint distance;
} Wanted;

static int
compare_wanted (gconstpointer a, gconstpointer b)
{
  const Wanted *x = a;
  const Wanted *y = b;

  return (x->distance > y->distance) - (x->distance < y->distance);
}

/* What is shown and not loaded; GTK binds as many rows above what is seen as below it, so the
 * middle comes first. (transfer full) (element-type Wanted) */
static GArray *
find_wanted (ZgRowLoader *self)
{
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (Wanted));
  GHashTableIter iter;
  gpointer value;
  guint64 sum = 0;
  guint middle;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    sum += ((Shown *) value)->position;
  middle = (guint) (sum / MAX (1, g_hash_table_size (self->shown)));
  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Shown *shown = value;
      const Wanted want = { shown, (guint) ABS ((int) shown->position - (int) middle) };

      if (zg_row_get_generation (shown->row) != self->generation)
        g_array_append_val (wanted, want);
    }
  g_array_sort (wanted, compare_wanted);
  return wanted;
}

static gboolean
ask_cb (gpointer data)
{
  ZgRowLoader *self = data;
  g_autoptr (GArray) wanted = find_wanted (self);
  Page *page;
  Request *request;

  self->idle = 0;
  if (wanted->len == 0)
    return G_SOURCE_REMOVE;
  page = g_new0 (Page, 1);
  page->entity = self->entity;
  page->words = g_strdupv (self->words);
  page->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  request = g_new0 (Request, 1);
  request->self = self;
  request->cancellable = g_object_ref (self->cancellable);
  request->rows = g_ptr_array_new_with_free_func (g_object_unref);
  request->ids = g_array_ref (page->ids);
  for (guint i = 0; i < MIN (wanted->len, PAGE); i++)
    {
      ZgRow *row = g_array_index (wanted, Wanted, i).shown->row;
      gint64 id = zg_row_get_id (row);

      g_array_append_val (page->ids, id);
      g_ptr_array_add (request->rows, g_object_ref (row));
      /* What is touched while it is on its way is asked for again. */
      zg_row_set_generation (row, self->generation);
    }
  self->busy = TRUE;
  zg_session_read_async (self->session, ZG_WORKER_SHOWN, load_page, page, page_free,
                         (GDestroyNotify) g_ptr_array_unref, self->cancellable, page_loaded_cb,
                         request);
  return G_SOURCE_REMOVE;
}

/* Once GTK has bound all rows of a frame, not one by one. */
static void
schedule (ZgRowLoader *self)
{
  if (self->idle == 0 && !self->busy && !self->is_held)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, ask_cb, self, NULL);
}

ZgRowLoader *
zg_row_loader_new (ZgSession *session, ZgRowLoaded loaded, gpointer data)
{
  ZgRowLoader *self = g_new0 (ZgRowLoader, 1);

  self->session = g_object_ref (session);
  self->loaded = loaded;
  self->data = data;
  self->shown = g_hash_table_new_full (NULL, NULL, NULL, shown_free);
  self->generation = 1;
  self->cancellable = g_cancellable_new ();
  return self;
}

void
zg_row_loader_free (ZgRowLoader *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_hash_table_unref (self->shown);
  g_strfreev (self->words);
  g_object_unref (self->cancellable);
  g_object_unref (self->session);
  g_free (self);
}

void
zg_row_loader_set_view (ZgRowLoader *self, ZgEntity entity, const char *const *words)
{
  static const char *const no_words[] = { NULL };
  const char *const *present = self->words ? (const char *const *) self->words : no_words;

  if (words == NULL)
    words = no_words;
  if (self->is_held)
    {
      self->is_held = FALSE;
      schedule (self);
    }
  if (entity == self->entity && g_strv_equal (words, present))
    return;
  self->entity = entity;
  g_strfreev (self->words);
  self->words = g_strdupv ((char **) words);
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->busy = FALSE;
  self->generation++;
  schedule (self);
}

void
zg_row_loader_add (ZgRowLoader *self, ZgRow *row, guint position)
{
  Shown *shown = g_new0 (Shown, 1);

  shown->row = g_object_ref (row);
  shown->position = position;
  g_hash_table_insert (self->shown, row, shown);
  if (zg_row_get_generation (row) != self->generation)
    schedule (self);
}

void
zg_row_loader_remove (ZgRowLoader *self, ZgRow *row)
{
  g_hash_table_remove (self->shown, row);
}

void
zg_row_loader_hold (ZgRowLoader *self)
{
  self->is_held = TRUE;
}

void
zg_row_loader_take (ZgRowLoader *self, ZgRow *row, ZgBoardRow *shown)
{
  zg_row_set_generation (row, self->generation);
  zg_row_take_line (row, make_line (shown, (const char *const *) self->words));
  self->loaded (row, self->data);
}

void
zg_row_loader_touch (ZgRowLoader *self, ZgRow *row)
{
  zg_row_set_generation (row, 0);
  schedule (self);
}
