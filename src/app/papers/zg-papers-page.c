/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-papers-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "zg-paper-notes.h"
#include "zg-papers-private.h"
#include "zg-settings.h"

#define PATIENCE (300 * G_TIME_SPAN_MILLISECOND)

G_DEFINE_FINAL_TYPE (ZgPapersPage, zg_papers_page, ADW_TYPE_BIN)

/* The proof of the paper that is chosen; NULL until it is made. */
ZgProof *
_zg_papers_page_get_proof (ZgPapersPage *self)
{
  ZgProof *proof = zg_proof_source_get (self->source);

  return proof && self->choice && proof->paper == self->choice->paper ? proof : NULL;
}

/* Asks for what is chosen. */
static void
ask (ZgPapersPage *self)
{
  const ZgProofRows rows = { self->search, self->words };
  gboolean is_of_part;
  ZgPaperOptions options;

  if (self->choice == NULL)
    return;
  is_of_part = *self->words != '\0' && !self->choice->all_rows;
  options = self->choice->options;
  options.filter = is_of_part && *self->filter ? self->filter : NULL;
  zg_proof_source_ask (self->source, self->choice->paper, &options, is_of_part ? &rows : NULL);
}

static void
update_place (ZgPapersPage *self)
{
  ZgProof *proof = _zg_papers_page_get_proof (self);
  g_autofree char *page = NULL;
  g_autofree char *zoom = g_strdup_printf ("%.0f%%", zg_proof_view_get_zoom (self->view) * 100);

  if (proof)
    /* Translators: page, pages */
    page = g_strdup_printf (_ ("Page %u of %u"), zg_proof_view_get_page (self->view) + 1,
                            proof->n_pages);
  gtk_label_set_label (self->page_label, page ? page : "");
  gtk_label_set_label (self->zoom_label, zoom);
}

static void
update_rows (ZgPapersPage *self)
{
  ZgProof *proof = _zg_papers_page_get_proof (self);
  g_autofree char *rows = proof ? zg_paper_notes_describe (proof) : NULL;

  gtk_label_set_label (self->rows_label, rows ? rows : "");
}

/* A ledger without issues has nothing to be put on paper. */
static void
update_stack (ZgPapersPage *self)
{
  ZgProof *proof = zg_proof_source_get (self->source);

  gtk_stack_set_visible_child_name (self->stack, proof && proof->n_all == 0 ? "empty" : "papers");
}

static void
busy_cb (ZgProofSource *source, ZgPapersPage *self)
{
  double fraction = zg_proof_source_get_fraction (source);
  gint64 now = g_get_monotonic_time ();

  _zg_papers_page_update_actions (self);
  if (fraction < 0)
    self->busy_since = 0;
  else if (self->busy_since == 0)
    self->busy_since = now;
  if (self->saving)
    return;
  /* What is there at once is not announced: the pages would jump. */
  if (fraction >= 0 && now - self->busy_since > PATIENCE)
    zg_paper_bar_show_progress (self->bar, _ ("Making the pages…"), fraction, "papers.stop");
  else if (fraction < 0)
    zg_paper_bar_end_progress (self->bar);
}

static void
proof_changed_cb (ZgProofSource *source, ZgPapersPage *self)
{
  const char *error = zg_proof_source_get_error (source);
  ZgProof *proof = error ? NULL : _zg_papers_page_get_proof (self);

  if (error)
    zg_paper_bar_tell (self->bar, TRUE, error, _ ("_Try Again"), "papers.retry", NULL);
  else if (self->has_failed)
    zg_paper_bar_hide (self->bar);
  self->has_failed = error != NULL;
  zg_proof_view_set_proof (self->view, proof);
  zg_paper_form_set_proof (self->form, proof);
  zg_paper_texts_set_proof (self->texts, proof);
  update_stack (self);
  update_rows (self);
  update_place (self);
  _zg_papers_page_update_actions (self);
}

static void
place_changed_cb (ZgProofView *view, ZgPapersPage *self)
{
  update_place (self);
}

