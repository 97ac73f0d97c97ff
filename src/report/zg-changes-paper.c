/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changed between two days: newly done and closed, newly late, reopened, re-dated, reworded
 * with the words marked, added and removed; and how many progress notes came. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-change-pair.h"
#include "zg-diff.h"
#include "zg-ordinal.h"
#include "zg-paper-list.h"
#include "zg-reference.h"
#include "zg-withheld.h"

typedef struct
{
  ZgManuscript *manuscript;
  GArray *pairs; /* of ZgChangePair */
  char *days;    /* what is told of */
  guint chapters;
  gboolean is_public;
} Changes;

static const char *message (const Changes *self, const char *text) G_GNUC_FORMAT (2);

static const char *
message (const Changes *self, const char *text)
{
  return zg_words_get (self->manuscript->words, text);
}

/* A measure that was made because an issue has to have one says what its issue says. */
static const char *
get_text (const ZgChangePair *pair)
{
  const char *text =
      zg_record_get (zg_change_pair_get_record (pair), zg_change_pair_get_text_field (pair));

  return text && text[0] != '\0' ? text
                                 : zg_record_get (pair->sheet->issue->record, ZG_FIELD_ISSUE_TITLE);
}

static gboolean
ends_sentence (const char *text)
{
  const char *const ends[] = { "。", "！", "？", "；", ".", "!", "?", NULL };

  for (gsize i = 0; ends[i]; i++)
    if (g_str_has_suffix (text, ends[i]))
      return TRUE;
  return FALSE;
}

/* The text and a remark in brackets: after a sentence one of its own, else within it. */
static void
tell_remark (Changes *self, ZgPassage *passage, const ZgChangePair *pair, const char *remark)
{
  const char *text = get_text (pair);
  g_autofree char *bracket = NULL;

  if (ends_sentence (text))
    bracket = g_strdup_printf (message (self, N_ (" (%s.)")), remark);
  else
    bracket = g_strdup_printf (message (self, N_ (" (%s).")), remark);
  zg_passage_add (passage, text, -1, ZG_RUN_PLAIN);
  zg_passage_add (passage, bracket, -1, ZG_RUN_RECOUNTED);
}

static void
add_reason (Changes *self, GString *remark, const char *reason)
{
  g_autofree char *line = NULL;

  if (reason == NULL || reason[0] == '\0')
    return;
  line = g_strdup (reason);
  g_strstrip (line);
  if (g_str_has_suffix (line, "。"))
    line[strlen (line) - strlen ("。")] = '\0';
  g_string_append_printf (remark, message (self, N_ ("; reason: %s")), line);
}

static void
tell_text (Changes *self, ZgPassage *passage, const ZgChangePair *pair)
{
  zg_passage_add (passage, get_text (pair), -1, ZG_RUN_PLAIN);
}

/* What was open before and is closed now is not told again as done. */
static void
tell_closed (Changes *self, ZgPassage *passage, const ZgChangePair *pair)
{
  const char *before = pair->before ? zg_change_get_state (pair->before) : ZG_STATE_DONE;

  if (strcmp (before, ZG_STATE_DONE) == 0)
    tell_text (self, passage, pair);
  else
    tell_remark (self, passage, pair, message (self, N_ ("done and closed in this time")));
}

static const char *
get_state (const Changes *self, const ZgSheetItem *item)
{
  return message (self, zg_key_get_message (ZG_KEYS_STATES, zg_change_get_state (item)));
}

static void
tell_reopened (Changes *self, ZgPassage *passage, const ZgChangePair *pair)
{
  const ZgRecord *record = pair->now->record;
  g_autoptr (GString) remark = g_string_new (NULL);

  /* Translators: two states */
  g_string_append_printf (remark, message (self, N_ ("from “%s” to “%s”")),
                          get_state (self, pair->before), get_state (self, pair->now));
  add_reason (self, remark,
              zg_record_get (record, record->entity == ZG_ENTITY_ISSUE
                                         ? ZG_FIELD_ISSUE_STATE_REASON
                                         : ZG_FIELD_MEASURE_STATE_REASON));
  tell_remark (self, passage, pair, remark->str);
}

static void
tell_days (Changes *self, ZgPassage *passage, const ZgChangePair *pair)
{
  const ZgWords *words = self->manuscript->words;
  g_autofree char *before = zg_words_day (words, pair->before->deadline);
  g_autofree char *now = zg_words_day (words, pair->now->deadline);
  g_autoptr (GString) remark = g_string_new (NULL);

  /* Translators: two deadlines */
  g_string_append_printf (remark, message (self, N_ ("from %s to %s")), before, now);
  if (zg_change_pair_is_redated_late (pair))
    g_string_append (remark, message (self, N_ ("; re-dated late")));
  /* It may have been moved more than once. */
  for (guint i = pair->before->deadlines->len; i < pair->now->deadlines->len; i++)
    add_reason (self, remark,
                zg_record_get (g_ptr_array_index (pair->now->deadlines, i),
                               ZG_FIELD_DEADLINE_REASON));
  tell_remark (self, passage, pair, remark->str);
}

