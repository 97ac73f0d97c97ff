/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-clause.h"

#include <string.h>

#include "zg-text.h"

#define LEAST  15 /* characters with which a clause tells something */
#define MOST   40
#define BEFORE 20 /* characters before the words in a clause that is cut */

/* Whether the character belongs to a number. */
static gboolean
is_numeral (gunichar c)
{
  return g_unichar_isdigit (c) || c == '.'
         || g_utf8_strchr ("〇零一二三四五六七八九十百千万亿两", -1, c) != NULL;
}

gboolean
zg_clause_find (const char *text, gsize from, const char *phrase, gsize *place)
{
  gboolean is_number = is_numeral (g_utf8_get_char (phrase));

  if (phrase[0] == '\0' || from > strlen (text))
    return FALSE;
  for (const char *at = strstr (text + from, phrase); at; at = strstr (at + 1, phrase))
    if (!is_number || at == text || !is_numeral (g_utf8_get_char (g_utf8_prev_char (at))))
      {
        *place = (gsize) (at - text);
        return TRUE;
      }
  return FALSE;
}

/* Whether a clause ends with the character at @p; *@sentence if a sentence does, too. */
static gboolean
is_end (const char *text, const char *p, gboolean *sentence)
{
  gunichar c = g_utf8_get_char (p);

  /* "9:30", "1,274" */
  if ((c == ',' || c == ':') && p > text && g_ascii_isdigit (p[-1]) && g_ascii_isdigit (p[1]))
    return *sentence = FALSE;
  *sentence =
      c == '\n' || g_utf8_strchr ("。；：！？;:!?", -1, c) != NULL || (c == '.' && p[1] == ' ');
  return *sentence || c == ',' || c == g_utf8_get_char ("，");
}

/* Where the clause begins that ends before @end. */
static const char *
find_start (const char *text, const char *end)
{
  gboolean sentence;

  for (const char *p = g_utf8_find_prev_char (text, end); p; p = g_utf8_find_prev_char (text, p))
    if (is_end (text, p, &sentence))
      return g_utf8_next_char (p);
  return text;
}

/* The clause before the one at @start; @start if that begins a sentence. */
static const char *
find_earlier (const char *text, const char *start)
{
  const char *mark = g_utf8_find_prev_char (text, start);
  gboolean sentence;

  if (mark == NULL || (is_end (text, mark, &sentence) && sentence))
    return start;
  return find_start (text, mark);
}

static const char *
find_end (const char *text, const char *from)
{
  gboolean sentence;

  while (*from && !is_end (text, from, &sentence))
    from = g_utf8_next_char (from);
  return from;
}

static gsize
count (const char *from, const char *to)
{
  return (gsize) g_utf8_strlen (from, to - from);
}

char *
zg_clause_around (const ZgWords *words, const char *text, gsize place, gsize length)
{
  const char *dots = zg_words_is_chinese (words) ? "……" : "…";
  const char *at = text + place;
  const char *start = find_start (text, at);
  const char *end = find_end (text, at + length);
  const char *earlier;
  gboolean cut_start = FALSE, cut_end = FALSE;
  g_autofree char *clause = NULL;
  g_autofree char *line = NULL;

  while (count (start, end) < LEAST && (earlier = find_earlier (text, start)) < start
         && count (earlier, end) <= MOST)
    start = earlier;
  if (count (start, end) > MOST)
    {
      cut_start = count (start, at) > BEFORE;
      if (cut_start)
        start = g_utf8_offset_to_pointer (at, -BEFORE);
      cut_end = count (start, end) > MOST && count (start, at + length) < MOST;
      if (cut_end)
        end = g_utf8_offset_to_pointer (start, MOST);
    }
  clause = g_strndup (start, (gsize) (end - start));
  line = zg_text_one_line (clause);
  g_strstrip (line);
  return g_strconcat (cut_start ? dots : "", line, cut_end ? dots : "", NULL);
}
