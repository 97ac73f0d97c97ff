/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-flag-field.h"

#include "zg-format.h"

struct _ZgFlagField
{
  ZgFieldWidget parent_instance;

  GtkCheckButton *check;
  gboolean loading;
};

G_DEFINE_FINAL_TYPE (ZgFlagField, zg_flag_field, ZG_TYPE_FIELD_WIDGET)

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

static const ZgFieldOps ops = { get_value, set_value, set_editable,
                                NULL,      NULL,      zg_field_widget_choose,
                                FALSE };

static void
toggled_cb (ZgFlagField *self)
{
  if (!self->loading)
    zg_field_widget_chosen (ZG_FIELD_WIDGET (self));
}

static void
show_field (ZgFieldWidget *self, const ZgField *field)
{
  g_autofree char *label = zg_format_caption (zg_field_get_label (field));

  gtk_check_button_set_label (ZG_FLAG_FIELD (self)->check, label);
}

static void
zg_flag_field_class_init (ZgFlagFieldClass *klass)
{
  ZgFieldWidgetClass *field_class = ZG_FIELD_WIDGET_CLASS (klass);

  field_class->ops = &ops;
  field_class->show_field = show_field;
}

static void
zg_flag_field_init (ZgFlagField *self)
{
  GtkWidget *check = gtk_check_button_new ();

  self->check = GTK_CHECK_BUTTON (check);
  gtk_widget_set_halign (check, GTK_ALIGN_START);
  zg_field_widget_set_control (ZG_FIELD_WIDGET (self), check);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);
}
