/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-xlsx.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-error.h"
#include "zg-output.h"
#include "zg-text.h"
#include "zg-xlsx-private.h"

#define MOST_ROWS  (LXW_ROW_MAX - 10)
#define MOST_CHARS 32000 /* of a cell; the format takes 32767 */

/* Days here count from 1970-01-01, a workbook's from 1899-12-30. */
#define DAY_OFFSET 25569

/* The cell's text, no longer than a cell may be. (transfer full) */
static char *
fitting_text (Book *self, const char *text)
{
  gsize length = zg_text_prefix (text ? text : "", MOST_CHARS);

  if (text == NULL || text[length] == '\0')
    return g_strdup (text ? text : "");
  if (!self->is_cut)
    g_ptr_array_add (self->warnings,
                     g_strdup_printf (_ ("a text of more than %d characters is cut: a cell of a "
                                         "workbook takes no more"),
                                      MOST_CHARS));
  self->is_cut = TRUE;
  return g_strdup_printf ("%.*s…", (int) length, text);
}

static void
write_cell (Book *self, const ZgFormColumn *column, const ZgFormCell *cell, guint row, guint at)
{
  g_autofree char *text = fitting_text (self, cell->text);
  lxw_col_t col = (lxw_col_t) at;

  if (column->type == ZG_CELL_DAY && cell->day != ZG_DAY_NONE)
    worksheet_write_number (self->sheet, row, col, cell->day + DAY_OFFSET, self->day);
  else if (column->type == ZG_CELL_COUNT && cell->text)
    worksheet_write_number (self->sheet, row, col, (double) cell->count, self->centred);
  else if (text[0] != '\0')
    worksheet_write_string (self->sheet, row, col, text,
                            column->is_centred ? self->centred : self->text);
  else
    worksheet_write_blank (self->sheet, row, col, self->text);
}

static gboolean
check (Book *self, lxw_error status, GError **error)
{
  if (status == LXW_NO_ERROR)
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_IO, _ ("%s: the workbook could not be made: %s"),
               self->path, lxw_strerror (status));
  return FALSE;
}

/* One cell over whatever it spans; a single one is no merge. Without a format it writes no cell:
 * rows above the present one are on the disk already. */
static gboolean
merge (Book *self, guint row, guint end_row, guint col, guint end_col, GError **error)
{
  if (row == end_row && col == end_col)
    return TRUE;
  return check (self,
                worksheet_merge_range (self->sheet, row, (lxw_col_t) col, end_row,
                                       (lxw_col_t) end_col, "", NULL),
                error);
}

static gboolean
write_line (Book *self, const char *text, lxw_format *format, double height, GError **error)
{
  g_autofree char *fitting = fitting_text (self, text);
  guint row = self->row++, last = MAX (self->n_shown, 1) - 1;

  worksheet_set_row (self->sheet, row, height, NULL);
  for (guint i = 1; i <= last; i++)
    worksheet_write_blank (self->sheet, row, (lxw_col_t) i, format);
  return check (self, worksheet_write_string (self->sheet, row, 0, fitting, format), error)
         && merge (self, row, row, 0, last, error);
}

/* A cell that the rows of a group share stands in the first of them. */
static void
write_row (Book *self, const ZgForm *form, const ZgFormRow *row, double height)
{
  worksheet_set_row (self->sheet, self->row, height, NULL);
  for (guint i = 0; i < form->columns->len; i++)
    {
      const ZgFormColumn *column = zg_form_column (form, i);

      if (row->begins_group || !column->is_shared)
        write_cell (self, column, &row->cells[i], self->row, i);
      else
        worksheet_write_blank (self->sheet, self->row, (lxw_col_t) i, self->text);
    }
  self->row++;
}

/* Rows that share cells. */
static gboolean
write_group (Book *self, const ZgForm *form, guint first, guint end, GError **error)
{
  guint top = self->row;
  double shared;
  g_autofree double *heights = _zg_xlsx_measure_heights (self, form, first, end, &shared);

  _zg_xlsx_keep_rows (self, top, _zg_xlsx_need (self, heights, end - first, shared));
  _zg_xlsx_place_rows (self, top, heights, end - first);
  for (guint row = first; row < end; row++)
    write_row (self, form, zg_form_reader_get (self->reader, row), heights[row - first]);
  for (guint i = 0; i < form->columns->len; i++)
    if (zg_form_column (form, i)->is_shared && !merge (self, top, self->row - 1, i, i, error))
      return FALSE;
  return TRUE;
}

