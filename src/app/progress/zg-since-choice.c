/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-since-choice.h"

#include <glib/gi18n.h>

#include "zg-day-entry.h"
#include "zg-figures-since.h"
#include "zg-format.h"

static const struct
{
  int days;
  const char *label;
} spans[] = {
  { 7, N_ ("A Week Ago") },
  { ZG_SINCE_DAYS, N_ ("30 Days Ago") },
  { 90, N_ ("90 Days Ago") },
};

struct _ZgSinceChoice
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  ZgDayEntry *entry;
  GtkLabel *wrong_label;
  ZgDay today;
  ZgDay day; /* %ZG_DAY_NONE: ZG_SINCE_DAYS before today */
};

G_DEFINE_FINAL_TYPE (ZgSinceChoice, zg_since_choice, ADW_TYPE_BIN)

static guint changed_signal;

static void
update_label (ZgSinceChoice *self)
{
  g_autofree char *day = zg_format_day (zg_since_choice_get_day (self));
  g_autofree char *text = g_strdup_printf (_ ("Since %s"), day);

  gtk_menu_button_set_label (self->button, text);
}

static void
choose (ZgSinceChoice *self, ZgDay day)
{
  gtk_menu_button_popdown (self->button);
  if (day == self->day)
    return;
  self->day = day;
  update_label (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
show_wrong (ZgSinceChoice *self, const char *what)
{
  gtk_label_set_label (self->wrong_label, what ? what : "");
  gtk_widget_set_visible (GTK_WIDGET (self->wrong_label), what != NULL);
}

static void
entered_cb (ZgDayEntry *entry, ZgSinceChoice *self)
{
  g_autoptr (GError) error = NULL;
  ZgDay day;

  if (!zg_day_entry_get_day (entry, &day, &error))
    show_wrong (self, error->message);
  else if (day == ZG_DAY_NONE || day >= self->today)
    show_wrong (self, _ ("Choose a day before today"));
  else
    {
      show_wrong (self, NULL);
      choose (self, day);
    }
}

static void
span_cb (GtkButton *button, ZgSinceChoice *self)
{
  int days = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "days"));

  show_wrong (self, NULL);
  choose (self, self->today - days);
}

static void
zg_since_choice_class_init (ZgSinceChoiceClass *klass)
{
  changed_signal = g_signal_new ("changed", ZG_TYPE_SINCE_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
add_spans (ZgSinceChoice *self, GtkWidget *box)
{
  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (_ (spans[i].label));

      gtk_widget_add_css_class (button, "flat");
      g_object_set_data (G_OBJECT (button), "days", GINT_TO_POINTER (spans[i].days));
      g_signal_connect (button, "clicked", G_CALLBACK (span_cb), self);
      gtk_box_append (GTK_BOX (box), button);
    }
}

static void
zg_since_choice_init (ZgSinceChoice *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *popover = gtk_popover_new ();

  self->today = self->day = ZG_DAY_NONE;
  add_spans (self, box);
  self->entry = ZG_DAY_ENTRY (zg_day_entry_new ());
  zg_day_entry_set_label (self->entry, _ ("Since which day"));
  g_signal_connect (self->entry, "activate", G_CALLBACK (entered_cb), self);
  g_signal_connect (self->entry, "done", G_CALLBACK (entered_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  self->wrong_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->wrong_label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->wrong_label), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->wrong_label), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->wrong_label));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_popover (self->button, popover);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

GtkWidget *
zg_since_choice_new (void)
{
  return g_object_new (ZG_TYPE_SINCE_CHOICE, NULL);
}

void
zg_since_choice_set_today (ZgSinceChoice *self, ZgDay today)
{
  if (self->today == today)
    return;
  self->today = today;
  zg_day_entry_set_today (self->entry, today);
  update_label (self);
}

ZgDay
zg_since_choice_get_day (ZgSinceChoice *self)
{
  return self->day == ZG_DAY_NONE ? self->today - ZG_SINCE_DAYS : self->day;
}
