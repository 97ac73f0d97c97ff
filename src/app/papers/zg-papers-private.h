/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What zg-papers-page.c shows and zg-papers-acts.c prints, saves and copies. */
#pragma once

#include "zg-paper-bar.h"
#include "zg-paper-choice.h"
#include "zg-paper-form.h"
#include "zg-paper-texts.h"
#include "zg-papers-page.h"
#include "zg-proof-source.h"
#include "zg-proof-view.h"

G_BEGIN_DECLS

struct _ZgPapersPage
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwLeaflet *leaflet;
  AdwFlap *flap;
  GtkListBox *list;
  GtkLabel *title_label;
  GtkLabel *rows_label;
  GtkMenuButton *save_button;
  GtkWidget *copy_button;
  ZgPaperBar *bar;
  ZgProofView *view;
  GtkLabel *page_label;
  GtkLabel *zoom_label;
  GtkStack *side;
  ZgPaperForm *form;
  ZgPaperTexts *texts;

  ZgProofSource *source;
  GPtrArray *choices; /* of ZgPaperChoice, a line of the list each */
  ZgPaperChoice *choice;
  char *filter; /* what the list of issues shows: zg_papers_page_set_chosen() */
  char *search;
  char *words;
  gint64 busy_since;    /* when the making of a proof was first heard of; 0: nothing is made */
  gboolean has_failed;  /* the bar tells why there is no proof */
  ZgPaperMeter *saving; /* NULL: nothing is being saved */
  guint looking;        /* source: how far it is */
};

/* The proof of the paper that is chosen; NULL until it is made. */
ZgProof *_zg_papers_page_get_proof (ZgPapersPage *self);

/* Installs "papers.print", "papers.save", "papers.copy" and "papers.stop": in the class' init. */
void _zg_papers_page_install_acts (GtkWidgetClass *widget_class);

/* What can be done depends on there being a proof of what is asked for. */
void _zg_papers_page_update_actions (ZgPapersPage *self);

/* The menu of the chosen paper's formats, and what its Copy says. */
void _zg_papers_page_update_formats (ZgPapersPage *self);

/* Tells no more of a file that is being saved. */
void _zg_papers_page_forget_saving (ZgPapersPage *self);

G_END_DECLS
