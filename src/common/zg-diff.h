/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which words of a text were changed. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ZG_DIFF_KEPT,
  ZG_DIFF_REMOVED,
  ZG_DIFF_ADDED,
} ZgDiffKind;

typedef struct
{
  ZgDiffKind kind;
  gsize start;  /* byte in the old text; of what was added, in the new one */
  gsize length; /* bytes */
} ZgDiffSpan;

/**
 * zg_diff_words:
 * @old_text: UTF-8
 * @new_text: UTF-8
 *
 * Compares word by word; Chinese words are told by dictionary. The kept and removed spans together
 * are the old text, the kept and added ones the new text. What was removed comes before what stands
 * in its place. Texts that differ in more than some thousand words are told as removed and added as
 * a whole between their common ends, so that no text takes long.
 *
 * Returns: (transfer full) (element-type ZgDiffSpan): in reading order, no two neighbours of one
 *   kind; empty for two empty texts
 */
GArray *zg_diff_words (const char *old_text, const char *new_text);

G_END_DECLS
