/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-board-private.h"
#include "zg-id-array.h"
#include "zg-pinyin.h"
#include "zg-search-private.h"
#include "zg-text-index-private.h"
#include "zg-text.h"

/* A word, and where names hold it. */
typedef struct
{
  ZgBoardTask *task;
  const char *key; /* folded */
  gboolean latin;
  guint8 *sections; /* by index from 1 */
  guint8 *lists[2]; /* of units, of persons; by index. NULL if no name holds it */
} Word;

static gboolean
holds (const Word *word, const char *folded)
{
  gsize length;

  return strstr (folded, word->key)
         || (word->latin && zg_pinyin_find (folded, word->key, 0, &length) >= 0);
}

static gboolean
name_holds (const Word *word, const ZgBoardName *name)
{
  g_autofree char *folded = zg_text_fold (name->name);

  if (holds (word, folded))
    return TRUE;
  for (guint i = 0; name->aliases && i < name->aliases->len; i++)
    {
      g_autofree char *alias = zg_text_fold (g_ptr_array_index (name->aliases, i));

      if (holds (word, alias))
        return TRUE;
    }
  return FALSE;
}

static void
find_sections (Word *word)
{
  const GPtrArray *sections = word->task->board->sections.in_order;

  word->sections = g_new0 (guint8, sections->len + 1);
  for (guint i = 0; i < sections->len; i++)
    {
      const ZgBoardName *name = g_ptr_array_index (sections, i);
      g_autofree char *folded = zg_text_fold (name->name);

      word->sections[i + 1] = strstr (folded, word->key) != NULL;
    }
}

static guint8 *
find_lists (const Word *word, const ZgBoardNames *names)
{
  const GPtrArray *lists = word->task->board->lists;
  g_autofree guint8 *named = g_new0 (guint8, names->in_order->len + 1);
  gboolean any = FALSE;
  guint8 *found;

  for (guint i = 0; i < names->in_order->len; i++)
    {
      named[i + 1] = name_holds (word, g_ptr_array_index (names->in_order, i)) != FALSE;
      any = any || named[i + 1];
    }
  if (!any)
    return NULL;
  found = g_new0 (guint8, lists->len);
  for (guint i = 0; i < lists->len; i++)
    {
      const GArray *list = g_ptr_array_index (lists, i);

      for (guint k = 0; k < list->len && !found[i]; k++)
        found[i] = named[_zg_board_names_index (names, g_array_index (list, gint64, k))];
    }
  return found;
}

static void
find_numbers (const Word *word)
{
  GHashTableIter iter;
  gpointer number;

  g_hash_table_iter_init (&iter, word->task->board->numbers);
  while (g_hash_table_iter_next (&iter, NULL, &number))
    ((ZgBoardNumber *) number)->hit =
        strstr (((ZgBoardNumber *) number)->folded, word->key) != NULL;
}

/* A row of the text index: its item or the item of a note is marked. */
static void
mark_hit (ZgEntity entity, gint64 row_id, gpointer data)
{
  const Word *word = data;
  const ZgBoard *board = word->task->board;
  const ZgBoardNote *note =
      entity == ZG_ENTITY_PROGRESS_NOTE ? zg_id_array_find (board->notes, row_id) : NULL;
  gint64 issue_id = entity == ZG_ENTITY_ISSUE ? row_id : note ? note->issue_id : 0;
  gint64 measure_id = entity == ZG_ENTITY_MEASURE ? row_id : note ? note->measure_id : 0;
  const ZgBoardRef *ref = issue_id ? _zg_board_find (board, ZG_ENTITY_ISSUE, issue_id) : NULL;

  if (ref)
    ref->item->marks |= ZG_MARK_HIT;
  ref = measure_id ? _zg_board_find (board, ZG_ENTITY_MEASURE, measure_id) : NULL;
  if (ref && word->task->entity == ZG_ENTITY_MEASURE)
    ref->item->marks |= ZG_MARK_HIT;
  else if (ref)
    ref->issue->item.marks |= ZG_MARK_HIT;
}

static gboolean
find_texts (Word *word, GError **error)
{
  ZgBoard *board = word->task->board;
  guint32 entities = 1u << ZG_ENTITY_MEASURE | 1u << ZG_ENTITY_PROGRESS_NOTE;

  if (word->task->entity == ZG_ENTITY_ISSUE)
    entities |= 1u << ZG_ENTITY_ISSUE;
  return _zg_board_load_notes (board, error)
         && _zg_text_index_find (board->ledger, word->key, entities, word->task->cancellable,
                                 mark_hit, word, error);
}

