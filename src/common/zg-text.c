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

char *
zg_text_fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  g_autofree char *folded = normal ? g_utf8_casefold (normal, -1) : NULL;
  GString *key = g_string_sized_new (folded ? strlen (folded) : 0);

  for (const char *p = folded; p && *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (key, fold_char (c));
    }
  return g_string_free (key, FALSE);
}

gsize
zg_text_prefix (const char *text, gsize n_chars)
{
  const char *p = text;

  while (*p && n_chars-- > 0)
    p = g_utf8_next_char (p);
  return (gsize) (p - text);
}
