/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-day-field.h"

#include "zg-day-entry.h"

struct _ZgDayField
{
  ZgFieldWidget parent_instance;

  ZgDayEntry *entry;
};

G_DEFINE_FINAL_TYPE (ZgDayField, zg_day_field, ZG_TYPE_FIELD_WIDGET)

static gboolean
get_value (GtkWidget *widget, char **value, GError **error)
{
  ZgDay day;

  if (!zg_day_entry_get_day (ZG_DAY_FIELD (widget)->entry, &day, error))
    return FALSE;
  *value = day == ZG_DAY_NONE ? NULL : g_strdup_printf ("%d", day);
  return TRUE;
}

static void
set_value (GtkWidget *widget, const char *value)
{
  zg_day_entry_set_day (ZG_DAY_FIELD (widget)->entry,
                        value ? (ZgDay) g_ascii_strtoll (value, NULL, 10) : ZG_DAY_NONE);
}

static void
set_editable (GtkWidget *widget, gboolean editable)
{
  zg_day_entry_set_editable (ZG_DAY_FIELD (widget)->entry, editable);
}

static char *
get_raw (GtkWidget *widget)
{
  return g_strdup (zg_day_entry_get_text (ZG_DAY_FIELD (widget)->entry));
}

static void
set_raw (GtkWidget *widget, const char *text)
{
  zg_day_entry_set_text (ZG_DAY_FIELD (widget)->entry, text);
}

static const ZgFieldOps ops = { get_value, set_value, set_editable,
                                get_raw,   set_raw,   zg_field_widget_choose,
                                TRUE };

static void
done_cb (ZgDayField *self)
{
  zg_field_saver_commit (zg_field_widget_get_saver (ZG_FIELD_WIDGET (self)));
}

static void
show_field (ZgFieldWidget *self, const ZgField *field)
{
  zg_day_entry_set_label (ZG_DAY_FIELD (self)->entry, zg_field_get_label (field));
}

static void
zg_day_field_class_init (ZgDayFieldClass *klass)
{
  ZgFieldWidgetClass *field_class = ZG_FIELD_WIDGET_CLASS (klass);

  field_class->ops = &ops;
  field_class->show_field = show_field;
}

static void
zg_day_field_init (ZgDayField *self)
{
  GtkWidget *entry = zg_day_entry_new ();

  self->entry = ZG_DAY_ENTRY (entry);
  zg_field_widget_set_control (ZG_FIELD_WIDGET (self), entry);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (zg_field_widget_edited), self);
  g_signal_connect_swapped (entry, "done", G_CALLBACK (done_cb), self);
  g_signal_connect_swapped (entry, "left", G_CALLBACK (done_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (zg_field_widget_enter), self);
}
