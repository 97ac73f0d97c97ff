/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a meeting as a file. */
#pragma once

#include <gtk/gtk.h>

#include "zg-session.h"

G_BEGIN_DECLS

/* What became of it, as a sentence, while @window is there. */
typedef void (*ZgPresenterSaid) (const char *text, gpointer window);

/* Asks for a file and writes the pages of @filter there, 16 : 9. Nothing is said if no file was
 * chosen. */
void zg_presenter_pdf_save (GtkWindow *window,
                            ZgSession *session,
                            const char *filter,
                            ZgPresenterSaid said);

G_END_DECLS
