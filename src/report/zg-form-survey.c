/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-form-survey.h"

/* A column whose cells have so many lines at its weight is made twice as wide; none gets more than
 * three times its weight. */
#define FEW_LINES 4
#define MOST_MORE 2

/* The part of the width that least widths may take, and to which they are cut if they take more. */
#define MOST_LEAST 0.97
#define CUT_LEAST  0.85

typedef struct
{
  double n_chars; /* of all cells */
  guint n_filled; /* cells in which something stands */
  GHashTable *keys;
} Found;

struct _ZgFormSurvey
{
  const ZgForm *form;
  gboolean has_rows; /* plain ones */
  Found *columns;
};

static void
look_at (Found *found, const ZgFormColumn *column, const char *text)
{
  if (text == NULL || text[0] == '\0')
    return;
  found->n_chars += (double) g_utf8_strlen (text, -1);
  found->n_filled++;
  if (column->type == ZG_CELL_KEY && !g_hash_table_contains (found->keys, text))
    g_hash_table_add (found->keys, g_strdup (text));
}

ZgFormSurvey *
zg_form_survey_new (const ZgForm *form)
{
  ZgFormSurvey *self = g_new0 (ZgFormSurvey, 1);
  g_autoptr (ZgFormReader) reader = zg_form_read (form);
  guint n = zg_form_count_rows (form);

  self->form = form;
  self->columns = g_new0 (Found, form->columns->len);
  for (guint i = 0; i < form->columns->len; i++)
    self->columns[i].keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint row = 0; row < n; row++)
    {
      const ZgFormRow *of = zg_form_reader_get (reader, row);

      if (of->kind != ZG_ROW_PLAIN)
        continue;
      self->has_rows = TRUE;
      for (guint i = 0; i < form->columns->len; i++)
        look_at (&self->columns[i], zg_form_column (form, i), of->cells[i].text);
    }
  return self;
}

void
zg_form_survey_free (ZgFormSurvey *self)
{
  for (guint i = 0; i < self->form->columns->len; i++)
    g_hash_table_unref (self->columns[i].keys);
  g_free (self->columns);
  g_free (self);
}

gboolean
zg_form_survey_has_rows (const ZgFormSurvey *self)
{
  return self->has_rows;
}

gboolean
zg_form_survey_is_empty (const ZgFormSurvey *self, guint column)
{
  return self->columns[column].n_filled == 0;
}

GHashTable *
zg_form_survey_get_keys (const ZgFormSurvey *self, guint column)
{
  return self->columns[column].keys;
}

/* Characters in the cells of a column, the mean of those in which something stands; 0 if nothing
 * does. -1 in a table without rows, or with some to be written by hand. */
static double
measure_text (const ZgFormSurvey *self, guint column)
{
  const Found *found = &self->columns[column];

  if (!self->has_rows || self->form->least_lines > 0)
    return -1;
  return found->n_filled > 0 ? found->n_chars / found->n_filled : 0;
}

double
zg_form_survey_get_length (const ZgFormSurvey *self, guint column)
{
  return MAX (measure_text (self, column), 0);
}

double
zg_form_survey_get_weight (const ZgFormSurvey *self, guint column)
{
  const ZgFormColumn *of = zg_form_column (self->form, column);
  double title = (double) g_utf8_strlen (of->title, -1) + 1, text = measure_text (self, column);

  if (text == 0)
    return MIN (of->weight, title);
  if (text < 0 || of->type != ZG_CELL_TEXT)
    return of->weight;
  return of->weight * (1 + MIN (text / (of->weight * FEW_LINES), MOST_MORE));
}

/* Shares @width by weight among the columns that are not at their least width yet; FALSE if that
 * leaves one of them too narrow, which then has its least width. */
static gboolean
share (const ZgForm *form,
       const double *weight,
       const double *least,
       double *widths,
       gboolean *fixed,
       double width)
{
  double weights = 0;
  gboolean ok = TRUE;

  for (guint i = 0; i < form->columns->len; i++)
    if (fixed[i])
      width -= widths[i];
    else if (!zg_form_column (form, i)->is_hidden)
      weights += weight[i];
  for (guint i = 0; i < form->columns->len; i++)
    {
      if (fixed[i] || zg_form_column (form, i)->is_hidden)
        continue;
      widths[i] = width * weight[i] / MAX (weights, 1);
      if (widths[i] >= least[i])
        continue;
      widths[i] = least[i];
      fixed[i] = TRUE;
      ok = FALSE;
    }
  return ok;
}

double *
zg_form_survey_share_width (const ZgFormSurvey *self, const double *least, double width)
{
  guint n = self->form->columns->len;
  g_autofree double *weight = g_new0 (double, n);
  g_autofree gboolean *fixed = g_new0 (gboolean, n);
  g_autofree double *wanted = g_memdup2 (least, n * sizeof *least);
  double *widths = g_new0 (double, n);
  double sum = 0;

  for (guint i = 0; i < n; i++)
    if (!zg_form_column (self->form, i)->is_hidden)
      {
        weight[i] = zg_form_survey_get_weight (self, i);
        sum += least[i];
      }
  /* With too many columns words are broken. */
  for (guint i = 0; sum > MOST_LEAST * width && i < n; i++)
    wanted[i] *= CUT_LEAST * width / sum;
  while (!share (self->form, weight, wanted, widths, fixed, width))
    ;
  return widths;
}
