/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-filter-days.h"

#include <glib/gi18n.h>

#include "zg-date-phrase.h"

struct _ZgFilterDays
{
  GtkWidget parent_instance;

  ZgFilterTerms *terms;
  GtkWidget *box;
  GtkEditable *from;
  GtkEditable *to;
  GtkWidget *wrong;
};

G_DEFINE_FINAL_TYPE (ZgFilterDays, zg_filter_days, GTK_TYPE_WIDGET)

ZgDay
zg_filter_parse_day (const char *text)
{
  ZgDay today = zg_day_from_time (g_get_real_time (), ZG_UTC_OFFSET_MINUTES);
  ZgDateContext context = { .today = today };
  ZgDatePhrase phrase;

  zg_day_to_ymd (today, &context.year, NULL, NULL);
  return zg_date_phrase_parse (text, &context, &phrase) ? phrase.day : ZG_DAY_NONE;
}

static void
zg_filter_days_dispose (GObject *object)
{
  ZgFilterDays *self = ZG_FILTER_DAYS (object);

  if (self->terms)
    g_signal_handlers_disconnect_by_data (self->terms, self);
  g_clear_object (&self->terms);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (zg_filter_days_parent_class)->dispose (object);
}

static void
zg_filter_days_class_init (ZgFilterDaysClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zg_filter_days_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
zg_filter_days_init (ZgFilterDays *self)
{
}

/* FALSE if what is typed is no day; then nothing is changed. */
static gboolean
apply (ZgFilterDays *self, GtkEditable *entry, ZgOperator op)
{
  const char *text = gtk_editable_get_text (entry);
  ZgDay day = *text ? zg_filter_parse_day (text) : ZG_DAY_NONE;
  g_autofree char *iso = zg_day_to_iso (day);

  if (*text && iso == NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
      return FALSE;
    }
  gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  zg_filter_terms_limit (self->terms, "deadline", op, iso);
  return TRUE;
}

static void
apply_both (ZgFilterDays *self)
{
  gboolean from = apply (self, self->from, ZG_OPERATOR_MORE_OR_IS);
  gboolean to = apply (self, self->to, ZG_OPERATOR_LESS_OR_IS);

  gtk_widget_set_visible (self->wrong, !from || !to);
}

static void
activate_cb (GtkEntry *entry, ZgFilterDays *self)
{
  apply_both (self);
}

static void
leave_cb (GtkEventControllerFocus *controller, ZgFilterDays *self)
{
  apply_both (self);
}

static void
show_limit (ZgFilterDays *self, GtkEditable *entry, ZgOperator op)
{
  const char *shown = "";

  for (guint n = 0; zg_filter_terms_peek_nth (self->terms, n); n++)
    {
      const ZgFilterTerm *term = zg_filter_terms_peek_nth (self->terms, n);

      if (!term->negated && term->op == op && g_strcmp0 (term->name, "deadline") == 0)
        shown = term->values[0];
    }
  if (g_strcmp0 (gtk_editable_get_text (entry), shown) != 0
      && !gtk_widget_has_css_class (GTK_WIDGET (entry), "error"))
    gtk_editable_set_text (entry, shown);
}

/* The one limit must not be overwritten while the other is being applied. */
static void
terms_changed_cb (ZgFilterTerms *terms, ZgFilterDays *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return;
  show_limit (self, self->from, ZG_OPERATOR_MORE_OR_IS);
  show_limit (self, self->to, ZG_OPERATOR_LESS_OR_IS);
}

static GtkEditable *
make_entry (ZgFilterDays *self, const char *placeholder, const char *name)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), placeholder);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 12);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (entry, focus);
  return GTK_EDITABLE (entry);
}

GtkWidget *
zg_filter_days_new (ZgFilterTerms *terms)
{
  ZgFilterDays *self = g_object_new (ZG_TYPE_FILTER_DAYS, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->terms = g_object_ref (terms);
  g_signal_connect (terms, "changed", G_CALLBACK (terms_changed_cb), self);
  self->from = make_entry (self, _ ("From"), _ ("Deadline from"));
  self->to = make_entry (self, _ ("To"), _ ("Deadline to"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->from), _ ("A day: 2024-06-30, 6月底, +30天"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->to), _ ("A day: 2024-06-30, 6月底, +30天"));
  self->wrong = gtk_label_new (_ ("No day: write 2024-06-30 or 6月底"));
  gtk_label_set_wrap (GTK_LABEL (self->wrong), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->wrong), 0);
  gtk_widget_add_css_class (self->wrong, "error");
  gtk_widget_add_css_class (self->wrong, "caption");
  gtk_widget_set_visible (self->wrong, FALSE);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->from));
  gtk_box_append (GTK_BOX (line), gtk_label_new ("–"));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->to));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_margin_start (self->box, 9);
  gtk_box_append (GTK_BOX (self->box), line);
  gtk_box_append (GTK_BOX (self->box), self->wrong);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