static void
tell_words (Changes *self, ZgPassage *passage, const ZgChangePair *pair)
{
  ZgFieldId field = zg_change_pair_get_text_field (pair);
  const char *before = zg_record_get (pair->before->record, field);
  const char *now = zg_record_get (pair->now->record, field);
  g_autoptr (GArray) spans = NULL;

  /* Words that were withheld then are not made public by being taken out. */
  if (self->is_public && zg_withheld_is (pair->before->record))
    {
      tell_text (self, passage, pair);
      return;
    }
  spans = zg_diff_words (before, now);
  for (guint i = 0; i < spans->len; i++)
    {
      const ZgDiffSpan *span = &g_array_index (spans, ZgDiffSpan, i);

      zg_passage_add (passage, (span->kind == ZG_DIFF_ADDED ? now : before) + span->start,
                      (gssize) span->length,
                      span->kind == ZG_DIFF_KEPT    ? ZG_RUN_PLAIN
                      : span->kind == ZG_DIFF_ADDED ? ZG_RUN_ADDED
                                                    : ZG_RUN_REMOVED);
    }
}

static const struct
{
  const char *title; /* message */
  void (*tell) (Changes *self, ZgPassage *passage, const ZgChangePair *pair);
} kinds[] = {
  [ZG_CHANGE_DONE] = { N_ ("Newly done"), tell_text },
  [ZG_CHANGE_CLOSED] = { N_ ("Newly closed"), tell_closed },
  [ZG_CHANGE_LATE] = { N_ ("Newly overdue"), tell_text },
  [ZG_CHANGE_REOPENED] = { N_ ("Returned or reopened"), tell_reopened },
  [ZG_CHANGE_REDATED] = { N_ ("Re-dated"), tell_days },
  [ZG_CHANGE_REWORDED] = { N_ ("Reworded"), tell_words },
  [ZG_CHANGE_ADDED] = { N_ ("Added"), tell_text },
  [ZG_CHANGE_REMOVED] = { N_ ("Removed"), tell_text },
};

/* Appends one count, taking it. */
static void
append_count (const Changes *self, GString *text, guint n, char *count)
{
  g_autofree char *taken = count;

  if (n == 0)
    return;
  /* Translators: between counts of issues and of measures */
  g_string_append (text, text->len > 0 ? message (self, N_ (" and ")) : "");
  g_string_append (text, taken);
}

/* "问题4个、措施12项"; "" of none. (transfer full) */
static char *
format_count (const Changes *self, const ZgChangeCount *count)
{
  GString *text = g_string_new (NULL);

  append_count (self, text, count->issues,
                g_strdup_printf (message (self, N_ ("issues: %u")), count->issues));
  append_count (self, text, count->sub_issues,
                g_strdup_printf (message (self, N_ ("sub-issues: %u")), count->sub_issues));
  append_count (self, text, count->measures,
                g_strdup_printf (message (self, N_ ("measures: %u")), count->measures));
  return g_string_free (text, FALSE);
}

/* How many there are of a kind. (transfer full) */
static char *
count_kind (const Changes *self, ZgChangeKind kind)
{
  ZgChangeCount count = { 0 };

  for (guint i = 0; i < self->pairs->len; i++)
    {
      const ZgChangePair *pair = &g_array_index (self->pairs, ZgChangePair, i);

      if (zg_change_pair_is (pair, kind))
        zg_change_count_add (&count, pair);
    }
  return format_count (self, &count);
}

/* All that was newly done, and how much of it was closed, too: that stands there. (transfer full)
 */
static char *
count_done (const Changes *self)
{
  ZgChangeCount done = { 0 }, closed = { 0 };
  g_autofree char *all = NULL;
  g_autofree char *too = NULL;

  for (guint i = 0; i < self->pairs->len; i++)
    {
      const ZgChangePair *pair = &g_array_index (self->pairs, ZgChangePair, i);
      gboolean was_closed = zg_change_pair_is_done_and_closed (pair);

      if (was_closed || zg_change_pair_is (pair, ZG_CHANGE_DONE))
        zg_change_count_add (&done, pair);
      if (was_closed)
        zg_change_count_add (&closed, pair);
    }
  all = format_count (self, &done);
  too = format_count (self, &closed);
  /* Translators: how many were done, and how many of these were closed as well */
  return *too ? g_strdup_printf (message (self, N_ ("%s (of these closed, too: %s)")), all, too)
              : g_steal_pointer (&all);
}

static void
add_to_opening (const Changes *self, GString *opening, const char *part)
{
  g_string_append (opening, opening->len > 0 ? message (self, N_ ("; ")) : "");
  g_string_append (opening, part);
}

static void
add_notes (const Changes *self, GString *opening)
{
  ZgChangeCount count = { 0 };
  g_autofree char *items = NULL;
  g_autofree char *part = NULL;
  guint notes = 0;

  for (guint i = 0; i < self->pairs->len; i++)
    {
      const ZgChangePair *pair = &g_array_index (self->pairs, ZgChangePair, i);
      guint n = zg_change_pair_count_notes (pair, self->is_public);

      notes += n;
      if (n > 0)
        zg_change_count_add (&count, pair);
    }
  if (notes == 0)
    return;
  items = format_count (self, &count);
  part = g_strdup_printf (message (self, N_ ("%u new progress notes (%s)")), notes, items);
  add_to_opening (self, opening, part);
}

