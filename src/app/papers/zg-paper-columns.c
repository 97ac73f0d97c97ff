/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-paper-columns.h"

#include <glib/gi18n.h>

#include "zg-table-columns.h"

#define KEY "zg-column"

struct _ZgPaperColumns
{
  AdwBin parent_instance;

  GtkListBox *list; /* chosen ones first, in order */
  GtkWidget *own_button;
  gboolean is_own; /* as the table likes */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (ZgPaperColumns, zg_paper_columns, ADW_TYPE_BIN)

static guint changed_signal;

static const char *
key_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), KEY);
}

static GtkCheckButton *
check_of (GtkWidget *row)
{
  return GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)));
}

static void
change (ZgPaperColumns *self)
{
  if (self->filling)
    return;
  self->is_own = FALSE;
  gtk_widget_set_sensitive (self->own_button, TRUE);
  g_signal_emit (self, changed_signal, 0);
}

static gboolean
is_any_chosen (ZgPaperColumns *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (gtk_check_button_get_active (check_of (GTK_WIDGET (row))))
      return TRUE;
  return FALSE;
}

static void
toggled_cb (GtkCheckButton *check, GParamSpec *pspec, ZgPaperColumns *self)
{
  /* A table has a column: the last one stays. */
  if (!self->filling && !is_any_chosen (self))
    gtk_check_button_set_active (check, TRUE);
  else
    change (self);
}

/* Moves the row that has the keyboard, or a button in it. */
static void
move (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgPaperColumns *self = ZG_PAPER_COLUMNS (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, ADW_TYPE_ACTION_ROW) : NULL;
  int place;

  if (row == NULL || !gtk_widget_is_ancestor (row, widget))
    return;
  place = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + g_variant_get_int32 (parameter);
  if (place < 0 || gtk_list_box_get_row_at_index (self->list, place) == NULL)
    return;
  g_object_ref (row);
  gtk_list_box_remove (self->list, row);
  gtk_list_box_insert (self->list, row, place);
  gtk_widget_grab_focus (focus);
  g_object_unref (row);
  change (self);
}

static GtkWidget *
arrow_new (const char *icon, const char *label, int step)
{
  GtkWidget *arrow = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (arrow, "flat");
  gtk_widget_set_valign (arrow, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (arrow, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (arrow), "columns.move");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (arrow), "i", step);
  return arrow;
}

static void
add_row (ZgPaperColumns *self, const char *key, gboolean chosen)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (zg_table_column_get_title (key)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), chosen);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             arrow_new ("go-up-symbolic", _ ("Move Up (Alt+Up)"), -1));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             arrow_new ("go-down-symbolic", _ ("Move Down (Alt+Down)"), 1));
  g_object_set_data_full (G_OBJECT (row), KEY, g_strdup (key), g_free);
  g_signal_connect (check, "notify::active", G_CALLBACK (toggled_cb), self);
  gtk_list_box_append (self->list, row);
}

static void
fill (ZgPaperColumns *self, const char *columns)
{
  const char *const *all = zg_table_columns_get ();
  g_auto (GStrv) chosen = g_strsplit (columns, ",", -1);
  GtkWidget *row;

  self->filling = TRUE;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))))
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; chosen[i]; i++)
    if (g_strv_contains (all, chosen[i]))
      add_row (self, chosen[i], TRUE);
  for (guint i = 0; all[i]; i++)
    if (!g_strv_contains ((const char *const *) chosen, all[i]))
      add_row (self, all[i], FALSE);
  self->filling = FALSE;
}

void
zg_paper_columns_set (ZgPaperColumns *self, const char *columns)
{
  self->is_own = columns == NULL;
  gtk_widget_set_sensitive (self->own_button, !self->is_own);
  fill (self, columns ? columns : zg_table_columns_get_own ());
}

char *
zg_paper_columns_get (ZgPaperColumns *self)
{
  GString *columns = g_string_new (NULL);

  for (int i = 0; !self->is_own; i++)
    {
      GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, i));

      if (row == NULL)
        break;
      if (gtk_check_button_get_active (check_of (row)))
        g_string_append_printf (columns, "%s%s", columns->len > 0 ? "," : "", key_of (row));
    }
  return g_string_free (columns, columns->len == 0);
}

/* As the table likes again. */
static void
reset (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgPaperColumns *self = ZG_PAPER_COLUMNS (widget);

  zg_paper_columns_set (self, NULL);
  g_signal_emit (self, changed_signal, 0);
}

static void
zg_paper_columns_class_init (ZgPaperColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "columns.move", "i", move);
  gtk_widget_class_install_action (widget_class, "columns.reset", NULL, reset);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "columns.move", "i",
                                       -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "columns.move",
                                       "i", 1);
  changed_signal = g_signal_new ("changed", ZG_TYPE_PAPER_COLUMNS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
zg_paper_columns_init (ZgPaperColumns *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Columns"), -1);
  self->own_button = gtk_button_new_with_mnemonic (_ ("_Usual Columns"));
  gtk_widget_set_halign (self->own_button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->own_button), "columns.reset");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), self->own_button);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
zg_paper_columns_new (void)
{
  return g_object_new (ZG_TYPE_PAPER_COLUMNS, NULL);
}
