/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-uuid.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

ZgUuid
zg_uuid_new (void)
{
  ZgUuid uuid;

  /* From the system, not from a generator of the process: two programs forked from one would draw
   * the same. */
  if (getentropy (uuid.bytes, ZG_UUID_SIZE) != 0)
    g_error ("getentropy: %s", g_strerror (errno));
  uuid.bytes[6] = (guint8) ((uuid.bytes[6] & 0x0f) | 0x40);
  uuid.bytes[8] = (guint8) ((uuid.bytes[8] & 0x3f) | 0x80);
  return uuid;
}

gboolean
zg_uuid_parse (const char *text, ZgUuid *uuid)
{
  guint digits = 0;

  if (text == NULL)
    return FALSE;
  for (gsize i = 0; text[i]; i++)
    {
      int digit = g_ascii_xdigit_value (text[i]);

      if (text[i] == '-' && (i == 8 || i == 13 || i == 18 || i == 23))
        continue;
      if (digit < 0 || digits >= 2 * ZG_UUID_SIZE)
        return FALSE;
      if (digits % 2 == 0)
        uuid->bytes[digits / 2] = (guint8) (digit << 4);
      else
        uuid->bytes[digits / 2] |= (guint8) digit;
      digits++;
    }
  return digits == 2 * ZG_UUID_SIZE;
}

char *
zg_uuid_write (const ZgUuid *uuid, char text[ZG_UUID_TEXT_SIZE])
{
  static const char digits[] = "0123456789abcdef";
  char *end = text;

  for (guint i = 0; i < ZG_UUID_SIZE; i++)
    {
      if (i == 4 || i == 6 || i == 8 || i == 10)
        *end++ = '-';
      *end++ = digits[uuid->bytes[i] >> 4];
      *end++ = digits[uuid->bytes[i] & 15];
    }
  *end = '\0';
  return text;
}

char *
zg_uuid_to_string (const ZgUuid *uuid)
{
  return zg_uuid_write (uuid, g_malloc (ZG_UUID_TEXT_SIZE));
}

gboolean
zg_uuid_equal (const ZgUuid *a, const ZgUuid *b)
{
  return memcmp (a->bytes, b->bytes, ZG_UUID_SIZE) == 0;
}
