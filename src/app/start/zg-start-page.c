/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-start-page.h"

#include <glib/gi18n.h>

#include "zg-recent.h"
#include "zg-settings.h"
#include "zg-start-left-over.h"
#include "zg-start-row.h"
#include "zg-teller.h"

struct _ZgStartPage
{
  AdwBin parent_instance;

  GtkWidget *recent_box;
  GtkWidget *first_box;
  GtkListBox *recent_list;
  ZgStartLeftOver *left_over;
};

G_DEFINE_FINAL_TYPE (ZgStartPage, zg_start_page, ADW_TYPE_BIN)

static void
refresh (ZgStartPage *self)
{
  g_autoptr (GPtrArray) recents = zg_recent_list ();
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->recent_list, 0)))
    gtk_list_box_remove (self->recent_list, GTK_WIDGET (row));
  for (guint i = 0; i < recents->len; i++)
    gtk_list_box_append (self->recent_list, zg_start_row_new (g_ptr_array_index (recents, i)));
  zg_start_left_over_refresh (self->left_over);
  gtk_widget_set_visible (self->recent_box, recents->len > 0);
  gtk_widget_set_visible (self->first_box, recents->len == 0);
}

/* A hidden page reads no ledgers. */
static void
recent_changed_cb (GSettings *settings, const char *key, ZgStartPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
zg_start_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (zg_start_page_parent_class)->map (widget);
  refresh (ZG_START_PAGE (widget));
}

static void
forget (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *shown = NULL;
  g_autofree char *text = NULL;
  const char *path;
  AdwToast *toast;

  g_variant_get (parameter, "(&sx)", &path, NULL);
  shown = g_path_get_basename (path);
  text = g_strdup_printf (_ ("“%s” is off the list; its file stays"), shown);
  toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.remember");
  adw_toast_set_action_target_value (toast, parameter);
  zg_recent_forget (path);
  zg_teller_add_toast (widget, toast);
}

static void
zg_start_page_class_init (ZgStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = zg_start_page_map;
  g_type_ensure (ZG_TYPE_START_LEFT_OVER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgStartPage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, ZgStartPage, first_box);
  gtk_widget_class_bind_template_child (widget_class, ZgStartPage, recent_list);
  gtk_widget_class_bind_template_child (widget_class, ZgStartPage, left_over);
  gtk_widget_class_install_action (widget_class, "start.forget", "(sx)", forget);
}

static void
zg_start_page_init (ZgStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (zg_settings_get (), "changed::recent-ledgers",
                           G_CALLBACK (recent_changed_cb), self, 0);
}
