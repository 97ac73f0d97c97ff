/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A random (version 4) UUID, RFC 9562: 16 bytes in the file, lower-case 8-4-4-4-12 outside. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ZG_UUID_SIZE      16
#define ZG_UUID_TEXT_SIZE 37

typedef struct
{
  guint8 bytes[ZG_UUID_SIZE];
} ZgUuid;

/* A fresh random one. */
ZgUuid zg_uuid_new (void);

/* Reads 8-4-4-4-12 or 32 hexadecimal digits of either case; FALSE if @text is neither. */
gboolean zg_uuid_parse (const char *text, ZgUuid *uuid);

/* Writes 36 lower-case characters and a NUL to @text; returns @text. */
char *zg_uuid_write (const ZgUuid *uuid, char text[ZG_UUID_TEXT_SIZE]);

/* (transfer full) */
char *zg_uuid_to_string (const ZgUuid *uuid);

gboolean zg_uuid_equal (const ZgUuid *a, const ZgUuid *b);

G_END_DECLS
