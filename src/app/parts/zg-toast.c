/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-toast.h"

/* The toast that an overlay shows. */
#define TOAST_KEY "zg-toast"

/* The next edit makes the button mean something else. */
static void
saving_cb (ZgSession *session, GParamSpec *pspec, AdwToast *toast)
{
  ZgSaveState state;

  g_object_get (session, "save-state", &state, NULL);
  if (state == ZG_SAVE_SAVING)
    adw_toast_dismiss (toast);
}

void
zg_toast_clear (AdwToastOverlay *overlay)
{
  g_autoptr (AdwToast) toast = g_object_steal_data (G_OBJECT (overlay), TOAST_KEY);

  if (toast)
    adw_toast_dismiss (toast);
}

void
zg_toast_bind (AdwToastOverlay *overlay, ZgSession *session)
{
  AdwToast *toast = g_object_get_data (G_OBJECT (overlay), TOAST_KEY);

  if (toast && adw_toast_get_button_label (toast))
    g_signal_connect_object (session, "notify::save-state", G_CALLBACK (saving_cb), toast, 0);
}

void
zg_toast_show (AdwToastOverlay *overlay, ZgSession *session, AdwToast *toast)
{
  /* The overlay would show it only when the one before has gone. */
  zg_toast_clear (overlay);
  g_object_set_data_full (G_OBJECT (overlay), TOAST_KEY, g_object_ref (toast), g_object_unref);
  if (adw_toast_get_button_label (toast))
    adw_toast_set_timeout (toast, 0);
  if (session)
    zg_toast_bind (overlay, session);
  adw_toast_overlay_add_toast (overlay, toast);
}
