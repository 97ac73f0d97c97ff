/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a program does to a ledger while its disk fails, and what must hold of it afterwards. */
#pragma once

#include "zg-fault-case.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  /* Before the disk fails; NULL: the ledger is opened and nothing more. */
  void (*prepare) (FaultCase *self);
  gboolean (*run) (FaultCase *self, GError **error);
  /* As soon as the disk works again, where the ledger is open still; may be NULL. */
  void (*after) (FaultCase *self, gboolean ok);
  /* Afterwards, with the ledger closed and the disk whole. @ok: it was reported as done. */
  void (*check) (FaultCase *self, gboolean ok);
} FaultAct;

/* Each ends with one that has no name. */
extern const FaultAct fault_acts[];
extern const FaultAct fault_share_acts[];

/* Adds a test @prefix/NAME for each of the acts, which is given to @test. */
void fault_acts_add (const FaultAct *acts, const char *prefix, GTestDataFunc test);

G_END_DECLS
