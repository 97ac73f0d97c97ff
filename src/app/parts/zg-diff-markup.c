/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-diff-markup.h"

#include "zg-diff.h"
#include "zg-text.h"

/* Characters that are kept around a change, and of a long change itself. */
#define NEAR_CHARS 24
#define LONG_CHARS 160

#define REMOVED "<span strikethrough=\"true\" alpha=\"70%\">"
#define ADDED   "<span underline=\"single\" weight=\"bold\">"

typedef struct
{
  GString *markup;
  gboolean whole;
  gboolean is_cut;
} Writing;

static void
append (Writing *writing, const char *text, gsize length)
{
  g_autofree char *escaped = g_markup_escape_text (text, (gssize) length);

  g_string_append (writing->markup, escaped);
}

/* The first @head and the last @tail characters of a span; all of it if little lies between. */
static void
append_cut (Writing *writing, const char *text, gsize length, glong head, glong tail)
{
  glong n_chars = g_utf8_strlen (text, (gssize) length);
  const char *after_head;
  const char *before_tail;

  if (writing->whole || n_chars <= head + tail + 4)
    {
      append (writing, text, length);
      return;
    }
  after_head = g_utf8_offset_to_pointer (text, head);
  before_tail = g_utf8_offset_to_pointer (text, n_chars - tail);
  append (writing, text, (gsize) (after_head - text));
  g_string_append (writing->markup, "…");
  append (writing, before_tail, (gsize) (text + length - before_tail));
  writing->is_cut = TRUE;
}

static void
append_changed (Writing *writing, const char *open, const char *text, gsize length)
{
  g_string_append (writing->markup, open);
  append_cut (writing, text, length, LONG_CHARS, LONG_CHARS / 2);
  g_string_append (writing->markup, "</span>");
}

static void
append_words (Writing *writing, const char *old_text, const char *new_text)
{
  g_autoptr (GArray) spans = zg_diff_words (old_text, new_text);

  for (guint i = 0; i < spans->len; i++)
    {
      const ZgDiffSpan *span = &g_array_index (spans, ZgDiffSpan, i);
      gboolean is_first = i == 0;
      gboolean is_last = i + 1 == spans->len;

      if (span->kind == ZG_DIFF_REMOVED)
        append_changed (writing, REMOVED, old_text + span->start, span->length);
      else if (span->kind == ZG_DIFF_ADDED)
        append_changed (writing, ADDED, new_text + span->start, span->length);
      else
        append_cut (writing, old_text + span->start, span->length, is_first ? 0 : NEAR_CHARS,
                    is_last ? 0 : NEAR_CHARS);
    }
}

static void
append_values (Writing *writing, const char *old_text, const char *new_text)
{
  if (old_text)
    append_changed (writing, REMOVED, old_text, strlen (old_text));
  else
    g_string_append (writing->markup, "–");
  g_string_append (writing->markup, " → ");
  if (new_text)
    append_changed (writing, ADDED, new_text, strlen (new_text));
  else
    g_string_append (writing->markup, "–");
}

char *
zg_diff_markup (
    const char *old_text, const char *new_text, gboolean is_prose, gboolean whole, gboolean *is_cut)
{
  Writing writing = { .markup = g_string_new (NULL), .whole = whole };

  if (is_prose)
    append_words (&writing, old_text ? old_text : "", new_text ? new_text : "");
  else
    append_values (&writing, old_text, new_text);
  if (is_cut)
    *is_cut = writing.is_cut;
  return g_string_free (writing.markup, FALSE);
}
