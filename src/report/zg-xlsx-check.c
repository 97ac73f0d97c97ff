/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <gsf/gsf-infile-zip.h>
#include <gsf/gsf-infile.h>
#include <gsf/gsf-input-stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "zg-output.h"
#include "zg-xlsx-private.h"

#define BEGIN "<sheetData>"
#define END   "</sheetData>"
#define LAST  "</worksheet>"

/* The rows of a sheet, which libxlsxwriter has gathered in a file of its own. */
typedef struct
{
  int fd;      /* that file: kept open, so that no room becomes free that another file lacked */
  gint64 size; /* without the last row */
} Rows;

static void
rows_clear (gpointer data)
{
  close (((Rows *) data)->fd);
}

GArray *
_zg_xlsx_rows_new (void)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Rows));

  g_array_set_clear_func (rows, rows_clear);
  return rows;
}

gboolean
_zg_xlsx_note_rows (Book *self, GError **error)
{
  FILE *file = self->sheet->optimize_tmpfile;
  Rows rows = { -1, 0 };

  errno = 0;
  if (fflush (file) != 0 || ferror (file))
    return zg_output_fail_gathering (errno ? errno : ENOSPC, error);
  rows.size = ftell (file);
  rows.fd = dup (fileno (file));
  if (rows.fd < 0 || rows.size < 0)
    return zg_output_fail_gathering (errno, error);
  g_array_append_val (self->rows, rows);
  return TRUE;
}

/* How much stands between the beginning and the end of a sheet's rows; -1 if it has no such, or
 * does not end as a sheet does. */
static gint64
measure_sheet (GsfInput *sheet)
{
  gsf_off_t left = gsf_input_remaining (sheet), place = 0, begin = -1, end = -1;
  g_autoptr (GString) text = g_string_new (NULL);

  while (left > 0)
    {
      gsize size = (gsize) MIN (left, 64 * 1024);
      const guint8 *data = gsf_input_read (sheet, size, NULL);
      const char *found;

      if (data == NULL)
        return -1;
      g_string_append_len (text, (const char *) data, (gssize) size);
      left -= (gsf_off_t) size;
      if (begin < 0 && (found = strstr (text->str, BEGIN)))
        begin = place + (found - text->str) + (gsf_off_t) strlen (BEGIN);
      if (end < 0 && (found = strstr (text->str, END)))
        end = place + (found - text->str);
      /* A mark may stand across two reads. */
      if (left > 0 && text->len > strlen (LAST))
        {
          place += (gsf_off_t) (text->len - strlen (LAST));
          g_string_erase (text, 0, (gssize) (text->len - strlen (LAST)));
        }
    }
  return begin < 0 || !g_str_has_suffix (text->str, LAST) ? -1 : end - begin;
}

static gboolean
has_rows (GsfInfile *book, guint number, const Rows *rows)
{
  g_autofree char *name = g_strdup_printf ("sheet%u.xml", number);
  GsfInput *sheet = gsf_infile_child_by_vname (book, "xl", "worksheets", name, NULL);
  struct stat info;
  char last[6];
  gboolean ok = sheet && fstat (rows->fd, &info) == 0 && info.st_size > rows->size
                && pread (rows->fd, last, sizeof last, info.st_size - (off_t) sizeof last)
                       == (ssize_t) sizeof last
                && memcmp (last, "</row>", sizeof last) == 0
                && measure_sheet (sheet) == info.st_size;

  g_clear_object (&sheet);
  return ok;
}

gboolean
_zg_xlsx_check_rows (const Book *self, const char *file, GError **error)
{
  GsfInput *input = gsf_input_stdio_new (file, NULL);
  GsfInfile *book = input ? gsf_infile_zip_new (input, NULL) : NULL;
  gboolean ok = book != NULL;

  for (guint i = 0; ok && i < self->rows->len; i++)
    ok = has_rows (book, i + 1, &g_array_index (self->rows, Rows, i));
  g_clear_object (&book);
  g_clear_object (&input);
  return ok || zg_output_fail_gathering (ENOSPC, error);
}
