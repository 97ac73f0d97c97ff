/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-paper-form.h"

#include <glib/gi18n.h>

#include "zg-day-entry.h"
#include "zg-paper-columns.h"
#include "zg-paper-notes.h"

/* What is switched on or off. */
static const struct
{
  guint takes; /* 0: every paper */
  gsize offset;
  gboolean is_reverse; /* on: the field is FALSE */
  gboolean is_of_page; /* else of what is said */
  const char *title;
  const char *subtitle;
} switches[] = {
#define FIELD(name) G_STRUCT_OFFSET (ZgPaperChoice, name)
  { 0, FIELD (all_rows), TRUE, FALSE, N_ ("Only the listed issues"),
    N_ ("What the list of issues shows by its filters and search") },
  { ZG_PAPER_TAKES_PUBLIC, FIELD (options.is_public), FALSE, FALSE, N_ ("Public version"),
    N_ ("Without what is withheld") },
  { ZG_PAPER_TAKES_CLAIMS, FIELD (options.recounts), FALSE, FALSE,
    N_ ("Numbers as the ledger counts"), N_ ("Marked where the notice states others") },
  { ZG_PAPER_TAKES_SUMS, FIELD (options.no_sums), TRUE, FALSE, N_ ("Subtotals"), NULL },
  { ZG_PAPER_TAKES_A3, FIELD (options.is_a3), FALSE, TRUE, N_ ("A3"), N_ ("Else A4") },
  { ZG_PAPER_TAKES_PORTRAIT, FIELD (options.is_portrait), FALSE, TRUE, N_ ("Upright"),
    N_ ("Else across") },
  { ZG_PAPER_TAKES_SEAL, FIELD (options.no_seal), TRUE, TRUE, N_ ("Room for the seal"), NULL },
  { ZG_PAPER_TAKES_DUPLEX, FIELD (options.is_duplex), FALSE, TRUE, N_ ("Both sides"),
    N_ ("Margins for printing on both sides") },
  { ZG_PAPER_TAKES_BOM, FIELD (options.has_bom), FALSE, TRUE, N_ ("CSV for older spreadsheets"),
    N_ ("With a byte order mark") },
#undef FIELD
};

static const char *const languages[] = { NULL, "zh_CN", "en" };

struct _ZgPaperForm
{
  AdwBin parent_instance;

  AdwPreferencesGroup *content_group;
  AdwPreferencesGroup *page_group;
  AdwPreferencesGroup *columns_group;
  GtkWidget *texts_row;
  AdwComboRow *language_row;
  AdwComboRow *inspection_row;
  AdwComboRow *unit_row;
  GtkBox *since_box;
  GtkLabel *since_wrong_label;
  ZgPaperNotes *notes;
  ZgDayEntry *since_entry;
  ZgPaperColumns *columns;
  GtkSwitch *switches[G_N_ELEMENTS (switches)];
  GtkWidget *rows[G_N_ELEMENTS (switches)];

