/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-office-columns.h"

#include <math.h>

#include "zg-form-survey.h"

/* A Chinese character is as wide as it is high, a letter or digit about half of that, but more in a
 * face that stands in, and a capital more still. */
#define LETTER  0.6
#define CAPITAL 0.3

/* Characters of a Chinese word that is not broken, and the widest that a day is. */
#define SHORT_WORD 4
#define NAME       5.5 /* numbers and names in cells, in the mean */
#define A_DAY      "2028-08-28"

/* The widest of the words in @text that must not be broken, points. */
static double
guess_words (const char *text, double size)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  double widest = 0;

  for (guint i = 0; words[i]; i++)
    {
      double n = (double) g_utf8_strlen (words[i], -1);

      if (g_str_is_ascii (words[i]) && n > 0)
        widest = MAX (widest, (n * LETTER + CAPITAL) * size);
      else if (n <= SHORT_WORD)
        widest = MAX (widest, n * size);
    }
  return widest;
}

double
zg_office_day_width (double size)
{
  return guess_words (A_DAY, size);
}

static double
guess_least (const ZgForm *form, const ZgFormSurvey *survey, guint column, double size)
{
  const ZgFormColumn *of = zg_form_column (form, column);
  double least = guess_words (of->title, size);
  GHashTableIter iter;
  gpointer text;

  g_hash_table_iter_init (&iter, zg_form_survey_get_keys (survey, column));
  while (g_hash_table_iter_next (&iter, &text, NULL))
    least = MAX (least, guess_words (text, size));
  if (of->type == ZG_CELL_DAY && zg_form_survey_get_weight (survey, column) >= of->weight)
    least = MAX (least, zg_office_day_width (size));
  else if (of->type == ZG_CELL_TEXT && zg_form_survey_get_length (survey, column) <= NAME)
    least = MAX (least, ceil (zg_form_survey_get_length (survey, column)) * size);
  return least;
}

double *
zg_office_share_width (const ZgForm *form, double size, double inset, double width)
{
  g_autofree double *least = g_new0 (double, form->columns->len);
  g_autoptr (ZgFormSurvey) survey = zg_form_survey_new (form);

  for (guint i = 0; i < form->columns->len; i++)
    {
      double words = zg_form_column (form, i)->is_hidden ? 0 : guess_least (form, survey, i, size);

      /* A point more, because nobody says where a line is rounded. */
      least[i] = words > 0 ? words + 2 * inset + 1 : 0;
    }
  return zg_form_survey_share_width (survey, least, width);
}

/* Chinese quotation marks and dashes are no "wide" characters to Unicode, but to a Chinese font. */
static gboolean
is_wide (gunichar c)
{
  return g_unichar_iswide (c) || (c >= 0x2014 && c <= 0x2026);
}

guint
zg_office_count_lines (const char *text, double n_chars)
{
  double x = 0, word = 0; /* from the margin, from where the line could break */
  guint n = 1;

  for (const char *p = text ? text : ""; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      double wide = is_wide (c) ? 1 : 0.5;

      if (c == '\n')
        {
          n++;
          x = word = 0;
          continue;
        }
      word = is_wide (c) || c == ' ' ? 0 : word + wide;
      x += wide;
      /* A space at the end of a line needs no room; a word goes to the next line with what stands
       * of it, unless it is longer than a line. */
      if (x <= n_chars + 0.001 || c == ' ')
        continue;
      n++;
      x = word > 0 && word <= n_chars ? word : wide;
      word = MIN (word, x);
    }
  return n;
}
