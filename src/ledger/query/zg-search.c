/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-search.h"

#include <string.h>
#include <unicode/unorm2.h>

#include "zg-pinyin.h"
#include "zg-query-private.h"
#include "zg-search-private.h"
#include "zg-text.h"

/* A word up to a blank outside of quotation marks. One that is still open, as while it is typed,
 * reaches to the end. */
static const char *
read_word (const char *p, gboolean *open)
{
  gboolean quoted = FALSE;

  for (; *p && (quoted || !g_unichar_isspace (g_utf8_get_char (p))); p = g_utf8_next_char (p))
    quoted = quoted != (*p == '"');
  *open = quoted;
  return p;
}

/* Without the quotation marks; two inside of others are one. */
static char *
unquote (const char *word, gsize length)
{
  GString *text = g_string_sized_new (length);
  gboolean quoted = FALSE;

  for (gsize i = 0; i < length; i++)
    if (word[i] != '"')
      g_string_append_c (text, word[i]);
    else if (quoted && i + 1 < length && word[i + 1] == '"')
      g_string_append_c (text, word[++i - 1]);
    else
      quoted = !quoted;
  return g_string_free (text, FALSE);
}

/* Whether a word is a term of filters: a name that these know, then an operator. */
static gboolean
is_term (const char *word, gsize length)
{
  gsize dash = length > 0 && *word == '-';
  gsize end = strcspn (word + dash, "=~<>\", \t\n");
  g_autofree char *name = NULL;

  if (dash + end >= length || end == 0 || strchr ("=~<>", word[dash + end]) == NULL)
    return FALSE;
  name = g_strndup (word + dash, end);
  return _zg_query_is_name (name);
}

void
_zg_search_split (const char *search, GPtrArray *words, GString *filter)
{
  const char *p = search ? search : "";

  if (!g_utf8_validate (p, -1, NULL))
    return;
  while (*p)
    {
      gboolean open;
      const char *end = read_word (p, &open);

      if (end == p)
        {
          p = g_utf8_next_char (p);
          continue;
        }
      if (!is_term (p, (gsize) (end - p)))
        g_ptr_array_add (words, unquote (p, (gsize) (end - p)));
      else
        {
          g_string_append (filter, filter->len ? " " : "");
          g_string_append_len (filter, p, end - p);
          g_string_append (filter, open ? "\"" : "");
        }
      p = end;
    }
}

char **
zg_search_get_words (const char *search)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) filter = g_string_new (NULL);

  _zg_search_split (search, words, filter);
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_steal (words, NULL);
}

gboolean
_zg_search_is_latin (const char *key)
{
  gboolean letter = FALSE;

  for (; g_ascii_isalnum (*key); key++)
    letter = letter || g_ascii_isalpha (*key);
  return letter && *key == '\0';
}

/* A folded text, and which bytes of the shown one stand behind each of its bytes. */
typedef struct
{
  GString *key;
  GArray *sources; /* of ZgSpan, one a byte of the key */
} Folded;

/* The end of the shortest stretch from @p on that folds by itself, whatever follows. */
static const char *
next_boundary (const UNormalizer2 *nfkc, const char *p)
{
  do
    p = g_utf8_next_char (p);
  while (*p && !unorm2_hasBoundaryBefore (nfkc, (UChar32) g_utf8_get_char (p)));
  return p;
}

static gboolean
fold_with_sources (const char *text, Folded *folded)
{
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfkc = unorm2_getNFKCInstance (&status);

  g_return_val_if_fail (U_SUCCESS (status), FALSE);
  for (const char *p = text; *p;)
    {
      const char *end = next_boundary (nfkc, p);
      const ZgSpan source = { (guint) (p - text), (guint) (end - p) };
      g_autofree char *stretch = g_strndup (p, (gsize) (end - p));
      g_autofree char *key = zg_text_fold (stretch);

      g_string_append (folded->key, key);
      for (gsize i = 0; key[i]; i++)
        g_array_append_val (folded->sources, source);
      p = end;
    }
  return TRUE;
}

static void
add_span (GArray *spans, guint start, guint end)
{
  const ZgSpan span = { start, end - start };

  g_array_append_val (spans, span);
}

static void
find_text (const Folded *folded, const char *key, GArray *spans)
{
  gsize length = strlen (key);

  for (const char *hit = strstr (folded->key->str, key); hit; hit = strstr (hit + length, key))
    {
      gsize at = (gsize) (hit - folded->key->str);
      const ZgSpan *first = &g_array_index (folded->sources, ZgSpan, at);
      const ZgSpan *last = &g_array_index (folded->sources, ZgSpan, at + length - 1);

      add_span (spans, first->start, last->start + last->length);
    }
}

static void
find_pinyin (const char *text, const char *initials, GArray *spans)
{
  gsize length = 0;

  for (gssize at = zg_pinyin_find (text, initials, 0, &length); at >= 0;
       at = zg_pinyin_find (text, initials, at + (gssize) length, &length))
    add_span (spans, (guint) at, (guint) at + (guint) length);
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const ZgSpan *x = a;
  const ZgSpan *y = b;

  return (x->start > y->start) - (x->start < y->start);
}

static void
merge_spans (GArray *spans)
{
  guint kept = 0;

  g_array_sort (spans, compare_spans);
  for (guint i = 0; i < spans->len; i++)
    {
      const ZgSpan span = g_array_index (spans, ZgSpan, i);
      ZgSpan *last = kept ? &g_array_index (spans, ZgSpan, kept - 1) : NULL;

      if (last && span.start <= last->start + last->length)
        last->length = MAX (last->start + last->length, span.start + span.length) - last->start;
      else
        g_array_index (spans, ZgSpan, kept++) = span;
    }
  g_array_set_size (spans, kept);
}

static void
find_word (const Folded *folded, const char *text, const char *word, gboolean pinyin, GArray *spans)
{
  g_autofree char *key = zg_text_fold (word);

  if (*key == '\0')
    return;
  find_text (folded, key, spans);
  if (pinyin && _zg_search_is_latin (key))
    find_pinyin (text, key, spans);
}

GArray *
zg_search_find_spans (const char *const *words, const char *text, gboolean pinyin)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (ZgSpan));
  Folded folded;

  if (*words == NULL || !g_utf8_validate (text, -1, NULL))
    return spans;
  folded.key = g_string_new (NULL);
  folded.sources = g_array_new (FALSE, FALSE, sizeof (ZgSpan));
  if (fold_with_sources (text, &folded))
    for (; *words; words++)
      find_word (&folded, text, *words, pinyin, spans);
  g_string_free (folded.key, TRUE);
  g_array_unref (folded.sources);
  merge_spans (spans);
  return spans;
}
