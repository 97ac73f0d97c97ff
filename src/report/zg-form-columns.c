/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-form-block-private.h"
#include "zg-form-survey.h"

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
measure_keys (const ZgFormSurvey *survey, const ZgSetting *setting, guint column)
{
  GHashTableIter iter;
  gpointer text;
  double widest = 0;

  g_hash_table_iter_init (&iter, zg_form_survey_get_keys (survey, column));
  while (g_hash_table_iter_next (&iter, &text, NULL))
    widest = MAX (widest, measure_words (setting, text, ZG_FONT_SONG));
  return widest;
}

/* The least width of a column: its title, and what one has to choose from, stand in whole words. */
static double
measure_least (const ZgForm *form,
               const ZgFormSurvey *survey,
               const ZgSetting *setting,
               guint column)
{
  const ZgFormColumn *of = zg_form_column (form, column);
  double widest = measure_words (setting, of->title, ZG_FONT_HEI);

  if (of->type == ZG_CELL_KEY)
    widest = MAX (widest, measure_keys (survey, setting, column));
  else if (of->type == ZG_CELL_DAY && zg_form_survey_get_weight (survey, column) == of->weight)
    widest = MAX (widest, measure_words (setting, A_DAY, ZG_FONT_SONG));
  return widest > 0 ? widest + 2 * ZG_FORM_INSET + 0.5 : 0;
}

double *
_zg_form_place_columns (const ZgForm *form, const ZgSetting *setting)
{
  guint n = form->columns->len;
  g_autoptr (ZgFormSurvey) survey = zg_form_survey_new (form);
  g_autofree double *least = g_new0 (double, n);
  g_autofree double *widths = NULL;
  double *x = g_new0 (double, n + 1);

  for (guint i = 0; i < n; i++)
    if (_zg_form_is_printed (form, i))
      least[i] = measure_least (form, survey, setting, i);
  widths = zg_form_survey_share_width (survey, least, setting->width);
  for (guint i = 0; i < n; i++)
    x[i + 1] = x[i] + widths[i];
  return x;
}