static gboolean
people_hold (const Word *word, const ZgBoardItem *item)
{
  for (guint role = 0; role < ZG_N_ROLES; role++)
    {
      const guint8 *lists = word->lists[ZG_ROLE_IS_PERSON (role)];

      if (lists && lists[item->people[role]])
        return TRUE;
    }
  return FALSE;
}

static gboolean
item_holds (const Word *word, const ZgBoardItem *item)
{
  return (item->marks & ZG_MARK_HIT) || (item->number && item->number->hit)
         || people_hold (word, item);
}

static void
keep (ZgBoardItem *item, gboolean found)
{
  item->marks &= ~(ZG_MARK_HIT | (found ? 0 : ZG_MARK_CHOSEN));
}

/* An issue is also found by the people of its measures. */
static gboolean
measures_hold (const Word *word, const ZgBoardIssue *issue)
{
  if (word->lists[0] || word->lists[1])
    for (guint i = 0; i < issue->n_measures; i++)
      if (people_hold (word, &issue->measures[i]))
        return TRUE;
  return FALSE;
}

/* Titles that hold the word as text are known already where issues are looked for. */
static void
keep_issue (const Word *word, ZgBoardIssue *issue)
{
  if (issue->item.marks & ZG_MARK_CHOSEN)
    keep (&issue->item, item_holds (word, &issue->item) || word->sections[issue->section]
                            || measures_hold (word, issue)
                            || (word->latin && holds (word, issue->title)));
  issue->item.marks &= ~ZG_MARK_HIT;
}

/* A measure is also found by the wording of its issue, beside which it is shown. */
static void
keep_measures (const Word *word, ZgBoardIssue *issue)
{
  gboolean all = word->sections[issue->section] || holds (word, issue->title);

  for (guint i = 0; i < issue->n_measures; i++)
    keep (&issue->measures[i], all || item_holds (word, &issue->measures[i]));
}

static void
keep_found (const Word *word)
{
  const GPtrArray *issues = word->task->board->issues;

  for (guint i = 0; i < issues->len; i++)
    if (word->task->entity == ZG_ENTITY_ISSUE)
      keep_issue (word, g_ptr_array_index (issues, i));
    else
      keep_measures (word, g_ptr_array_index (issues, i));
}

static gboolean
load_title (ZgBoardIssue *issue, ZgStatement *query, GError **error)
{
  ZgStep step;

  zg_statement_bind_int (query, 1, issue->item.id);
  step = zg_statement_step (query, error);
  if (step == ZG_STEP_ROW)
    issue->title = zg_text_fold (zg_statement_get_text (query, 0));
  zg_statement_reset (query);
  return step != ZG_STEP_ERROR;
}

/* Titles are only needed where the text index is no help. */
static gboolean
load_titles (const Word *word, GError **error)
{
  ZgBoard *board = word->task->board;
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_ledger_get_db (board->ledger),
                                                 "SELECT title FROM issue WHERE id=?", error);

  if (query == NULL)
    return FALSE;
  if (word->task->entity == ZG_ENTITY_ISSUE && !word->latin)
    return TRUE;
  for (guint i = 0; i < board->issues->len; i++)
    {
      ZgBoardIssue *issue = g_ptr_array_index (board->issues, i);

      if (issue->title == NULL && !load_title (issue, query, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
mark_word (ZgBoardTask *task, const char *key, GError **error)
{
  Word word = { .task = task, .key = key, .latin = _zg_search_is_latin (key) };

  if (*key == '\0')
    return TRUE;
  if (g_cancellable_set_error_if_cancelled (task->cancellable, error) || !load_titles (&word, error)
      || !find_texts (&word, error))
    return FALSE;
  find_numbers (&word);
  find_sections (&word);
  word.lists[0] = find_lists (&word, &task->board->units);
  word.lists[1] = find_lists (&word, &task->board->persons);
  keep_found (&word);
  g_free (word.sections);
  g_free (word.lists[0]);
  g_free (word.lists[1]);
  return TRUE;
}

gboolean
_zg_board_mark_words (ZgBoardTask *task, GError **error)
{
  for (guint i = 0; i < task->words->len; i++)
    if (!mark_word (task, g_ptr_array_index (task->words, i), error))
      return FALSE;
  return TRUE;
}
