/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-import-model.h"

struct _ZgImportModel
{
  GObject parent_instance;

  guint n;
};

static GType
get_item_type (GListModel *list)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *list)
{
  return ZG_IMPORT_MODEL (list)->n;
}

static gpointer
get_item (GListModel *list, guint position)
{
  return position < ZG_IMPORT_MODEL (list)->n ? g_object_new (G_TYPE_OBJECT, NULL) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ZgImportModel,
                               zg_import_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
zg_import_model_class_init (ZgImportModelClass *klass)
{
}

static void
zg_import_model_init (ZgImportModel *self)
{
}

ZgImportModel *
zg_import_model_new (void)
{
  return g_object_new (ZG_TYPE_IMPORT_MODEL, NULL);
}

void
zg_import_model_splice (ZgImportModel *self, guint position, guint removed, guint added)
{
  self->n = self->n - removed + added;
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

void
zg_import_model_reset (ZgImportModel *self, guint n)
{
  zg_import_model_splice (self, 0, self->n, n);
}
