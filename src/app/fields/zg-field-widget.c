/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-field-widget.h"

G_DEFINE_INTERFACE (ZgFieldWidget, zg_field_widget, GTK_TYPE_WIDGET)

static void
zg_field_widget_default_init (ZgFieldWidgetInterface *iface)
{
  g_object_interface_install_property (iface, g_param_spec_string ("field", NULL, NULL, NULL,
                                                                   G_PARAM_WRITABLE
                                                                       | G_PARAM_STATIC_STRINGS));
}

ZgFieldSaver *
zg_field_widget_get_saver (ZgFieldWidget *self)
{
  return ZG_FIELD_WIDGET_GET_IFACE (self)->get_saver (self);
}

void
zg_field_widget_load (ZgFieldWidget *self, ZgSession *session, const ZgRecord *record)
{
  zg_field_saver_load (zg_field_widget_get_saver (self), session, record);
}

void
zg_field_widget_revert (ZgFieldWidget *self)
{
  zg_field_saver_revert (zg_field_widget_get_saver (self));
}

void
zg_field_widget_load_all (GtkWidget *root,
                          ZgSession *session,
                          ZgEntity entity,
                          const ZgRecord *record)
{
  if (ZG_IS_FIELD_WIDGET (root))
    {
      ZgFieldSaver *saver = zg_field_widget_get_saver (ZG_FIELD_WIDGET (root));

      if (zg_field_saver_get_field (saver)->entity == entity)
        zg_field_saver_load (saver, session, record);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    zg_field_widget_load_all (child, session, entity, record);
}

void
zg_field_widget_commit_all (GtkWidget *root)
{
  if (ZG_IS_FIELD_WIDGET (root))
    {
      zg_field_saver_commit (zg_field_widget_get_saver (ZG_FIELD_WIDGET (root)));
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    zg_field_widget_commit_all (child);
}
