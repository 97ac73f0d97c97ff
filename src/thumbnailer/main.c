/* SPDX-License-Identifier: GPL-3.0-or-later */
/* zhenggai-thumbnailer [--size N] LEDGER PICTURE: what a file manager shows instead of an icon.
 *
 * A file manager calls it without being asked to, on files that others work with: it writes the
 * picture and nothing else, neither beside the ledger nor in the user's folders. */
#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "zg-error.h"
#include "zg-figures-load.h"
#include "zg-glance.h"
#include "zg-ledger-file.h"
#include "zg-locale.h"
#include "zg-output.h"
#include "zg-place.h"

#define MAX_SIZE     1024 /* pixels, the largest of the thumbnail specification */
#define DEFAULT_SIZE 128

static ZgFigures *
count (const char *path, GError **error)
{
  const ZgFiguresRequest request = { .part = ZG_PART_ALL, .today = ZG_DAY_NONE };
  g_autoptr (ZgLedger) ledger = zg_ledger_open (path, ZG_LEDGER_READ, NULL, error);

  return ledger ? zg_figures_load (ledger, &request, error) : NULL;
}

static char *
journal_of (const char *path)
{
  return g_strconcat (path, "-journal", NULL);
}

/* A journal, too, if there is one: with it the copy is rolled back to what was saved last. */
static gboolean
copy_ledger (const char *path, const char *copy, GError **error)
{
  g_autofree char *journal = journal_of (path);
  g_autofree char *journal_copy = journal_of (copy);
  const char *const files[][2] = { { journal, journal_copy }, { path, copy } };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GFile) from = g_file_new_for_path (files[i][0]);
      g_autoptr (GFile) to = g_file_new_for_path (files[i][1]);
      g_autoptr (GError) failure = NULL;

      if (!g_file_copy (from, to, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, &failure)
          && !(i == 0 && g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }
  return TRUE;
}

static ZgFigures *
count_apart (const char *path, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("zhenggai-XXXXXX", error);
  g_autofree char *copy = NULL;
  g_autofree char *journal = NULL;
  ZgFigures *figures = NULL;

  if (folder == NULL)
    return NULL;
  copy = g_build_filename (folder, "ledger.zgl", NULL);
  journal = journal_of (copy);
  if (copy_ledger (path, copy, error))
    figures = count (copy, error);
  g_unlink (copy);
  g_unlink (journal);
  g_rmdir (folder);
  return figures;
}

/* A look must leave nothing behind. On a share a ledger would be opened as a working copy in the
 * user's state folder, and an edit that was cut off would be taken back in the file. */
static gboolean
is_changed_by_opening (const char *path)
{
  g_autofree char *journal = journal_of (path);

  return zg_place_get_unsafe_kind (path) || g_file_test (journal, G_FILE_TEST_EXISTS);
}

static ZgFigures *
look_into (const char *path, GError **error)
{
  if (!zg_ledger_file_check (path, error))
    return NULL;
  return is_changed_by_opening (path) ? count_apart (path, error) : count (path, error);
}

static gboolean
write_picture (const char *path, const ZgFigures *figures, int size, GError **error)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  cairo_status_t status;

  zg_glance_draw (cr, figures, zg_locale_get_language (), size);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, zg_output_collect, data);
  cairo_surface_destroy (surface);
  if (!zg_output_check (path, status, error))
    return FALSE;
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&data));
  return zg_output_write (path, bytes, error);
}

/* What the command line says; FALSE with a reason that is no usage of ours. */
static gboolean
parse (int *argc, char ***argv, int *size, GError **error)
{
  const GOptionEntry entries[] = {
    { "size", 's', 0, G_OPTION_ARG_INT, size, _ ("Width and height in pixels"), _ ("N") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("LEDGER PICTURE"));

  g_option_context_set_summary (context, _ ("Draws a ledger's thumbnail, a PNG file."));
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;
  if (*argc == 3 && *size >= 1 && *size <= MAX_SIZE)
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE,
               _ ("a ledger and a picture are needed, and a size of 1 to %d"), MAX_SIZE);
  return FALSE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgFigures) figures = NULL;
  int size = DEFAULT_SIZE;

  zg_locale_init (NULL);
  if (parse (&argc, &argv, &size, &error))
    figures = look_into (argv[1], &error);
  if (figures && write_picture (argv[2], figures, size, &error))
    return 0;
  g_printerr ("zhenggai-thumbnailer: %s\n", error->message);
  return 1;
}
