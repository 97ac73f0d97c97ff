/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-browser-private.h"
#include "zg-bulk-bar.h"

static GtkWidget *
find_list_view (ZgBrowser *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  while (child && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
scroll_to (ZgBrowser *self, guint position)
{
  gtk_widget_activate_action (find_list_view (self), "list.scroll-to-item", "u", position);
}

void
zg_browser_go_to (ZgBrowser *self, guint position, gboolean focus)
{
  if (position >= zg_row_list_get_n_rows (self->list))
    return;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->list), position, TRUE);
  scroll_to (self, position);
  if (focus)
    gtk_widget_grab_focus (find_list_view (self));
}

guint
zg_browser_get_position (ZgBrowser *self)
{
  g_autoptr (GtkBitset) selected =
      gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->list));

  return gtk_bitset_is_empty (selected) ? GTK_INVALID_LIST_POSITION
                                        : gtk_bitset_get_minimum (selected);
}

/* A measure's issue is known once its row was loaded. */
static void
tell_chosen (ZgBrowser *self)
{
  gboolean measure = zg_row_list_get_entity (self->list) == ZG_ENTITY_MEASURE;
  ZgRow *row = zg_row_list_peek (self->list, self->chosen);
  const ZgBoardRow *shown = row ? zg_row_get (row) : NULL;

  if (self->chosen_issue || (measure && shown == NULL))
    return;
  self->chosen_issue = measure ? shown->issue_id : self->chosen;
  g_signal_emit_by_name (self, "chosen", self->chosen_issue, measure ? self->chosen : 0);
}

static void
selection_changed_cb (GtkSelectionModel *model, guint position, guint n_items, ZgBrowser *self)
{
  gint64 id = zg_row_list_get_id (self->list, zg_browser_get_position (self));

  zg_bulk_bar_update (ZG_BULK_BAR (adw_bin_get_child (self->bulk_bin)));
  if (self->is_answered || zg_row_list_get_n_selected (self->list) != 1 || id == self->chosen)
    return;
  self->chosen = id;
  self->chosen_issue = 0;
  tell_chosen (self);
}

static void
loaded_cb (ZgRowList *list, ZgRow *row, ZgBrowser *self)
{
  if (self->chosen && zg_row_get_id (row) == self->chosen)
    tell_chosen (self);
}

/* What was made just now is shown, whatever the filter says. */
static void
select_wanted (ZgBrowser *self)
{
  gboolean measures = zg_row_list_get_entity (self->list) == ZG_ENTITY_MEASURE;
  gint64 id = measures ? self->wanted_measure : self->wanted_issue;
  guint position = id ? zg_row_list_find (self->list, id) : GTK_INVALID_LIST_POSITION;

  if (position != GTK_INVALID_LIST_POSITION)
    {
      self->wanted_issue = self->wanted_measure = 0;
      self->wanted_seen = FALSE;
      zg_browser_go_to (self, position, FALSE);
      return;
    }
  if (self->wanted_issue && self->wanted_seen)
    {
      self->wanted_seen = FALSE;
      gtk_widget_activate_action (GTK_WIDGET (self), "browser.clear", NULL);
    }
}

static void
select_after (ZgBrowser *self)
{
  guint n_rows = zg_row_list_get_n_rows (self->list);
  guint position = self->wanted_position;

  self->wanted_position = GTK_INVALID_LIST_POSITION;
  if (position != GTK_INVALID_LIST_POSITION && n_rows > 0)
    zg_browser_go_to (self, MIN (position, n_rows - 1), TRUE);
  else if (position != GTK_INVALID_LIST_POSITION)
    {
      self->chosen = self->chosen_issue = 0;
      g_signal_emit_by_name (self, "chosen", (gint64) 0, (gint64) 0);
    }
}

void
zg_browser_add_selection (ZgBrowser *self)
{
  self->wanted_position = GTK_INVALID_LIST_POSITION;
  g_signal_connect (self->list, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  g_signal_connect (self->list, "loaded", G_CALLBACK (loaded_cb), self);
}

/* Not out of the search, and not while another page is looked at: what has the keyboard without
 * being seen lets no key through to the window. */
static gboolean
may_take_keyboard (ZgBrowser *self)
{
  GtkText *search = GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->search_entry)));

  return gtk_widget_get_mapped (GTK_WIDGET (self)) && !gtk_widget_has_focus (GTK_WIDGET (search));
}

void
zg_browser_select_after_answer (ZgBrowser *self, gboolean first)
{
  if (self->to_top && zg_row_list_get_n_rows (self->list) > 0)
    scroll_to (self, 0);
  self->to_top = FALSE;
  select_wanted (self);
  select_after (self);
  if (first && self->chosen == 0 && zg_row_list_get_n_rows (self->list) > 0)
    zg_browser_go_to (self, 0, may_take_keyboard (self));
}

void
zg_browser_select (ZgBrowser *self, gint64 issue_id, gint64 measure_id)
{
  self->wanted_issue = issue_id;
  self->wanted_measure = measure_id;
  select_wanted (self);
}

void
zg_browser_step (ZgBrowser *self, int step)
{
  guint n_rows = zg_row_list_get_n_rows (self->list);
  guint present = zg_row_list_find (self->list, self->chosen);
  gint64 position = present == GTK_INVALID_LIST_POSITION ? 0 : (gint64) present + step;

  if (n_rows > 0)
    zg_browser_go_to (self, (guint) CLAMP (position, 0, (gint64) n_rows - 1), FALSE);
}

void
zg_browser_focus_list (ZgBrowser *self)
{
  guint position = zg_browser_get_position (self);

  zg_browser_go_to (self, position == GTK_INVALID_LIST_POSITION ? 0 : position, TRUE);
}
