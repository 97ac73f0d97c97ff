/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What libFuzzer calls again and again with other bytes. Returns 0. */
#pragma once

#include <glib.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* The bytes as the readers get them: valid UTF-8 without NUL. (transfer full) (nullable) */
static inline char *
zg_fuzz_text (const uint8_t *data, size_t size)
{
  return g_utf8_validate_len ((const char *) data, size, NULL)
             ? g_strndup ((const char *) data, size)
             : NULL;
}
