/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of help: Mallard (projectmallard.org), of which these elements are known: page, info,
 * title, section, p, list, steps, terms, item; and within a text gui, key, keyseq, cmd, file, em
 * and link with an xref to another page. Anything else is an error, so that no word is silently
 * lost. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ZG_HELP_TITLE,
  ZG_HELP_HEADING,
  ZG_HELP_PARAGRAPH,
  ZG_HELP_BULLET,
  ZG_HELP_STEP,
  ZG_HELP_TERM,    /* what the next text explains */
  ZG_HELP_MEANING, /* belongs to the term before it */
  ZG_N_HELP_KINDS
} ZgHelpKind;

typedef enum
{
  ZG_HELP_PLAIN,
  ZG_HELP_GUI, /* words as they stand in the window */
  ZG_HELP_KEY,
  ZG_HELP_CODE, /* a command or a file */
  ZG_HELP_STRONG,
  ZG_HELP_LINK,
  ZG_N_HELP_STYLES
} ZgHelpStyle;

/* A piece of text in one style. */
typedef struct
{
  ZgHelpStyle style;
  char *text;
  char *target; /* %ZG_HELP_LINK: the id of a page; else NULL */
} ZgHelpRun;

typedef struct
{
  ZgHelpKind kind;
  guint number; /* %ZG_HELP_STEP: 1, 2, ... */
  GPtrArray *runs;
} ZgHelpBlock;

typedef struct
{
  char *id;
  char *title;
  GPtrArray *blocks; /* the title is the first */
  char *folded;      /* all of its text, for searching */
} ZgHelpPage;

/**
 * zg_help_page_parse:
 * @xml: a page
 * @length: its bytes
 * @error: return location
 *
 * Spaces and line breaks in the XML count as one space, and as none between Chinese characters.
 *
 * Returns: (transfer full): the page; NULL with an error of %G_MARKUP_ERROR
 */
ZgHelpPage *zg_help_page_parse (const char *xml, gsize length, GError **error);
void zg_help_page_free (ZgHelpPage *page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgHelpPage, zg_help_page_free)

/* TRUE if every word of @words stands somewhere in the page, whatever its case; also if there is no
 * word. */
gboolean zg_help_page_has (const ZgHelpPage *page, const char *words);

G_END_DECLS
