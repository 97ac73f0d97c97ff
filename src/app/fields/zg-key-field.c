/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-key-field.h"

#include <glib/gi18n.h>

struct _ZgKeyField
{
  ZgFieldWidget parent_instance;

  GtkDropDown *drop;
  GPtrArray *keys; /* of char*, as in the drop-down; NULL for none */
  gboolean loading;
};

G_DEFINE_FINAL_TYPE (ZgKeyField, zg_key_field, ZG_TYPE_FIELD_WIDGET)

static gboolean
get_value (GtkWidget *widget, char **value, GError **error)
{
  ZgKeyField *self = ZG_KEY_FIELD (widget);
  guint selected = gtk_drop_down_get_selected (self->drop);

  *value = selected < self->keys->len ? g_strdup (g_ptr_array_index (self->keys, selected)) : NULL;
  return TRUE;
}

static void
set_value (GtkWidget *widget, const char *value)
{
  ZgKeyField *self = ZG_KEY_FIELD (widget);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < self->keys->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->keys, i), value) == 0)
      selected = i;
  self->loading = TRUE;
  gtk_drop_down_set_selected (self->drop, selected);
  self->loading = FALSE;
}

static void
set_editable (GtkWidget *widget, gboolean editable)
{
  gtk_widget_set_sensitive (GTK_WIDGET (ZG_KEY_FIELD (widget)->drop), editable);
}

static const ZgFieldOps ops = { get_value, set_value, set_editable,
                                NULL,      NULL,      zg_field_widget_choose,
                                FALSE };

static void
selected_cb (ZgKeyField *self)
{
  if (!self->loading)
    zg_field_widget_chosen (ZG_FIELD_WIDGET (self));
}

void
zg_key_field_set_choices (ZgKeyField *self, const char *const *keys, const char *const *labels)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  ZgFieldSaver *saver = zg_field_widget_get_saver (ZG_FIELD_WIDGET (self));
  gboolean optional = zg_field_saver_get_field (saver)->need == ZG_NEED_OPTIONAL;
  g_autofree char *value = NULL;

  get_value (GTK_WIDGET (self), &value, NULL);
  g_ptr_array_set_size (self->keys, 0);
  if (optional)
    {
      g_ptr_array_add (self->keys, NULL);
      gtk_string_list_append (model, _ ("(none)"));
    }
  for (guint i = 0; keys[i]; i++)
    {
      g_ptr_array_add (self->keys, g_strdup (keys[i]));
      gtk_string_list_append (model, labels[i]);
    }
  self->loading = TRUE;
  gtk_drop_down_set_model (self->drop, G_LIST_MODEL (model));
  self->loading = FALSE;
  set_value (GTK_WIDGET (self), value ? value : zg_field_saver_get_seen (saver));
}

static void
show_field (ZgFieldWidget *widget, const ZgField *field)
{
  ZgKeyField *self = ZG_KEY_FIELD (widget);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  ZG_FIELD_WIDGET_CLASS (zg_key_field_parent_class)->show_field (widget, field);
  if (field->type != ZG_FIELD_KEY)
    return;
  for (const char *const *key = zg_keys_get ((ZgKeys) field->what); *key; key++)
    g_ptr_array_add (labels, (gpointer) zg_key_get_label ((ZgKeys) field->what, *key));
  g_ptr_array_add (labels, NULL);
  zg_key_field_set_choices (self, zg_keys_get ((ZgKeys) field->what),
                            (const char *const *) labels->pdata);
}

/* A long name must not make the page wider than the window. */
static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static GtkListItemFactory *
make_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}

static void
zg_key_field_finalize (GObject *object)
{
  g_ptr_array_unref (ZG_KEY_FIELD (object)->keys);
  G_OBJECT_CLASS (zg_key_field_parent_class)->finalize (object);
}

static void
zg_key_field_class_init (ZgKeyFieldClass *klass)
{
  ZgFieldWidgetClass *field_class = ZG_FIELD_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = zg_key_field_finalize;
  field_class->ops = &ops;
  field_class->show_field = show_field;
}

static void
zg_key_field_init (ZgKeyField *self)
{
  GtkWidget *drop = gtk_drop_down_new (NULL, NULL);
  g_autoptr (GtkListItemFactory) factory = make_factory ();

  self->drop = GTK_DROP_DOWN (drop);
  self->keys = g_ptr_array_new_with_free_func (g_free);
  gtk_drop_down_set_factory (self->drop, factory);
  gtk_widget_set_halign (drop, GTK_ALIGN_START);
  zg_field_widget_set_control (ZG_FIELD_WIDGET (self), drop);
  g_signal_connect_swapped (drop, "notify::selected", G_CALLBACK (selected_cb), self);
}
