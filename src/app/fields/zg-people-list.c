/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-people-list.h"

#include "zg-field-wrap.h"
#include "zg-format.h"
#include "zg-people-role.h"

#define MAX_ROLES 8

struct _ZgPeopleList
{
  GtkWidget parent_instance;

  GtkWidget *roles; /* of ZgPeopleRole */
  GtkWidget *strip; /* a button for each role that is not shown */
  GtkWidget *buttons[MAX_ROLES];
  gint64 row_id;
};

G_DEFINE_FINAL_TYPE (ZgPeopleList, zg_people_list, GTK_TYPE_WIDGET)

static void
start_cb (GtkButton *button, ZgPeopleRole *role)
{
  gtk_widget_set_visible (GTK_WIDGET (role), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (button), FALSE);
  zg_people_role_start (role);
}

/* A role that somebody has is shown, as is the one that is being filled in. */
static gboolean
has_to_be_shown (ZgPeopleRole *role, gboolean same_item)
{
  GtkWidget *widget = GTK_WIDGET (role);

  return zg_people_role_is_set (role)
         || (same_item && gtk_widget_get_visible (widget)
             && gtk_widget_get_focus_child (widget) != NULL);
}

void
zg_people_list_show (ZgPeopleList *self, ZgSession *session, const ZgSheetItem *item)
{
  gboolean editable = zg_session_get_read_only_reason (session) == NULL;
  gboolean same = item->record->id == self->row_id;
  guint i = 0;

  self->row_id = item->record->id;
  for (GtkWidget *child = gtk_widget_get_first_child (self->roles); child;
       child = gtk_widget_get_next_sibling (child), i++)
    {
      ZgPeopleRole *role = ZG_PEOPLE_ROLE (child);
      gboolean shown;

      zg_people_role_show (role, session, item);
      shown = has_to_be_shown (role, same);
      gtk_widget_set_visible (child, shown);
      gtk_widget_set_visible (self->buttons[i], !shown && editable);
    }
  gtk_widget_set_visible (self->strip, editable);
}

static void
add_role (ZgPeopleList *self, const char *key, guint index)
{
  GtkWidget *role = zg_people_role_new (key);
  g_autofree char *label = zg_format_caption (zg_key_get_label (ZG_KEYS_ROLES, key));
  g_autofree char *text = g_strdup_printf ("＋ %s", label);
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "zg-add");
  gtk_widget_set_visible (role, FALSE);
  gtk_widget_set_parent (role, self->roles);
  gtk_widget_set_parent (button, self->strip);
  g_signal_connect_object (button, "clicked", G_CALLBACK (start_cb), role, 0);
  self->buttons[index] = button;
}

static void
zg_people_list_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (zg_people_list_parent_class)->dispose (object);
}

static void
zg_people_list_class_init (ZgPeopleListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zg_people_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
zg_people_list_init (ZgPeopleList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  const char *const *keys = zg_keys_get (ZG_KEYS_ROLES);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->roles = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->strip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->roles,
                                 g_object_new (ZG_TYPE_FIELD_WRAP, "spacing", 12, "column-width",
                                               180, "max-columns", 3, NULL));
  gtk_widget_set_layout_manager (self->strip, zg_field_wrap_new (0));
  gtk_widget_set_parent (self->roles, GTK_WIDGET (self));
  gtk_widget_set_parent (self->strip, GTK_WIDGET (self));
  for (guint i = 0; keys[i] && i < MAX_ROLES; i++)
    add_role (self, keys[i], i);
}
