/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Date phrases lie within the text in which they are found, one behind the other. */
#include <string.h>

#include "zg-date-phrase.h"
#include "zg-fuzz.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = zg_fuzz_text (data, size);
  ZgDateContext context = { 0 };
  ZgDatePhrase phrase;
  ZgDateScan scan;
  gssize last = 0;
  gssize at;

  if (text == NULL)
    return 0;
  zg_date_phrase_parse (text, &context, &phrase);
  zg_date_scan_init (&scan, (ZgSlice){ text, strlen (text) });
  while ((at = zg_date_scan_next (&scan, &context, &phrase)) >= 0)
    {
      g_assert_cmpint (at, >=, last);
      g_assert_cmpuint (phrase.length, >, 0);
      last = at + (gssize) phrase.length;
      g_assert_cmpuint ((gsize) last, <=, strlen (text));
    }
  return 0;
}
