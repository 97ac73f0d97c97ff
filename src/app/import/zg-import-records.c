/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-import-records.h"

#include <glib/gi18n.h>

#include "zg-format.h"
#include "zg-import-model.h"
#include "zg-import-record-row.h"

/* A row of the list. Pointers tell rows apart while records move. */
typedef struct
{
  const void *key; /* the section, issue or measure */
  int section;     /* of a heading; -1 */
  ZgDraftRecord record;
} Row;

struct _ZgImportRecords
{
  AdwBin parent_instance;

  GtkListView *list;

  GtkSingleSelection *selection;
  ZgImportModel *model;
  GArray *rows; /* of Row */
  const ZgDraft *draft;
  gboolean showing; /* the selection is moved by us */
};

G_DEFINE_FINAL_TYPE (ZgImportRecords, zg_import_records, ADW_TYPE_BIN)

static guint chosen_signal;

static void
add_row (GArray *rows, const void *key, int section, int issue, int measure)
{
  Row row = { key, section, { issue, measure } };

  g_array_append_val (rows, row);
}

static GArray *
list_rows (const ZgDraft *draft)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));
  int section = -1;

  for (guint i = 0; i < draft->issues->len; i++)
    {
      const ZgDraftIssue *issue = g_ptr_array_index (draft->issues, i);

      if (issue->section != section && issue->section >= 0)
        {
          const ZgDraftSection *heading = g_ptr_array_index (draft->sections, issue->section);

          if (heading->title)
            add_row (rows, heading, issue->section, -1, -1);
        }
      section = issue->section;
      add_row (rows, issue, -1, (int) i, -1);
      for (guint m = 0; m < issue->measures->len; m++)
        add_row (rows, g_ptr_array_index (issue->measures, m), -1, (int) i, (int) m);
    }
  return rows;
}

static const Row *
row_at (const GArray *rows, guint position)
{
  return &g_array_index (rows, Row, position);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, ZgImportRecords *self)
{
  gtk_list_item_set_child (item, zg_import_record_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, ZgImportRecords *self)
{
  const Row *row = row_at (self->rows, gtk_list_item_get_position (item));
  ZgImportRecordRow *child = ZG_IMPORT_RECORD_ROW (gtk_list_item_get_child (item));

  gtk_list_item_set_selectable (item, row->section < 0);
  gtk_list_item_set_activatable (item, row->section < 0);
  if (row->section >= 0)
    zg_import_record_row_show_section (child, self->draft, row->section);
  else
    zg_import_record_row_show (child, self->draft, row->record);
}

static void
selected_cb (GtkSingleSelection *selection, GParamSpec *pspec, ZgImportRecords *self)
{
  if (!self->showing)
    g_signal_emit (self, chosen_signal, 0);
}

static void
zg_import_records_finalize (GObject *object)
{
  ZgImportRecords *self = ZG_IMPORT_RECORDS (object);

  g_clear_object (&self->model);
  g_clear_pointer (&self->rows, g_array_unref);
  G_OBJECT_CLASS (zg_import_records_parent_class)->finalize (object);
}

static void
zg_import_records_class_init (ZgImportRecordsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = zg_import_records_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-import-records.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgImportRecords, list);
  gtk_widget_class_bind_template_child (widget_class, ZgImportRecords, selection);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  chosen_signal = g_signal_new ("chosen", ZG_TYPE_IMPORT_RECORDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
zg_import_records_init (ZgImportRecords *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->model = zg_import_model_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->model));
}

/* Only what differs is told as changed, so that the list stays where it is. */
static void
take_rows (ZgImportRecords *self, GArray *rows)
{
  GArray *old = self->rows;
  guint head = 0;
  guint tail = 0;

  while (head < old->len && head < rows->len && row_at (old, head)->key == row_at (rows, head)->key)
    head++;
  while (head + tail < old->len && head + tail < rows->len
         && row_at (old, old->len - 1 - tail)->key == row_at (rows, rows->len - 1 - tail)->key)
    tail++;
  self->rows = rows;
  self->showing = TRUE;
  zg_import_model_splice (self->model, head, old->len - head - tail, rows->len - head - tail);
  self->showing = FALSE;
  g_array_unref (old);
}

void
zg_import_records_set_draft (ZgImportRecords *self, const ZgDraft *draft)
{
  self->draft = draft;
  take_rows (self, list_rows (draft));
}

void
zg_import_records_refresh (ZgImportRecords *self)
{
  take_rows (self, list_rows (self->draft));
}

static guint
position_of (ZgImportRecords *self, ZgDraftRecord record)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = row_at (self->rows, i);

      if (row->section < 0 && row->record.issue == record.issue
          && row->record.measure == record.measure)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

void
zg_import_records_refresh_row (ZgImportRecords *self, ZgDraftRecord record)
{
  guint position = position_of (self, record);
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  self->showing = TRUE;
  zg_import_model_splice (self->model, position, 1, 1);
  gtk_single_selection_set_selected (self->selection, selected);
  self->showing = FALSE;
}

ZgDraftRecord
zg_import_records_get_chosen (ZgImportRecords *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  return position < self->rows->len ? row_at (self->rows, position)->record
                                    : (ZgDraftRecord){ -1, -1 };
}

void
zg_import_records_show (ZgImportRecords *self, ZgDraftRecord record)
{
  guint position = record.issue < 0 ? GTK_INVALID_LIST_POSITION : position_of (self, record);

  if (position == gtk_single_selection_get_selected (self->selection))
    return;
  self->showing = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->showing = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}
