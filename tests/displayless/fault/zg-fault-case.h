/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One case: a ledger on a disk that works, something done while the disk does not, and what is
 * found afterwards. Thousands run in one process, so that a case that fails is noted and told
 * rather than ending the program. */
#pragma once

#include "zg-fault.h"
#include "zg-ledger-fixture.h"

G_BEGIN_DECLS

typedef struct
{
  char *root;      /* everything is under it; in memory if there is such a place */
  char *path;      /* the ledger */
  GBytes *ledger;  /* what it holds when a case begins */
  Fixture fixture; /* clock, ledger while it is open */
  gint64 issue_id;
  gint64 measure_id;
  gint64 n_before; /* transactions when a case begins */
  guint n_cases;
  guint n_failures;
  char *name; /* of the case, for what is told */
} FaultCase;

/* Makes the ledger that all cases begin with, and puts the faults in place. Once a program, before
 * anything asks for the user's folders. */
void fault_case_start (FaultCase *self);
void fault_case_stop (FaultCase *self);

/* Everything as it was when the first case began. @name is taken. */
void fault_case_reset (FaultCase *self, char *name);

/* NULL with the reason. */
ZgLedger *fault_case_open (FaultCase *self, GError **error);

/* Where further ledgers of a case go. (transfer full) */
char *fault_case_file (FaultCase *self, const char *name);

/* Notes a failure unless @holds. */
void fault_case_expect (FaultCase *self, gboolean holds, const char *what, const GError *error);

/* A failure is told in a sentence; a success is none. */
void fault_case_expect_told (FaultCase *self, gboolean ok, const GError *error);

/* The ledger at @path is whole: its transactions; -1 if it is not, which is noted. */
gint64 fault_case_count (FaultCase *self, const char *path);

/* The same of an open ledger. */
gint64 fault_case_count_open (FaultCase *self, ZgLedger *ledger);

/* An ordinary edit, as a clerk's next one. */
gboolean fault_case_edit (ZgLedger *ledger, gint64 measure_id, const char *text, GError **error);

/* Ends the test: tells how many cases there were, and fails if one did. */
void fault_case_report (FaultCase *self, const char *what);

G_END_DECLS
