/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-rules-made.h"

#include <glib/gi18n-lib.h>

/* Bytes of a title; a longer one is a mark that was never closed. */
#define MAX_TITLE 360

static const char opening[] = "《";
static const char closing[] = "》";

/* The length of the title that opened before @rest, marks within it balanced; -1 if it never
 * closes. */
static gssize
title_length (ZgSlice rest)
{
  int depth = 1;

  rest = zg_slice_head (rest, MAX_TITLE);
  for (gsize at = 0; at + 3 <= rest.length; at++)
    {
      if (rest.text[at] == '\n')
        return -1;
      if (rest.text[at] != opening[0] || rest.text[at + 1] != opening[1])
        continue;
      if (rest.text[at + 2] == opening[2])
        depth++;
      else if (rest.text[at + 2] == closing[2] && --depth == 0)
        return (gssize) at;
    }
  return -1;
}

static void
add_rule (ZgDraft *draft, GHashTable *seen, ZgSlice title, const ZgDraftPlace *place)
{
  char *kept = zg_draft_keep (draft, title.text, title.length);
  ZgDraftRule *rule;

  if (!g_hash_table_add (seen, kept))
    return;
  rule = g_new0 (ZgDraftRule, 1);
  rule->place = *place;
  rule->title = kept;
  rule->start = (gsize) (title.text - draft->text) - strlen (opening);
  g_ptr_array_add (draft->rules, rule);
}

void
zg_rules_read (ZgDraft *draft, GHashTable *seen, ZgSlice slice, const ZgDraftPlace *place)
{
  gssize at;

  while ((at = zg_slice_find (slice, opening)) >= 0)
    {
      ZgSlice rest = zg_slice_skip (slice, (gsize) at + strlen (opening));
      gssize length = title_length (rest);

      slice = rest;
      if (length > 0)
        {
          add_rule (draft, seen, zg_slice_head (rest, (gsize) length), place);
          slice = zg_slice_skip (rest, (gsize) length);
        }
      else if (length < 0)
        {
          ZgSlice shown = zg_slice_cut (rest, 90);

          zg_draft_add_doubt (draft, (gsize) (rest.text - draft->text) - strlen (opening),
                              rest.text - strlen (opening), shown.length + strlen (opening),
                              _ ("a title mark never closes"));
        }
    }
}
