/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any text is read into a draft whose blocks cover it, and pasted as measures. */
#include <string.h>

#include "zg-fuzz.h"
#include "zg-paste.h"
#include "zg-reader.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = zg_fuzz_text (data, size);
  g_autoptr (ZgDraft) draft = NULL;
  G_GNUC_UNUSED g_autoptr (ZgPaste) paste = NULL;
  g_autoptr (GHashTable) units = NULL;

  if (text == NULL)
    return 0;
  units = g_hash_table_new (g_str_hash, g_str_equal);
  draft = zg_reader_read_text (text, strlen (text), "fuzz.txt");
  g_assert_nonnull (draft);
  paste = zg_paste_read (text, units, 19783);
  return 0;
}
