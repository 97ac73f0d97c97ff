/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-flag-field.h"

#include "zg-field-keys.h"
#include "zg-format.h"

struct _ZgFlagField
{
  GtkWidget parent_instance;

  GtkBox *box;
  GtkCheckButton *check;
  gboolean loading;
  ZgFieldSaver *saver;
};

static void zg_flag_field_iface_init (ZgFieldWidgetInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZgFlagField,
                               zg_flag_field,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (ZG_TYPE_FIELD_WIDGET,
                                                      zg_flag_field_iface_init))

enum
{
  PROP_FIELD = 1,
};

static guint choose_signal;

/* TRUE if somebody took the choice over. */
static gboolean
choose (GtkWidget *widget, const char *value)
{
  gboolean taken = FALSE;

  g_signal_emit (widget, choose_signal, 0, value, &taken);
  return taken;
}

static gboolean
get_value (GtkWidget *widget, char **value, GError **error)
{
  *value = g_strdup (gtk_check_button_get_active (ZG_FLAG_FIELD (widget)->check) ? "1" : "0");
  return TRUE;
}

static void
set_value (GtkWidget *widget, const char *value)
{
  ZgFlagField *self = ZG_FLAG_FIELD (widget);

  self->loading = TRUE;
  gtk_check_button_set_active (self->check, g_strcmp0 (value, "1") == 0);
  self->loading = FALSE;
}

static void
set_editable (GtkWidget *widget, gboolean editable)
{
  gtk_widget_set_sensitive (GTK_WIDGET (ZG_FLAG_FIELD (widget)->check), editable);
}

static const ZgFieldOps ops = { get_value, set_value, set_editable, NULL, NULL, choose, FALSE };

static ZgFieldSaver *
get_saver (ZgFieldWidget *widget)
{
  return ZG_FLAG_FIELD (widget)->saver;
}

static void
zg_flag_field_iface_init (ZgFieldWidgetInterface *iface)
{
  iface->get_saver = get_saver;
}

static void
toggled_cb (ZgFlagField *self)
{
  if (self->loading)
    return;
  zg_field_saver_edited (self->saver);
  zg_field_saver_commit (self->saver);
}

static void
set_field (ZgFlagField *self, const char *name)
{
  g_autofree char *label = NULL;

  zg_field_saver_set_field (self->saver, name);
  label = zg_format_caption (zg_field_get_label (zg_field_saver_get_field (self->saver)));
  gtk_check_button_set_label (self->check, label);
}

static void
zg_flag_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FIELD)
    set_field (ZG_FLAG_FIELD (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static gboolean
zg_flag_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ZG_FLAG_FIELD (widget)->check));
}

static void
zg_flag_field_dispose (GObject *object)
{
  ZgFlagField *self = ZG_FLAG_FIELD (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  g_clear_object (&self->saver);
  G_OBJECT_CLASS (zg_flag_field_parent_class)->dispose (object);
}

static void
zg_flag_field_class_init (ZgFlagFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = zg_flag_field_dispose;
  object_class->set_property = zg_flag_field_set_property;
  widget_class->grab_focus = zg_flag_field_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_object_class_override_property (object_class, PROP_FIELD, "field");
  choose_signal = g_signal_new ("choose", ZG_TYPE_FLAG_FIELD, G_SIGNAL_RUN_LAST, 0,
                                g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1,
                                G_TYPE_STRING);
}

static void
zg_flag_field_init (ZgFlagField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *check = gtk_check_button_new ();

  self->box = GTK_BOX (box);
  self->check = GTK_CHECK_BUTTON (check);
  gtk_widget_set_halign (check, GTK_ALIGN_START);
  gtk_box_append (self->box, check);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "zg-field");
  self->saver = zg_field_saver_new (GTK_WIDGET (self), self->box, &ops);
  zg_field_keys_add (GTK_WIDGET (self), self->saver);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);
}
