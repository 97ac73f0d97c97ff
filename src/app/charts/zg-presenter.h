/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A meeting: one page at a time over the whole screen, by the keys of a clicker.
 *
 * → ↓ Space PageDown Enter: next; ← ↑ BackSpace PageUp: back; Home, End; digits and Enter: that
 * page; B or a full stop: nothing but the ground; L: light or dark; D: a decision, typed onto the
 * issue that is shown as a progress note; Ctrl+S: all pages as a PDF; Esc: leave. */
#pragma once

#include <adwaita.h>

#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_PRESENTER (zg_presenter_get_type ())
G_DECLARE_FINAL_TYPE (ZgPresenter, zg_presenter, ZG, PRESENTER, GtkWindow)

/* Shows the rows of @filter (zg-filter.h), "" for all, over @window. */
void zg_presenter_show (GtkWindow *window, ZgSession *session, const char *filter);

G_END_DECLS
