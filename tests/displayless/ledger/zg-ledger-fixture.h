/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fresh ledger in a folder of its own, under a clock that stands at 09:00 on 2024-03-01. */
#pragma once

#include "zg-transaction.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  char *path;
  ZgClock *clock;
  ZgLedger *ledger;
} Fixture;

void fixture_set_up (Fixture *self, gconstpointer data);

/* Verifies the ledger, closes it and removes the folder. */
void fixture_tear_down (Fixture *self, gconstpointer data);

/* Removes a folder with all that is in it. */
void fixture_remove_folder (const char *folder);

/* Closes and opens the ledger again. */
void fixture_reopen (Fixture *self);

/* Closes the ledger and runs SQL on its file behind the program's back: @rows past all triggers,
 * @schema when these are there again as they were. */
void fixture_tamper (Fixture *self, const char *rows, const char *schema);

/* SHA-256 of the file's bytes. (transfer full) */
char *fixture_sum (Fixture *self);

/* A small ledger: three issues with measures, deadlines, notes and a lead unit. */
void fixture_fill (Fixture *self);

/* Moves the clock on by @days. */
void fixture_pass_days (Fixture *self, int days);

/* Fails the test with all problems if the ledger does not verify. */
void fixture_assert_verifies (Fixture *self);

/* Fails the test where zg_transaction_begin() or _commit() fails. */
ZgTransaction *fixture_begin (Fixture *self, const char *label);
void fixture_commit (ZgTransaction *txn);

/* One transaction each; the new row's id. */
gint64 fixture_add_inspection (Fixture *self, ZgUuid *uuid);
gint64
fixture_add_section (Fixture *self, const ZgUuid *inspection, const char *title, ZgUuid *uuid);
gint64 fixture_add_issue (Fixture *self,
                          const ZgUuid *inspection,
                          const ZgUuid *section,
                          const char *title,
                          ZgUuid *uuid);
gint64 fixture_add_measure (Fixture *self, const ZgUuid *issue, const char *text, ZgUuid *uuid);
void fixture_note (Fixture *self, ZgEntity entity, gint64 row_id, const char *text);
void
fixture_assign (Fixture *self, ZgEntity entity, gint64 row_id, const char *role, const char *name);
void fixture_set (Fixture *self, gint64 row_id, ZgFieldId field, const char *value);

void fixture_delete (Fixture *self, ZgEntity entity, gint64 row_id);

/* TRUE if the row is not deleted. */
gboolean fixture_is_there (Fixture *self, ZgEntity entity, gint64 row_id);

/* A field's journal text now. (transfer full) */
char *fixture_get (Fixture *self, ZgEntity entity, gint64 row_id, ZgFieldId field);

#define assert_field(fixture, entity, row_id, field, expected)                                     \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *value_ = fixture_get (fixture, entity, row_id, field);                        \
    g_assert_cmpstr (value_, ==, expected);                                                        \
  }                                                                                                \
  G_STMT_END

G_END_DECLS
