/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-import-target.h"

#include <glib/gi18n.h>
#include <string.h>

#include "zg-import-apply.h"
#include "zg-recent.h"

#define SUFFIX     ".zgl"
#define MAX_NAME   60 /* characters of a proposed name */
#define NEW_LEDGER 0  /* position of "a new ledger" in the list */

struct _ZgImportTarget
{
  AdwBin parent_instance;

  GtkDropDown *drop;

  GPtrArray *recents; /* of ZgRecent */
  char *file_name;
};

G_DEFINE_FINAL_TYPE (ZgImportTarget, zg_import_target, ADW_TYPE_BIN)

static void
zg_import_target_finalize (GObject *object)
{
  ZgImportTarget *self = ZG_IMPORT_TARGET (object);

  g_clear_pointer (&self->recents, g_ptr_array_unref);
  g_clear_pointer (&self->file_name, g_free);
  G_OBJECT_CLASS (zg_import_target_parent_class)->finalize (object);
}

static void
zg_import_target_class_init (ZgImportTargetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = zg_import_target_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-import-target.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgImportTarget, drop);
}

static void
zg_import_target_init (ZgImportTarget *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->recents = zg_recent_list ();
}

/* What a document calls itself, as a file may be called. (transfer full) */
static char *
name_of (const ZgDraft *draft)
{
  g_autofree char *name = zg_import_get_name (draft);
  char *cut = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), MAX_NAME));

  if (g_str_has_suffix (cut, ".txt"))
    cut[strlen (cut) - strlen (".txt")] = '\0';
  g_strdelimit (cut, "/\\:*?\"<>|\n\t", '-');
  return g_strstrip (cut);
}

void
zg_import_target_set_draft (ZgImportTarget *self, const ZgDraft *draft)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *name = name_of (draft);
  g_autofree char *shown = g_strdup_printf (_ ("a new ledger: %s"), name);

  g_free (self->file_name);
  self->file_name = g_strconcat (name, SUFFIX, NULL);
  gtk_string_list_append (names, shown);
  for (guint i = 0; i < self->recents->len; i++)
    {
      const ZgRecent *recent = g_ptr_array_index (self->recents, i);
      g_autofree char *file = g_path_get_basename (recent->path);

      gtk_string_list_append (names, file);
    }
  gtk_drop_down_set_model (self->drop, G_LIST_MODEL (names));
}

const char *
zg_import_target_get_path (ZgImportTarget *self)
{
  guint chosen = gtk_drop_down_get_selected (self->drop);

  if (chosen == NEW_LEDGER || chosen > self->recents->len)
    return NULL;
  return ((const ZgRecent *) g_ptr_array_index (self->recents, chosen - 1))->path;
}

const char *
zg_import_target_get_file_name (ZgImportTarget *self)
{
  return self->file_name;
}
