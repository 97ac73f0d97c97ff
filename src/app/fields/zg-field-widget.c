/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-field-widget.h"

#include "zg-field-keys.h"

typedef struct
{
  GtkBox *box; /* the control, and what is said under it */
  GtkWidget *control;
  ZgFieldSaver *saver;
} ZgFieldWidgetPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ZgFieldWidget, zg_field_widget, GTK_TYPE_WIDGET)

enum
{
  PROP_FIELD = 1,
};

static guint choose_signal;
static guint activate_signal;

static ZgFieldWidgetPrivate *
get_private (gpointer self)
{
  return zg_field_widget_get_instance_private (ZG_FIELD_WIDGET (self));
}

ZgFieldSaver *
zg_field_widget_get_saver (ZgFieldWidget *self)
{
  return get_private (self)->saver;
}

void
zg_field_widget_set_control (ZgFieldWidget *self, GtkWidget *control)
{
  ZgFieldWidgetPrivate *private = get_private (self);

  private->control = control;
  gtk_box_append (private->box, control);
  private->saver =
      zg_field_saver_new (GTK_WIDGET (self), private->box, ZG_FIELD_WIDGET_GET_CLASS (self)->ops);
  zg_field_keys_add (GTK_WIDGET (self), private->saver);
}

gboolean
zg_field_widget_choose (GtkWidget *self, const char *value)
{
  gboolean taken = FALSE;

  g_signal_emit (self, choose_signal, 0, value, &taken);
  return taken;
}

void
zg_field_widget_edited (ZgFieldWidget *self)
{
  zg_field_saver_edited (zg_field_widget_get_saver (self));
}

void
zg_field_widget_chosen (ZgFieldWidget *self)
{
  zg_field_saver_edited (zg_field_widget_get_saver (self));
  zg_field_saver_commit (zg_field_widget_get_saver (self));
}

void
zg_field_widget_enter (ZgFieldWidget *self)
{
  zg_field_saver_commit (zg_field_widget_get_saver (self));
  g_signal_emit (self, activate_signal, 0);
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

static void
show_field (ZgFieldWidget *self, const ZgField *field)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_private (self)->control),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, zg_field_get_label (field), -1);
}

static void
zg_field_widget_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ZgFieldWidget *self = ZG_FIELD_WIDGET (object);
  ZgFieldSaver *saver = zg_field_widget_get_saver (self);

  if (id != PROP_FIELD)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  zg_field_saver_set_field (saver, g_value_get_string (value));
  ZG_FIELD_WIDGET_GET_CLASS (self)->show_field (self, zg_field_saver_get_field (saver));
}

static gboolean
zg_field_widget_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_private (widget)->control);
}

static void
zg_field_widget_dispose (GObject *object)
{
  ZgFieldWidgetPrivate *private = get_private (object);

  if (private->box)
    gtk_widget_unparent (GTK_WIDGET (private->box));
  private->box = NULL;
  g_clear_object (&private->saver);
  G_OBJECT_CLASS (zg_field_widget_parent_class)->dispose (object);
}

static void
zg_field_widget_class_init (ZgFieldWidgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = zg_field_widget_dispose;
  object_class->set_property = zg_field_widget_set_property;
  widget_class->grab_focus = zg_field_widget_grab_focus;
  klass->show_field = show_field;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_object_class_install_property (object_class, PROP_FIELD,
                                   g_param_spec_string ("field", NULL, NULL, NULL,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  choose_signal = g_signal_new ("choose", ZG_TYPE_FIELD_WIDGET, G_SIGNAL_RUN_LAST, 0,
                                g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1,
                                G_TYPE_STRING);
  activate_signal = g_signal_new ("activate", ZG_TYPE_FIELD_WIDGET, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
zg_field_widget_init (ZgFieldWidget *self)
{
  ZgFieldWidgetPrivate *private = get_private (self);

  private->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_set_parent (GTK_WIDGET (private->box), GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "zg-field");
}
