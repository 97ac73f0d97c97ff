/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What zg-proof.c makes and zg-proof-output.c draws and saves. */
#pragma once

#include "zg-proof.h"

G_BEGIN_DECLS

typedef struct
{
  ZgProof shown;
  gint n_refs; /* atomic */
  ZgPaperOptions options;
  ZgPaperFacts *facts; /* not changed any more: other threads make editions of their own of it */
  ZgEdition *edition;  /* of the thread of papers */
} ZgProofReal;

G_END_DECLS
