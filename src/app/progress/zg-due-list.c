/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-due-list.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "zg-format.h"
#include "zg-light-mark.h"

struct _ZgDueList
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkListBox *list;
  GtkButton *more_button;

  ZgFiguresSource *source;
  const char *title;
  const char *light;
};

G_DEFINE_FINAL_TYPE (ZgDueList, zg_due_list, ADW_TYPE_BIN)

static void
show_rows (ZgDueList *self, const char *filter)
{
  const ZgFigures *figures = zg_figures_source_get (self->source);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-rows", "(sb)", filter,
                              figures->timeline->measures);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, ZgDueList *self)
{
  g_autofree char *filter =
      g_strdup_printf ("uuid=%s", (const char *) g_object_get_data (G_OBJECT (row), "uuid"));

  show_rows (self, filter);
}

static void
more_cb (GtkButton *button, ZgDueList *self)
{
  const ZgFigures *figures = zg_figures_source_get (self->source);

  if (figures)
    show_rows (self, figures->filter);
}

static GtkWidget *
label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* "overdue by 12 days", "today", "in 5 days". (transfer full) */
static char *
tell_days (int days)
{
  if (days < 0)
    return g_strdup_printf (ngettext ("%d day late", "%d days late", (unsigned long) -days), -days);
  if (days == 0)
    return g_strdup (_ ("due today"));
  return g_strdup_printf (ngettext ("in %d day", "in %d days", (unsigned long) days), days);
}

/* All that is read of a row; its two lines are seen only. */
static void
name_row (GtkWidget *row, const char *title, const char *facts, ZgDay deadline)
{
  g_autofree char *day = zg_format_day (deadline);
  /* Translators: a row that is due: number and wording, how late it is and whose, its day */
  g_autofree char *name = g_strdup_printf (_ ("%s, %s, due %s"), title, facts, day);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
row_new (ZgDueList *self, const ZgTimelineRow *item, ZgDay today)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *days = tell_days (item->deadline - today);
  g_autofree char *title =
      g_strdup_printf ("%s%s%s", item->number ? item->number : "", item->number ? " " : "",
                       item->title ? item->title : "");
  g_autofree char *facts =
      g_strdup_printf ("%s%s%s", days, item->units ? " · " : "", item->units ? item->units : "");
  g_autofree char *marked = g_strdup_printf ("%s %s", zg_light_mark_get (self->light)->mark, facts);
  GtkWidget *below = label_new (marked, zg_light_mark_get (self->light)->css_class);

  gtk_box_append (GTK_BOX (box), label_new (title, "zg-due-title"));
  gtk_widget_add_css_class (below, "numeric");
  gtk_box_append (GTK_BOX (box), below);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, item->title);
  name_row (row, title, facts, item->deadline);
  g_object_set_data_full (G_OBJECT (row), "uuid", g_strdup (item->uuid), g_free);
  return row;
}

static void
update (ZgDueList *self)
{
  const ZgFigures *figures = zg_figures_source_get (self->source);
  const ZgTimeline *timeline = figures ? figures->timeline : NULL;
  g_autofree char *title = NULL;
  g_autofree char *more = NULL;
  GtkWidget *row;
  gint64 left;

  if (timeline == NULL)
    return;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL
         && GTK_IS_LIST_BOX_ROW (row))
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < timeline->rows->len; i++)
    gtk_list_box_append (self->list,
                         row_new (self, g_ptr_array_index (timeline->rows, i), figures->today));
  left = timeline->n_all - timeline->rows->len;
  /* Translators: the title of a list and how many rows it has */
  title = g_strdup_printf (_ ("%s (%" PRId64 ")"), self->title, timeline->n_all);
  more = g_strdup_printf (ngettext ("%" PRId64 " more", "%" PRId64 " more", (unsigned long) left),
                          left);
  gtk_label_set_label (self->title_label, title);
  gtk_button_set_label (self->more_button, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), left > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), timeline->rows->len > 0);
}

static void
source_changed_cb (ZgFiguresSource *source, ZgDueList *self)
{
  update (self);
}

static void
zg_due_list_dispose (GObject *object)
{
  ZgDueList *self = ZG_DUE_LIST (object);

  if (self->source)
    g_signal_handlers_disconnect_by_data (self->source, self);
  g_clear_object (&self->source);
  G_OBJECT_CLASS (zg_due_list_parent_class)->dispose (object);
}

static void
zg_due_list_class_init (ZgDueListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zg_due_list_dispose;
}

static void
zg_due_list_init (ZgDueList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->title_label = GTK_LABEL (label_new (NULL, "heading"));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "zg-due-list");
  self->more_button = GTK_BUTTON (gtk_button_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->more_button), "flat");
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->more_button));
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  g_signal_connect (self->more_button, "clicked", G_CALLBACK (more_cb), self);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
zg_due_list_new (ZgFiguresSource *source, const char *title, const char *light)
{
  ZgDueList *self = g_object_new (ZG_TYPE_DUE_LIST, NULL);

  self->title = title;
  self->light = light;
  self->source = g_object_ref (source);
  g_signal_connect (source, "changed", G_CALLBACK (source_changed_cb), self);
  gtk_label_set_label (self->title_label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  return GTK_WIDGET (self);
}
