/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-uuid.h"

static void
test_text (void)
{
  ZgUuid a = zg_uuid_new ();
  ZgUuid b;
  g_autofree char *text = zg_uuid_to_string (&a);

  g_assert_true (g_uuid_string_is_valid (text));
  g_assert_true (zg_uuid_parse (text, &b));
  g_assert_true (zg_uuid_equal (&a, &b));
  g_assert_cmpint (a.bytes[6] >> 4, ==, 4);

  g_assert_true (zg_uuid_parse ("00112233445566778899AABBCCDDEEFF", &b));
  g_assert_cmpint (b.bytes[15], ==, 0xff);
}

static void
test_wrong (void)
{
  static const char *const wrong[] = {
    "",  "00112233", "00112233445566778899aabbccddeeff00", "0011223344556677-8899aabbccddeeff",
    "x", NULL
  };
  ZgUuid uuid;

  for (gsize i = 0; wrong[i]; i++)
    g_assert_false (zg_uuid_parse (wrong[i], &uuid));
  g_assert_false (zg_uuid_parse (NULL, &uuid));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/uuid/text", test_text);
  g_test_add_func ("/uuid/wrong", test_wrong);
  return g_test_run ();
}
