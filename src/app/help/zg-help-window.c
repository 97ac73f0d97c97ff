/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-help-window.h"

#include <glib/gi18n.h>

#include "zg-help-book.h"
#include "zg-help-place.h"
#include "zg-help-view.h"

#define KEY "zg-help-page" /* of a row */

struct _ZgHelpWindow
{
  AdwWindow parent_instance;

  AdwWindowTitle *window_title;
  AdwFlap *flap;
  GtkSearchEntry *search_entry;
  GtkListBox *list;
  ZgHelpView *view;

  const ZgHelpPage *page;
  GPtrArray *seen; /* of ZgHelpPage: the pages before, the last one at the end; not owned */
};

G_DEFINE_FINAL_TYPE (ZgHelpWindow, zg_help_window, ADW_TYPE_WINDOW)

static const char *
get_words (ZgHelpWindow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
}

static const ZgHelpPage *
row_page (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), KEY);
}

static void
select_row (ZgHelpWindow *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (row_page (row) == self->page)
      gtk_list_box_select_row (self->list, row);
}

static void
show_page (ZgHelpWindow *self, const ZgHelpPage *page)
{
  self->page = page;
  zg_help_view_show (self->view, page, get_words (self));
  adw_window_title_set_subtitle (self->window_title, page->title);
  select_row (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "help.back", self->seen->len > 0);
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

static void
go_to (ZgHelpWindow *self, const ZgHelpPage *page)
{
  if (self->page && self->page != page)
    g_ptr_array_add (self->seen, (gpointer) self->page);
  show_page (self, page);
}

static void
follow_cb (ZgHelpWindow *self, const char *id)
{
  const ZgHelpPage *page = zg_help_book_find (id);

  if (page)
    go_to (self, page);
}

static void
row_cb (ZgHelpWindow *self, GtkListBoxRow *row)
{
  go_to (self, row_page (row));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
search_cb (ZgHelpWindow *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    gtk_widget_set_visible (GTK_WIDGET (row), zg_help_page_has (row_page (row), get_words (self)));
  /* The list is where the answer is. */
  adw_flap_set_reveal_flap (self->flap, TRUE);
}

/* Enter takes the first page that was found. */
static void
search_activate_cb (ZgHelpWindow *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (zg_help_page_has (row_page (row), get_words (self)))
      {
        row_cb (self, row);
        return;
      }
}

static void
search_stop_cb (ZgHelpWindow *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  show_page (self, self->page);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgHelpWindow *self = ZG_HELP_WINDOW (widget);

  if (self->seen->len > 0)
    show_page (self, g_ptr_array_remove_index (self->seen, self->seen->len - 1));
}

static void
search (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgHelpWindow *self = ZG_HELP_WINDOW (widget);

  adw_flap_set_reveal_flap (self->flap, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
zg_help_window_dispose (GObject *object)
{
  ZgHelpWindow *self = ZG_HELP_WINDOW (object);

  g_clear_pointer (&self->seen, g_ptr_array_unref);
  G_OBJECT_CLASS (zg_help_window_parent_class)->dispose (object);
}

static void
zg_help_window_class_init (ZgHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_help_window_dispose;
  g_type_ensure (ZG_TYPE_HELP_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgHelpWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, ZgHelpWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, ZgHelpWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, ZgHelpWindow, list);
  gtk_widget_class_bind_template_child (widget_class, ZgHelpWindow, view);
  gtk_widget_class_bind_template_callback (widget_class, follow_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stop_cb);
  gtk_widget_class_install_action (widget_class, "help.back", NULL, back);
  gtk_widget_class_install_action (widget_class, "help.search", NULL, search);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "help.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "help.search",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
row_new (const ZgHelpPage *page)
{
  GtkWidget *label = gtk_label_new (page->title);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, page->title,
                                  -1);
  g_object_set_data (G_OBJECT (row), KEY, (gpointer) page);
  return row;
}

static void
zg_help_window_init (ZgHelpWindow *self)
{
  GPtrArray *pages = zg_help_book_get_pages ();
  GtkWidget *nothing;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->seen = g_ptr_array_new ();
  for (guint i = 0; i < pages->len; i++)
    gtk_list_box_append (self->list, row_new (pages->pdata[i]));
  nothing = gtk_label_new (_ ("No page has these words"));
  gtk_widget_set_margin_top (nothing, 12);
  gtk_list_box_set_placeholder (self->list, nothing);
}

static ZgHelpWindow *
find_window (GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l; l = l->next)
    if (ZG_IS_HELP_WINDOW (l->data))
      return l->data;
  return NULL;
}

static ZgHelpWindow *
create_window (GtkApplication *application)
{
  ZgHelpWindow *self = g_object_new (ZG_TYPE_HELP_WINDOW, "application", application, NULL);
  g_autoptr (GtkWindowGroup) group = gtk_window_group_new ();

  /* A dialog keeps the windows of its own group waiting, and is what one may want help on. */
  gtk_window_group_add_window (group, GTK_WINDOW (self));
  return self;
}

void
zg_help_window_show (GtkApplication *application, const char *id)
{
  GtkWindow *active = gtk_application_get_active_window (application);
  ZgHelpWindow *self = find_window (application);

  if (id == NULL && active && active != GTK_WINDOW (self))
    id = zg_help_place_find (active);
  if (self == NULL)
    self = create_window (application);
  if (id == NULL)
    id = self->page ? self->page->id : ZG_HELP_FIRST;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  follow_cb (self, id);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
