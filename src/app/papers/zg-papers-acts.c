/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "zg-paper-print.h"
#include "zg-paper-save.h"
#include "zg-papers-private.h"

/* Of a page that is copied as a picture: to be read, and printed once more. */
#define PICTURE_DPI 200.0

static GtkWindow *
get_window (ZgPapersPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

void
_zg_papers_page_forget_saving (ZgPapersPage *self)
{
  g_clear_handle_id (&self->looking, g_source_remove);
  g_clear_pointer (&self->saving, zg_paper_meter_unref);
}

/* Whether it can be copied as text; else it is as pictures of its pages. */
static gboolean
is_text (const ZgPaper *paper)
{
  return (paper->formats & 1 << ZG_FORMAT_TEXT) != 0;
}

void
_zg_papers_page_update_formats (ZgPapersPage *self)
{
  static const char *const labels[ZG_N_FORMATS] = {
    [ZG_FORMAT_PDF] = N_ ("PDF"),
    [ZG_FORMAT_DOCX] = N_ ("Text document (.docx)"),
    [ZG_FORMAT_XLSX] = N_ ("Spreadsheet (.xlsx)"),
    [ZG_FORMAT_CSV] = N_ ("Values separated by commas (.csv)"),
    [ZG_FORMAT_TEXT] = N_ ("Plain text (.txt)"),
  };
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < ZG_N_FORMATS; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (labels[i]), NULL);

      g_menu_item_set_action_and_target (item, "papers.save", "s",
                                         zg_format_get_name ((ZgFormat) i));
      if (self->choice->paper->formats & 1u << i)
        g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->save_button, G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (self->copy_button,
                               is_text (self->choice->paper)
                                   ? _ ("Copy the Text and Tables (Ctrl+Shift+C)")
                                   : _ ("Copy the Page as a Picture (Ctrl+Shift+C)"));
}

void
_zg_papers_page_update_actions (ZgPapersPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  ZgProof *proof = _zg_papers_page_get_proof (self);
  gboolean ready = proof && zg_proof_source_get_fraction (self->source) < 0
                   && zg_proof_source_get_error (self->source) == NULL;

  gtk_widget_action_set_enabled (widget, "papers.print", ready);
  gtk_widget_action_set_enabled (widget, "papers.save", ready && self->saving == NULL);
  gtk_widget_action_set_enabled (widget, "papers.copy", ready);
}

static void
print_failed (const char *why, gpointer data)
{
  zg_paper_bar_tell (ZG_PAPERS_PAGE (data)->bar, TRUE, why, _ ("_Try Again"), "papers.print", NULL);
}

static void
print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgPapersPage *self = ZG_PAPERS_PAGE (widget);
  ZgProof *proof = _zg_papers_page_get_proof (self);

  if (proof)
    zg_paper_print (get_window (self), proof, zg_proof_view_get_page (self->view), print_failed,
                    G_OBJECT (self));
}

static gboolean
look_cb (gpointer data)
{
  ZgPapersPage *self = data;

  zg_paper_bar_show_progress (self->bar, _ ("Saving…"), zg_paper_meter_get_fraction (self->saving),
                              "papers.stop");
  return G_SOURCE_CONTINUE;
}

static void
saving_begun (ZgPaperMeter *meter, gpointer object)
{
  ZgPapersPage *self = object;

  self->saving = zg_paper_meter_ref (meter);
  self->looking = g_timeout_add (100, look_cb, self);
  look_cb (self);
  _zg_papers_page_update_actions (self);
}

static void
tell_saved (ZgPapersPage *self, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = g_strdup_printf (_ ("Saved as %s"), name);

  zg_paper_bar_tell (self->bar, FALSE, text, _ ("Show in _Folder"), "win.show-folder",
                     g_variant_new_string (folder));
}

static void
saving_ended (const char *path, ZgFormat format, const GError *error, gpointer object)
{
  ZgPapersPage *self = object;

  _zg_papers_page_forget_saving (self);
  if (path)
    tell_saved (self, path);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    zg_paper_bar_hide (self->bar);
  else
    zg_paper_bar_tell (self->bar, TRUE, error->message, _ ("_Save Elsewhere…"), "papers.save",
                       g_variant_new_string (zg_format_get_name (format)));
  _zg_papers_page_update_actions (self);
}

static void
save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const ZgPaperSaveCalls calls = { saving_begun, saving_ended };
  ZgPapersPage *self = ZG_PAPERS_PAGE (widget);
  ZgProof *proof = _zg_papers_page_get_proof (self);
  ZgFormat format;

  if (proof && zg_format_find (g_variant_get_string (parameter, NULL), &format)
      && proof->paper->formats & 1u << format)
    zg_paper_save (get_window (self), proof, format, &calls, G_OBJECT (self));
}

/* While the page is left, nobody waits for it any more. */
static void
tell_not_copied (ZgPapersPage *self, const GError *error)
{
  if (self->source && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    zg_paper_bar_tell (self->bar, TRUE, error->message, _ ("Copy _Again"), "papers.copy", NULL);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgPapersPage) self = data;
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GdkContentProvider *both[2];
  g_autoptr (GdkContentProvider) provider = NULL;

  if (!zg_proof_read_finish (result, &text, &html, &error))
    tell_not_copied (self, error);
  if (error || self->source == NULL)
    return;
  bytes = g_bytes_new (html, strlen (html));
  both[0] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  both[1] = gdk_content_provider_new_for_bytes ("text/html", bytes);
  provider = gdk_content_provider_new_union (both, G_N_ELEMENTS (both));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), provider);
  zg_paper_bar_tell (self->bar, FALSE, _ ("Copied, with its tables"), NULL, NULL, NULL);
}

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgPapersPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = zg_proof_draw_finish (result, &error);

  if (texture == NULL)
    tell_not_copied (self, error);
  if (texture == NULL || self->source == NULL)
    return;
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (self)), texture);
  zg_paper_bar_tell (self->bar, FALSE, _ ("The page is copied as a picture"), NULL, NULL, NULL);
}

/* A paper that is nothing but pages is copied page by page, as it is looked at. */
static void
copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgPapersPage *self = ZG_PAPERS_PAGE (widget);
  ZgProof *proof = _zg_papers_page_get_proof (self);

  if (proof == NULL)
    return;
  if (is_text (proof->paper))
    zg_proof_read_async (proof, read_cb, g_object_ref (self));
  else
    zg_proof_draw_async (proof, zg_proof_view_get_page (self->view), PICTURE_DPI / 72, drawn_cb,
                         g_object_ref (self));
}

static void
stop (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgPapersPage *self = ZG_PAPERS_PAGE (widget);

  if (self->saving)
    g_cancellable_cancel (zg_paper_meter_get_cancellable (self->saving));
  else
    zg_proof_source_stop (self->source);
}

void
_zg_papers_page_install_acts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "papers.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "papers.save", "s", save);
  gtk_widget_class_install_action (widget_class, "papers.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "papers.stop", NULL, stop);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "papers.save",
                                       "s", "pdf");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "papers.copy", NULL);
}