/* What the rows need that a heading before row @first is of. */
static double
measure_next (Book *self, const ZgForm *form, guint first)
{
  guint end = zg_form_group_end (form, first);
  double shared;
  g_autofree double *heights = _zg_xlsx_measure_heights (self, form, first, end, &shared);

  return _zg_xlsx_need (self, heights, end - first, shared);
}

/* A heading, which stands on the page of what it is of, or a sum: row @row of the form. */
static gboolean
write_over_all (Book *self, const ZgForm *form, guint row, GError **error)
{
  const ZgFormRow *of = zg_form_reader_get (self->reader, row);
  gboolean is_heading = of->kind == ZG_ROW_HEADING;
  g_autofree char *text = g_strdup (of->cells[0].text);
  double height = _zg_xlsx_measure_line (self, text, ZG_XLSX_SIZE), next = 0;

  if (is_heading && row + 1 < zg_form_count_rows (form)
      && zg_form_rows_get_kind (form->rows, row + 1) == ZG_ROW_PLAIN)
    next = measure_next (self, form, row + 1);
  _zg_xlsx_keep_rows (self, self->row, height + next);
  self->filled += height;
  self->is_begun = self->is_begun || !is_heading;
  return write_line (self, text, self->heading, height, error);
}

static gboolean
write_rows (Book *self, const ZgForm *form, const ZgProgress *progress, GError **error)
{
  guint n = zg_form_count_rows (form);

  for (guint first = 0, end; first < n; first = end)
    {
      const ZgFormRow *row = zg_form_reader_get (self->reader, first);

      end = zg_form_group_end (form, first);
      if (!zg_progress_tell (progress, first, n, error))
        return FALSE;
      if (row->kind == ZG_ROW_PLAIN ? !write_group (self, form, first, end, error)
                                    : !write_over_all (self, form, first, error))
        return FALSE;
    }
  return TRUE;
}

/* The titles of the columns, on every page. A hidden column is as wide as it wants to be. */
static void
write_head (Book *self, const ZgForm *form)
{
  double height = _zg_xlsx_measure_head (self, form);

  worksheet_set_row (self->sheet, self->row, height, NULL);
  for (guint i = 0; i < form->columns->len; i++)
    {
      const ZgFormColumn *column = zg_form_column (form, i);

      worksheet_write_string (self->sheet, self->row, (lxw_col_t) i, column->title, self->head);
      _zg_xlsx_set_column (self, i,
                           column->is_hidden ? column->weight * ZG_XLSX_SIZE : self->widths[i],
                           column->is_hidden);
    }
  worksheet_repeat_rows (self->sheet, self->row, self->row);
  self->repeated = height;
  self->filled += height;
  self->row++;
}

/* What may be typed into a column of keys is what the paper calls them. */
static void
add_choices (Book *self, const ZgForm *form, guint column, guint first, guint last)
{
  ZgKeys list = zg_form_column (form, column)->keys;
  const char *const *keys = zg_keys_get (list);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  lxw_data_validation validation = { .validate = LXW_VALIDATION_TYPE_LIST };

  for (guint i = 0; keys[i]; i++)
    g_ptr_array_add (labels, (gpointer) zg_words_get (self->manuscript->words,
                                                      zg_key_get_message (list, keys[i])));
  g_ptr_array_add (labels, NULL);
  validation.value_list = (char **) labels->pdata;
  worksheet_data_validation_range (self->sheet, first, (lxw_col_t) column, last, (lxw_col_t) column,
                                   &validation);
}

static gboolean
write_form (Book *self, const ZgForm *form, const ZgProgress *progress, GError **error)
{
  guint head = self->row, last;
  gboolean ok;

  if (zg_form_count_rows (form) > MOST_ROWS)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_TOO_LARGE,
                   _ ("%s: a sheet of a workbook takes %d rows, not %u; choose fewer issues"),
                   self->path, MOST_ROWS, zg_form_count_rows (form));
      return FALSE;
    }
  write_head (self, form);
  self->reader = zg_form_read (form);
  ok = write_rows (self, form, progress, error);
  g_clear_pointer (&self->reader, zg_form_reader_free);
  if (!ok)
    return FALSE;
  last = MAX (self->row - 1, head + 1);
  for (guint i = 0; i < form->columns->len; i++)
    if (zg_form_column (form, i)->type == ZG_CELL_KEY)
      add_choices (self, form, i, head + 1, last);
  worksheet_autofilter (self->sheet, head, 0, last, (lxw_col_t) (self->n_shown - 1));
  worksheet_freeze_panes (self->sheet, head + 1, 0);
  _zg_xlsx_set_up_print (self);
  return TRUE;
}

