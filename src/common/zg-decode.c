/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-decode.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unicode/ucnv.h>

#include "zg-error.h"

/* The first bytes of formats that people drop on a text importer. */
static const struct
{
  const char *magic;
  gsize length;
  const char *what;
} formats[] = {
  { "PK\x03\x04", 4, "ZIP, DOCX, XLSX" },
  { "\xd0\xcf\x11\xe0", 4, "DOC, XLS" },
  { "%PDF-", 5, "PDF" },
  { "\x89PNG", 4, "PNG" },
  { "\xff\xd8\xff", 3, "JPEG" },
  { "GIF8", 4, "GIF" },
  { "SQLite format 3", 15, "SQLite" },
  { "{\\rtf", 5, "RTF" },
  { "\x1f\x8b", 2, "GZIP" },
  { "\x7f"
    "ELF",
    4, "ELF" },
};

static guint
line_of (const guint8 *bytes, gsize at)
{
  guint line = 1;
  const guint8 *p = bytes;
  const guint8 *end = bytes + at;

  while ((p = memchr (p, '\n', (gsize) (end - p))))
    {
      line++;
      p++;
    }
  return line;
}

static gboolean
refuse_format (const guint8 *bytes, gsize length, const char *name, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (length >= formats[i].length && memcmp (bytes, formats[i].magic, formats[i].length) == 0)
      {
        g_set_error (error, ZG_ERROR, ZG_ERROR_ENCODING,
                     _ ("%s: is a binary file (%s), not a text; save it as plain text and import "
                        "that"),
                     name, formats[i].what);
        return TRUE;
      }
  return FALSE;
}

static gboolean
refuse_nul (const guint8 *bytes, gsize length, const char *name, GError **error)
{
  const guint8 *nul = length ? memchr (bytes, 0, length) : NULL;

  if (!nul)
    return FALSE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_ENCODING,
               _ ("%s:%u: byte %zu is a NUL character, so this is no text; save it "
                  "as plain text and import that"),
               name, line_of (bytes, (gsize) (nul - bytes)), (gsize) (nul - bytes) + 1);
  return TRUE;
}

/* Chinese UTF-16 text without a mark shows itself by its line feeds: 0A 00 or 00 0A at even
 * places, and in one order only. */
static const char *
utf16_by_line_feeds (const guint8 *bytes, gsize length)
{
  guint n_little = 0;
  guint n_big = 0;

  if (length % 2 != 0)
    return NULL;
  for (gsize i = 0; i + 1 < length; i += 2)
    {
      n_little += bytes[i] == '\n' && bytes[i + 1] == 0;
      n_big += bytes[i] == 0 && bytes[i + 1] == '\n';
    }
  if (n_little > 0 && n_big == 0)
    return "UTF-16LE";
  return n_big > 0 && n_little == 0 ? "UTF-16BE" : NULL;
}

/* Converts with ICU, stopping at the first byte that does not belong to @encoding; @bad is its
 * place. */
static char *
convert (const guint8 *bytes, gsize length, const char *encoding, gsize *n_text, gsize *bad)
{
  UErrorCode status = U_ZERO_ERROR;
  UConverter *from = ucnv_open (encoding, &status);
  UConverter *to = ucnv_open ("UTF-8", &status);
  g_autofree char *text = g_malloc (length * 3 + 4);
  const char *source = (const char *) bytes;
  char *target = text;
  UChar pivot[1024];
  UChar *pivot_source = pivot;
  UChar *pivot_target = pivot;

  ucnv_setToUCallBack (from, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  ucnv_convertEx (to, from, &target, text + length * 3 + 3, &source, source + length, pivot,
                  &pivot_source, &pivot_target, pivot + G_N_ELEMENTS (pivot), TRUE, TRUE, &status);
  ucnv_close (from);
  ucnv_close (to);
  *bad = (gsize) (source - (const char *) bytes);
  if (U_FAILURE (status))
    return NULL;
  *target = '\0';
  *n_text = (gsize) (target - text);
  return g_steal_pointer (&text);
}

static char *
decode_as (const guint8 *bytes,
           gsize length,
           const char *encoding,
           const char *name,
           gsize *n_text,
           GError **error)
{
  gsize bad;
  g_autofree char *text = convert (bytes, length, encoding, n_text, &bad);

  if (!text)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_ENCODING,
                   _ ("%s: byte %zu is no %s text; save the file as UTF-8 text and "
                      "import that"),
                   name, bad, encoding);
      return NULL;
    }
  if (refuse_nul ((const guint8 *) text, *n_text, name, error))
    return NULL;
  return g_steal_pointer (&text);
}

static char *
decode_utf8 (const guint8 *bytes, gsize length, const char *name, gsize *n_text, GError **error)
{
  const char *end;

  if (refuse_nul (bytes, length, name, error))
    return NULL;
  if (!g_utf8_validate ((const char *) bytes, (gssize) length, &end))
    {
      gsize at = (gsize) ((const guint8 *) end - bytes);

      g_set_error (error, ZG_ERROR, ZG_ERROR_ENCODING,
                   _ ("%s:%u: byte %zu is no UTF-8 text; save the file as UTF-8 "
                      "text and import that"),
                   name, line_of (bytes, at), at + 1);
      return NULL;
    }
  *n_text = length;
  return g_strndup ((const char *) bytes, length);
}

/* The last encoding tried, so its failure names the place for all. */
static char *
decode_gb18030 (const guint8 *bytes, gsize length, const char *name, gsize *n_text, GError **error)
{
  gsize bad;
  char *text = convert (bytes, length, "GB18030", n_text, &bad);

  if (!text)
    {
      gsize at = bad > 0 ? bad - 1 : 0;

      g_set_error (error, ZG_ERROR, ZG_ERROR_ENCODING,
                   _ ("%s:%u: byte %zu fits neither UTF-8 nor GB18030; save the "
                      "file as UTF-8 text and import that"),
                   name, line_of (bytes, at), at + 1);
    }
  return text;
}

char *
zg_decode (const guint8 *bytes,
           gsize length,
           const char *name,
           gsize *n_text,
           const char **encoding,
           GError **error)
{
  const char *utf16;

  *encoding = "UTF-8";
  if (refuse_format (bytes, length, name, error))
    return NULL;
  if (length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    return decode_utf8 (bytes + 3, length - 3, name, n_text, error);
  if (length >= 4 && memcmp (bytes, "\x84\x31\x95\x33", 4) == 0)
    {
      *encoding = "GB18030";
      if (refuse_nul (bytes + 4, length - 4, name, error))
        return NULL;
      return decode_gb18030 (bytes + 4, length - 4, name, n_text, error);
    }
  if (length >= 2 && (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0))
    {
      *encoding = bytes[0] == 0xff ? "UTF-16LE" : "UTF-16BE";
      return decode_as (bytes + 2, length - 2, *encoding, name, n_text, error);
    }
  if (g_utf8_validate_len ((const char *) bytes, length, NULL))
    {
      *n_text = length;
      return g_strndup ((const char *) bytes, length);
    }
  utf16 = utf16_by_line_feeds (bytes, length);
  if (utf16)
    {
      *encoding = utf16;
      return decode_as (bytes, length, utf16, name, n_text, error);
    }
  if (refuse_nul (bytes, length, name, error))
    return NULL;
  *encoding = "GB18030";
  return decode_gb18030 (bytes, length, name, n_text, error);
}
