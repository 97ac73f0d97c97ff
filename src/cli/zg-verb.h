/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A verb of zhenggai-cli: one file zg-verb-NAME.c that defines zg_verb_NAME, and one line in
 * ZG_VERB_LIST below. */
#pragma once

#include "zg-cli.h"

G_BEGIN_DECLS

/* In the order in which the help lists them. */
/* clang-format off */
#define ZG_VERB_LIST(VERB) \
  VERB (new) \
  VERB (import) \
  VERB (verify) \
  VERB (backup) \
  VERB (restore) \
  VERB (list) \
  VERB (show) \
  VERB (stats) \
  VERB (check) \
  VERB (chart) \
  VERB (report) \
  VERB (history) \
  VERB (add) \
  VERB (set) \
  VERB (note) \
  VERB (extend) \
  VERB (move) \
  VERB (delete) \
  VERB (undo) \
  VERB (redo) \
  VERB (redact)
/* clang-format on */

struct _ZgVerb
{
  const char *name;
  const char *synopsis; /* msgid: what follows the options, "LEDGER UUID TEXT" */
  const char *summary;  /* msgid: one line, lower case, no full stop */
  const char *examples; /* commands, one a line */

  /* Does it, after zg_cli_parse(); FALSE as that does. */
  gboolean (*run) (ZgCli *cli, GError **error);

  /* What the help tells after the examples; NULL for nothing. (transfer full) */
  char *(*make_notes) (void);
};

#define VERB(name) extern const ZgVerb zg_verb_##name;
ZG_VERB_LIST (VERB)
#undef VERB

/* NULL if there is no such verb. */
const ZgVerb *zg_verb_find (const char *name);

/* All verbs, ended by NULL. */
const ZgVerb *const *zg_verbs_get (void);

G_END_DECLS
