/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-history-list.h"

#include <glib/gi18n.h>

#include "zg-history-row.h"

/* Transactions of a page. */
#define PAGE_SIZE 30

struct _ZgHistoryList
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwStatusPage *empty_page;
  GtkScrolledWindow *scrolled;
  GtkListBox *list;
  GtkButton *earlier_button;

  ZgSession *session;
  ZgHistoryScope scope; /* with strings of its own */
  GCancellable *cancellable;
  gint64 next;   /* where the next page begins; 0: there is none */
  guint n_steps; /* that are shown */
  guint loading : 1;
  guint stale : 1; /* changed while loading */
};

G_DEFINE_FINAL_TYPE (ZgHistoryList, zg_history_list, ADW_TYPE_BIN)

static guint loaded_signal;

static void load (ZgHistoryList *self, gboolean anew);

static void
show_empty (ZgHistoryList *self)
{
  gboolean is_filtered = self->scope.author || self->scope.kind;

  adw_status_page_set_title (self->empty_page,
                             is_filtered ? _ ("No Such Steps") : _ ("No Changes Yet"));
  adw_status_page_set_description (self->empty_page,
                                   is_filtered ? _ ("Choose everybody or all steps to see more")
                                               : _ ("Whatever is changed is told here, with who "
                                                    "changed it and when"));
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
show_failure (ZgHistoryList *self, const GError *error)
{
  adw_status_page_set_title (self->empty_page, _ ("The History Was Not Read"));
  adw_status_page_set_description (self->empty_page, error->message);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
clear_list (ZgHistoryList *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))))
    gtk_list_box_remove (self->list, row);
  self->n_steps = 0;
}

static void
append_rows (ZgHistoryList *self, ZgHistoryBatch *batch)
{
  guint line = 0;

  for (guint i = 0; i < batch->page->steps->len; i++)
    {
      const ZgHistoryStep *step = g_ptr_array_index (batch->page->steps, i);

      gtk_list_box_append (self->list, zg_history_row_new (batch, step, line));
      line += step->lines->len;
    }
  self->n_steps += batch->page->steps->len;
  self->next = batch->page->next;
  gtk_widget_set_visible (GTK_WIDGET (self->earlier_button), self->next > 0);
}

/* The newest step that is shown; 0: none is. */
static gint64
get_newest (ZgHistoryList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  return row ? zg_history_row_get_last_txn (ZG_HISTORY_ROW (row)) : 0;
}

/* A visit to a field that goes on makes its step anew. */
static void
remove_from (ZgHistoryList *self, gint64 first_txn)
{
  while (get_newest (self) >= first_txn)
    {
      gtk_list_box_remove (self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)));
      self->n_steps--;
    }
}

/* Puts what is new in front of what is shown, which stays as it is with the keyboard in it; FALSE
 * if there is more that is new than the page holds. */
static gboolean
prepend_rows (ZgHistoryList *self, ZgHistoryBatch *batch)
{
  gint64 newest = get_newest (self);
  guint n_new = 0;
  guint line = 0;

  for (; n_new < batch->page->steps->len; n_new++)
    {
      const ZgHistoryStep *step = g_ptr_array_index (batch->page->steps, n_new);

      if (step->first_txn <= newest && step->last_txn > newest)
        remove_from (self, step->first_txn);
      if (step->last_txn <= newest)
        break;
    }
  if (newest == 0 || n_new == batch->page->steps->len)
    return FALSE;
  for (guint i = 0; i < n_new; i++)
    {
      const ZgHistoryStep *step = g_ptr_array_index (batch->page->steps, i);

      gtk_list_box_insert (self->list, zg_history_row_new (batch, step, line), (int) i);
      line += step->lines->len;
    }
  self->n_steps += n_new;
  return TRUE;
}

static void
show_batch (ZgHistoryList *self, ZgHistoryBatch *batch, gboolean anew)
{
  gboolean prepended = anew && self->n_steps > 0 && prepend_rows (self, batch);

  if (anew && !prepended)
    clear_list (self);
  if (!prepended)
    append_rows (self, batch);
  if (self->n_steps > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else if (self->next == 0)
    show_empty (self);
  g_signal_emit (self, loaded_signal, 0, batch);
}

typedef struct
{
  ZgHistoryList *self;
  gboolean anew;
} Load;

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Load *asked = data;
  g_autoptr (ZgHistoryList) self = asked->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgHistoryBatch) batch =
      zg_history_batch_load_finish (ZG_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->loading = FALSE;
  if (batch)
    show_batch (self, batch, asked->anew);
  else
    show_failure (self, error);
  if (self->stale)
    load (self, TRUE);
  else if (batch && self->n_steps == 0 && self->next > 0)
    load (self, FALSE);
}

/* Reads the newest page, or the next one. */
static void
load (ZgHistoryList *self, gboolean anew)
{
  Load *asked;

  if (self->loading)
    {
      self->stale = self->stale || anew;
      return;
    }
  asked = g_new0 (Load, 1);
  asked->self = g_object_ref (self);
  asked->anew = anew;
  self->loading = TRUE;
  self->stale = FALSE;
  zg_history_batch_load_async (self->session, &self->scope, anew ? 0 : self->next,
                               anew ? MAX (PAGE_SIZE, self->n_steps) : PAGE_SIZE, self->cancellable,
                               loaded_cb, asked);
}

static void
earlier_cb (ZgHistoryList *self)
{
  if (self->next > 0)
    load (self, FALSE);
}

static void
edge_reached_cb (ZgHistoryList *self, GtkPositionType position)
{
  if (position == GTK_POS_BOTTOM)
    earlier_cb (self);
}

static void
changed_cb (ZgSession *session, gpointer changes, ZgHistoryList *self)
{
  load (self, TRUE);
}

static void
drop (ZgHistoryList *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->session)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_free ((char *) self->scope.author);
  g_free ((char *) self->scope.kind);
  self->scope.author = self->scope.kind = NULL;
  self->loading = self->stale = FALSE;
}

static void
zg_history_list_dispose (GObject *object)
{
  drop (ZG_HISTORY_LIST (object));
  G_OBJECT_CLASS (zg_history_list_parent_class)->dispose (object);
}

static void
zg_history_list_class_init (ZgHistoryListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_history_list_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-history-list.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryList, stack);
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryList, empty_page);
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryList, scrolled);
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryList, list);
  gtk_widget_class_bind_template_child (widget_class, ZgHistoryList, earlier_button);
  gtk_widget_class_bind_template_callback (widget_class, edge_reached_cb);
  gtk_widget_class_bind_template_callback (widget_class, earlier_cb);
  loaded_signal = g_signal_new ("loaded", ZG_TYPE_HISTORY_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
zg_history_list_init (ZgHistoryList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
zg_history_list_show (ZgHistoryList *self, ZgSession *session, const ZgHistoryScope *scope)
{
  g_autoptr (ZgSession) kept = g_object_ref (session);
  char *author = g_strdup (scope->author);
  char *kind = g_strdup (scope->kind);

  drop (self);
  self->session = g_steal_pointer (&kept);
  self->scope = *scope;
  self->scope.author = author;
  self->scope.kind = kind;
  self->cancellable = g_cancellable_new ();
  self->n_steps = 0;
  g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  load (self, TRUE);
}
