/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "zg-form-block-private.h"
#include "zg-form-survey.h"

/* The widest a day is in print. */
#define A_DAY "2028-08-28"

/* How much longer a state may be than a title and still stand whole. */
#define KEY_MORE 2

/* Characters of a longer Chinese word, a title, that stay together. */
#define LEAST_WORD 2

/* A count that is not broken. */
#define A_COUNT "100"

/* What columns are not made narrower than, in characters: a Chinese word that is not broken (a
 * title, a state), and a column of sentences. The first is taken that leaves room for long texts.
 */
typedef struct
{
  int word;
  int text;
} Least;

static const Least leasts[] = { { 4, 7 }, { 3, 5 }, { 2, 4 } };

/* The part of the width that the least widths may take to leave room. */
#define ROOMY 0.85

/* A column whose cells have so many characters, in the mean, holds sentences; one whose cells have
 * no more than so few holds numbers and names, which stand on one line. */
#define SENTENCE 12
#define NAME     3.5

/* The widest of the words in @text that must not be broken. Of a longer Chinese one, which may be
 * anywhere, as much as is kept together; of one a little longer its half, so that it has two lines
 * and not three. */
static double
measure_words (const ZgSetting *setting, const char *text, ZgFontRole role, const Least *least)
{
  const ZgTextStyle style = { .role = role, .size = ZG_FORM_SIZE, .pitch = ZG_FORM_PITCH };
  g_auto (GStrv) words = g_strsplit (text ? text : "", " ", -1);
  double widest = 0;

  for (guint i = 0; words[i]; i++)
    {
      glong n = g_utf8_strlen (words[i], -1);
      g_autofree char *half = NULL;

      if (g_str_is_ascii (words[i]) || n <= least->word)
        half = g_strdup (words[i]);
      else if (n <= 2 * least->word)
        half = g_utf8_substring (words[i], 0, (n + 1) / 2);
      else
        half = g_utf8_substring (words[i], 0, LEAST_WORD);
      if (half && *half)
        widest = MAX (widest, zg_lines_measure (setting->fonts, half, &style));
    }
  return widest;
}

/* Keys are few and short: each is measured once. */
static double
measure_keys (const ZgFormSurvey *survey,
              const ZgSetting *setting,
              guint column,
              const Least *least)
{
  const Least for_keys = { least->word + KEY_MORE, least->text };
  GHashTableIter iter;
  gpointer text;
  double widest = 0;

  g_hash_table_iter_init (&iter, zg_form_survey_get_keys (survey, column));
  while (g_hash_table_iter_next (&iter, &text, NULL))
    widest = MAX (widest, measure_words (setting, text, ZG_FONT_SONG, &for_keys));
  return widest;
}

/* The least width of a column: its title, and what one has to choose from, stand in whole words,
 * and sentences are not set one character below the other. */
static double
measure_least (const ZgForm *form,
               const ZgFormSurvey *survey,
               const ZgSetting *setting,
               guint column,
               const Least *least)
{
  const ZgFormColumn *of = zg_form_column (form, column);
  double widest = measure_words (setting, of->title, ZG_FONT_HEI, least);
  double length = zg_form_survey_get_length (survey, column);

  if (of->type == ZG_CELL_KEY)
    widest = MAX (widest, measure_keys (survey, setting, column, least));
  else if (of->type == ZG_CELL_DAY && zg_form_survey_get_weight (survey, column) == of->weight)
    widest = MAX (widest, measure_words (setting, A_DAY, ZG_FONT_SONG, least));
  else if (of->type == ZG_CELL_COUNT)
    widest = MAX (widest, measure_words (setting, A_COUNT, ZG_FONT_SONG, least));
  else if (of->type == ZG_CELL_TEXT && length >= SENTENCE)
    widest = MAX (widest, least->text * ZG_FORM_SIZE);
  else if (of->type == ZG_CELL_TEXT && length <= NAME)
    widest = MAX (widest, ceil (length) * ZG_FORM_SIZE);
  return widest > 0 ? widest + 2 * ZG_FORM_INSET + 0.5 : 0;
}

/* Returns the sum of the least widths of the columns that are printed. */
static double
measure_all (const ZgForm *form,
             const ZgFormSurvey *survey,
             const ZgSetting *setting,
             const Least *least,
             double *widths)
{
  double sum = 0;

  for (guint i = 0; i < form->columns->len; i++)
    if (_zg_form_is_printed (form, i))
      sum += widths[i] = measure_least (form, survey, setting, i, least);
  return sum;
}

double *
_zg_form_place_columns (const ZgForm *form, const ZgSetting *setting)
{
  guint n = form->columns->len;
  g_autoptr (ZgFormSurvey) survey = zg_form_survey_new (form);
  g_autofree double *least = g_new0 (double, n);
  g_autofree double *widths = NULL;
  double *x = g_new0 (double, n + 1);
  double sum = G_MAXDOUBLE;

  for (gsize i = 0; i < G_N_ELEMENTS (leasts) && sum > ROOMY * setting->width; i++)
    sum = measure_all (form, survey, setting, &leasts[i], least);
  widths = zg_form_survey_share_width (survey, least, setting->width);
  for (guint i = 0; i < n; i++)
    x[i + 1] = x[i] + widths[i];
  return x;
}
