/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>
#include <unicode/ucol.h>
#include <unicode/ustring.h>

#include "zg-board-text-private.h"
#include "zg-numeral.h"
#include "zg-text.h"

/* Texts that begin alike for so long stay as they are: keys of 100,000 measures must have room. */
#define MAX_CHARS 40

struct _ZgCollator
{
  UCollator *collator; /* NULL until it is needed, or if ICU has none */
};

ZgCollator *
_zg_collator_new (void)
{
  return g_new0 (ZgCollator, 1);
}

void
_zg_collator_free (ZgCollator *self)
{
  g_clear_pointer (&self->collator, ucol_close);
  g_free (self);
}

char *
_zg_collator_get_key (ZgCollator *self, const char *text)
{
  gsize length = zg_text_prefix (text, MAX_CHARS);
  UChar wide[2 * MAX_CHARS + 1];
  UErrorCode status = U_ZERO_ERROR;
  int32_t wide_length;
  int32_t size;
  char *key;

  u_strFromUTF8WithSub (wide, G_N_ELEMENTS (wide), &wide_length, text, (int32_t) length, 0xfffd,
                        NULL, &status);
  if (self->collator == NULL)
    self->collator = ucol_open ("zh", &status);
  if (U_FAILURE (status))
    return g_strndup (text, length);
  size = ucol_getSortKey (self->collator, wide, wide_length, NULL, 0);
  key = g_malloc ((gsize) size);
  ucol_getSortKey (self->collator, wide, wide_length, (uint8_t *) key, size);
  return key;
}

char *
_zg_natural_key (const char *folded)
{
  GString *key = g_string_new (NULL);

  for (const char *p = folded; *p;)
    {
      ZgNumeral numeral;

      if (zg_numeral_read (zg_slice_of (p), &numeral))
        {
          g_string_append_printf (key, "\x01%010" G_GINT64_FORMAT, numeral.value);
          p += numeral.length;
          continue;
        }
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        {
          g_string_append_c (key, '\x02');
          g_string_append_len (key, p, g_utf8_next_char (p) - p);
        }
      p = g_utf8_next_char (p);
    }
  return g_string_free (key, FALSE);
}
