/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-form-block-private.h"

/* Characters of a Chinese word that is not broken either: a title, a state. */
#define SHORT_WORD 4

/* The widest a day is in print. */
#define A_DAY "2028-08-28"

static gboolean
is_whole (const char *word)
{
  return *word && (g_str_is_ascii (word) || g_utf8_strlen (word, -1) <= SHORT_WORD);
}

/* The widest of the words in @text that must not be broken: longer Chinese may be, anywhere. */
static double
measure_words (const ZgSetting *setting, const char *text, ZgFontRole role)
{
  const ZgTextStyle style = { .role = role, .size = ZG_FORM_SIZE, .pitch = ZG_FORM_PITCH };
  g_auto (GStrv) words = g_strsplit (text ? text : "", " ", -1);
  double widest = 0;

  for (guint i = 0; words[i]; i++)
    if (is_whole (words[i]))
      widest = MAX (widest, zg_lines_measure (setting->fonts, words[i], &style));
  return widest;
}

/* Keys are few and short: each is measured once. */
static double
measure_keys (const ZgForm *form, const ZgSetting *setting, guint column)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  double widest = 0;

  for (guint row = 0; row < form->rows->len; row++)
    {
      const ZgFormRow *of = zg_form_row (form, row);
      char *text = of->kind == ZG_ROW_PLAIN ? of->cells[column].text : NULL;

      if (text && g_hash_table_add (seen, text))
        widest = MAX (widest, measure_words (setting, text, ZG_FONT_SONG));
    }
  return widest;
}

/* The least width of a column: its title, and what one has to choose from, stand in whole words. */
static double
measure_least (const ZgForm *form, const ZgSetting *setting, guint column)
{
  const ZgFormColumn *of = zg_form_column (form, column);
  double widest = measure_words (setting, of->title, ZG_FONT_HEI);

  if (of->type == ZG_CELL_KEY)
    widest = MAX (widest, measure_keys (form, setting, column));
  else if (of->type == ZG_CELL_DAY && zg_form_get_weight (form, column) == of->weight)
    widest = MAX (widest, measure_words (setting, A_DAY, ZG_FONT_SONG));
  return widest > 0 ? widest + 2 * ZG_FORM_INSET + 0.5 : 0;
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
    else if (_zg_form_is_printed (form, i))
      weights += weight[i];
  for (guint i = 0; i < form->columns->len; i++)
    {
      if (fixed[i] || !_zg_form_is_printed (form, i))
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
_zg_form_place_columns (const ZgForm *form, const ZgSetting *setting)
{
  guint n = form->columns->len;
  g_autofree double *least = g_new0 (double, n);
  g_autofree double *weight = g_new0 (double, n);
  g_autofree double *widths = g_new0 (double, n);
  g_autofree gboolean *fixed = g_new0 (gboolean, n);
  double *x = g_new0 (double, n + 1);
  double sum = 0;

  for (guint i = 0; i < n; i++)
    if (_zg_form_is_printed (form, i))
      {
        sum += least[i] = measure_least (form, setting, i);
        weight[i] = zg_form_get_weight (form, i);
      }
  /* Too many columns for whole words: then their weights alone count. */
  for (guint i = 0; sum > setting->width && i < n; i++)
    least[i] = 0;
  while (!share (form, weight, least, widths, fixed, setting->width))
    ;
  for (guint i = 0; i < n; i++)
    x[i + 1] = x[i] + widths[i];
  return x;
}
