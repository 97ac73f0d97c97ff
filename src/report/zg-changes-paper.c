/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changed between two days: newly done, newly late, re-dated, reworded with the words marked,
 * added and removed. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-diff.h"
#include "zg-ordinal.h"
#include "zg-paper-list.h"
#include "zg-table-columns.h"
#include "zg-withheld.h"

/* An issue or measure on both days; one of them is NULL if it was added or removed. */
typedef struct
{
  const ZgSheet *sheet; /* of today, or the last one it had */
  const ZgSheetItem *before;
  const ZgSheetItem *now;
} Pair;

typedef struct
{
  ZgManuscript *manuscript;
  GArray *pairs; /* of Pair, in the ledger's order, removed ones last */
  guint chapters;
} Changes;

typedef gboolean (*Chooser) (const Pair *pair);
typedef void (*Teller) (Changes *self, ZgPassage *passage, const Pair *pair);

static const ZgRecord *
record_of (const Pair *pair)
{
  return pair->now ? pair->now->record : pair->before->record;
}

static ZgFieldId
text_field (const Pair *pair)
{
  return record_of (pair)->entity == ZG_ENTITY_ISSUE ? ZG_FIELD_ISSUE_TITLE : ZG_FIELD_MEASURE_TEXT;
}

static gboolean
is_done (const ZgSheetItem *item)
{
  return zg_table_is_done (item->record, item->record->entity == ZG_ENTITY_ISSUE
                                             ? ZG_FIELD_ISSUE_STATE
                                             : ZG_FIELD_MEASURE_STATE);
}

static gboolean
is_late (const ZgSheetItem *item)
{
  return g_strcmp0 (item->light, ZG_LIGHT_OVERDUE) == 0;
}

static gboolean
newly_done (const Pair *pair)
{
  return pair->now && is_done (pair->now) && (pair->before == NULL || !is_done (pair->before));
}

static gboolean
done_no_more (const Pair *pair)
{
  return pair->now && pair->before && is_done (pair->before) && !is_done (pair->now);
}

static gboolean
newly_late (const Pair *pair)
{
  return pair->now && is_late (pair->now) && (pair->before == NULL || !is_late (pair->before));
}

/* Its own deadline, not its issue's; a first one is no re-dating. */
static gboolean
redated (const Pair *pair)
{
  return pair->now && pair->before && pair->now->deadlines->len > pair->before->deadlines->len
         && pair->before->deadline != ZG_DAY_NONE && pair->now->deadline != pair->before->deadline;
}

static gboolean
reworded (const Pair *pair)
{
  ZgFieldId field = text_field (pair);

  return pair->now && pair->before
         && g_strcmp0 (zg_record_get (pair->now->record, field),
                       zg_record_get (pair->before->record, field))
                != 0;
}

static gboolean
added (const Pair *pair)
{
  return pair->before == NULL;
}

static gboolean
removed (const Pair *pair)
{
  return pair->now == NULL;
}

/* "Issue 3 · measure (2): " */
static void
add_place (Changes *self, ZgPassage *passage, const Pair *pair)
{
  const ZgWords *words = self->manuscript->words;
  const ZgRecord *record = record_of (pair);
  const char *issue = zg_record_get (pair->sheet->issue->record, ZG_FIELD_ISSUE_NUMBER);
  const char *measure =
      record->entity == ZG_ENTITY_MEASURE ? zg_record_get (record, ZG_FIELD_MEASURE_NUMBER) : NULL;
  g_autofree char *place = NULL;

  if (record->entity == ZG_ENTITY_ISSUE)
    place = g_strdup_printf (zg_words_get (words, N_ ("Issue %s: ")), issue ? issue : "");
  else
    place = g_strdup_printf (zg_words_get (words, N_ ("Issue %s, measure %s: ")),
                             issue ? issue : "", measure ? measure : "");
  zg_passage_add (passage, place, -1, ZG_RUN_PLAIN);
}

static void
tell_text (Changes *self, ZgPassage *passage, const Pair *pair)
{
  const char *text = zg_record_get (record_of (pair), text_field (pair));

  zg_passage_add (passage, text, -1, ZG_RUN_PLAIN);
}

static void
tell_days (Changes *self, ZgPassage *passage, const Pair *pair)
{
  const ZgWords *words = self->manuscript->words;
  const ZgRecord *last = g_ptr_array_index (pair->now->deadlines, pair->now->deadlines->len - 1);
  const char *reason = zg_record_get (last, ZG_FIELD_DEADLINE_REASON);
  g_autofree char *before = zg_words_day (words, pair->before->deadline);
  g_autofree char *now = zg_words_day (words, pair->now->deadline);
  g_autofree char *text = NULL;

  tell_text (self, passage, pair);
  if (reason)
    text = g_strdup_printf (zg_words_get (words, N_ (" From %s to %s; reason: %s.")), before, now,
                            reason);
  else
    text = g_strdup_printf (zg_words_get (words, N_ (" From %s to %s.")), before, now);
  zg_passage_add (passage, text, -1, ZG_RUN_RECOUNTED);
}

