/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the browser share. */
#pragma once

#include "zg-browser-query.h"
#include "zg-browser.h"
#include "zg-filter-chips.h"
#include "zg-filter-terms.h"
#include "zg-row-columns.h"
#include "zg-row-list.h"

G_BEGIN_DECLS

struct _ZgBrowser
{
  AdwBin parent_instance;

  GtkBox *tools;
  GtkSearchEntry *search_entry;
  GtkToggleButton *issues_button;
  GtkToggleButton *measures_button;
  GtkMenuButton *columns_button;
  GtkRevealer *wrong_revealer;
  GtkLabel *wrong_label;
  ZgFilterChips *chips;
  GtkStack *stack;
  GtkColumnView *view;
  AdwStatusPage *nothing_page;
  GtkWidget *clear_search_button;
  GtkWidget *clear_filters_button;
  AdwBin *bulk_bin;
  GtkLabel *status_label;

  ZgSession *session;
  GtkWidget *filter_pane;
  ZgFilterTerms *terms;
  ZgRowList *list;
  ZgRowColumns *columns;
  ZgBrowserQuery *query;
  ZgEntity entity; /* of the last question */
  guint fit;       /* source: the list's width has changed */
  guint growing;   /* tick callback: the rows of the view are told little by little */

  gint64 chosen;       /* the row told last; 0: none */
  gint64 chosen_issue; /* its issue; 0: not known yet */
  gint64 wanted_issue; /* to be selected when the list shows it; 0: none */
  gint64 wanted_measure;
  guint wanted_position; /* to be selected after rows went; GTK_INVALID_LIST_POSITION: none */
  gboolean wanted_seen;  /* the filter gives way to what is wanted */
  gboolean is_peeking;   /* the list shows zg_board_peek() */
  gboolean is_answered;  /* just now: what is selected is nobody's choice */
  gboolean to_top;       /* the answer is to another question: begin at its top */
};

/* Asks the board; @again: the same question after a change. */
void zg_browser_ask (ZgBrowser *self, gboolean again);

/* Shows what was asked for: a #ZgBrowserAnswer. */
void zg_browser_show_answer (const ZgBoardView *view, const GError *error, gpointer data);

/* Says above the list what is wrong; NULL: nothing is. */
void zg_browser_show_wrong (ZgBrowser *self, const char *what);

/* Selects a position alone and scrolls there; with @focus the keyboard goes along. */
void zg_browser_go_to (ZgBrowser *self, guint position, gboolean focus);

/* The first selected position; %GTK_INVALID_LIST_POSITION if there is none. */
guint zg_browser_get_position (ZgBrowser *self);

/* Follows the list's selection: tells what is chosen. */
void zg_browser_add_selection (ZgBrowser *self);

/* Selects and scrolls as an answer asks for it; @first: nothing was shown before. */
void zg_browser_select_after_answer (ZgBrowser *self, gboolean first);

/* Actions "browser.copy", "browser.delete", ..., on the class. */
void zg_browser_install_acts (GtkWidgetClass *widget_class);

/* Greys what edits where nothing can be edited. */
void zg_browser_update_acts (ZgBrowser *self);

/* The menu of a row, by pointer and keyboard. */
void zg_browser_add_menu (ZgBrowser *self);

G_END_DECLS
