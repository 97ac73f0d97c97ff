/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader understood of a document, before anything is written: records with their place in
 * the source, and a list of what it did not understand. A draft becomes a ledger's records through
 * zg-import-apply.h, and JSON for scripts through zg-draft-json.h.
 *
 * Offsets are bytes in ZgDraft.text. Strings are owned by the draft (see zg_draft_keep()). */
#pragma once

#include <glib.h>

#include "zg-day.h"

G_BEGIN_DECLS

/* A slice of the text and what it became. The blocks of a draft cover its text without gap or
 * overlap, in order. */
typedef struct
{
  gsize start;
  gsize length;
  const char *kind; /* a key of ZG_KEYS_BLOCK_KINDS */
  int section;      /* index into ZgDraft.sections, or -1 */
  int issue;        /* index into ZgDraft.issues, or -1 */
  int measure;      /* index into the issue's measures, or -1 */
} ZgDraftBlock;

typedef struct
{
  char *number; /* as printed, "(1)"; NULL if implicit or in one paragraph without */
  int no;       /* 1, 2, ... in its issue; 0 if implicit */
  char *text;
  gboolean implicit;
  char *status;      /* printed words; nullable */
  const char *state; /* key; nullable: as the issue */
  ZgDay deadline;
  char *deadline_phrase;
  const char *deadline_precision;
  gsize start;
} ZgDraftMeasure;

typedef struct
{
  char *number;
  char *title;
  gsize start;
} ZgDraftSubIssue;

typedef struct
{
  int section;
  char *number;      /* as printed: "1", "(2)①" */
  char *title;       /* wording without the outer quotation marks */
  char *original;    /* the heading as printed */
  char *group;       /* a heading between section and issue; nullable */
  char *status;      /* printed words; nullable */
  const char *state; /* key; nullable: as the section implies */
  gboolean long_term;
  gboolean basically_done;
  GPtrArray *lead_units;          /* of char* */
  GPtrArray *responsible_units;   /* of char* */
  GPtrArray *participating_units; /* of char* */
  GPtrArray *supervising_units;   /* of char* */
  char *leader;
  char *owner;
  char *contact;
  ZgDay deadline;
  char *deadline_phrase;
  const char *deadline_precision;
  char *extension_reason;
  char *progress;        /* a printed account of the progress; nullable */
  char *detail;          /* unnumbered text before numbered measures; nullable */
  GPtrArray *unnumbered; /* of char*: paragraphs without a number */
  GPtrArray *measures;   /* of ZgDraftMeasure */
  GPtrArray *sub_issues; /* of ZgDraftSubIssue */
  gsize start;
} ZgDraftIssue;

typedef struct
{
  char *heading; /* as printed; NULL if the document has no sections */
  char *number;
  char *title;
  const char *implied_state; /* key; nullable */
  gsize start;
} ZgDraftSection;

/* A number the document states about itself; value = amount / 10^scale. */
typedef struct
{
  char *key;
  gint64 amount;
  int scale;
  char *unit;
  char *phrase;
} ZgDraftClaim;

/* Where in the list something was found; -1 where it belongs to none. */
typedef struct
{
  int section;
  int issue;   /* index into ZgDraft.issues */
  int measure; /* index into the issue's measures */
} ZgDraftPlace;

/* A day promised in the prose. */
typedef struct
{
  ZgDraftPlace place;
  char *phrase;
  ZgDay day; /* %ZG_DAY_NONE if vague */
  const char *precision;
  gsize start;
} ZgDraftPromise;

typedef struct
{
  ZgDraftPlace place;
  char *title;
  gsize start;
} ZgDraftRule;

typedef struct
{
  ZgDraftPlace place;
  const char *kind; /* a key of ZG_KEYS_FIGURE_KINDS */
  gint64 amount;
  int scale;
  char *unit;
  char *phrase;
  gsize start;
} ZgDraftFigure;

typedef struct
{
  gsize start;
  char *text;
  char *why;
} ZgDraftDoubt;

typedef struct
{
  char *name; /* the file's base name */
  char *text; /* (g_malloc) the whole document, decoded, line ends kept */
  gsize length;
  const char *encoding;
  char *sha256;        /* of the bytes read, hexadecimal */
  char *folded_sha256; /* of the folded text, hexadecimal */
  char *document_title;
  char *inspected;
  char *inspector;
  const char *inspection_kind; /* a key of ZG_KEYS_INSPECTION_KINDS */
  ZgDay inspection_from;
  ZgDay inspection_to;
  ZgDay feedback_day;
  ZgDay notice_day;
  char *signer;
  char *contact_phone;
  char *contact_post;
  char *contact_email;
  GPtrArray *sections; /* of ZgDraftSection */
  GPtrArray *issues;   /* of ZgDraftIssue, in the document's order */
  GPtrArray *claims;   /* of ZgDraftClaim, one a key */
  GPtrArray *promises; /* of ZgDraftPromise */
  GPtrArray *rules;    /* of ZgDraftRule, each title once */
  GPtrArray *figures;  /* of ZgDraftFigure */
  GPtrArray *doubts;   /* of ZgDraftDoubt: not understood */
  GArray *blocks;      /* of ZgDraftBlock */
  GArray *line_starts; /* of guint32: the first byte of each line */
  GStringChunk *strings;
} ZgDraft;

ZgDraft *zg_draft_new (void);
void zg_draft_free (ZgDraft *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgDraft, zg_draft_free)

/* A copy of @length bytes of @text, ended by a NUL, that lives as long as the draft; the strings of
 * its records are made with it. (transfer none) */
char *zg_draft_keep (ZgDraft *draft, const char *text, gsize length);

/* New records at the end of their lists, their place known and all else empty. (transfer none) */
ZgDraftSection *zg_draft_add_section (ZgDraft *draft, gsize start);
ZgDraftIssue *zg_draft_add_issue (ZgDraft *draft, int section, gsize start);
ZgDraftMeasure *zg_draft_add_measure (ZgDraftIssue *issue, gsize start);

/* Lists @length bytes of @text, which stand at @start, as not understood; @why says it in a few
 * words for people. */
void
zg_draft_add_doubt (ZgDraft *draft, gsize start, const char *text, gsize length, const char *why);

/* The issue's state, or the one that its section's heading gives it; NULL if neither says. */
const char *zg_draft_issue_state (const ZgDraft *draft, const ZgDraftIssue *issue);

/* The 1-based line of a byte in the draft's text. */
guint zg_draft_line (const ZgDraft *draft, gsize offset);

G_END_DECLS
