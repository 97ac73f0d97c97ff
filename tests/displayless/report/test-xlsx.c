/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A workbook is there whole or not at all, however little room there is to make it; and how it is
 * printed. */
#define _GNU_SOURCE /* unshare() */

#include <glib/gstdio.h>
#include <gsf/gsf-infile-zip.h>
#include <gsf/gsf-infile.h>
#include <gsf/gsf-input-stdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include "zg-error.h"
#include "zg-xlsx.h"

#define N_ROWS 6000

typedef enum
{
  WRITTEN,
  REFUSED,
  UNSOUND,   /* told as written, and not all is there */
  MISTAKEN,  /* refused for another reason, or something was left */
  SKIP = 77, /* no file system can be mounted here */
} Outcome;

static ZgManuscript *
make_manuscript (void)
{
  ZgManuscript *manuscript = zg_manuscript_new (zg_words_for ("zh_CN"), &zg_page_format_official);

  for (guint sheet = 0; sheet < 2; sheet++)
    {
      ZgForm *form = zg_form_new ();

      zg_form_add_column (form, "number", g_strdup ("序号"), 6);
      zg_form_add_column (form, "text", g_strdup ("整改措施"), 30);
      for (guint i = 0; i < N_ROWS / (1 + sheet); i++)
        {
          zg_form_add_row (form, TRUE);
          zg_form_set (form, 0, g_strdup_printf ("%u", i + 1));
          zg_form_set (form, 1,
                       g_strdup_printf ("第%u项措施：%08x%08x%08x", i, g_random_int (),
                                        g_random_int (), g_random_int ()));
        }
      zg_manuscript_add (manuscript, ZG_TEXT_TITLE, sheet ? "问题清单" : "整改台账");
      zg_manuscript_add_form (manuscript, form);
    }
  return manuscript;
}

static gboolean
write_book (const ZgManuscript *manuscript, const char *path, GError **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);

  return zg_xlsx_write (manuscript, path, NULL, warnings, NULL, error);
}

/* Bytes of both sheets; 0 without a book. */
static gint64
measure (const char *path)
{
  GsfInput *input = gsf_input_stdio_new (path, NULL);
  GsfInfile *book = input ? gsf_infile_zip_new (input, NULL) : NULL;
  gint64 size = 0;

  for (guint i = 1; book && i <= 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("sheet%u.xml", i);
      GsfInput *sheet = gsf_infile_child_by_vname (book, "xl", "worksheets", name, NULL);

      size += sheet ? gsf_input_size (sheet) : 0;
      g_clear_object (&sheet);
    }
  g_clear_object (&book);
  g_clear_object (&input);
  return size;
}

/* With so much room for all that is gathered, and for the workbook itself. */
static Outcome
write_with (const ZgManuscript *manuscript, guint kilobytes, gint64 expected)
{
  g_autofree char *options = g_strdup_printf ("size=%uk", kilobytes);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "a.xlsx", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) left = NULL;

  if (unshare (CLONE_NEWNS) != 0 || mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0
      || mount ("tmpfs", g_get_tmp_dir (), "tmpfs", 0, options) != 0)
    return SKIP;
  if (write_book (manuscript, path, &error))
    return measure (path) == expected ? WRITTEN : UNSOUND;
  left = g_dir_open (g_get_tmp_dir (), 0, NULL);
  return g_error_matches (error, ZG_ERROR, ZG_ERROR_DISK_FULL) && g_dir_read_name (left) == NULL
             ? REFUSED
             : MISTAKEN;
}

static Outcome
try_with (const ZgManuscript *manuscript, guint kilobytes, gint64 expected)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    _exit ((int) write_with (manuscript, kilobytes, expected));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  return (Outcome) WEXITSTATUS (status);
}

