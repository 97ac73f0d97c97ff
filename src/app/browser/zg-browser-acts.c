/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "zg-browser-new.h"
#include "zg-browser-private.h"
#include "zg-bulk-bar.h"
#include "zg-teller.h"

/* Rows that are read at once for the clipboard. */
#define PAGE 256

/* What to copy. */
typedef struct
{
  ZgEntity entity;
  GArray *ids;
  GArray *cells; /* of ZgCell */
  ZgDayFormat format;
  char separator;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_array_unref (copy->ids);
  g_array_unref (copy->cells);
  g_free (copy);
}

/* A cell must stay one cell where it is pasted. */
static void
append_cell (GString *text, const char *cell)
{
  for (const char *p = cell; *p; p++)
    g_string_append_c (text, *p == '\t' || *p == '\n' || *p == '\r' ? ' ' : *p);
}

static void
append_line (GString *text, const Copy *copy, const ZgBoardRow *row)
{
  for (guint i = 0; i < copy->cells->len; i++)
    {
      ZgCell kind = g_array_index (copy->cells, ZgCell, i);
      g_autofree char *cell = kind == ZG_CELL_LIGHT ? zg_row_light_to_words (row)
                                                    : zg_cell_to_text (kind, row, copy->format);

      if (i > 0)
        g_string_append_c (text, copy->separator);
      append_cell (text, cell);
    }
  g_string_append_c (text, '\n');
}

static gpointer
write_rows (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  Copy *copy = data;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint start = 0; start < copy->ids->len; start += PAGE)
    {
      g_autoptr (GPtrArray) rows =
          zg_board_load_rows (ledger, copy->entity, &g_array_index (copy->ids, gint64, start),
                              MIN (PAGE, copy->ids->len - start), ZG_DAY_NONE, error);

      if (rows == NULL)
        return NULL;
      for (guint i = 0; i < rows->len; i++)
        if (g_ptr_array_index (rows, i))
          append_line (text, copy, g_ptr_array_index (rows, i));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgBrowser) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = zg_session_read_finish (ZG_SESSION (source), result, &error);

  if (text)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  else
    zg_teller_show_error (GTK_WIDGET (self), error);
}

static void
copy_rows (ZgBrowser *self, char separator)
{
  Copy *copy = g_new0 (Copy, 1);

  copy->entity = zg_row_list_get_entity (self->list);
  copy->ids = zg_row_list_get_selected (self->list);
  copy->cells = zg_row_columns_get_cells (self->columns);
  copy->format = zg_format_get_day_format ();
  copy->separator = separator;
  zg_session_read_async (self->session, ZG_WORKER_SHOWN, write_rows, copy, copy_free, g_free, NULL,
                         written_cb, g_object_ref (self));
}

static void
copy_table (GtkWidget *widget, const char *name, GVariant *parameter)
{
  copy_rows (ZG_BROWSER (widget), '\t');
}

static void
copy_text (GtkWidget *widget, const char *name, GVariant *parameter)
{
  copy_rows (ZG_BROWSER (widget), ' ');
}

static void
delete_rows (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgBrowser *self = ZG_BROWSER (widget);

  self->wanted_position = zg_browser_get_position (self);
  zg_bulk_bar_run (ZG_BULK_BAR (adw_bin_get_child (self->bulk_bin)), ZG_BULK_DELETE, NULL, NULL);
}

static void
ask_deadline (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zg_bulk_bar_ask_deadline (ZG_BULK_BAR (adw_bin_get_child (ZG_BROWSER (widget)->bulk_bin)));
}

static void
open_row (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit_by_name (widget, "activated");
}

static void
set_state (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zg_bulk_bar_run (ZG_BULK_BAR (adw_bin_get_child (ZG_BROWSER (widget)->bulk_bin)), ZG_BULK_STATE,
                   g_variant_get_string (parameter, NULL), NULL);
}

/* The issue on its way; what is made of it is read once the worker has given it back. */
typedef struct
{
  ZgBrowser *browser;
  ZgBrowserNew *made;
} Creation;

static void
created_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Creation *creation = data;
  ZgBrowser *self = creation->browser;
  g_autoptr (GError) error = NULL;

  if (zg_session_edit_finish (ZG_SESSION (source), result, &error))
    {
      self->wanted_issue = creation->made->made;
      self->wanted_measure = 0;
      self->wanted_seen = TRUE;
      zg_browser_ask (self, TRUE);
      g_signal_emit_by_name (self, "created", self->wanted_issue);
    }
  else
    zg_teller_show_error (GTK_WIDGET (self), error);
  g_object_unref (self);
  g_atomic_rc_box_release (creation->made);
  g_free (creation);
}

/* In a list of measures the issue would not be seen. */
static void
new_issue (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgBrowser *self = ZG_BROWSER (widget);
  Creation *creation = g_new0 (Creation, 1);

  creation->browser = g_object_ref (self);
  creation->made = g_atomic_rc_box_new0 (ZgBrowserNew);
  creation->made->beside = self->chosen_issue;
  gtk_toggle_button_set_active (self->issues_button, TRUE);
  zg_session_edit_async (self->session, _ ("New issue"), NULL, NULL, zg_browser_new_edit,
                         g_atomic_rc_box_acquire (creation->made),
                         (GDestroyNotify) g_atomic_rc_box_release, created_cb, creation);
}

void
zg_browser_install_acts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "browser.copy", NULL, copy_table);
  gtk_widget_class_install_action (widget_class, "browser.copy-text", NULL, copy_text);
  gtk_widget_class_install_action (widget_class, "browser.deadline", NULL, ask_deadline);
  gtk_widget_class_install_action (widget_class, "browser.delete", NULL, delete_rows);
  gtk_widget_class_install_action (widget_class, "browser.new-issue", NULL, new_issue);
  gtk_widget_class_install_action (widget_class, "browser.open", NULL, open_row);
  gtk_widget_class_install_action (widget_class, "browser.state", "s", set_state);
}

void
zg_browser_update_acts (ZgBrowser *self)
{
  static const char *const edits[] = { "browser.deadline", "browser.delete", "browser.new-issue",
                                       "browser.state" };
  gboolean editable = zg_session_get_read_only_reason (self->session) == NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), edits[i], editable);
}
