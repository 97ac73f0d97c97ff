/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-import-source.h"

#include <glib/gi18n.h>
#include <string.h>

#include "zg-import-model.h"

/* A longer part ends with "…": laying it out would take longer than a frame. */
#define MAX_SHOWN 6000

/* Parts below the chosen one that are shown with it. */
#define N_BELOW 4

struct _ZgImportSource
{
  AdwBin parent_instance;

  GtkListView *list;

  GtkSingleSelection *selection;
  ZgImportModel *model;
  GHashTable *bound; /* of GtkListItem: those shown */
  const ZgDraft *draft;
  ZgDraftRecord record;
  int block;
  guint tick_id;      /* until the block is scrolled to */
  gboolean showing;   /* the selection is moved by us */
  gboolean end_shown; /* while the list scrolls */
};

G_DEFINE_FINAL_TYPE (ZgImportSource, zg_import_source, ADW_TYPE_BIN)

static guint chosen_signal;

static const ZgDraftBlock *
block_at (ZgImportSource *self, guint position)
{
  return &g_array_index (self->draft->blocks, ZgDraftBlock, position);
}

/* A part's text without the line ends around it. (transfer full) */
static char *
text_of (ZgImportSource *self, const ZgDraftBlock *block)
{
  const char *text = self->draft->text + block->start;
  gsize length = block->length;

  while (length > 0 && (text[length - 1] == '\n' || text[length - 1] == '\r'))
    length--;
  if (length <= MAX_SHOWN)
    return g_strndup (text, length);
  length = MAX_SHOWN;
  while (((guchar) text[length] & 0xc0) == 0x80)
    length--;
  return g_strdup_printf ("%.*s…", (int) length, text);
}

static gboolean
is_current (ZgImportSource *self, guint position)
{
  const ZgDraftBlock *block = block_at (self, position);

  if (self->record.issue < 0)
    return (int) position == self->block;
  return block->issue == self->record.issue
         && (self->record.measure < 0 || block->measure == self->record.measure
             || (int) position == self->block);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* What a row looks like besides its text. */
static void
mark (ZgImportSource *self, GtkListItem *item)
{
  guint position = gtk_list_item_get_position (item);
  GtkWidget *label = gtk_list_item_get_child (item);

  if (position >= self->draft->blocks->len)
    return;
  set_class (label, "zg-source-current", is_current (self, position));
  set_class (label, "dim-label", block_at (self, position)->issue < 0);
  set_class (label, "zg-source-heading", g_str_equal (block_at (self, position)->kind, "section"));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, ZgImportSource *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "zg-source-part");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, ZgImportSource *self)
{
  guint position = gtk_list_item_get_position (item);
  g_autofree char *text = text_of (self, block_at (self, position));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
  g_hash_table_add (self->bound, item);
  mark (self, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, ZgImportSource *self)
{
  g_hash_table_remove (self->bound, item);
}

void
zg_import_source_refresh (ZgImportSource *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    mark (self, item);
}

static void
selected_cb (GtkSingleSelection *selection, GParamSpec *pspec, ZgImportSource *self)
{
  guint position = gtk_single_selection_get_selected (selection);

  if (!self->showing && position != GTK_INVALID_LIST_POSITION)
    g_signal_emit (self, chosen_signal, 0, position);
}

static void
zg_import_source_finalize (GObject *object)
{
  ZgImportSource *self = ZG_IMPORT_SOURCE (object);

  g_clear_object (&self->model);
  g_clear_pointer (&self->bound, g_hash_table_unref);
  G_OBJECT_CLASS (zg_import_source_parent_class)->finalize (object);
}

static void
zg_import_source_class_init (ZgImportSourceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = zg_import_source_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-import-source.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgImportSource, list);
  gtk_widget_class_bind_template_child (widget_class, ZgImportSource, selection);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  chosen_signal = g_signal_new ("chosen", ZG_TYPE_IMPORT_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
zg_import_source_init (ZgImportSource *self)
{
  self->bound = g_hash_table_new (NULL, NULL);
  self->record = (ZgDraftRecord){ -1, -1 };
  self->block = -1;
  self->model = zg_import_model_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->model));
}

void
zg_import_source_set_draft (ZgImportSource *self, const ZgDraft *draft)
{
  self->draft = draft;
  self->showing = TRUE;
  zg_import_model_reset (self->model, draft->blocks->len);
  self->showing = FALSE;
}

static void
scroll_to (ZgImportSource *self, guint block)
{
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", block);
}

/* What follows is shown, too: a record is more than its first line. That one is seen in any case:
 * it is scrolled to when the list stands where the end is seen. A list without height can't scroll.
 */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  ZgImportSource *self = data;
  guint last = self->draft->blocks->len - 1;

  if (gtk_widget_get_height (GTK_WIDGET (self->list)) == 0)
    return G_SOURCE_CONTINUE;
  if (self->block >= 0 && !self->end_shown)
    {
      scroll_to (self, MIN ((guint) self->block + N_BELOW, last));
      self->end_shown = TRUE;
      return G_SOURCE_CONTINUE;
    }
  if (self->block >= 0)
    scroll_to (self, (guint) self->block);
  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

void
zg_import_source_show (ZgImportSource *self, ZgDraftRecord record, int block)
{
  self->record = record;
  self->block = block >= 0 ? block : zg_draft_find_block (self->draft, record);
  zg_import_source_refresh (self);
  if (self->block < 0 || (guint) self->block == gtk_single_selection_get_selected (self->selection))
    return;
  self->showing = TRUE;
  gtk_single_selection_set_selected (self->selection, (guint) self->block);
  self->showing = FALSE;
  self->end_shown = FALSE;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, self, NULL);
}
