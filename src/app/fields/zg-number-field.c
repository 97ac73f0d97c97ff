/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-number-field.h"

#include <glib/gi18n.h>
#include <string.h>

#include "zg-error.h"
#include "zg-field-keys.h"

struct _ZgNumberField
{
  GtkWidget parent_instance;

  GtkBox *box;
  GtkEntry *entry;
  ZgFieldSaver *saver;
};

static void zg_number_field_iface_init (ZgFieldWidgetInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZgNumberField,
                               zg_number_field,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (ZG_TYPE_FIELD_WIDGET,
                                                      zg_number_field_iface_init))

enum
{
  PROP_FIELD = 1,
};

static guint activate_signal;

static gboolean
is_percent (ZgNumberField *self)
{
  return g_str_equal (zg_field_saver_get_field (self->saver)->name, "percent");
}

/* Takes "50", "50%" and full-width digits. */
static gboolean
get_value (GtkWidget *widget, char **value, GError **error)
{
  ZgNumberField *self = ZG_NUMBER_FIELD (widget);
  const ZgField *field = zg_field_saver_get_field (self->saver);
  g_autofree char *text =
      g_utf8_normalize (gtk_editable_get_text (GTK_EDITABLE (self->entry)), -1, G_NORMALIZE_ALL);
  gint64 number = 0;

  g_strstrip (text);
  if (is_percent (self) && g_str_has_suffix (text, "%"))
    text[strlen (text) - 1] = '\0';
  g_strstrip (text);
  if (*text == '\0' && field->need == ZG_NEED_OPTIONAL)
    {
      *value = NULL;
      return TRUE;
    }
  if (!g_ascii_string_to_signed (*text ? text : "0", 10, 0, is_percent (self) ? 100 : G_MAXINT32,
                                 &number, NULL))
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID,
                   is_percent (self) ? _ ("%s: a whole number from 0 to 100")
                                     : _ ("%s: a whole number"),
                   zg_field_get_label (field));
      return FALSE;
    }
  *value = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  return TRUE;
}

static void
show_text (ZgNumberField *self, const char *text)
{
  /* Without this the entry's own undo would bring back the row before. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), TRUE);
}

static void
set_value (GtkWidget *widget, const char *value)
{
  ZgNumberField *self = ZG_NUMBER_FIELD (widget);
  g_autofree char *text =
      value && is_percent (self) ? g_strconcat (value, "%", NULL) : g_strdup (value ? value : "");

  show_text (self, text);
}

static void
set_editable (GtkWidget *widget, gboolean editable)
{
  gtk_editable_set_editable (GTK_EDITABLE (ZG_NUMBER_FIELD (widget)->entry), editable);
}

static char *
get_raw (GtkWidget *widget)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (ZG_NUMBER_FIELD (widget)->entry)));
}

static void
set_raw (GtkWidget *widget, const char *text)
{
  show_text (ZG_NUMBER_FIELD (widget), text);
}

static const ZgFieldOps ops = { get_value, set_value, set_editable, get_raw, set_raw, NULL, FALSE };

static ZgFieldSaver *
get_saver (ZgFieldWidget *widget)
{
  return ZG_NUMBER_FIELD (widget)->saver;
}

static void
zg_number_field_iface_init (ZgFieldWidgetInterface *iface)
{
  iface->get_saver = get_saver;
}

static void
changed_cb (ZgNumberField *self)
{
  zg_field_saver_edited (self->saver);
}

static void
activate_cb (ZgNumberField *self)
{
  zg_field_saver_commit (self->saver);
  g_signal_emit (self, activate_signal, 0);
}

static void
set_field (ZgNumberField *self, const char *name)
{
  zg_field_saver_set_field (self->saver, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  zg_field_get_label (zg_field_saver_get_field (self->saver)), -1);
}

static void
zg_number_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FIELD)
    set_field (ZG_NUMBER_FIELD (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static gboolean
zg_number_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ZG_NUMBER_FIELD (widget)->entry));
}

static void
zg_number_field_dispose (GObject *object)
{
  ZgNumberField *self = ZG_NUMBER_FIELD (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  g_clear_object (&self->saver);
  G_OBJECT_CLASS (zg_number_field_parent_class)->dispose (object);
}

static void
zg_number_field_class_init (ZgNumberFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = zg_number_field_dispose;
  object_class->set_property = zg_number_field_set_property;
  widget_class->grab_focus = zg_number_field_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_object_class_override_property (object_class, PROP_FIELD, "field");
  activate_signal = g_signal_new ("activate", ZG_TYPE_NUMBER_FIELD, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
zg_number_field_init (ZgNumberField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = gtk_entry_new ();

  self->box = GTK_BOX (box);
  self->entry = GTK_ENTRY (entry);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 5);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 5);
  gtk_entry_set_input_purpose (self->entry, GTK_INPUT_PURPOSE_DIGITS);
  gtk_widget_set_halign (entry, GTK_ALIGN_START);
  gtk_box_append (self->box, entry);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "zg-field");
  self->saver = zg_field_saver_new (GTK_WIDGET (self), self->box, &ops);
  zg_field_keys_add (GTK_WIDGET (self), self->saver);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (activate_cb), self);
}
