/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-diff.h"

#include <string.h>
#include <unicode/ubrk.h>

/* As many words may differ before the rest counts as rewritten: time and memory grow with the
 * square of it. */
#define MAX_DIFFERENCE 1200

/* The words of a text; word i runs from ends[i] to ends[i + 1]. */
typedef struct
{
  const char *text;
  GArray *ends; /* of int, with 0 in front */
} Words;

static void
words_clear (Words *words)
{
  g_clear_pointer (&words->ends, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

/* Without ICU's rules every character is a word. */
static void
cut_characters (Words *words)
{
  for (const char *p = words->text; *p;)
    {
      int end;

      p = g_utf8_next_char (p);
      end = (int) (p - words->text);
      g_array_append_val (words->ends, end);
    }
}

static void
cut (Words *words, const char *text)
{
  UErrorCode status = U_ZERO_ERROR;
  UText *utext = utext_openUTF8 (NULL, text, -1, &status);
  UBreakIterator *breaks = ubrk_open (UBRK_WORD, "zh", NULL, 0, &status);
  int end = 0;

  words->text = text;
  words->ends = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_val (words->ends, end);
  ubrk_setUText (breaks, utext, &status);
  if (U_FAILURE (status))
    cut_characters (words);
  else
    while ((end = ubrk_next (breaks)) != UBRK_DONE)
      g_array_append_val (words->ends, end);
  ubrk_close (breaks);
  utext_close (utext);
}

static int
word_start (const Words *words, int i)
{
  return g_array_index (words->ends, int, i);
}

static int
n_words (const Words *words)
{
  return (int) words->ends->len - 1;
}

static gboolean
is_same (const Words *a, int i, const Words *b, int j)
{
  int length = word_start (a, i + 1) - word_start (a, i);

  return length == word_start (b, j + 1) - word_start (b, j)
         && memcmp (a->text + word_start (a, i), b->text + word_start (b, j), (gsize) length) == 0;
}

static void
append (GArray *spans, ZgDiffKind kind, const Words *words, int from, int to)
{
  ZgDiffSpan span = { .kind = kind };
  ZgDiffSpan *last = spans->len ? &g_array_index (spans, ZgDiffSpan, spans->len - 1) : NULL;

  if (from == to)
    return;
  span.start = (gsize) word_start (words, from);
  span.length = (gsize) (word_start (words, to) - word_start (words, from));
  if (last && last->kind == kind)
    last->length += span.length;
  else
    g_array_append_val (spans, span);
}

/* Myers' greedy search: v[k] is how far a path of d differences gets on diagonal k = x - y. Each
 * round's v is kept for walking back. */
typedef struct
{
  const Words *a;
  const Words *b;
  int from; /* both begin here */
  int n;    /* words of a and b from there on that are compared */
  int m;
  GPtrArray *rounds; /* of int[], 2 d + 1 each, diagonal k at k + d */
} Search;

static int
reach (const Search *search, int d, int k)
{
  const int *last;
  int x;

  if (d == 0)
    return 0;
  last = (const int *) g_ptr_array_index (search->rounds, d - 1) + (d - 1);
  if (k == -d || (k != d && last[k - 1] < last[k + 1]))
    x = last[k + 1]; /* a word added */
  else
    x = last[k - 1] + 1; /* a word removed */
  return x;
}

static int
slide (const Search *search, int x, int k)
{
  while (x < search->n && x - k < search->m
         && is_same (search->a, search->from + x, search->b, search->from + x - k))
    x++;
  return x;
}

/* The number of differences; -1 if there are too many. A diagonal past an edge stays there and is
 * no end, since both coordinates must be reached. */
static int
find_path (const Search *search)
{
  for (int d = 0; d <= MAX_DIFFERENCE; d++)
    {
      int *v = g_new0 (int, 2 * (gsize) d + 1);

      g_ptr_array_add (search->rounds, v);
      for (int k = -d; k <= d; k += 2)
        {
          int x = slide (search, reach (search, d, k), k);

          v[k + d] = x;
          if (x >= search->n && x - k >= search->m)
            return d;
        }
    }
  return -1;
}

/* Marks the words that were removed and added, from the path's end to its start. */
static void
walk_back (const Search *search, int d, guint8 *removed, guint8 *added)
{
  int k = search->n - search->m;

  for (; d > 0; d--)
    {
      const int *last = (const int *) g_ptr_array_index (search->rounds, d - 1) + (d - 1);
      gboolean add = k == -d || (k != d && last[k - 1] < last[k + 1]);
      int x = add ? last[k + 1] : last[k - 1];

      k += add ? 1 : -1;
      if (add)
        added[x - k] = TRUE;
      else
        removed[x] = TRUE;
    }
}

/* A lone short word, such as a comma or 的, that happens to stand in both of two rewritten passages
 * only makes them hard to read: it counts as rewritten too. */
static void
drop_islands (const Search *search, guint8 *removed, guint8 *added)
{
  int x = 0;
  int y = 0;

  while (x < search->n && y < search->m)
    {
      int length;

      if (removed[x] || added[y])
        {
          x += removed[x];
          y += added[y];
          continue;
        }
      length =
          word_start (search->a, search->from + x + 1) - word_start (search->a, search->from + x);
      if (length <= 3 && x > 0 && y > 0 && x + 1 < search->n && y + 1 < search->m && removed[x - 1]
          && added[y - 1] && removed[x + 1] && added[y + 1])
        removed[x] = added[y] = TRUE;
      else
        {
          x++;
          y++;
        }
    }
}

static void
append_marked (const Search *search, GArray *spans, const guint8 *removed, const guint8 *added)
{
  int x = 0;
  int y = 0;

  while (x < search->n || y < search->m)
    {
      int from_x = x;
      int from_y = y;

      while (x < search->n && removed[x])
        x++;
      while (y < search->m && added[y])
        y++;
      append (spans, ZG_DIFF_REMOVED, search->a, search->from + from_x, search->from + x);
      append (spans, ZG_DIFF_ADDED, search->b, search->from + from_y, search->from + y);
      from_x = x;
      while (x < search->n && y < search->m && !removed[x] && !added[y])
        {
          x++;
          y++;
        }
      append (spans, ZG_DIFF_KEPT, search->a, search->from + from_x, search->from + x);
    }
}

/* What lies between the common ends. */
static void
compare_middle (Search *search, GArray *spans)
{
  g_autofree guint8 *removed = g_new0 (guint8, (gsize) search->n + 1);
  g_autofree guint8 *added = g_new0 (guint8, (gsize) search->m + 1);
  int d;

  search->rounds = g_ptr_array_new_with_free_func (g_free);
  d = find_path (search);
  if (d >= 0)
    {
      walk_back (search, d, removed, added);
      drop_islands (search, removed, added);
    }
  else
    {
      memset (removed, TRUE, (gsize) search->n);
      memset (added, TRUE, (gsize) search->m);
    }
  append_marked (search, spans, removed, added);
  g_clear_pointer (&search->rounds, g_ptr_array_unref);
}

GArray *
zg_diff_words (const char *old_text, const char *new_text)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (ZgDiffSpan));
  g_auto (Words) a = { 0 };
  g_auto (Words) b = { 0 };
  Search search = { .a = &a, .b = &b };
  int same_end = 0;

  cut (&a, old_text);
  cut (&b, new_text);
  search.n = n_words (&a);
  search.m = n_words (&b);
  while (search.from < MIN (search.n, search.m) && is_same (&a, search.from, &b, search.from))
    search.from++;
  search.n -= search.from;
  search.m -= search.from;
  while (same_end < MIN (search.n, search.m)
         && is_same (&a, n_words (&a) - 1 - same_end, &b, n_words (&b) - 1 - same_end))
    same_end++;
  search.n -= same_end;
  search.m -= same_end;
  append (spans, ZG_DIFF_KEPT, &a, 0, search.from);
  compare_middle (&search, spans);
  append (spans, ZG_DIFF_KEPT, &a, n_words (&a) - same_end, n_words (&a));
  return g_steal_pointer (&spans);
}
