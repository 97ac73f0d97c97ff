/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "zg-decode.h"
#include "zg-error.h"

static const char sample[] = "关于整改情况\n一、问题\n";

/* @sample in @encoding, with @mark before it. */
static GByteArray *
encoded (const char *encoding, const char *mark, gsize n_mark)
{
  GByteArray *bytes = g_byte_array_new ();
  gsize length;
  g_autofree char *converted = g_convert (sample, -1, encoding, "UTF-8", NULL, &length, NULL);

  g_assert_nonnull (converted);
  g_byte_array_append (bytes, (const guint8 *) mark, (guint) n_mark);
  g_byte_array_append (bytes, (const guint8 *) converted, (guint) length);
  return bytes;
}

static void
test_encodings (void)
{
  static const struct
  {
    const char *encoding;
    const char *mark;
    gsize n_mark;
    const char *found;
  } cases[] = {
    { "UTF-8", "", 0, "UTF-8" },
    { "UTF-8", "\xef\xbb\xbf", 3, "UTF-8" },
    { "UTF-16LE", "\xff\xfe", 2, "UTF-16LE" },
    { "UTF-16BE", "\xfe\xff", 2, "UTF-16BE" },
    { "UTF-16LE", "", 0, "UTF-16LE" },
    { "UTF-16BE", "", 0, "UTF-16BE" },
    { "GB18030", "", 0, "GB18030" },
    { "GBK", "", 0, "GB18030" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GByteArray) bytes = encoded (cases[i].encoding, cases[i].mark, cases[i].n_mark);
      g_autoptr (GError) error = NULL;
      const char *encoding;
      gsize length;
      g_autofree char *text =
          zg_decode (bytes->data, bytes->len, "a.txt", &length, &encoding, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, sample);
      g_assert_cmpuint (length, ==, strlen (sample));
      g_assert_cmpstr (encoding, ==, cases[i].found);
    }
}

/* Detectors take these for Arabic; strict reading does not. */
static void
test_short_gb18030 (void)
{
  g_autoptr (GError) error = NULL;
  const char *encoding;
  gsize length;
  g_autofree char *text = zg_decode ((const guint8 *) "\xd5\xfb\xb8\xc4\xcd\xea\xb3\xc9", 8,
                                     "a.txt", &length, &encoding, &error);

  g_assert_cmpstr (text, ==, "整改完成");
}

static void
test_empty (void)
{
  g_autoptr (GError) error = NULL;
  const char *encoding;
  gsize length;
  g_autofree char *text = zg_decode ((const guint8 *) "", 0, "a.txt", &length, &encoding, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "");
}

static void
test_refused (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    const char *said; /* in the message */
  } cases[] = {
    { "PK\x03\x04rest", 8, "binary" },
    { "%PDF-1.7", 8, "PDF" },
    { "\x7f"
      "ELF\x02\x01",
      6, "binary" },
    { "one\ntwo\0three\n", 14, "a.txt:2:" },
    { "ok\nbad \xff\xff\xff\n", 11, "a.txt:2:" },
    { "\xef\xbb\xbfok\n\xff", 7, "a.txt:2:" },
    { "\xff\xfe"
      "a\0\0\0",
      6, "NUL" },
    { "\xff\xfe"
      "a\0\x00\xd8",
      6, "UTF-16LE" },
    { "\x84\x31\x95\x33"
      "one\n\0",
      9, "NUL" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      const char *encoding;
      gsize length;
      g_autofree char *text = zg_decode ((const guint8 *) cases[i].bytes, cases[i].length, "a.txt",
                                         &length, &encoding, &error);

      g_test_message ("case %u: %s", i, error ? error->message : text);
      g_assert_error (error, ZG_ERROR, ZG_ERROR_ENCODING);
      g_assert_null (text);
      g_assert_nonnull (strstr (error->message, cases[i].said));
      g_assert_null (strchr (error->message, '\n'));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decode/encodings", test_encodings);
  g_test_add_func ("/decode/short-gb18030", test_short_gb18030);
  g_test_add_func ("/decode/empty", test_empty);
  g_test_add_func ("/decode/refused", test_refused);
  return g_test_run ();
}
