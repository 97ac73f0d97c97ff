/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the sample ledger: reads the sample notice with the program's own reader and replays the
 * story of the four months after it. Run while building; README.md describes the story. */
#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "zg-error.h"
#include "zg-replay.h"
#include "zg-story.h"

/* The day the story is to end on: today, or yesterday while its last hour is still to come. The
 * variable is what reproducible builds set (reproducible-builds.org, SOURCE_DATE_EPOCH). */
static ZgDay
choose_last_day (GPtrArray *events)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  const ZgStoryEvent *last = events->pdata[events->len - 1];
  gint64 now = g_get_real_time ();
  gint64 seconds;
  ZgDay today;

  if (epoch && g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    now = seconds * G_USEC_PER_SEC;
  today = zg_day_from_time (now, ZG_UTC_OFFSET_MINUTES);
  return zg_story_event_time (last, today) <= now ? today : today - 1;
}

/* As a compiler does, this replaces the file of the build before, once the new one is whole. */
static gboolean
make_sample (const char *story, const char *path, const char *day, GError **error)
{
  g_autoptr (GPtrArray) events = zg_story_load (story, error);
  g_autofree char *folder = g_path_get_dirname (story);
  g_autofree char *fresh = g_strconcat (path, ".new", NULL);
  ZgDay last_day;

  if (events == NULL)
    return FALSE;
  last_day = day ? zg_day_parse_iso (day) : choose_last_day (events);
  if (last_day == ZG_DAY_NONE)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE, "“%s” is no day, write 2026-11-23", day);
      return FALSE;
    }
  g_unlink (fresh);
  if (!zg_replay (events, folder, fresh, last_day, error))
    {
      g_prefix_error (error, "%s: ", story);
      return FALSE;
    }
  if (g_rename (fresh, path) == 0)
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_IO, "%s: can't be written (%s)", path, g_strerror (errno));
  g_unlink (fresh);
  return FALSE;
}

int
main (int argc, char **argv)
{
  g_autofree char *day = NULL;
  const GOptionEntry entries[] = {
    { "day", 'd', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &day,
      "End the story on DAY instead of today", "DAY" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("STORY LEDGER");
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("zg-make-sample: %s\n", error->message);
      return 2;
    }
  if (argc != 3)
    {
      g_printerr ("zg-make-sample: give the story and the ledger to make\n");
      return 2;
    }
  if (make_sample (argv[1], argv[2], day, &error))
    return 0;
  g_printerr ("zg-make-sample: %s\n", error->message);
  return 1;
}
