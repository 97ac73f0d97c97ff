/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-proof-keys.h"

static void
add_sizes (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *action;
    guint keys[2];
  } keys[] = {
    { "proof.zoom-in", { GDK_KEY_plus, GDK_KEY_equal } },
    { "proof.zoom-out", { GDK_KEY_minus, GDK_KEY_KP_Subtract } },
    { "proof.fit-width", { GDK_KEY_0, GDK_KEY_KP_0 } },
    { "proof.fit-page", { GDK_KEY_9, GDK_KEY_KP_9 } },
    { "proof.real-size", { GDK_KEY_1, GDK_KEY_KP_1 } },
    { "proof.next", { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down } },
    { "proof.previous", { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (keys[i].keys); k++)
      gtk_widget_class_add_binding_action (widget_class, keys[i].keys[k], GDK_CONTROL_MASK,
                                           keys[i].action, NULL);
}

/* A scrolled window has no keys for what it holds. */
static void
add_scrolling (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GtkOrientation orientation;
    double steps; /* ten are what is seen */
  } keys[] = {
    { GDK_KEY_Up, GTK_ORIENTATION_VERTICAL, -1 },
    { GDK_KEY_Down, GTK_ORIENTATION_VERTICAL, 1 },
    { GDK_KEY_Left, GTK_ORIENTATION_HORIZONTAL, -1 },
    { GDK_KEY_Right, GTK_ORIENTATION_HORIZONTAL, 1 },
    { GDK_KEY_Page_Up, GTK_ORIENTATION_VERTICAL, -9 },
    { GDK_KEY_Page_Down, GTK_ORIENTATION_VERTICAL, 9 },
    { GDK_KEY_space, GTK_ORIENTATION_VERTICAL, 9 },
    { GDK_KEY_Home, GTK_ORIENTATION_VERTICAL, -G_MAXINT },
    { GDK_KEY_End, GTK_ORIENTATION_VERTICAL, G_MAXINT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, "scroll.by", "(id)",
                                         (int) keys[i].orientation, keys[i].steps);
}

void
zg_proof_keys_add (GtkWidgetClass *widget_class)
{
  add_sizes (widget_class);
  add_scrolling (widget_class);
}
