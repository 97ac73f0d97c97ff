/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-chart-table.h"

#include <glib/gi18n.h>

#include "zg-mark-walk.h"

struct _ZgChartTable
{
  AdwBin parent_instance;

  GtkColumnView *view;
  GtkStringList *rows; /* as many as there are marks; what they say is in the drawing */
  ZgDrawing *drawing;
};

G_DEFINE_FINAL_TYPE (ZgChartTable, zg_chart_table, ADW_TYPE_BIN)

static guint activated_signal;

typedef enum
{
  COLUMN_NAME,
  COLUMN_NUMBER,
  COLUMN_SHARE,
  COLUMN_FORMULA,
} Column;

static const struct
{
  const char *title;
  float xalign;
  gboolean expands;
} columns[] = {
  [COLUMN_NAME] = { N_ ("What"), 0, TRUE },
  [COLUMN_NUMBER] = { N_ ("How Many"), 1, FALSE },
  [COLUMN_SHARE] = { N_ ("Share"), 1, FALSE },
  [COLUMN_FORMULA] = { N_ ("Counted"), 0, TRUE },
};

static const ZgMark *
get_mark (ZgChartTable *self, guint position)
{
  return self->drawing && position < self->drawing->marks->len
             ? g_ptr_array_index (self->drawing->marks, position)
             : NULL;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  Column column = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "column"));
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), columns[column].xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label),
                           columns[column].expands ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  Column column = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "column"));
  const ZgMark *mark = get_mark (data, gtk_list_item_get_position (item));
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));
  g_autofree char *text = NULL;

  if (mark == NULL)
    return;
  if (column == COLUMN_NUMBER)
    text = g_strdup_printf ("%" G_GINT64_FORMAT, mark->value);
  else if (column == COLUMN_SHARE && mark->total > 0 && !mark->is_item)
    text = zg_mark_get_numbers (mark);
  else if (column != COLUMN_SHARE)
    text = g_strdup (column == COLUMN_NAME ? mark->label : mark->formula);
  gtk_label_set_label (label, text ? text : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), columns[column].expands ? text : NULL);
}

static void
activate_cb (GtkColumnView *view, guint position, ZgChartTable *self)
{
  const ZgMark *mark = get_mark (self, position);

  if (mark && mark->filter)
    g_signal_emit (self, activated_signal, 0, mark);
}

static void
zg_chart_table_finalize (GObject *object)
{
  ZgChartTable *self = ZG_CHART_TABLE (object);

  g_clear_pointer (&self->drawing, zg_drawing_free);
  G_OBJECT_CLASS (zg_chart_table_parent_class)->finalize (object);
}

static void
zg_chart_table_class_init (ZgChartTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zg_chart_table_finalize;
  activated_signal = g_signal_new ("activated", ZG_TYPE_CHART_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
add_column (ZgChartTable *self, Column column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) shown = NULL;

  g_object_set_data (G_OBJECT (factory), "column", GINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  shown = gtk_column_view_column_new (_ (columns[column].title), factory);
  gtk_column_view_column_set_expand (shown, columns[column].expands);
  gtk_column_view_append_column (self->view, shown);
}

static void
zg_chart_table_init (ZgChartTable *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkSelectionModel *selection;

  self->rows = gtk_string_list_new (NULL);
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (self->rows)));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (selection));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  for (Column column = COLUMN_NAME; column <= COLUMN_FORMULA; column++)
    add_column (self, column);
  g_signal_connect (self->view, "activate", G_CALLBACK (activate_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 240);
  gtk_widget_add_css_class (scroller, "zg-framed");
  adw_bin_set_child (ADW_BIN (self), scroller);
}

GtkWidget *
zg_chart_table_new (void)
{
  return g_object_new (ZG_TYPE_CHART_TABLE, NULL);
}

void
zg_chart_table_show (ZgChartTable *self, ZgDrawing *drawing)
{
  guint n = drawing->marks->len;
  g_autofree const char **names = g_new0 (const char *, n + 1);

  g_clear_pointer (&self->drawing, zg_drawing_free);
  self->drawing = drawing;
  for (guint i = 0; i < n; i++)
    names[i] = ((const ZgMark *) g_ptr_array_index (drawing->marks, i))->label;
  gtk_string_list_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                          names);
}
