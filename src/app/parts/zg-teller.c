/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-teller.h"

#include <glib/gi18n.h>

#include "zg-toast.h"

G_DEFINE_INTERFACE (ZgTeller, zg_teller, GTK_TYPE_WINDOW)

static void
zg_teller_default_init (ZgTellerInterface *iface)
{
}

static ZgTeller *
find (GtkWidget *from)
{
  GtkRoot *root = gtk_widget_get_root (from);

  return ZG_IS_TELLER (root) ? ZG_TELLER (root) : NULL;
}

void
zg_teller_add_toast (GtkWidget *from, AdwToast *toast)
{
  g_autoptr (AdwToast) taken = toast;
  ZgTeller *self = find (from);

  if (self)
    zg_toast_show (ZG_TELLER_GET_IFACE (self)->get_toasts (self),
                   ZG_TELLER_GET_IFACE (self)->get_session (self), g_steal_pointer (&taken));
}

void
zg_teller_show_error (GtkWidget *from, const GError *error)
{
  ZgTeller *self = find (from);
  g_autofree char *text = g_markup_escape_text (error->message, -1);
  AdwToast *toast;

  if (self == NULL)
    return;
  toast = adw_toast_new (text);
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  /* Beside any other: what went wrong is not taken away by what is told next. */
  adw_toast_overlay_add_toast (ZG_TELLER_GET_IFACE (self)->get_toasts (self), toast);
}

void
zg_teller_show_failure (GtkWidget *from, const char *heading, const GError *error)
{
  GtkRoot *root = gtk_widget_get_root (from);
  GtkWidget *dialog;

  if (root == NULL)
    return;
  dialog = adw_message_dialog_new (GTK_WINDOW (root), heading, error->message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
zg_teller_offer_undo (GtkWidget *from, const char *done)
{
  ZgTeller *self = find (from);
  g_autofree char *escaped = g_markup_escape_text (done, -1);
  AdwToast *toast;

  if (self == NULL)
    return;
  toast = adw_toast_new (escaped);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, ZG_TELLER_GET_IFACE (self)->undo_action);
  zg_teller_add_toast (from, toast);
}