static void
row_selected_cb (GtkListBox *list, GtkListBoxRow *row, ZgPapersPage *self)
{
  if (row == NULL)
    return;
  self->choice = g_ptr_array_index (self->choices, (guint) gtk_list_box_row_get_index (row));
  g_settings_set_string (zg_settings_get (), "paper", self->choice->paper->name);
  gtk_label_set_label (self->title_label, _ (self->choice->paper->title));
  zg_paper_bar_end_progress (self->bar);
  zg_paper_form_set_choice (self->form, self->choice);
  zg_paper_texts_set_paper (self->texts, self->choice->paper);
  gtk_stack_set_visible_child_name (self->side, "options");
  _zg_papers_page_update_formats (self);
  ask (self);
  update_rows (self);
  update_place (self);
  _zg_papers_page_update_actions (self);
}

/* Where there is no room for the list beside the pages. */
static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, ZgPapersPage *self)
{
  adw_leaflet_set_visible_child_name (self->leaflet, "paper");
}

static void
form_changed_cb (ZgPaperForm *form, ZgPapersPage *self)
{
  zg_paper_choice_keep (self->choice);
  ask (self);
}

static void
choose (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgPapersPage *self = ZG_PAPERS_PAGE (widget);
  const char *wanted = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < self->choices->len; i++)
    if (g_str_equal (((ZgPaperChoice *) g_ptr_array_index (self->choices, i))->paper->name, wanted))
      gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) i));
}

static void
retry (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgPapersPage *self = ZG_PAPERS_PAGE (widget);

  zg_paper_bar_hide (self->bar);
  zg_proof_source_retry (self->source);
}

/* Where there is no room for the options beside the pages. */
static void
toggle_options (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwFlap *flap = ZG_PAPERS_PAGE (widget)->flap;

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

/* The office's own texts beside the pages, or the options again. */
static void
show_texts (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgPapersPage *self = ZG_PAPERS_PAGE (widget);
  gboolean shown = g_variant_get_boolean (parameter);

  gtk_stack_set_visible_child_name (self->side, shown ? "texts" : "options");
  adw_flap_set_reveal_flap (self->flap, TRUE);
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->side), GTK_DIR_TAB_FORWARD);
}

static void
show_list (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_leaflet_set_visible_child_name (ZG_PAPERS_PAGE (widget)->leaflet, "list");
}

/* Where there is no room for the options beside the pages they come over them when called. */
static void
folded_cb (AdwFlap *flap, GParamSpec *pspec, ZgPapersPage *self)
{
  adw_flap_set_reveal_flap (flap, !adw_flap_get_folded (flap));
}

static void
set_wanted (ZgPapersPage *self, gboolean wanted)
{
  if (self->source)
    zg_proof_source_set_wanted (self->source, wanted);
}

static void
zg_papers_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (zg_papers_page_parent_class)->map (widget);
  set_wanted (ZG_PAPERS_PAGE (widget), TRUE);
}

static void
zg_papers_page_unmap (GtkWidget *widget)
{
  set_wanted (ZG_PAPERS_PAGE (widget), FALSE);
  GTK_WIDGET_CLASS (zg_papers_page_parent_class)->unmap (widget);
}

static void
zg_papers_page_dispose (GObject *object)
{
  ZgPapersPage *self = ZG_PAPERS_PAGE (object);

  _zg_papers_page_forget_saving (self);
  if (self->source)
    g_signal_handlers_disconnect_by_data (self->source, self);
  g_clear_object (&self->source);
  if (self->form)
    zg_paper_form_set_choice (self->form, NULL);
  self->choice = NULL;
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->filter, g_free);
  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->words, g_free);
  G_OBJECT_CLASS (zg_papers_page_parent_class)->dispose (object);
}

/* The view's own actions, from outside of it. */
static void
zoom_in_cb (GtkButton *button, ZgPapersPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), "proof.zoom-in", NULL);
}

static void
zoom_out_cb (GtkButton *button, ZgPapersPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), "proof.zoom-out", NULL);
}