/* Columns up to the last one that is shown. */
static guint
count_shown (const ZgForm *form)
{
  guint n = form->columns->len;

  while (n > 1 && zg_form_column (form, n - 1)->is_hidden)
    n--;
  return n;
}

/* Begins a sheet with the lines from @first to @end, which stand over its table. */
static gboolean
begin_sheet (Book *self, guint first, guint end, const ZgForm *form, GError **error)
{
  if (!_zg_xlsx_add_sheet (self, first, end, error))
    return FALSE;
  self->n_shown = form ? count_shown (form) : 1;
  _zg_xlsx_begin_pages (self, form);
  for (guint i = first; i < end; i++)
    {
      const ZgPassage *line = g_ptr_array_index (self->manuscript->passages, i);
      g_autofree char *text = zg_passage_get_text (line);
      gboolean is_small = line->kind == ZG_TEXT_SMALL;
      double height =
          _zg_xlsx_measure_line (self, text, is_small ? ZG_XLSX_LINE_SIZE : ZG_XLSX_TITLE_SIZE);

      self->filled += height;
      if (!write_line (self, text, is_small ? self->line : self->title, height, error))
        return FALSE;
    }
  return TRUE;
}

/* What a paper says that has no table: why there is none. */
static gboolean
write_lines (Book *self, GError **error)
{
  if (!begin_sheet (self, 0, self->manuscript->passages->len, NULL, error))
    return FALSE;
  _zg_xlsx_set_column (self, 0, self->page_width, FALSE);
  _zg_xlsx_set_up_print (self);
  return _zg_xlsx_note_rows (self, error);
}

/* A sheet of each form, with the lines that stand above it. */
static gboolean
write_sheets (Book *self, const ZgProgress *progress, GError **error)
{
  GPtrArray *passages = self->manuscript->passages;
  guint first = 0;

  for (guint i = 0; i < passages->len; i++)
    {
      const ZgPassage *passage = g_ptr_array_index (passages, i);

      if (passage->form == NULL)
        continue;
      if (!begin_sheet (self, first, i, passage->form, error)
          || !write_form (self, passage->form, progress, error)
          || !_zg_xlsx_note_rows (self, error))
        return FALSE;
      first = i + 1;
    }
  return first > 0 || write_lines (self, error);
}

static gboolean
close_book (Book *self, GError **error)
{
  lxw_error status;

  errno = 0;
  status = workbook_close (self->book);
  return status == LXW_ERROR_ZIP_FILE_OPERATION && errno != 0
             ? zg_output_fail_gathering (errno, error)
             : check (self, status, error);
}

static gboolean
make_book (
    Book *self, const char *file, const char *author, const ZgProgress *progress, GError **error)
{
  lxw_doc_properties properties = { .title = self->manuscript->title,
                                    .author = (char *) (author ? author : ""),
                                    .comments = (char *) "Zhenggai " ZG_VERSION };
  /* Each row goes to the disk before the next one. */
  lxw_workbook_options options = { .constant_memory = LXW_TRUE,
                                   .tmpdir = (char *) g_get_tmp_dir () };
  gboolean ok;

  self->book = workbook_new_opt (file, &options);
  workbook_set_properties (self->book, &properties);
  _zg_xlsx_make_formats (self);
  ok = write_sheets (self, progress, error);
  /* Closing frees it, too, whatever becomes of the file. */
  return close_book (self, ok ? error : NULL) && ok;
}

gboolean
zg_xlsx_write (const ZgManuscript *manuscript,
               const char *path,
               const char *author,
               GPtrArray *warnings,
               const ZgProgress *progress,
               GError **error)
{
  g_autoptr (GArray) rows = _zg_xlsx_rows_new ();
  g_autoptr (GArray) breaks = g_array_new (FALSE, FALSE, sizeof (lxw_row_t));
  Book self = {
    .manuscript = manuscript, .path = path, .warnings = warnings, .rows = rows, .breaks = breaks
  };
  g_autoptr (ZgOutput) output = zg_output_new (path, error);

  gboolean ok = output && make_book (&self, zg_output_get_file (output), author, progress, error)
                && _zg_xlsx_check_rows (&self, zg_output_get_file (output), error)
                && zg_output_finish (output, error);

  g_free (self.widths);
  return ok;
}