static void
test_full_disk (void)
{
  g_autoptr (ZgManuscript) manuscript = make_manuscript ();
  g_autofree char *folder = g_dir_make_tmp ("zg-xlsx-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
  g_autoptr (GError) error = NULL;
  gboolean ok = write_book (manuscript, path, &error);
  gint64 expected = measure (path);
  guint n[2] = { 0 };

  g_assert_no_error (error);
  g_assert_true (ok);
  g_assert_cmpint (expected, >, 500000);
  for (guint kilobytes = 64; kilobytes < 6000; kilobytes += 100)
    {
      Outcome outcome = try_with (manuscript, kilobytes, expected);

      if (outcome == SKIP)
        {
          g_test_skip ("no file system can be mounted here");
          break;
        }
      if (outcome > REFUSED)
        g_error ("with %u kB: %s", kilobytes,
                 outcome == UNSOUND ? "told as written, but not whole" : "refused wrongly");
      n[outcome]++;
      /* Once there is room, more of it is no harm. */
      g_assert_true (outcome == WRITTEN || n[WRITTEN] == 0);
      if (n[WRITTEN] == 3)
        break;
    }
  g_assert_true (n[REFUSED] > 3 || g_test_failed () || n[WRITTEN] == 0);
  g_unlink (path);
  g_rmdir (folder);
}

/* A part of the workbook that is made of @manuscript, in a folder (nullable). (transfer full) */
static char *
read_part (const ZgManuscript *manuscript, const char *folder, const char *name)
{
  g_autofree char *where = g_dir_make_tmp ("zg-xlsx-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (where, "a.xlsx", NULL);
  g_autoptr (GError) error = NULL;
  gboolean ok = write_book (manuscript, path, &error);
  GsfInput *input, *part;
  GsfInfile *book;
  char *text;

  g_assert_no_error (error);
  g_assert_true (ok);
  input = gsf_input_stdio_new (path, NULL);
  book = gsf_infile_zip_new (input, NULL);
  part = folder ? gsf_infile_child_by_vname (book, "xl", folder, name, NULL)
                : gsf_infile_child_by_vname (book, "xl", name, NULL);
  g_assert_nonnull (part);
  text = g_strndup ((const char *) gsf_input_read (part, (gsize) gsf_input_size (part), NULL),
                    (gsize) gsf_input_size (part));
  g_object_unref (part);
  g_object_unref (book);
  g_object_unref (input);
  g_unlink (path);
  g_rmdir (where);
  return text;
}

/* Adds an issue with so many measures of @n_chars each. */
static void
add_issue (ZgForm *form, guint n, guint n_chars)
{
  for (guint i = 0; i < n; i++)
    {
      GString *text = g_string_new (NULL);

      for (guint k = 0; k < n_chars; k++)
        g_string_append (text, "改");
      zg_form_add_row (form, i == 0);
      zg_form_set (form, 0, g_strdup (i == 0 ? "账目不清" : NULL));
      zg_form_set (form, 1, g_string_free (text, FALSE));
    }
}

static ZgManuscript *
issues_new (ZgForm **form)
{
  ZgPageFormat format = zg_page_format_table (FALSE, TRUE);
  ZgManuscript *manuscript = zg_manuscript_new (zg_words_for ("zh_CN"), &format);

  *form = zg_form_new ();
  zg_form_add_column (*form, "title", g_strdup ("问题"), 8)->is_shared = TRUE;
  zg_form_add_column (*form, "measure", g_strdup ("整改措施"), 30);
  zg_form_add_column (*form, "deadline", g_strdup ("完成时限"), 1)->type = ZG_CELL_DAY;
  zg_form_add_column (*form, "uuid", g_strdup ("uuid"), 50)->is_hidden = TRUE;
  zg_manuscript_add (manuscript, ZG_TEXT_TITLE, "整改台账");
  zg_manuscript_add_form (manuscript, *form);
  return manuscript;
}

/* The rows before which a page ends, counted from 0. (transfer full) */
static GArray *
read_breaks (const ZgManuscript *manuscript)
{
  g_autofree char *sheet = read_part (manuscript, "worksheets", "sheet1.xml");
  GArray *breaks = g_array_new (FALSE, FALSE, sizeof (guint));

  for (const char *at = sheet; (at = strstr (at, "<brk id=\"")); at++)
    {
      guint row = (guint) g_ascii_strtoull (at + strlen ("<brk id=\""), NULL, 10);

      g_array_append_val (breaks, row);
    }
  return breaks;
}

/* A page does not end within an issue that fits on one, nor between it and its heading. */
static void
test_breaks (void)
{
  /* Title and head of the table are rows 0 and 1. */
  static const guint expected[] = { 2 + 4, 2 + 8, 2 + 12 };
  ZgForm *form;
  g_autoptr (ZgManuscript) manuscript = issues_new (&form);
  g_autoptr (GArray) breaks = NULL;

  add_issue (form, 4, 260);
  add_issue (form, 4, 260);
  zg_form_add_line (form, ZG_ROW_HEADING, "（一）立行立改");
  add_issue (form, 3, 260);
  add_issue (form, 3, 260);
  breaks = read_breaks (manuscript);
  g_assert_cmpuint (breaks->len, ==, G_N_ELEMENTS (expected));
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (g_array_index (breaks, guint, i), ==, expected[i]);
}

/* An issue that fits on no page begins where there is room for its first row; each row is whole.
 * Nothing but the head of the table stands on no page. */
static void
test_long_issue (void)
{
  ZgForm *form;
  g_autoptr (ZgManuscript) manuscript = issues_new (&form);
  g_autoptr (GArray) breaks = NULL;

  add_issue (form, 1, 10);
  add_issue (form, 30, 200);
  breaks = read_breaks (manuscript);
  g_assert_cmpuint (breaks->len, >, 3);
  g_assert_cmpuint (g_array_index (breaks, guint, 0), >, 4);
}

/* Columns are as wide as the paper, where the text is printed as large as it is; a day has room. */
static void
test_widths (void)
{
  ZgForm *form;
  g_autoptr (ZgManuscript) manuscript = issues_new (&form);
  g_autofree char *sheet = NULL;
  g_autofree char *styles = NULL;
  const char *at;
  double all = 0, last = 0;

  add_issue (form, 2, 200);
  zg_form_set (form, 2, g_strdup ("2024-03-31"));
  at = sheet = read_part (manuscript, "worksheets", "sheet1.xml");
  styles = read_part (manuscript, NULL, "styles.xml");
  /* Of the last column nothing is seen. */
  for (guint i = 0; i < 3; i++)
    {
      at = strstr (at, " width=\"") + strlen (" width=\"");
      last = g_ascii_strtod (at, NULL) * 7 * 0.75;
      all += last;
    }
  g_assert_cmpfloat (last, >, 10 * 0.5 * 10 + 4);
  g_assert_cmpfloat (all, <, ZG_MM (297) - 1.2 * 72);
  g_assert_cmpfloat (all, >, 0.85 * (ZG_MM (297) - 1.2 * 72));
  /* What goes on on the next page begins at the top. */
  g_assert_nonnull (strstr (styles, "vertical=\"top\""));
}

/* A paper without a table says why. */
static void
test_no_table (void)
{
  g_autoptr (ZgManuscript) manuscript =
      zg_manuscript_new (zg_words_for ("zh_CN"), &zg_page_format_official);
  g_autofree char *sheet = NULL;

  zg_manuscript_add (manuscript, ZG_TEXT_TITLE, "各单位任务清单");
  zg_manuscript_add (manuscript, ZG_TEXT_SMALL, "尚未给措施指定牵头单位。");
  sheet = read_part (manuscript, "worksheets", "sheet1.xml");
  g_assert_nonnull (strstr (sheet, "各单位任务清单"));
  g_assert_nonnull (strstr (sheet, "尚未给措施指定牵头单位。"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xlsx/full-disk", test_full_disk);
  g_test_add_func ("/xlsx/breaks", test_breaks);
  g_test_add_func ("/xlsx/long-issue", test_long_issue);
  g_test_add_func ("/xlsx/widths", test_widths);
  g_test_add_func ("/xlsx/no-table", test_no_table);
  return g_test_run ();
}