static void
fit_cb (GtkButton *button, ZgPapersPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), "proof.fit-width", NULL);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ZgPapersPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZgPapersPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, ZgPapersPage, flap);
  gtk_widget_class_bind_template_child (widget_class, ZgPapersPage, list);
  gtk_widget_class_bind_template_child (widget_class, ZgPapersPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, ZgPapersPage, rows_label);
  gtk_widget_class_bind_template_child (widget_class, ZgPapersPage, save_button);
  gtk_widget_class_bind_template_child (widget_class, ZgPapersPage, copy_button);
  gtk_widget_class_bind_template_child (widget_class, ZgPapersPage, bar);
  gtk_widget_class_bind_template_child (widget_class, ZgPapersPage, view);
  gtk_widget_class_bind_template_child (widget_class, ZgPapersPage, page_label);
  gtk_widget_class_bind_template_child (widget_class, ZgPapersPage, zoom_label);
  gtk_widget_class_bind_template_child (widget_class, ZgPapersPage, side);
  gtk_widget_class_bind_template_child (widget_class, ZgPapersPage, form);
  gtk_widget_class_bind_template_child (widget_class, ZgPapersPage, texts);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, fit_cb);
}

static void
zg_papers_page_class_init (ZgPapersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_papers_page_dispose;
  widget_class->map = zg_papers_page_map;
  widget_class->unmap = zg_papers_page_unmap;
  g_type_ensure (ZG_TYPE_PAPER_BAR);
  g_type_ensure (ZG_TYPE_PAPER_FORM);
  g_type_ensure (ZG_TYPE_PAPER_TEXTS);
  g_type_ensure (ZG_TYPE_PROOF_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-papers-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "papers.choose", "s", choose);
  gtk_widget_class_install_action (widget_class, "papers.retry", NULL, retry);
  gtk_widget_class_install_action (widget_class, "papers.options", NULL, toggle_options);
  gtk_widget_class_install_action (widget_class, "papers.list", NULL, show_list);
  gtk_widget_class_install_action (widget_class, "papers.texts", "b", show_texts);
  _zg_papers_page_install_acts (widget_class);
}

static void
zg_papers_page_init (ZgPapersPage *self)
{
  self->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_paper_choice_free);
  self->filter = g_strdup ("");
  self->search = g_strdup ("");
  self->words = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_papers (ZgPapersPage *self)
{
  guint n;
  const ZgPaper *const *papers = zg_paper_get_all (&n);
  g_autofree char *last = g_settings_get_string (zg_settings_get (), "paper");
  int shown = 0;

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *label = gtk_label_new (_ (papers[i]->title));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_set_margin_top (label, 6);
      gtk_widget_set_margin_bottom (label, 6);
      g_ptr_array_add (self->choices, zg_paper_choice_new (papers[i]));
      gtk_list_box_append (self->list, label);
      if (g_str_equal (papers[i]->name, last))
        shown = (int) i;
    }
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, shown));
}

GtkWidget *
zg_papers_page_new (ZgSession *session)
{
  ZgPapersPage *self = g_object_new (ZG_TYPE_PAPERS_PAGE, NULL);

  self->source = zg_proof_source_new (session);
  zg_paper_texts_set_session (self->texts, session);
  g_signal_connect (self->source, "busy", G_CALLBACK (busy_cb), self);
  g_signal_connect (self->source, "changed", G_CALLBACK (proof_changed_cb), self);
  add_papers (self);
  folded_cb (self->flap, NULL, self);
  return GTK_WIDGET (self);
}

/* TRUE if it was another text. */
static gboolean
replace (char **text, const char *by)
{
  g_autofree char *before = *text;

  *text = g_strdup (by);
  return strcmp (before, by) != 0;
}

void
zg_papers_page_set_chosen (ZgPapersPage *self,
                           const char *filter,
                           const char *search,
                           const char *words)
{
  gboolean is_other = replace (&self->filter, filter);

  is_other = replace (&self->search, search) || is_other;
  /* A unit that is called otherwise now. */
  is_other = replace (&self->words, words) || is_other;
  zg_paper_form_set_filtered (self->form, *words != '\0');
  if (is_other)
    ask (self);
}
