/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample's story: what an office did in its ledger, a transaction a line. README.md describes
 * the file. */
#pragma once

#include <glib.h>

#include "zg-day.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;
  char *value;
} ZgStoryValue;

typedef struct
{
  guint line; /* in the file, from 1 */
  int day;    /* from the day the story ends on, which is 0 */
  int minute; /* of the day, local */
  char *author;
  char *verb;
  char *target;
  GArray *values; /* of ZgStoryValue */
} ZgStoryEvent;

/**
 * zg_story_load:
 * @path: a file of tab-separated lines
 * @error: return location
 *
 * Returns: (transfer full) (element-type ZgStoryEvent): at least one event, in order of time; NULL
 *   with %ZG_ERROR_INVALID naming the line that can't be read or steps back in time
 */
GPtrArray *zg_story_load (const char *path, GError **error);

/* The value of that name; NULL if the event has none. */
const char *zg_story_event_get (const ZgStoryEvent *event, const char *name);

/* The moment of an event, in microseconds since 1970 UTC, if the story ends on @last_day. */
gint64 zg_story_event_time (const ZgStoryEvent *event, ZgDay last_day);

G_END_DECLS
