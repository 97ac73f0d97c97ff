/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-draft.h"

ZgDraft *
zg_draft_new (void)
{
  return g_new0 (ZgDraft, 1);
}

void
zg_draft_free (ZgDraft *draft)
{
  g_free (draft);
}