  ZgPaperChoice *choice;
  gboolean is_filtered;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (ZgPaperForm, zg_paper_form, ADW_TYPE_BIN)

static guint changed_signal;

static void
change (ZgPaperForm *self)
{
  if (!self->filling && self->choice)
    g_signal_emit (self, changed_signal, 0);
}

static gboolean *
field_of (ZgPaperForm *self, gsize i)
{
  return G_STRUCT_MEMBER_P (self->choice, switches[i].offset);
}

static void
switched_cb (GtkSwitch *button, GParamSpec *pspec, ZgPaperForm *self)
{
  if (self->filling || self->choice == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    *field_of (self, i) = gtk_switch_get_active (self->switches[i]) != switches[i].is_reverse;
  change (self);
}

static void
language_cb (AdwComboRow *row, GParamSpec *pspec, ZgPaperForm *self)
{
  guint i = adw_combo_row_get_selected (row);

  if (self->filling || self->choice == NULL || i >= G_N_ELEMENTS (languages))
    return;
  zg_paper_choice_set_text (&self->choice->options.language, languages[i]);
  change (self);
}

/* The first line stands for no name. */
static void
take_name (ZgPaperForm *self, AdwComboRow *row, const char **text)
{
  GtkStringObject *item = adw_combo_row_get_selected_item (row);
  gboolean named = adw_combo_row_get_selected (row) > 0 && item;

  if (self->filling || self->choice == NULL)
    return;
  zg_paper_choice_set_text (text, named ? gtk_string_object_get_string (item) : NULL);
  change (self);
}

static void
inspection_cb (AdwComboRow *row, GParamSpec *pspec, ZgPaperForm *self)
{
  if (self->choice)
    take_name (self, row, &self->choice->options.inspection);
}

static void
unit_cb (AdwComboRow *row, GParamSpec *pspec, ZgPaperForm *self)
{
  if (self->choice)
    take_name (self, row, &self->choice->options.unit);
}

static void
since_cb (ZgDayEntry *entry, ZgPaperForm *self)
{
  g_autoptr (GError) error = NULL;
  ZgDay day;
  gboolean ok = zg_day_entry_get_day (entry, &day, &error);

  gtk_label_set_label (self->since_wrong_label, ok ? "" : error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->since_wrong_label), !ok);
  if (!ok || self->choice == NULL || self->choice->options.since == day)
    return;
  self->choice->options.since = day;
  change (self);
}

static void
columns_cb (ZgPaperColumns *columns, ZgPaperForm *self)
{
  g_autofree char *keys = zg_paper_columns_get (columns);

  if (self->filling || self->choice == NULL)
    return;
  zg_paper_choice_set_text (&self->choice->options.columns, keys);
  change (self);
}

static void
zg_paper_form_class_init (ZgPaperFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ZG_TYPE_PAPER_NOTES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-paper-form.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgPaperForm, content_group);
  gtk_widget_class_bind_template_child (widget_class, ZgPaperForm, page_group);
  gtk_widget_class_bind_template_child (widget_class, ZgPaperForm, columns_group);
  gtk_widget_class_bind_template_child (widget_class, ZgPaperForm, texts_row);
  gtk_widget_class_bind_template_child (widget_class, ZgPaperForm, language_row);
  gtk_widget_class_bind_template_child (widget_class, ZgPaperForm, inspection_row);
  gtk_widget_class_bind_template_child (widget_class, ZgPaperForm, unit_row);
  gtk_widget_class_bind_template_child (widget_class, ZgPaperForm, since_box);
  gtk_widget_class_bind_template_child (widget_class, ZgPaperForm, since_wrong_label);
  gtk_widget_class_bind_template_child (widget_class, ZgPaperForm, notes);
  gtk_widget_class_bind_template_callback (widget_class, language_cb);
  gtk_widget_class_bind_template_callback (widget_class, inspection_cb);
  gtk_widget_class_bind_template_callback (widget_class, unit_cb);
  changed_signal = g_signal_new ("changed", ZG_TYPE_PAPER_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
add_switch (ZgPaperForm *self, gsize i)
{
  GtkWidget *row = adw_action_row_new (), *button = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (switches[i].title));
  if (switches[i].subtitle)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (switches[i].subtitle));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  g_signal_connect (button, "notify::active", G_CALLBACK (switched_cb), self);
  adw_preferences_group_add (switches[i].is_of_page ? self->page_group : self->content_group, row);
  self->switches[i] = GTK_SWITCH (button);
  self->rows[i] = row;
}

static void
zg_paper_form_init (ZgPaperForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    add_switch (self, i);
  self->since_entry = ZG_DAY_ENTRY (zg_day_entry_new ());
  zg_day_entry_set_label (self->since_entry, _ ("Since which day"));
  g_signal_connect (self->since_entry, "activate", G_CALLBACK (since_cb), self);
  g_signal_connect (self->since_entry, "done", G_CALLBACK (since_cb), self);
  gtk_box_append (self->since_box, GTK_WIDGET (self->since_entry));
  self->columns = ZG_PAPER_COLUMNS (zg_paper_columns_new ());
  g_signal_connect (self->columns, "changed", G_CALLBACK (columns_cb), self);
  adw_preferences_group_add (self->columns_group, GTK_WIDGET (self->columns));
}

