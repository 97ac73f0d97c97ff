/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-number-field.h"

#include <glib/gi18n.h>
#include <string.h>

#include "zg-error.h"

struct _ZgNumberField
{
  ZgFieldWidget parent_instance;

  GtkEntry *entry;
};

G_DEFINE_FINAL_TYPE (ZgNumberField, zg_number_field, ZG_TYPE_FIELD_WIDGET)

static const ZgField *
get_field (ZgNumberField *self)
{
  return zg_field_saver_get_field (zg_field_widget_get_saver (ZG_FIELD_WIDGET (self)));
}

static gboolean
is_percent (ZgNumberField *self)
{
  return g_str_equal (get_field (self)->name, "percent");
}

/* Takes "50", "50%" and full-width digits. */
static gboolean
get_value (GtkWidget *widget, char **value, GError **error)
{
  ZgNumberField *self = ZG_NUMBER_FIELD (widget);
  const ZgField *field = get_field (self);
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

static void
zg_number_field_class_init (ZgNumberFieldClass *klass)
{
  ZgFieldWidgetClass *field_class = ZG_FIELD_WIDGET_CLASS (klass);

  field_class->ops = &ops;
}

static void
zg_number_field_init (ZgNumberField *self)
{
  GtkWidget *entry = gtk_entry_new ();

  self->entry = GTK_ENTRY (entry);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 5);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 5);
  gtk_entry_set_input_purpose (self->entry, GTK_INPUT_PURPOSE_DIGITS);
  gtk_widget_set_halign (entry, GTK_ALIGN_START);
  zg_field_widget_set_control (ZG_FIELD_WIDGET (self), entry);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (zg_field_widget_edited), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (zg_field_widget_enter), self);
}
