/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-error.h"

gboolean
zg_text_check (const char *text, gssize length, GError **error)
{
  const char *end;

  if (g_utf8_validate (text, length, &end))
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID,
               _ ("the text has a byte at position %zu that is no UTF-8 character; type it again"),
               (gsize) (end - text) + 1);
  return FALSE;
}

/* NFKC turns full-width forms into ASCII but leaves the CJK marks that typists mix with them. */
static gunichar
fold_char (gunichar c)
{
  switch (c)
    {
    case 0x3001: /* 、 */
      return ',';
    case 0x3002: /* 。 */
      return '.';
    case 0x201c:
    case 0x201d:
      return '"';
    case 0x2018:
    case 0x2019:
      return '\'';
    default:
      return c;
    }
}

/* A character that NFKC and folding case change in no way but the one written here, unless a mark
 * follows that is not plain itself; 0 for any other. */
static gunichar
fold_plain_char (gunichar c)
{
  if (c < 0x80)
    return (guchar) g_ascii_tolower ((char) c);
  if (c >= 0x3400 && c <= 0x9fff && !(c >= 0x4dc0 && c <= 0x4dff)) /* ideographs */
    return c;
  if (c >= 0xff01 && c <= 0xff5e) /* full-width ASCII */
    return (guchar) g_ascii_tolower ((char) (c - 0xfee0));
  if (c == 0x3000)
    return ' ';
  if ((c >= 0x3001 && c <= 0x3002) || (c >= 0x3008 && c <= 0x3011) || c == 0x2014
      || (c >= 0x2018 && c <= 0x2019) || (c >= 0x201c && c <= 0x201d))
    return fold_char (c);
  return 0;
}

/* One or three bytes of UTF-8, the length of all plain characters; 0 if they are none. */
static gunichar
get_plain_char (const char *p, gsize *length)
{
  gunichar c = (guchar) p[0];

  *length = 1;
  if (c < 0x80)
    return c;
  if ((c & 0xf0) != 0xe0 || (p[1] & 0xc0) != 0x80 || (p[2] & 0xc0) != 0x80)
    return 0;
  *length = 3;
  c = (c & 0x0f) << 12 | (gunichar) (p[1] & 0x3f) << 6 | (gunichar) (p[2] & 0x3f);
  return c < 0x800 ? 0 : c;
}

static void
append_folded (GString *key, gunichar c)
{
  if (!g_unichar_isspace (c))
    g_string_append_unichar (key, c);
}

/* Any characters; FALSE if they are no UTF-8. */
static gboolean
fold_any (GString *key, const char *text, gssize length)
{
  g_autofree char *normal = g_utf8_normalize (text, length, G_NORMALIZE_NFKC);
  g_autofree char *folded = normal ? g_utf8_casefold (normal, -1) : NULL;

  for (const char *p = folded; p && *p; p = g_utf8_next_char (p))
    append_folded (key, fold_char (g_utf8_get_char (p)));
  return folded != NULL;
}

/* Nearly all Chinese text is of plain characters, and folded many times faster one by one. The
 * others are folded together with the plain one before them: they may be marks that combine with
 * it, and with nothing further away. */
char *
zg_text_fold (const char *text)
{
  g_autoptr (GString) key = g_string_sized_new (strlen (text));
  const char *last = text; /* the last plain character, and how long the key was before it */
  gsize before = 0;
  gsize length;

  for (const char *p = text; *p;)
    {
      gunichar c = fold_plain_char (get_plain_char (p, &length));

      if (c)
        {
          last = p;
          before = key->len;
          append_folded (key, c);
          p += length;
          continue;
        }
      while (*p && fold_plain_char (get_plain_char (p, &length)) == 0)
        p++;
      g_string_truncate (key, before);
      if (!fold_any (key, last, p - last))
        return g_strdup ("");
    }
  return g_string_free (g_steal_pointer (&key), FALSE);
}

char *
zg_text_one_line (const char *text)
{
  GString *line = g_string_sized_new (strlen (text));

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029)
        g_string_append_c (line, ' ');
      else
        g_string_append_len (line, p, g_utf8_next_char (p) - p);
    }
  return g_string_free (line, FALSE);
}

gsize
zg_text_prefix (const char *text, gsize n_chars)
{
  const char *p = text;

  while (*p && n_chars-- > 0)
    p = g_utf8_next_char (p);
  return (gsize) (p - text);
}
