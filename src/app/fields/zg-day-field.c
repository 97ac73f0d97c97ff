/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-day-field.h"

#include "zg-day-entry.h"
#include "zg-field-keys.h"

struct _ZgDayField
{
  GtkWidget parent_instance;

  GtkBox *box;
  ZgDayEntry *entry;
  ZgFieldSaver *saver;
};

static void zg_day_field_iface_init (ZgFieldWidgetInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZgDayField,
                               zg_day_field,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (ZG_TYPE_FIELD_WIDGET,
                                                      zg_day_field_iface_init))

enum
{
  PROP_FIELD = 1,
};

static guint choose_signal;
static guint activate_signal;

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

static const ZgFieldOps ops = {
  get_value, set_value, set_editable, get_raw, set_raw, choose, TRUE
};

static ZgFieldSaver *
get_saver (ZgFieldWidget *widget)
{
  return ZG_DAY_FIELD (widget)->saver;
}

static void
zg_day_field_iface_init (ZgFieldWidgetInterface *iface)
{
  iface->get_saver = get_saver;
}

static void
changed_cb (ZgDayField *self)
{
  zg_field_saver_edited (self->saver);
}

static void
done_cb (ZgDayField *self)
{
  zg_field_saver_commit (self->saver);
}

static void
activate_cb (ZgDayField *self)
{
  done_cb (self);
  g_signal_emit (self, activate_signal, 0);
}

static void
set_field (ZgDayField *self, const char *name)
{
  zg_field_saver_set_field (self->saver, name);
  zg_day_entry_set_label (self->entry, zg_field_get_label (zg_field_saver_get_field (self->saver)));
}

static void
zg_day_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FIELD)
    set_field (ZG_DAY_FIELD (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static gboolean
zg_day_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ZG_DAY_FIELD (widget)->entry));
}

static void
zg_day_field_dispose (GObject *object)
{
  ZgDayField *self = ZG_DAY_FIELD (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  g_clear_object (&self->saver);
  G_OBJECT_CLASS (zg_day_field_parent_class)->dispose (object);
}

static void
zg_day_field_class_init (ZgDayFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = zg_day_field_dispose;
  object_class->set_property = zg_day_field_set_property;
  widget_class->grab_focus = zg_day_field_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_object_class_override_property (object_class, PROP_FIELD, "field");
  choose_signal = g_signal_new ("choose", ZG_TYPE_DAY_FIELD, G_SIGNAL_RUN_LAST, 0,
                                g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1,
                                G_TYPE_STRING);
  activate_signal = g_signal_new ("activate", ZG_TYPE_DAY_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
zg_day_field_init (ZgDayField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = zg_day_entry_new ();

  self->box = GTK_BOX (box);
  self->entry = ZG_DAY_ENTRY (entry);
  gtk_box_append (self->box, entry);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "zg-field");
  self->saver = zg_field_saver_new (GTK_WIDGET (self), self->box, &ops);
  zg_field_keys_add (GTK_WIDGET (self), self->saver);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (entry, "done", G_CALLBACK (done_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (activate_cb), self);
}