static void
tell_words (Changes *self, ZgPassage *passage, const Pair *pair)
{
  const char *before = zg_record_get (pair->before->record, text_field (pair));
  const char *now = zg_record_get (pair->now->record, text_field (pair));
  g_autoptr (GArray) spans = zg_diff_words (before, now);

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

static void
add_chapter (Changes *self, const char *title, Chooser choose, Teller tell)
{
  const ZgWords *words = self->manuscript->words;
  g_autofree char *ordinal = zg_ordinal (words, 0, self->chapters + 1);
  g_autofree char *heading = NULL;
  guint n = 0;

  for (guint i = 0; i < self->pairs->len; i++)
    n += choose (&g_array_index (self->pairs, Pair, i));
  if (n == 0)
    return;
  self->chapters++;
  /* Translators: a number with its mark, what happened, to how many items */
  heading = g_strdup_printf (zg_words_get (words, N_ ("%s%s (%u)")), ordinal,
                             zg_words_get (words, title), n);
  zg_manuscript_add (self->manuscript, ZG_TEXT_CHAPTER, heading);
  for (guint i = 0; i < self->pairs->len; i++)
    {
      const Pair *pair = &g_array_index (self->pairs, Pair, i);
      ZgPassage *passage;

      if (!choose (pair))
        continue;
      passage = zg_manuscript_add (self->manuscript, ZG_TEXT_BODY, NULL);
      add_place (self, passage, pair);
      tell (self, passage, pair);
    }
}

/* The items of a dossier, by entity and row. Keys live as long as their records. */
static guint
record_hash (gconstpointer record)
{
  const ZgRecord *self = record;

  return g_int64_hash (&self->id) * 31 + self->entity;
}

static gboolean
record_equal (gconstpointer a, gconstpointer b)
{
  const ZgRecord *left = a, *right = b;

  return left->entity == right->entity && left->id == right->id;
}

typedef void (*ItemFunc) (const ZgSheet *sheet, const ZgSheetItem *item, gpointer data);

static void
foreach_item (const ZgDossier *dossier, ItemFunc func, gpointer data)
{
  for (guint i = 0; i < dossier->sheets->len; i++)
    {
      const ZgSheet *sheet = g_ptr_array_index (dossier->sheets, i);

      func (sheet, sheet->issue, data);
      for (guint k = 0; k < sheet->measures->len; k++)
        func (sheet, g_ptr_array_index (sheet->measures, k), data);
    }
}

typedef struct
{
  GHashTable *other; /* record -> item, of the other day */
  GArray *pairs;
  gboolean is_before;
  gboolean is_public;
  ZgManuscript *manuscript;
} Matcher;

static void
remember (const ZgSheet *sheet, const ZgSheetItem *item, gpointer data)
{
  g_hash_table_insert (data, item->record, (gpointer) item);
}

static void
match (const ZgSheet *sheet, const ZgSheetItem *item, gpointer data)
{
  Matcher *self = data;
  const ZgSheetItem *other = g_hash_table_lookup (self->other, item->record);
  Pair pair = { sheet, self->is_before ? item : other, self->is_before ? other : item };

  /* Of the day before, only what is gone is new to the list. */
  if (self->is_before && other)
    return;
  if (self->is_public && (zg_withheld_is (item->record) || zg_withheld_is (sheet->issue->record)))
    {
      if (zg_withheld_is (item->record) && !self->is_before)
        zg_withheld_note (self->manuscript, item->record, sheet);
      return;
    }
  g_array_append_val (self->pairs, pair);
}

static void
match_days (Changes *self, const ZgPaperFacts *facts, gboolean is_public)
{
  g_autoptr (GHashTable) before = g_hash_table_new (record_hash, record_equal);
  g_autoptr (GHashTable) now = g_hash_table_new (record_hash, record_equal);
  Matcher matcher = { before, self->pairs, FALSE, is_public, self->manuscript };

  foreach_item (facts->before, remember, before);
  foreach_item (facts->dossier, remember, now);
  foreach_item (facts->dossier, match, &matcher);
  matcher.is_before = TRUE;
  matcher.other = now;
  foreach_item (facts->before, match, &matcher);
}

static gboolean
changes_write (const ZgPaperFacts *facts,
               const ZgPaperOptions *options,
               ZgManuscript *manuscript,
               const ZgProgress *progress,
               GError **error)
{
  const ZgWords *words = manuscript->words;
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  Changes self = { manuscript, pairs, 0 };
  g_autofree char *from = zg_words_day (words, facts->before->today);
  g_autofree char *to = zg_words_day (words, facts->dossier->today);
  g_autofree char *days = g_strdup_printf (zg_words_get (words, N_ ("%s to %s")), from, to);

  match_days (&self, facts, options->is_public);
  manuscript->title = g_strdup_printf (zg_words_get (words, N_ ("%s: changes")), facts->all->title);
  zg_manuscript_add (manuscript, ZG_TEXT_TITLE, manuscript->title);
  zg_manuscript_add (manuscript, ZG_TEXT_SUBTITLE, days);
  add_chapter (&self, N_ ("Newly done"), newly_done, tell_text);
  add_chapter (&self, N_ ("Newly overdue"), newly_late, tell_text);
  add_chapter (&self, N_ ("Re-dated"), redated, tell_days);
  add_chapter (&self, N_ ("Reworded"), reworded, tell_words);
  add_chapter (&self, N_ ("No longer done"), done_no_more, tell_text);
  add_chapter (&self, N_ ("Added"), added, tell_text);
  add_chapter (&self, N_ ("Removed"), removed, tell_text);
  if (self.chapters == 0)
    zg_manuscript_add (manuscript, ZG_TEXT_BODY, zg_words_get (words, N_ ("Nothing changed.")));
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
