/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder of its own with the path of a database in it, for tests of the store. */
#pragma once

#include "zg-db.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  char *path; /* nothing stands there yet */
} StoreFixture;

void store_set_up (StoreFixture *self, gconstpointer data);
void store_tear_down (StoreFixture *self, gconstpointer data);

/* A database with CREATE TABLE t(id INTEGER PRIMARY KEY, x). */
ZgDb *store_make (StoreFixture *self);

/* Opens; fails the test if that is not possible. */
ZgDb *store_open (StoreFixture *self, ZgDbMode mode);

/* Runs SQL that must succeed. */
void store_run (ZgDb *db, const char *sql);

/* The one integer of a query that must succeed. */
gint64 store_query (ZgDb *db, const char *sql);

/* SHA-256 of the file's bytes. (transfer full) */
char *store_sum (const char *path);

/* How many files the folder holds. */
guint store_count_files (StoreFixture *self);

/* Runs @func as an ordinary user and returns its exit status, since permissions do not hold root
 * back. @func must not use g_test functions. */
int store_run_as_nobody (StoreFixture *self, int (*func) (const char *path));

G_END_DECLS