/* Those options that the paper heeds. */
static void
update_visible (ZgPaperForm *self)
{
  guint takes = self->choice ? self->choice->paper->takes : 0;
  const guint of_page = ZG_PAPER_TAKES_A3 | ZG_PAPER_TAKES_PORTRAIT | ZG_PAPER_TAKES_SEAL
                        | ZG_PAPER_TAKES_DUPLEX | ZG_PAPER_TAKES_BOM;

  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    gtk_widget_set_visible (self->rows[i], switches[i].takes ? (takes & switches[i].takes) != 0
                                                             : self->is_filtered);
  gtk_widget_set_visible (self->texts_row, self->choice && self->choice->paper->templates);
  gtk_widget_set_visible (GTK_WIDGET (self->page_group), (takes & of_page) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->columns_group), (takes & ZG_PAPER_TAKES_COLUMNS) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->since_box), (takes & ZG_PAPER_TAKES_SINCE) != 0);
}

static void
show_language (ZgPaperForm *self)
{
  guint shown = 0;

  for (guint i = 1; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (languages[i], self->choice->options.language) == 0)
      shown = i;
  adw_combo_row_set_selected (self->language_row, shown);
}

void
zg_paper_form_set_choice (ZgPaperForm *self, ZgPaperChoice *choice)
{
  self->choice = choice;
  self->filling = TRUE;
  for (gsize i = 0; choice && i < G_N_ELEMENTS (switches); i++)
    gtk_switch_set_active (self->switches[i], *field_of (self, i) != switches[i].is_reverse);
  if (choice)
    {
      show_language (self);
      zg_day_entry_set_day (self->since_entry, choice->options.since);
    }
  if (choice && choice->paper->takes & ZG_PAPER_TAKES_COLUMNS)
    zg_paper_columns_set (self->columns, choice->options.columns);
  self->filling = FALSE;
  update_visible (self);
}

void
zg_paper_form_set_filtered (ZgPaperForm *self, gboolean is_filtered)
{
  self->is_filtered = is_filtered;
  update_visible (self);
}

/* Fills a row with names behind a line that stands for none; it is seen if there is a choice. */
static void
fill_names (
    AdwComboRow *row, const char *none, GPtrArray *names, const char *chosen, gboolean takes)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new ((const char *[]){ none, NULL });
  guint selected = 0;

  for (guint i = 0; names && i < names->len; i++)
    {
      gtk_string_list_append (list, g_ptr_array_index (names, i));
      if (g_strcmp0 (g_ptr_array_index (names, i), chosen) == 0)
        selected = i + 1;
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (row, selected);
  gtk_widget_set_visible (GTK_WIDGET (row), takes && names && (names->len > 1 || selected > 0));
}

void
zg_paper_form_set_proof (ZgPaperForm *self, const ZgProof *proof)
{
  guint takes = self->choice ? self->choice->paper->takes : 0;

  zg_paper_notes_show (self->notes, proof);
  if (proof == NULL || self->choice == NULL || proof->paper != self->choice->paper)
    return;
  zg_day_entry_set_today (self->since_entry, proof->today);
  self->filling = TRUE;
  fill_names (self->inspection_row, _ ("The last one"), proof->inspections,
              self->choice->options.inspection, takes & ZG_PAPER_TAKES_INSPECTION);
  /* With one unit chosen, its is still the list of all that lead a measure. */
  fill_names (self->unit_row, _ ("All, each on a page of its own"), proof->units,
              self->choice->options.unit, takes & ZG_PAPER_TAKES_UNIT);
  self->filling = FALSE;
}
