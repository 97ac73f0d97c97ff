/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-achieved-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-keys.h"
#include "zg-quantity.h"

/* So many lines are named in the sentence. */
#define NAMED 3

static gboolean
is_open (const ZgAchievedLine *line)
{
  return strcmp (line->kind, ZG_ACHIEVED_OPEN) == 0;
}

static gboolean
is_rules (const ZgAchievedLine *line)
{
  return strcmp (line->kind, ZG_ACHIEVED_RULES) == 0;
}

const char *
zg_achieved_get_name (const ZgWords *words, const ZgAchievedLine *line)
{
  if (is_open (line))
    return zg_words_get (words, N_ ("not judged yet"));
  if (is_rules (line))
    return zg_words_get (words, N_ ("rules made"));
  return zg_words_get (words, zg_key_get_message (ZG_KEYS_FIGURE_KINDS, line->kind));
}

char *
zg_achieved_get_amount (const ZgAchievedLine *line)
{
  if (is_open (line) || is_rules (line))
    return zg_count_format (line->n);
  return zg_quantity_format (line->sum, line->unit);
}

char *
zg_achieved_get_formula (const ZgWords *words, const ZgAchievedLine *line)
{
  g_autofree char *n = zg_count_format (line->n);
  g_autofree char *sum = NULL;

  if (is_open (line))
    return g_strdup_printf (
        /* Translators: a number */
        zg_words_get (words, N_ ("issues with figures or rules that nobody has judged yet: %s")),
        n);
  if (is_rules (line))
    return g_strdup_printf (
        /* Translators: a number */
        zg_words_get (words, N_ ("issues with accepted rules, all together: %s")), n);
  sum = zg_quantity_format_exact (line->sum, line->unit);
  return g_strdup_printf (
      /* Translators: a number, and a sum with its unit */
      zg_words_get (words, N_ ("issues with accepted figures of this kind: %s figures, together "
                               "%s")),
      n, sum);
}

/* "money 1234.56 万元, rules made 12": the first lines. */
static char *
name_first (const ZgWords *words, const GPtrArray *lines, guint n_lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (n_lines, NAMED); i++)
    {
      const ZgAchievedLine *line = g_ptr_array_index (lines, i);
      g_autofree char *amount = zg_achieved_get_amount (line);

      g_string_append_printf (text, "%s%s %s",
                              /* Translators: between the parts of a list */
                              i > 0 ? zg_words_get (words, N_ (", ")) : "",
                              zg_achieved_get_name (words, line), amount);
    }
  return g_string_free (text, FALSE);
}

char *
zg_sentence_achieved (const ZgWords *words, const ZgFigures *figures, gboolean by_measure)
{
  const GPtrArray *lines = figures->achieved;
  guint n_lines = lines ? lines->len : 0;
  const ZgAchievedLine *last = n_lines > 0 ? g_ptr_array_index (lines, n_lines - 1) : NULL;
  g_autofree char *open = zg_count_format (last && is_open (last) ? last->n : 0);
  g_autofree char *all = NULL;
  g_autofree char *first = NULL;
  gint64 n = 0;

  if (n_lines == 0)
    return g_strdup (zg_words_get (words, N_ ("No figures are in the issues.")));
  for (guint i = 0; i < n_lines; i++)
    {
      const ZgAchievedLine *line = g_ptr_array_index (lines, i);

      n += is_open (line) ? 0 : line->n;
    }
  if (n == 0)
    return g_strdup_printf (
        /* Translators: a number */
        zg_words_get (words, N_ ("No figure is accepted yet; %s are still to be judged.")), open);
  all = zg_count_format (n);
  first = name_first (words, lines, n_lines - (is_open (last) ? 1 : 0));
  return g_strdup_printf (
      /* Translators: a number, a list such as "money 12 万元, rules made 3", a number */
      zg_words_get (words, N_ ("Accepted: %s (%s); still to be judged: %s.")), all, first, open);
}
