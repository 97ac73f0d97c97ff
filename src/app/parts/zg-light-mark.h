/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a light looks in the window: a mark, so that it is told without its colour, and a class of
 * style.css that colours it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *light;     /* key */
  const char *mark;      /* one character: "■" */
  const char *css_class; /* "zg-overdue" */
} ZgLightMark;

/* The look of a light; that of %ZG_LIGHT_NONE if @light is NULL or unknown. Static. */
const ZgLightMark *zg_light_mark_get (const char *light);

/* A light in words, with the days to the deadline where these matter: "overdue for 12 days".
 * @days: deadline - today, as ZgBoardRow and ZgSheetItem have it. (transfer full) */
char *zg_light_to_words (const char *light, gint64 days);

G_END_DECLS
