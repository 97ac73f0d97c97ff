/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-font-notice.h"

#include <glib/gi18n.h>

#include "zg-window.h"

/* Characters of every paper and of the program's name. */
#define SAMPLE "整改台账问题措施"

static gboolean
can_show_chinese (GtkWidget *widget)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, SAMPLE);

  return pango_layout_get_unknown_glyphs_count (layout) == 0;
}

/* The message in Chinese, “本机没有中文字体，汉字显示为方框。请安装中文字体后重新打开本程序。”, as
 * a picture, which is twice as large; who hears it instead gets the text. */
static GtkWidget *
make_picture (void)
{
  GtkWidget *picture = gtk_image_new_from_icon_name ("zg-no-chinese-font-symbolic");

  gtk_image_set_pixel_size (GTK_IMAGE (picture), 128);
  gtk_accessible_update_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("No font with Chinese characters was found; install one and "
                                     "start the program again."),
                                  -1);
  return picture;
}

/* The words are English in every language: a translation would be boxes. */
static void
tell (GtkWidget *window, gpointer data)
{
  GtkWidget *dialog;

  g_signal_handlers_disconnect_by_func (window, tell, data);
  dialog = adw_message_dialog_new (
      GTK_WINDOW (window), "No Chinese Font Found",
      "Chinese characters are shown as boxes, on paper too. Install a font that has them, such as "
      "Noto Sans CJK SC (in Debian and its relatives: the package fonts-noto-cjk), and start "
      "Zhenggai again.");
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), make_picture ());
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", "_Close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window, gpointer data)
{
  if (!ZG_IS_WINDOW (window))
    return;
  g_signal_handlers_disconnect_by_func (application, window_added_cb, data);
  if (!can_show_chinese (GTK_WIDGET (window)))
    g_signal_connect_after (window, "map", G_CALLBACK (tell), NULL);
}

void
zg_font_notice_install (GtkApplication *application)
{
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
}
