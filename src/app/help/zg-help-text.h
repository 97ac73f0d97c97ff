/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of help as the text of a GtkTextBuffer, and where its links stand in it. */
#pragma once

#include <gtk/gtk.h>

#include "zg-help-page.h"

G_BEGIN_DECLS

/* A link in the text; places are characters from its start. */
typedef struct
{
  int start;
  int end; /* behind its last character */
  char *target;
} ZgHelpLink;

/* Makes the styles a buffer needs; once. */
void zg_help_text_set_up (GtkTextBuffer *buffer);

/* Puts a page in place of what is there. (transfer full) (element-type ZgHelpLink): its links in
 * reading order */
GPtrArray *zg_help_text_fill (GtkTextBuffer *buffer, const ZgHelpPage *page);

/**
 * zg_help_text_mark:
 * @buffer: a buffer with a page
 * @words: separated by spaces; "" marks none
 * @first: set to the first place that is marked; left as it is if there is none
 */
void zg_help_text_mark (GtkTextBuffer *buffer, const char *words, GtkTextIter *first);

G_END_DECLS
