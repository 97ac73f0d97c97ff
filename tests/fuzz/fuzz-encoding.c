/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are valid UTF-8 after decoding, or refused with a reason. */
#include <string.h>

#include "zg-decode.h"
#include "zg-fuzz.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  const char *encoding = NULL;
  gsize length = 0;
  g_autofree char *text = zg_decode (data, size, "fuzz.txt", &length, &encoding, &error);

  g_assert_true ((text == NULL) == (error != NULL));
  if (text)
    {
      g_assert_cmpuint (strlen (text), ==, length);
      g_assert_true (g_utf8_validate (text, (gssize) length, NULL));
    }
  return 0;
}
