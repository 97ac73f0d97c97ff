/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-recent.h"

#include <gtk/gtk.h>

#include "zg-place.h"
#include "zg-settings.h"
#include "zg-stats.h"

#define KEY         "recent-ledgers"
#define MAX_RECENTS 12
#define MIME_TYPE   "application/vnd.zhenggai.ledger"

void
zg_recent_free (ZgRecent *recent)
{
  g_free (recent->path);
  g_free (recent);
}

static ZgRecent *
recent_new (const char *path, gint64 us)
{
  ZgRecent *recent = g_new0 (ZgRecent, 1);

  recent->path = g_strdup (path);
  recent->us = us;
  return recent;
}

GPtrArray *
zg_recent_list (void)
{
  GPtrArray *recents = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_recent_free);
  g_autoptr (GVariant) value = g_settings_get_value (zg_settings_get (), KEY);
  GVariantIter iter;
  const char *path;
  gint64 us;

  g_variant_iter_init (&iter, value);
  while (g_variant_iter_next (&iter, "(&sx)", &path, &us))
    g_ptr_array_add (recents, recent_new (path, us));
  return recents;
}

static void
keep (GPtrArray *recents)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sx)"));
  for (guint i = 0; i < MIN (recents->len, MAX_RECENTS); i++)
    {
      const ZgRecent *recent = g_ptr_array_index (recents, i);

      g_variant_builder_add (&builder, "(sx)", recent->path, recent->us);
    }
  g_settings_set_value (zg_settings_get (), KEY, g_variant_builder_end (&builder));
}

/* A file that the document portal hands over has another path each time. Others are not looked at:
 * a share that does not answer would hold up the window. */
static gboolean
is_same (const char *path, const char *other)
{
  return zg_place_is_portal (path) && zg_place_is_portal (other) ? zg_place_is_same (path, other)
                                                                 : g_str_equal (path, other);
}

static void
take_off (GPtrArray *recents, const char *path)
{
  for (guint i = recents->len; i-- > 0;)
    if (is_same (((ZgRecent *) g_ptr_array_index (recents, i))->path, path))
      g_ptr_array_remove_index (recents, i);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const ZgRecent *one = *(const ZgRecent *const *) a;
  const ZgRecent *other = *(const ZgRecent *const *) b;

  return one->us < other->us ? 1 : one->us > other->us ? -1 : 0;
}

/* The desktop's own list, from which its file manager and other programs offer files, too. */
static void
tell_desktop (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *command = g_strconcat (g_get_prgname (), " %u", NULL);
  GtkRecentData data = {
    .mime_type = (char *) MIME_TYPE,
    .app_name = (char *) g_get_application_name (),
    .app_exec = command,
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

void
zg_recent_add (const char *path, gint64 us)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autoptr (GPtrArray) recents = NULL;

  /* A name that is no text can't be kept as one. */
  if (!g_utf8_validate (whole, -1, NULL))
    return;
  recents = zg_recent_list ();
  take_off (recents, whole);
  g_ptr_array_insert (recents, 0, recent_new (whole, us != 0 ? us : g_get_real_time ()));
  g_ptr_array_sort (recents, compare_newest_first);
  keep (recents);
  tell_desktop (whole);
}

void
zg_recent_forget (const char *path)
{
  g_autoptr (GPtrArray) recents = zg_recent_list ();
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  take_off (recents, path);
  keep (recents);
  /* An error only tells that it was not there. */
  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}

static void
read_figures (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgLedger) ledger = zg_ledger_open (data, ZG_LEDGER_READ, NULL, &error);
  ZgFigures *figures =
      ledger ? zg_stats_compute (ledger, ZG_GROUP_NONE, NULL, ZG_DAY_NONE, &error) : NULL;

  if (figures)
    g_task_return_pointer (task, figures, (GDestroyNotify) zg_figures_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
zg_recent_read_async (const char *path,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, read_figures);
}

ZgFigures *
zg_recent_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
