/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ledgers to measure with: the same for every run and machine, written through the ledger's own
 * interface. Every measure has about 120 characters, a lead unit, a leader, a deadline and two
 * notes; a hundredth of the measures speak of 两区, a ten-thousandth of 尾矿. */
#pragma once

#include "zg-ledger.h"

G_BEGIN_DECLS

typedef enum
{
  BENCH_S, /* 48 issues, 157 measures */
  BENCH_M, /* 1,000 and 10,000 */
  BENCH_L, /* 10,000 and 100,000 */
} BenchSize;

/**
 * bench_open:
 * @size: which ledger
 *
 * A fresh copy of it, open for editing. The ledger itself is made once and kept in the folder named
 * by the environment variable ZG_BENCH_DIR (default: the temporary folder).
 *
 * Returns: (transfer full): the ledger; ends the program with a message if that fails
 */
ZgLedger *bench_open (BenchSize size);

/* The path of the ledger that is kept; nobody edits it. (transfer full) */
char *bench_path (BenchSize size);

const char *bench_size_name (BenchSize size);

G_END_DECLS
