/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-key-field.h"

#include <glib/gi18n.h>

#include "zg-field-keys.h"

struct _ZgKeyField
{
  GtkWidget parent_instance;

  GtkBox *box;
  GtkDropDown *drop;
  GPtrArray *keys; /* of char*, as in the drop-down; NULL for none */
  gboolean loading;
  ZgFieldSaver *saver;
};

static void zg_key_field_iface_init (ZgFieldWidgetInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZgKeyField,
                               zg_key_field,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (ZG_TYPE_FIELD_WIDGET,
                                                      zg_key_field_iface_init))

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

static const ZgFieldOps ops = { get_value, set_value, set_editable, NULL, NULL, choose, FALSE };

static ZgFieldSaver *
get_saver (ZgFieldWidget *widget)
{
  return ZG_KEY_FIELD (widget)->saver;
}

static void
zg_key_field_iface_init (ZgFieldWidgetInterface *iface)
{
  iface->get_saver = get_saver;
}

static void
selected_cb (ZgKeyField *self)
{
  if (self->loading)
    return;
  zg_field_saver_edited (self->saver);
  zg_field_saver_commit (self->saver);
}

void
zg_key_field_set_choices (ZgKeyField *self, const char *const *keys, const char *const *labels)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  gboolean optional = zg_field_saver_get_field (self->saver)->need == ZG_NEED_OPTIONAL;
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
  set_value (GTK_WIDGET (self), value ? value : zg_field_saver_get_seen (self->saver));
}

static void
set_field (ZgKeyField *self, const char *name)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  const ZgField *field;

  zg_field_saver_set_field (self->saver, name);
  field = zg_field_saver_get_field (self->saver);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  zg_field_get_label (field), -1);
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
zg_key_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FIELD)
    set_field (ZG_KEY_FIELD (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static gboolean
zg_key_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ZG_KEY_FIELD (widget)->drop));
}

static void
zg_key_field_dispose (GObject *object)
{
  ZgKeyField *self = ZG_KEY_FIELD (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  g_clear_object (&self->saver);
  g_clear_pointer (&self->keys, g_ptr_array_unref);
  G_OBJECT_CLASS (zg_key_field_parent_class)->dispose (object);
}

static void
zg_key_field_class_init (ZgKeyFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = zg_key_field_dispose;
  object_class->set_property = zg_key_field_set_property;
  widget_class->grab_focus = zg_key_field_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_object_class_override_property (object_class, PROP_FIELD, "field");
  choose_signal = g_signal_new ("choose", ZG_TYPE_KEY_FIELD, G_SIGNAL_RUN_LAST, 0,
                                g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1,
                                G_TYPE_STRING);
}

static void
zg_key_field_init (ZgKeyField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *drop = gtk_drop_down_new (NULL, NULL);
  g_autoptr (GtkListItemFactory) factory = make_factory ();

  self->box = GTK_BOX (box);
  self->drop = GTK_DROP_DOWN (drop);
  self->keys = g_ptr_array_new_with_free_func (g_free);
  gtk_drop_down_set_factory (self->drop, factory);
  gtk_widget_set_halign (drop, GTK_ALIGN_START);
  gtk_box_append (self->box, drop);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "zg-field");
  self->saver = zg_field_saver_new (GTK_WIDGET (self), self->box, &ops);
  zg_field_keys_add (GTK_WIDGET (self), self->saver);
  g_signal_connect_swapped (drop, "notify::selected", G_CALLBACK (selected_cb), self);
}