/* One sentence of all that follows, and of the progress notes, which don't. */
static void
add_opening (const Changes *self)
{
  g_autoptr (GString) opening = g_string_new (NULL);
  gboolean has_changes;
  g_autofree char *text = NULL;

  for (guint kind = 0; kind < ZG_N_CHANGES; kind++)
    {
      g_autofree char *count = kind == ZG_CHANGE_DONE ? count_done (self) : count_kind (self, kind);
      g_autofree char *title = g_strdup (message (self, kinds[kind].title));
      g_autofree char *part = NULL;

      if (count[0] == '\0')
        continue;
      title[0] = g_ascii_tolower (title[0]);
      /* Translators: what happened, to how many */
      part = g_strdup_printf (message (self, N_ ("%s – %s")), title, count);
      add_to_opening (self, opening, part);
    }
  has_changes = opening->len > 0;
  add_notes (self, opening);
  if (!has_changes)
    add_to_opening (self, opening,
                    opening->len > 0 ? message (self, N_ ("nothing else changed"))
                                     : message (self, N_ ("nothing changed")));
  /* Translators: from which day to which, and what happened */
  text = g_strdup_printf (message (self, N_ ("%s: %s.")), self->days, opening->str);
  zg_manuscript_add (self->manuscript, ZG_TEXT_BODY, text);
}

static void
add_chapter (Changes *self, ZgChangeKind kind)
{
  const ZgWords *words = self->manuscript->words;
  g_autofree char *count = count_kind (self, kind);
  g_autofree char *ordinal = zg_ordinal (words, 0, self->chapters + 1);
  g_autofree char *heading = NULL;

  if (count[0] == '\0')
    return;
  self->chapters++;
  /* Translators: a number with its mark, what happened, to how many */
  heading = g_strdup_printf (message (self, N_ ("%s%s (%s)")), ordinal,
                             message (self, kinds[kind].title), count);
  zg_manuscript_add (self->manuscript, ZG_TEXT_CHAPTER, heading);
  for (guint i = 0; i < self->pairs->len; i++)
    {
      const ZgChangePair *pair = &g_array_index (self->pairs, ZgChangePair, i);
      g_autofree char *reference = NULL;
      g_autofree char *label = NULL;
      ZgPassage *passage;

      if (!zg_change_pair_is (pair, kind))
        continue;
      reference = zg_reference_new (words, self->manuscript->number_scope, pair->sheet,
                                    zg_change_pair_get_record (pair));
      label = zg_words_label (words, reference, "");
      passage = zg_manuscript_add (self->manuscript, ZG_TEXT_BODY, label);
      kinds[kind].tell (self, passage, pair);
    }
}

/* What was so at the end of the earlier day is no change: the first one is the day after.
 * (transfer full) */
static char *
describe_days (const ZgPaperFacts *facts, const ZgWords *words)
{
  ZgDay first = facts->before->today + 1, last = facts->dossier->today;
  g_autofree char *from = zg_words_day (words, first);
  g_autofree char *to = zg_words_day (words, last);

  if (first < last)
    return g_strdup_printf (zg_words_get (words, N_ ("%s to %s")), from, to);
  return first == last ? g_steal_pointer (&to)
                       : g_strdup_printf (zg_words_get (words, N_ ("as of %s")), to);
}

static gboolean
changes_write (const ZgPaperFacts *facts,
               const ZgPaperOptions *options,
               ZgManuscript *manuscript,
               const ZgProgress *progress,
               GError **error)
{
  const ZgWords *words = manuscript->words;
  g_autoptr (GArray) pairs = zg_change_pairs_new (facts, options->is_public, manuscript);
  g_autofree char *days = describe_days (facts, words);
  Changes self = { manuscript, pairs, days, 0, options->is_public };

  manuscript->title = g_strdup_printf (zg_words_get (words, N_ ("%s: changes")), facts->all->title);
  zg_manuscript_add (manuscript, ZG_TEXT_TITLE, manuscript->title);
  zg_manuscript_add (manuscript, ZG_TEXT_SUBTITLE, days);
  add_opening (&self);
  for (guint kind = 0; kind < ZG_N_CHANGES; kind++)
    add_chapter (&self, kind);
  return TRUE;
}

const ZgPaper zg_changes_paper = {
  .name = "changes",
  .title = N_ ("Changes between two days"),
  .formats = ZG_FORMATS_TEXT,
  .needs = ZG_PAPER_NEEDS_DOSSIER | ZG_PAPER_NEEDS_CHANGES,
  .takes = ZG_PAPER_TAKES_PUBLIC | ZG_PAPER_TAKES_SINCE | ZG_PAPER_TAKES_DUPLEX,
  .write = changes_write,
};
