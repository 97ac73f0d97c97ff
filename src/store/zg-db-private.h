/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "zg-db.h"

G_BEGIN_DECLS

struct _ZgStatement
{
  ZgDb *db;
  sqlite3_stmt *stmt;
  int unbound; /* why a parameter could not be bound; 0: all were */
  guint cached : 1;
  guint busy : 1;
};

struct _ZgDb
{
  sqlite3 *handle;
  char *path;
  GHashTable *statements; /* SQL text -> ZgStatement */
};

/* Turns SQLite's last failure into an error that names the file. */
void _zg_db_set_error (ZgDb *self, int code, GError **error);

G_END_DECLS
