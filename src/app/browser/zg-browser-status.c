/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-browser-status.h"

#include <glib/gi18n.h>
#include <inttypes.h>

static char *
count_issues (gint64 n)
{
  return g_strdup_printf (ngettext ("%" PRId64 " issue", "%" PRId64 " issues", (unsigned long) n),
                          n);
}

static char *
count_measures (gint64 n)
{
  return g_strdup_printf (ngettext ("%" PRId64 " measure", "%" PRId64 " measures",
                                    (unsigned long) n),
                          n);
}

/* Issues of all there are, where these are not the same; sub-issues do not count as issues. */
static char *
count_shown_issues (const ZgBoardView *view)
{
  gint64 sub_issues = view->ids->len - view->issues;
  g_autofree char *issues = view->issues == view->all_issues
                                ? count_issues (view->issues)
                                : g_strdup_printf (ngettext ("%" PRId64 " of %" PRId64 " issue",
                                                             "%" PRId64 " of %" PRId64 " issues",
                                                             (unsigned long) view->all_issues),
                                                   view->issues, view->all_issues);
  g_autofree char *more = NULL;

  if (sub_issues == 0)
    return g_steal_pointer (&issues);
  more = g_strdup_printf (ngettext ("%" PRId64 " sub-issue", "%" PRId64 " sub-issues",
                                    (unsigned long) sub_issues),
                          sub_issues);
  /* Translators: "48 issues · 2 sub-issues" */
  return g_strdup_printf (_ ("%s · %s"), issues, more);
}

static char *
count_rows (const ZgBoardView *view)
{
  gint64 shown = view->ids->len;

  if (view->entity == ZG_ENTITY_ISSUE)
    return count_shown_issues (view);
  return shown == view->all ? count_measures (shown)
                            : g_strdup_printf (ngettext ("%" PRId64 " of %" PRId64 " measure",
                                                         "%" PRId64 " of %" PRId64 " measures",
                                                         (unsigned long) view->all),
                                               shown, view->all);
}

char *
zg_browser_describe (const ZgBoardView *view)
{
  g_autofree char *rows = count_rows (view);
  g_autofree char *others = view->entity == ZG_ENTITY_ISSUE ? count_measures (view->measures)
                                                            : count_issues (view->issues);
  /* Translators: measures that are done */
  g_autofree char *done = g_strdup_printf (ngettext ("%" PRId64 " done", "%" PRId64 " done",
                                                     (unsigned long) view->done),
                                           view->done);

  /* Translators: what a list shows: "48 issues · 116 measures · 36 done" */
  return g_strdup_printf (_ ("%s · %s · %s"), rows, others, done);
}

char *
zg_browser_describe_nothing (const ZgBoardView *view, char **words, const char *filter)
{
  g_autofree char *all =
      view->entity == ZG_ENTITY_ISSUE ? count_issues (view->all) : count_measures (view->all);
  g_autofree char *typed = g_strjoinv (" ", words);
  g_autofree char *shown = g_markup_escape_text (typed, -1);

  if (*words == NULL)
    /* Translators: %s is "46 issues" */
    return g_strdup_printf (_ ("None of the %s is what the filters ask for. Take one out."), all);
  if (*filter)
    return g_strdup_printf (_ ("What the filters leave of the %s does not hold “%s”. Look without "
                               "them, or for less."),
                            all, shown);
  return g_strdup_printf (_ ("None of the %s holds “%s”. Look for less: one word, or the first "
                             "letters of its pinyin."),
                          all, shown);
}
