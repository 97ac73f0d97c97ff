/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-browser-private.h"
#include "zg-browser-status.h"
#include "zg-bulk-bar.h"
#include "zg-filter-pane.h"
#include "zg-pinyin.h"

void
zg_browser_ask (ZgBrowser *self, gboolean again)
{
  g_autofree char *sort = zg_row_columns_get_sort (self->columns);
  const ZgBoardQuery question = {
    .entity = self->entity,
    .filter = zg_filter_terms_get (self->terms),
    .search = gtk_editable_get_text (GTK_EDITABLE (self->search_entry)),
    .sort = sort,
    .today = ZG_DAY_NONE,
  };

  self->to_top = self->to_top || !again;
  zg_browser_query_ask (self->query, &question, again);
}

void
zg_browser_show_wrong (ZgBrowser *self, const char *what)
{
  if (what)
    gtk_label_set_label (self->wrong_label, what);
  gtk_revealer_set_reveal_child (self->wrong_revealer, what != NULL);
}

static gboolean
grow_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  ZgBrowser *self = data;

  if (zg_row_list_grow (self->list))
    return G_SOURCE_CONTINUE;
  self->growing = 0;
  return G_SOURCE_REMOVE;
}

static void
show_rows (ZgBrowser *self, const ZgBoardView *view, const char *const *words)
{
  self->is_answered = TRUE;
  zg_row_list_set_view (self->list, view->entity, view->ids, words, self->to_top);
  self->is_answered = FALSE;
  if (self->growing == 0)
    self->growing = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), grow_cb, self, NULL);
}

/* Of a ledger without issues there is nothing to peek at, and whether it is empty is told next. */
static void
show_first_rows (ZgBrowser *self, const ZgBoardView *view)
{
  if (view->ids->len == 0)
    return;
  show_rows (self, view, NULL);
  zg_row_list_fill (self->list, view->rows);
  self->is_peeking = TRUE;
  gtk_stack_set_visible_child_name (self->stack, "list");
}

static void
show_view (ZgBrowser *self, const ZgBoardView *view)
{
  g_auto (GStrv) words =
      zg_search_get_words (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  g_autofree char *status = zg_browser_describe (view);
  gboolean first =
      (zg_row_list_get_n_rows (self->list) == 0 || self->is_peeking) && self->chosen == 0;
  g_autofree char *nothing =
      zg_browser_describe_nothing (view, words, zg_filter_terms_get (self->terms));

  self->is_peeking = FALSE;
  show_rows (self, view, (const char *const *) words);
  gtk_label_set_label (self->status_label, status);
  adw_status_page_set_description (self->nothing_page, nothing);
  gtk_widget_set_visible (self->clear_search_button, *words != NULL);
  gtk_widget_set_visible (self->clear_filters_button, *zg_filter_terms_get (self->terms) != '\0');
  gtk_stack_set_visible_child_name (self->stack, view->ids->len > 0 ? "list"
                                                 : view->all > 0    ? "nothing"
                                                                    : "empty");
  zg_filter_chips_show (self->chips, view);
  zg_filter_pane_show (ZG_FILTER_PANE (self->filter_pane), view);
  zg_bulk_bar_update (ZG_BULK_BAR (adw_bin_get_child (self->bulk_bin)));
  zg_browser_select_after_answer (self, first);
  /* Before somebody searches, but not while the list is opened. */
  zg_pinyin_warm_up ();
  g_signal_emit_by_name (self, "shown");
}

void
zg_browser_show_answer (const ZgBoardView *view, const GError *error, gpointer data)
{
  ZgBrowser *self = data;

  zg_browser_show_wrong (self, view ? NULL : error->message);
  if (view && view->facets == NULL)
    show_first_rows (self, view);
  else if (view)
    show_view (self, view);
}
