/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-story.h"

#include <stdio.h>
#include <string.h>

#include "zg-error.h"

/* DAY TIME AUTHOR VERB TARGET, before the values */
#define N_FIXED 5

static void
story_value_clear (gpointer data)
{
  ZgStoryValue *value = data;

  g_free (value->name);
  g_free (value->value);
}

static void
story_event_free (ZgStoryEvent *event)
{
  g_free (event->author);
  g_free (event->verb);
  g_free (event->target);
  g_array_unref (event->values);
  g_free (event);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgStoryEvent, story_event_free)

static gboolean
parse_when (ZgStoryEvent *event, const char *day, const char *minute, GError **error)
{
  gint64 number;
  int hour;
  int rest;
  int end = 0;

  if (!g_ascii_string_to_signed (day[0] == '+' ? day + 1 : day, 10, -3650, 0, &number, error))
    return FALSE;
  if (sscanf (minute, "%2d:%2d%n", &hour, &rest, &end) != 2 || minute[end] != '\0' || hour < 0
      || hour > 23 || rest < 0 || rest > 59)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID, "“%s” is no time, write 09:30", minute);
      return FALSE;
    }
  event->day = (int) number;
  event->minute = hour * 60 + rest;
  return TRUE;
}

static gboolean
parse_value (ZgStoryEvent *event, const char *column, GError **error)
{
  const char *equals = strchr (column, '=');
  ZgStoryValue value;

  if (equals == NULL || equals == column)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID, "“%s” is not NAME=VALUE", column);
      return FALSE;
    }
  value.name = g_strndup (column, (gsize) (equals - column));
  value.value = g_strdup (equals + 1);
  g_array_append_val (event->values, value);
  return TRUE;
}

static ZgStoryEvent *
parse_line (const char *text, guint line, GError **error)
{
  g_auto (GStrv) columns = g_strsplit (text, "\t", -1);
  g_autoptr (ZgStoryEvent) event = g_new0 (ZgStoryEvent, 1);

  event->line = line;
  event->values = g_array_new (FALSE, FALSE, sizeof (ZgStoryValue));
  g_array_set_clear_func (event->values, story_value_clear);
  if (g_strv_length (columns) < N_FIXED)
    {
      g_set_error_literal (error, ZG_ERROR, ZG_ERROR_INVALID,
                           "DAY, TIME, AUTHOR, VERB and TARGET are needed");
      return NULL;
    }
  if (!parse_when (event, columns[0], columns[1], error))
    return NULL;
  event->author = g_strdup (columns[2]);
  event->verb = g_strdup (columns[3]);
  event->target = g_strdup (columns[4]);
  for (guint i = N_FIXED; columns[i]; i++)
    if (!parse_value (event, columns[i], error))
      return NULL;
  return g_steal_pointer (&event);
}

static gboolean
append_event (GPtrArray *events, ZgStoryEvent *event, GError **error)
{
  const ZgStoryEvent *last = events->len ? events->pdata[events->len - 1] : NULL;

  g_ptr_array_add (events, event);
  if (last == NULL || last->day < event->day
      || (last->day == event->day && last->minute <= event->minute))
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID, "this happens before line %u", last->line);
  return FALSE;
}

GPtrArray *
zg_story_load (const char *path, GError **error)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) story_event_free);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      ZgStoryEvent *event;

      if (lines[i][0] == '\0' || lines[i][0] == '#')
        continue;
      event = parse_line (lines[i], i + 1, error);
      if (event == NULL || !append_event (events, event, error))
        {
          g_prefix_error (error, "%s:%u: ", path, i + 1);
          return NULL;
        }
    }
  if (events->len > 0)
    return g_steal_pointer (&events);
  g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID, "%s: the story is empty", path);
  return NULL;
}

const char *
zg_story_event_get (const ZgStoryEvent *event, const char *name)
{
  for (guint i = 0; i < event->values->len; i++)
    {
      const ZgStoryValue *value = &g_array_index (event->values, ZgStoryValue, i);

      if (strcmp (value->name, name) == 0)
        return value->value;
    }
  return NULL;
}

gint64
zg_story_event_time (const ZgStoryEvent *event, ZgDay last_day)
{
  return (last_day + event->day) * G_TIME_SPAN_DAY
         + (event->minute - ZG_UTC_OFFSET_MINUTES) * G_TIME_SPAN_MINUTE;
}
